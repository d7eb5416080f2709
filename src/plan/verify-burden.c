/*
 * The burden of a plan (level 5) and its lot (level 6), move by move and stay by stay, in whole points.
 *
 * A move costs its shortfall on 1 January (the months are drawn later and must not change it), its distance, what it
 * does to wishes, and the change of unit; a burden that the roster states takes the place of all that. Staying costs
 * the months overdue. A request that is not granted costs the same either way. Every cost is held between 0 and 1 000
 * 000. The lot of a move is drawn from the text "seed:person:post" by SHA-256, so that anybody can repeat the draw with
 * a tool of their own.
 */
#include "verify-judge.h"

#define MOST_POINTS 1000000
#define MOST_MONTHS 120

static gint64 hold(gint64 points)
{
    return CLAMP(points, 0, MOST_POINTS);
}

static gint64 cost_distance(const VitriJudge *judge, const VitriJudgedMove *move, const VitriWeights *weights)
{
    const VitriRoster *roster = judge->roster;
    const char *from = roster->people[move->person].residence;
    if (!from)
        from = vitri_roster_place(roster, roster->posts[move->from].unit);
    const char *to = vitri_roster_place(roster, roster->posts[move->to].unit);
    return weights->distance_km * vitri_policy_distance_km(judge->vcase->policy, from, to);
}

/** A wish for a unit is met anywhere under it; the best rank counts. */
static gint64 cost_wishes(const VitriJudge *judge, const VitriJudgedMove *move, const VitriWeights *weights)
{
    const VitriRoster *roster = judge->roster;
    VitriRun run = roster->people[move->person].wishes;
    gint32 best = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriWish *wish = &roster->wishes[i];
        gboolean met = wish->post >= 0 ? wish->post == move->to
                                       : vitri_roster_unit_is_under(roster, roster->posts[move->to].unit, wish->unit);
        gint32 rank = MAX(1, wish->rank);
        if (met && (best == 0 || rank < best))
            best = rank;
    }
    if (run.n == 0)
        return 0;
    return best ? weights->wish_rank * (best - 1) : weights->wish_unmet;
}

static gint64 cost_move(const VitriJudge *judge, const VitriJudgedMove *move)
{
    const VitriRoster *roster = judge->roster;
    VitriWeights weights = vitri_policy_weights_of(judge->vcase->policy, roster, move->person, judge->first);
    VitriRun run = roster->people[move->person].burdens;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        if (roster->burdens[i].post == move->to)
            return hold(roster->burdens[i].cost);
    gint64 points = cost_distance(judge, move, &weights) + cost_wishes(judge, move, &weights);
    points += weights.should_unmet * vitri_rotation_shortfall(judge->vcase, judge->plan->family, move->person,
                                                              move->from, move->to, judge->first);
    if (roster->posts[move->from].unit != roster->posts[move->to].unit)
        points += weights.other_unit;
    return hold(points);
}

static gint64 cost_stay(const VitriJudge *judge, gint32 person)
{
    const VitriDuty *duty = &judge->people[person].duty;
    if (duty->state != VITRI_DUTY_OVERDUE && duty->state != VITRI_DUTY_DUE)
        return 0;
    gint64 months = CLAMP(vitri_date_months_between(duty->duty_day, judge->last), 0, MOST_MONTHS);
    VitriWeights weights = vitri_policy_weights_of(judge->vcase->policy, judge->roster, person, judge->first);
    return hold(weights.month_overdue * months);
}

gint64 vitri_judge_burden(const VitriJudge *judge)
{
    gint64 sum = 0;
    for (guint32 i = 0; i < judge->roster->n_people; i++) {
        const VitriJudgedPerson *facts = &judge->people[i];
        const VitriJudgedMove *move = facts->move >= 0 ? vitri_judge_move(judge, (guint)facts->move) : NULL;
        gint64 points = move ? cost_move(judge, move) : cost_stay(judge, (gint32)i);
        gboolean granted = move && vitri_judge_grants_request(judge, (gint32)i, move->to);
        if (facts->requested && !granted)
            points += judge->vcase->policy->unmet_request;
        sum += hold(points);
    }
    return sum;
}

/** The first ten bits of the digest. */
static gint64 draw(guint64 seed, const char *person, const char *post)
{
    guint8 digest[32];
    gsize length = sizeof digest;
    g_autofree char *text = g_strdup_printf("%" G_GUINT64_FORMAT ":%s:%s", seed, person, post);
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, (const guchar *)text, -1);
    g_checksum_get_digest(checksum, digest, &length);
    return (digest[0] << 2) | (digest[1] >> 6);
}

gint64 vitri_judge_lot(const VitriJudge *judge)
{
    gint64 sum = 0;
    for (guint i = 0; i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        sum +=
            draw(judge->plan->seed, vitri_judge_person_id(judge, move->person), vitri_judge_post_id(judge, move->to));
    }
    return sum;
}
