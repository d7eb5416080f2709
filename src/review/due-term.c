/*
 * The days that terms of office and retirements bring with them.
 *
 * What becomes of the holder of a leadership post is outcome.c's; here it only becomes rows. The notice is closed by
 * its day on record, and only then the report and the conference count from it; all rows of a term are closed by a
 * later tenure of the holder in the same post. Retirement is closed by `leaves`; a stated day takes the place of the
 * worked out one and closes notice and decision, for it was decided. Cost: the standards of the case, a few times a
 * person.
 */
#include "due-rows.h"

#include "outcome.h"
#include "vitri/retirement.h"

static void cite_rule(VitriDueRow *row, const VitriDeadlineRule *rule)
{
    row->standard = rule->standard;
    row->version = rule->version;
}

/* Whether the roster holds what comes after the tenure: the same person in the same post, from a later day. */
static gboolean is_followed(const VitriRoster *roster, const VitriTenure *tenure)
{
    VitriRun run = roster->people[tenure->person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *later = &roster->tenures[i];
        if (later->post == tenure->post && later->kind == VITRI_TENURE_HOLDER && later != tenure &&
            vitri_date_order(tenure->period.from, later->period.from) == VITRI_ORDER_BEFORE)
            return TRUE;
    }
    return FALSE;
}

/* Somebody told of the end of the term: the report, then the conference. */
static void add_after_notice(VitriDue *due, const VitriReviewPost *post, VitriDate notice,
                             const VitriDeadlineRules *rules)
{
    VitriDueRow report = vitri_due_row(due, VITRI_DUE_SELF_REPORT, post->holder, post->post);
    VitriDueRow conference = vitri_due_row(due, VITRI_DUE_CONFERENCE, post->holder, post->post);
    report.on_hold = conference.on_hold = post->outcome == VITRI_REVIEW_HOLD;
    if (rules->self_report_days.number <= 0 || post->outcome == VITRI_REVIEW_EXTEND)
        return;
    VitriDate by = vitri_date_add_days(vitri_date_latest(notice), rules->self_report_days.number);
    cite_rule(&report, &rules->self_report_days);
    vitri_due_add(due, report, by);
    if (rules->conference_days.number <= 0)
        return;
    cite_rule(&conference, &rules->conference_days);
    vitri_due_add(due, conference, vitri_date_add_days(by, rules->conference_days.number));
}

static void add_term(VitriDue *due, const VitriReviewPost *post, const VitriDeadlineRules *rules)
{
    const VitriRoster *roster = due->vcase->roster;
    VitriDate notice = vitri_roster_papers(roster, &roster->tenures[post->tenure])->notice_on;
    VitriDueRow told = vitri_due_row(due, VITRI_DUE_TERM_NOTICE, post->holder, post->post);
    VitriDueRow decided = vitri_due_row(due, VITRI_DUE_TERM_DECISION, post->holder, post->post);
    VitriDueRow end = vitri_due_row(due, VITRI_DUE_TERM_END, post->holder, post->post);
    told.on_hold = decided.on_hold = end.on_hold = post->outcome == VITRI_REVIEW_HOLD;
    told.calendar = decided.calendar = post->calendar;
    decided.extends = post->outcome == VITRI_REVIEW_EXTEND;
    cite_rule(&told, rules->notice_working_days.number > 0 ? &rules->notice_working_days : &rules->notice_days);
    cite_rule(&decided, &rules->decision_working_days);
    cite_rule(&end, &rules->term_months);
    if (!vitri_date_is_set(notice))
        vitri_due_add(due, told, post->notice_by);
    else
        add_after_notice(due, post, notice, rules);
    vitri_due_add(due, decided, post->decision_by);
    vitri_due_add(due, end, vitri_date_add_days(vitri_date_earliest(post->term_ends), -1));
}

static void add_holder(VitriDue *due, gint32 index)
{
    const VitriCase *vcase = due->vcase;
    const VitriTenure *tenure = &vcase->roster->tenures[index];
    VitriReviewPost post = {.post = tenure->post, .holder = tenure->person, .tenure = index};
    vitri_outcome_of_holder(vcase, &post);
    gboolean ends_before = post.outcome == VITRI_REVIEW_END &&
                           (vitri_date_is_set(post.term_ends) || vitri_date_is_set(tenure->period.until));
    if (ends_before || is_followed(vcase->roster, tenure))
        return;
    VitriSubject subject = {.vcase = vcase,
                            .person = tenure->person,
                            .post = tenure->post,
                            .origin = -1,
                            .unit = vcase->roster->posts[tenure->post].unit,
                            .on = vcase->on,
                            .occasion = VITRI_OCCASION_RE_APPOINTMENT};
    VitriDeadlineRules rules = vitri_deadlines_rules(&subject);
    if (vitri_date_is_full(post.term_ends)) {
        add_term(due, &post, &rules);
    } else if (!vitri_date_is_set(post.term_ends) ||
               vitri_date_compare(vitri_date_earliest(post.term_ends), due->until) < 0) {
        VitriDueRow row = vitri_due_row(due, VITRI_DUE_TERM_END, tenure->person, tenure->post);
        cite_rule(&row, &rules.term_months);
        vitri_due_add_unknown(due, row, rules.term_months.number > 0 ? "tenure/from" : "tenure/term-months");
    }
}

/* The last day in service, its notice and its decision; nothing for who goes for another reason, nor for who is past
 * it and holds nothing any more. */
static void add_retirement(VitriDue *due, gint32 person)
{
    const VitriCase *vcase = due->vcase;
    const VitriRoster *roster = vcase->roster;
    const VitriPerson *record = &roster->people[person];
    gint32 held = vitri_roster_tenure_on(roster, person, vcase->on, TRUE);
    VitriDueRow row = vitri_due_row(due, VITRI_DUE_RETIREMENT, person, held < 0 ? -1 : roster->tenures[held].post);
    vitri_due_cite(due, &row, vitri_case_find_standard(vcase, "retirement"));
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriDate last_day = vitri_retirement_day(vcase, person, evidence);
    gboolean decided = vitri_date_is_set(record->leaves_on);
    if (decided && g_strcmp0(record->leaves_reason, "retirement") != 0)
        return;
    if (!vitri_date_is_set(last_day)) {
        vitri_due_add_unknown(due, row, evidence->missing ? evidence->missing : "person/born");
        return;
    }
    if (held < 0 && vitri_date_compare(last_day, vcase->on) < 0)
        return;
    vitri_due_add(due, row, last_day);
    if (decided || held < 0)
        return;
    VitriSubject subject = {.vcase = vcase,
                            .person = person,
                            .post = row.post,
                            .origin = -1,
                            .unit = row.unit,
                            .on = vcase->on,
                            .occasion = VITRI_OCCASION_HOLDING};
    VitriDeadlineRules rules = vitri_deadlines_rules(&subject);
    const VitriDeadlineRule *steps[] = {&rules.retirement_notice_months, &rules.retirement_decision_months};
    for (guint i = 0; i < G_N_ELEMENTS(steps); i++) {
        row.kind = VITRI_DUE_RETIREMENT_NOTICE + i;
        cite_rule(&row, steps[i]);
        if (steps[i]->number > 0)
            vitri_due_add(due, row, vitri_date_add_months(vitri_date_add_days(last_day, 1), -steps[i]->number));
    }
}

void vitri_due_add_terms(VitriDue *due)
{
    const VitriRoster *roster = due->vcase->roster;
    for (gint32 i = 0; i < (gint32)roster->n_tenures; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        VitriOrder place = vitri_period_position(tenure->period, due->vcase->on);
        if (tenure->kind == VITRI_TENURE_HOLDER && (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE) &&
            vitri_roster_position_of(roster, tenure->post)->category == VITRI_CATEGORY_LEADERSHIP &&
            !vitri_due_is_gone(due, tenure->person))
            add_holder(due, i);
    }
    for (gint32 person = 0; person < (gint32)roster->n_people; person++) {
        if (!vitri_due_is_gone(due, person))
            add_retirement(due, person);
    }
}
