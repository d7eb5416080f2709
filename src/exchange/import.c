/*
 * Workbooks into a roster: the steps of an import, and how what is wrong is told.
 *
 * Sheets are recognised, rows become records, names become ids, records are paired with the roster that is updated,
 * the reader of rosters judges, what is left is the roster. A fault always names file, sheet and cell; an error rejects
 * its row and nothing else. Everything is linear but a round of reading for each depth of what hangs on each other.
 */
#include "vitri/import.h"

#include "import-judge.h"
#include "import-layout.h"
#include "import-match.h"
#include "import-names.h"
#include "import-old.h"
#include "import-record.h"
#include "import-result.h"
#include "import-rows.h"
#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/read-rules.h"
#include "vitri/text.h"

#include <string.h>

/* Rows of a sheet by which its faults are sorted; sheets come one after another. */
enum { ORDER_ROWS = 1 << 20 };

char *vitri_import_place(const VitriImportRun *run, guint row, gint column)
{
    const VitriImportRow *at = run->rows->pdata[row];
    g_autofree char *name = column >= 0 ? vitri_column_name((guint)column) : g_strdup("");
    return g_strdup_printf("%s!%s%u", at->layout->sheet->name, name, at->row + 1);
}

char *vitri_import_place_of(const VitriImportRun *run, guint row)
{
    const VitriImportRow *at = run->rows->pdata[row];
    g_autofree char *place = vitri_import_place(run, row, -1);
    if (run->options->workbooks->len == 1)
        return g_steal_pointer(&place);
    return g_strdup_printf("%s: %s", at->layout->workbook->file, place);
}

static void tell_cell(VitriImportRun *run, const VitriWorkbook *workbook, const VitriSheet *sheet, gint row,
                      gint column, const char *tag, const char *text)
{
    guint index = 0;
    g_ptr_array_find(workbook->sheets, sheet, &index);
    g_autofree char *name = column >= 0 ? vitri_column_name((guint)column) : g_strdup("");
    g_autofree char *number = row >= 0 ? g_strdup_printf("!%s%d", name, row + 1) : g_strdup("");
    g_autofree char *cell = g_strconcat(sheet->name, number, NULL);
    g_ptr_array_add(run->result->faults,
                    vitri_fault_new_cell(tag, workbook->file, cell, index * ORDER_ROWS + (guint)(row + 1), text));
}

void vitri_import_tell_sheet(VitriImportRun *run, const VitriWorkbook *workbook, const VitriSheet *sheet, gint row,
                             gint column, const char *tag, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    tell_cell(run, workbook, sheet, row, column, tag, text);
}

void vitri_import_reject(VitriImportRun *run, guint row, const char *reason)
{
    VitriImportRow *at = run->rows->pdata[row];
    if (!at->reasons)
        at->reasons = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < at->reasons->len; i++)
        if (strcmp(at->reasons->pdata[i], reason) == 0)
            return;
    g_ptr_array_add(at->reasons, g_strdup(reason));
}

void vitri_import_tell(VitriImportRun *run, guint row, gint column, const char *tag, const char *format, ...)
{
    const VitriImportRow *at = run->rows->pdata[row];
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    tell_cell(run, at->layout->workbook, at->layout->sheet, (gint)at->row, column, tag, text);
    if (vitri_tag_find(tag)->severity == VITRI_SEVERITY_ERROR)
        vitri_import_reject(run, row, text);
}

const char *vitri_import_heading(const VitriImportRun *run, guint row, gint cell, const VitriColumn *column)
{
    const VitriImportLayout *layout = ((const VitriImportRow *)run->rows->pdata[row])->layout;
    const char *text = cell >= 0 ? vitri_sheet_cell(layout->sheet, layout->first_row - 1, (guint)cell)->text : NULL;
    return text ? text : vitri_columns_heading(column, run->options->language);
}

const char *vitri_import_label(const VitriImportRun *run, const VitriImportRecord *record)
{
    return record->table ? vitri_columns_sheet_name(record->table, run->options->language) : record->element;
}

const char *vitri_import_nearest(const char *text, const GPtrArray *names)
{
    g_autofree char *plain = vitri_columns_plain(text);
    g_autoptr(GPtrArray) plains = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < names->len; i++)
        g_ptr_array_add(plains, vitri_columns_plain(names->pdata[i]));
    const char *nearest = vitri_text_nearest(plain, (const char *const *)plains->pdata, plains->len);
    guint index = 0;
    return nearest && g_ptr_array_find(plains, nearest, &index) ? names->pdata[index] : NULL;
}

gboolean vitri_import_is_live(const VitriImportRun *run, guint row)
{
    return !((const VitriImportRow *)run->rows->pdata[row])->reasons;
}

static void free_row(gpointer data)
{
    VitriImportRow *row = data;
    if (row->reasons)
        g_ptr_array_unref(row->reasons);
    g_free(row);
}

static VitriImport *new_result(const VitriImportOptions *options)
{
    VitriImport *import = g_new0(VitriImport, 1);
    import->faults = vitri_fault_list_new();
    import->items = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_import_item_free);
    import->rejected = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_import_reject_free);
    import->rejects = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_workbook_free);
    import->updates = options->into != NULL;
    return import;
}

void vitri_import_free(VitriImport *import)
{
    if (!import)
        return;
    vitri_roster_free(import->roster);
    vitri_codes_free(import->codes);
    g_ptr_array_unref(import->faults);
    g_ptr_array_unref(import->items);
    g_ptr_array_unref(import->rejected);
    g_ptr_array_unref(import->rejects);
    g_free(import);
}

static void begin(VitriImportRun *run, const VitriImportOptions *options)
{
    const GDestroyNotify free_record = (GDestroyNotify)vitri_import_record_free;
    run->options = options;
    run->result = new_result(options);
    run->layouts = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_import_layout_free);
    run->rows = g_ptr_array_new_with_free_func(free_row);
    run->records = g_ptr_array_new_with_free_func(free_record);
    run->old_sheets = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_import_origin_free);
    run->old = options->into ? vitri_import_old_read(run->tables, options->into, run->old_sheets)
                             : g_ptr_array_new_with_free_func(free_record);
    run->old_by_key = vitri_import_old_index(run->old);
    run->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    run->identities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    run->made_ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void end(VitriImportRun *run)
{
    g_ptr_array_unref(run->records);
    g_hash_table_unref(run->old_by_key);
    g_ptr_array_unref(run->old);
    g_ptr_array_unref(run->old_sheets);
    g_hash_table_unref(run->by_key);
    g_hash_table_unref(run->identities);
    g_hash_table_unref(run->made_ids);
    g_ptr_array_unref(run->rows);
    g_ptr_array_unref(run->layouts);
    g_clear_pointer(&run->head, vitri_import_record_free);
    vitri_import_free(run->result);
    vitri_tables_free(run->tables);
}

/* What the sheet of the roster as a whole says of an attribute before any row is read; NULL. */
static const char *find_in_head(const VitriImportRun *run, const char *attribute)
{
    for (guint i = 0; i < run->layouts->len; i++) {
        const VitriImportLayout *layout = run->layouts->pdata[i];
        const VitriImportElement *element = &g_array_index(layout->elements, VitriImportElement, 0);
        if (layout->elements->len == 0 || strcmp(element->table->element, "roster") != 0)
            continue;
        for (guint k = 0; k < element->sources->len; k++) {
            const VitriImportSource *source = &g_array_index(element->sources, VitriImportSource, k);
            guint column = g_array_index(source->cells, guint, 0);
            for (guint row = layout->first_row; row < layout->sheet->rows->len; row++) {
                const char *first = vitri_sheet_cell(layout->sheet, row, 0)->text;
                const char *text = vitri_sheet_cell(layout->sheet, row, column)->text;
                if (strcmp(source->column->attribute, attribute) == 0 && text &&
                    !vitri_tables_is_example(run->tables, first))
                    return text;
            }
        }
    }
    return NULL;
}

static const char *choose_jurisdiction(const VitriImportRun *run)
{
    const VitriImportOptions *options = run->options;
    const char *stated = options->jurisdiction ? options->jurisdiction : find_in_head(run, "jurisdiction");
    if (stated)
        return stated;
    return options->into && options->into->jurisdiction ? options->into->jurisdiction : VITRI_USUAL_JURISDICTION;
}

static VitriCase *read_rules(const VitriImportRun *run, const char *jurisdiction, GError **error)
{
    const VitriRoster *into = run->options->into;
    if (into && into->jurisdiction && strcmp(into->jurisdiction, jurisdiction) != 0) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("the sheets are of the jurisdiction '%s', '%s' of '%s'; update a roster of the same one"),
                    jurisdiction, run->options->into_file, into->jurisdiction);
        return NULL;
    }
    g_auto(GStrv) known = vitri_read_rules_jurisdictions(run->options->data_dir);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    if (!g_strv_contains((const char *const *)known, jurisdiction)) {
        g_autofree char *all = g_strjoinv(", ", known);
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("there are no rule data for the jurisdiction '%s'; known: %s"), jurisdiction, all);
        return NULL;
    }
    VitriCase *rules = vitri_read_rules(run->options->data_dir, jurisdiction, NULL, FALSE, FALSE, faults, error);
    while (faults->len > 0)
        g_ptr_array_add(run->result->faults, g_ptr_array_steal_index(faults, 0));
    return rules;
}

/* The row about the roster is no element of it; there is one. */
static void take_head(VitriImportRun *run)
{
    for (guint i = 0; i < run->records->len; i++) {
        const VitriImportRecord *record = run->records->pdata[i];
        if (strcmp(record->element, "roster") != 0)
            continue;
        guint row = g_array_index(record->rows, guint, 0);
        g_autofree char *before =
            run->head ? vitri_import_place_of(run, g_array_index(run->head->rows, guint, 0)) : NULL;
        if (before)
            vitri_import_tell(run, row, -1, "repeated",
                              _("the roster as a whole is described in %s already; remove one"), before);
        else
            run->head = g_ptr_array_index(run->records, i);
    }
    for (guint i = run->records->len; i-- > 0;) {
        VitriImportRecord *record = run->records->pdata[i];
        if (record == run->head)
            g_ptr_array_steal_index(run->records, i);
        else if (strcmp(record->element, "roster") == 0)
            g_ptr_array_remove_index(run->records, i);
    }
}

/* An id of the name of the file, where nothing else says one. */
static char *name_roster(const VitriImportRun *run)
{
    const VitriWorkbook *workbook = run->options->workbooks->pdata[0];
    g_autofree char *base = g_path_get_basename(workbook->file);
    char *dot = strrchr(base, '.');
    if (dot && dot > base)
        *dot = '\0';
    g_autofree char *plain = vitri_columns_plain(base);
    return g_strdelimit(g_strdup(*plain ? plain : "roster"), " ", '-');
}

static char *choose_id(const VitriImportRun *run)
{
    const char *in_head = run->head ? vitri_import_record_text(run->head, "id") : NULL;
    if (run->options->id || in_head)
        return g_strdup(run->options->id ? run->options->id : in_head);
    return run->options->into ? g_strdup(run->options->into->id) : name_roster(run);
}

/* The day of the roster, never the clock's; NULL with an error: nothing says one to the day. */
static char *choose_day(const VitriImportRun *run, GError **error)
{
    const char *in_head = run->head ? vitri_import_record_text(run->head, "as-of") : NULL;
    VitriDate day = run->options->as_of;
    if (!vitri_date_is_set(day) && in_head && !vitri_date_parse(in_head, &day))
        day = VITRI_DATE_NONE;
    if (!vitri_date_is_set(day) && run->options->into)
        day = run->options->into->as_of;
    if (vitri_date_is_full(day))
        return vitri_date_to_string(day);
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                        _("nothing says on which day the roster holds; give it by --as-of YYYY-MM-DD or in its sheet"));
    return NULL;
}

static void set_nothing_read(const VitriImportRun *run, GError **error)
{
    const GPtrArray *workbooks = run->options->workbooks;
    g_autoptr(GString) files = g_string_new(NULL);
    for (guint i = 0; i < workbooks->len; i++)
        g_string_append_printf(files, "%s'%s'", i ? ", " : "", ((const VitriWorkbook *)workbooks->pdata[i])->file);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                _("no sheet of %s could be read; write it as the template of `vitri import --template` has it, or read "
                  "it by --map"),
                files->str);
}

/* The steps; FALSE with an error: nothing can be used. */
static gboolean work(VitriImportRun *run, GError **error)
{
    if (!vitri_import_layout_find(run)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'%s' cannot be used"), run->options->map->file);
        return FALSE;
    }
    if (run->layouts->len == 0) {
        set_nothing_read(run, error);
        return FALSE;
    }
    for (guint i = 0; i < run->layouts->len; i++)
        ((VitriImportLayout *)run->layouts->pdata[i])->order = i + 1;
    const char *jurisdiction = choose_jurisdiction(run);
    g_autoptr(VitriCase) rules = read_rules(run, jurisdiction, error);
    if (!rules)
        return FALSE;
    run->codes = run->result->codes = g_steal_pointer(&rules->codes);
    vitri_import_rows_read(run);
    take_head(run);
    g_autofree char *id = choose_id(run), *day = choose_day(run, error);
    if (!day)
        return FALSE;
    vitri_import_names_resolve(run);
    vitri_import_match(run);
    const VitriImportHead head = {id, day, jurisdiction};
    run->result->roster = vitri_import_judge(run, &head);
    if (!run->result->roster) {
        g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("the input cannot be used"));
        return FALSE;
    }
    vitri_import_result_fill(run);
    vitri_import_rejects_fill(run);
    return TRUE;
}

VitriImport *vitri_import_run(const VitriImportOptions *options, GPtrArray *out_faults, GError **error)
{
    VitriImportRun run = {NULL};
    VitriImport *result = NULL;
    g_assert(options->workbooks->len > 0);
    run.tables = vitri_read_columns(options->data_dir, error);
    if (!run.tables)
        return NULL;
    begin(&run, options);
    if (work(&run, error))
        result = g_steal_pointer(&run.result);
    while (run.result && run.result->faults->len > 0)
        g_ptr_array_add(out_faults, g_ptr_array_steal_index(run.result->faults, 0));
    end(&run);
    return result;
}
