/*
 * Which element a row is about: its key, its like among the rows, its like in the roster that is updated.
 *
 * Rejected rows are paired too, so that what they are about is not told as missing; a wrong cell may be part of what
 * they are known by, so in the end those that found nothing take an old fact left that agrees in the rest. Of several
 * old facts with one key the one that says the same is taken first, then the first one left.
 */
#include "import-match.h"

#include "import-record.h"
#include "import-value.h"
#include "vitri/message.h"

#include <string.h>

/* Whether two records of one key say the same of themselves; their owners are in the key. */
static gboolean says_the_same(const VitriImportRecord *left, const VitriImportRecord *right)
{
    const VitriImportRecord *const both[] = {left, right};
    for (guint k = 0; k < 2; k++) {
        for (guint i = 0; i < both[k]->values->len; i++) {
            const VitriImportValue *value = &g_array_index(both[k]->values, VitriImportValue, i);
            if (value->column && value->column->owner)
                continue;
            const VitriImportValue *other = vitri_import_record_find(both[1 - k], value->attribute, FALSE);
            if (!other || strcmp(other->value, value->value) != 0)
                return FALSE;
        }
    }
    return TRUE;
}

static void tell_twice(VitriImportRun *run, const VitriImportRecord *first, const VitriImportRecord *record)
{
    const VitriImportValue *id = vitri_import_record_find(record, "id", FALSE);
    g_autofree char *place = vitri_import_place_of(run, g_array_index(first->rows, guint, 0)),
                    *key = vitri_import_record_name_key(record);
    guint row = g_array_index(record->rows, guint, 0);
    if (id)
        vitri_import_tell(run, row, id->cell, "duplicate-id",
                          _("'%s' stands already in %s; give it another id or remove one"), id->value, place);
    else
        vitri_import_tell(run, row, -1, "repeated", _("%s: '%s' stands already in %s; remove one"),
                          vitri_import_label(run, record), key, place);
}

/* Something that a map reads again from every row of a person is the same fact. TRUE: its rows were added up. */
static gboolean add_up(VitriImportRecord *first, const VitriImportRecord *record, const VitriImportRun *run)
{
    if (!run->options->map || !says_the_same(first, record))
        return FALSE;
    g_array_append_vals(first->rows, record->rows->data, record->rows->len);
    return TRUE;
}

static void pair(const VitriImportRun *run, VitriImportRecord *record)
{
    const GPtrArray *old = g_hash_table_lookup(run->old_by_key, record->key);
    VitriImportRecord *free_one = NULL;
    for (guint i = 0; old && i < old->len; i++) {
        VitriImportRecord *candidate = old->pdata[i];
        if (candidate->update)
            continue;
        free_one = free_one && !says_the_same(candidate, record) ? free_one : candidate;
    }
    if (!free_one)
        return;
    record->old = free_one;
    free_one->update = record;
}

static gboolean has_key(const VitriImportRun *run, const char *key)
{
    return g_hash_table_contains(run->by_key, key) || g_hash_table_contains(run->old_by_key, key);
}

/* The record is kept if it is the first of its key, or may stand beside it. */
static gboolean take(VitriImportRun *run, VitriImportRecord *record)
{
    vitri_import_record_identify(record, record->made_in ? record->made_in->key : NULL);
    VitriImportRecord *first = g_hash_table_lookup(run->by_key, record->key);
    gboolean nameless =
        vitri_import_record_is_single(record) && !record->owner && !vitri_import_record_text(record, "id");
    if (!first && !nameless)
        g_hash_table_insert(run->by_key, g_strdup(record->key), record);
    if (first && first != record && add_up(first, record, run))
        return FALSE;
    if (first && first != record && vitri_import_record_is_single(record))
        tell_twice(run, first, record);
    else if (!nameless)
        pair(run, record);
    return TRUE;
}

/* A tenure of which a step tells may stand in a later sheet, so owners are looked for when all keys are known. */
static void check_owner(VitriImportRun *run, const VitriImportRecord *record)
{
    guint row = g_array_index(record->rows, guint, 0);
    if (!record->owner || !vitri_import_is_live(run, row) || has_key(run, record->owner))
        return;
    g_autofree char *key = g_strdelimit(g_strdup(strchr(record->owner, '\x1f') + 1), "\x1f", ' ');
    const VitriImportValue *person = vitri_import_record_find(record, "person", TRUE);
    if (!person && record->table)
        vitri_import_tell(
            run, row, -1, "missing-attribute", _("the row does not say whose it is; fill in the column '%s'"),
            vitri_columns_heading(vitri_columns_find_attribute(record->table, "person", TRUE), run->options->language));
    else
        vitri_import_tell(run, row, person ? person->cell : -1, "unknown-reference",
                          _("there is no '%s' in which this could stand; add it or correct the row"), key);
}

void vitri_import_match(VitriImportRun *run)
{
    const GDestroyNotify free_record = (GDestroyNotify)vitri_import_record_free;
    g_autoptr(GPtrArray) records = g_steal_pointer(&run->records);
    /* Those dropped live on until all are named: a record of the same row may stand in them. */
    g_autoptr(GPtrArray) dropped = g_ptr_array_new_with_free_func(free_record);
    g_ptr_array_set_free_func(records, NULL);
    run->records = g_ptr_array_new_with_free_func(free_record);
    g_hash_table_remove_all(run->by_key);
    for (guint i = 0; i < records->len; i++)
        g_ptr_array_add(take(run, records->pdata[i]) ? run->records : dropped, records->pdata[i]);
    for (guint i = 0; i < run->records->len; i++)
        check_owner(run, run->records->pdata[i]);
}

/* What an element and its first part are: whose it is or which; NULL: nothing says that. Caller frees. */
static char *begin_of_key(const char *key)
{
    const char *first = strchr(key, '\x1f');
    const char *end = first ? strchr(first + 1, '\x1f') : NULL;
    gsize length = end ? (gsize)(end - key) : strlen(key);
    return first && key + length > first + 1 ? g_strndup(key, length) : NULL;
}

/* Whether two keys are alike but for the parts that the first one lacks. */
static gboolean agrees(const char *key, const char *with)
{
    g_auto(GStrv) parts = g_strsplit(key, "\x1f", -1), others = g_strsplit(with, "\x1f", -1);
    if (g_strv_length(parts) != g_strv_length(others))
        return FALSE;
    for (guint i = 0; parts[i]; i++)
        if (*parts[i] && strcmp(parts[i], others[i]) != 0)
            return FALSE;
    return TRUE;
}

/* What no row is about, by the begin of its key. */
static GHashTable *index_left(const VitriImportRun *run)
{
    GHashTable *left = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < run->old->len; i++) {
        VitriImportRecord *old = run->old->pdata[i];
        g_autofree char *begin = old->update ? NULL : begin_of_key(old->key);
        GPtrArray *list = begin ? g_hash_table_lookup(left, begin) : NULL;
        if (begin && !list) {
            list = g_ptr_array_new();
            g_hash_table_insert(left, g_steal_pointer(&begin), list);
        }
        if (list)
            g_ptr_array_add(list, old);
    }
    return left;
}

void vitri_import_match_rejected(VitriImportRun *run)
{
    g_autoptr(GHashTable) left = index_left(run);
    for (guint i = 0; i < run->records->len; i++) {
        VitriImportRecord *record = run->records->pdata[i];
        if (record->old || vitri_import_record_is_live(run, record))
            continue;
        g_autofree char *begin = begin_of_key(record->key);
        const GPtrArray *list = begin ? g_hash_table_lookup(left, begin) : NULL;
        for (guint k = 0; list && k < list->len && !record->old; k++) {
            VitriImportRecord *old = list->pdata[k];
            if (old->update || !agrees(record->key, old->key))
                continue;
            record->old = old;
            old->update = record;
        }
    }
}
