/* A03: appointed outside the succession plan. */
#include "../support/inspect-case.h"

#define PERSON(facts)                                                                                                  \
    INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>"                                        \
                   "<tenure post='D1-PTP' from='2020-01-01' until='2026-09-01'/>"                                      \
                   "<tenure post='D1-TP' from='2026-09-01'/>" facts "</person>")
#define OTHER                                                                                                          \
    "<person id='P2' name='An' sex='male' born='1980'><succession level='division-head' from='2020'/></person>"
#define AND_OTHER(tenures)                                                                                             \
    INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" tenures "</person>" OTHER)

Test(detect_not_in_succession_plan, by_the_entry_valid_on_the_day)
{
    static const InspectRow rows[] = {
        {"valid until the day", PERSON("<succession level='division-head' from='2021' until='2026-09-01'/>"), NULL,
         NULL, "2026-12-31", "P1@D1-TP app-plan-in not-met today not-met"},
        {"valid on it for the last day", PERSON("<succession level='division-head' from='2021' until='2026-09-02'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"for a higher level", PERSON("<succession level='department-deputy' from='2021'/>"), NULL, NULL, "2026-12-31",
         ""},
        {"for a lower one", PERSON("<succession level='division-deputy' from='2021'/>"), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-plan-in not-met today not-met"},
        {"the month of the entry tips", PERSON("<succession level='division-head' from='2026-09'/>"), NULL, NULL,
         "2026-12-31", "P1@D1-TP app-plan-in unknown succession/from today unknown"},
        {"nobody's plan is stated", PERSON(""), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-plan-in unknown succession today unknown"},
        {"others' plans are",
         AND_OTHER(
             "<tenure post='D1-PTP' from='2020-01-01' until='2026-09-01'/><tenure post='D1-TP' from='2026-09-01'/>"),
         NULL, NULL, "2026-12-31", "P1@D1-TP app-plan-in not-met today not-met"},
        {"from outside",
         AND_OTHER(
             "<tenure post='T-PGD' from='2020-01-01' until='2026-09-01'/><tenure post='S-PGD' from='2026-09-01'/>"),
         NULL, NULL, "2026-12-31", "P1@S-PGD app-plan-out not-met today not-met"},
        {"nothing held before: from outside", AND_OTHER("<tenure post='D1-TP' from='2025-10-08'/>"), NULL, NULL,
         "2026-12-31", "P1@D1-TP app-plan-out not-met today not-met"},
        {"the day before the rule", AND_OTHER("<tenure post='D1-TP' from='2025-10-07'/>"), NULL, NULL, "2026-12-31",
         ""},
        {"re-appointment asks for none",
         AND_OTHER(
             "<tenure post='D1-TP' from='2021-09-01' until='2026-09-01'/><tenure post='D1-TP' from='2026-09-01'/>"),
         NULL, NULL, "2026-12-31", ""},
    };
    INSPECT_ROWS("A03", rows);
}
