/*
 * vitri import: a roster from workbooks, and the empty workbook to be filled.
 *
 * Reads the workbooks, the map, and the roster that is updated; lets the importer work (import.h); prints its faults
 * with their cells; writes the roster, the rejected rows, and what was done. With --dry-run nothing is written but the
 * last. The status is 2 where a row was rejected or a sheet could not be read, though the rest has been written.
 */
#include "describe.h"
#include "import-plan.h"
#include "page.h"
#include "session.h"
#include "vitri/columns.h"
#include "vitri/fault.h"
#include "vitri/import.h"
#include "vitri/output.h"
#include "vitri/read-rules.h"
#include "vitri/read-workbook.h"
#include "vitri/template-workbook.h"
#include "vitri/write-roster.h"
#include "vitri/write-workbook.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static const VitriOption import_options[] = {
    {"into", 0, "ROSTER", N_("update this roster: rows are matched by id, what no row names stays")},
    {"map", 0, "FILE", N_("how a list of another layout is read (data/schema/map.xsd, data/maps/)")},
    {"from-encoding", 0, "tcvn3|vni", N_("the texts were typed in a font from before Unicode")},
    {"dry-run", 0, NULL, N_("say what would be done and write nothing")},
    {"rejects", 0, "FILE", N_("where the rejected rows go, in the form they came in, each with its reason")},
    {"as", 0, "decisions|plan",
     N_("of an edited plan, with its roster beside it: what comes of it (default: decisions)")},
    {"template", 0, "FILE.xlsx", N_("write the empty workbook and read nothing")},
    {"id", 0, "ID", N_("id of the roster (default: what its sheet says, else the name of the file)")},
    {"as-of", 0, "DATE", N_("the day on which the roster holds (default: what its sheet says)")},
    {"jurisdiction", 0, "WORD", N_("whose rules and code lists (default: what its sheet says, else vn)")},
    {NULL, 0, NULL, NULL},
};

static gboolean write_private(const char *path, GBytes *bytes, GError **error)
{
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    return vitri_output_write(path, data, length, TRUE, error);
}

static int write_template(VitriSession *session, const char *path, GError **error)
{
    const char *stated = vitri_options_value(session->options, "jurisdiction");
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriTables) tables = vitri_read_columns(session->places->data, error);
    if (!tables)
        return -1;
    g_autoptr(VitriCase) rules = vitri_read_rules(session->places->data, stated ? stated : VITRI_USUAL_JURISDICTION,
                                                  NULL, FALSE, FALSE, faults, error);
    vitri_session_print_faults(session, faults);
    if (!rules)
        return -1;
    g_autoptr(VitriWorkbook) workbook =
        vitri_template_workbook(tables, rules->codes, vitri_page_language(session, rules));
    g_autoptr(GBytes) bytes = vitri_write_workbook(workbook, error);
    gsize length = 0;
    const char *data = bytes ? g_bytes_get_data(bytes, &length) : NULL;
    return data && vitri_output_write(path, data, length, FALSE, error) ? VITRI_EXIT_CLEAN : -1;
}

/* Of CSV files: rows have lines. */
static gboolean is_csv(const VitriWorkbook *workbook)
{
    return workbook->folder || (workbook->sheets->len > 0 && ((VitriSheet *)workbook->sheets->pdata[0])->lines);
}

/* All workbooks named; NULL: one cannot be used (told). */
static GPtrArray *read_workbooks(VitriSession *session, GError **error)
{
    static const char *const words[] = {"tcvn3", "vni", NULL};
    const GPtrArray *files = session->options->files;
    const char *word = vitri_options_value(session->options, "from-encoding"), *known = NULL;
    g_autofree char *encoding = word ? g_ascii_strup(word, -1) : NULL;
    if (word && strcmp(encoding, "TCVN3") != 0 && strcmp(encoding, "VNI") != 0 &&
        !vitri_options_word(session->options, "from-encoding", words, &known, error))
        return NULL;
    g_autoptr(GPtrArray) workbooks = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_workbook_free);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    gboolean usable = TRUE;
    for (guint i = 0; i < files->len && usable; i++) {
        VitriWorkbook *workbook = vitri_read_workbook(files->pdata[i], encoding, faults, error);
        usable = workbook != NULL;
        if (workbook)
            g_ptr_array_add(workbooks, workbook);
    }
    guint n_errors = vitri_fault_count(faults, VITRI_SEVERITY_ERROR);
    vitri_session_print_faults(session, faults);
    while (faults->len > 0)
        g_ptr_array_add(session->faults, g_ptr_array_steal_index(faults, 0));
    if (usable && n_errors > 0)
        g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("the input cannot be used"));
    return usable && n_errors == 0 ? g_steal_pointer(&workbooks) : NULL;
}

/* A map by its path, or one that ships with the rule data by its name. */
static VitriImportMap *read_map(VitriSession *session, const char *name, GError **error)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autofree char *file = g_strconcat(name, ".xml", NULL);
    g_autofree char *shipped = g_build_filename(session->places->data, "maps", file, NULL);
    gboolean ships =
        !g_file_test(name, G_FILE_TEST_EXISTS) && !strchr(name, '/') && g_file_test(shipped, G_FILE_TEST_EXISTS);
    VitriImportMap *map = vitri_import_map_read(ships ? shipped : name, faults, error);
    vitri_session_print_faults(session, faults);
    return map;
}

static gboolean write_csv(const VitriSheet *sheet, const char *path, GError **error)
{
    g_autoptr(GString) out = g_string_new("\xEF\xBB\xBF");
    vitri_write_csv(sheet, FALSE, out);
    return vitri_output_write(path, out->str, out->len, TRUE, error);
}

static gboolean write_folder(const VitriImport *import, const char *path, GError **error)
{
    if (g_mkdir_with_parents(path, 0700) != 0) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("cannot write '%s': %s"), path, g_strerror(errno));
        return FALSE;
    }
    for (guint i = 0; i < import->rejects->len; i++) {
        const VitriWorkbook *workbook = import->rejects->pdata[i];
        for (guint k = 0; k < workbook->sheets->len; k++) {
            const VitriSheet *sheet = workbook->sheets->pdata[k];
            g_autofree char *name = g_strconcat(sheet->name, ".csv", NULL);
            g_autofree char *file = g_build_filename(path, name, NULL);
            if (!write_csv(sheet, file, error))
                return FALSE;
        }
    }
    return TRUE;
}

/* In the form of what was read: a workbook, one CSV file, or a folder of them. */
static gboolean write_rejects(const VitriSession *session, const VitriImport *import, const GPtrArray *workbooks,
                              GError **error)
{
    const char *path = vitri_options_value(session->options, "rejects");
    if (!path || import->rejects->len == 0)
        return TRUE;
    const VitriWorkbook *first = workbooks->pdata[0];
    VitriWorkbook *rejects = import->rejects->pdata[0];
    if (workbooks->len > 1 || first->folder)
        return write_folder(import, path, error);
    if (is_csv(first))
        return write_csv(rejects->sheets->pdata[0], path, error);
    g_autoptr(GBytes) bytes = vitri_write_workbook(rejects, error);
    return bytes && write_private(path, bytes, error);
}

static const char *name_element(const VitriTables *tables, const char *element, const char *language)
{
    const VitriSheetForm *form = vitri_columns_find_element(tables->roster, element);
    return form ? vitri_columns_sheet_name(form, language) : element;
}

static void print_counts(const VitriSession *session, const VitriImport *import, const VitriTables *tables,
                         GString *out)
{
    const char *const titles[] = {_("added"), _("changed"), _("unchanged"), _("missing"), _("rejected")};
    g_autoptr(VitriTable) table = vitri_table_new();
    guint n_states = import->updates ? VITRI_N_IMPORT_STATES : 1;
    vitri_table_column(table, _("sheet"), VITRI_COLUMN_TEXT);
    for (guint i = 0; i < n_states; i++)
        vitri_table_column(table, titles[i], VITRI_COLUMN_NUMBER);
    const char *before = NULL;
    for (guint i = 0; i < import->items->len; i++) {
        const char *element = ((const VitriImportItem *)import->items->pdata[i])->element;
        if (before && strcmp(before, element) == 0)
            continue;
        before = element;
        vitri_table_cell(table, name_element(tables, element, session->language));
        for (guint state = 0; state < n_states; state++)
            vitri_table_number(table, vitri_import_count(import, (VitriImportState)state, element));
    }
    if (import->items->len > 0)
        vitri_table_write(table, vitri_session_width(session), 0, out);
}

/* The kind of an element, on which the list of its level hangs; NULL. */
static const char *find_kind(const VitriImportItem *item)
{
    for (guint i = 0; i < item->parts->len; i++) {
        const VitriImportPart *part = item->parts->pdata[i];
        if (g_strcmp0(part->attribute, "kind") == 0)
            return part->value;
    }
    return NULL;
}

/* As the language writes it, codes and words by their labels. Caller frees. */
static char *describe_value(const VitriImport *import, const VitriImportItem *item, const VitriColumn *column,
                            const char *text, const char *language)
{
    VitriDate date;
    if (column && column->type == VITRI_TYPE_DATE && vitri_date_parse(text, &date))
        return vitri_describe_date(date, language);
    if (column && column->type == VITRI_TYPE_WORD)
        return g_strdup(vitri_columns_word_label(column, text, language));
    const char *list = column && column->type == VITRI_TYPE_CODE ? column->of : NULL;
    if (g_strcmp0(list, "@kind") == 0)
        list = find_kind(item);
    return g_strdup(list ? vitri_columns_code_label(import->codes, list, text, language) : text);
}

/* What an element is known by, part by part. */
static void describe_key(const VitriImport *import, const VitriImportItem *item, const VitriSheetForm *form,
                         const char *language, GString *line)
{
    for (guint i = 0; i < item->parts->len; i++) {
        const VitriImportPart *part = item->parts->pdata[i];
        const VitriColumn *column =
            form && part->attribute ? vitri_columns_find_attribute(form, part->attribute, part->owner) : NULL;
        g_autofree char *text = describe_value(import, item, column, part->value, language);
        g_string_append_printf(line, "%s%s", i ? ", " : " ", text);
    }
}

static void print_item(const VitriSession *session, const VitriImport *import, const VitriImportItem *item,
                       const VitriTables *tables, GString *out)
{
    const VitriSheetForm *form = vitri_columns_find_element(tables->roster, item->element);
    const char *language = session->language;
    g_autoptr(GString) line = g_string_new(name_element(tables, item->element, language));
    describe_key(import, item, form, language, line);
    if (item->name)
        g_string_append_printf(line, " %s", item->name);
    if (item->place)
        g_string_append_printf(line, " (%s)", item->place);
    for (guint i = 0; i < item->changes->len; i++) {
        const VitriImportChange *change = item->changes->pdata[i];
        const VitriColumn *column = form ? vitri_columns_find_attribute(form, change->attribute, FALSE) : NULL;
        const char *before = change->before ? change->before : "–", *after = change->after ? change->after : "–";
        g_autofree char *was = describe_value(import, item, column, before, language);
        g_autofree char *is = describe_value(import, item, column, after, language);
        g_string_append_printf(line, "%s %s: %s → %s", i ? ";" : ":",
                               column ? vitri_columns_heading(column, language) : change->attribute, was, is);
    }
    vitri_table_paragraph(line->str, vitri_session_width(session), 2, out);
}

static void print_items(const VitriSession *session, const VitriImport *import, const VitriTables *tables,
                        VitriImportState state, const char *head, GString *out)
{
    gboolean any = FALSE;
    for (guint i = 0; i < import->items->len; i++) {
        const VitriImportItem *item = import->items->pdata[i];
        if (item->state != state)
            continue;
        if (!any) {
            g_string_append_c(out, '\n');
            vitri_session_head(session, head, out);
        }
        any = TRUE;
        print_item(session, import, item, tables, out);
    }
}

static void print_text(const VitriSession *session, const VitriImport *import, const VitriTables *tables, GString *out)
{
    g_string_append_printf(out, _("%u rows read, %u rejected\n"), import->n_rows, import->rejected->len);
    print_counts(session, import, tables, out);
    if (!import->updates)
        return;
    print_items(session, import, tables, VITRI_IMPORT_ADDED, _("added"), out);
    print_items(session, import, tables, VITRI_IMPORT_CHANGED, _("changed"), out);
    print_items(session, import, tables, VITRI_IMPORT_REJECTED, _("their row was rejected; they stay as they were"),
                out);
    print_items(session, import, tables, VITRI_IMPORT_MISSING, _("in the roster, but in no row; they stay"), out);
    if (import->n_kept > 0) {
        g_autofree char *text =
            g_strdup_printf(_("In %u empty cells the value of the roster stays; '-' takes one away."), import->n_kept);
        g_string_append_c(out, '\n');
        vitri_table_paragraph(text, vitri_session_width(session), 0, out);
    }
}

/* What was done goes to standard output, unless the roster itself goes there. */
static gboolean print_report(const VitriSession *session, const VitriImport *import, GError **error)
{
    gboolean dry = vitri_options_value(session->options, "dry-run") != NULL;
    g_autoptr(VitriTables) tables = vitri_read_columns(session->places->data, error);
    g_autoptr(GString) out = g_string_new(NULL);
    if (!tables)
        return FALSE;
    if (strcmp(session->options->output, "-") == 0 && !dry)
        return TRUE;
    if (strcmp(session->format, "xml") == 0)
        vitri_import_write(import, out);
    else
        print_text(session, import, tables, out);
    return vitri_output_write("-", out->str, out->len, FALSE, error);
}

static gboolean write_results(VitriSession *session, const VitriImport *import, const GPtrArray *workbooks,
                              GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);
    if (vitri_options_value(session->options, "dry-run"))
        return TRUE;
    vitri_write_roster(import->roster, out);
    return write_rejects(session, import, workbooks, error) && vitri_session_write(session, out, TRUE, error);
}

static int import_workbooks(VitriSession *session, VitriImportOptions *options, GError **error)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriImport) import = vitri_import_run(options, faults, error);
    GPtrArray *told = import ? import->faults : faults;
    vitri_session_print_faults(session, told);
    if (!import || !write_results(session, import, options->workbooks, error) || !print_report(session, import, error))
        return -1;
    guint errors = vitri_fault_count(told, VITRI_SEVERITY_ERROR);
    return vitri_session_status(session, errors, vitri_fault_count(told, VITRI_SEVERITY_WARNING) - errors);
}

static gboolean read_day(const VitriSession *session, VitriDate *out_day, GError **error)
{
    const char *text = vitri_options_value(session->options, "as-of");
    if (!text || (vitri_date_parse(text, out_day) && vitri_date_is_full(*out_day)))
        return TRUE;
    vitri_options_wrong(session->options->command, error, _("--as-of '%s': write a date to the day, as YYYY-MM-DD"),
                        text);
    return FALSE;
}

static int run(VitriSession *session, GError **error)
{
    const VitriOptions *given = session->options;
    const char *template = vitri_options_value(given, "template"), *into = vitri_options_value(given, "into");
    const char *map_name = vitri_options_value(given, "map");
    VitriImportOptions options = {.data_dir = session->places->data,
                                  .id = vitri_options_value(given, "id"),
                                  .jurisdiction = vitri_options_value(given, "jurisdiction"),
                                  .into_file = into,
                                  .language = session->language};
    if (!read_day(session, &options.as_of, error))
        return -1;
    if (!template && given->files->len == 0) {
        vitri_options_wrong(given->command, error, _("name a workbook, or --template FILE.xlsx"));
        return -1;
    }
    if (!session->places->data) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                    _("the rule data are not found; set VITRI_DATA_DIR to the folder that holds data/"));
        return -1;
    }
    if (template)
        return write_template(session, template, error);
    if (vitri_import_plan_is_asked(session))
        return vitri_import_plan_run(session, error);
    g_autoptr(GPtrArray) workbooks = read_workbooks(session, error);
    g_autoptr(VitriImportMap) map = workbooks && map_name ? read_map(session, map_name, error) : NULL;
    if (!workbooks || (map_name && !map) || !vitri_import_plan_refuse(session, workbooks, error))
        return -1;
    g_autoptr(VitriCase) old = into ? vitri_session_read_earlier(session, into, error) : NULL;
    if (into && !old)
        return -1;
    options.workbooks = workbooks;
    options.map = map;
    options.into = old ? old->roster : NULL;
    return import_workbooks(session, &options, error);
}

const VitriCommand vitri_command_import = {
    .name = "import",
    .summary = N_("a roster from an Excel workbook or CSV files; the empty workbook"),
    .usage = "FILE.xlsx|DIR|FILE.csv… -o ROSTER.xml",
    .description = N_(
        "Reads sheets for units, positions, posts, people and their facts. Sheets and headings are recognised in "
        "Vietnamese and English, with and without diacritics, in any order, below titles; codes are taken by code or "
        "label, dates as 31/12/2026, 12/2026, 2026 or dates of the spreadsheet. --template writes the workbook to be "
        "filled. A list of another layout is read by --map.\n\n"
        "Every fault is told with file, sheet and cell, and what to do. A row with a fault is rejected, and what hangs "
        "on it; everything else is written, so the status 2 means: written, without the rejected rows. --rejects "
        "writes those in the form they came in, to be corrected and imported again by --into.\n\n"
        "With --into rows are matched by id, facts of a person by what they are about (a tenure by post and start, a "
        "rating by year). An empty cell leaves the roster's value, '-' takes it away; what no row names stays and is "
        "listed as missing. The roster keeps from which file, sheet and row each element came, and `vitri check` shows "
        "it.\n\n"
        "The workbook of a plan (`vitri export`), edited by hand and named with its roster, becomes decisions: what "
        "was changed, pinned or forbidden in it; or, --as plan, a plan by hand for `vitri verify`.\n\n"
        "What was done goes to standard output, unless the roster goes there for want of -o."),
    .formats = "text xml",
    .options = import_options,
    .run = run,
};
