/* P16: orders past their day. */
#include "../support/plan-case.h"

#define ORDER(rest)                                                                                                    \
    PLAN_HEAD "<person id='P1' name='Mai' sex='female' born='1980-05-01'><tenure post='K1' from='2020-01-01'/>"        \
              "</person></people><orders><order id='L1' person='P1' post='K1' what='chuyển kế toán' " rest             \
              "/></orders></roster>"

Test(detect_order_overdue, an_order_past_its_day_and_not_closed_is_found)
{
    static const InspectRow rows[] = {
        {"due that day", ORDER("due='2026-12-31'"), NULL, NULL, "2026-12-31", ""},
        {"due the day before", ORDER("due='2026-12-30'"), NULL, NULL, "2026-12-31", "P1@K1 not-met"},
        {"closed", ORDER("due='2026-12-30' closed-on='2026-12-31'"), NULL, NULL, "2026-12-31", ""},
        {"closed after the day judged", ORDER("due='2026-12-30' closed-on='2027-01-01'"), NULL, NULL, "2026-12-31",
         "P1@K1 not-met"},
        {"carried out by a decision", ORDER("due='2026-12-30' decision='3/QĐ'"), NULL, NULL, "2026-12-31", ""},
        {"due in a month that leaves it open", ORDER("due='2026-12'"), NULL, NULL, "2026-12-20",
         "P1@K1 unknown order/due"},
        {"no day is stated", ORDER(""), NULL, NULL, "2026-12-31", "P1@K1 unknown order/due"},
    };
    INSPECT_ROWS("P16", rows);
}
