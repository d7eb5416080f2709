/* A review as a document: order of the register, totals, candidates. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

static VitriReviewPost *add_post(VitriReview *review, gint32 post, gint32 holder, VitriReviewOutcome outcome,
                                 const char *ends)
{
    VitriReviewPost *entry = g_new0(VitriReviewPost, 1);
    entry->post = post;
    entry->holder = holder;
    entry->tenure = -1;
    entry->outcome = outcome;
    entry->term_ends = town_day(ends);
    entry->candidates = g_ptr_array_new();
    g_ptr_array_add(review->posts, entry);
    return entry;
}

static VitriCandidate *add_candidate(VitriReviewPost *entry, gint32 person, VitriConclusion conclusion)
{
    VitriCandidate *candidate = g_new0(VitriCandidate, 1);
    candidate->person = person;
    candidate->post = entry->post;
    candidate->occasion = VITRI_OCCASION_APPOINTMENT;
    candidate->conclusion = conclusion;
    candidate->findings = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_finding_free);
    g_ptr_array_add(entry->candidates, candidate);
    return candidate;
}

static void free_candidate(gpointer data)
{
    VitriCandidate *candidate = data;
    g_ptr_array_unref(candidate->findings);
    g_free(candidate);
}

static void clear_review(VitriReview *review)
{
    for (guint i = 0; i < review->posts->len; i++) {
        VitriReviewPost *entry = g_ptr_array_index(review->posts, i);
        g_ptr_array_set_free_func(entry->candidates, free_candidate);
        g_ptr_array_unref(entry->candidates);
        g_free(entry);
    }
    g_ptr_array_unref(review->posts);
}

static DocumentTree *tell(Town *town, const VitriReview *review)
{
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    vitri_document_review(review, "en", out);
    return document_tree_new(out);
}

Test(document_review, what_is_overdue_stands_first_then_the_earliest_term_then_vacancies)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    VitriReview review = {.vcase = town->vcase, .within_months = 12, .person = -1, .posts = g_ptr_array_new()};
    add_post(&review, POST_A8, -1, VITRI_REVIEW_VACANT, "");
    add_post(&review, POST_B9, PERSON_P2, VITRI_REVIEW_REAPPOINT, "2027-05-01");
    add_post(&review, POST_A9, PERSON_H, VITRI_REVIEW_REAPPOINT, "2027-09-01")->overdue_notice = TRUE;
    add_post(&review, POST_B8, PERSON_P3, VITRI_REVIEW_EXTEND, "2027-03-01");
    add_post(&review, POST_A3, PERSON_P4, VITRI_REVIEW_LAPSED, "2026-11-01");
    g_autoptr(DocumentTree) tree = tell(town, &review);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:entry/@post", "A3 A9 B8 B9 A8");
    document_tree_expect(tree, "count(//d:entry[@overdue='yes'])", "2");
    document_tree_expect(tree, "count(//d:entry/@more)", "0");
    document_tree_expect(tree, "//d:totals/@overdue", "2");
    document_tree_expect(tree, "//d:totals/@overdue-notice", "1");
    document_tree_expect(tree, "//d:entry[@post='B9']/@term-last", "2027-04-30");
    document_tree_expect(tree, "//d:entry[@post='B9']/@term-last-text", "30 Apr 2027");
    document_tree_expect(tree, "//d:totals/d:outcome[@id='vacant']/@count", "1");
    clear_review(&review);
}

Test(document_review, candidates_keep_their_order_and_carry_their_findings)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    VitriReview review = {.vcase = town->vcase, .within_months = 12, .person = -1, .posts = g_ptr_array_new()};
    VitriReviewPost *entry = add_post(&review, POST_A8, -1, VITRI_REVIEW_VACANT, "");
    VitriCandidate *good = add_candidate(entry, PERSON_P3, VITRI_CONCLUSION_ELIGIBLE);
    VitriCandidate *poor = add_candidate(entry, PERSON_P1, VITRI_CONCLUSION_NOT_ELIGIBLE);
    poor->earliest = vitri_date(2027, 6, 1);
    poor->no_standard = TRUE;
    entry->judged = 5;
    VitriFinding *finding = g_new0(VitriFinding, 1);
    *finding = (VitriFinding){.person = PERSON_P3, .post = POST_A8, .unit = -1, .verdict = VITRI_VERDICT_MET};
    finding->occasion = VITRI_OCCASION_APPOINTMENT;
    finding->standard = g_ptr_array_index(town->vcase->standards, 2);
    finding->version = g_ptr_array_index(finding->standard->versions, 0);
    finding->evidence = vitri_evidence_new();
    g_ptr_array_add(good->findings, finding);
    g_autoptr(DocumentTree) tree = tell(town, &review);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:candidate/@person", "P3 P1");
    document_tree_expect(tree, "//d:candidate/@held", "A2 A1");
    document_tree_expect(tree, "//d:candidate[1]/@met", "1");
    document_tree_expect(tree, "//d:candidate[1]/d:finding/@standard", "form");
    document_tree_expect(tree, "count(//d:candidate/d:profile[@on='2026-12-31'])", "2");
    document_tree_expect(tree, "count(//d:entry/d:bases)", "1");
    document_tree_expect(tree, "//d:candidate[2]/@earliest-text", "1 Jun 2027");
    document_tree_expect(tree, "//d:candidate[@no-standard='yes']/@person", "P1");
    document_tree_expect(tree, "//d:entry/@more", "3");
    document_tree_expect(tree, "//d:entry/@eligible", "1");
    document_tree_expect(tree, "//d:totals/d:conclusion[@id='not-eligible']/@count", "1");
    clear_review(&review);
}
