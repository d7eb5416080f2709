/*
 * An element of a roster as a list of attributes, before anybody has judged it.
 *
 * What tells elements apart is their key: of a thing with an id the id; of a fact its person (and tenure) and the
 * attributes of the table below, the same that officers would name it by. An update changes the element with its key.
 * Facts of which somebody may have two alike (two degrees of one kind) share a key and are paired in their order.
 */
#include "import-record.h"

#include "import-value.h"

#include <string.h>

/* Parts of a key; no text of a cell holds it. */
#define PART "\x1f"

static const struct {
    const char *element;
    const char *attributes[4];
    gboolean single;
} keys[] = {
    {"unit", {"id"}, TRUE},
    {"position", {"id"}, TRUE},
    {"post", {"id"}, TRUE},
    {"person", {"id"}, TRUE},
    {"order", {"id"}, TRUE},
    {"tenure", {"post", "from"}, FALSE},
    {"step", {"kind", "on"}, FALSE},
    {"rank", {"code", "from"}, FALSE},
    {"qualification", {"kind", "level", "field"}, FALSE},
    {"rating", {"year"}, TRUE},
    {"discipline", {"form", "from"}, FALSE},
    {"circumstance", {"kind", "from"}, FALSE},
    {"succession", {"level", "post", "from"}, FALSE},
    {"kin", {"person"}, FALSE},
    {"leaves", {NULL}, TRUE},
    {"wish", {"post", "unit"}, FALSE},
    {"burden", {"post"}, FALSE},
    {"recruitment", {"on"}, FALSE},
};

static gint find_key(const char *element)
{
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++)
        if (strcmp(keys[i].element, element) == 0)
            return (gint)i;
    return -1;
}

static void clear_value(gpointer data)
{
    g_free(((VitriImportValue *)data)->value);
}

VitriImportRecord *vitri_import_record_new(const char *element, const VitriSheetForm *table)
{
    VitriImportRecord *record = g_new0(VitriImportRecord, 1);
    record->element = g_intern_string(element);
    record->table = table;
    record->values = g_array_new(FALSE, FALSE, sizeof(VitriImportValue));
    g_array_set_clear_func(record->values, clear_value);
    record->rows = g_array_new(FALSE, FALSE, sizeof(guint));
    return record;
}

void vitri_import_record_free(VitriImportRecord *record)
{
    g_array_unref(record->values);
    g_array_unref(record->rows);
    g_free(record->owner);
    g_free(record->key);
    g_free(record->origin);
    g_free(record);
}

VitriImportValue *vitri_import_record_find(const VitriImportRecord *record, const char *attribute, gboolean owner)
{
    for (guint i = 0; i < record->values->len; i++) {
        VitriImportValue *value = &g_array_index(record->values, VitriImportValue, i);
        gboolean of_owner = value->column && value->column->owner;
        if (of_owner == owner && strcmp(value->attribute, attribute) == 0)
            return value;
    }
    return NULL;
}

const char *vitri_import_record_text(const VitriImportRecord *record, const char *attribute)
{
    const VitriImportValue *value = vitri_import_record_find(record, attribute, FALSE);
    return value && strcmp(value->value, VITRI_IMPORT_CLEAR) != 0 ? value->value : NULL;
}

void vitri_import_record_add(VitriImportRecord *record, const VitriImportValue *value)
{
    g_array_append_val(record->values, *value);
}

/* The element in which it stands, by its own columns; NULL for things of the roster itself. */
static char *name_owner(const VitriImportRecord *record)
{
    const VitriSheetForm *table = record->table;
    if (!table || strcmp(table->parent, "roster") == 0 || *table->parent == '\0')
        return NULL;
    GString *owner = g_string_new(table->parent);
    for (guint i = 0; i < table->columns->len; i++) {
        const VitriColumn *column = table->columns->pdata[i];
        if (!column->owner)
            continue;
        const VitriImportValue *value = vitri_import_record_find(record, column->attribute, TRUE);
        g_string_append_printf(owner, PART "%s", value ? value->value : "");
    }
    return g_string_free(owner, FALSE);
}

void vitri_import_record_identify(VitriImportRecord *record, const char *owner)
{
    gint at = find_key(record->element);
    g_free(record->owner);
    g_free(record->key);
    record->owner = owner ? g_strdup(owner) : name_owner(record);
    GString *key = g_string_new(record->element);
    if (record->owner)
        g_string_append(key, strstr(record->owner, PART));
    for (guint i = 0; at >= 0 && i < G_N_ELEMENTS(keys[at].attributes) && keys[at].attributes[i]; i++) {
        const char *text = vitri_import_record_text(record, keys[at].attributes[i]);
        g_string_append_printf(key, PART "%s", text ? text : "");
    }
    record->key = g_string_free(key, FALSE);
}

gboolean vitri_import_record_is_single(const VitriImportRecord *record)
{
    gint at = find_key(record->element);
    return at >= 0 && keys[at].single;
}

char *vitri_import_record_name_key(const VitriImportRecord *record)
{
    GString *name = g_string_new(NULL);
    g_auto(GStrv) parts = g_strsplit(record->key, PART, -1);
    for (guint i = 1; parts[0] && parts[i]; i++)
        if (*parts[i])
            g_string_append_printf(name, "%s%s", name->len ? " " : "", parts[i]);
    return g_string_free(name, FALSE);
}

static void free_part(gpointer data)
{
    VitriImportPart *part = data;
    g_free(part->attribute);
    g_free(part->value);
    g_free(part);
}

/* The n-th of the columns that name the owner, in which order they stand in a key; NULL. */
static const char *find_owner_column(const VitriSheetForm *table, guint n)
{
    for (guint i = 0; table && i < table->columns->len; i++) {
        const VitriColumn *column = table->columns->pdata[i];
        if (column->owner && n-- == 0)
            return column->attribute;
    }
    return NULL;
}

GPtrArray *vitri_import_record_parts(const VitriImportRecord *record)
{
    GPtrArray *parts = g_ptr_array_new_with_free_func(free_part);
    g_auto(GStrv) texts = g_strsplit(record->key, PART, -1);
    g_auto(GStrv) owners = record->owner ? g_strsplit(record->owner, PART, -1) : NULL;
    guint n_owners = owners ? g_strv_length(owners) - 1 : 0;
    gint at = find_key(record->element);
    for (guint i = 0; texts[0] && texts[i + 1]; i++) {
        gboolean owner = i < n_owners;
        if (!*texts[i + 1])
            continue;
        VitriImportPart *part = g_new0(VitriImportPart, 1);
        g_assert(owner || at >= 0);
        part->attribute = g_strdup(owner ? find_owner_column(record->table, i) : keys[at].attributes[i - n_owners]);
        part->value = g_strdup(texts[i + 1]);
        part->owner = owner;
        g_ptr_array_add(parts, part);
    }
    return parts;
}

gboolean vitri_import_record_is_live(const VitriImportRun *run, const VitriImportRecord *record)
{
    for (guint i = 0; i < record->rows->len; i++)
        if (vitri_import_is_live(run, g_array_index(record->rows, guint, i)))
            return TRUE;
    return FALSE;
}

guint vitri_import_record_row(const VitriImportRun *run, const VitriImportRecord *record)
{
    for (guint i = 0; i < record->rows->len; i++)
        if (vitri_import_is_live(run, g_array_index(record->rows, guint, i)))
            return g_array_index(record->rows, guint, i);
    return g_array_index(record->rows, guint, 0);
}
