/* The table of a report as a sheet. */
#include "vitri/paper.h"

#include <criterion/criterion.h>

Test(csv_table, fields_are_typed_only_where_nothing_is_lost)
{
    static const struct {
        const char *field, *text;
        VitriCellKind kind;
    } rows[] = {
        {"12", "12", VITRI_CELL_NUMBER},
        {"-3.5", "-3.5", VITRI_CELL_NUMBER},
        {"0", "0", VITRI_CELL_NUMBER},
        {"007", "007", VITRI_CELL_TEXT},
        {"3.", "3.", VITRI_CELL_TEXT},
        {"0123456789012", "0123456789012", VITRI_CELL_TEXT},
        {"1234567890", "1234567890", VITRI_CELL_TEXT},
        {"2027-04-01", "2027-04-01", VITRI_CELL_DATE},
        {"2027-04", "2027-04", VITRI_CELL_TEXT},
        {"2027-13-01", "2027-13-01", VITRI_CELL_TEXT},
        {"\"a, \"\"b\"\"\r\nc\"", "a, \"b\"\r\nc", VITRI_CELL_TEXT},
        {"=1+1", "=1+1", VITRI_CELL_TEXT},
        {"", NULL, VITRI_CELL_EMPTY},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *csv = g_strdup_printf("h,12\r\n%s,x\r\n", rows[i].field);
        g_autoptr(VitriWorkbook) workbook = vitri_paper_csv_workbook(csv, "t", "Title", "foot");
        const VitriSheet *sheet = workbook->sheets->pdata[0];
        const VitriCell *cell = vitri_sheet_cell(sheet, 1, 0);
        cr_expect(cell->kind == rows[i].kind && g_strcmp0(cell->text, rows[i].text) == 0, "%s: %d %s", rows[i].field,
                  cell->kind, cell->text);
        cr_expect_str_eq(vitri_sheet_cell(sheet, 1, 1)->text, "x", "%s", rows[i].field);
        cr_expect_eq(vitri_sheet_cell(sheet, 0, 1)->kind, VITRI_CELL_TEXT, "headings are text");
        cr_expect_eq(sheet->rows->len, 2);
        cr_expect_str_eq(sheet->title, "Title");
        cr_expect_str_eq(sheet->footer, "foot");
    }
}

Test(csv_table, nothing_makes_an_empty_sheet)
{
    g_autoptr(VitriWorkbook) workbook = vitri_paper_csv_workbook("", "t", NULL, NULL);
    cr_expect_eq(workbook->sheets->len, 1);
    cr_expect_eq(((VitriSheet *)workbook->sheets->pdata[0])->rows->len, 0);
}
