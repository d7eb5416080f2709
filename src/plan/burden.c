/*
 * The burden of a move or of staying, and the lot (contract, section 6, levels 5 and 6).
 *
 * Points are the policy's weights times counts: standards that should be met and are not (judged on 1 January of the
 * year), kilometres from the residence (else from the place of the unit left) to the place of the new unit, wishes,
 * leaving the unit; the weights are those of the person's circumstances on that day. A stated `burden` takes the place
 * of the whole. Every cost is an integer between 0 and 1 000 000. The lot is the first ten bits of SHA-256 of
 * "seed:person:post", so that anyone can repeat the draw.
 */
#include "scene.h"

#define MOST_POINTS 1000000
#define MOST_MONTHS_OVERDUE 120

static gint64 wish_points(const VitriScene *scene, const VitriPerson *person, const VitriWeights *weights, gint32 post)
{
    const VitriRoster *roster = scene->vcase->roster;
    gint32 best = G_MAXINT32;
    for (guint32 i = 0; i < person->wishes.n; i++) {
        const VitriWish *wish = &roster->wishes[person->wishes.first + i];
        gboolean met = wish->post >= 0 ? wish->post == post
                                       : wish->unit >= 0 &&
                                             vitri_roster_unit_is_under(roster, roster->posts[post].unit, wish->unit);
        if (met)
            best = MIN(best, MAX(wish->rank, 1));
    }
    if (person->wishes.n == 0)
        return 0;
    return best == G_MAXINT32 ? weights->wish_unmet : weights->wish_rank * (best - 1);
}

gint64 vitri_burden_of_move(const VitriScene *scene, const VitriAgent *agent, gint32 post)
{
    const VitriCase *vcase = scene->vcase;
    const VitriRoster *roster = vcase->roster;
    const VitriPerson *person = &roster->people[agent->person];
    gint64 request = agent->requested && !vitri_burden_grants(scene, agent, post) ? vcase->policy->unmet_request : 0;
    for (guint32 i = 0; i < person->burdens.n; i++) {
        const VitriBurden *stated = &roster->burdens[person->burdens.first + i];
        if (stated->post == post)
            return CLAMP(stated->cost + request, 0, MOST_POINTS);
    }
    VitriDate first = vitri_date(scene->options.year, 1, 1);
    VitriWeights weights = vitri_policy_weights_of(vcase->policy, roster, agent->person, first);
    gint32 from_unit = roster->posts[agent->origin].unit, to_unit = roster->posts[post].unit;
    const char *from = person->residence ? person->residence : vitri_roster_place(roster, from_unit);
    gint64 points = wish_points(scene, person, &weights, post) + request;
    points += weights.should_unmet *
              vitri_rotation_shortfall(vcase, scene->options.family, agent->person, agent->origin, post, first);
    points += weights.distance_km * vitri_policy_distance_km(vcase->policy, from, vitri_roster_place(roster, to_unit));
    points += from_unit != to_unit ? weights.other_unit : 0;
    return CLAMP(points, 0, MOST_POINTS);
}

gint64 vitri_burden_of_stay(const VitriScene *scene, const VitriAgent *agent)
{
    const VitriPolicy *policy = scene->vcase->policy;
    gint64 points = agent->requested ? policy->unmet_request : 0;
    if ((agent->must_overdue || agent->must_due) && vitri_date_is_set(agent->duty.duty_day)) {
        int months = vitri_date_months_between(agent->duty.duty_day, scene->year_end);
        VitriWeights weights =
            vitri_policy_weights_of(policy, scene->vcase->roster, agent->person, vitri_date(scene->options.year, 1, 1));
        points += weights.month_overdue * CLAMP(months, 0, MOST_MONTHS_OVERDUE);
    }
    return CLAMP(points, 0, MOST_POINTS);
}

gboolean vitri_burden_grants(const VitriScene *scene, const VitriAgent *agent, gint32 post)
{
    const VitriRoster *roster = scene->vcase->roster;
    const GArray *requests = scene->vcase->decisions->requests;
    for (guint i = 0; agent->requested && i < requests->len; i++) {
        const VitriRequest *request = &g_array_index(requests, VitriRequest, i);
        if (request->person == agent->person &&
            vitri_roster_unit_is_under(roster, roster->posts[post].unit, request->unit))
            return TRUE;
    }
    return FALSE;
}

VitriMoveReason vitri_burden_reason(const VitriScene *scene, const VitriAgent *agent, gint32 post)
{
    if (agent->must_overdue)
        return VITRI_MOVE_OVERDUE;
    if (agent->must_due)
        return VITRI_MOVE_DUE;
    if (agent->displaced)
        return VITRI_MOVE_DISPLACED;
    if (vitri_burden_grants(scene, agent, post))
        return VITRI_MOVE_REQUESTED;
    return agent->pin && agent->pin->post == post ? VITRI_MOVE_PINNED : VITRI_MOVE_ENABLING;
}

guint vitri_burden_lot(guint64 seed, const char *person, const char *post)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_autofree char *text = g_strdup_printf("%" G_GUINT64_FORMAT ":%s:%s", seed, person, post);
    guint8 digest[32];
    gsize length = sizeof digest;
    g_checksum_update(sum, (const guchar *)text, -1);
    g_checksum_get_digest(sum, digest, &length);
    return (guint)digest[0] << 2 | digest[1] >> 6;
}
