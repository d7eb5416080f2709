/* P07: the same work after the move, or soon back. */
#include "../support/plan-case.h"

#define WENT(first, second, day)                                                                                       \
    PLAN_PERSON("<tenure post='" first "' from='2020-06-01' until='" day "'/><tenure post='" second "' from='" day     \
                "'/>")
#define BACK(left, again)                                                                                              \
    PLAN_PERSON("<tenure post='A1' from='2020-06-01' until='" left "'/><tenure post='B1' from='" left                  \
                "' until='" again "'/><tenure post='A1' from='" again "'/>")
#define MOVES(to) PLAN_OF("<move person='P1' to='" to "' on='2027-04-01'/>")

Test(detect_formal_move, the_same_work_and_a_quick_return_are_found_in_the_past)
{
    static const InspectRow rows[] = {
        {"the same position, unit and duty", WENT("A1", "A3", "2026-03-01"), NULL, NULL, "2026-12-31", "P1@A3 not-met"},
        {"another duty", WENT("A1", "A2", "2026-03-01"), NULL, NULL, "2026-12-31", ""},
        {"a duty on one side alone", WENT("A1", "A4", "2026-03-01"), NULL, NULL, "2026-12-31",
         "P1@A4 unknown post/duty"},
        {"longer ago than is looked back", WENT("A1", "A3", "2024-12-31"), NULL, NULL, "2026-12-31", ""},
        {"a day less", WENT("A1", "A3", "2025-01-01"), NULL, NULL, "2026-12-31", "P1@A3 not-met"},
        {"begun in a month that leaves it open", WENT("A1", "A3", "2024-12"), NULL, NULL, "2026-12-15",
         "P1@A3 unknown tenure/from"},
        {"back a day before 24 months", BACK("2024-06-02", "2026-06-01"), NULL, NULL, "2026-12-31", "P1@A1 not-met"},
        {"back after 24 months", BACK("2024-06-01", "2026-06-01"), NULL, NULL, "2026-12-31", ""},
        {"an unlisted post may be left for its like", WENT("V1", "V1", "2026-03-01"), NULL, NULL, "2026-12-31", ""},
    };
    INSPECT_ROWS("P07", rows);
}

Test(detect_formal_move, the_same_work_and_a_quick_return_are_found_in_a_plan)
{
    static const InspectRow rows[] = {
        {"the same duty", PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>"), MOVES("A3"), NULL, "2026-12-31",
         "P1@A3 not-met"},
        {"another unit", PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>"), MOVES("B1"), NULL, "2026-12-31", ""},
        {"back to a post left in the same month two years before", WENT("B1", "A1", "2025-04-02"), MOVES("B1"), NULL,
         "2027-04-30", "P1@B1 not-met"},
        {"a day more", WENT("B1", "A1", "2025-04-01"), MOVES("B1"), NULL, "2027-04-30", ""},
    };
    INSPECT_ROWS("P07", rows);
}
