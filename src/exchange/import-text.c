/*
 * The roster to be as text: an element a line, so that what its reader finds wrong with a line is wrong with a row.
 *
 * An old element that is updated keeps its attributes but those that the row states; it comes from the row afterwards.
 * Only sheets that some element names are written, and the same sheet of the same file only once.
 */
#include "import-text.h"

#include "import-record.h"
#include "import-value.h"
#include "vitri/xml.h"

#include <string.h>

typedef struct {
    const VitriImportRun *run;
    VitriImportText *text;
    GHashTable *children;  /* key of an element -> GPtrArray of the records in it */
    GHashTable *top;       /* element -> GPtrArray of records */
    GHashTable *old_names; /* id of an old sheet -> id written */
    GHashTable *used;      /* layouts, and ids of old sheets, that some element names */
} Writer;

static const char *const sections[][2] = {
    {"units", "unit"}, {"positions", "position"}, {"posts", "post"}, {"people", "person"}, {"orders", "order"}};

static void end_line(Writer *writer, gpointer record)
{
    g_string_append_c(writer->text->xml, '\n');
    g_ptr_array_add(writer->text->lines, record);
}

static void put_under(GHashTable *lists, const char *key, gpointer record)
{
    GPtrArray *list = g_hash_table_lookup(lists, key);
    if (!list) {
        list = g_ptr_array_new();
        g_hash_table_insert(lists, g_strdup(key), list);
    }
    g_ptr_array_add(list, record);
}

/* Only sheets that something comes from are written. */
static void use_sheet(Writer *writer, const VitriImportRecord *record)
{
    const char *colon = record->origin ? strchr(record->origin, ':') : NULL;
    if (record->rows->len > 0) {
        const VitriImportRow *row = writer->run->rows->pdata[vitri_import_record_row(writer->run, record)];
        g_hash_table_add(writer->used, g_strdup_printf("n%u", row->layout->order));
    } else if (colon) {
        g_hash_table_add(writer->used, g_strndup(record->origin, (gsize)(colon - record->origin)));
    }
}

static void put(Writer *writer, VitriImportRecord *record)
{
    use_sheet(writer, record);
    if (record->owner)
        put_under(writer->children, record->owner, record);
    else
        put_under(writer->top, record->element, record);
}

/* Old ones in their place, updated or not; new ones behind them. */
static void collect(Writer *writer)
{
    const VitriImportRun *run = writer->run;
    for (guint i = 0; i < run->old->len; i++) {
        VitriImportRecord *old = run->old->pdata[i];
        gboolean updated = old->update && vitri_import_record_is_live(run, old->update);
        put(writer, updated ? old->update : old);
    }
    for (guint i = 0; i < run->records->len; i++) {
        VitriImportRecord *record = run->records->pdata[i];
        if (!record->old && vitri_import_record_is_live(run, record))
            put(writer, record);
    }
}

const char *vitri_import_text_merge(const VitriImportRecord *old, const VitriImportRecord *update,
                                    const char *attribute)
{
    const VitriImportValue *before = vitri_import_record_find(old, attribute, FALSE);
    const VitriImportValue *now = vitri_import_record_find(update, attribute, FALSE);
    if (!now || (now->constant && before))
        return before ? before->value : NULL;
    return strcmp(now->value, VITRI_IMPORT_CLEAR) == 0 ? NULL : now->value;
}

static void write_old_origin(Writer *writer, const VitriImportRecord *old)
{
    const char *colon = old->origin ? strchr(old->origin, ':') : NULL;
    g_autofree char *id = colon ? g_strndup(old->origin, (gsize)(colon - old->origin)) : NULL;
    const char *written = id ? g_hash_table_lookup(writer->old_names, id) : NULL;
    if (written)
        g_string_append_printf(writer->text->xml, " row=\"%s%s\"", written, colon);
}

static void write_attributes(Writer *writer, const VitriImportRecord *record)
{
    GString *xml = writer->text->xml;
    const VitriImportRecord *old = record->rows->len ? record->old : NULL;
    for (guint i = 0; old && i < old->values->len; i++) {
        const char *name = g_array_index(old->values, VitriImportValue, i).attribute;
        vitri_xml_attribute(xml, name, vitri_import_text_merge(old, record, name));
    }
    for (guint i = 0; i < record->values->len; i++) {
        const VitriImportValue *value = &g_array_index(record->values, VitriImportValue, i);
        if ((value->column && value->column->owner) || strcmp(value->value, VITRI_IMPORT_CLEAR) == 0 ||
            (old && vitri_import_record_find(old, value->attribute, FALSE)))
            continue;
        vitri_xml_attribute(xml, value->attribute, value->value);
    }
    if (record->rows->len == 0) {
        write_old_origin(writer, record);
        return;
    }
    const VitriImportRow *row = writer->run->rows->pdata[vitri_import_record_row(writer->run, record)];
    g_string_append_printf(xml, " row=\"n%u:%u\"", row->layout->order, row->row + 1);
}

static void write_record(Writer *writer, VitriImportRecord *record, guint depth)
{
    GString *xml = writer->text->xml;
    const GPtrArray *inside = g_hash_table_lookup(writer->children, record->key);
    g_string_append_printf(xml, "%*s<%s", (int)(2 * depth), "", record->element);
    write_attributes(writer, record);
    g_string_append(xml, inside ? ">" : "/>");
    end_line(writer, record);
    if (!inside)
        return;
    /* Two elements of one key are told by the reader; what stands in them is written once. */
    g_autoptr(GPtrArray) records = g_ptr_array_ref((GPtrArray *)inside);
    g_hash_table_remove(writer->children, record->key);
    for (guint i = 0; i < records->len; i++)
        write_record(writer, records->pdata[i], depth + 1);
    g_string_append_printf(xml, "%*s</%s>", (int)(2 * depth), "", record->element);
    end_line(writer, NULL);
}

static void write_sheet(Writer *writer, const char *id, const char *file, const char *name, const char *columns)
{
    GString *xml = writer->text->xml;
    g_string_append(xml, "  <sheet");
    vitri_xml_attribute(xml, "id", id);
    vitri_xml_attribute(xml, "file", file);
    vitri_xml_attribute(xml, "name", name);
    vitri_xml_attribute(xml, "columns", columns);
    g_string_append(xml, "/>");
    end_line(writer, NULL);
}

static const VitriImportLayout *find_same(const VitriImportRun *run, const VitriImportOrigin *origin)
{
    for (guint i = 0; i < run->layouts->len; i++) {
        const VitriImportLayout *layout = run->layouts->pdata[i];
        if (strcmp(layout->file, origin->file) == 0 && strcmp(layout->sheet->name, origin->name) == 0 &&
            g_strcmp0(layout->columns, origin->columns) == 0)
            return layout;
    }
    return NULL;
}

static void write_sheets(Writer *writer)
{
    const VitriImportRun *run = writer->run;
    for (guint i = 0; i < run->old_sheets->len; i++) {
        const VitriImportOrigin *origin = run->old_sheets->pdata[i];
        const VitriImportLayout *same = find_same(run, origin);
        if (!g_hash_table_contains(writer->used, origin->id))
            continue;
        char *id = same ? g_strdup_printf("n%u", same->order) : g_strdup_printf("o%u", i);
        g_hash_table_insert(writer->old_names, g_strdup(origin->id), id);
        if (same)
            g_hash_table_add(writer->used, g_strdup(id));
        else
            write_sheet(writer, id, origin->file, origin->name, origin->columns);
    }
    for (guint i = 0; i < run->layouts->len; i++) {
        const VitriImportLayout *layout = run->layouts->pdata[i];
        g_autofree char *id = g_strdup_printf("n%u", layout->order);
        if (g_hash_table_contains(writer->used, id))
            write_sheet(writer, id, layout->file, layout->sheet->name, layout->columns);
    }
}

static void write_root(Writer *writer, const VitriImportHead *head)
{
    GString *xml = writer->text->xml;
    g_string_append(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    end_line(writer, NULL);
    g_string_append(xml, "<roster xmlns=\"urn:vitri:roster:1\"");
    vitri_xml_attribute(xml, "id", head->id);
    vitri_xml_attribute(xml, "as-of", head->as_of);
    vitri_xml_attribute(xml, "jurisdiction", head->jurisdiction);
    g_string_append_c(xml, '>');
    end_line(writer, NULL);
}

VitriImportText *vitri_import_text_new(const VitriImportRun *run, const VitriImportHead *head)
{
    VitriImportText *text = g_new0(VitriImportText, 1);
    Writer writer = {.run = run, .text = text};
    text->xml = g_string_new(NULL);
    text->lines = g_ptr_array_new();
    g_ptr_array_add(text->lines, NULL); /* line 0 */
    const GDestroyNotify free_list = (GDestroyNotify)g_ptr_array_unref;
    writer.children = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_list);
    writer.top = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_list);
    writer.old_names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    writer.used = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    collect(&writer);
    write_root(&writer, head);
    write_sheets(&writer);
    for (guint i = 0; i < G_N_ELEMENTS(sections); i++) {
        const GPtrArray *records = g_hash_table_lookup(writer.top, sections[i][1]);
        g_string_append_printf(text->xml, "<%s>", sections[i][0]);
        end_line(&writer, NULL);
        for (guint k = 0; records && k < records->len; k++)
            write_record(&writer, records->pdata[k], 2);
        g_string_append_printf(text->xml, "</%s>", sections[i][0]);
        end_line(&writer, NULL);
    }
    g_string_append(text->xml, "</roster>\n");
    g_hash_table_unref(writer.children);
    g_hash_table_unref(writer.top);
    g_hash_table_unref(writer.old_names);
    g_hash_table_unref(writer.used);
    return text;
}

void vitri_import_text_free(VitriImportText *text)
{
    g_string_free(text->xml, TRUE);
    g_ptr_array_unref(text->lines);
    g_free(text);
}
