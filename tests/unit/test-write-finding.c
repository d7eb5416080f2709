/* One finding as XML: nothing that is not set, everything that is, in order and escaped. */
#include "write-finding.h"

#include "../support/builder.h"
#include "vitri/provenance.h"

#include <criterion/criterion.h>

static const char roster[] = "<unit id='U&amp;'/><position id='K'/><post id='A' unit='U&amp;' position='K'/>"
                             "<person id='P' sex='male' born='1980'/>";

static VitriFinding *new_finding(void)
{
    VitriFinding *finding = g_new0(VitriFinding, 1);
    finding->person = finding->post = finding->unit = -1;
    finding->occasion = VITRI_OCCASION_UNIT;
    finding->on = vitri_date(2026, 12, 31);
    finding->verdict = VITRI_VERDICT_NOT_MET;
    finding->severity = VITRI_SEVERITY_ERROR;
    finding->tag = "standard-not-met";
    return finding;
}

Test(write_finding, what_is_not_set_is_left_out)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    g_autoptr(VitriFinding) finding = new_finding();
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_finding(vcase, finding, 2, out);
    cr_expect_str_eq(out->str, "  <finding applies-to=\"unit\" on=\"2026-12-31\" verdict=\"not-met\" "
                               "severity=\"error\" tag=\"standard-not-met\">\n  </finding>\n");
}

Test(write_finding, everything_that_is_set_in_its_order)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    g_autoptr(VitriFinding) finding = new_finding();
    g_autoptr(VitriStandard) standard = vitri_standard_new();
    VitriVersion *version = vitri_version_new();
    VitriCitation citations[] = {{g_strdup("law"), NULL}, {g_strdup("decree"), g_strdup("art. 1")}};
    VitriWaive waive = {.by = (char *)"GĐ", .decision = (char *)"1/<QĐ>", .until = vitri_date(2028, 1, 0)};
    version->period.from = vitri_date(2019, 7, 1);
    g_array_append_vals(version->citations, citations, 2);
    g_ptr_array_add(standard->versions, version);
    standard->id = g_strdup("s");
    const VitriSheetOrigin sheet = {"so.xlsx", "Nhân sự", "born=C"};
    vcase->roster->provenance = vitri_provenance_new();
    g_array_append_val(vcase->roster->provenance->sheets, sheet);
    cr_assert(vitri_provenance_add(vcase->roster->provenance, (VitriRowOrigin){{13, 0}, 0, 5}));
    finding->person = finding->post = finding->unit = 0;
    finding->standard = standard;
    finding->version = version;
    finding->retires_on = vitri_date(2042, 1, 1);
    finding->waive = &waive;
    finding->evidence = vitri_evidence_new();
    vitri_evidence_fact(finding->evidence, "b", "x", VITRI_NO_SOURCE);
    vitri_evidence_fact(finding->evidence, "a", NULL, (VitriSource){12, 0});
    vitri_evidence_fact(finding->evidence, "person/born", "1980", (VitriSource){13, 0});
    vitri_evidence_fact(finding->evidence, "move/on", "2027", vitri_plan_source(13));
    vitri_evidence_parameter(finding->evidence, "p", "\"");
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_finding(vcase, finding, 0, out);
    cr_expect_str_eq(out->str, "<finding person=\"P\" post=\"A\" unit=\"U&amp;\" standard=\"s\" version=\"2019-07-01\" "
                               "applies-to=\"unit\" on=\"2026-12-31\" verdict=\"not-met\" severity=\"error\" "
                               "tag=\"standard-not-met\" retires-on=\"2042-01-01\">\n"
                               "  <fact field=\"b\" value=\"x\"/>\n"
                               "  <fact field=\"a\" value=\"\" line=\"12\"/>\n"
                               "  <fact field=\"person/born\" value=\"1980\" line=\"13\" cell=\"Nhân sự!C5\" "
                               "from=\"so.xlsx\"/>\n"
                               "  <fact field=\"move/on\" value=\"2027\" line=\"13\"/>\n"
                               "  <parameter name=\"p\" value=\"&quot;\"/>\n"
                               "  <waived by=\"GĐ\" decision=\"1/&lt;QĐ&gt;\" until=\"2028-01\"/>\n"
                               "  <citation source=\"law\"/>\n"
                               "  <citation source=\"decree\" locator=\"art. 1\"/>\n"
                               "</finding>\n");
}

Test(write_finding, dates_of_every_precision)
{
    static const struct {
        VitriDate date;
        const char *text;
    } cases[] = {
        {{0, 0, 0}, ""},
        {{2026, 0, 0}, " on=\"2026\""},
        {{2026, 9, 0}, " on=\"2026-09\""},
        {{2026, 9, 3}, " on=\"2026-09-03\""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_write_finding_date(out, "on", cases[i].date);
        cr_expect_str_eq(out->str, cases[i].text, "'%s', not '%s'", out->str, cases[i].text);
    }
}

Test(write_finding, inputs_are_files_or_standards)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    const VitriInput inputs[] = {{(char *)"roster", (char *)"a&b.xml", (char *)"00", NULL},
                                 {(char *)"standards", (char *)"vn", NULL, (char *)"2026.11"}};
    for (guint i = 0; i < 2; i++) {
        VitriInput *input = g_new0(VitriInput, 1);
        *input = (VitriInput){g_strdup(inputs[i].kind), g_strdup(inputs[i].name), g_strdup(inputs[i].sha256),
                              g_strdup(inputs[i].version)};
        g_ptr_array_add(vcase->inputs, input);
    }
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_finding_inputs(vcase, 1, out);
    cr_expect_str_eq(out->str, " <input kind=\"roster\" name=\"a&amp;b.xml\" sha256=\"00\"/>\n"
                               " <input kind=\"standards\" id=\"vn\" version=\"2026.11\"/>\n");
}
