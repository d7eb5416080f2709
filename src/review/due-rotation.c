/*
 * Rotations that fall due, deferrals that end, and what a plan makes of them.
 *
 * Year by year, from that of the day judged to that of the end of the register, the state of each person is asked of
 * rotation.h, for both families; the first duty found is the row, and it is overdue by its day. A ground of deferral
 * that ends within the register, or that put off a duty that stands in it, is a row of its own. A move of the plan is
 * a row until the roster shows the person in the new post, or the plan says that it took effect or why not. Cost: four
 * years at most, times people. No destination is judged here.
 */
#include "due-rows.h"

#include "vitri/check.h"
#include "vitri/rotation.h"

static void cite_bounds(const VitriDuty *duty, VitriDueRow *row)
{
    row->standard = duty->bounds.standard;
    row->version = duty->bounds.version;
}

/* The ground that lasts on the eve of the day on which a duty put off arises. */
static const VitriStandard *find_ground(const VitriDue *due, gint32 person, const VitriDuty *duty, VitriDate until)
{
    const GPtrArray *standards = due->vcase->standards;
    VitriSubject subject = {.vcase = due->vcase,
                            .person = person,
                            .post = duty->post,
                            .origin = duty->post,
                            .unit = -1,
                            .on = vitri_date_add_days(until, -1),
                            .occasion = VITRI_OCCASION_ROTATION_MOVE};
    for (guint i = 0; i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        gboolean puts_off = standard->effect == VITRI_EFFECT_DEFERS || standard->effect == VITRI_EFFECT_PROTECTS;
        if (puts_off && vitri_check_standard(standard, &subject, NULL, NULL, NULL) == VITRI_VERDICT_NOT_MET)
            return standard;
    }
    return NULL;
}

static void add_deferral(VitriDue *due, gint32 person, const VitriDuty *duty, VitriDate until)
{
    VitriDueRow row = vitri_due_row(due, VITRI_DUE_DEFERRAL, person, duty->post);
    if (vitri_date_compare(until, due->vcase->on) < 0)
        return; /* it is over, and the duty stands beside it */
    const VitriStandard *ground = duty->ground_standard ? duty->ground_standard : find_ground(due, person, duty, until);
    vitri_due_cite(due, &row, ground);
    row.ground = ground ? ground->ground : NULL;
    vitri_due_add(due, row, until);
}

static void add_duty(VitriDue *due, const VitriPlan *plan, gint32 person, const VitriDuty *duty)
{
    VitriDueRow row = vitri_due_row(due, VITRI_DUE_ROTATION, person, duty->post);
    const VitriMove *move = plan ? vitri_plan_find_move(plan, person) : NULL;
    cite_bounds(duty, &row);
    if (move && !move->not_done) {
        row.to = move->to;
        row.planned_on = move->on;
    }
    if (vitri_date_is_set(duty->maximum_day) && vitri_date_compare(duty->duty_day, duty->maximum_day) > 0)
        add_deferral(due, person, duty, duty->duty_day);
    vitri_due_add(due, row, duty->duty_day);
}

/* TRUE: the years that follow tell nothing new. */
static gboolean add_year(VitriDue *due, const VitriPlan *plan, VitriFamily family, gint32 person, gint year)
{
    VitriDuty duty;
    vitri_rotation_duty(due->vcase, family, person, year, &duty, NULL);
    switch (duty.state) {
    case VITRI_DUTY_NOT_DUE:
        return FALSE;
    case VITRI_DUTY_DUE:
    case VITRI_DUTY_OVERDUE:
    case VITRI_DUTY_NO_MONTH:
        add_duty(due, plan, person, &duty);
        return TRUE;
    case VITRI_DUTY_DEFERRED:
        if (!vitri_date_is_set(duty.ground_until))
            return TRUE;
        if (duty.ground_until.year > year)
            return FALSE;
        add_deferral(due, person, &duty, duty.ground_until);
        return FALSE;
    case VITRI_DUTY_UNKNOWN: {
        VitriDueRow row = vitri_due_row(due, VITRI_DUE_ROTATION, person, duty.post);
        cite_bounds(&duty, &row);
        vitri_due_add_unknown(due, row, duty.missing ? duty.missing : "tenure/from");
        return TRUE;
    }
    default:
        return TRUE; /* no clock, or exempt */
    }
}

static gboolean holds_on(const VitriRoster *roster, gint32 person, gint32 post, VitriDate on)
{
    VitriRun run = roster->people[person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->post == post && vitri_period_position(tenure->period, on) == VITRI_ORDER_EQUAL)
            return TRUE;
    }
    return FALSE;
}

static void add_moves(VitriDue *due, const VitriPlan *plan)
{
    const VitriCase *vcase = due->vcase;
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        gboolean closed = move->not_done || vitri_date_is_set(move->effective_on) ||
                          holds_on(vcase->roster, move->person, move->to, vcase->on) ||
                          vitri_due_is_gone(due, move->person);
        if (closed || !vitri_date_is_full(move->on))
            continue;
        VitriDueRow row = vitri_due_row(due, VITRI_DUE_MOVE, move->person, move->from >= 0 ? move->from : move->to);
        row.to = move->to;
        row.planned_on = move->on;
        vitri_due_add(due, row, move->on);
    }
}

void vitri_due_add_rotation(VitriDue *due, const VitriPlan *plan)
{
    gint first = due->vcase->on.year, last = due->until.year;
    for (gint32 person = 0; person < (gint32)due->vcase->roster->n_people; person++) {
        for (VitriFamily family = VITRI_FAMILY_STAFF; family <= VITRI_FAMILY_LEADERS; family++) {
            gint year = first;
            while (year <= last && !add_year(due, plan, family, person, year))
                year++;
        }
    }
    if (plan)
        add_moves(due, plan);
}
