/*
 * One finding as XML, wherever it stands: in the findings of a check and under a candidate of a review.
 *
 * Attributes in the order of the contract, those that are not set left out; facts and parameters in the order in which
 * the rule gave them; citations as the version lists them. Cost: linear. It neither sorts nor judges.
 */
#include "write-finding.h"

#include "vitri/provenance.h"
#include "vitri/xml.h"

void vitri_write_finding_date(GString *out, const char *name, VitriDate date)
{
    if (!vitri_date_is_set(date))
        return;
    g_autofree char *text = vitri_date_to_string(date);
    vitri_xml_attribute(out, name, text);
}

void vitri_write_finding_inputs(const VitriCase *vcase, int indent, GString *out)
{
    for (guint i = 0; i < vcase->inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(vcase->inputs, i);
        gboolean standards = input->version != NULL;
        g_string_append_printf(out, "%*s<input", indent, "");
        vitri_xml_attribute(out, "kind", input->kind);
        vitri_xml_attribute(out, standards ? "id" : "name", input->name);
        vitri_xml_attribute(out, "sha256", input->sha256);
        vitri_xml_attribute(out, "version", input->version);
        g_string_append(out, "/>\n");
    }
}

static void write_attributes(const VitriCase *vcase, const VitriFinding *finding, GString *out)
{
    const VitriRoster *roster = vcase->roster;
    if (finding->person >= 0)
        vitri_xml_attribute(out, "person", roster->people[finding->person].id);
    if (finding->post >= 0)
        vitri_xml_attribute(out, "post", roster->posts[finding->post].id);
    if (finding->unit >= 0)
        vitri_xml_attribute(out, "unit", roster->units[finding->unit].id);
    vitri_xml_attribute(out, "standard", finding->standard ? finding->standard->id : NULL);
    if (finding->version)
        vitri_write_finding_date(out, "version", finding->version->period.from);
    vitri_xml_attribute(out, "applies-to", vitri_occasion_name(finding->occasion));
    vitri_write_finding_date(out, "on", finding->on);
    vitri_xml_attribute(out, "verdict", vitri_verdict_name(finding->verdict));
    vitri_xml_attribute(out, "severity", vitri_severity_name(finding->severity));
    vitri_xml_attribute(out, "tag", finding->tag);
    vitri_xml_attribute(out, "missing", finding->evidence ? finding->evidence->missing : NULL);
    vitri_write_finding_date(out, "retires-on", finding->retires_on);
    vitri_xml_attribute(out, "defect", finding->defect);
    if (!vitri_date_is_set(finding->today_on))
        return;
    vitri_xml_attribute(out, "today", vitri_verdict_name(finding->today));
    if (finding->today_version)
        vitri_write_finding_date(out, "today-version", finding->today_version->period.from);
}

void vitri_write_finding_place(const VitriRoster *roster, VitriSource source, const char *field, GString *out)
{
    if (source.line == 0)
        return;
    g_autofree char *cell = vitri_provenance_cell(roster, source, field);
    g_string_append_printf(out, " line=\"%u\"", source.line);
    vitri_xml_attribute(out, "cell", cell);
    vitri_xml_attribute(out, "from", vitri_provenance_file(roster, source));
}

void vitri_write_finding_evidence(const VitriRoster *roster, const VitriEvidence *evidence, int indent, GString *out)
{
    for (guint i = 0; i < evidence->facts->len; i++) {
        const VitriFact *fact = &g_array_index(evidence->facts, VitriFact, i);
        g_string_append_printf(out, "%*s<fact", indent, "");
        vitri_xml_attribute(out, "field", fact->field);
        vitri_xml_attribute(out, "value", fact->value ? fact->value : "");
        vitri_write_finding_place(roster, fact->source, fact->field, out);
        g_string_append(out, "/>\n");
    }
    for (guint i = 0; i < evidence->parameters->len; i++) {
        const VitriParameter *parameter = &g_array_index(evidence->parameters, VitriParameter, i);
        g_string_append_printf(out, "%*s<parameter", indent, "");
        vitri_xml_attribute(out, "name", parameter->name);
        vitri_xml_attribute(out, "value", parameter->value ? parameter->value : "");
        g_string_append(out, "/>\n");
    }
}

static void write_citations(const GArray *citations, int indent, GString *out)
{
    for (guint i = 0; citations && i < citations->len; i++) {
        const VitriCitation *citation = &g_array_index(citations, VitriCitation, i);
        g_string_append_printf(out, "%*s<citation", indent, "");
        vitri_xml_attribute(out, "source", citation->source);
        vitri_xml_attribute(out, "locator", citation->locator);
        g_string_append(out, "/>\n");
    }
}

void vitri_write_finding(const VitriCase *vcase, const VitriFinding *finding, int indent, GString *out)
{
    g_string_append_printf(out, "%*s<finding", indent, "");
    write_attributes(vcase, finding, out);
    g_string_append(out, ">\n");
    if (finding->evidence)
        vitri_write_finding_evidence(vcase->roster, finding->evidence, indent + 2, out);
    if (finding->waive) {
        g_string_append_printf(out, "%*s<waived", indent + 2, "");
        vitri_xml_attribute(out, "by", finding->waive->by);
        vitri_xml_attribute(out, "decision", finding->waive->decision);
        vitri_write_finding_date(out, "until", finding->waive->until);
        g_string_append(out, "/>\n");
    }
    write_citations(vitri_finding_citations(vcase, finding), indent + 2, out);
    g_string_append_printf(out, "%*s</finding>\n", indent, "");
}
