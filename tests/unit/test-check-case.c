/* A whole case: who is judged at which post, units, the retirement day of everybody, and any number of threads. */
#include "vitri/check.h"

#include "../support/rule-case.h"

static const char roster[] =
    "<unit id='D' kind='department'/><unit id='OLD' kind='division' parent='D' until='2020-01-01'/>"
    "<unit id='U' kind='division' parent='D'/>"
    "<position id='clerk' category='professional' rotation='F01.3'/>"
    "<position id='head' category='leadership' level='head'/>"
    "<post id='U1' unit='U' position='clerk' seats='2'/><post id='Uhead' unit='U' position='head'/>"
    "<person id='A' sex='male' born='1967-03-10'><tenure post='U1' from='2021-01-01'/></person>"
    "<person id='B' sex='female' born='1990-01-01'><tenure post='U1' from='2021-01-01'/>"
    "<tenure post='Uhead' kind='acting' from='2025-06-01'/>"
    "<circumstance kind='illness' from='2026-01-01' until='2026-04-01'/></person>"
    "<person id='C' sex='female'/>"
    "<person id='E' sex='male' born='1960-01-01'><tenure post='U1' from='2021-01-01'/>"
    "<leaves on='2025-12-01' reason='retirement'/></person>";

/** "person post standard verdict severity" of every finding, one a line. */
static char *list_findings(const VitriFindings *findings)
{
    const VitriRoster *facts = findings->vcase->roster;
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *one = g_ptr_array_index(findings->items, i);
        g_autofree char *retires = vitri_date_to_string(one->retires_on);
        g_string_append_printf(text, "%s %s %s %s %s %s%s%s\n", one->person < 0 ? "-" : facts->people[one->person].id,
                               one->post < 0 ? "-" : facts->posts[one->post].id,
                               one->unit < 0 ? "-" : facts->units[one->unit].id, one->standard->id,
                               vitri_verdict_name(one->verdict), vitri_severity_name(one->severity),
                               *retires ? " " : "", retires);
    }
    return g_string_free(text, FALSE);
}

static VitriCase *build_whole(const char *xml, const char *on)
{
    VitriCase *vcase = build_case(xml, on);
    build_standard(vcase, "acting", VITRI_EFFECT_REQUIRES, NULL, "<acting-limit months='6'/>");
    build_standard(vcase, "illness", VITRI_EFFECT_DEFERS, NULL, "<no-circumstance kind='illness'/>");
    build_standard(vcase, "period", VITRI_EFFECT_SETS_PERIOD, "<position listed='yes'/>",
                   "<all-of><min-time months='24'/><max-time months='60'/></all-of>");
    build_standard(vcase, "retirement", VITRI_EFFECT_REQUIRES, NULL, "<retirement-age/>")->force = VITRI_FORCE_SHOULD;
    build_standard(vcase, "size", VITRI_EFFECT_REQUIRES, "<unit-is kind='division'/>", "<headcount min='4'/>")
        ->occasions = VITRI_OCCASION_UNIT;
    return vcase;
}

Test(check_case, a_case_is_judged_as_a_whole)
{
    g_autoptr(VitriCase) vcase = build_whole(roster, "2026-02-01");
    g_autoptr(VitriFindings) findings = vitri_check_case(vcase, 1, NULL);
    g_autofree char *text = list_findings(findings);
    cr_expect_str_eq(text,
                     "- - U size not-met error\n"
                     "A U1 U period not-met error\n"
                     "A U1 U retirement met note 2027-03-31\n"
                     "B U1 U period not-applicable note\n"
                     "B U1 U retirement met note 2045-01-31\n"
                     "B Uhead U acting not-met warning\n"
                     "E U1 U retirement not-met note 2025-11-30\n",
                     "%s", text);
}

Test(check_case, a_lapsed_ground_leaves_the_breach)
{
    g_autoptr(VitriCase) vcase = build_whole(roster, "2026-04-01");
    g_autoptr(VitriFindings) findings = vitri_check_case(vcase, 1, NULL);
    g_autofree char *text = list_findings(findings);
    cr_expect_not_null(strstr(text, "B U1 U period not-met error\n"), "%s", text);
}

static guint count_lines(const char *text, const char *start)
{
    guint n = 0;
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line; line++)
        n += g_str_has_prefix(*line, start);
    return n;
}

Test(check_case, who_is_judged_at_which_post)
{
    static const struct {
        const char *what, *person, *on;
        guint findings, retirement;
    } rows[] = {
        {"a holder", "<tenure post='A' from='2021-01-01'/>", "2026-01-01", 1, 1},
        {"two tenures of one post that may both be held",
         "<tenure post='A' from='2020' until='2026'/>"
         "<tenure post='A' from='2026'/>",
         "2026-06-01", 1, 1},
        {"two posts", "<tenure post='A' from='2021-01-01'/><tenure post='B' kind='acting' from='2021-01-01'/>",
         "2026-01-01", 2, 1},
        {"the last day in the post", "<tenure post='A' from='2021-01-01' until='2026-01-02'/>", "2026-01-01", 1, 1},
        {"the first day out of it", "<tenure post='A' from='2021-01-01' until='2026-01-02'/>", "2026-01-02", 0, 1},
        {"the last day in service", "<tenure post='A' from='2021-01-01'/><leaves on='2026-01-02' reason='transfer'/>",
         "2026-01-01", 1, 1},
        {"the first day out of service",
         "<tenure post='A' from='2021-01-01'/><leaves on='2026-01-02' reason='transfer'/>", "2026-01-02", 0, 1},
        {"without a post", "", "2026-01-01", 0, 1},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strconcat("<unit id='U' kind='office'/><position id='X' category='support'/>"
                                           "<post id='A' unit='U' position='X'/><post id='B' unit='U' position='X'/>"
                                           "<person id='P' sex='male' born='1990-01-01'>",
                                           rows[i].person, "</person>", NULL);
        g_autoptr(VitriCase) vcase = build_case(xml, rows[i].on);
        build_standard(vcase, "grown-up", VITRI_EFFECT_REQUIRES, NULL, "<age min='18'/>");
        build_standard(vcase, "retirement", VITRI_EFFECT_REQUIRES, NULL, "<retirement-age/>");
        g_autoptr(VitriFindings) findings = vitri_check_case(vcase, 1, NULL);
        g_autofree char *text = list_findings(findings);
        guint retirement = findings->items->len - rows[i].findings;
        cr_expect_eq(count_lines(text, "P A U grown-up") + count_lines(text, "P B U grown-up"), rows[i].findings,
                     "%s:\n%s", rows[i].what, text);
        cr_expect_eq(retirement, rows[i].retirement, "%s:\n%s", rows[i].what, text);
    }
}

Test(check_case, any_number_of_threads_finds_the_same)
{
    GString *many = g_string_new("<unit id=\"D\" kind=\"division\"/><position id=\"clerk\" category=\"professional\" "
                                 "rotation=\"F01.3\"/><post id=\"U1\" unit=\"D\" position=\"clerk\" seats=\"2000\"/>");
    for (guint i = 0; i < 1500; i++)
        g_string_append_printf(many,
                               "<person id=\"P%04u\" sex=\"female\" born=\"%u-01-01\"><tenure post=\"U1\" "
                               "from=\"%u-03-01\"/></person>",
                               i, 1960 + i % 40, 2015 + i % 11);
    g_autofree char *xml = g_string_free(many, FALSE);
    g_autoptr(VitriCase) vcase = build_whole(xml, "2026-02-01");
    g_autoptr(VitriFindings) one = vitri_check_case(vcase, 1, NULL);
    g_autofree char *expected = list_findings(one);
    cr_assert_geq(one->items->len, 3000);
    for (guint threads = 2; threads <= 4; threads++) {
        g_autoptr(VitriFindings) several = vitri_check_case(vcase, threads, NULL);
        g_autofree char *text = list_findings(several);
        cr_expect_str_eq(text, expected, "%u threads", threads);
    }
}
