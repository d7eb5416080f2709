/* P15: sixty days after the first planned day. */
#include "../support/plan-case.h"

#define ONE PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>")
#define MOVES(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01' " rest "/>")

Test(detect_plan_silent, a_plan_without_any_entry_of_progress_is_found)
{
    static const InspectRow rows[] = {
        {"sixty days after", ONE, MOVES(""), NULL, "2027-05-31", ""},
        {"a day more", ONE, MOVES(""), NULL, "2027-06-01", "unit S not-met"},
        {"a notice is progress", ONE, MOVES("noticed-on='2027-02-01'"), NULL, "2027-06-01", ""},
        {"a reason why not is progress", ONE, MOVES("not-done='ốm'"), NULL, "2027-06-01", ""},
        {"a tenure is progress",
         PLAN_PERSON("<tenure post='A1' from='2021-06-01' until='2027-04-01'/><tenure post='B1' from='2027-04-01'/>"),
         MOVES(""), NULL, "2027-06-01", ""},
        {"nothing was planned", ONE, PLAN_OF("<stay person='P1' post='A1' reason='not-due'/>"), NULL, "2027-12-31", ""},
        {"no plan", ONE, NULL, NULL, "2027-12-31", ""},
    };
    INSPECT_ROWS("P15", rows);
}
