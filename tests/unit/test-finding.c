/* Findings: evidence that copies, evidence that nobody wants, and the order of output. */
#include "vitri/finding.h"

#include <criterion/criterion.h>

Test(finding, evidence_copies_what_it_is_given)
{
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    char text[] = "2022";
    vitri_evidence_fact(evidence, "tenure/from", text, (VitriSource){7, 0});
    text[0] = 'x';
    vitri_evidence_fact(evidence, "post/duty", NULL, VITRI_NO_SOURCE);
    vitri_evidence_date(evidence, "person/born", vitri_date(1980, 5, 0), (VitriSource){3, 0});
    vitri_evidence_number(evidence, "months", -60);
    vitri_evidence_missing(evidence, "first");
    vitri_evidence_missing(evidence, "person/sex");
    cr_assert_eq(evidence->facts->len, 3u);
    cr_expect_str_eq(g_array_index(evidence->facts, VitriFact, 0).value, "2022");
    cr_expect_eq(g_array_index(evidence->facts, VitriFact, 0).source.line, 7u);
    cr_expect_str_eq(g_array_index(evidence->facts, VitriFact, 1).value, "");
    cr_expect_str_eq(g_array_index(evidence->facts, VitriFact, 2).value, "1980-05");
    cr_expect_str_eq(g_array_index(evidence->parameters, VitriParameter, 0).value, "-60");
    cr_expect_str_eq(evidence->missing, "person/sex");
}

Test(finding, no_evidence_is_fine)
{
    vitri_evidence_fact(NULL, "a", "b", (VitriSource){1, 0});
    vitri_evidence_parameter(NULL, "a", "b");
    vitri_evidence_missing(NULL, "a");
    vitri_evidence_date(NULL, "a", vitri_date(2020, 1, 1), (VitriSource){1, 0});
    vitri_evidence_number(NULL, "a", 1);
    vitri_evidence_free(NULL);
    vitri_finding_free(NULL);
    vitri_findings_free(NULL);
}

Test(finding, sorted_by_person_post_unit_standard_and_occasion)
{
    static const struct {
        gint32 person, post, unit;
        const char *standard;
        VitriOccasion occasion;
    } rows[] = {
        /* in the order of output */
        {-1, -1, 0, "a", VITRI_OCCASION_UNIT},        {-1, -1, 1, "a", VITRI_OCCASION_UNIT},
        {0, 2, 0, "a", VITRI_OCCASION_HOLDING},       {0, 2, 0, "b", VITRI_OCCASION_HOLDING},
        {0, 2, 0, "b", VITRI_OCCASION_ROTATION_MOVE}, {0, 3, 0, "a", VITRI_OCCASION_HOLDING},
        {1, 0, 0, "a", VITRI_OCCASION_HOLDING},
    };
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    g_autoptr(VitriStandard) a = vitri_standard_new(), b = vitri_standard_new();
    a->id = g_strdup("a");
    b->id = g_strdup("b");
    for (gsize i = G_N_ELEMENTS(rows); i > 0; i--) {
        VitriFinding *finding = g_new0(VitriFinding, 1);
        finding->person = rows[i - 1].person;
        finding->post = rows[i - 1].post;
        finding->unit = rows[i - 1].unit;
        finding->standard = *rows[i - 1].standard == 'a' ? a : b;
        finding->occasion = rows[i - 1].occasion;
        finding->retires_on.day = (guint8)i;
        g_ptr_array_add(findings->items, finding);
    }
    vitri_findings_sort(findings);
    for (guint i = 0; i < findings->items->len; i++)
        cr_expect_eq(((const VitriFinding *)findings->items->pdata[i])->retires_on.day, i + 1, "place %u", i);
}

Test(finding, names_of_verdicts)
{
    cr_expect_str_eq(vitri_verdict_name(VITRI_VERDICT_NOT_MET), "not-met");
    cr_expect_str_eq(vitri_verdict_name(VITRI_VERDICT_NOT_APPLICABLE), "not-applicable");
}
