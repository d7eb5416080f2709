/*
 * What changed between two rosters as XML, for other programs.
 *
 * The order is that of the comparison; names and values are those of a roster file, and nothing is worked out here.
 * Both rosters are named with day and hash. Cost: linear.
 */
#include "vitri/write-changes.h"

#include "vitri/xml.h"
#include "write-finding.h"

#include <string.h>

static void write_roster(const VitriCase *vcase, const char *side, GString *out)
{
    g_string_append(out, "  <roster");
    vitri_xml_attribute(out, "side", side);
    vitri_xml_attribute(out, "id", vcase->roster->id);
    vitri_write_finding_date(out, "as-of", vcase->roster->as_of);
    for (guint i = 0; i < vcase->inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(vcase->inputs, i);
        if (strcmp(input->kind, "roster") != 0)
            continue;
        vitri_xml_attribute(out, "name", input->name);
        vitri_xml_attribute(out, "sha256", input->sha256);
    }
    g_string_append(out, "/>\n");
}

static void write_field(const VitriFieldChange *field, gboolean is_key, GString *out)
{
    g_autofree char *before = vitri_value_to_string(&field->before);
    g_autofree char *after = vitri_value_to_string(&field->after);
    g_string_append_printf(out, "    <%s", is_key ? "key" : "field");
    vitri_xml_attribute(out, "name", field->name);
    if (is_key) {
        vitri_xml_attribute(out, "value", after ? after : before);
    } else {
        vitri_xml_attribute(out, "before", before);
        vitri_xml_attribute(out, "after", after);
    }
    g_string_append(out, "/>\n");
}

static void write_change(const VitriRosterDiff *diff, const VitriRosterChange *change, GString *out)
{
    const VitriUnit *unit = vitri_roster_change_unit(diff, change);
    g_string_append(out, "  <change");
    vitri_xml_attribute(out, "of", vitri_change_of_name(change->of));
    vitri_xml_attribute(out, "id", vitri_roster_change_id(diff, change));
    vitri_xml_attribute(out, "name", vitri_roster_change_name(diff, change));
    vitri_xml_attribute(out, "unit", unit ? unit->id : NULL);
    vitri_xml_attribute(out, "fact", vitri_change_fact_name(change));
    vitri_xml_attribute(out, "kind", vitri_change_kind_name(change->kind));
    g_string_append(out, ">\n");
    for (guint i = 0; i < change->fields->len; i++)
        write_field(&g_array_index(change->fields, VitriFieldChange, i), i < change->n_key, out);
    g_string_append(out, "  </change>\n");
}

void vitri_write_changes(const VitriRosterDiff *diff, const VitriCase *before, const VitriCase *after, GString *out)
{
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<changes xmlns=\"urn:vitri:changes:1\"");
    vitri_xml_attribute(out, "jurisdiction", after->jurisdiction);
    g_string_append(out, ">\n");
    write_roster(before, "before", out);
    write_roster(after, "after", out);
    for (guint i = 0; i < diff->items->len; i++)
        write_change(diff, g_ptr_array_index(diff->items, i), out);
    g_string_append(out, "</changes>\n");
}
