/*
 * A register of deadlines as XML, for other programs.
 *
 * The order is the register's, attributes that are not set are left out, and nothing is worked out here. Cost: linear.
 */
#include "vitri/write-due.h"

#include "vitri/xml.h"
#include "write-finding.h"

static void write_flag(GString *out, const char *name, gboolean set)
{
    if (set)
        g_string_append_printf(out, " %s=\"yes\"", name);
}

static void write_row(const VitriDue *due, const VitriDueRow *row, GString *out)
{
    const VitriRoster *roster = due->vcase->roster;
    g_string_append(out, "  <deadline");
    vitri_xml_attribute(out, "kind", vitri_due_kind_name(row->kind));
    vitri_xml_attribute(out, "state", vitri_due_state_name(row->state));
    vitri_write_finding_date(out, "on", row->day);
    vitri_xml_attribute(out, "person", row->person >= 0 ? roster->people[row->person].id : NULL);
    vitri_xml_attribute(out, "post", row->post >= 0 ? roster->posts[row->post].id : NULL);
    vitri_xml_attribute(out, "unit", row->unit >= 0 ? roster->units[row->unit].id : NULL);
    vitri_xml_attribute(out, "standard", row->standard ? row->standard->id : NULL);
    if (row->version)
        vitri_write_finding_date(out, "version", row->version->period.from);
    vitri_xml_attribute(out, "of", row->ground);
    vitri_xml_attribute(out, "to", row->to >= 0 ? roster->posts[row->to].id : NULL);
    vitri_write_finding_date(out, "planned-on", row->planned_on);
    write_flag(out, "extends", row->extends);
    write_flag(out, "on-hold", row->on_hold);
    if (row->calendar != VITRI_CALENDAR_STATED)
        vitri_xml_attribute(out, "calendar", vitri_calendar_state_name(row->calendar));
    vitri_xml_attribute(out, "missing", row->missing);
    g_string_append(out, "/>\n");
}

void vitri_write_due(const VitriDue *due, GString *out)
{
    const VitriCase *vcase = due->vcase;
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<due xmlns=\"urn:vitri:due:1\"");
    vitri_write_finding_date(out, "on", vcase->on);
    vitri_write_finding_date(out, "until", due->until);
    vitri_xml_attribute(out, "jurisdiction", vcase->jurisdiction);
    g_string_append_printf(out, " years=\"%d\">\n", due->years);
    vitri_write_finding_inputs(vcase, 2, out);
    for (guint i = 0; i < due->rows->len; i++)
        write_row(due, &g_array_index(due->rows, VitriDueRow, i), out);
    g_string_append(out, "</due>\n");
}
