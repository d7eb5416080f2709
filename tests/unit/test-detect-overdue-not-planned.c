/* P04: past the maximum time and in the plan neither moved nor explained. */
#include "../support/plan-case.h"

#define SINCE(from) PLAN_PERSON("<tenure post='A1' from='" from "'/>")
#define LATE SINCE("2021-06-01")
#define STAYS(reason) PLAN_OF("<stay person='P1' post='A1' reason='" reason "'/>")

Test(detect_overdue_not_planned, somebody_past_the_maximum_without_row_or_reason_is_found)
{
    static const InspectRow rows[] = {
        {"sixty months are over", SINCE("2021-12-30"), PLAN_OF(""), NULL, "2026-12-31", "P1@A1 rot-period not-met"},
        {"they are reached that day", SINCE("2021-12-31"), PLAN_OF(""), NULL, "2026-12-31", ""},
        {"moved by the plan", LATE, PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/>"), NULL, "2026-12-31", ""},
        {"no lawful place", LATE, STAYS("no-destination"), NULL, "2026-12-31", ""},
        {"the only post of its kind", LATE, STAYS("single"), NULL, "2026-12-31", ""},
        {"not due is no reason", LATE, STAYS("not-due"), NULL, "2026-12-31", "P1@A1 rot-period not-met"},
        {"a deferral without a ground is none", LATE, STAYS("deferred"), NULL, "2026-12-31",
         "P1@A1 rot-period not-met"},
        {"a ground that lasts",
         PLAN_PERSON("<tenure post='A1' from='2021-06-01'/><circumstance kind='pregnant' from='2026-10-01'/>"),
         STAYS("deferred"), NULL, "2026-12-31", ""},
        {"leaves within the year",
         PLAN_PERSON("<tenure post='A1' from='2021-06-01'/><leaves on='2027-12-31' reason='resignation'/>"),
         PLAN_OF(""), NULL, "2026-12-31", ""},
        {"left the service by now",
         PLAN_PERSON("<tenure post='A1' from='2021-06-01'/><leaves on='2026-12-31' reason='resignation'/>"), NULL, NULL,
         "2026-12-31", ""},
        {"no plan", LATE, NULL, NULL, "2026-12-31", "P1@A1 rot-period unknown plan"},
        {"in an unlisted post", PLAN_PERSON("<tenure post='V1' from='2010-06-01'/>"), PLAN_OF(""), NULL, "2026-12-31",
         ""},
    };
    INSPECT_ROWS("P04", rows);
}
