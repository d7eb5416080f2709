/* P02: the six parts that the law asks of a plan. */
#include "../support/plan-case.h"

#define ONE PLAN_PERSON("<tenure post='A1' from='2022-03-01'/>")
#define MOVE "<move person='P1' to='B1' on='2027-04-01'/>"
#define STAY "<stay person='P1' post='A1' reason='not-due'/>"
#define PARTS "<section kind='purpose'/><section kind='requirements'/><section kind='rights'/>"
#define MEASURES "<section kind='measures'/>"

Test(detect_plan_incomplete, a_plan_that_lacks_one_of_six_parts_is_found)
{
    static const InspectRow rows[] = {
        {"no plan", ONE, NULL, NULL, "2026-12-31", ""},
        {"all parts, the people and the time being its moves", ONE, PLAN_OF(MOVE PARTS MEASURES), NULL, "2026-12-31",
         ""},
        {"one part less", ONE, PLAN_OF(MOVE PARTS), NULL, "2026-12-31", "unit S not-met"},
        {"nobody moves and the time is not told", ONE, PLAN_OF(STAY PARTS MEASURES), NULL, "2026-12-31",
         "unit S not-met"},
        {"nobody moves and it is", ONE, PLAN_OF(STAY PARTS MEASURES "<section kind='time'/>"), NULL, "2026-12-31", ""},
        {"a heading without people is no list of cases", ONE,
         PLAN_OF(PARTS MEASURES "<section kind='time'/><section kind='cases'/>"), NULL, "2026-12-31", "unit - not-met"},
        {"no part is stated", ONE, PLAN_OF(MOVE), NULL, "2026-12-31", "unit S unknown section"},
    };
    INSPECT_ROWS("P02", rows);
}
