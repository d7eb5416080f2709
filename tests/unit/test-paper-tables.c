/* The tables of papers as sheets. */
#include "../support/paper-sample.h"
#include "vitri/error.h"

static VitriWorkbook *make_workbook(const char *xml, gboolean flat)
{
    g_autoptr(VitriPaperSet) papers = paper_read(xml);
    g_autoptr(GError) error = NULL;
    VitriWorkbook *workbook = vitri_papers_workbook(papers, VITRI_PAPERS_ALL, flat, &error);
    cr_assert(workbook, "%s", error ? error->message : "");
    return workbook;
}

#define TYPED                                                                                                          \
    "<table name='Danh sách' filter='yes'><column heading='TT' type='number'/><column heading='Ngày' type='date' "   \
    "group='Khi'/><column heading='%' type='percent' group='Khi'/><column heading='Mã'/><row "                        \
    "kind='group'><cell>Phòng "                                                                                       \
    "A</cell></row><row><cell>1</cell><cell value='2027-04-01'>01/4/2027</cell><cell "                                 \
    "value='0.842'>84,2</cell><cell>=1+1"                                                                              \
    "</cell></row><row kind='total'><cell/><cell>không rõ</cell><cell>–</cell><cell>007</cell></row></table>"

Test(paper_tables, cells_are_typed_as_their_columns_say)
{
    g_autoptr(VitriWorkbook) workbook = make_workbook(PAPER(TYPED), FALSE);
    const VitriSheet *sheet = workbook->sheets->pdata[0];
    static const struct {
        guint row, column;
        VitriCellKind kind;
        const char *text;
    } rows[] = {
        {0, 1, VITRI_CELL_TEXT, "Khi"},     {0, 2, VITRI_CELL_EMPTY, NULL},  {1, 2, VITRI_CELL_TEXT, "%"},
        {2, 0, VITRI_CELL_TEXT, "Phòng A"}, {3, 0, VITRI_CELL_NUMBER, "1"},  {3, 1, VITRI_CELL_DATE, "2027-04-01"},
        {3, 2, VITRI_CELL_NUMBER, "0.842"}, {3, 3, VITRI_CELL_TEXT, "=1+1"}, {4, 1, VITRI_CELL_TEXT, "không rõ"},
        {4, 2, VITRI_CELL_TEXT, "–"},       {4, 3, VITRI_CELL_TEXT, "007"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const VitriCell *cell = vitri_sheet_cell(sheet, rows[i].row, rows[i].column);
        cr_expect(cell->kind == rows[i].kind && g_strcmp0(cell->text, rows[i].text) == 0, "%u: %d %s", i, cell->kind,
                  cell->text);
    }
    cr_expect_str_eq(sheet->name, "Danh sách");
    cr_expect(sheet->filter && sheet->head_rows == 2 && !sheet->landscape);
    cr_expect_str_eq(sheet->footer, "0123 · vn 1 · vitri");
    cr_expect_eq(sheet->strong_rows->len, 2);
    cr_expect(g_array_index(sheet->styles, VitriColumnStyle, 2).percent);
    cr_expect_geq(g_array_index(sheet->styles, VitriColumnStyle, 1).width, 11);
}

Test(paper_tables, flat_tables_have_one_row_of_headings)
{
    g_autoptr(VitriWorkbook) workbook = make_workbook(PAPER(TYPED), TRUE);
    const VitriSheet *sheet = workbook->sheets->pdata[0];
    cr_expect_eq(sheet->head_rows, 1);
    cr_expect_str_eq(vitri_sheet_cell(sheet, 0, 1)->text, "Ngày");
}

Test(paper_tables, sheets_have_names_that_a_spreadsheet_takes_and_none_twice)
{
#define EMPTY "<column heading='a'/></table>"
    g_autoptr(VitriWorkbook) workbook = make_workbook(
        PAPER("<table name='a/b: [c]'>" EMPTY "<table name='a/b: [c]'>" EMPTY "<section title='Phần'><table>" EMPTY
              "</section><annex title='Danh sách dài quá ba mươi mốt chữ cái thì cắt' landscape='yes'><table>" EMPTY
              "</annex>"),
        FALSE);
    static const char *const names[] = {"a b   c", "a b   c 2", "Phần", "Danh sách dài quá ba mươi mốt c"};
    cr_assert_eq(workbook->sheets->len, G_N_ELEMENTS(names));
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        const VitriSheet *sheet = workbook->sheets->pdata[i];
        cr_expect_str_eq(sheet->name, names[i], "%s", sheet->name);
    }
    cr_expect(((VitriSheet *)workbook->sheets->pdata[3])->landscape);
}

Test(paper_tables, a_paper_without_table_makes_no_workbook)
{
    g_autoptr(VitriPaperSet) papers = paper_read(PAPER("<p>x</p>"));
    g_autoptr(GError) error = NULL;
    cr_expect_null(vitri_papers_workbook(papers, VITRI_PAPERS_ALL, FALSE, &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_USAGE));
}
