/* P12: thirty days of notice by default. */
#include "../support/plan-case.h"

#define ONE PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>")
#define MOVES(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01' " rest "/>")

Test(detect_notice_too_short, a_notice_of_less_than_thirty_days_is_found)
{
    static const InspectRow rows[] = {
        {"thirty days", ONE, MOVES("noticed-on='2027-03-02'"), NULL, "2027-03-20", ""},
        {"twenty-nine", ONE, MOVES("noticed-on='2027-03-03'"), NULL, "2027-03-20", "P1@B1 not-met"},
        {"counted to the day of effect", ONE, MOVES("noticed-on='2027-03-03' effective-on='2027-04-02'"), NULL,
         "2027-04-20", ""},
        {"a notice known to the month", ONE, MOVES("noticed-on='2027-03'"), NULL, "2027-03-31",
         "P1@B1 unknown move/noticed-on"},
        {"no notice on the last day for it", ONE, MOVES(""), NULL, "2027-03-02", ""},
        {"no notice a day later", ONE, MOVES(""), NULL, "2027-03-03", "P1@B1 unknown move/noticed-on"},
        {"not carried out, so nobody was taken by surprise", ONE, MOVES(""), NULL, "2027-04-02", ""},
    };
    INSPECT_ROWS("P12", rows);
}

Test(detect_notice_too_short, a_month_closed_by_the_policy_is_found)
{
    for (int month = 3; month <= 5; month++) {
        g_autoptr(VitriCase) vcase = make_case(ONE, vitri_date(2026, 12, 31));
        VitriBlackout closed = {.position = -1, .unit = -1, .months = (guint16)(1u << (month - 1))};
        g_array_append_val(vcase->policy->blackouts, closed);
        g_autoptr(VitriPlan) plan = inspect_plan(vcase, MOVES("noticed-on='2026-12-01'"));
        VitriInspected inspected = {vcase, plan, NULL};
        g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_finding_free);
        const VitriDefect defect = {.code = (char *)"P12", .tag = (char *)"notice-too-short"};
        vitri_detector_find("notice-too-short")->detect(&inspected, &defect, items);
        cr_expect_eq(items->len, month == 4 ? 1u : 0u, "month %d: %u found", month, items->len);
    }
}
