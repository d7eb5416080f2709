/* Limits that hold for all sheets together, and clean texts. */
#include "intake.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_message(GError **error, const char *part)
{
    cr_assert_not_null(*error, "%s", part);
    cr_expect_not_null(strstr((*error)->message, part), "'%s' has no '%s'", (*error)->message, part);
    g_clear_error(error);
}

Test(intake, cleans_texts)
{
    static const char *const cases[][2] = {
        {"An", "An"},
        {" \t\nAn Bình \r\n", "An Bình"},
        {"\u00a0\u200b\ufeffAn\u3000", "An"},
        {"Bi\u0300nh", "Bình"},
        {"", NULL},
        {" \u00a0 ", NULL},
        {" \u200b", NULL},
        {"a  b", "a  b"},
    };
    const VitriIntake intake = {NULL};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *clean = vitri_intake_clean(&intake, cases[i][0]);
        cr_expect_eq(g_strcmp0(clean, cases[i][1]), 0, "'%s' is '%s'", cases[i][0], clean);
    }
}

Test(intake, limits_sheets_and_columns)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("a.xlsx");
    g_autoptr(GError) error = NULL;
    VitriIntake intake = {.workbook = workbook};
    VitriSheet *sheet = vitri_intake_add_sheet(&intake, "S", NULL);
    cr_expect_not_null(vitri_intake_cell(&intake, sheet, 0, 16383, NULL));
    cr_expect_null(vitri_intake_cell(&intake, sheet, 0, 16384, &error));
    expect_message(&error, "sheet 'S', cell XFE1: a sheet has at most 16384 columns");
    for (guint i = 1; i < 256; i++)
        cr_expect_not_null(vitri_intake_add_sheet(&intake, "S", NULL), "sheet %u", i);
    cr_expect_null(vitri_intake_add_sheet(&intake, "S", &error));
    expect_message(&error, "more than 256 sheets");
}

Test(intake, limits_rows_of_all_sheets_together)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("a.xlsx");
    g_autoptr(GError) error = NULL;
    VitriIntake intake = {.workbook = workbook};
    VitriSheet *first = vitri_intake_add_sheet(&intake, "S", NULL),
               *second = vitri_intake_add_sheet(&intake, "T", NULL);
    cr_expect(vitri_intake_add_rows(&intake, first, 600000, NULL));
    cr_expect(vitri_intake_add_rows(&intake, second, 400000, NULL));
    cr_expect_eq(second->rows->len, 400000);
    cr_expect_not(vitri_intake_add_rows(&intake, second, 400001, &error));
    expect_message(&error, "more than 1000000 rows");
    cr_expect_eq(second->rows->len, 400000);
}
