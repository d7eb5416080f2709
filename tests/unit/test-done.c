/* Rows of a report of what became of a plan: they grow, keep their place, and are freed whole. */
#include "vitri/done.h"

#include <criterion/criterion.h>

Test(done, rows_keep_where_they_stood)
{
    g_autoptr(VitriDoneReport) report = vitri_done_report_new("p.csv");
    for (guint i = 0; i < 40; i++) {
        VitriDone *done = vitri_done_report_add(report, "p.csv", i + 2);
        cr_assert_null(done->person, "row %u", i);
        cr_assert_not(vitri_date_is_set(done->effective_on), "row %u", i);
        done->person = g_strdup_printf("P%u", i);
    }
    const VitriDone *last = &g_array_index(report->rows, VitriDone, 39);
    cr_expect_str_eq(report->file, "p.csv");
    cr_expect_eq(report->year, 0);
    cr_expect_str_eq(last->person, "P39");
    cr_expect_str_eq(last->place, "p.csv");
    cr_expect_eq(last->line, 41u);
}
