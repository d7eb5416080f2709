/* The copies of policy and decisions in a plan: every value, and read back as the same. */
#include "write-inputs.h"

#include "read-decisions.h"
#include "read-policy.h"

#include "../support/builder.h"

#include "../support/reading.h"

#include "../support/schema.h"

static const char roster[] = "<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>"
                             "<post id='B' unit='U' position='K'/><person id='P' sex='male' born='1980'/>";

static const char defaults[] =
    "  <policy xmlns=\"urn:vitri:policy:1\" notice-days=\"30\" cool-off-months=\"36\" enabling=\"listed\" "
    "fill-vacancies=\"no\" unmet-request=\"%d\">\n"
    "    <weight term=\"should-unmet\" points=\"20\"/>\n    <weight term=\"distance-km\" points=\"1\"/>\n"
    "    <weight term=\"wish-rank\" points=\"5\"/>\n    <weight term=\"wish-unmet\" points=\"15\"/>\n"
    "    <weight term=\"other-unit\" points=\"2\"/>\n    <weight term=\"month-overdue\" points=\"1\"/>\n"
    "  </policy>\n";

Test(write_inputs, the_defaults_are_stated_and_limits_that_are_none_are_not)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_inputs_policy(vcase, out);
    g_autofree char *expected = g_strdup_printf(defaults, (int)vcase->policy->unmet_request);
    cr_expect_str_eq(out->str, expected);
}

Test(write_inputs, no_decisions_are_no_element)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    g_autoptr(GString) out = g_string_new(NULL);
    vcase->decisions->year = 2027;
    vitri_write_inputs_decisions(vcase, out);
    cr_expect_str_empty(out->str);
}

/* The text through the reader into the case, and out again. */
static char *rewrite_policy(const char *text)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    VitriPolicyReader *reader = vitri_policy_reader_new();
    read_into(vitri_policy_reader_begin(reader, &sink, "p.xml"), text);
    vitri_policy_free(vcase->policy);
    vcase->policy = vitri_policy_reader_finish(reader, vcase->roster, vcase->codes, &sink);
    vitri_policy_reader_free(reader);
    expect_faults(faults, "", text);
    GString *out = g_string_new(NULL);
    vitri_write_inputs_policy(vcase, out);
    return g_string_free(out, FALSE);
}

Test(write_inputs, a_policy_is_read_back_the_same)
{
    g_autofree char *once =
        rewrite_policy("<policy xmlns='urn:vitri:policy:1' notice-days='0' enabling='none' fill-vacancies='yes' "
                       "unit-share-percent='50' unit-moves-per-month='0' unmet-request='3'>"
                       "<blackout months='12 1' position='K' reason='&lt;Tết&gt;'/><blackout months='7' unit='U'/>"
                       "<pair left='B' right='A'/><distance from='Huế' to='Đà Nẵng' km='99'/>"
                       "<weight term='distance-km' points='1000000'/></policy>");
    static const char *const parts[] = {
        " notice-days=\"0\" cool-off-months=\"36\" enabling=\"none\" fill-vacancies=\"yes\" "
        "unit-share-percent=\"50\" unit-moves-per-month=\"0\" unmet-request=\"3\">",
        "<blackout position=\"K\" months=\"1 12\" reason=\"&lt;Tết&gt;\"/>",
        "<blackout unit=\"U\" months=\"7\"/>",
        "<pair left=\"B\" right=\"A\" rule=\"not-both-moved\"/>",
        "<distance from=\"Huế\" to=\"Đà Nẵng\" km=\"99\"/>",
        "<weight term=\"distance-km\" points=\"1000000\"/>",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
        cr_expect_not_null(strstr(once, parts[i]), "%s is not in %s", parts[i], once);
    g_autofree char *twice = rewrite_policy(once);
    cr_expect_str_eq(twice, once);
    cr_expect(schema_accepts("policy", once), "%s", once);
}

static char *rewrite_decisions(const char *text)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    VitriStandard *standard = vitri_standard_new();
    standard->id = g_strdup("rule");
    g_ptr_array_add(vcase->standards, standard);
    g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
    VitriDecisionsReader *reader = vitri_decisions_reader_new();
    read_into(vitri_decisions_reader_begin(reader, &sink, "d.xml"), text);
    vitri_decisions_free(vcase->decisions);
    vcase->decisions = vitri_decisions_reader_finish(reader, vcase, &sink);
    vitri_decisions_reader_free(reader);
    expect_faults(faults, "", text);
    GString *out = g_string_new(NULL);
    vitri_write_inputs_decisions(vcase, out);
    return g_string_free(out, FALSE);
}

Test(write_inputs, decisions_are_read_back_the_same)
{
    static const char expected[] =
        "  <decisions xmlns=\"urn:vitri:decisions:1\" year=\"2027\">\n"
        "    <pin person=\"P\" post=\"B\" on=\"2027-04-01\" reason=\"r\" by=\"b\"/>\n"
        "    <pin person=\"P\" post=\"A\"/>\n"
        "    <forbid person=\"P\" post=\"A\"/>\n"
        "    <forbid unit=\"U\"/>\n"
        "    <waive person=\"P\" standard=\"rule\" post=\"A\" by=\"b\" decision=\"&amp;\" until=\"2028\"/>\n"
        "    <request person=\"P\" unit=\"U\"/>\n"
        "    <propose-upward person=\"P\" decision=\"d\"/>\n"
        "  </decisions>\n";
    g_autofree char *once = rewrite_decisions(expected);
    cr_expect_str_eq(once, expected);
    cr_expect(schema_accepts("decisions", once), "%s", once);
}

Test(write_inputs, one_decision_of_any_kind_makes_the_element)
{
    static const char *const items[] = {"<pin person=\"P\" post=\"A\"/>", "<forbid unit=\"U\"/>",
                                        "<waive person=\"P\" standard=\"rule\"/>", "<request person=\"P\" unit=\"U\"/>",
                                        "<propose-upward person=\"P\"/>"};
    for (gsize i = 0; i < G_N_ELEMENTS(items); i++) {
        g_autofree char *expected =
            g_strdup_printf("  <decisions xmlns=\"urn:vitri:decisions:1\">\n    %s\n  </decisions>\n", items[i]);
        g_autofree char *text = rewrite_decisions(expected);
        cr_expect_str_eq(text, expected);
    }
}
