/*
 * What the judge knows of everybody before looking at a single move: the post held, the duty, the day out of service,
 * the day on which the post held ceases to be, what the competent authority has decided.
 *
 * Law comes from the rules (rotation.h), the rest from the roster. A post is gone when its own period or its unit's is
 * over; where that day is known in part, on the last day it can be. Somebody is displaced whose post goes within the
 * year while nothing else is arranged for them. Leaders are not displaced in the plan of staff, nor staff in theirs.
 * Cost: one `duty` a person. It judges nothing.
 */
#include "verify-judge.h"

#include "vitri/retirement.h"

VitriDate vitri_judge_post_end(const VitriRoster *roster, gint32 post)
{
    VitriDate own = vitri_date_latest(roster->posts[post].period.until);
    return vitri_date_min(own, vitri_date_latest(vitri_roster_unit_of(roster, post)->period.until));
}

gboolean vitri_judge_post_exists(const VitriRoster *roster, gint32 post, VitriDate on)
{
    return vitri_period_contains(roster->posts[post].period, on) &&
           vitri_period_contains(vitri_roster_unit_of(roster, post)->period, on);
}

gboolean vitri_judge_is_listed(const VitriJudge *judge, gint32 person)
{
    return judge->people[person].duty.state != VITRI_DUTY_NONE;
}

gboolean vitri_judge_grants_request(const VitriJudge *judge, gint32 person, gint32 to)
{
    const GArray *requests = judge->vcase->decisions->requests;
    for (guint i = 0; i < requests->len; i++) {
        const VitriRequest *request = &g_array_index(requests, VitriRequest, i);
        if (request->person == person &&
            vitri_roster_unit_is_under(judge->roster, judge->roster->posts[to].unit, request->unit))
            return TRUE;
    }
    return FALSE;
}

static gboolean is_of_family(const VitriJudge *judge, gint32 post)
{
    gboolean leader = vitri_roster_position_of(judge->roster, post)->category == VITRI_CATEGORY_LEADERSHIP;
    return leader == (judge->plan->family == VITRI_FAMILY_LEADERS);
}

static gboolean is_out(const VitriJudgedPerson *facts, VitriDate on)
{
    return vitri_date_is_set(facts->out) && vitri_date_compare(facts->out, on) <= 0;
}

/** What becomes of the post held by the end of the year, and of its holder, if the plan does nothing. */
static void read_end(const VitriJudge *judge, gint32 person, VitriJudgedPerson *facts)
{
    if (facts->home < 0)
        return;
    gint32 tenure = vitri_roster_tenure_on(judge->roster, person, judge->last, FALSE);
    gint32 later = tenure < 0 ? -1 : judge->roster->tenures[tenure].post;
    VitriDate end = vitri_judge_post_end(judge->roster, facts->home);
    gboolean ends = vitri_date_is_set(end) && vitri_date_compare(end, judge->last) <= 0;
    if (ends && !is_out(facts, end) && (later == facts->home || later < 0) && is_of_family(judge, facts->home))
        facts->displaced_on = end;
    else
        facts->goes_anyway = later != facts->home || is_out(facts, judge->last);
}

static void read_decisions(VitriJudge *judge)
{
    const VitriDecisions *decisions = judge->vcase->decisions;
    for (guint i = decisions->pins->len; i-- > 0;) {
        gint32 person = g_array_index(decisions->pins, VitriPin, i).person;
        if (person >= 0)
            judge->people[person].pin = (gint32)i;
    }
    for (guint i = 0; i < decisions->requests->len; i++) {
        gint32 person = g_array_index(decisions->requests, VitriRequest, i).person;
        if (person >= 0)
            judge->people[person].requested = TRUE;
    }
}

void vitri_judge_read_facts(VitriJudge *judge)
{
    const VitriPlan *plan = judge->plan;
    judge->people = g_new0(VitriJudgedPerson, judge->roster->n_people);
    for (guint32 i = 0; i < judge->roster->n_people; i++) {
        VitriJudgedPerson *facts = &judge->people[i];
        vitri_rotation_duty(judge->vcase, plan->family, (gint32)i, plan->year, &facts->duty, NULL);
        facts->home = facts->duty.tenure >= 0 ? facts->duty.post : -1;
        facts->out = vitri_retirement_first_day_out(judge->vcase, (gint32)i);
        read_end(judge, (gint32)i, facts);
        facts->move = facts->stay = facts->pin = -1;
    }
    for (guint i = 0; i < plan->stays->len; i++) {
        gint32 person = g_array_index(plan->stays, VitriStay, i).person;
        if (person >= 0 && (guint32)person < judge->roster->n_people && judge->people[person].stay < 0)
            judge->people[person].stay = (gint32)i;
    }
    read_decisions(judge);
}
