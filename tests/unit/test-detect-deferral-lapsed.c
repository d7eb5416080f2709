/* P10: a deferral of the plan whose ground is over or not proved. */
#include "../support/plan-case.h"

#define HAS(facts) PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>" facts)
#define ILL(rest) HAS("<circumstance kind='grave-illness' from='2026-06-01' " rest "/>")
#define DEFERRED(rest) PLAN_OF("<stay person='P1' post='A1' reason='deferred' " rest "/>")

Test(detect_deferral_lapsed, a_deferral_that_is_over_or_not_proved_is_found)
{
    static const InspectRow rows[] = {
        {"the last day of the ground", ILL("until='2027-03-02' evidence='giấy'"), DEFERRED(""), NULL, "2027-03-01", ""},
        {"the day after", ILL("until='2027-03-01' evidence='giấy'"), DEFERRED(""), NULL, "2027-03-01", "P1@A1 not-met"},
        {"no ground at all", HAS(""), DEFERRED(""), NULL, "2026-12-31", "P1@A1 not-met"},
        {"without proof", ILL(""), DEFERRED(""), NULL, "2026-12-31", "P1@A1 unknown stay/evidence"},
        {"proved by the plan", ILL(""), DEFERRED("evidence='giấy ra viện'"), NULL, "2026-12-31", ""},
        {"not due in the year", PLAN_PERSON("<tenure post='A1' from='2024-06-01'/>"), DEFERRED(""), NULL, "2026-12-31",
         ""},
        {"holds another post by now",
         PLAN_PERSON("<tenure post='A1' from='2021-06-01' until='2027-02-01'/><tenure post='B1' from='2027-02-01'/>"),
         DEFERRED(""), NULL, "2027-03-01", ""},
        {"another reason is none of it", HAS(""), PLAN_OF("<stay person='P1' post='A1' reason='no-destination'/>"),
         NULL, "2026-12-31", ""},
        {"exempt for good, near retirement",
         PLAN_ROSTER("<person id='P1' name='Mai' sex='female' born='1970-08-01'>"
                     "<tenure post='A1' from='2021-06-01'/></person>"),
         PLAN_OF("<stay person='P1' post='A1' reason='exempt'/>"), NULL, "2026-12-31", ""},
    };
    INSPECT_ROWS("P10", rows);
}
