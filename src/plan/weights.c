/*
 * Dominance weights in 128 bits. The spread of a level is what two choices can differ by at most: the sum over agents
 * of (dearest - cheapest option), plus the seats wanted for UNCOVERED; the weight of a level is one more than what all
 * lower levels can differ by together. So the weighted sum orders choices exactly as the level vectors do. The room is
 * enough for a component of about 5 000 agents with the largest costs; beyond it the problem is refused, not rounded.
 */
#include "weights.h"

#include "vitri/error.h"
#include "vitri/message.h"

#define ROOM ((VitriWide)1 << 120)

void vitri_weights_spread(const VitriProblem *problem, gint64 out_spread[VITRI_N_LEVELS])
{
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        out_spread[level] = 0;
    for (guint agent = 0; agent < problem->n_agents; agent++) {
        guint32 begin, end;
        vitri_problem_range(problem, agent, &begin, &end);
        for (guint level = 0; level < VITRI_N_LEVELS && begin < end; level++) {
            gint64 least = G_MAXINT64, most = 0;
            for (guint32 o = begin; o < end; o++) {
                least = MIN(least, vitri_problem_option(problem, o)->cost[level]);
                most = MAX(most, vitri_problem_option(problem, o)->cost[level]);
            }
            out_spread[level] += most - least;
        }
    }
    for (guint p = 0; p < problem->places->len; p++)
        out_spread[VITRI_LEVEL_UNCOVERED] += vitri_problem_place(problem, p)->want_fill;
}

gboolean vitri_weights_init(VitriWeights *out_weights, const VitriProblem *problem, GError **error)
{
    gint64 spread[VITRI_N_LEVELS];
    VitriWeights weights;
    VitriWide next = 1, violations = problem->n_agents + 1;
    gboolean fits = TRUE;

    vitri_weights_spread(problem, spread);
    for (guint level = VITRI_N_LEVELS; level-- > 0 && fits;) {
        weights.weight[level] = next;
        fits = next < ROOM / (spread[level] + 1);
        next *= fits ? spread[level] + 1 : 1;
    }
    weights.forbidden = next;
    for (guint p = 0; p < problem->places->len; p++)
        violations += vitri_problem_place(problem, p)->must_fill;
    if (!fits || next >= ROOM / violations) {
        g_set_error(
            error, VITRI_ERROR, VITRI_ERROR_FAULT,
            _("cannot weigh the levels exactly for %u people who depend on each other; plan fewer units at once"),
            problem->n_agents);
        return FALSE;
    }
    *out_weights = weights;
    return TRUE;
}

VitriWide vitri_weights_sum(const VitriWeights *weights, const gint64 *level)
{
    VitriWide sum = 0;

    for (guint l = 0; l < VITRI_N_LEVELS; l++)
        sum += weights->weight[l] * level[l];
    return sum;
}
