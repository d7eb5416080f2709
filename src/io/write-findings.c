/*
 * The findings of a check as XML (urn:vitri:findings:1): a root that names day, jurisdiction and inputs, then one
 * element a finding in the order of the list, which is sorted by person, post, unit and standard. Linear; free of clock
 * and locale.
 */
#include "vitri/write-findings.h"

#include "vitri/xml.h"
#include "write-finding.h"

static const char *roster_sha(const VitriCase *vcase)
{
    for (guint i = 0; i < vcase->inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(vcase->inputs, i);
        if (g_strcmp0(input->kind, "roster") == 0)
            return input->sha256;
    }
    return NULL;
}

void vitri_write_findings(const VitriFindings *findings, GString *out)
{
    const VitriCase *vcase = findings->vcase;
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<findings xmlns=\"urn:vitri:findings:1\"");
    vitri_write_finding_date(out, "on", vcase->on);
    vitri_xml_attribute(out, "jurisdiction", vcase->jurisdiction);
    vitri_xml_attribute(out, "roster-sha", roster_sha(vcase));
    g_string_append(out, ">\n");
    vitri_write_finding_inputs(vcase, 2, out);
    for (guint i = 0; i < findings->items->len; i++)
        vitri_write_finding(vcase, g_ptr_array_index(findings->items, i), 2, out);
    g_string_append(out, "</findings>\n");
}
