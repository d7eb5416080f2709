/*
 * A review as a document: totals, and one entry a leadership post with its deadlines, outcome and candidates, each
 * candidate with the findings that make up the review sheet.
 *
 * Invariants: entries whose deadline has passed or whose term has lapsed come first and never drop out; then by the
 * end of the term, then vacancies, each in the order of pages. Candidates keep the order of the review (best first);
 * how many were judged and are not listed stands beside them.
 * Cost: linear, and a sort of the posts. Deadlines and conclusions are the review's; nothing is computed anew.
 */
#include "document-parts.h"
#include "vitri/document.h"

#include "report-config.h"

enum { OUTCOMES = VITRI_REVIEW_UNKNOWN + 1, CONCLUSIONS = VITRI_CONCLUSION_UNKNOWN + 1, VERDICTS = 4 };

static gboolean is_overdue(const VitriReviewPost *post)
{
    return post->overdue_notice || post->overdue_decision || post->outcome == VITRI_REVIEW_LAPSED;
}

static int compare_posts(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriPage *page = user;
    const VitriReviewPost *a = *(const VitriReviewPost *const *)left, *b = *(const VitriReviewPost *const *)right;
    if (is_overdue(a) != is_overdue(b))
        return is_overdue(a) ? -1 : 1;
    gboolean dated_a = vitri_date_is_full(a->term_ends), dated_b = vitri_date_is_full(b->term_ends);
    if (dated_a != dated_b)
        return dated_a ? -1 : 1;
    int order = dated_a ? vitri_date_compare(a->term_ends, b->term_ends) : 0;
    if (order)
        return order;
    gint32 unit_a = page->unit_rank[page->roster->posts[a->post].unit];
    gint32 unit_b = page->unit_rank[page->roster->posts[b->post].unit];
    if (unit_a != unit_b)
        return unit_a < unit_b ? -1 : 1;
    if (a->post != b->post)
        return a->post < b->post ? -1 : 1;
    return (a->holder > b->holder) - (a->holder < b->holder);
}

static void write_totals(VitriPage *page, const VitriReview *review)
{
    guint outcomes[OUTCOMES] = {0}, conclusions[CONCLUSIONS] = {0}, overdue = 0, notice = 0, candidates = 0;
    for (guint i = 0; i < review->posts->len; i++) {
        const VitriReviewPost *post = g_ptr_array_index(review->posts, i);
        outcomes[post->outcome]++;
        overdue += is_overdue(post);
        notice += post->overdue_notice;
        for (guint k = 0; post->candidates && k < post->candidates->len; k++) {
            const VitriCandidate *candidate = g_ptr_array_index(post->candidates, k);
            conclusions[candidate->conclusion]++;
            candidates++;
        }
    }
    g_string_append(page->out, "<totals");
    vitri_document_number(page, "posts", review->posts->len);
    vitri_document_number(page, "overdue", overdue);
    vitri_document_number(page, "overdue-notice", notice);
    vitri_document_number(page, "candidates", candidates);
    g_string_append(page->out, ">");
    for (guint i = 0; i < OUTCOMES; i++)
        g_string_append_printf(page->out, "<outcome id=\"%s\" count=\"%u\"/>",
                               vitri_review_outcome_name((VitriReviewOutcome)i), outcomes[i]);
    for (guint i = 0; i < CONCLUSIONS; i++)
        g_string_append_printf(page->out, "<conclusion id=\"%s\" count=\"%u\"/>",
                               vitri_conclusion_name((VitriConclusion)i), conclusions[i]);
    g_string_append(page->out, "</totals>\n");
}

/* The post a candidate holds now, since when and by which decision. */
static void write_held(VitriPage *page, gint32 person)
{
    gint32 index = vitri_roster_tenure_on(page->roster, person, page->vcase->on, TRUE);
    if (index < 0)
        return;
    const VitriTenure *tenure = &page->roster->tenures[index];
    vitri_document_post(page, "held", tenure->post);
    vitri_document_date(page, "held-since", tenure->period.from);
    if (vitri_date_is_full(tenure->period.from))
        vitri_document_number(page, "held-months", vitri_date_months_between(tenure->period.from, page->vcase->on));
    vitri_document_text(page, "held-decision", tenure->decision);
}

/* The end of the term a candidate is in: that of the review for the holder, else what the tenure states; and whole
 * years of age on its last day. */
static void write_term(VitriPage *page, const VitriReviewPost *post, gint32 person)
{
    gint32 index = vitri_roster_tenure_on(page->roster, person, page->vcase->on, FALSE);
    const VitriTenure *tenure = index >= 0 ? &page->roster->tenures[index] : NULL;
    VitriDate born = page->roster->people[person].born, ends = VITRI_DATE_NONE;
    if (person == post->holder)
        ends = post->term_ends;
    else if (tenure && tenure->term_months > 0 && vitri_date_is_full(tenure->period.from))
        ends = vitri_date_add_months(tenure->period.from, tenure->term_months);
    if (!vitri_date_is_full(ends))
        return;
    VitriDate last = vitri_date_add_days(ends, -1);
    vitri_document_date(page, "term-last", last);
    if (vitri_date_is_full(born))
        vitri_document_number(page, "age-at-term-end", vitri_date_months_between(born, last) / 12);
}

static void write_candidate(VitriPage *page, const VitriReviewPost *post, const VitriCandidate *candidate)
{
    guint verdicts[VERDICTS] = {0};
    for (guint i = 0; i < candidate->findings->len; i++)
        verdicts[((const VitriFinding *)g_ptr_array_index(candidate->findings, i))->verdict]++;
    g_string_append(page->out, "\n<candidate");
    vitri_document_person(page, "person", candidate->person);
    vitri_document_post(page, "post", candidate->post);
    write_held(page, candidate->person);
    write_term(page, post, candidate->person);
    vitri_document_text(page, "occasion", vitri_occasion_name(candidate->occasion));
    vitri_document_text(page, "conclusion", vitri_conclusion_name(candidate->conclusion));
    vitri_document_flag(page, "no-standard", candidate->no_standard);
    vitri_document_date(page, "earliest", candidate->earliest);
    for (guint i = 0; i < VERDICTS; i++)
        vitri_document_number(page, vitri_verdict_name((VitriVerdict)i), verdicts[i]);
    g_string_append(page->out, ">");
    for (guint i = 0; i < candidate->findings->len; i++) {
        g_string_append_c(page->out, '\n');
        vitri_document_finding(page, g_ptr_array_index(candidate->findings, i));
    }
    g_string_append_c(page->out, '\n');
    vitri_document_profile(page, candidate->person, page->vcase->on);
    g_string_append(page->out, "\n</candidate>");
}

static void write_dates(VitriPage *page, const VitriReviewPost *post)
{
    if (post->tenure >= 0)
        vitri_document_date(page, "since", page->roster->tenures[post->tenure].period.from);
    vitri_document_date(page, "vacant-from", post->vacant_from);
    vitri_document_date(page, "term-ends", post->term_ends);
    if (vitri_date_is_full(post->term_ends))
        vitri_document_date(page, "term-last", vitri_date_add_days(post->term_ends, -1));
    vitri_document_date(page, "notice-by", post->notice_by);
    vitri_document_date(page, "decision-by", post->decision_by);
    vitri_document_date(page, "retires-on", post->retires_on);
    vitri_document_date(page, "extends-to", post->extends_to);
    if (post->calendar != VITRI_CALENDAR_STATED)
        vitri_document_text(page, "calendar", vitri_calendar_state_name(post->calendar));
    vitri_document_flag(page, "overdue-notice", post->overdue_notice);
    vitri_document_flag(page, "overdue-decision", post->overdue_decision);
    vitri_document_flag(page, "overdue", is_overdue(post));
}

/* What the outcome and the findings that apply rest on, and the law of the service under which the post stands. */
static void write_bases(VitriPage *page, const VitriReviewPost *post)
{
    g_autoptr(GPtrArray) sources = g_ptr_array_new();
    VitriRegime regime = vitri_roster_position_of(page->roster, post->post)->regime;
    if (post->standard)
        vitri_document_bases_cited(page, sources,
                                   vitri_standard_version_on(post->standard, page->vcase->on, page->vcase->drafts));
    for (guint i = 0; post->candidates && i < post->candidates->len; i++) {
        const VitriCandidate *candidate = g_ptr_array_index(post->candidates, i);
        for (guint k = 0; k < candidate->findings->len; k++) {
            const VitriFinding *finding = g_ptr_array_index(candidate->findings, k);
            if (finding->verdict != VITRI_VERDICT_NOT_APPLICABLE)
                vitri_document_bases_cited(page, sources, finding->version);
        }
    }
    vitri_document_bases_regime(
        page, sources, vitri_regime_name(regime == VITRI_REGIME_UNKNOWN ? VITRI_REGIME_CIVIL_SERVANT : regime));
    vitri_document_bases_write(page, sources);
}

static void write_post(VitriPage *page, const VitriReviewPost *post)
{
    guint conclusions[CONCLUSIONS] = {0}, candidates = post->candidates ? post->candidates->len : 0;
    for (guint i = 0; i < candidates; i++)
        conclusions[((const VitriCandidate *)g_ptr_array_index(post->candidates, i))->conclusion]++;
    g_string_append(page->out, "\n<entry");
    vitri_document_post(page, "post", post->post);
    vitri_document_person(page, "holder", post->holder);
    vitri_document_text(page, "outcome", vitri_review_outcome_name(post->outcome));
    if (post->standard)
        vitri_document_standard(page, post->standard,
                                vitri_standard_version_on(post->standard, page->vcase->on, page->vcase->drafts));
    vitri_document_missing(page, post->missing);
    write_dates(page, post);
    vitri_document_number(page, "candidates", candidates);
    if (post->judged > candidates)
        vitri_document_number(page, "more", post->judged - candidates);
    for (guint i = 0; i < CONCLUSIONS; i++)
        vitri_document_number(page, vitri_conclusion_name((VitriConclusion)i), conclusions[i]);
    g_string_append(page->out, ">\n");
    write_bases(page, post);
    for (guint i = 0; i < candidates; i++)
        write_candidate(page, post, g_ptr_array_index(post->candidates, i));
    g_string_append(page->out, "</entry>");
}

void vitri_document_review(const VitriReview *review, const char *language, GString *out)
{
    VitriPage page;
    g_autoptr(GPtrArray) posts = g_ptr_array_new();
    vitri_document_open(&page, review->vcase, language, "review", VITRI_REPORT_GENERATOR, review->vcase->inputs, out);
    for (guint i = 0; i < review->posts->len; i++)
        g_ptr_array_add(posts, g_ptr_array_index(review->posts, i));
    g_ptr_array_sort_with_data(posts, compare_posts, &page);
    g_string_append(out, "<review");
    vitri_document_number(&page, "within-months", review->within_months);
    vitri_document_person(&page, "person", review->person);
    g_string_append(out, ">\n");
    write_totals(&page, review);
    g_string_append(out, "<register>");
    for (guint i = 0; i < posts->len; i++)
        write_post(&page, g_ptr_array_index(posts, i));
    g_string_append(out, "\n</register>\n</review>\n");
    vitri_document_close(&page);
}
