/* Widths of headings: by the table of Times Bold, letters of Vietnamese as their bases. */
#include "metrics.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <math.h>

Test(metrics, a_line_is_as_wide_as_its_letters)
{
    static const struct {
        const char *text;
        double points, mm;
    } rows[] = {
        {"", 14, 0},        {"A", 10, 722 * 10 / 1000.0 * 25.4 / 72},
        {"Ầ", 10, 2.5471},  {"iii", 12, 278 * 3 * 12 / 1000.0 * 25.4 / 72},
        {"đĐ", 10, 4.5085}, {"Độc lập - Tự do - Hạnh phúc", 13, 56.2},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        double width = vitri_metrics_width(rows[i].text, rows[i].points);
        cr_expect(fabs(width - rows[i].mm) < 0.5, "%s: %g instead of %g", rows[i].text, width, rows[i].mm);
    }
}

Test(metrics, letters_of_other_scripts_count_too)
{
    cr_expect_gt(vitri_metrics_width("시", 12), 0);
    cr_expect_eq(vitri_metrics_width("\xff", 12), 0);
}
