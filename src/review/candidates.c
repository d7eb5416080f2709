/*
 * Candidates of a leadership post: the pool, the judgement of each, the first day on which time alone would do.
 *
 * The pool holds those who hold a post under the same top unit at an equal level, or at the level that lies next below
 * among the levels used there (staff without a level where nothing lies below), and those in the succession plan for
 * the level; all of the regime of the post, but for somebody planned for this very post. A pool may be thousands:
 * verdicts come first, without evidence, and only those kept are judged again with it. A standard counts where it
 * applies to the occasion and requires something; the steps of re-appointment (notice, decision, extension) are no
 * criteria. Conclusions are of force, not of number: one `must` not met outweighs everything; where no standard is in
 * force, nothing is concluded. Cost: people of the top unit × standards. This is no ranking of merit.
 */
#include "candidates.h"

#include "vitri/check.h"
#include "vitri/need.h"
#include "vitri/procedure.h"
#include "vitri/retirement.h"

#include <string.h>

enum { HORIZON_MONTHS = VITRI_CANDIDATES_HORIZON, MAX_STEPS = 200 };

gboolean vitri_candidates_is_step(const VitriVersion *version, VitriOccasion occasion)
{
    static const char *const steps[] = {"term", "months-to-retirement"};
    if (occasion != VITRI_OCCASION_RE_APPOINTMENT || !version->require)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(steps); i++)
        if (strcmp(version->require->kind->name, steps[i]) == 0)
            return TRUE;
    return FALSE;
}

static gboolean is_criterion(const VitriStandard *standard, const VitriSubject *subject)
{
    if (!(standard->occasions & subject->occasion) || standard->effect != VITRI_EFFECT_REQUIRES)
        return FALSE;
    const VitriVersion *version = vitri_check_version(standard, subject);
    return version && !vitri_candidates_is_step(version, subject->occasion);
}

VitriSubject vitri_candidates_subject(const VitriCase *vcase, gint32 person, gint32 post, VitriOccasion occasion)
{
    const VitriRoster *roster = vcase->roster;
    VitriSubject subject = {.vcase = vcase,
                            .person = person,
                            .post = post,
                            .origin = -1,
                            .unit = roster->posts[post].unit,
                            .on = vcase->on,
                            .occasion = occasion,
                            .started = vitri_procedure_started(vcase, person, post)};
    gint32 tenure = vitri_roster_tenure_on(roster, person, vcase->on, TRUE);
    if (occasion == VITRI_OCCASION_APPOINTMENT && tenure >= 0)
        subject.origin = roster->tenures[tenure].post;
    return subject;
}

/* What the verdicts of one person and post add up to. */
typedef struct {
    guint criteria, must_not, must_unknown, may_not, may_unknown;
} Tally;

static void count_verdict(Tally *tally, const VitriStandard *standard, VitriVerdict verdict)
{
    gboolean must = standard->force == VITRI_FORCE_MUST;
    tally->criteria++;
    if (standard->force == VITRI_FORCE_SHOULD)
        return;
    if (verdict == VITRI_VERDICT_NOT_MET)
        *(must ? &tally->must_not : &tally->may_not) += 1;
    else if (verdict == VITRI_VERDICT_UNKNOWN)
        *(must ? &tally->must_unknown : &tally->may_unknown) += 1;
}

static VitriConclusion conclude(const Tally *tally)
{
    if (tally->must_not)
        return VITRI_CONCLUSION_NOT_ELIGIBLE;
    if (tally->must_unknown || tally->may_unknown || tally->criteria == 0)
        return VITRI_CONCLUSION_UNKNOWN;
    return tally->may_not ? VITRI_CONCLUSION_APPROVABLE : VITRI_CONCLUSION_ELIGIBLE;
}

/* The first later day on which the requirement is met or does not apply for certain, or another version comes into
 * force, whichever is sooner. Unset: neither. */
static VitriDate find_next_turn(const VitriStandard *standard, const VitriSubject *subject)
{
    const VitriVersion *version = vitri_check_version(standard, subject);
    VitriDate turn = version ? vitri_need_met_from(version->require, subject) : VITRI_DATE_NONE;
    gboolean version_stays = standard->by_procedure && vitri_date_is_set(subject->started);
    for (guint i = 0; i < standard->versions->len && !version_stays; i++) {
        const VitriVersion *other = g_ptr_array_index(standard->versions, i);
        VitriDate from = other->period.from;
        if (vitri_date_is_full(from) && vitri_date_compare(from, subject->on) > 0)
            turn = vitri_date_min(turn, from);
    }
    return turn;
}

VitriDate vitri_candidates_turn(const VitriStandard *standard, const VitriSubject *subject)
{
    VitriSubject then = *subject;
    for (guint step = 0; step < MAX_STEPS; step++) {
        then.on = find_next_turn(standard, &then);
        if (!vitri_date_is_set(then.on))
            break;
        VitriVerdict verdict = vitri_check_standard(standard, &then, NULL, NULL, NULL);
        if (verdict == VITRI_VERDICT_MET || verdict == VITRI_VERDICT_NOT_APPLICABLE)
            return then.on;
    }
    return VITRI_DATE_NONE;
}

/* Of a standard that does not turn as a whole, the latest day among its parts that time alone brings. */
static VitriDate find_partial_turn(const VitriStandard *standard, const VitriSubject *subject)
{
    const VitriVersion *version = vitri_check_version(standard, subject);
    g_autoptr(GArray) needs = vitri_need_list(version ? version->require : NULL, subject);
    VitriDate latest = VITRI_DATE_NONE;
    for (guint i = 0; i < needs->len; i++)
        latest = vitri_date_max(latest, g_array_index(needs, VitriNeed, i).turns_on);
    return latest;
}

/* On one day: -1 a fact is missing or nothing turns, 0 all met, 1 moved subject->on to the latest day still to wait
 * for. What time does not bring is passed over where `time_only`. */
static int wait_longer(const VitriCase *vcase, gboolean time_only, VitriSubject *subject)
{
    VitriDate latest = VITRI_DATE_NONE;
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if (standard->force == VITRI_FORCE_SHOULD || !is_criterion(standard, subject))
            continue;
        VitriVerdict verdict = vitri_check_standard(standard, subject, NULL, NULL, NULL);
        if (verdict == VITRI_VERDICT_UNKNOWN && !time_only)
            return -1;
        if (verdict != VITRI_VERDICT_NOT_MET)
            continue;
        VitriDate turn = vitri_candidates_turn(standard, subject);
        if (!vitri_date_is_set(turn) && !time_only)
            return -1;
        latest = vitri_date_max(latest, vitri_date_is_set(turn) ? turn : find_partial_turn(standard, subject));
    }
    if (!vitri_date_is_set(latest))
        return 0;
    subject->on = latest;
    return 1;
}

/*
 * No day before the latest of those that the unmet criteria name can do: each is `not-met` until its own. (A criterion
 * that ceases to apply sooner is seen on that later day only.)
 */
VitriDate vitri_candidates_wait(const VitriCase *vcase, VitriSubject subject, gint32 months, gboolean time_only)
{
    VitriDate last = vitri_date_add_months(subject.on, months);
    VitriDate out = vitri_retirement_first_day_out(vcase, subject.person);
    if (vitri_date_is_set(out))
        last = vitri_date_min(last, vitri_date_add_days(out, -1));
    for (guint step = 0; step < MAX_STEPS && vitri_date_compare(subject.on, last) <= 0; step++) {
        int moved = wait_longer(vcase, time_only, &subject);
        if (moved <= 0)
            return moved == 0 ? subject.on : VITRI_DATE_NONE;
    }
    return VITRI_DATE_NONE;
}

/* The verdicts of one person and post; of `open_only` the findings of what is met are left out. */
static VitriCandidate *judge(const VitriSubject *subject, gboolean open_only)
{
    const VitriCase *vcase = subject->vcase;
    VitriCandidate *candidate = g_new0(VitriCandidate, 1);
    Tally tally = {0};
    candidate->person = subject->person;
    candidate->post = subject->post;
    candidate->occasion = subject->occasion;
    candidate->findings = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_finding_free);
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if (!is_criterion(standard, subject))
            continue;
        VitriVerdict verdict = open_only ? vitri_check_standard(standard, subject, NULL, NULL, NULL) : 0;
        if (!open_only || verdict == VITRI_VERDICT_NOT_MET || verdict == VITRI_VERDICT_UNKNOWN) {
            VitriFinding *finding = vitri_check_finding(standard, subject);
            g_ptr_array_add(candidate->findings, finding);
            verdict = finding->verdict;
        }
        count_verdict(&tally, standard, verdict);
    }
    candidate->conclusion = conclude(&tally);
    candidate->no_standard = tally.criteria == 0;
    return candidate;
}

VitriCandidate *vitri_candidates_judge(const VitriCase *vcase, gint32 person, gint32 post, VitriOccasion occasion)
{
    VitriSubject subject = vitri_candidates_subject(vcase, person, post, occasion);
    VitriCandidate *candidate = judge(&subject, FALSE);
    if (!candidate->no_standard)
        candidate->earliest = vitri_candidates_wait(vcase, subject, HORIZON_MONTHS, FALSE);
    return candidate;
}

VitriCandidate *vitri_candidates_judge_open(const VitriSubject *subject)
{
    return judge(subject, TRUE);
}

void vitri_candidates_free(VitriCandidate *candidate)
{
    if (!candidate)
        return;
    g_ptr_array_unref(candidate->findings);
    g_free(candidate);
}

int vitri_candidates_level(const VitriCase *vcase, gint32 post)
{
    const char *level = vitri_roster_position_of(vcase->roster, post)->level;
    const VitriCode *code = level ? vitri_codes_find(vcase->codes, "level", level) : NULL;
    return code ? code->order : 0;
}

static gboolean is_leadership(const VitriRoster *roster, gint32 post)
{
    return vitri_roster_position_of(roster, post)->category == VITRI_CATEGORY_LEADERSHIP;
}

/* The highest level below that of the post among the leadership posts under the same top unit; 0: staff. */
static int rank_below(const VitriCase *vcase, gint32 post)
{
    const VitriRoster *roster = vcase->roster;
    gint32 root = vitri_roster_unit_of(roster, post)->root;
    int level = vitri_candidates_level(vcase, post), below = 0;
    for (gint32 i = 0; i < (gint32)roster->n_posts; i++) {
        if (!is_leadership(roster, i) || vitri_roster_unit_of(roster, i)->root != root ||
            !vitri_period_contains(roster->posts[i].period, vcase->on))
            continue;
        int other = vitri_candidates_level(vcase, i);
        if (other < level)
            below = MAX(below, other);
    }
    return below;
}

/* 0: in no plan that holds on the day; 1: for the level of the post or an equivalent one; 2: for the post itself. */
static int find_succession(const VitriCase *vcase, gint32 person, gint32 post)
{
    const VitriRoster *roster = vcase->roster;
    VitriRun run = roster->people[person].successions;
    int level = vitri_candidates_level(vcase, post), found = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriSuccession *entry = &roster->successions[i];
        VitriOrder position = vitri_period_position(entry->period, vcase->on);
        if (position != VITRI_ORDER_EQUAL && position != VITRI_ORDER_UNSURE)
            continue;
        const VitriCode *code = entry->level ? vitri_codes_find(vcase->codes, "level", entry->level) : NULL;
        if (entry->post == post)
            return 2;
        if (code && level > 0 && code->order == level)
            found = 1;
    }
    return found;
}

static gboolean is_there(const VitriCase *vcase, gint32 person)
{
    VitriDate out = vitri_retirement_first_day_out(vcase, person);
    return !vitri_date_is_set(out) || vitri_date_compare(out, vcase->on) > 0;
}

gboolean vitri_candidates_regime_fits(const VitriRoster *roster, gint32 person, gint32 post)
{
    gboolean employee = roster->people[person].regime == VITRI_REGIME_PUBLIC_EMPLOYEE;
    return employee == (vitri_roster_position_of(roster, post)->regime == VITRI_REGIME_PUBLIC_EMPLOYEE);
}

static gboolean is_in_pool(const VitriCase *vcase, gint32 person, gint32 post, int below)
{
    const VitriRoster *roster = vcase->roster;
    gint32 tenure = vitri_roster_tenure_on(roster, person, vcase->on, FALSE);
    if (tenure < 0 || !is_there(vcase, person))
        return FALSE;
    gint32 held = roster->tenures[tenure].post;
    if (held == post)
        return FALSE;
    int level = vitri_candidates_level(vcase, held), planned = find_succession(vcase, person, post);
    if (planned == 2 || !vitri_candidates_regime_fits(roster, person, post))
        return planned == 2;
    gboolean same_root = vitri_roster_unit_of(roster, held)->root == vitri_roster_unit_of(roster, post)->root;
    return planned || (same_root && (level == below || level == vitri_candidates_level(vcase, post)));
}

gboolean vitri_candidates_in_pool(const VitriCase *vcase, gint32 person, gint32 post)
{
    return is_in_pool(vcase, person, post, rank_below(vcase, post));
}

GArray *vitri_candidates_pool(const VitriCase *vcase, gint32 post)
{
    GArray *people = g_array_new(FALSE, FALSE, sizeof(gint32));
    int below = rank_below(vcase, post);
    for (gint32 person = 0; person < (gint32)vcase->roster->n_people; person++)
        if (is_in_pool(vcase, person, post, below))
            g_array_append_val(people, person);
    return people;
}

/* Somebody of the pool, before the evidence is gathered. */
typedef struct {
    gint32 person;
    VitriConclusion conclusion;
    guint short_of; /* criteria not met or unknown */
} Entrant;

static Entrant look_at(const VitriCase *vcase, gint32 person, gint32 post)
{
    VitriSubject subject = vitri_candidates_subject(vcase, person, post, VITRI_OCCASION_APPOINTMENT);
    Tally tally = {0};
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if (is_criterion(standard, &subject))
            count_verdict(&tally, standard, vitri_check_standard(standard, &subject, NULL, NULL, NULL));
    }
    guint short_of = tally.must_not + tally.must_unknown + tally.may_not + tally.may_unknown;
    return (Entrant){person, conclude(&tally), short_of};
}

/* Eligible, approvable, unknown, not eligible. */
static int order_conclusion(VitriConclusion conclusion)
{
    static const int order[] = {0, 1, 3, 2};
    return order[conclusion];
}

static gint compare_nearness(gconstpointer left, gconstpointer right)
{
    const Entrant *a = left, *b = right;
    int by_conclusion = order_conclusion(a->conclusion) - order_conclusion(b->conclusion);
    if (by_conclusion != 0)
        return by_conclusion;
    if (a->short_of != b->short_of)
        return a->short_of < b->short_of ? -1 : 1;
    return a->person - b->person;
}

GPtrArray *vitri_candidates_for(const VitriCase *vcase, gint32 post, guint max, guint *out_judged)
{
    g_autoptr(GArray) people = vitri_candidates_pool(vcase, post);
    g_autoptr(GArray) entrants = g_array_new(FALSE, FALSE, sizeof(Entrant));
    for (guint i = 0; i < people->len; i++) {
        Entrant entrant = look_at(vcase, g_array_index(people, gint32, i), post);
        g_array_append_val(entrants, entrant);
    }
    g_array_sort(entrants, compare_nearness);
    GPtrArray *candidates = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_candidates_free);
    guint n = max ? MIN(max, entrants->len) : entrants->len;
    for (guint i = 0; i < n; i++) {
        gint32 person = g_array_index(entrants, Entrant, i).person;
        g_ptr_array_add(candidates, vitri_candidates_judge(vcase, person, post, VITRI_OCCASION_APPOINTMENT));
    }
    *out_judged = entrants->len;
    return candidates;
}
