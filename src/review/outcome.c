/*
 * What becomes of the holder of a leadership post at the end of the term, by the rule data (law.md 2.5).
 *
 * Three groups of standards speak of it, known by what they are and not by their numbers: of holding, with a `term`
 * (the term is running); of re-appointment, a bare `months-to-retirement` (how much service must be left at the end of
 * the term: not met means extension without the procedure); of re-appointment, named reapp-hold (bars that last
 * today). All are judged like any other standard, so months, lengths of term and bars stand in the data. A start of
 * tenure known in part is told as far as it goes: where every day that it may be is past, the term is over; where it
 * matters, the outcome is unknown and names the field. Cost: the standards of the case, a few times a holder. Nothing
 * here decides for the competent authority.
 */
#include "outcome.h"

#include "candidates.h"
#include "vitri/check.h"
#include "vitri/retirement.h"

#include <string.h>

typedef enum { GROUP_TERM, GROUP_EXTENSION, GROUP_HOLD } Group;

static gboolean is_in_group(const VitriStandard *standard, const VitriSubject *subject, Group group)
{
    const VitriVersion *version = vitri_check_version(standard, subject);
    if (!version || !version->require || standard->effect != VITRI_EFFECT_REQUIRES)
        return FALSE;
    const char *kind = version->require->kind->name;
    if (group == GROUP_TERM)
        return (standard->occasions & VITRI_OCCASION_HOLDING) && strcmp(kind, "term") == 0;
    if (!(standard->occasions & VITRI_OCCASION_RE_APPOINTMENT))
        return FALSE;
    return group == GROUP_EXTENSION ? strcmp(kind, "months-to-retirement") == 0
                                    : strstr(standard->id, "reapp-hold") != NULL;
}

/* What a group of standards says of a holder. */
typedef struct {
    const VitriStandard *standard; /* the first by id that has the verdict; NULL: not-applicable */
    VitriVerdict verdict;          /* the worst: not-met, unknown, met, not-applicable */
    const char *missing;           /* interned */
} GroupVerdict;

static GroupVerdict judge_group(const VitriCase *vcase, const VitriReviewPost *review_post, Group group, VitriDate on)
{
    static const int weight[] = {1, 3, 2, 0}; /* met, not-met, unknown, not-applicable */
    GroupVerdict worst = {NULL, VITRI_VERDICT_NOT_APPLICABLE, NULL};
    VitriSubject subject =
        vitri_candidates_subject(vcase, review_post->holder, review_post->post,
                                 group == GROUP_TERM ? VITRI_OCCASION_HOLDING : VITRI_OCCASION_RE_APPOINTMENT);
    subject.on = on;
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if (!is_in_group(standard, &subject, group))
            continue;
        g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
        VitriVerdict verdict = vitri_check_standard(standard, &subject, evidence, NULL, NULL);
        if (weight[verdict] > weight[worst.verdict])
            worst = (GroupVerdict){standard, verdict, evidence->missing ? g_intern_string(evidence->missing) : NULL};
    }
    return worst;
}

/* The first day out of the post by leaving, retirement or a stated end of the tenure; unset if none is known. */
static VitriDate find_day_out(const VitriCase *vcase, const VitriReviewPost *review_post)
{
    VitriDate out = vitri_retirement_first_day_out(vcase, review_post->holder);
    VitriDate until = vcase->roster->tenures[review_post->tenure].period.until;
    if (vitri_date_is_set(until))
        out = vitri_date_min(out, vitri_date_latest(until));
    return out;
}

static void set_unknown(VitriReviewPost *review_post, const VitriStandard *standard, const char *missing)
{
    review_post->outcome = VITRI_REVIEW_UNKNOWN;
    review_post->standard = standard;
    review_post->missing = missing;
}

/* Extension or re-appointment: by the service left when the term ends. */
static void judge_remaining(const VitriCase *vcase, VitriReviewPost *review_post, gint32 term_months)
{
    GroupVerdict left = judge_group(vcase, review_post, GROUP_EXTENSION, review_post->term_ends);
    if (left.verdict == VITRI_VERDICT_UNKNOWN) {
        set_unknown(review_post, left.standard, left.missing);
        return;
    }
    review_post->standard = left.standard;
    review_post->outcome = left.verdict == VITRI_VERDICT_NOT_MET ? VITRI_REVIEW_EXTEND : VITRI_REVIEW_REAPPOINT;
    if (!vitri_date_is_set(review_post->retires_on))
        return;
    VitriDate full_term = vitri_date_add_months(review_post->term_ends, term_months);
    if (review_post->outcome == VITRI_REVIEW_EXTEND || vitri_date_compare(review_post->retires_on, full_term) < 0)
        review_post->extends_to = review_post->retires_on;
}

static void judge_running(const VitriCase *vcase, VitriReviewPost *review_post, gint32 term_months)
{
    GroupVerdict hold = judge_group(vcase, review_post, GROUP_HOLD, vcase->on);
    if (hold.verdict == VITRI_VERDICT_NOT_MET) {
        review_post->outcome = VITRI_REVIEW_HOLD;
        review_post->standard = hold.standard;
        review_post->overdue_notice = FALSE; /* the procedure may not be started */
    } else if (!vitri_date_is_full(review_post->term_ends)) {
        set_unknown(review_post, NULL, "tenure/from");
    } else if (hold.verdict == VITRI_VERDICT_UNKNOWN) {
        set_unknown(review_post, hold.standard, hold.missing);
    } else {
        judge_remaining(vcase, review_post, term_months);
    }
}

static void set_deadlines(const VitriCase *vcase, const VitriDeadlineRules *rules, VitriReviewPost *review_post)
{
    review_post->notice_by = vitri_deadlines_notice_by(vcase, review_post->term_ends, rules);
    review_post->decision_by = vitri_deadlines_decision_by(vcase, review_post->term_ends, rules);
    review_post->overdue_notice =
        vitri_date_is_set(review_post->notice_by) && vitri_date_compare(review_post->notice_by, vcase->on) < 0;
    review_post->overdue_decision =
        vitri_date_is_set(review_post->decision_by) && vitri_date_compare(review_post->decision_by, vcase->on) < 0;
    review_post->calendar = vitri_deadlines_calendar(vcase, review_post->term_ends, rules);
}

/* The holder goes before the term ends, or there is no term to speak of and the day out is known. */
static gboolean judge_leaving(const VitriCase *vcase, VitriReviewPost *review_post)
{
    VitriDate out = find_day_out(vcase, review_post), ends = review_post->term_ends;
    if (!vitri_date_is_set(out))
        return FALSE;
    if (vitri_date_is_set(ends) && vitri_date_compare(out, vitri_date_earliest(ends)) > 0)
        return FALSE;
    review_post->outcome = VITRI_REVIEW_END;
    review_post->vacant_from = out;
    if (vitri_date_is_set(review_post->retires_on) &&
        vitri_date_compare(vitri_date_add_days(review_post->retires_on, 1), out) == 0)
        review_post->standard = vitri_case_find_standard(vcase, "retirement");
    return TRUE;
}

void vitri_outcome_of_holder(const VitriCase *vcase, VitriReviewPost *review_post)
{
    const VitriTenure *tenure = &vcase->roster->tenures[review_post->tenure];
    VitriSubject subject =
        vitri_candidates_subject(vcase, review_post->holder, review_post->post, VITRI_OCCASION_RE_APPOINTMENT);
    VitriDeadlineRules rules = vitri_deadlines_rules(&subject);
    gint32 months = tenure->term_months > 0 ? tenure->term_months : rules.term_months.number;
    review_post->retires_on = vitri_retirement_day(vcase, review_post->holder, NULL);
    review_post->term_ends = vitri_deadlines_term_ends(tenure, &rules);
    if (judge_leaving(vcase, review_post))
        return;
    if (!vitri_date_is_set(review_post->term_ends)) {
        set_unknown(review_post, NULL, months > 0 ? "tenure/from" : "tenure/term-months");
        return;
    }
    set_deadlines(vcase, &rules, review_post);
    if (vitri_date_compare(vitri_date_latest(review_post->term_ends), vcase->on) <= 0) {
        review_post->outcome = VITRI_REVIEW_LAPSED;
        review_post->standard = judge_group(vcase, review_post, GROUP_TERM, vcase->on).standard;
        return;
    }
    judge_running(vcase, review_post, months);
}

static gint compare_days(gconstpointer left, gconstpointer right)
{
    return vitri_date_compare(*(const VitriDate *)left, *(const VitriDate *)right);
}

static void add_day(GArray *days, VitriDate day, VitriDate on)
{
    VitriDate first = vitri_date_earliest(day);
    if (vitri_date_is_set(day) && vitri_date_compare(first, on) <= 0)
        g_array_append_val(days, first);
}

VitriDate vitri_outcome_vacant_from(const VitriCase *vcase, gint32 post)
{
    const VitriRoster *roster = vcase->roster;
    VitriRun run = roster->post_tenures[post];
    g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    add_day(days, roster->posts[post].period.from, vcase->on);
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[roster->post_tenure_list[i]];
        add_day(days, tenure->period.from, vcase->on);
        add_day(days, tenure->period.until, vcase->on);
        add_day(days, roster->people[tenure->person].leaves_on, vcase->on);
    }
    g_array_sort(days, compare_days);
    VitriDate since = VITRI_DATE_NONE;
    gboolean vacant = !vitri_date_is_set(roster->posts[post].period.from);
    for (guint i = 0; i < days->len; i++) {
        VitriDate day = g_array_index(days, VitriDate, i);
        gboolean free_seat = vitri_roster_holders_on(roster, post, day) < roster->posts[post].seats;
        if (free_seat && !vacant)
            since = day;
        else if (!free_seat)
            since = VITRI_DATE_NONE;
        vacant = free_seat;
    }
    return since;
}
