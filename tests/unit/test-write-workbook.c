/* Workbooks as .xlsx: the parts that a spreadsheet program reads, and the same bytes at any time and place. */
#include "vitri/write-workbook.h"

#include "../support/archive-file.h"
#include "vitri/error.h"

static VitriWorkbook *build_workbook(void)
{
    VitriWorkbook *workbook = vitri_workbook_new("t.xlsx");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "Nhân sự: A/B");
    VitriDate date;
    cr_assert(vitri_date_parse("1985-08-15", &date));
    workbook->title = g_strdup("Danh sách");
    sheet->head_rows = 1;
    sheet->filter = TRUE;
    sheet->landscape = TRUE;
    sheet->title = g_strdup("Tổ chức & cán bộ");
    vitri_sheet_set_text(sheet, 0, 0, "Họ và tên");
    vitri_sheet_set_text(sheet, 0, 1, "Ngày sinh");
    vitri_sheet_set_text(sheet, 0, 2, "Ngạch");
    vitri_sheet_set_text(sheet, 1, 0, "=SUM(A1:A9)");
    vitri_sheet_set_date(sheet, 1, 1, date);
    vitri_sheet_set_text(sheet, 1, 2, "01.003");
    vitri_sheet_set_number(sheet, 2, 1, 12.5);
    vitri_sheet_set_text(sheet, 2, 0, "<&>\"");
    vitri_sheet_style(sheet, 0)->note = g_strdup("Bắt buộc.");
    vitri_sheet_style(sheet, 1)->choices = g_strsplit("nam|nữ", "|", -1);
    vitri_sheet_style(sheet, 2)->choices = g_strsplit("bố, mẹ|con", "|", -1);
    vitri_sheet_style(sheet, 2)->as_typed = TRUE;
    return workbook;
}

static GBytes *write_whole(const VitriWorkbook *workbook)
{
    g_autoptr(GError) error = NULL;
    GBytes *bytes = vitri_write_workbook(workbook, &error);
    cr_assert(bytes, "%s", error ? error->message : "");
    return bytes;
}

/* A part of the workbook as text. Caller frees. */
static char *read_part(GBytes *bytes, const char *part)
{
    gsize length = 0, size = 0;
    const char *data = g_bytes_get_data(bytes, &size);
    ARCHIVE_FILE path = write_bytes(data, size);
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriArchive) archive = vitri_archive_open(path, &error);
    cr_assert(archive, "%s", error ? error->message : "");
    char *text = vitri_archive_read(archive, part, &length, &error);
    cr_assert(text, "%s: %s", part, error ? error->message : "");
    return text;
}

Test(write_workbook, cells_rules_and_pages_are_as_a_program_reads_them)
{
    static const struct {
        const char *part, *text;
    } rows[] = {
        {"xl/workbook.xml", "name=\"Nhân sự  A B\""},
        {"xl/workbook.xml", "<sheet name=\"choices\" sheetId=\"2\" state=\"hidden\""},
        {"xl/workbook.xml", "_xlnm.Print_Titles"},
        {"xl/sharedStrings.xml", "<t>=SUM(A1:A9)</t>"},
        {"xl/sharedStrings.xml", "<t>&lt;&amp;&gt;\"</t>"},
        {"xl/sharedStrings.xml", "<t>01.003</t>"},
        {"xl/worksheets/sheet1.xml", "<v>31274</v>"},
        {"xl/worksheets/sheet1.xml", "<v>12.5</v>"},
        {"xl/worksheets/sheet1.xml", "<pane ySplit=\"1\""},
        {"xl/worksheets/sheet1.xml", "<autoFilter ref=\"A1:C3\"/>"},
        {"xl/worksheets/sheet1.xml", "paperSize=\"9\""},
        {"xl/worksheets/sheet1.xml", "orientation=\"landscape\""},
        {"xl/worksheets/sheet1.xml", "fitToHeight=\"0\""},
        {"xl/worksheets/sheet1.xml", "Tổ chức &amp;&amp; cán bộ"},
        {"xl/worksheets/sheet1.xml", "<formula1>\"nam,nữ\"</formula1>"},
        {"xl/worksheets/sheet1.xml", "<formula1>choices!$A$1:$A$2</formula1>"},
        {"xl/worksheets/sheet1.xml", "errorStyle=\"warning\""},
        {"xl/comments1.xml", "Bắt buộc."},
        {"xl/styles.xml", "formatCode=\"dd/mm/yyyy\""},
        {"xl/styles.xml", "<name val=\"Times New Roman\"/>"},
        {"docProps/core.xml", "<dc:title>Danh sách</dc:title>"},
        {"docProps/core.xml", "1980-01-01T00:00:00Z"},
        {"docProps/core.xml", "<dc:creator></dc:creator>"},
    };
    g_autoptr(VitriWorkbook) workbook = build_workbook();
    g_autoptr(GBytes) bytes = write_whole(workbook);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = read_part(bytes, rows[i].part);
        cr_expect(strstr(text, rows[i].text), "%s: no '%s' in %s", rows[i].part, rows[i].text, text);
    }
    g_autofree char *sheet = read_part(bytes, "xl/worksheets/sheet1.xml");
    cr_expect_null(strstr(sheet, "<f>"), "a text became a formula: %s", sheet);
}

Test(write_workbook, the_bytes_depend_on_nothing_but_the_workbook)
{
    g_autoptr(VitriWorkbook) workbook = build_workbook();
    g_autoptr(GBytes) first = write_whole(workbook);
    g_setenv("TZ", "Asia/Ho_Chi_Minh", TRUE);
    g_usleep(2100000); /* an archive counts in steps of two seconds */
    g_autoptr(GBytes) second = write_whole(workbook);
    cr_expect(g_bytes_equal(first, second));
}

Test(write_workbook, names_of_sheets_are_made_fit_and_unique)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t.xlsx");
    static const char *const names[] = {"Danh sách công chức, viên chức năm 2026",
                                        "DANH SÁCH CÔNG CHỨC, VIÊN CHỨC năm 2027", "choices", "", "it's"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        VitriSheet *sheet = vitri_workbook_add_sheet(workbook, names[i]);
        sheet->head_rows = 1;
        sheet->filter = TRUE;
        vitri_sheet_set_text(sheet, 0, 0, "Họ và tên");
    }
    g_autoptr(GBytes) bytes = write_whole(workbook);
    g_autofree char *text = read_part(bytes, "xl/workbook.xml");
    static const char *const written[] = {"name=\"Danh sách công chức, viên chức \"",
                                          "name=\"DANH SÁCH CÔNG CHỨC, VIÊN C (2)\"", "name=\"choices (2)\"",
                                          "name=\"-\"", "name=\"it s\""};
    for (guint i = 0; i < G_N_ELEMENTS(written); i++)
        cr_expect(strstr(text, written[i]), "no %s in %s", written[i], text);
}

Test(write_workbook, a_text_too_long_for_a_cell_is_refused_with_its_cell)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t.xlsx");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "S");
    g_autofree char *fits = g_strnfill(32767, 'x'), *longer = g_strnfill(32768, 'x');
    g_autoptr(GError) error = NULL;
    vitri_sheet_set_text(sheet, 1, 2, fits);
    g_autoptr(GBytes) bytes = write_whole(workbook);
    vitri_sheet_set_text(sheet, 1, 2, longer);
    cr_expect_null(vitri_write_workbook(workbook, &error));
    cr_assert(error && error->code == VITRI_ERROR_INPUT);
    cr_expect(g_str_has_prefix(error->message, "S!C2: "), "%s", error->message);
}

/* What is long in letters of several bytes must not run over the room that the library has for it. */
Test(write_workbook, long_lists_titles_and_notes_fit)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t.xlsx");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "S");
    g_autoptr(GString) text = g_string_new(NULL);
    vitri_sheet_set_text(sheet, 0, 0, "A");
    for (guint i = 0; i < 40; i++) {
        g_string_append(text, i ? "|không" : "không");
        VitriColumnStyle *style = vitri_sheet_style(sheet, i);
        style->choices = g_strsplit(text->str, "|", -1);
        style->note = g_strnfill(1000 * i, 'x');
    }
    sheet->head_rows = 1;
    sheet->title = g_strdelimit(g_strdup(text->str), "|", '&');
    sheet->footer = g_strdup(text->str);
    g_autoptr(GBytes) bytes = write_whole(workbook);
    g_autofree char *xml = read_part(bytes, "xl/worksheets/sheet1.xml");
    cr_expect(g_utf8_validate(xml, -1, NULL));
    cr_expect(strstr(xml, "<formula1>\"không,không\"</formula1>") && strstr(xml, "<formula1>choices!$A$1:"), "%s", xml);
    cr_expect(strstr(xml, "không&amp;&amp;không"), "%s", xml);
}

Test(write_workbook, headings_are_merged_and_headings_of_groups_are_not)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t.xlsx");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "S");
    VitriSpan span = {0, 1, 2};
    guint group = 2;
    sheet->head_rows = 2;
    vitri_sheet_set_text(sheet, 0, 1, "Vị trí");
    vitri_sheet_set_text(sheet, 1, 0, "TT");
    vitri_sheet_set_text(sheet, 1, 1, "Tên");
    vitri_sheet_set_text(sheet, 1, 2, "Đơn vị");
    vitri_sheet_set_text(sheet, 2, 0, "Phòng Tổ chức biên chế và tổ chức phi chính phủ");
    vitri_sheet_set_number(sheet, 3, 0, 1);
    vitri_sheet_set_text(sheet, 3, 2, "P");
    g_array_append_val(sheet->spans, span);
    g_array_append_val(sheet->strong_rows, group);
    g_autoptr(GBytes) bytes = write_whole(workbook);
    g_autofree char *text = read_part(bytes, "xl/worksheets/sheet1.xml");
    cr_expect(strstr(text, "<mergeCells count=\"1\"><mergeCell ref=\"B1:C1\"/></mergeCells>"), "%s", text);
    cr_expect_not(strstr(text, "<c r=\"B3\""), "the cells beside the heading of a group are empty: %s", text);
}
