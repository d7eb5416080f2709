#ifndef VITRI_TEST_IMPORT_CASE_H
#define VITRI_TEST_IMPORT_CASE_H

/* Imports of small workbooks written as text: "[Sheet]" begins a sheet ("[~Sheet]" a hidden one), a line is a row, "|"
 * parts cells; "@2026-12-31" is a date cell, "=12" a number, "#N/A" an error. */

#include "vitri/fault.h"
#include "vitri/import.h"
#include "vitri/read-case.h"
#include "vitri/write-roster.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

/** A body with one unit, one position, two posts and two people. */
#define IMPORT_HEAD                                                                                                    \
    "[Roster]\nid|as-of|jurisdiction\nr|@2026-12-31|vn\n"                                                              \
    "[Units]\nid|name|kind\nD|Division of Finance|division\n"                                                          \
    "[Positions]\nid|title|category\nS|Specialist|professional\n"                                                      \
    "[Posts]\nid|unit|position|seats\nD-1|D|S|2\nD-2|D|S|\n"
#define IMPORT_PEOPLE "[People]\nid|name|sex|born\nP1|Lê Thị Cúc|female|1986-09-03\nP2|Phạm Văn Bình|male|1975\n"
#define IMPORT_TENURES "[Tenures]\nperson|post|from\nP1|D-1|2022-03-15\nP2|D-2|2020\n"

typedef struct {
    GPtrArray *workbooks;
    VitriImport *import; /* NULL: nothing could be used */
    VitriImportMap *map;
    VitriRoster *old;
    GPtrArray *faults; /* where there is no import */
    char *message;     /* of the error */
} ImportCase;

static inline void put_cell(VitriSheet *sheet, guint row, guint column, const char *text)
{
    VitriDate date;
    if (*text == '@' && vitri_date_parse(text + 1, &date))
        vitri_sheet_set_date(sheet, row, column, date);
    else if (*text == '=')
        vitri_sheet_set_number(sheet, row, column, g_ascii_strtod(text + 1, NULL));
    else
        vitri_sheet_set_text(sheet, row, column, text);
    if (*text == '#')
        ((VitriCell *)vitri_sheet_cell(sheet, row, column))->kind = VITRI_CELL_ERROR;
}

static inline VitriWorkbook *make_workbook(const char *text)
{
    VitriWorkbook *workbook = vitri_workbook_new("book.xlsx");
    VitriSheet *sheet = NULL;
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    guint row = 0;
    for (guint i = 0; lines[i]; i++) {
        if (*lines[i] == '[') {
            gboolean hidden = lines[i][1] == '~';
            g_autofree char *name = g_strndup(lines[i] + 1 + hidden, strlen(lines[i]) - 2 - hidden);
            sheet = vitri_workbook_add_sheet(workbook, name);
            sheet->hidden = hidden;
            row = 0;
            continue;
        }
        if (!lines[i + 1] && !*lines[i])
            break;
        g_auto(GStrv) cells = g_strsplit(lines[i], "|", -1);
        for (guint k = 0; cells[k]; k++)
            put_cell(sheet, row, k, cells[k]);
        row++;
    }
    return workbook;
}

static inline VitriImportMap *make_map(const char *xml)
{
    g_autofree char *path = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    int file = g_file_open_tmp("vitri-XXXXXX.xml", &path, NULL);
    cr_assert(file >= 0 && g_close(file, NULL) && g_file_set_contents(path, xml, -1, NULL));
    VitriImportMap *map = vitri_import_map_read(path, faults, &error);
    cr_assert(map, "%s", error ? error->message : "");
    g_unlink(path);
    g_free(map->file);
    map->file = g_strdup("map.xml");
    return map;
}

/** Imports a workbook by a map (NULL: none) into a roster (takes it over; NULL: none). Caller frees. */
static inline ImportCase *run_import(const char *text, const char *map, VitriRoster *into)
{
    ImportCase *run = g_new0(ImportCase, 1);
    g_autoptr(GError) error = NULL;
    g_autofree char *data = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", NULL);
    run->workbooks = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_workbook_free);
    run->faults = vitri_fault_list_new();
    run->map = map ? make_map(map) : NULL;
    run->old = into;
    g_ptr_array_add(run->workbooks, make_workbook(text));
    VitriImportOptions options = {.workbooks = run->workbooks, .data_dir = data, .map = run->map, .language = "en"};
    options.into = into;
    options.into_file = "old.xml";
    if (map)
        options.as_of = vitri_date(2026, 12, 31);
    run->import = vitri_import_run(&options, run->faults, &error);
    run->message = error ? g_strdup(error->message) : NULL;
    cr_expect(!run->import == (run->message != NULL), "%s: an import and an error, or neither", text);
    return run;
}

static inline void import_case_free(ImportCase *run)
{
    vitri_import_free(run->import);
    vitri_import_map_free(run->map);
    vitri_roster_free(run->old);
    g_ptr_array_unref(run->faults);
    g_ptr_array_unref(run->workbooks);
    g_free(run->message);
    g_free(run);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportCase, import_case_free)

/** The faults that are no notes, a line each: "CELL tag: text" (of a map "LINE tag: text"). Caller frees. */
static inline char *import_faults(const ImportCase *run)
{
    GPtrArray *faults = run->import ? run->import->faults : run->faults;
    GString *text = g_string_new(NULL);
    vitri_fault_sort(faults);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = faults->pdata[i];
        g_autofree char *line = g_strdup_printf("%u", fault->line);
        if (fault->tag->severity != VITRI_SEVERITY_NOTE)
            g_string_append_printf(text, "%s %s: %s\n", fault->cell ? fault->cell : line, fault->tag->tag, fault->text);
    }
    return g_string_free(text, FALSE);
}

/** The roster that came out, as a file. Caller frees. */
static inline char *import_roster(const ImportCase *run)
{
    GString *xml = g_string_new(NULL);
    cr_assert(run->import, "%s", run->message);
    vitri_write_roster(run->import->roster, xml);
    return g_string_free(xml, FALSE);
}

/** The roster that a good workbook gives, to be updated. */
static inline VitriRoster *make_roster(const char *text)
{
    g_autoptr(ImportCase) run = run_import(text, NULL, NULL);
    g_autofree char *faults = import_faults(run);
    cr_assert(run->import && !*faults, "%s%s", faults, run->message ? run->message : "");
    return g_steal_pointer(&run->import->roster);
}

/** Expects a part in the roster, or (what begins with "!") that it is not there. */
static inline void expect_in_roster(const char *xml, const char *part)
{
    if (*part == '!')
        cr_expect(!strstr(xml, part + 1), "'%s' is in: %s", part + 1, xml);
    else
        cr_expect(strstr(xml, part), "'%s' is not in: %s", part, xml);
}

#endif
