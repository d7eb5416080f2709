/* What missing facts cost: unknown findings by field, people and standards once each, ids left out, the order. */
#include "../support/quality-case.h"

static VitriStandard *add_standard(VitriCase *vcase, const char *id)
{
    VitriStandard *standard = vitri_standard_new();
    standard->id = g_strdup(id);
    g_ptr_array_add(vcase->standards, standard);
    return standard;
}

static void add_finding(VitriFindings *findings, gint32 person, gint32 post, const VitriStandard *standard,
                        VitriVerdict verdict, const char *missing)
{
    VitriFinding *finding = g_new0(VitriFinding, 1);
    finding->person = person;
    finding->post = post;
    finding->unit = -1;
    finding->standard = standard;
    finding->verdict = verdict;
    finding->evidence = vitri_evidence_new();
    if (missing)
        vitri_evidence_missing(finding->evidence, missing);
    g_ptr_array_add(findings->items, finding);
}

/* "field findings people standards: line line; …" Caller frees. */
static char *list_wants(const VitriQuality *quality)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < quality->wants->len; i++) {
        const VitriWant *want = quality->wants->pdata[i];
        g_string_append_printf(text, "%s%s %u %u %u:", i > 0 ? "; " : "", want->field, want->findings, want->people,
                               want->standards->len);
        for (guint k = 0; k < want->places->len; k++)
            g_string_append_printf(text, " %u", g_array_index(want->places, VitriWantPlace, k).source.line);
    }
    return g_string_free(text, FALSE);
}

Test(wants, most_findings_first_with_the_lines_to_fill_in)
{
    g_autoptr(VitriCase) vcase = quality_case(
        "\n<units><unit id='U' name='U' kind='office'/></units>\n<positions><position id='K' title='T' "
        "category='shared'/></positions>\n<posts><post id='A' unit='U' position='K' seats='9'/></posts>\n<people>\n"
        "<person id='P' name='N' sex='male' born='1980'>\n<tenure post='A'/></person>\n"
        "<person id='Q' name='M' sex='male' born='1980'/></people>");
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    const VitriStandard *one = add_standard(vcase, "one"), *two = add_standard(vcase, "two");
    add_finding(findings, 0, 0, one, VITRI_VERDICT_UNKNOWN, "tenure/from");
    add_finding(findings, 0, 0, two, VITRI_VERDICT_UNKNOWN, "rank/from");
    add_finding(findings, 1, 0, two, VITRI_VERDICT_UNKNOWN, "rank/from");
    add_finding(findings, 1, 0, one, VITRI_VERDICT_UNKNOWN, "rank/from");
    add_finding(findings, 1, 0, one, VITRI_VERDICT_MET, NULL);
    add_finding(findings, 1, 0, one, VITRI_VERDICT_UNKNOWN, "post/duty");
    add_finding(findings, 0, -1, one, VITRI_VERDICT_UNKNOWN, "kin[Q]/post");
    add_finding(findings, 0, -1, one, VITRI_VERDICT_UNKNOWN, "kin[P]/post");
    add_finding(findings, -1, 0, one, VITRI_VERDICT_UNKNOWN, "position/level");
    add_finding(findings, 0, -1, one, VITRI_VERDICT_UNKNOWN, "rating[2025]/level");
    g_autoptr(VitriQuality) quality = vitri_quality(vcase, findings);
    g_autofree char *list = list_wants(quality);
    cr_expect_str_eq(list,
                     "rank/from 3 2 2: 6 8; kin/post 2 1 1: 6; post/duty 1 1 1: 4; rating[2025]/level 1 1 1: 6; "
                     "tenure/from 1 1 1: 7; position/level 1 0 1: 3",
                     "%s", list);
    const VitriWant *first = quality->wants->pdata[0];
    cr_expect_str_eq(((const VitriStandard *)first->standards->pdata[0])->id, "one");
}
