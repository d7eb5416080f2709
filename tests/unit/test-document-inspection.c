/* An inspection as a document: counts by code and unit, what is missing, the lists. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

/* Two codes of the tests' own catalogue: a breach and an information. */
static VitriDefect *add_defect(Town *town, const char *code, const char *tag)
{
    VitriDefect *defect = vitri_defect_new();
    VitriCitation citation = {g_strdup("source"), g_strdup("art. 1")};
    defect->code = g_strdup(code);
    defect->tag = g_strdup(tag);
    defect->title_vi = g_strdup("chưa đúng");
    defect->title_en = g_strdup("wrong");
    g_array_append_val(defect->citations, citation);
    g_ptr_array_add(town->vcase->defects, defect);
    return defect;
}

static VitriFinding *add_finding(Town *town, VitriFindings *findings, const char *code, gint32 person, gint32 post,
                                 gint32 unit, VitriVerdict verdict, const char *missing)
{
    VitriFinding *finding = g_new0(VitriFinding, 1);
    finding->person = person;
    finding->post = post;
    finding->unit = unit;
    finding->defect = code;
    finding->tag = "no-term";
    finding->occasion = VITRI_OCCASION_HOLDING;
    finding->on = town->vcase->on;
    finding->verdict = verdict;
    finding->severity = verdict == VITRI_VERDICT_NOT_MET ? VITRI_SEVERITY_WARNING : VITRI_SEVERITY_NOTE;
    finding->evidence = vitri_evidence_new();
    if (missing)
        vitri_evidence_missing(finding->evidence, missing);
    g_ptr_array_add(findings->items, finding);
    return finding;
}

static DocumentTree *tell(Town *town, const VitriFindings *findings, const char *language)
{
    g_autoptr(GString) out = g_string_new(NULL);
    VitriInspected inspected = {town->vcase, NULL, NULL};
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    vitri_document_inspection(&inspected, findings, language, out);
    DocumentTree *tree = document_tree_new(out);
    document_tree_expect_valid(tree);
    return tree;
}

Test(document_inspection, findings_count_by_code_and_by_the_unit_of_the_post)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    add_defect(town, "A1", "no-term");
    add_defect(town, "A2", "no-term");
    add_defect(town, "A3", "no-term");
    g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
    add_finding(town, findings, "A1", PERSON_P1, POST_A1, -1, VITRI_VERDICT_NOT_MET, NULL);
    add_finding(town, findings, "A1", PERSON_P2, POST_B1, -1, VITRI_VERDICT_NOT_MET, NULL);
    add_finding(town, findings, "A1", PERSON_P2, -1, -1, VITRI_VERDICT_UNKNOWN, "tenure/from");
    add_finding(town, findings, "A2", -1, -1, UNIT_A, VITRI_VERDICT_MET, NULL);
    add_finding(town, findings, NULL, PERSON_P1, POST_A1, -1, VITRI_VERDICT_NOT_MET, NULL);
    g_autoptr(DocumentTree) tree = tell(town, findings, "en");
    document_tree_expect(tree, "//d:inspection/d:totals/@defects", "2");
    document_tree_expect(tree, "//d:inspection/d:totals/@information", "1");
    document_tree_expect(tree, "//d:inspection/d:totals/@unknown", "1");
    document_tree_expect(tree, "//d:inspection/d:totals/@people", "2");
    document_tree_expect(tree, "//d:inspection/d:totals/@units", "2");
    document_tree_expect(tree, "//d:defects/d:defect/@found", "2 1 0");
    document_tree_expect(tree, "//d:defects/d:defect/@unknown", "1 0 0");
    document_tree_expect(tree, "//d:defects/d:defect[1]/@title", "wrong");
    document_tree_expect(tree, "count(//d:defects/d:defect[1]/d:citation)", "1");
    document_tree_expect(tree, "//d:unit-counts/d:line/@unit", "A B");
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell/@code", "A1 A2");
    document_tree_expect(tree, "//d:line[@unit='B']/d:cell[@code='A1']/@unknown", "1");
    document_tree_expect(tree, "//d:lists/d:list/@code", "A1 A2");
    document_tree_expect(tree, "count(//d:lists/d:list/d:finding)", "4");
}

Test(document_inspection, what_leaves_most_open_stands_first)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    add_defect(town, "A1", "no-term");
    add_defect(town, "A2", "no-term");
    g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
    add_finding(town, findings, "A1", PERSON_P1, POST_A1, -1, VITRI_VERDICT_UNKNOWN, "tenure/decision");
    add_finding(town, findings, "A1", PERSON_P2, POST_B1, -1, VITRI_VERDICT_UNKNOWN, "tenure/from");
    add_finding(town, findings, "A2", PERSON_P2, POST_B1, -1, VITRI_VERDICT_UNKNOWN, "tenure/from");
    add_finding(town, findings, "A2", PERSON_P1, POST_A1, -1, VITRI_VERDICT_UNKNOWN, "unit/norm");
    g_autoptr(DocumentTree) tree = tell(town, findings, "vi");
    document_tree_expect(tree, "//d:wants/d:want/@missing", "tenure/from tenure/decision unit/norm");
    document_tree_expect(tree, "//d:wants/d:want[1]/@count", "2");
    document_tree_expect(tree, "//d:wants/d:want[1]/@codes", "A1 A2");
    document_tree_expect(tree, "//d:defects/d:defect[1]/@title", "chưa đúng");
}

Test(document_inspection, both_verdicts_bring_their_versions)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    add_defect(town, "A1", "no-term");
    g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
    VitriFinding *finding =
        add_finding(town, findings, "A1", PERSON_P1, POST_A1, -1, VITRI_VERDICT_NOT_APPLICABLE, NULL);
    finding->standard = g_ptr_array_index(town->vcase->standards, 0);
    finding->today_on = town->vcase->on;
    finding->today = VITRI_VERDICT_NOT_MET;
    finding->today_version = g_ptr_array_index(finding->standard->versions, 0);
    g_autoptr(DocumentTree) tree = tell(town, findings, "en");
    document_tree_expect(tree, "//d:lists//d:finding/@today", "not-met");
    document_tree_expect(tree, "count(//d:lists//d:finding/@version)", "0");
    document_tree_expect(tree, "//d:lists//d:finding/@today-version = //d:standards/d:standard/d:version/@from",
                         "true");
}
