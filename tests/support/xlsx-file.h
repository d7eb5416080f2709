#ifndef VITRI_TEST_XLSX_FILE_H
#define VITRI_TEST_XLSX_FILE_H

/* Workbooks written by hand in the test, read, and shown as text. */

#include "archive-file.h"
#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/read-workbook.h"

/** The parts of a small .xlsx file; what is NULL is not there or as it usually is. */
typedef struct {
    const char *sheet;          /**< content of the worksheet element */
    const char *texts;          /**< content of the shared texts */
    const char *styles;         /**< content of the styles */
    const char *workbook;       /**< content of the workbook, instead of one sheet "S" */
    const char *relations;      /**< more relations of the workbook */
    const char *types;          /**< more content types */
    const char *main_type;      /**< content type of the workbook part */
    const char *part, *content; /**< one more part */
} XlsxText;

#define XLSX_MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define XLSX_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define XLSX_MAIN_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

static inline char *wrap_part(const char *element, const char *content)
{
    return g_strdup_printf("<?xml version=\"1.0\"?><%s xmlns=\"" XLSX_MAIN "\" xmlns:r=\"" XLSX_RELATIONS "\">%s</%s>",
                           element, content ? content : "", element);
}

/** The parts as an archive, sheet1.xml and what it needs. Caller removes and frees. */
static inline char *write_xlsx(const XlsxText *text)
{
    g_autofree char *types =
        g_strdup_printf("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%s\"/>%s</Types>",
                        text->main_type ? text->main_type : XLSX_MAIN_TYPE, text->types ? text->types : "");
    g_autofree char *relations = g_strdup_printf(
        "<Relationships><Relationship Id=\"r1\" Type=\"" XLSX_RELATIONS
        "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "%s%s%s</Relationships>",
        text->texts ? "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>" : "",
        text->styles ? "<Relationship Id=\"s\" Type=\"x/styles\" Target=\"./styles.xml\"/>" : "",
        text->relations ? text->relations : "");
    g_autofree char *workbook = wrap_part(
        "workbook", text->workbook ? text->workbook : "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets>");
    g_autofree char *sheet = wrap_part("worksheet", text->sheet), *texts = wrap_part("sst", text->texts);
    g_autofree char *styles = wrap_part("styleSheet", text->styles);
    const char *const parts[] = {
        "[Content_Types].xml",
        types,
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        "xl/workbook.xml",
        workbook,
        "xl/_rels/workbook.xml.rels",
        relations,
        "xl/worksheets/sheet1.xml",
        sheet,
        "xl/SharedStrings.xml",
        texts,
        "xl/styles.xml",
        styles,
        text->part,
        text->content,
        NULL};
    return write_archive(parts);
}

/** The workbook, which must be readable without fault; the file is removed. */
static inline VitriWorkbook *read_xlsx(const XlsxText *text)
{
    ARCHIVE_FILE path = write_xlsx(text);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriWorkbook *workbook = vitri_read_workbook(path, NULL, faults, &error);
    cr_assert_not_null(workbook, "%s", error ? error->message : "");
    cr_assert_eq(faults->len, 0);
    return workbook;
}

/** The cells of a sheet: kind (t, n, d, b, e, - for empty) and text, blanks between, a line each row. Caller frees. */
static inline char *show_sheet(const VitriSheet *sheet)
{
    GString *text = g_string_new(NULL);
    for (guint row = 0; row < sheet->rows->len; row++) {
        const GArray *cells = g_ptr_array_index(sheet->rows, row);
        for (guint column = 0; column < cells->len; column++) {
            const VitriCell *cell = vitri_sheet_cell(sheet, row, column);
            g_string_append_printf(text, "%s%c%s", column ? " " : "", "-tndbe"[cell->kind],
                                   cell -> text ? cell -> text : "");
        }
        g_string_append(text, "\n");
    }
    return g_string_free(text, FALSE);
}

static inline void expect_sheet(const VitriWorkbook *workbook, guint place, const char *expected, const char *what)
{
    cr_assert_lt(place, workbook->sheets->len, "%s", what);
    g_autofree char *text = show_sheet(g_ptr_array_index(workbook->sheets, place));
    cr_expect_str_eq(text, expected, "%s: '%s', not '%s'", what, text, expected);
}

/** Expects a path to be refused in one line that begins with the path and says `part`. */
static inline void expect_refused_path(const char *path, const char *part, const char *what)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(path, NULL, faults, &error);
    cr_assert_null(workbook, "%s is refused", what);
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT), "%s", what);
    cr_expect(g_str_has_prefix(error->message, path), "%s: '%s' names the file", what, error->message);
    cr_expect_not_null(strstr(error->message, part), "%s: '%s' has no '%s'", what, error->message, part);
    cr_expect_null(strchr(error->message, '\n'), "%s: '%s' is one line", what, error->message);
}

static inline void expect_refused_xlsx(const XlsxText *text, const char *part, const char *what)
{
    ARCHIVE_FILE path = write_xlsx(text);
    expect_refused_path(path, part, what);
}

#endif
