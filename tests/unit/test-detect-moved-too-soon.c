/* P09: out of a listed post before the minimum time. */
#include "../support/plan-case.h"

#define WENT(from, day, act)                                                                                           \
    PLAN_PERSON("<tenure post='A1' from='" from "' until='" day "'/><tenure post='B1' from='" day "' " act "/>")
#define MOVES(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01' " rest "/>")
#define SINCE(from) PLAN_PERSON("<tenure post='A1' from='" from "'/>")

Test(detect_moved_too_soon, a_planned_move_before_the_minimum_is_found)
{
    static const InspectRow rows[] = {
        {"a day before 24 months", SINCE("2025-04-02"), MOVES(""), NULL, "2026-12-31", "P1@B1 rot-period not-met"},
        {"on that day", SINCE("2025-04-01"), MOVES(""), NULL, "2026-12-31", ""},
        {"to make room for another", SINCE("2025-04-02"), MOVES("reason='enabling'"), NULL, "2026-12-31",
         "P1@B1 rot-period not-met"},
        {"on request", SINCE("2025-04-02"), MOVES("reason='requested'"), NULL, "2026-12-31", ""},
        {"a start known to the month", SINCE("2025-04"), MOVES(""), NULL, "2026-12-31",
         "P1@B1 rot-period unknown tenure/from"},
        {"carried out, and judged by today's rule too", WENT("2025-04-02", "2027-04-01", ""), MOVES(""), NULL,
         "2027-06-30", "P1@B1 rot-period not-met today not-met"},
        {"an unlisted post", PLAN_PERSON("<tenure post='V1' from='2026-06-01'/>"), MOVES(""), NULL, "2026-12-31", ""},
    };
    INSPECT_ROWS("P09", rows);
}

Test(detect_moved_too_soon, a_move_of_the_last_year_before_the_minimum_is_found)
{
    static const InspectRow rows[] = {
        {"a day before 24 months", WENT("2024-06-02", "2026-06-01", "act='transfer'"), NULL, NULL, "2026-12-31",
         "P1@B1 rot-period not-met today not-met"},
        {"on that day", WENT("2024-06-01", "2026-06-01", "act='transfer'"), NULL, NULL, "2026-12-31", ""},
        {"more than a year ago", WENT("2024-12-31", "2025-12-31", "act='transfer'"), NULL, NULL, "2026-12-31", ""},
        {"by another act", WENT("2025-06-01", "2026-06-01", "act='recruitment'"), NULL, NULL, "2026-12-31", ""},
        {"the act is not stated", WENT("2025-06-01", "2026-06-01", ""), NULL, NULL, "2026-12-31",
         "P1@B1 rot-period unknown tenure/act today not-met"},
    };
    INSPECT_ROWS("P09", rows);
}
