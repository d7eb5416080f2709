/* P13: thirty days for the handover. */
#include "../support/plan-case.h"

#define ONE PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>")
#define MOVES(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01' " rest "/>")
#define WENT(rest)                                                                                                     \
    PLAN_PERSON("<tenure post='A1' from='2020-06-01' until='2026-06-01' " rest                                         \
                "/><tenure post='B1' from='2026-06-01'/>")

Test(detect_handover_open, a_planned_move_without_handover_is_found)
{
    static const InspectRow rows[] = {
        {"thirty days after", ONE, MOVES("effective-on='2027-04-01'"), NULL, "2027-05-01", ""},
        {"a day more", ONE, MOVES("effective-on='2027-04-01'"), NULL, "2027-05-02", "P1@B1 not-met"},
        {"handed over", ONE, MOVES("effective-on='2027-04-01' handed-over-on='2027-05-01'"), NULL, "2027-05-02", ""},
        {"handed over too late", ONE, MOVES("effective-on='2027-04-01' handed-over-on='2027-05-02'"), NULL,
         "2027-06-30", "P1@B1 not-met"},
        {"in a month that leaves it open", ONE, MOVES("effective-on='2027-04-01' handed-over-on='2027-05'"), NULL,
         "2027-06-30", "P1@B1 unknown tenure/handed-over-on"},
        {"the move did not take effect", ONE, MOVES(""), NULL, "2027-06-30", ""},
    };
    INSPECT_ROWS("P13", rows);
}

Test(detect_handover_open, a_post_left_in_the_last_year_without_handover_is_found)
{
    static const InspectRow rows[] = {
        {"nothing stated", WENT(""), NULL, NULL, "2026-12-31", "P1@B1 unknown tenure/handed-over-on"},
        {"nothing stated yet", WENT(""), NULL, NULL, "2026-07-01", ""},
        {"in time", WENT("handed-over-on='2026-07-01'"), NULL, NULL, "2026-12-31", ""},
        {"too late", WENT("handed-over-on='2026-07-02'"), NULL, NULL, "2026-12-31", "P1@B1 not-met"},
        {"longer ago than is looked back", WENT(""), NULL, NULL, "2027-06-01", ""},
        {"a day less", WENT(""), NULL, NULL, "2027-05-31", "P1@B1 unknown tenure/handed-over-on"},
    };
    INSPECT_ROWS("P13", rows);
}
