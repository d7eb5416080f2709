/*
 * The eight levels of a plan, worked out from roster, policy, decisions and the moves alone, and compared with those
 * the plan states, value by value, with its bounds and its claim to be optimal.
 *
 * All values are integers. Occupancy is that of the roster as it will be. Late months count for movers who are overdue
 * or due; a required seat that stands empty on the last day of a month counts once for that month. Whether a bound is
 * really proved cannot be seen from here: it can only be seen to contradict the value or the claim.
 */
#include "verify-judge.h"

#include "vitri/message.h"

/** Overdue (or due) people left in place; for the first level those too who lose their post and get none. Not those
 * proposed upward. */
static gint64 count_left(const VitriJudge *judge, VitriDutyState state)
{
    gint64 n = 0;
    for (guint32 i = 0; i < judge->roster->n_people; i++) {
        const VitriJudgedPerson *facts = &judge->people[i];
        if (facts->move >= 0 || vitri_decisions_is_proposed_upward(judge->vcase->decisions, (gint32)i))
            continue;
        gboolean unplaced = vitri_date_is_set(facts->displaced_on);
        n += unplaced ? state == VITRI_DUTY_OVERDUE : facts->duty.state == state;
    }
    return n;
}

static gint64 count_empty_seats(const VitriJudge *judge, VitriDate on)
{
    gint64 n = 0;
    for (guint32 i = 0; i < judge->roster->n_posts; i++)
        n += vitri_judge_empty_seats(judge, (gint32)i, on);
    return n;
}

static gint64 count_disturbed(const VitriJudge *judge)
{
    gint64 n = 0;
    for (guint i = 0; i < judge->moves->len; i++)
        n += vitri_judge_move(judge, i)->reason == VITRI_MOVE_ENABLING;
    return n;
}

static gint32 month_number(VitriDate date)
{
    return date.year * 12 + date.month;
}

static gint64 count_late_months(const VitriJudge *judge)
{
    gint64 months = 0;
    for (guint i = 0; i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        const VitriDuty *duty = &judge->people[move->person].duty;
        if (move->reason != VITRI_MOVE_OVERDUE && move->reason != VITRI_MOVE_DUE)
            continue;
        gint32 since = MAX(month_number(duty->duty_day), month_number(duty->first_lawful_day));
        months += MAX(0, month_number(move->on) - since);
    }
    for (int month = 1; month <= 12; month++) {
        int year = judge->plan->year;
        months += count_empty_seats(judge, vitri_date(year, month, vitri_date_days_in_month(year, month)));
    }
    return months;
}

/** The sum over unit and month of departures squared. */
static gint64 sum_uneven(const VitriJudge *judge)
{
    g_autofree gint64 *departures = g_new0(gint64, (gsize)judge->roster->n_units * 12);
    gint64 sum = 0;
    for (guint i = 0; i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        departures[(gsize)judge->roster->posts[move->from].unit * 12 + move->on.month - 1]++;
    }
    for (gsize i = 0; i < (gsize)judge->roster->n_units * 12; i++)
        sum += departures[i] * departures[i];
    return sum;
}

static void check_values(VitriJudge *judge, VitriJudgeSubject about)
{
    const VitriPlan *plan = judge->plan;
    for (guint i = 0; i < plan->n_levels; i++) {
        gint64 stated = plan->levels[i].value, found = judge->verdict->levels[i];
        if (stated != found)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "level-mismatch", about,
                            _("the level '%s' is %lld and not %lld as the plan states"), vitri_level_name(i),
                            (long long)found, (long long)stated);
    }
}

static void check_bounds(VitriJudge *judge, VitriJudgeSubject about)
{
    const VitriPlan *plan = judge->plan;
    gboolean closed = TRUE, timed = TRUE;
    for (guint i = 0; i < plan->n_levels; i++) {
        const VitriLevelValue *level = &plan->levels[i];
        if (level->has_bound && level->bound > level->value)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "bound-mismatch", about,
                            _("the level '%s' states a bound above its own value"), vitri_level_name(i));
        /* The first six say who goes where, the last two when: each group has its own first open level. */
        gboolean *group = i < 6 ? &closed : &timed;
        if (level->has_bound && !*group)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "bound-mismatch", about,
                            _("the level '%s' states a bound below a level that is not closed"), vitri_level_name(i));
        *group = *group && level->has_bound && level->bound == level->value;
    }
    if (plan->optimal && plan->n_levels && !(closed && timed))
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "bound-mismatch", about,
                        _("the plan says it is optimal where a level has no bound that meets its value"));
}

void vitri_judge_check_levels(VitriJudge *judge)
{
    gint64 *levels = judge->verdict->levels;
    levels[0] = count_left(judge, VITRI_DUTY_OVERDUE);
    levels[1] = count_left(judge, VITRI_DUTY_DUE);
    levels[2] = count_empty_seats(judge, judge->last);
    levels[3] = count_disturbed(judge);
    levels[4] = vitri_judge_burden(judge);
    levels[5] = vitri_judge_lot(judge);
    levels[6] = count_late_months(judge);
    levels[7] = sum_uneven(judge);
    VitriJudgeSubject about = {.person = -1, .post = -1, .unit = -1};
    if (judge->plan->own && judge->plan->n_levels != VITRI_LEVEL_COUNT)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "level-mismatch", about, _("the plan states %u levels and not %u"),
                        judge->plan->n_levels, (guint)VITRI_LEVEL_COUNT);
    check_values(judge, about);
    check_bounds(judge, about);
}
