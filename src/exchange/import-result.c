/*
 * What an import did: each element added, changed, unchanged, missing among the rows, or kept for its row was rejected.
 *
 * The roster that came out is compared with the old one as both would be written, so a default that a sheet spells out
 * is no change. An element is missing only if some row of its kind was read: a sheet that is not there says nothing.
 */
#include "import-result.h"

#include "import-match.h"
#include "import-old.h"
#include "import-record.h"
#include "import-value.h"
#include "vitri/message.h"

#include <string.h>

typedef struct {
    VitriImportRun *run;
    GPtrArray *final;   /* records of the roster that came out */
    GHashTable *by_key; /* of `final` */
    GHashTable *read;   /* elements of which rows were read */
    GHashTable *n_kept; /* element -> number of empty cells */
} Result;

static void free_change(gpointer data)
{
    VitriImportChange *change = data;
    g_free(change->attribute);
    g_free(change->before);
    g_free(change->after);
    g_free(change);
}

void vitri_import_item_free(VitriImportItem *item)
{
    g_free(item->key);
    g_free(item->name);
    g_free(item->file);
    g_free(item->place);
    g_ptr_array_unref(item->parts);
    g_ptr_array_unref(item->changes);
    g_free(item);
}

static VitriImportItem *add_item(Result *result, VitriImportState state, const VitriImportRecord *record,
                                 const VitriImportRecord *from)
{
    VitriImportItem *item = g_new0(VitriImportItem, 1);
    const char *name = vitri_import_record_text(record, "name"), *title = vitri_import_record_text(record, "title");
    item->state = state;
    item->element = record->element;
    item->key = vitri_import_record_name_key(record);
    item->parts = vitri_import_record_parts(record);
    item->name = g_strdup(name ? name : title);
    item->changes = g_ptr_array_new_with_free_func(free_change);
    if (from) {
        guint row = vitri_import_record_row(result->run, from);
        item->file = g_strdup(((const VitriImportRow *)result->run->rows->pdata[row])->layout->workbook->file);
        item->place = vitri_import_place(result->run, row, -1);
    }
    g_ptr_array_add(result->run->result->items, item);
    return item;
}

static void add_change(VitriImportItem *item, const char *attribute, const char *before, const char *after)
{
    VitriImportChange *change = g_new0(VitriImportChange, 1);
    change->attribute = g_strdup(attribute);
    change->before = g_strdup(before);
    change->after = g_strdup(after);
    g_ptr_array_add(item->changes, change);
    item->state = VITRI_IMPORT_CHANGED;
}

static void compare(VitriImportItem *item, const VitriImportRecord *before, const VitriImportRecord *after)
{
    for (guint i = 0; i < before->values->len; i++) {
        const VitriImportValue *value = &g_array_index(before->values, VitriImportValue, i);
        const char *now = vitri_import_record_text(after, value->attribute);
        if (g_strcmp0(now, value->value) != 0)
            add_change(item, value->attribute, value->value, now);
    }
    for (guint i = 0; i < after->values->len; i++) {
        const VitriImportValue *value = &g_array_index(after->values, VitriImportValue, i);
        if (!vitri_import_record_find(before, value->attribute, FALSE))
            add_change(item, value->attribute, NULL, value->value);
    }
}

/* The record that came of an old one: of the same key, in the same place among those of the key. NULL: none did. */
static const VitriImportRecord *find_final(const Result *result, const VitriImportRecord *old)
{
    const GPtrArray *before = g_hash_table_lookup(result->run->old_by_key, old->key);
    const GPtrArray *after = g_hash_table_lookup(result->by_key, old->key);
    guint index = 0;
    while (before->pdata[index] != old)
        index++;
    return after && index < after->len ? after->pdata[index] : NULL;
}

static void count_kept(Result *result, const VitriImportRecord *record)
{
    const VitriImportRow *row = result->run->rows->pdata[vitri_import_record_row(result->run, record)];
    for (guint i = 0; i < row->layout->elements->len; i++) {
        const VitriImportElement *element = &g_array_index(row->layout->elements, VitriImportElement, i);
        for (guint k = 0; element->table == record->table && k < element->sources->len; k++) {
            const VitriImportSource *source = &g_array_index(element->sources, VitriImportSource, k);
            const char *attribute = source->column->attribute;
            if (source->column->owner || vitri_import_record_find(record, attribute, FALSE) ||
                !vitri_import_record_find(record->old, attribute, FALSE))
                continue;
            guint n = GPOINTER_TO_UINT(g_hash_table_lookup(result->n_kept, record->element)) + 1;
            g_hash_table_insert(result->n_kept, (gpointer)record->element, GUINT_TO_POINTER(n));
            result->run->result->n_kept++;
        }
    }
}

static void tell_old(Result *result, const VitriImportRecord *old)
{
    const VitriImportRun *run = result->run;
    const VitriImportRecord *update = old->update;
    if (!update && g_hash_table_contains(result->read, old->element)) {
        add_item(result, VITRI_IMPORT_MISSING, old, NULL);
    } else if (update && !vitri_import_record_is_live(run, update)) {
        add_item(result, VITRI_IMPORT_REJECTED, old, update);
    } else if (update) {
        VitriImportItem *item = add_item(result, VITRI_IMPORT_UNCHANGED, old, update);
        const VitriImportRecord *now = find_final(result, old);
        if (now)
            compare(item, old, now);
        else
            item->state = VITRI_IMPORT_CHANGED;
        count_kept(result, update);
    }
}

/* The order of the roster's tables. */
static guint rank(const VitriImportRun *run, const char *element)
{
    guint i = 0;
    while (i < run->tables->roster->len &&
           strcmp(((const VitriSheetForm *)run->tables->roster->pdata[i])->element, element) != 0)
        i++;
    return i;
}

static int compare_items(gconstpointer left, gconstpointer right, gpointer data)
{
    const VitriImportItem *a = *(VitriImportItem *const *)left, *b = *(VitriImportItem *const *)right;
    guint rank_a = rank(data, a->element), rank_b = rank(data, b->element);
    if (rank_a != rank_b)
        return rank_a < rank_b ? -1 : 1;
    int order = strcmp(a->key, b->key);
    return order ? order : (int)a->state - (int)b->state;
}

static void tell_kept(Result *result)
{
    const VitriImportRun *run = result->run;
    for (guint i = 0; i < run->tables->roster->len; i++) {
        const VitriSheetForm *table = run->tables->roster->pdata[i];
        guint n = GPOINTER_TO_UINT(g_hash_table_lookup(result->n_kept, g_intern_string(table->element)));
        if (n > 0)
            vitri_fault_add(run->result->faults, "value-kept", run->options->into_file, 0,
                            _("'%s': in %u empty cells the value of the roster stays; '-' takes one away"),
                            vitri_columns_sheet_name(table, run->options->language), n);
    }
}

void vitri_import_result_fill(VitriImportRun *run)
{
    Result result = {.run = run};
    vitri_import_match_rejected(run);
    result.final = vitri_import_old_read(run->tables, run->result->roster, NULL);
    result.by_key = vitri_import_old_index(result.final);
    result.read = g_hash_table_new(g_str_hash, g_str_equal);
    result.n_kept = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < run->records->len; i++)
        g_hash_table_add(result.read, (gpointer)((const VitriImportRecord *)run->records->pdata[i])->element);
    for (guint i = 0; i < run->old->len; i++)
        tell_old(&result, run->old->pdata[i]);
    for (guint i = 0; i < run->records->len; i++) {
        const VitriImportRecord *record = run->records->pdata[i];
        if (!record->old && vitri_import_record_is_live(run, record))
            add_item(&result, VITRI_IMPORT_ADDED, record, record);
    }
    g_ptr_array_sort_with_data(run->result->items, compare_items, run);
    tell_kept(&result);
    g_hash_table_unref(result.by_key);
    g_hash_table_unref(result.read);
    g_hash_table_unref(result.n_kept);
    g_ptr_array_unref(result.final);
}
