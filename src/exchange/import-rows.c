/*
 * From rows of sheets to records.
 *
 * Passed over: empty rows, the example row of a template, the row of column numbers below the headings, headings said
 * again, section rows that hold one text only (their text counts for the rows below where a map asks for it). A row
 * gives one record for each element of its layout that has something of its own; records of one row may stand in each
 * other.
 */
#include "import-rows.h"

#include "import-identity.h"
#include "import-layout.h"
#include "import-record.h"
#include "import-value.h"
#include "vitri/message.h"

#include <string.h>

typedef struct {
    VitriImportRun *run;
    VitriImportLayout *layout;
    guint width;
    gboolean *passes, *reads; /* by column: passed over; read */
    gboolean groups;          /* some attribute comes of section rows */
    char *group;              /* text of the last section row */
} Reader;

static const VitriCell *cell_at(const Reader *reader, guint row, guint column)
{
    return vitri_sheet_cell(reader->layout->sheet, row, column);
}

/* The number of "(1)", "2" or "A" as it stands in a row of column numbers; 0: none. */
static guint read_number_of_column(const char *text)
{
    const char *at = text + (*text == '(');
    gsize digits = strspn(at, "0123456789");
    gboolean letter = g_ascii_isupper(*at);
    const char *end = at + (digits > 0 ? digits : (gsize)letter);
    if (end == at || strlen(text) > 4 || (*end == ')' ? end[1] : *end) != '\0')
        return 0;
    return letter ? (guint)(*at - 'A' + 1) : (guint)g_ascii_strtoull(at, NULL, 10);
}

/* Whether a row right below the headings counts the columns: 1, 2, 3 …, perhaps after A, B. */
static gboolean is_row_of_numbers(const Reader *reader, guint row)
{
    guint n = 0, last = 0;
    if (row != reader->layout->first_row)
        return FALSE;
    for (guint i = 0; i < reader->width; i++) {
        const VitriCell *cell = cell_at(reader, row, i);
        if (cell->kind == VITRI_CELL_EMPTY)
            continue;
        guint number = read_number_of_column(cell->text);
        if (number == 0 || (number != last + 1 && number != 1))
            return FALSE;
        last = number;
        n++;
    }
    return n >= 3 && last >= 2;
}

/* Whether a row says the headings again, as at the head of a printed page or below in merged cells. */
static gboolean is_heading_again(const Reader *reader, guint row)
{
    guint n = 0;
    for (guint i = 0; i < reader->width; i++) {
        const char *heading = reader->reads[i] ? vitri_import_layout_heading(reader->layout, i) : NULL;
        n += heading && g_strcmp0(cell_at(reader, row, i)->text, heading) == 0;
    }
    return n >= 2;
}

/* The only text of a row, its cells merged or the others empty; NULL: there are several, or none. `out_n`: cells that
 * hold it. The column of row numbers does not count. */
static const char *find_only_text(const Reader *reader, guint row, guint *out_n)
{
    const char *only = NULL;
    *out_n = 0;
    for (guint i = 0; i < reader->width; i++) {
        const VitriCell *cell = cell_at(reader, row, i);
        if (cell->kind == VITRI_CELL_EMPTY || reader->passes[i])
            continue;
        if (cell->kind != VITRI_CELL_TEXT || (only && strcmp(only, cell->text) != 0))
            return NULL;
        only = cell->text;
        (*out_n)++;
    }
    return only;
}

/* A section's text without its number: "II. Finance", "3) Finance". */
static char *strip_number(const char *text)
{
    gsize n = strspn(text, "0123456789IVXLABCDEGH");
    if (n == 0 || n > 5 || !text[n] || !strchr(".)-/", text[n]))
        return g_strdup(text);
    return g_strstrip(g_strdup(text + n + 1));
}

/* Whether the row heads a section; its text is kept for the rows below. */
static gboolean take_section(Reader *reader, guint row)
{
    guint n = 0;
    const char *text = find_only_text(reader, row, &n);
    if (!text || (n < 3 && !(reader->groups && n == 1)))
        return FALSE;
    g_free(reader->group);
    reader->group = strip_number(text);
    if (!reader->groups)
        vitri_import_tell_sheet(reader->run, reader->layout->workbook, reader->layout->sheet, (gint)row, -1,
                                "row-passed-over", _("the row holds '%s' only and is passed over"), text);
    return TRUE;
}

/* Whether a row has something in a column that is read. */
static gboolean has_data(const Reader *reader, guint row)
{
    for (guint i = 0; i < reader->width; i++)
        if (reader->reads[i] && cell_at(reader, row, i)->kind != VITRI_CELL_EMPTY)
            return TRUE;
    return FALSE;
}

static gboolean has_anything(const Reader *reader, guint row)
{
    for (guint i = 0; i < reader->width; i++)
        if (!reader->passes[i] && cell_at(reader, row, i)->kind != VITRI_CELL_EMPTY)
            return TRUE;
    return FALSE;
}

/* The attribute of an element made in the same row. FALSE: that one is not made. */
static gboolean take_of(const VitriImportSource *source, GPtrArray *made, VitriImportRecord *record)
{
    const VitriImportRecord *other = made->pdata[source->of];
    const VitriImportValue *id = other ? vitri_import_record_find(other, "id", FALSE) : NULL;
    if (!id)
        return FALSE;
    VitriImportValue value = {.column = source->column,
                              .attribute = source->column->attribute,
                              .value = g_strdup(id->value),
                              .cell = id->cell,
                              .resolved = TRUE};
    vitri_import_record_add(record, &value);
    return TRUE;
}

/* Reads the attributes; those whose list hangs on the kind come when the kind is known. TRUE: something of its own. */
static gboolean read_values(Reader *reader, guint index, const VitriImportElement *element, GPtrArray *made,
                            VitriImportRecord *record)
{
    gboolean own = FALSE;
    for (guint pass = 0; pass < 2; pass++) {
        for (guint i = 0; i < element->sources->len; i++) {
            const VitriImportSource *source = &g_array_index(element->sources, VitriImportSource, i);
            gboolean by_kind = g_strcmp0(source->column->of, "@kind") == 0;
            VitriImportValue value;
            if (by_kind != (pass == 1) ||
                vitri_import_record_find(record, source->column->attribute, source->column->owner))
                continue;
            if (source->of >= 0) {
                own |= take_of(source, made, record) && !source->column->owner;
            } else if (vitri_import_value_read(reader->run, index, source, reader->group,
                                               vitri_import_record_text(record, "kind"), &value)) {
                own |= !value.constant && !source->column->owner;
                vitri_import_record_add(record, &value);
            }
        }
    }
    return own;
}

/* Whether a record has what the map needs for it; what is left out for want of it is told. */
static gboolean has_needs(const Reader *reader, guint index, const VitriImportMake *make,
                          const VitriImportRecord *record)
{
    if (!vitri_import_is_live(reader->run, index))
        return FALSE;
    for (guint i = 0; make->needs && make->needs[i]; i++) {
        if (vitri_import_record_text(record, make->needs[i]))
            continue;
        const VitriColumn *column = vitri_columns_find_attribute(record->table, make->needs[i], FALSE);
        vitri_import_tell(reader->run, index, -1, "fact-left-out", _("%s: left out, as '%s' is empty; fill it in"),
                          vitri_import_label(reader->run, record),
                          vitri_columns_heading(column, reader->run->options->language));
        return FALSE;
    }
    return TRUE;
}

/* Whether the element in which a fact of a map stands is made of the row too; told if it is not. */
static gboolean has_owner(const Reader *reader, guint index, const VitriImportElement *element,
                          const VitriImportRecord *record)
{
    if (element->owner < 0 || record->made_in)
        return TRUE;
    if (vitri_import_is_live(reader->run, index))
        vitri_import_tell(reader->run, index, -1, "fact-left-out", _("%s: left out, as the row does not say whose"),
                          vitri_import_label(reader->run, record));
    return FALSE;
}

static void read_element(Reader *reader, guint index, const VitriImportElement *element, GPtrArray *made)
{
    VitriImportRecord *record = vitri_import_record_new(element->table->element, element->table);
    gboolean own = read_values(reader, index, element, made, record);
    g_array_append_val(record->rows, index);
    record->made_in = element->owner >= 0 ? made->pdata[element->owner] : NULL;
    gboolean wanted = !element->make || (own && has_owner(reader, index, element, record) &&
                                         has_needs(reader, index, element->make, record));
    if (!wanted) {
        vitri_import_record_free(record);
        record = NULL;
    } else if (element->make) {
        record = vitri_import_identity_take(reader->run, index, element->make, record);
    } else {
        g_ptr_array_add(reader->run->records, record);
    }
    g_ptr_array_add(made, record);
}

/* Counts the row among those of the run; its index. */
static guint add_row(const Reader *reader, guint row)
{
    VitriImportRow *kept = g_new0(VitriImportRow, 1);
    kept->layout = reader->layout;
    kept->row = row;
    g_ptr_array_add(reader->run->rows, kept);
    return reader->run->rows->len - 1;
}

static void read_row(Reader *reader, guint row)
{
    g_autoptr(GPtrArray) made = g_ptr_array_new();
    guint index = add_row(reader, row);
    for (guint i = 0; i < reader->layout->elements->len; i++)
        read_element(reader, index, &g_array_index(reader->layout->elements, VitriImportElement, i), made);
}

/* Whether a text is the id of something that the roster has, of the kind that one of the columns names. */
static gboolean is_known(const Reader *reader, const VitriImportElement *element, const char *text)
{
    for (guint i = 0; i < element->sources->len; i++) {
        const VitriColumn *column = g_array_index(element->sources, VitriImportSource, i).column;
        const char *kind = column->type == VITRI_TYPE_ID ? element->table->element : column->of;
        g_autofree char *key = g_strdup_printf("%s\x1f%s", kind ? kind : "", text);
        if (g_hash_table_contains(reader->run->old_by_key, key))
            return TRUE;
    }
    return FALSE;
}

/* Rejects a row that holds one text where more is wanted, as the total below a list or who signed it: one fault says
 * so. A map may make something of one text. */
static gboolean reject_lone(const Reader *reader, guint row)
{
    const VitriImportElement *element = &g_array_index(reader->layout->elements, VitriImportElement, 0);
    guint n = 0, n_required = 0;
    const char *text = find_only_text(reader, row, &n);
    for (guint i = 0; i < element->table->columns->len; i++)
        n_required += ((const VitriColumn *)element->table->columns->pdata[i])->required;
    if (!text || element->make || n_required < 2 || *element->table->parent == '\0' || is_known(reader, element, text))
        return FALSE;
    vitri_import_tell(reader->run, add_row(reader, row), -1, "missing-attribute",
                      _("the row holds '%s' only, which is no row of '%s'; fill it in or take it out"), text,
                      vitri_columns_sheet_name(element->table, reader->run->options->language));
    return TRUE;
}

static gboolean asks_for_groups(const VitriImportLayout *layout)
{
    for (guint i = 0; i < layout->elements->len; i++) {
        const GArray *sources = g_array_index(layout->elements, VitriImportElement, i).sources;
        for (guint k = 0; k < sources->len; k++) {
            const VitriImportSet *set = g_array_index(sources, VitriImportSource, k).set;
            if (set && set->group)
                return TRUE;
        }
    }
    return FALSE;
}

static void read_layout(VitriImportRun *run, VitriImportLayout *layout)
{
    guint width = vitri_import_layout_width(layout->sheet);
    g_autofree gboolean *passes = g_new0(gboolean, width + 1), *reads = g_new0(gboolean, width + 1);
    Reader reader = {run, layout, width, passes, reads, asks_for_groups(layout), NULL};
    for (guint i = 0; i < width; i++) {
        reads[i] = vitri_import_layout_reads(layout, i);
        passes[i] = !reads[i] && vitri_import_layout_passes(run, vitri_import_layout_heading(layout, i));
    }
    for (guint row = layout->first_row; row < layout->sheet->rows->len; row++) {
        const char *first = cell_at(&reader, row, 0)->text;
        if (is_row_of_numbers(&reader, row) || is_heading_again(&reader, row) ||
            vitri_tables_is_example(run->tables, first))
            continue;
        if (!has_anything(&reader, row) || take_section(&reader, row))
            continue;
        if (!has_data(&reader, row))
            vitri_import_tell_sheet(run, layout->workbook, layout->sheet, (gint)row, -1, "row-passed-over",
                                    _("the row has nothing in the columns that are read and is passed over"));
        else if (!reject_lone(&reader, row))
            read_row(&reader, row);
    }
    g_free(reader.group);
}

void vitri_import_rows_read(VitriImportRun *run)
{
    for (guint i = 0; i < run->layouts->len; i++)
        read_layout(run, run->layouts->pdata[i]);
    run->result->n_rows = run->rows->len;
}
