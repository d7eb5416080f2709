/*
 * The quality of a roster's data as XML, for other programs.
 *
 * The order is that of the result; fields, ids and reasons are words of the formats; what is not set is left out. Units
 * in which a field is counted nowhere are left out too. Linear. Nothing is worked out here but shares.
 */
#include "vitri/write-quality.h"

#include "vitri/xml.h"
#include "write-finding.h"

static void write_number(GString *out, const char *name, guint number)
{
    g_string_append_printf(out, " %s=\"%u\"", name, number);
}

static void write_subject(const VitriRoster *roster, gint32 person, gint32 post, gint32 unit, GString *out)
{
    vitri_xml_attribute(out, "person", person < 0 ? NULL : roster->people[person].id);
    vitri_xml_attribute(out, "post", post < 0 ? NULL : roster->posts[post].id);
    vitri_xml_attribute(out, "unit", unit < 0 ? NULL : roster->units[unit].id);
}

static void write_counts(guint counted, guint missing, GString *out)
{
    guint permille = vitri_quality_permille(missing, counted);
    write_number(out, "counted", counted);
    write_number(out, "missing", missing);
    g_string_append_printf(out, " percent=\"%u.%u\"", permille / 10, permille % 10);
}

static void write_field(const VitriRoster *roster, const VitriCompleteness *row, GString *out)
{
    static const char *const words[] = {"all", "leadership", "staff", "listed", "listed-or-leadership"};
    g_string_append(out, "  <field");
    vitri_xml_attribute(out, "path", row->field->path);
    vitri_xml_attribute(out, "matters-for", words[row->field->matters_for]);
    write_counts(row->counted, row->missing, out);
    g_string_append(out, ">\n");
    for (guint32 i = 0; i < roster->n_units; i++) {
        if (row->unit_counted[i] == 0)
            continue;
        g_string_append(out, "    <unit");
        vitri_xml_attribute(out, "id", roster->units[i].id);
        write_counts(row->unit_counted[i], row->unit_missing[i], out);
        g_string_append(out, "/>\n");
    }
    g_string_append(out, "  </field>\n");
}

static void write_doubt(const VitriRoster *roster, const VitriDoubt *doubt, GString *out)
{
    static const char *const groups[VITRI_N_DOUBTS] = {"duplicate", "date", "career", "code", "unit"};
    g_string_append(out, "  <doubt");
    vitri_xml_attribute(out, "group", groups[doubt->group]);
    vitri_xml_attribute(out, "reason", doubt->reason);
    write_subject(roster, doubt->person, doubt->post, doubt->unit, out);
    vitri_xml_attribute(out, "other", doubt->other < 0 ? NULL : roster->people[doubt->other].id);
    vitri_xml_attribute(out, "other-unit", doubt->other_unit < 0 ? NULL : roster->units[doubt->other_unit].id);
    if (doubt->days >= 0)
        write_number(out, "days", (guint)doubt->days);
    if (doubt->count > 0)
        write_number(out, "count", doubt->count);
    vitri_xml_attribute(out, "near", doubt->near);
    g_string_append(out, ">\n");
    vitri_write_finding_evidence(roster, doubt->evidence, 4, out);
    g_string_append(out, "  </doubt>\n");
}

static void write_want(const VitriRoster *roster, const VitriWant *want, GString *out)
{
    g_string_append(out, "  <want");
    vitri_xml_attribute(out, "field", want->field);
    write_number(out, "findings", want->findings);
    write_number(out, "people", want->people);
    g_string_append(out, ">\n");
    for (guint i = 0; i < want->standards->len; i++) {
        g_string_append(out, "    <standard");
        vitri_xml_attribute(out, "id", ((const VitriStandard *)want->standards->pdata[i])->id);
        g_string_append(out, "/>\n");
    }
    for (guint i = 0; i < want->places->len; i++) {
        const VitriWantPlace *place = &g_array_index(want->places, VitriWantPlace, i);
        g_string_append(out, "    <place");
        write_subject(roster, place->person, place->post, place->unit, out);
        vitri_write_finding_place(roster, place->source, want->field, out);
        g_string_append(out, "/>\n");
    }
    g_string_append(out, "  </want>\n");
}

void vitri_write_quality(const VitriQuality *quality, GString *out)
{
    const VitriCase *vcase = quality->vcase;
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quality xmlns=\"urn:vitri:quality:1\"");
    vitri_xml_attribute(out, "roster", vcase->roster->id);
    vitri_write_finding_date(out, "on", vcase->on);
    vitri_xml_attribute(out, "jurisdiction", vcase->jurisdiction);
    write_number(out, "people", quality->people);
    g_string_append(out, ">\n");
    vitri_write_finding_inputs(vcase, 2, out);
    for (guint i = 0; i < quality->completeness->len; i++)
        write_field(vcase->roster, &g_array_index(quality->completeness, VitriCompleteness, i), out);
    for (guint i = 0; i < quality->doubts->len; i++)
        write_doubt(vcase->roster, quality->doubts->pdata[i], out);
    for (guint i = 0; i < quality->wants->len; i++)
        write_want(vcase->roster, quality->wants->pdata[i], out);
    g_string_append(out, "</quality>\n");
}
