/*
 * What the sheets of a workbook mean: the table of each sheet, the row of its headings, the attribute of each column.
 *
 * A sheet is known by its name, else by its headings if one table alone has most of them. The headings are the row of
 * the first twenty that has most known ones: titles above it are usual. Nothing is guessed: a column that is not known
 * is told with the nearest heading and passed over.
 */
#include "import-layout.h"

#include "vitri/message.h"

#include <string.h>

static void clear_source(gpointer data)
{
    g_array_unref(((VitriImportSource *)data)->cells);
}

static void clear_element(gpointer data)
{
    g_array_unref(((VitriImportElement *)data)->sources);
}

VitriImportLayout *vitri_import_layout_add(VitriImportRun *run, const VitriWorkbook *workbook, const VitriSheet *sheet)
{
    VitriImportLayout *layout = g_new0(VitriImportLayout, 1);
    layout->workbook = workbook;
    layout->sheet = sheet;
    layout->file = g_path_get_basename(workbook->file);
    layout->lacks = g_hash_table_new(NULL, NULL);
    layout->elements = g_array_new(FALSE, TRUE, sizeof(VitriImportElement));
    g_array_set_clear_func(layout->elements, clear_element);
    g_ptr_array_add(run->layouts, layout);
    if (sheet->hidden)
        vitri_import_tell_sheet(
            run, workbook, sheet, -1, -1, "hidden-sheet",
            _("the sheet '%s' is hidden, and is read; unhide it to see what it holds, or delete it"), sheet->name);
    return layout;
}

void vitri_import_layout_free(VitriImportLayout *layout)
{
    g_free(layout->file);
    g_array_unref(layout->elements);
    g_hash_table_unref(layout->lacks);
    g_free(layout->columns);
    g_free(layout);
}

VitriImportElement *vitri_import_layout_add_element(VitriImportLayout *layout, const VitriSheetForm *table)
{
    VitriImportElement element = {.table = table, .owner = -1};
    element.sources = g_array_new(FALSE, TRUE, sizeof(VitriImportSource));
    g_array_set_clear_func(element.sources, clear_source);
    g_array_append_val(layout->elements, element);
    return &g_array_index(layout->elements, VitriImportElement, layout->elements->len - 1);
}

guint vitri_import_layout_width(const VitriSheet *sheet)
{
    guint width = 0;
    for (guint i = 0; i < sheet->rows->len; i++)
        width = MAX(width, ((const GArray *)sheet->rows->pdata[i])->len);
    return width;
}

const char *vitri_import_layout_heading(const VitriImportLayout *layout, guint column)
{
    for (guint row = layout->first_row; row-- > layout->heading_row;) {
        const char *text = vitri_sheet_cell(layout->sheet, row, column)->text;
        if (text)
            return text;
    }
    return NULL;
}

gboolean vitri_import_layout_passes(const VitriImportRun *run, const char *heading)
{
    static const char *const languages[] = {"vi", "en"};
    if (!heading || *heading == '!')
        return TRUE;
    g_autofree char *plain = vitri_columns_plain(heading);
    for (guint i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_auto(GStrv) words = g_strsplit(vitri_tables_text(run->tables, "row-number", languages[i]), "|", -1);
        for (guint k = 0; words[k]; k++) {
            g_autofree char *word = vitri_columns_plain(words[k]);
            if (strcmp(word, plain) == 0)
                return TRUE;
        }
    }
    return *plain == '\0';
}

gboolean vitri_import_layout_reads(const VitriImportLayout *layout, guint column)
{
    for (guint i = 0; i < layout->elements->len; i++) {
        const GArray *sources = g_array_index(layout->elements, VitriImportElement, i).sources;
        for (guint k = 0; k < sources->len; k++) {
            const GArray *cells = g_array_index(sources, VitriImportSource, k).cells;
            for (guint c = 0; c < cells->len; c++)
                if (g_array_index(cells, guint, c) == column)
                    return TRUE;
        }
    }
    return FALSE;
}

/* Whether every element of that name takes the attribute from this column: else it is not the column's alone. */
static gboolean is_sole(const VitriImportLayout *layout, const char *element, const char *attribute, guint column)
{
    for (guint i = 0; i < layout->elements->len; i++) {
        const VitriImportElement *other = &g_array_index(layout->elements, VitriImportElement, i);
        for (guint k = 0; strcmp(other->table->element, element) == 0 && k < other->sources->len; k++) {
            const VitriImportSource *source = &g_array_index(other->sources, VitriImportSource, k);
            if (strcmp(source->column->attribute, attribute) == 0 && !source->column->owner && source->cells->len > 0 &&
                g_array_index(source->cells, guint, 0) != column)
                return FALSE;
        }
    }
    return TRUE;
}

void vitri_import_layout_describe(VitriImportLayout *layout)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gboolean several = layout->elements->len > 1;
    for (guint i = 0; i < layout->elements->len; i++) {
        const VitriImportElement *element = &g_array_index(layout->elements, VitriImportElement, i);
        for (guint k = 0; k < element->sources->len; k++) {
            const VitriImportSource *source = &g_array_index(element->sources, VitriImportSource, k);
            const char *attribute = source->column->attribute, *name = element->table->element;
            if (source->column->owner || source->cells->len == 0)
                continue;
            guint column = g_array_index(source->cells, guint, 0);
            char *field = several ? g_strdup_printf("%s/%s", name, attribute) : g_strdup(attribute);
            if (!g_hash_table_add(told, field) || !is_sole(layout, name, attribute, column))
                continue;
            g_autofree char *letters = vitri_column_name(column);
            g_string_append_printf(text, "%s%s=%s", text->len ? " " : "", field, letters);
        }
    }
    layout->columns = text->len ? g_strdup(text->str) : NULL;
}

/* How many different columns of the table a row names. */
static guint count_headings(const VitriSheetForm *table, const VitriSheet *sheet, guint row, guint width)
{
    g_autoptr(GHashTable) found = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < width; i++) {
        const VitriCell *cell = vitri_sheet_cell(sheet, row, i);
        const VitriColumn *column = cell->kind == VITRI_CELL_TEXT ? vitri_columns_find(table, cell->text) : NULL;
        if (column)
            g_hash_table_add(found, (gpointer)column);
    }
    return g_hash_table_size(found);
}

/* The row of headings of a table; -1 if no row has two of them (or the only one that the table needs). */
static gint find_headings(const VitriSheetForm *table, const VitriSheet *sheet, guint *out_n)
{
    guint width = vitri_import_layout_width(sheet), best = 0;
    gint row = -1;
    for (guint i = 0; i < MIN(sheet->rows->len, VITRI_IMPORT_HEADING_ROWS); i++) {
        guint n = count_headings(table, sheet, i, width);
        if (n <= best)
            continue;
        best = n;
        row = (gint)i;
    }
    *out_n = best;
    return best >= 2 ? row : -1;
}

static gboolean has_required(const VitriSheetForm *table, const VitriSheet *sheet, guint row)
{
    guint width = vitri_import_layout_width(sheet);
    for (guint i = 0; i < table->columns->len; i++) {
        const VitriColumn *wanted = table->columns->pdata[i];
        gboolean found = !wanted->required;
        for (guint k = 0; k < width && !found; k++) {
            const VitriCell *cell = vitri_sheet_cell(sheet, row, k);
            found = cell->text && vitri_columns_find(table, cell->text) == wanted;
        }
        if (!found)
            return FALSE;
    }
    return TRUE;
}

/* The one table whose required headings are all there and which has most headings; NULL: none, or two alike. */
static const VitriSheetForm *find_by_headings(const VitriImportRun *run, const VitriSheet *sheet)
{
    const VitriSheetForm *best = NULL;
    guint most = 0;
    gboolean alike = FALSE;
    for (guint i = 0; i < run->tables->roster->len; i++) {
        const VitriSheetForm *table = run->tables->roster->pdata[i];
        guint n = 0;
        gint row = find_headings(table, sheet, &n);
        if (row < 0 || n < most || !has_required(table, sheet, (guint)row))
            continue;
        alike = n == most;
        best = table;
        most = n;
    }
    return alike ? NULL : best;
}

static void tell_unknown_sheet(VitriImportRun *run, const VitriWorkbook *workbook, const VitriSheet *sheet)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < run->tables->roster->len; i++)
        g_ptr_array_add(names,
                        (gpointer)vitri_columns_sheet_name(run->tables->roster->pdata[i], run->options->language));
    const char *nearest = vitri_import_nearest(sheet->name, names);
    g_autofree char *advice = nearest ? g_strdup_printf(_("did you mean '%s'?"), nearest)
                                      : g_strdup(_("give it the name of a sheet of the template, or use --map"));
    vitri_import_tell_sheet(run, workbook, sheet, -1, -1, "unknown-sheet", _("the sheet '%s' is not known; %s"),
                            sheet->name, advice);
}

static void tell_unknown_heading(VitriImportRun *run, const VitriImportLayout *layout, const VitriSheetForm *table,
                                 guint column)
{
    const char *heading = vitri_sheet_cell(layout->sheet, layout->heading_row, column)->text;
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < table->columns->len; i++)
        g_ptr_array_add(names, (gpointer)vitri_columns_heading(table->columns->pdata[i], run->options->language));
    const char *nearest = vitri_import_nearest(heading, names);
    g_autofree char *advice = nearest ? g_strdup_printf(_("did you mean '%s'?"), nearest)
                                      : g_strdup(_("rename it, or leave it if it is not needed"));
    vitri_import_tell_sheet(run, layout->workbook, layout->sheet, (gint)layout->heading_row, (gint)column,
                            "unknown-heading", _("the heading '%s' is not known, so the column is not read; %s"),
                            heading, advice);
}

static gboolean has_cells(const VitriImportLayout *layout, guint column)
{
    for (guint row = layout->first_row; row < layout->sheet->rows->len; row++)
        if (vitri_sheet_cell(layout->sheet, row, column)->kind != VITRI_CELL_EMPTY)
            return TRUE;
    return FALSE;
}

static gboolean has_source(const VitriImportElement *element, const VitriColumn *column)
{
    for (guint i = 0; i < element->sources->len; i++)
        if (g_array_index(element->sources, VitriImportSource, i).column == column)
            return TRUE;
    return FALSE;
}

static void read_headings(VitriImportRun *run, VitriImportLayout *layout, const VitriSheetForm *table)
{
    VitriImportElement *element = vitri_import_layout_add_element(layout, table);
    guint width = vitri_import_layout_width(layout->sheet);
    for (guint i = 0; i < width; i++) {
        const char *heading = vitri_sheet_cell(layout->sheet, layout->heading_row, i)->text;
        const VitriColumn *column = NULL;
        if (!heading && has_cells(layout, i))
            vitri_import_tell_sheet(run, layout->workbook, layout->sheet, (gint)layout->heading_row, (gint)i,
                                    "unknown-heading", _("the column has no heading, so it is not read; write one"));
        if (vitri_import_layout_passes(run, heading))
            continue;
        column = vitri_columns_find(table, heading);
        if (!column) {
            tell_unknown_heading(run, layout, table, i);
        } else if (!column->helper && has_source(element, column)) {
            vitri_import_tell_sheet(run, layout->workbook, layout->sheet, (gint)layout->heading_row, (gint)i,
                                    "repeated-heading", _("a second column '%s' is not read; take it out or rename it"),
                                    heading);
        } else if (!column->helper) {
            VitriImportSource source = {.column = column, .of = -1};
            source.cells = g_array_new(FALSE, FALSE, sizeof(guint));
            source.last_day = vitri_columns_names_last_day(column, heading);
            g_array_append_val(source.cells, i);
            g_array_append_val(element->sources, source);
        }
    }
}

static void read_sheet(VitriImportRun *run, const VitriWorkbook *workbook, const VitriSheet *sheet)
{
    const VitriSheetForm *table = vitri_columns_find_table(run->tables->roster, sheet->name);
    guint n = 0;
    if (sheet->rows->len == 0 || (sheet->hidden && !table))
        return;
    table = table ? table : find_by_headings(run, sheet);
    if (!table) {
        tell_unknown_sheet(run, workbook, sheet);
        return;
    }
    gint row = find_headings(table, sheet, &n);
    if (row < 0) {
        vitri_import_tell_sheet(
            run, workbook, sheet, -1, -1, "no-headings",
            _("none of the first %d rows of '%s' holds its headings; write them as in the template"),
            VITRI_IMPORT_HEADING_ROWS, sheet->name);
        return;
    }
    VitriImportLayout *layout = vitri_import_layout_add(run, workbook, sheet);
    layout->heading_row = (guint)row;
    layout->first_row = (guint)row + 1;
    read_headings(run, layout, table);
    vitri_import_layout_describe(layout);
}

gboolean vitri_import_layout_find(VitriImportRun *run)
{
    if (run->options->map)
        return vitri_import_map_layout_find(run);
    for (guint i = 0; i < run->options->workbooks->len; i++) {
        const VitriWorkbook *workbook = run->options->workbooks->pdata[i];
        for (guint k = 0; k < workbook->sheets->len; k++)
            read_sheet(run, workbook, workbook->sheets->pdata[k]);
    }
    return TRUE;
}
