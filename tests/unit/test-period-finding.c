/* The finding about the time in a post: the maximum on both sides, grounds past it, and who has none. */
#include "period-finding.h"

#include "../support/rule-case.h"

#define HOUSE                                                                                                          \
    "<unit id='U' kind='division'/>"                                                                                   \
    "<position id='L' category='professional' rotation='F01.1'/><position id='N' category='professional'/>"            \
    "<position id='H' category='leadership' level='head'/>"                                                            \
    "<post id='PL' unit='U' position='L'/><post id='PN' unit='U' position='N'/><post id='PH' unit='U' position='H'/>"

static VitriCase *build(const char *inside)
{
    g_autofree char *xml = g_strconcat(HOUSE "<person id='P' sex='male' born='1980-01-01'>", inside, "</person>", NULL);
    VitriCase *vcase = build_case(xml, "2026-12-30");
    build_standard(vcase, "child", VITRI_EFFECT_DEFERS, NULL,
                   "<no-circumstance kind='child' child-under-months='36'/>");
    build_standard(vcase, "ill", VITRI_EFFECT_DEFERS, NULL, "<no-circumstance kind='illness'/>");
    build_standard(vcase, "near-retirement", VITRI_EFFECT_EXEMPTS, NULL, "<no-circumstance kind='study'/>");
    VitriStandard *period = build_standard(vcase, "period", VITRI_EFFECT_SETS_PERIOD, "<position listed='yes'/>",
                                           "<all-of><min-time months='24'/><max-time months='60'/></all-of>");
    period->tag = g_strdup("rotation-overdue");
    return vcase;
}

static const char *find_parameter(const VitriFinding *finding, const char *name)
{
    for (guint i = 0; i < finding->evidence->parameters->len; i++)
        if (strcmp(g_array_index(finding->evidence->parameters, VitriParameter, i).name, name) == 0)
            return g_array_index(finding->evidence->parameters, VitriParameter, i).value;
    return NULL;
}

static const struct {
    const char *what, *inside, *verdict, *severity, *missing, *ground;
} rows[] = {
    {"the day the maximum is reached", "<tenure post='PL' from='2021-12-30'/>", "met", "note", NULL, NULL},
    {"the day after", "<tenure post='PL' from='2021-12-29'/>", "not-met", "error", NULL, NULL},
    {"below the minimum", "<tenure post='PL' from='2026-06-01'/>", "met", "note", NULL, NULL},
    {"a start by its year tips it", "<tenure post='PL' from='2021'/>", "unknown", "warning", "tenure/from", NULL},
    {"a start by its year is early enough", "<tenure post='PL' from='2020'/>", "not-met", "error", NULL, NULL},
    {"no start", "<tenure post='PL' from=''/>", "unknown", "warning", "tenure/from", NULL},
    {"deferred", "<tenure post='PL' from='2020-01-01'/><circumstance kind='illness' from='2026-12-30'/>",
     "not-applicable", "note", NULL, "ill"},
    {"the ground is over that day",
     "<tenure post='PL' from='2020-01-01'/><circumstance kind='illness' from='2026-01-01' until='2026-12-30'/>",
     "not-met", "error", NULL, NULL},
    {"no ground is asked for before the maximum",
     "<tenure post='PL' from='2022-01-01'/><circumstance kind='illness' from='2026-01-01'/>", "met", "note", NULL,
     NULL},
    {"exempt", "<tenure post='PL' from='2020-01-01'/><circumstance kind='study' from='2026-01-01'/>", "not-applicable",
     "note", NULL, "near-retirement"},
    {"a ground that may be",
     "<tenure post='PL' from='2020-01-01'/><circumstance kind='illness' from='2026-12' until='2027-02-01'/>", "unknown",
     "warning", "circumstance[illness]/from", "ill"},
    {"one that is before one that may be",
     "<tenure post='PL' from='2020-01-01'/><circumstance kind='child' from='2026-12'/>"
     "<circumstance kind='illness' from='2026-01-01'/>",
     "not-applicable", "note", NULL, "ill"},
};

Test(period_finding, verdicts)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build(rows[i].inside);
        g_autoptr(VitriFinding) finding = vitri_period_finding(vcase, 0);
        cr_assert_not_null(finding, "%s", rows[i].what);
        cr_expect_str_eq(vitri_verdict_name(finding->verdict), rows[i].verdict, "%s: %s", rows[i].what,
                         vitri_verdict_name(finding->verdict));
        cr_expect_str_eq(vitri_severity_name(finding->severity), rows[i].severity, "%s", rows[i].what);
        cr_expect_eq(g_strcmp0(finding->evidence->missing, rows[i].missing), 0, "%s: missing %s", rows[i].what,
                     finding->evidence->missing);
        cr_expect_eq(g_strcmp0(find_parameter(finding, "ground-standard"), rows[i].ground), 0, "%s: ground %s",
                     rows[i].what, find_parameter(finding, "ground-standard"));
        cr_expect_str_eq(find_parameter(finding, "max-months"), "60", "%s", rows[i].what);
        cr_expect_str_eq(find_parameter(finding, "min-months"), "24", "%s", rows[i].what);
    }
}

Test(period_finding, names_whom_where_and_by_what)
{
    g_autoptr(VitriCase) vcase = build("<tenure post='PL' from='2020-01-01'/>");
    g_autoptr(VitriFinding) finding = vitri_period_finding(vcase, 0);
    cr_expect_eq(finding->person, 0);
    cr_expect_eq(finding->post, vitri_roster_find_post(vcase->roster, "PL"));
    cr_expect_eq(finding->unit, 0);
    cr_expect_str_eq(finding->standard->id, "period");
    cr_expect_not_null(finding->version);
    cr_expect_str_eq(finding->tag, "rotation-overdue");
    expect_date("finding", "day", finding->on, "2026-12-30");
}

Test(period_finding, none_where_no_standard_sets_a_period_for_holding)
{
    static const char *const posts[] = {"PN", "PH"};
    for (guint i = 0; i < G_N_ELEMENTS(posts); i++) {
        g_autofree char *tenure = g_strdup_printf("<tenure post='%s' from='2010-01-01'/>", posts[i]);
        g_autoptr(VitriCase) vcase = build(tenure);
        cr_expect_null(vitri_period_finding(vcase, 0), "%s", posts[i]);
    }
    g_autoptr(VitriCase) moves_only = build("<tenure post='PL' from='2010-01-01'/>");
    VitriStandard *period = g_hash_table_lookup(moves_only->standard_by_id, "period");
    period->occasions = VITRI_OCCASION_ROTATION_MOVE;
    cr_expect_null(vitri_period_finding(moves_only, 0));
}

Test(period_finding, leaders_have_the_period_of_their_family)
{
    g_autoptr(VitriCase) vcase = build("<tenure post='PH' from='2016-12-29'/>");
    build_standard(vcase, "terms", VITRI_EFFECT_SETS_PERIOD, NULL, "<max-time months='120'/>")->family =
        VITRI_FAMILY_LEADERS;
    g_autoptr(VitriFinding) finding = vitri_period_finding(vcase, 0);
    cr_assert_not_null(finding);
    cr_expect_str_eq(finding->standard->id, "terms");
    cr_expect_eq(finding->verdict, VITRI_VERDICT_NOT_MET);
}
