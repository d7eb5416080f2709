/*
 * A forecast as XML, for other programs.
 *
 * The order is the forecast's, attributes that are not set are left out, and nothing is worked out here but the words
 * of a clause. Cost: linear.
 */
#include "vitri/write-forecast.h"

#include "vitri/check.h"
#include "vitri/xml.h"
#include "write-finding.h"

static void write_need(const VitriCase *vcase, const VitriNeed *need, GString *out)
{
    gboolean english = g_strcmp0(vcase->language, "vi") != 0;
    g_autofree char *clause = vitri_requirement_describe(need->requirement, vcase, english ? "en" : "vi");
    gboolean course = need->brings == VITRI_BRINGS_COURSE;
    g_string_append(out, "      <need");
    vitri_xml_attribute(out, "brings", vitri_need_name(need->brings));
    vitri_xml_attribute(out, "requirement", need->requirement->kind->name);
    vitri_xml_attribute(out, "kind", course ? vitri_need_kind(need->requirement) : NULL);
    vitri_xml_attribute(out, "level", course ? vitri_need_level(need->requirement) : NULL);
    vitri_xml_attribute(out, "field", course ? vitri_need_field(need->requirement) : NULL);
    vitri_write_finding_date(out, "turns-on", need->turns_on);
    vitri_xml_attribute(out, "clause", clause);
    g_string_append(out, "/>\n");
}

static void write_item(const VitriCase *vcase, const VitriForecastItem *item, GString *out)
{
    const VitriFinding *finding = item->finding;
    g_string_append(out, "    <open");
    vitri_xml_attribute(out, "standard", finding->standard->id);
    if (finding->version)
        vitri_write_finding_date(out, "version", finding->version->period.from);
    vitri_xml_attribute(out, "force", vitri_force_name(finding->standard->force));
    vitri_xml_attribute(out, "verdict", vitri_verdict_name(finding->verdict));
    vitri_xml_attribute(out, "missing", finding->evidence->missing);
    vitri_write_finding_date(out, "turns-on", item->turns_on);
    vitri_xml_attribute(out, "approved-by", vitri_check_approver(finding, vcase));
    g_string_append(out, item->needs->len ? ">\n" : "/>\n");
    for (guint i = 0; i < item->needs->len; i++)
        write_need(vcase, &g_array_index(item->needs, VitriNeed, i), out);
    if (item->needs->len)
        g_string_append(out, "    </open>\n");
}

static void write_title(const VitriCase *vcase, const VitriForecastTitle *title, GString *out)
{
    const VitriRoster *roster = vcase->roster;
    const VitriCandidate *candidate = title->candidate;
    g_string_append(out, "  <title");
    vitri_xml_attribute(out, "person", roster->people[candidate->person].id);
    vitri_xml_attribute(out, "post", roster->posts[candidate->post].id);
    vitri_xml_attribute(out, "level", vitri_roster_position_of(roster, candidate->post)->level);
    vitri_xml_attribute(out, "reach", vitri_reach_name(title->reach));
    vitri_xml_attribute(out, "conclusion", vitri_conclusion_name(candidate->conclusion));
    vitri_xml_attribute(out, "no-standard", candidate->no_standard ? "yes" : NULL);
    vitri_write_finding_date(out, "earliest", candidate->earliest);
    vitri_write_finding_date(out, "ready", title->ready);
    g_string_append(out, title->items->len ? ">\n" : "/>\n");
    for (guint i = 0; i < title->items->len; i++)
        write_item(vcase, g_ptr_array_index(title->items, i), out);
    if (title->items->len)
        g_string_append(out, "  </title>\n");
}

void vitri_write_forecast(const VitriForecast *forecast, GString *out)
{
    const VitriCase *vcase = forecast->vcase;
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<forecast xmlns=\"urn:vitri:forecast:1\"");
    vitri_write_finding_date(out, "on", vcase->on);
    vitri_xml_attribute(out, "jurisdiction", vcase->jurisdiction);
    g_string_append_printf(out, " within-months=\"%d\"", forecast->within_months);
    if (forecast->person >= 0)
        vitri_xml_attribute(out, "person", vcase->roster->people[forecast->person].id);
    if (forecast->post >= 0)
        vitri_xml_attribute(out, "post", vcase->roster->posts[forecast->post].id);
    g_string_append(out, ">\n");
    vitri_write_finding_inputs(vcase, 2, out);
    for (guint i = 0; i < forecast->titles->len; i++)
        write_title(vcase, g_ptr_array_index(forecast->titles, i), out);
    g_string_append(out, "</forecast>\n");
}
