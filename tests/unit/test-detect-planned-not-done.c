/* P06: the day of a move is over and nothing is on record. */
#include "../support/plan-case.h"

#define ONE PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>")
#define MOVES(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01' " rest "/>")

Test(detect_planned_not_done, a_move_past_its_day_without_any_record_is_found)
{
    static const InspectRow rows[] = {
        {"the day after", ONE, MOVES(""), NULL, "2027-04-02", "P1@B1 not-met"},
        {"the day itself", ONE, MOVES(""), NULL, "2027-04-01", ""},
        {"by decision", ONE, MOVES("decision='5/QĐ'"), NULL, "2027-04-02", ""},
        {"it took effect", ONE, MOVES("effective-on='2027-04'"), NULL, "2027-04-30", ""},
        {"in effect later than judged", ONE, MOVES("effective-on='2027-05-01'"), NULL, "2027-04-30", "P1@B1 not-met"},
        {"a notice alone moves nobody", ONE, MOVES("noticed-on='2027-02-01'"), NULL, "2027-04-02", "P1@B1 not-met"},
        {"the roster shows it",
         PLAN_PERSON("<tenure post='A1' from='2021-06-01' until='2027-03-15'/><tenure post='B1' from='2027-03-15'/>"),
         MOVES(""), NULL, "2027-04-02", ""},
        {"there before the plan is not by it",
         PLAN_PERSON("<tenure post='B1' from='2020-06-01' until='2021-06-01'/><tenure post='A1' from='2021-06-01'/>"),
         MOVES(""), NULL, "2027-04-02", "P1@B1 not-met"},
        {"a reason does not mend it", ONE, MOVES("not-done='ốm'"), NULL, "2027-04-02", "P1@B1 not-met"},
    };
    INSPECT_ROWS("P06", rows);
}
