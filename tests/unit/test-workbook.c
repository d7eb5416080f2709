/* Tables of cells: what is set is found, and days are counted as a spreadsheet counts them. */
#include "vitri/workbook.h"

#include <criterion/criterion.h>

static void expect_cell(const VitriCell *cell, VitriCellKind kind, const char *text, const char *what)
{
    cr_expect_eq(cell->kind, kind, "%s is of kind %d, not %d", what, cell->kind, kind);
    cr_expect_str_eq(cell->text ? cell->text : "", text, "%s is '%s', not '%s'", what, cell->text, text);
}

Test(workbook, holds_what_is_set_and_is_empty_elsewhere)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("list.xlsx");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "People");
    vitri_workbook_add_sheet(workbook, "Posts");
    vitri_sheet_set_text(sheet, 2, 3, "An");
    vitri_sheet_set_text(sheet, 2, 3, "Bình");
    vitri_sheet_set_text(sheet, 0, 0, "gone");
    vitri_sheet_set_text(sheet, 0, 0, "");
    expect_cell(vitri_sheet_cell(sheet, 2, 3), VITRI_CELL_TEXT, "Bình", "D3");
    expect_cell(vitri_sheet_cell(sheet, 0, 0), VITRI_CELL_EMPTY, "", "A1");
    expect_cell(vitri_sheet_cell(sheet, 2, 2), VITRI_CELL_EMPTY, "", "C3");
    expect_cell(vitri_sheet_cell(sheet, 2, 4), VITRI_CELL_EMPTY, "", "E3");
    expect_cell(vitri_sheet_cell(sheet, 3, 0), VITRI_CELL_EMPTY, "", "A4");
    cr_expect_eq(vitri_workbook_find_sheet(workbook, "People"), sheet);
    cr_expect_null(vitri_workbook_find_sheet(workbook, "people"));
    cr_expect_str_eq(workbook->file, "list.xlsx");
}

Test(workbook, writes_numbers_as_their_shortest_decimal)
{
    static const struct {
        double number;
        const char *text;
    } cases[] = {
        {0, "0"},
        {-0.0, "0"},
        {12, "12"},
        {0.1, "0.1"},
        {0.1 + 0.2, "0.30000000000000004"},
        {-2.5, "-2.5"},
        {1e15, "1e+15"},
        {2026, "2026"},
        {79123456789012., "79123456789012"},
        {3.35, "3.35"},
    };
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "");
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        vitri_sheet_set_number(sheet, i, 0, cases[i].number);
        expect_cell(vitri_sheet_cell(sheet, i, 0), VITRI_CELL_NUMBER, cases[i].text, cases[i].text);
        cr_expect_eq(vitri_sheet_cell(sheet, i, 0)->number, cases[i].number);
    }
}

Test(workbook, counts_days_as_a_spreadsheet_does)
{
    static const struct {
        VitriDate date;
        VitriCellKind kind;
        double serial;
        const char *text;
    } cases[] = {
        {{1900, 1, 1}, VITRI_CELL_DATE, 1, "1900-01-01"},
        {{1900, 2, 28}, VITRI_CELL_DATE, 59, "1900-02-28"},
        {{1900, 3, 1}, VITRI_CELL_DATE, 61, "1900-03-01"},
        {{2026, 12, 31}, VITRI_CELL_DATE, 46387, "2026-12-31"},
        {{9999, 12, 31}, VITRI_CELL_DATE, 2958465, "9999-12-31"},
        {{1899, 12, 31}, VITRI_CELL_TEXT, 0, "1899-12-31"},
        {{2015, 6, 0}, VITRI_CELL_TEXT, 0, "2015-06"},
        {{2015, 0, 0}, VITRI_CELL_TEXT, 0, "2015"},
        {{0, 0, 0}, VITRI_CELL_EMPTY, 0, ""},
    };
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "");
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        vitri_sheet_set_date(sheet, i, 0, cases[i].date);
        expect_cell(vitri_sheet_cell(sheet, i, 0), cases[i].kind, cases[i].text, cases[i].text);
        cr_expect_eq(vitri_sheet_cell(sheet, i, 0)->number, cases[i].serial, "%s", cases[i].text);
    }
}

Test(workbook, names_cells_as_a_spreadsheet_does)
{
    static const struct {
        guint row, column;
        const char *name;
    } cases[] = {{0, 0, "A1"},    {9, 25, "Z10"},   {0, 26, "AA1"},
                 {2, 701, "ZZ3"}, {4, 702, "AAA5"}, {1048575, 16383, "XFD1048576"}};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *name = vitri_cell_name(cases[i].row, cases[i].column);
        cr_expect_str_eq(name, cases[i].name, "%s, not %s", name, cases[i].name);
    }
}

Test(workbook, makes_the_style_of_a_column)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "");
    vitri_sheet_style(sheet, 2)->width = 12;
    vitri_sheet_style(sheet, 2)->note = g_strdup("as on the card");
    cr_expect_eq(sheet->styles->len, 3);
    cr_expect_eq(vitri_sheet_style(sheet, 0)->width, 0);
    cr_expect_eq(vitri_sheet_style(sheet, 2)->width, 12);
}
