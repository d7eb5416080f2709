/* P01: a body with people in listed posts and no plan. */
#include "../support/plan-case.h"

#define DUE "<tenure post='A1' from='2022-03-01'/>"
#define OTHER "<person id='P2' name='Lan' sex='female' born='1985-05-01'><tenure post='T1' from='2022-03-01'/></person>"
#define BOTH PLAN_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" DUE "</person>" OTHER)
#define ISSUED "<issued on='2026-12-20' number='9/KH'/>"

Test(detect_plan_missing, a_body_that_is_due_and_in_no_plan_is_found)
{
    static const InspectRow rows[] = {
        {"no plan was given", BOTH, NULL, NULL, "2026-12-31", "unit S unknown plan; unit T unknown plan"},
        {"nobody in a listed post", PLAN_PERSON("<tenure post='V1' from='2022-03-01'/>"), NULL, NULL, "2026-12-31", ""},
        {"the plan holds one body alone", BOTH, PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/>" ISSUED), NULL,
         "2026-12-31", "unit T not-met"},
        {"nobody of the other is due",
         PLAN_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" DUE "</person>"
                     "<person id='P2' name='Lan' sex='female' born='1985-05-01'>"
                     "<tenure post='T1' from='2023-03-01'/></person>"),
         PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/>" ISSUED), NULL, "2026-12-31", ""},
        {"a plan of last year is none", PLAN_PERSON(DUE),
         "<plan xmlns='urn:vitri:plan:1' year='2026'><move person='P1' to='B1' on='2026-04-01'/>" ISSUED "</plan>",
         NULL, "2027-02-01", "unit S unknown plan"},
        {"a plan of leaders is none", PLAN_PERSON(DUE),
         "<plan xmlns='urn:vitri:plan:1' year='2027' family='leaders'>" ISSUED "</plan>", NULL, "2026-12-31",
         "unit S unknown plan"},
        {"not issued when the year began", PLAN_PERSON(DUE),
         PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/><issued on='2027-02-02'/>"), NULL, "2027-02-01",
         "unit S not-met"},
        {"issued that day", PLAN_PERSON(DUE),
         PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/><issued on='2027-02-01'/>"), NULL, "2027-02-01", ""},
        {"nothing is said of its issue", PLAN_PERSON(DUE), PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/>"), NULL,
         "2027-02-01", "unit S unknown issued/on"},
    };
    INSPECT_ROWS("P01", rows);
}
