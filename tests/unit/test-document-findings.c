/* Findings as a document: shares, units, issues, retirements. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

static void add_finding(Town *town, VitriFindings *findings, gint32 person, gint32 post, guint standard,
                        VitriVerdict verdict)
{
    VitriFinding *finding = g_new0(VitriFinding, 1);
    finding->person = person;
    finding->post = post;
    finding->unit = -1;
    finding->standard = g_ptr_array_index(town->vcase->standards, standard);
    finding->version = g_ptr_array_index(finding->standard->versions, 0);
    finding->occasion = VITRI_OCCASION_HOLDING;
    finding->on = town->vcase->on;
    finding->verdict = verdict;
    finding->severity = verdict == VITRI_VERDICT_NOT_MET ? VITRI_SEVERITY_ERROR : VITRI_SEVERITY_WARNING;
    finding->tag = "standard-not-met";
    finding->evidence = vitri_evidence_new();
    g_ptr_array_add(findings->items, finding);
}

static DocumentTree *tell(Town *town, const VitriFindings *findings)
{
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    vitri_document_findings(findings, "vi", out);
    return document_tree_new(out);
}

enum { DEFERS, EXEMPTS, FORM, PERIOD };

Test(document_findings, a_share_is_met_over_judged_rounded_down)
{
    static const struct {
        guint met, not_met, unknown;
        const char *percent;
    } rows[] = {{1, 0, 0, "100"}, {2, 1, 0, "66"}, {2, 0, 1, "66"}, {0, 1, 0, "0"}, {999, 1, 0, "99"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town_settle(town);
        g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
        for (guint k = 0; k < rows[i].met + rows[i].not_met + rows[i].unknown; k++)
            add_finding(town, findings, PERSON_P1, POST_A1, FORM,
                        k < rows[i].met                     ? VITRI_VERDICT_MET
                        : k < rows[i].met + rows[i].not_met ? VITRI_VERDICT_NOT_MET
                                                            : VITRI_VERDICT_UNKNOWN);
        add_finding(town, findings, PERSON_P1, POST_A1, FORM, VITRI_VERDICT_NOT_APPLICABLE);
        g_autoptr(DocumentTree) tree = tell(town, findings);
        document_tree_expect_valid(tree);
        document_tree_expect(tree, "//d:share[@standard='form']/@percent", rows[i].percent);
    }
}

Test(document_findings, people_are_counted_once_by_their_worst_verdict)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
    add_finding(town, findings, PERSON_P1, POST_A1, FORM, VITRI_VERDICT_NOT_MET);
    add_finding(town, findings, PERSON_P1, POST_A1, PERIOD, VITRI_VERDICT_UNKNOWN);
    add_finding(town, findings, PERSON_P3, POST_A2, FORM, VITRI_VERDICT_UNKNOWN);
    add_finding(town, findings, PERSON_P2, POST_B1, FORM, VITRI_VERDICT_MET);
    add_finding(town, findings, PERSON_P2, POST_B1, EXEMPTS, VITRI_VERDICT_MET);
    g_autoptr(DocumentTree) tree = tell(town, findings);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:totals/@people", "3");
    document_tree_expect(tree, "//d:totals/@people-not-met", "1");
    document_tree_expect(tree, "//d:totals/@people-unknown", "1");
    document_tree_expect(tree, "//d:totals/@people-clear", "1");
    document_tree_expect(tree, "//d:totals/@errors", "1");
    document_tree_expect(tree, "//d:unit-shares/d:line/@unit", "A B");
    document_tree_expect(tree, "//d:line[@unit='A']/@people", "2");
    document_tree_expect(tree, "//d:line[@unit='B']/@clear", "1");
    document_tree_expect(tree, "//d:line[@unit='B']/d:cell/@standard", "form");
}

Test(document_findings, issues_stand_by_unit_and_given_name)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    town->roster->people[PERSON_P1].name = "Lê Văn Ước";
    town->roster->people[PERSON_P3].name = "Trần Thị Ánh";
    town->roster->people[PERSON_P2].name = "Bùi An";
    g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
    add_finding(town, findings, PERSON_P2, POST_B1, FORM, VITRI_VERDICT_NOT_MET);
    add_finding(town, findings, PERSON_P1, POST_A1, FORM, VITRI_VERDICT_NOT_MET);
    add_finding(town, findings, PERSON_P3, POST_A2, FORM, VITRI_VERDICT_NOT_MET);
    add_finding(town, findings, PERSON_H, POST_A9, FORM, VITRI_VERDICT_MET);
    g_autoptr(DocumentTree) tree = tell(town, findings);
    document_tree_expect(tree, "//d:issues/d:finding/@person", "P3 P1 P2");
}

Test(document_findings, who_retires_within_two_years_is_listed_once)
{
    static const struct {
        int year, month, day;
        const char *n;
    } rows[] = {{2028, 12, 31, "1"}, {2029, 1, 1, "0"}, {2027, 1, 31, "1"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town_settle(town);
        g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
        add_finding(town, findings, PERSON_P4, POST_B3, FORM, VITRI_VERDICT_MET);
        add_finding(town, findings, PERSON_P4, POST_B3, EXEMPTS, VITRI_VERDICT_MET);
        for (guint k = 0; k < 2; k++)
            ((VitriFinding *)g_ptr_array_index(findings->items, k))->retires_on =
                vitri_date(rows[i].year, rows[i].month, rows[i].day);
        g_autoptr(DocumentTree) tree = tell(town, findings);
        document_tree_expect_valid(tree);
        document_tree_expect(tree, "count(//d:retirement)", rows[i].n);
    }
}

Test(document_findings, a_unit_without_person_is_told_by_its_unit)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
    add_finding(town, findings, -1, -1, FORM, VITRI_VERDICT_NOT_MET);
    ((VitriFinding *)g_ptr_array_index(findings->items, 0))->unit = UNIT_B;
    g_autoptr(DocumentTree) tree = tell(town, findings);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:issues/d:finding/@unit", "B");
    document_tree_expect(tree, "//d:totals/@people", "0");
    document_tree_expect(tree, "//d:line[@unit='B']/d:cell/@not-met", "1");
}
