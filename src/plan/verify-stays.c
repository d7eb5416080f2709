/*
 * Reasons of those who stay: what the plan states against what the rules say of the person.
 *
 * A stated reason is checked in any plan; in one made by hand, somebody who is due and stays without a lawful ground is
 * an error of its own (in the program's own plan that is what the first two levels count). Sole specialised posts are
 * the one reason that looks at other people: it holds only while the roster has neither a lawful destination nor a
 * successor. Cost: constant a stay, but for `single`: one look at every post and person each.
 */
#include "verify-judge.h"

#include "vitri/message.h"
#include "vitri/tenure.h"

static gboolean is_pinned_home(const VitriJudge *judge, const VitriJudgedPerson *facts)
{
    if (facts->pin < 0)
        return FALSE;
    gint32 post = g_array_index(judge->vcase->decisions->pins, VitriPin, facts->pin).post;
    return post < 0 || post == facts->home;
}

static gboolean is_due(const VitriJudgedPerson *facts)
{
    return facts->duty.state == VITRI_DUTY_DUE || facts->duty.state == VITRI_DUTY_OVERDUE;
}

/** A cap of the agency's own that could hold somebody back. */
static gboolean has_own_cap(const VitriPolicy *policy)
{
    return policy->unit_share_percent >= 0 || policy->unit_moves_per_month >= 0 || policy->pairs->len > 0;
}

/** Whether the law lets the person leave in no month of the year. */
static gboolean cannot_leave(const VitriJudge *judge, gint32 person)
{
    gint32 home = judge->people[person].home;
    return vitri_rotation_leave_months(judge->vcase, person, home, judge->plan->year, FALSE, NULL) == 0;
}

/** Somebody with no duty to move of their own, in the plan for a request, a pin or a post that ends. */
static gboolean may_stay_undue(const VitriJudge *judge, gint32 person, VitriStayReason reason)
{
    const VitriJudgedPerson *facts = &judge->people[person];
    switch (reason) {
    case VITRI_STAY_NOT_DUE:
        return TRUE;
    case VITRI_STAY_PINNED:
        return is_pinned_home(judge, facts);
    case VITRI_STAY_OWN_LIMIT:
        return has_own_cap(judge->vcase->policy);
    case VITRI_STAY_NO_DESTINATION:
    case VITRI_STAY_SINGLE:
        return facts->requested || vitri_date_is_set(facts->displaced_on) || facts->pin >= 0;
    default:
        return cannot_leave(judge, person);
    }
}

static gboolean may_stay_due(const VitriJudge *judge, gint32 person, VitriStayReason reason)
{
    const VitriJudgedPerson *facts = &judge->people[person];
    switch (reason) {
    case VITRI_STAY_NO_DESTINATION:
    case VITRI_STAY_SINGLE:
        return TRUE;
    case VITRI_STAY_PINNED:
        return is_pinned_home(judge, facts);
    case VITRI_STAY_OWN_LIMIT:
        return has_own_cap(judge->vcase->policy);
    default:
        return FALSE;
    }
}

/** Whether the stated reason fits the state that the rules find. */
static gboolean fits(const VitriJudge *judge, const VitriStay *stay)
{
    const VitriJudgedPerson *facts = &judge->people[stay->person];
    if (stay->reason == VITRI_STAY_PINNED)
        return is_pinned_home(judge, facts);
    switch (facts->duty.state) {
    case VITRI_DUTY_DEFERRED:
        return stay->reason == VITRI_STAY_DEFERRED;
    case VITRI_DUTY_EXEMPT:
        return stay->reason == VITRI_STAY_EXEMPT;
    case VITRI_DUTY_NO_MONTH:
        return stay->reason == VITRI_STAY_NO_MONTH;
    case VITRI_DUTY_UNKNOWN:
        return stay->reason == VITRI_STAY_UNKNOWN;
    case VITRI_DUTY_DUE:
    case VITRI_DUTY_OVERDUE:
        return may_stay_due(judge, stay->person, stay->reason);
    default:
        return may_stay_undue(judge, stay->person, stay->reason);
    }
}

static VitriJudgeSubject about_stay(const VitriJudge *judge, const VitriStay *stay)
{
    return (VitriJudgeSubject){.person = stay->person,
                               .post = judge->people[stay->person].home,
                               .unit = -1,
                               .standard = judge->people[stay->person].duty.ground_standard,
                               .line = stay->line};
}

/** Standard and end of a ground, and the missing field, where stated. */
static void check_details(VitriJudge *judge, const VitriStay *stay)
{
    const VitriDuty *duty = &judge->people[stay->person].duty;
    const char *id = vitri_judge_person_id(judge, stay->person);
    gboolean by_ground = duty->state == VITRI_DUTY_DEFERRED || duty->state == VITRI_DUTY_EXEMPT;
    if (by_ground && stay->standard && duty->ground_standard &&
        g_strcmp0(stay->standard, duty->ground_standard->id) != 0)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-reason", about_stay(judge, stay),
                        _("'%s' stays by '%s' in the plan but by '%s' in law; correct standard="), id, stay->standard,
                        duty->ground_standard->id);
    if (duty->state == VITRI_DUTY_DEFERRED && vitri_date_is_set(stay->until) &&
        vitri_date_compare(stay->until, duty->ground_until) != 0) {
        g_autofree char *stated = vitri_date_to_string(stay->until);
        g_autofree char *found = vitri_date_to_string(duty->ground_until);
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-reason", about_stay(judge, stay),
                        _("the ground of '%s' ends on '%s' in the plan but on '%s' in law; correct until="), id, stated,
                        found);
    }
    if (duty->state == VITRI_DUTY_UNKNOWN && stay->missing && duty->missing &&
        g_strcmp0(stay->missing, duty->missing) != 0)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-reason", about_stay(judge, stay),
                        _("what is missing of '%s' is '%s', not '%s'; correct missing="), id, duty->missing,
                        stay->missing);
}

static gboolean is_forbidden(const VitriJudge *judge, gint32 person, gint32 post)
{
    const GArray *forbids = judge->vcase->decisions->forbids;
    for (guint i = 0; i < forbids->len; i++)
        if (vitri_judge_forbids(judge, &g_array_index(forbids, VitriForbid, i), person, post))
            return TRUE;
    return FALSE;
}

/** Whether the law and the decisions let the person go to a post in one of the months, and not in form only. */
static gboolean may_go(const VitriJudge *judge, gint32 person, gint32 post, guint16 months)
{
    VitriVerdict same = vitri_tenure_same_function(judge->roster, judge->people[person].home, post);
    return !is_forbidden(judge, person, post) && same == VITRI_VERDICT_NOT_MET &&
           vitri_rotation_destination_months(judge->vcase, judge->plan->family, person, judge->people[person].home,
                                             post, judge->plan->year, months, NULL, NULL) != 0;
}

/** Whether a post of the family keeps a place free to the end of the year after the plan. */
static gboolean keeps_place(const VitriJudge *judge, gint32 post)
{
    gboolean leader = vitri_roster_position_of(judge->roster, post)->category == VITRI_CATEGORY_LEADERSHIP;
    guint seats = judge->roster->posts[post].seats;
    return leader == (judge->plan->family == VITRI_FAMILY_LEADERS) &&
           vitri_judge_post_exists(judge->roster, post, judge->first) &&
           vitri_judge_post_exists(judge->roster, post, judge->last) &&
           vitri_judge_count(judge, judge->roster, post, judge->reference, FALSE) <= seats &&
           vitri_judge_count(judge, judge->after, post, vitri_date(judge->plan->year, 12, 1), FALSE) < seats &&
           vitri_judge_count(judge, judge->after, post, judge->last, FALSE) < seats;
}

/** A free place that the person could lawfully go to, -1 if the roster holds none. */
static gint32 find_destination(const VitriJudge *judge, gint32 person)
{
    for (guint32 i = 0; i < judge->roster->n_posts; i++) {
        gint32 post = (gint32)i;
        if (post != judge->people[person].home && keeps_place(judge, post) &&
            may_go(judge, person, post, judge->people[person].duty.months))
            return post;
    }
    return -1;
}

/** Somebody who has to move and could lawfully take the person's post, -1 if the roster holds nobody. */
static gint32 find_successor(const VitriJudge *judge, gint32 person)
{
    gint32 post = judge->people[person].home;
    for (guint32 i = 0; i < judge->roster->n_people; i++) {
        const VitriJudgedPerson *facts = &judge->people[i];
        if ((gint32)i != person && is_due(facts) && !facts->goes_anyway && facts->home != post && facts->pin < 0 &&
            may_go(judge, (gint32)i, post, facts->duty.months))
            return (gint32)i;
    }
    return -1;
}

static void check_single(VitriJudge *judge, const VitriStay *stay)
{
    gint32 post = find_destination(judge, stay->person);
    gint32 other = post >= 0 ? -1 : find_successor(judge, stay->person);
    if (post >= 0)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-reason", about_stay(judge, stay),
                        _("'%s' stays as the holder of a sole post, but could lawfully go to '%s'; correct reason="),
                        vitri_judge_person_id(judge, stay->person), vitri_judge_post_id(judge, post));
    else if (other >= 0)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-reason", about_stay(judge, stay),
                        _("'%s' stays as the holder of a sole post, but '%s' could lawfully succeed; correct reason="),
                        vitri_judge_person_id(judge, stay->person), vitri_judge_person_id(judge, other));
}

static void check_stay(VitriJudge *judge, const VitriStay *stay)
{
    const VitriJudgedPerson *facts = &judge->people[stay->person];
    const char *id = vitri_judge_person_id(judge, stay->person);
    gboolean displaced = vitri_date_is_set(facts->displaced_on);
    if (stay->post >= 0 && stay->post != facts->home)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-origin", about_stay(judge, stay),
                        _("'%s' does not hold the post that the plan says; correct post="), id);
    if (stay->unplaced != displaced)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-reason", about_stay(judge, stay),
                        displaced ? _("the post of '%s' ends within the year; make the stay an unplaced")
                                  : _("the post of '%s' lasts the year; make the unplaced a stay"),
                        id);
    if (stay->unplaced || displaced || stay->reason == VITRI_STAY_UNSTATED)
        return;
    if (!fits(judge, stay))
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-reason", about_stay(judge, stay),
                        _("'%s' stays as '%s' in the plan, which the facts do not bear out; correct reason="), id,
                        vitri_stay_reason_name(stay->reason));
    else if (stay->reason == VITRI_STAY_SINGLE)
        check_single(judge, stay);
    check_details(judge, stay);
}

/** In a plan made by hand: those who have to move, are not moved, and nothing in law lets them stay. */
static void check_left(VitriJudge *judge)
{
    for (guint32 i = 0; i < judge->roster->n_people; i++) {
        const VitriJudgedPerson *facts = &judge->people[i];
        if (!is_due(facts) || facts->goes_anyway || facts->move >= 0 || facts->stay < 0 ||
            vitri_decisions_is_proposed_upward(judge->vcase->decisions, (gint32)i))
            continue;
        const VitriStay *stay = &g_array_index(judge->plan->stays, VitriStay, facts->stay);
        if (stay->reason == VITRI_STAY_SINGLE)
            continue;
        VitriJudgeSubject about = about_stay(judge, stay);
        about.standard = facts->duty.bounds.standard;
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "left-without-ground", about,
                        facts->duty.state == VITRI_DUTY_OVERDUE
                            ? _("'%s' is overdue and stays without lawful ground; move the person")
                            : _("'%s' is due and stays without lawful ground; move the person"),
                        vitri_judge_person_id(judge, (gint32)i));
    }
}

void vitri_judge_check_stays(VitriJudge *judge)
{
    const VitriPlan *plan = judge->plan;
    for (guint i = 0; i < plan->stays->len; i++) {
        const VitriStay *stay = &g_array_index(plan->stays, VitriStay, i);
        if (stay->person >= 0 && (guint32)stay->person < judge->roster->n_people) {
            check_stay(judge, stay);
            continue;
        }
        VitriJudgeSubject about = {.person = -1, .post = -1, .unit = -1, .line = stay->line};
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "unknown-reference", about,
                        _("a stay names a person who is not in the roster; correct person="));
    }
    if (!plan->own)
        check_left(judge);
}
