/*
 * What an import did, as XML (urn:vitri:import:1): counts by element, what was added, changed or missing, what was
 * rejected and why. What did not change is only counted.
 */
#include "vitri/import.h"

#include "vitri/xml.h"

#include <string.h>

const char *vitri_import_state_name(VitriImportState state)
{
    static const char *const names[VITRI_N_IMPORT_STATES] = {"added", "changed", "unchanged", "missing", "rejected"};
    return names[state];
}

guint vitri_import_count(const VitriImport *import, VitriImportState state, const char *element)
{
    guint n = 0;
    for (guint i = 0; i < import->items->len; i++) {
        const VitriImportItem *item = import->items->pdata[i];
        n += item->state == state && (!element || strcmp(item->element, element) == 0);
    }
    return n;
}

static void write_counts(const VitriImport *import, GString *out)
{
    const char *before = NULL;
    for (guint i = 0; i < import->items->len; i++) {
        const char *element = ((const VitriImportItem *)import->items->pdata[i])->element;
        if (before && strcmp(before, element) == 0)
            continue;
        before = element;
        g_string_append(out, "  <count");
        vitri_xml_attribute(out, "element", element);
        for (VitriImportState state = 0; state < VITRI_N_IMPORT_STATES; state++)
            g_string_append_printf(out, " %s=\"%u\"", vitri_import_state_name(state),
                                   vitri_import_count(import, state, element));
        g_string_append(out, "/>\n");
    }
}

static void write_item(const VitriImportItem *item, GString *out)
{
    if (item->state == VITRI_IMPORT_UNCHANGED)
        return;
    g_string_append(out, "  <item");
    vitri_xml_attribute(out, "state", vitri_import_state_name(item->state));
    vitri_xml_attribute(out, "element", item->element);
    vitri_xml_attribute(out, "key", item->key);
    vitri_xml_attribute(out, "name", item->name);
    vitri_xml_attribute(out, "from", item->file);
    vitri_xml_attribute(out, "place", item->place);
    if (item->changes->len == 0) {
        g_string_append(out, "/>\n");
        return;
    }
    g_string_append(out, ">\n");
    for (guint i = 0; i < item->changes->len; i++) {
        const VitriImportChange *change = item->changes->pdata[i];
        g_string_append(out, "    <change");
        vitri_xml_attribute(out, "attribute", change->attribute);
        vitri_xml_attribute(out, "before", change->before);
        vitri_xml_attribute(out, "after", change->after);
        g_string_append(out, "/>\n");
    }
    g_string_append(out, "  </item>\n");
}

static void write_reject(const VitriImportReject *reject, GString *out)
{
    g_string_append(out, "  <rejected");
    vitri_xml_attribute(out, "from", reject->file);
    vitri_xml_attribute(out, "place", reject->place);
    g_string_append(out, ">\n");
    for (guint i = 0; i < reject->reasons->len; i++) {
        g_string_append(out, "    <reason");
        vitri_xml_attribute(out, "text", reject->reasons->pdata[i]);
        g_string_append(out, "/>\n");
    }
    g_string_append(out, "  </rejected>\n");
}

void vitri_import_write(const VitriImport *import, GString *out)
{
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<import xmlns=\"urn:vitri:import:1\"");
    vitri_xml_attribute(out, "updates", import->updates ? "true" : "false");
    g_string_append_printf(out, " rows=\"%u\" rejected=\"%u\" kept-values=\"%u\">\n", import->n_rows,
                           import->rejected->len, import->n_kept);
    write_counts(import, out);
    for (guint i = 0; i < import->items->len; i++)
        write_item(import->items->pdata[i], out);
    for (guint i = 0; i < import->rejected->len; i++)
        write_reject(import->rejected->pdata[i], out);
    g_string_append(out, "</import>\n");
}
