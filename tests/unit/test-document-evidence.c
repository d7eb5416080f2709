/* Evidence in a document: fields, words, what is missing. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "document-parts.h"
#include "vitri/provenance.h"

static VitriEvidence *make_evidence(void)
{
    VitriEvidence *evidence = vitri_evidence_new();
    vitri_evidence_fact(evidence, "person/sex", "female", (VitriSource){12, 0});
    vitri_evidence_date(evidence, "circumstance[pregnant]/from", vitri_date(2026, 9, 10), (VitriSource){14, 0});
    vitri_evidence_fact(evidence, "person/sex", "female", (VitriSource){12, 0});
    vitri_evidence_fact(evidence, "person/sex", "female", (VitriSource){13, 0});
    vitri_evidence_fact(evidence, "note", "a < b & \"c\"", VITRI_NO_SOURCE);
    vitri_evidence_number(evidence, "months", 36);
    vitri_evidence_missing(evidence, "rating[2025]/level");
    return evidence;
}

Test(document_evidence, a_finding_carries_facts_once_with_field_value_words_and_line)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(GString) out = g_string_new(NULL);
    town_settle(town);
    const VitriSheetOrigin sheet = {"so.xlsx", "Nhân sự", "sex=D"};
    town->vcase->roster->provenance = vitri_provenance_new();
    g_array_append_val(town->vcase->roster->provenance->sheets, sheet);
    cr_assert(vitri_provenance_add(town->vcase->roster->provenance, (VitriRowOrigin){{12, 0}, 0, 5}));
    VitriPage page;
    VitriFinding finding = {.person = PERSON_P1,
                            .post = POST_A1,
                            .unit = -1,
                            .occasion = VITRI_OCCASION_HOLDING,
                            .on = vitri_date(2026, 12, 31),
                            .verdict = VITRI_VERDICT_UNKNOWN,
                            .severity = VITRI_SEVERITY_WARNING,
                            .tag = "unknown-fact"};
    finding.standard = g_ptr_array_index(town->vcase->standards, 3);
    finding.version = g_ptr_array_index(finding.standard->versions, 0);
    finding.evidence = make_evidence();
    VitriWaive waive = {.standard = (char *)"period", .by = (char *)"the head", .decision = (char *)"9/QD"};
    finding.waive = &waive;
    finding.defect = "A02";
    finding.today_on = finding.on;
    finding.today = VITRI_VERDICT_MET;
    vitri_document_open(&page, town->vcase, "vi", "findings", "vitri test", NULL, out);
    vitri_document_finding(&page, &finding);
    vitri_document_close(&page);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    document_tree_expect(tree, "count(//d:finding/d:fact)", "4");
    document_tree_expect(tree, "//d:fact[@field='circumstance[pregnant]/from']/@stem", "circumstance/from");
    document_tree_expect(tree, "//d:fact[@field='circumstance[pregnant]/from']/@of", "pregnant");
    document_tree_expect(tree, "//d:fact[@field='circumstance[pregnant]/from']/@text", "10/9/2026");
    document_tree_expect(tree, "//d:fact[@field='circumstance[pregnant]/from']/@value", "2026-09-10");
    document_tree_expect(tree, "//d:fact[@field='note']/@value", "a < b & \"c\"");
    document_tree_expect(tree, "count(//d:fact[@field='note']/@line)", "0");
    document_tree_expect(tree, "//d:fact[@line='12']/@cell", "Nhân sự!D5");
    document_tree_expect(tree, "//d:fact[@line='12']/@from", "so.xlsx");
    document_tree_expect(tree, "count(//d:fact/@cell)", "1");
    document_tree_expect(tree, "//d:parameter[@name='months']/@value", "36");
    document_tree_expect(tree, "//d:finding/@missing", "rating[2025]/level");
    document_tree_expect(tree, "//d:finding/@missing-stem", "rating/level");
    document_tree_expect(tree, "//d:finding/@missing-of", "2025");
    document_tree_expect(tree, "//d:finding/@verdict", "unknown");
    document_tree_expect(tree, "//d:finding/@waived-by", "the head");
    document_tree_expect(tree, "//d:finding/@version", "2000-01-01");
    document_tree_expect(tree, "//d:finding/@defect", "A02");
    document_tree_expect(tree, "//d:finding/@today", "met");
    document_tree_expect(tree, "//d:standards/d:standard/@id", "period");
    vitri_evidence_free(finding.evidence);
}
