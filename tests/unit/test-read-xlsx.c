/* .xlsx files whole: as office programs write them, in a legacy font, damaged, and large. */
#include "../support/xlsx-file.h"

#include <xlsxwriter.h>

/* A workbook by a library that writes what Excel writes. Caller removes and frees. */
static char *write_real(guint n_rows)
{
    char *path = write_bytes("", 0);
    lxw_workbook *workbook = workbook_new(path);
    lxw_worksheet *people = workbook_add_worksheet(workbook, "Nhân sự");
    lxw_worksheet *hidden = workbook_add_worksheet(workbook, "Codes");
    lxw_format *date = workbook_add_format(workbook), *bold = workbook_add_format(workbook);
    format_set_num_format(date, "dd/mm/yyyy");
    format_set_bold(bold);
    worksheet_merge_range(people, 0, 0, 0, 2, "Danh sách", bold);
    for (guint row = 1; row <= n_rows; row++) {
        lxw_datetime day = {2026, 12, 31, 0, 0, 0};
        worksheet_write_string(people, row, 0, "Nguyễn Văn An", NULL);
        worksheet_write_datetime(people, row, 1, &day, date);
        worksheet_write_number(people, row, 2, row + 0.5, NULL);
        worksheet_write_boolean(people, row, 3, 1, NULL);
        worksheet_write_formula_num(people, row, 4, "=C2*2", NULL, 3);
    }
    worksheet_hide(hidden);
    cr_assert_eq(workbook_close(workbook), LXW_NO_ERROR);
    return path;
}

Test(read_xlsx, reads_what_a_program_wrote)
{
    ARCHIVE_FILE path = write_real(1);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(path, NULL, faults, &error);
    cr_assert_not_null(workbook, "%s", error ? error->message : "");
    cr_expect_eq(workbook->sheets->len, 2);
    cr_expect_not_null(vitri_workbook_find_sheet(workbook, "Nhân sự"));
    cr_expect(vitri_workbook_find_sheet(workbook, "Codes")->hidden);
    expect_sheet(workbook, 0, "tDanh sách tDanh sách tDanh sách\ntNguyễn Văn An d2026-12-31 n1.5 btrue n3\n", "real");
    g_autofree char *bytes = NULL;
    gsize length = 0;
    cr_assert(g_file_get_contents(path, &bytes, &length, NULL));
    g_autofree char *sha256 = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (guchar *)bytes, length);
    cr_expect_str_eq(workbook->sha256, sha256);
    cr_expect_str_eq(workbook->file, path);
    cr_expect_not(workbook->folder);
    cr_expect_null(workbook->encoding);
}

#define LEGACY "<sheetData><row><c t='inlineStr'><is><t>NguyÔn V¨n Minh</t></is></c></row></sheetData>"

Test(read_xlsx, names_a_legacy_font_and_converts_on_request)
{
    const XlsxText text = {.sheet = LEGACY};
    ARCHIVE_FILE path = write_xlsx(&text);
    for (guint i = 0; i < 2; i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(path, i ? "tcvn3" : NULL, faults, NULL);
        cr_assert_not_null(workbook);
        cr_expect_eq(faults->len, 1 - i);
        if (i) {
            cr_expect_str_eq(workbook->encoding, "TCVN3");
            expect_sheet(workbook, 0, "tNguyễn Văn Minh\n", "converted");
            continue;
        }
        const VitriFault *fault = g_ptr_array_index(faults, 0);
        cr_expect_str_eq(fault->tag->tag, "legacy-encoding");
        cr_expect_str_eq(fault->file, path);
        cr_expect_not_null(strstr(fault->text, "sheet 'S'"), "%s", fault->text);
        cr_expect_not_null(strstr(fault->text, "--from-encoding TCVN3"), "%s", fault->text);
    }
}

/* Reads bytes as a workbook; whether they were taken. */
static gboolean try_bytes(const char *bytes, gsize length)
{
    ARCHIVE_FILE path = write_bytes(bytes, length);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(path, NULL, faults, &error);
    cr_expect_eq(workbook == NULL, error != NULL);
    cr_expect(!error || g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT), "%s", error ? error->message : "");
    return workbook != NULL;
}

Test(read_xlsx, survives_damage)
{
    ARCHIVE_FILE path = write_real(3);
    g_autofree char *bytes = NULL;
    gsize n = 0;
    cr_assert(g_file_get_contents(path, &bytes, &n, NULL));
    for (gsize length = 0; length < n; length += 37)
        cr_expect_not(try_bytes(bytes, length), "cut to %zu of %zu bytes", length, n);
    for (gsize at = 0; at < n; at += 5) {
        g_autofree char *bad = g_memdup2(bytes, n);
        bad[at] = (char)(bad[at] ^ (1 << (at % 8)));
        try_bytes(bad, n);
    }
}

/* The same with the parts themselves damaged, so that the archive's sums do not catch it. */
Test(read_xlsx, survives_damaged_parts)
{
    static const char sheet[] = "<dimension ref='A1:C3'/><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c>"
                                "<c r='B1' s='1'><f>C1</f><v>4</v></c></row></sheetData>"
                                "<mergeCells><mergeCell ref='A1:B9'/></mergeCells>";
    static const char letters[] = "<>/='9Z0 \xc3";
    guint n_taken = 0;
    for (gsize at = 0; at < sizeof(sheet) - 1; at++) {
        g_autofree char *bad = g_strdup(sheet);
        bad[at] = letters[at % (sizeof(letters) - 1)];
        const XlsxText text = {.sheet = bad, .texts = "<si><t>An</t></si>", .styles = "<cellXfs><xf/></cellXfs>"};
        ARCHIVE_FILE path = write_xlsx(&text);
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(path, NULL, faults, &error);
        cr_expect_eq(workbook == NULL, error != NULL, "%s", bad);
        n_taken += workbook != NULL;
    }
    cr_expect(n_taken > 5 && n_taken < sizeof(sheet) - 20, "%u were taken", n_taken);
}

/* A small file cannot make the reader hold one long text a million times. */
Test(read_xlsx, counts_a_shared_text_for_each_cell)
{
    g_autofree char *letters = g_strnfill(32000, 'a');
    g_autofree char *texts = g_strdup_printf("<si><t>%s</t></si>", letters);
    g_autoptr(GString) sheet = g_string_new("<sheetData><row>");
    for (guint i = 0; i < 9000; i++)
        g_string_append_printf(sheet, "<c t='s'><v>0</v></c><!-- %u -->", i * 7919);
    g_string_append(sheet, "</row></sheetData>");
    const XlsxText text = {.sheet = sheet->str, .texts = texts};
    expect_refused_xlsx(&text, "longer than 256 MiB", "a text shared by 9000 cells");
}
