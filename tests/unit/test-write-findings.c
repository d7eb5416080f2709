/* Findings as XML: valid by the schema, in order, with facts, parameters, citations and waivers. */
#include "vitri/write-findings.h"

#include "../support/schema.h"

#include <criterion/criterion.h>
#include <string.h>

static VitriCase *make_case(void)
{
    VitriCase *vcase = vitri_case_new();
    VitriInput *input = g_new0(VitriInput, 1);
    vcase->on = vitri_date(2026, 12, 31);
    vcase->jurisdiction = g_strdup("vn");
    input->kind = g_strdup("roster");
    input->name = g_strdup("a & b.xml");
    input->sha256 = g_strnfill(64, '0');
    g_ptr_array_add(vcase->inputs, input);
    VitriStandard *standard = vitri_standard_new();
    VitriVersion *version = vitri_version_new();
    VitriCitation citation = {g_strdup("law"), g_strdup("art. 1")};
    standard->id = g_strdup("s");
    version->period.from = vitri_date(2019, 7, 1);
    g_array_append_val(version->citations, citation);
    g_ptr_array_add(standard->versions, version);
    g_ptr_array_add(vcase->standards, standard);
    return vcase;
}

Test(write_findings, everything_that_is_set_and_nothing_else)
{
    g_autoptr(VitriCase) vcase = make_case();
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    VitriStandard *standard = g_ptr_array_index(vcase->standards, 0);
    VitriWaive waive = {.by = (char *)"chair", .until = vitri_date(2028, 1, 1)};
    VitriFinding *finding = g_new0(VitriFinding, 1);
    finding->person = finding->post = finding->unit = -1;
    finding->standard = standard;
    finding->version = g_ptr_array_index(standard->versions, 0);
    finding->occasion = VITRI_OCCASION_HOLDING;
    finding->on = vcase->on;
    finding->verdict = VITRI_VERDICT_UNKNOWN;
    finding->severity = VITRI_SEVERITY_WARNING;
    finding->tag = "unknown-fact";
    finding->waive = &waive;
    finding->evidence = vitri_evidence_new();
    vitri_evidence_date(finding->evidence, "tenure/from", vitri_date(2022, 3, 0), (VitriSource){41, 0});
    vitri_evidence_number(finding->evidence, "max-months", 60);
    vitri_evidence_missing(finding->evidence, "person/born");
    g_ptr_array_add(findings->items, finding);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *zeros = g_strnfill(64, '0');
    vitri_write_findings(findings, out);
    g_autofree char *expected = g_strdup_printf(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<findings xmlns=\"urn:vitri:findings:1\" on=\"2026-12-31\" jurisdiction=\"vn\" roster-sha=\"%s\">\n"
        "  <input kind=\"roster\" name=\"a &amp; b.xml\" sha256=\"%s\"/>\n"
        "  <finding standard=\"s\" version=\"2019-07-01\" applies-to=\"holding\" on=\"2026-12-31\" verdict=\"unknown\" "
        "severity=\"warning\" tag=\"unknown-fact\" missing=\"person/born\">\n"
        "    <fact field=\"tenure/from\" value=\"2022-03\" line=\"41\"/>\n"
        "    <parameter name=\"max-months\" value=\"60\"/>\n"
        "    <waived by=\"chair\" until=\"2028-01-01\"/>\n"
        "    <citation source=\"law\" locator=\"art. 1\"/>\n"
        "  </finding>\n</findings>\n",
        zeros, zeros);
    cr_expect_str_eq(out->str, expected);
    cr_expect(schema_accepts("findings", out->str));
}

Test(write_findings, the_defect_and_the_verdict_of_today_stand_where_they_were_asked_for)
{
    static const struct {
        const char *defect;
        VitriDate today_on;
        gboolean version;
        const char *written;
    } rows[] = {
        {NULL, {0, 0, 0}, TRUE, "tag=\"standard-not-met\">"},
        {"A01", {0, 0, 0}, TRUE, "tag=\"standard-not-met\" defect=\"A01\">"},
        {NULL, {2026, 12, 31}, FALSE, "tag=\"standard-not-met\" today=\"not-applicable\">"},
        {"A02", {2026, 12, 31}, TRUE, "defect=\"A02\" today=\"not-applicable\" today-version=\"2019-07-01\">"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make_case();
        g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
        VitriStandard *standard = g_ptr_array_index(vcase->standards, 0);
        VitriFinding *finding = g_new0(VitriFinding, 1);
        finding->person = finding->post = finding->unit = -1;
        finding->standard = standard;
        finding->occasion = VITRI_OCCASION_HOLDING;
        finding->on = vcase->on;
        finding->verdict = VITRI_VERDICT_NOT_MET;
        finding->tag = "standard-not-met";
        finding->defect = rows[i].defect;
        finding->today_on = rows[i].today_on;
        finding->today = VITRI_VERDICT_NOT_APPLICABLE;
        finding->today_version = rows[i].version ? g_ptr_array_index(standard->versions, 0) : NULL;
        g_ptr_array_add(findings->items, finding);
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_write_findings(findings, out);
        cr_expect(strstr(out->str, rows[i].written), "row %zu: %s", i, out->str);
        cr_expect(schema_accepts("findings", out->str), "row %zu: %s", i, out->str);
    }
}
