/* Q01: more deputies than the ceiling, today and after the plan. */
#include "../support/inspect-case.h"

#define WHO(id, post, more)                                                                                            \
    "<person id='" id "' name='Mai' sex='female' born='1980-05-01'><tenure post='" post "' from='2024-01-01' " more    \
    "/></person>"
#define ONE WHO("P1", "D2-PTP", "")
#define PLAN(moves) "<plan xmlns='urn:vitri:plan:1' year='2027'>" moves "</plan>"

Test(detect_deputies_over_ceiling, today_and_after_the_plan)
{
    /* Division 2 has 2 seats: one deputy. Division 1 has 12: two. */
    static const InspectRow rows[] = {
        {"two deputies in a small division", INSPECT_ROSTER(ONE WHO("P2", "D2-PTP", "")), NULL, NULL, "2026-12-31",
         "unit D2 dep-phong not-met"},
        {"one is as many as allowed", INSPECT_ROSTER(ONE), NULL, NULL, "2026-12-31", ""},
        {"the second was there until the day before", INSPECT_ROSTER(ONE WHO("P2", "D2-PTP", "until='2026-12-31'")),
         NULL, NULL, "2026-12-31", ""},
        {"whether the second is there is open", INSPECT_ROSTER(ONE WHO("P2", "D2-PTP", "until='2026'")), NULL, NULL,
         "2026-12-30", "unit D2 dep-phong unknown tenure/until"},
        {"a move of the plan makes it two", INSPECT_ROSTER(ONE WHO("P2", "D1-CV", "")),
         PLAN("<move person='P2' to='D2-PTP' on='2027-04-01'/>"), NULL, "2026-12-31", "unit D2 dep-phong not-met"},
        {"one comes and one goes", INSPECT_ROSTER(ONE WHO("P2", "D1-PTP", "")),
         PLAN("<move person='P1' to='D1-PTP' on='2027-04-01'/><move person='P2' to='D2-PTP' on='2027-04-01'/>"), NULL,
         "2026-12-31", ""},
        {"two today, and the plan ends it", INSPECT_ROSTER(ONE WHO("P2", "D2-PTP", "")),
         PLAN("<move person='P2' to='D1-PTP' on='2027-04-01'/>"), NULL, "2026-12-31", "unit D2 dep-phong not-met"},
        {"two today and three after", INSPECT_ROSTER(ONE WHO("P2", "D2-PTP", "") WHO("P3", "D1-CV", "")),
         PLAN("<move person='P3' to='D2-PTP' on='2027-04-01'/>"), NULL, "2026-12-31",
         "unit D2 dep-phong not-met; unit D2 dep-phong not-met"},
    };
    INSPECT_ROWS("Q01", rows);
}
