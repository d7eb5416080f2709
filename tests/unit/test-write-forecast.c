/* A forecast as XML, valid by its schema. */
#include "vitri/write-forecast.h"

#include "../support/builder.h"
#include "../support/schema.h"

#include <criterion/criterion.h>

static void free_item(gpointer data)
{
    VitriForecastItem *item = data;
    g_array_unref(item->needs);
    g_free(item);
}

Test(write_forecast, tells_titles_what_is_open_and_what_brings_it)
{
    static const char expected[] =
        "  <title person=\"P\" post=\"A\" level=\"head\" reach=\"succession\" conclusion=\"approvable\" "
        "ready=\"2027-03-01\">\n"
        "    <open standard=\"s\" version=\"2020-01-01\" force=\"must-unless-approved\" verdict=\"not-met\" "
        "approved-by=\"superior\">\n"
        "      <need brings=\"course\" requirement=\"certificate\" kind=\"theory\" level=\"middle\" "
        "clause=\"certificate kind=theory min=middle\"/>\n"
        "      <need brings=\"time\" requirement=\"age\" turns-on=\"2027-03-01\" clause=\"age min=30\"/>\n"
        "    </open>\n"
        "  </title>\n";
    g_autoptr(VitriCase) vcase = build_case("<unit id='U'/><position id='K' level='head'/>"
                                            "<post id='A' unit='U' position='K'/><person id='P'/>",
                                            "2026-12-31");
    VitriStandard *standard = vitri_standard_new();
    VitriVersion *version = vitri_version_new();
    VitriRequirement *course = build_requirement("<certificate kind='theory' min='middle'/>", vcase->codes, NULL);
    VitriRequirement *age = build_requirement("<age min='30'/>", vcase->codes, NULL);
    VitriNeed needs[] = {{course, VITRI_BRINGS_COURSE, VITRI_DATE_NONE}, {age, VITRI_BRINGS_TIME, {2027, 3, 1}}};
    vcase->jurisdiction = g_strdup("vn");
    standard->id = g_strdup("s");
    standard->force = VITRI_FORCE_MUST_UNLESS_APPROVED;
    version->period.from = vitri_date(2020, 1, 1);
    version->approved_by_en = g_strdup("superior");
    g_ptr_array_add(standard->versions, version);
    g_ptr_array_add(vcase->standards, standard);
    VitriFinding finding = {.person = 0,
                            .post = 0,
                            .unit = -1,
                            .standard = standard,
                            .version = version,
                            .verdict = VITRI_VERDICT_NOT_MET,
                            .evidence = vitri_evidence_new()};
    VitriCandidate candidate = {.conclusion = VITRI_CONCLUSION_APPROVABLE};
    VitriForecastItem *item = g_new0(VitriForecastItem, 1);
    item->finding = &finding;
    item->needs = g_array_new(FALSE, FALSE, sizeof(VitriNeed));
    g_array_append_vals(item->needs, needs, G_N_ELEMENTS(needs));
    VitriForecastTitle title = {
        VITRI_REACH_SUCCESSION, &candidate, {2027, 3, 1}, g_ptr_array_new_with_free_func(free_item)};
    g_ptr_array_add(title.items, item);
    VitriForecast forecast = {vcase, 60, 0, -1, g_ptr_array_new()};
    g_ptr_array_add(forecast.titles, &title);
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_forecast(&forecast, out);
    cr_expect(strstr(out->str, expected), "%s", out->str);
    cr_expect(strstr(out->str, "on=\"2026-12-31\" jurisdiction=\"vn\" within-months=\"60\" person=\"P\">"), "%s",
              out->str);
    cr_expect(schema_accepts("forecast", out->str), "%s", out->str);
    g_ptr_array_unref(forecast.titles);
    g_ptr_array_unref(title.items);
    vitri_evidence_free(finding.evidence);
    vitri_requirement_free(course);
    vitri_requirement_free(age);
}
