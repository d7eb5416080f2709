/* P05: leaders and unlisted posts in a plan of staff. */
#include "../support/plan-case.h"

#define AT(post) PLAN_PERSON("<tenure post='" post "' from='2021-06-01'/>")
#define MOVES(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01' " rest "/>")
#define LEADERS(rows) "<plan xmlns='urn:vitri:plan:1' year='2027' family='leaders'>" rows "</plan>"

Test(detect_wrong_subject_in_plan, people_whom_the_plan_is_not_for_are_found)
{
    static const InspectRow rows[] = {
        {"a listed post", AT("A1"), MOVES(""), NULL, "2026-12-31", ""},
        {"an unlisted one", AT("V1"), MOVES(""), NULL, "2026-12-31", "P1@B1 not-met"},
        {"an unlisted one by duty", AT("V1"), MOVES("reason='due'"), NULL, "2026-12-31", "P1@B1 not-met"},
        {"an unlisted one on request", AT("V1"), MOVES("reason='requested'"), NULL, "2026-12-31", ""},
        {"an unlisted one to make room", AT("V1"), MOVES("reason='enabling'"), NULL, "2026-12-31", ""},
        {"a leader, whatever the reason", AT("A-TP"), MOVES("reason='pinned'"), NULL, "2026-12-31", "P1@B1 not-met"},
        {"to a leader's post", AT("A1"), PLAN_OF("<move person='P1' to='A-TP' on='2027-04-01'/>"), NULL, "2026-12-31",
         "P1@A-TP not-met"},
        {"a leader kept by it", AT("A-TP"), PLAN_OF("<stay person='P1' post='A-TP' reason='not-due'/>"), NULL,
         "2026-12-31", "P1@A-TP not-met"},
        {"staff in a plan of leaders", AT("A1"), LEADERS("<move person='P1' to='B1' on='2027-04-01'/>"), NULL,
         "2026-12-31", "P1@B1 not-met"},
        {"a leader in it", AT("A-TP"), LEADERS("<stay person='P1' post='A-TP' reason='not-due'/>"), NULL, "2026-12-31",
         ""},
        {"the post left is not on record", PLAN_PERSON(""), MOVES(""), NULL, "2026-12-31", "P1@B1 unknown move/from"},
    };
    INSPECT_ROWS("P05", rows);
}
