/* P03: publication without day or proof, too early, or still to come. */
#include "../support/plan-case.h"

#define ONE PLAN_PERSON("<tenure post='A1' from='2022-03-01'/>")
#define PUBLISHED(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/><issued on='2026-12-20'/>" rest)

Test(detect_plan_not_published, a_publication_without_day_proof_or_sense_is_found)
{
    static const InspectRow rows[] = {
        {"no plan", ONE, NULL, NULL, "2026-12-31", ""},
        {"on the day of issue, with proof", ONE, PUBLISHED("<publication on='2026-12-20' proof='biên bản'/>"), NULL,
         "2026-12-31", ""},
        {"the day before the issue", ONE, PUBLISHED("<publication on='2026-12-19' proof='biên bản'/>"), NULL,
         "2026-12-31", "unit S not-met"},
        {"no proof", ONE, PUBLISHED("<publication on='2026-12-21'/>"), NULL, "2026-12-31", "unit S not-met"},
        {"on the day judged", ONE, PUBLISHED("<publication on='2026-12-31' proof='ảnh'/>"), NULL, "2026-12-31", ""},
        {"the day after it", ONE, PUBLISHED("<publication on='2027-01-01' proof='ảnh'/>"), NULL, "2026-12-31",
         "unit S not-met"},
        {"not issued yet", ONE, PUBLISHED(""), NULL, "2026-12-19", ""},
        {"nothing is said of it", ONE, PUBLISHED(""), NULL, "2026-12-31", "unit S unknown publication/on"},
    };
    INSPECT_ROWS("P03", rows);
}
