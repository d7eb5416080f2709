/* Cells of an .xlsx sheet: kinds, places, merged areas, and what is refused by the name of the cell. */
#include "../support/xlsx-file.h"
#include "read-xlsx.h"

#define TEXTS "<si><t>An</t></si><si><t> </t></si>"
#define STYLES "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"

Test(xlsx_cells, have_their_kinds)
{
    static const struct {
        const char *cell, *shown;
    } cases[] = {
        {"<c r='A1' t='s'><v>0</v></c>", "tAn\n"},
        {"<c r='A1' t='s'><v>1</v></c>", ""}, /* a blank text is no text */
        {"<c r='A1'><v>12.50</v></c>", "n12.5\n"},
        {"<c r='A1' t='n'><v>-1E3</v></c>", "n-1000\n"},
        {"<c r='A1' s='1'><v>46387.75</v></c>", "d2026-12-31\n"},
        {"<c r='A1' s='1'><v>0.5</v></c>", "n0.5\n"},
        {"<c r='A1' s='9'><v>46387</v></c>", "n46387\n"},
        {"<c r='A1' s='1'/>", ""},
        {"<c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c>", "btrue bfalse\n"},
        {"<c r='A1' t='e'><v>#N/A</v></c>", "e#N/A\n"},
        {"<c r='A1' t='d'><v>2026-12-31T08:00:00Z</v></c>", "d2026-12-31\n"},
        {"<c r='A1' t='d'><v>soon</v></c>", "tsoon\n"},
        {"<c r='A1'><v>many</v></c>", "tmany\n"},
        {"<c r='A1'><v>INF</v></c>", "tINF\n"},
        {"<c r='A1' t='inlineStr'><is><t>Bì</t></is></c>", "tBì\n"},
        {"<c r='A1' t='inlineStr'><is><r><t>Bi\u0300</t></r><r><t>nh</t></r><rPh><t>x</t></rPh></is></c>", "tBình\n"},
        {"<c r='A1' t='str'><f>A2</f><v>\u00a0Cúc_x000D_\u200b</v></c>", "tCúc\n"},
        {"<c r='A1' t='str'><f>A2</f><v></v></c>", ""},
        {"<c r='A1'><f>A2*2</f><v>4</v></c>", "n4\n"},
        {"<c r='A1'><f>A2*2</f></c>", "e=A2*2\n"},
        {"<c r='A1'><f>A2*2</f><v/></c>", "e=A2*2\n"},
        {"<c r='A1' t='s'><v>0</v></c><x:c xmlns:x='other'><x:v>7</x:v></x:c>", "tAn\n"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *sheet = g_strdup_printf("<sheetData><row r='1'>%s</row></sheetData>", cases[i].cell);
        const XlsxText text = {.sheet = sheet, .texts = TEXTS, .styles = STYLES};
        g_autoptr(VitriWorkbook) workbook = read_xlsx(&text);
        expect_sheet(workbook, 0, cases[i].shown, cases[i].cell);
    }
}

Test(xlsx_cells, stand_where_they_say_or_follow)
{
    static const struct {
        const char *rows, *shown;
    } cases[] = {
        {"<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "n1 n2\nn3\n"},
        {"<row r='2'><c r='C2'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "\n- - n1 n2\nn3\n"},
        {"<row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>", "n1\n\nn3\n"},
        {"<row r='1'><c/><c><v>2</v></c></row>", "- n2\n"},
        {"<row r='5'/><row r='1048576'><c r='A1048576' s='1'/></row>", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *sheet = g_strdup_printf("<dimension ref='A1:Z0'/><sheetData>%s</sheetData>", cases[i].rows);
        const XlsxText text = {.sheet = sheet};
        g_autoptr(VitriWorkbook) workbook = read_xlsx(&text);
        expect_sheet(workbook, 0, cases[i].shown, cases[i].rows);
    }
}

Test(xlsx_cells, fill_merged_areas_from_the_first)
{
    const XlsxText text = {
        .sheet = "<sheetData><row r='1'><c r='A1' s='1'><v>46387</v></c><c r='D1'><v>4</v></c></row></sheetData>"
                 "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='F1:F9'/><mergeCell ref='D1'/></mergeCells>",
        .styles = STYLES};
    g_autoptr(VitriWorkbook) workbook = read_xlsx(&text);
    expect_sheet(workbook, 0, "d2026-12-31 d2026-12-31 - n4\nd2026-12-31 d2026-12-31\n", "merged");
    VitriDate date;
    g_autofree char *problem = NULL;
    cr_expect(vitri_cell_date(vitri_sheet_cell(g_ptr_array_index(workbook->sheets, 0), 1, 1), &date, &problem));
}

Test(xlsx_cells, count_days_from_1904_where_the_workbook_says_so)
{
    const XlsxText text = {.sheet = "<sheetData><row><c s='1'><v>44925</v></c></row></sheetData>",
                           .styles = STYLES,
                           .workbook = "<workbookPr date1904='1'/><sheets><sheet name='S' r:id='r1'/></sheets>"};
    g_autoptr(VitriWorkbook) workbook = read_xlsx(&text);
    expect_sheet(workbook, 0, "d2026-12-31\n", "1904");
    cr_expect_eq(vitri_sheet_cell(g_ptr_array_index(workbook->sheets, 0), 0, 0)->number, 46387);
}

Test(xlsx_cells, are_refused_by_name)
{
    static const struct {
        const char *sheet, *part;
    } cases[] = {
        {"<sheetData><row><c t='s'><v>7</v></c></row></sheetData>", "sheet 'S', cell A1: its text is not in the file"},
        {"<sheetData><row r='2'><c r='B2' t='s'><v>x</v></c></row></sheetData>", "cell B2: its text"},
        {"<sheetData><row r='0'/></sheetData>", "the number of a row is wrong"},
        {"<sheetData><row r='1048577'/></sheetData>", "the number of a row is wrong"},
        {"<sheetData><row><c r='1'/></row></sheetData>", "the name of a cell"},
        {"<sheetData><row><c r='XFE1'/></row></sheetData>", "the name of a cell"},
        {"<sheetData><row><c r='A1B'/></row></sheetData>", "the name of a cell"},
        {"<sheetData><row r='1000001'><c><v>1</v></c></row></sheetData>", "more than 1000000 rows"},
        {"<dimension ref='A1:XFD1048577'/>", "larger than any sheet"},
        {"<dimension ref='A1:AAAA1'/>", "larger than any sheet"},
        {"<dimension ref='A1:B99999999999999999999'/>", "larger than any sheet"},
        {"<mergeCells><mergeCell ref='A1:XFE2'/></mergeCells>", "a merged area lies outside"},
        {"<mergeCells><mergeCell/></mergeCells>", "a merged area lies outside"},
        {"<mergeCells><mergeCell ref='B2:A1'/></mergeCells>", "a merged area lies outside"},
        {"<sheetData><row><c><v>1</v></c></row></sheetData>"
         "<mergeCells><mergeCell ref='A1:XFD10000'/></mergeCells>",
         "more than 20000000 cells"},
        {"<sheetData><row>", "(xl/worksheets/sheet1.xml):1: error"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        const XlsxText text = {.sheet = cases[i].sheet};
        expect_refused_xlsx(&text, cases[i].part, cases[i].sheet);
    }
}

Test(xlsx_cells, hold_no_text_that_a_spreadsheet_could_not)
{
    for (guint length = 32767; length <= 32768; length++) {
        g_autofree char *letters = g_strnfill(length, 'a');
        g_autofree char *sheet =
            g_strdup_printf("<sheetData><row><c t='inlineStr'><is><t>%s</t></is></c></row></sheetData>", letters);
        const XlsxText text = {.sheet = sheet};
        if (length == 32768)
            expect_refused_xlsx(&text, "at most 32767 characters", "a long text");
        else
            vitri_workbook_free(read_xlsx(&text));
    }
}

Test(xlsx_cells, are_named_within_the_grid)
{
    static const struct {
        const char *name, *rest;
        guint row, column;
    } cases[] = {{"A1", "", 0, 0}, {"XFD1048576:B2", ":B2", 1048575, 16383}, {"AB12x", "x", 11, 27}};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        guint row = 9, column = 9;
        cr_expect_str_eq(vitri_xlsx_read_name(cases[i].name, &row, &column), cases[i].rest, "%s", cases[i].name);
        cr_expect(row == cases[i].row && column == cases[i].column, "%s: %u %u", cases[i].name, row, column);
    }
    static const char *const bad[] = {"", "A", "1", "a1", "A0", "XFE1", "A1048577", "A99999999999"};
    for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
        guint row = 9, column = 9;
        cr_expect_null(vitri_xlsx_read_name(bad[i], &row, &column), "%s", bad[i]);
    }
}
