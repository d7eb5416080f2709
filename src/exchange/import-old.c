/*
 * A whole roster as records: the one that is updated, and what became of it.
 *
 * The roster is written as its writer would and taken apart again, so that both are in one form: defaults left out,
 * dates and numbers in one spelling. Two of them differ where the rosters do, and nowhere else.
 */
#include "import-old.h"

#include "import-record.h"
#include "vitri/write-roster.h"
#include "vitri/xml.h"

#include <string.h>

enum { MAX_DEPTH = 8 };

typedef struct {
    const VitriTables *tables;
    GPtrArray *records, *sheets;
    VitriImportRecord *open[MAX_DEPTH]; /* by depth; NULL for the lists of a roster */
} OldReader;

void vitri_import_origin_free(VitriImportOrigin *origin)
{
    g_free(origin->id);
    g_free(origin->file);
    g_free(origin->name);
    g_free(origin->columns);
    g_free(origin);
}

static const char *find(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    for (guint i = 0; i < n; i++)
        if (strcmp(attributes[i].name, name) == 0)
            return attributes[i].value;
    return NULL;
}

static void add_sheet(OldReader *reader, const VitriXmlAttribute *attributes, guint n)
{
    VitriImportOrigin *origin = g_new0(VitriImportOrigin, 1);
    origin->id = g_strdup(find(attributes, n, "id"));
    origin->file = g_strdup(find(attributes, n, "file"));
    origin->name = g_strdup(find(attributes, n, "name"));
    origin->columns = g_strdup(find(attributes, n, "columns"));
    g_ptr_array_add(reader->sheets, origin);
}

static VitriImportRecord *make_record(const OldReader *reader, const char *name, const VitriXmlAttribute *attributes,
                                      guint n)
{
    const VitriSheetForm *table = vitri_columns_find_element(reader->tables->roster, name);
    VitriImportRecord *record = vitri_import_record_new(name, table);
    for (guint i = 0; i < n; i++) {
        if (strcmp(attributes[i].name, "row") == 0) {
            record->origin = g_strdup(attributes[i].value);
            continue;
        }
        if (!*attributes[i].value || *attributes[i].name == '{')
            continue;
        const VitriColumn *column = table ? vitri_columns_find_attribute(table, attributes[i].name, FALSE) : NULL;
        VitriImportValue value = {.column = column && !column->owner ? column : NULL,
                                  .attribute = g_intern_string(attributes[i].name),
                                  .value = g_strdup(attributes[i].value),
                                  .cell = -1};
        vitri_import_record_add(record, &value);
    }
    return record;
}

static gboolean on_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes, guint n,
                         guint line, guint depth, GError **error)
{
    OldReader *reader = user;
    g_assert(depth < MAX_DEPTH);
    reader->open[depth] = NULL;
    if (depth == 1 && reader->sheets && strcmp(name, "sheet") == 0)
        add_sheet(reader, attributes, n);
    if (depth < 2)
        return TRUE;
    VitriImportRecord *record = make_record(reader, name, attributes, n);
    const VitriImportRecord *owner = reader->open[depth - 1];
    vitri_import_record_identify(record, owner ? owner->key : NULL);
    g_ptr_array_add(reader->records, record);
    reader->open[depth] = record;
    return TRUE;
}

GPtrArray *vitri_import_old_read(const VitriTables *tables, const VitriRoster *roster, GPtrArray *sheets)
{
    OldReader reader = {.tables = tables, .sheets = sheets};
    const VitriXmlHandler handler = {.start = on_start};
    g_autoptr(GString) xml = g_string_new(NULL);
    reader.records = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_import_record_free);
    vitri_write_roster(roster, xml);
    gboolean read = vitri_xml_read_memory(xml->str, xml->len, "roster", &handler, &reader, NULL);
    g_assert(read);
    return reader.records;
}

GHashTable *vitri_import_old_index(const GPtrArray *records)
{
    GHashTable *by_key = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < records->len; i++) {
        VitriImportRecord *record = records->pdata[i];
        GPtrArray *same = g_hash_table_lookup(by_key, record->key);
        if (!same) {
            same = g_ptr_array_new();
            g_hash_table_insert(by_key, record->key, same);
        }
        g_ptr_array_add(same, record);
    }
    return by_key;
}
