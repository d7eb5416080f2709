/*
 * Coupled components. Levels are taken in stages: as many leading levels together as dominance weights below 10^10
 * allow, then the next ones, with the sums of the levels before held at their optimum. A stage is closed when its
 * bound, counted in integers, meets the best choice; then options whose reduced cost exceeds the gap are closed for
 * good, so later stages are small. When a stage runs out of nodes, its bound is split into levels (the weights are a
 * mixed radix): levels that meet stay closed, the first that does not keeps its bound, and the rest are improved
 * without being proved.
 */
#include "master.h"

#include <string.h>

#include "branch.h"
#include "vitri/error.h"
#include "vitri/message.h"

#define LARGEST_WEIGHT G_GINT64_CONSTANT(10000000000)
#define HINT_SHARE 0.03 /* of one unit of the objective: what all later levels together may weigh in a hint */

void vitri_master_result_free(VitriMasterResult *result)
{
    if (result == NULL)
        return;
    g_free(result->choice);
    g_free(result);
}

/* The least sum of a level over open options, and by how much it can differ. */
static void span_level(const VitriProblem *problem, const guint8 *open, guint level, gint64 *out_least,
                       gint64 *out_spread)
{
    gint64 least_sum = 0, spread = 0;

    for (guint agent = 0; agent < problem->n_agents; agent++) {
        gint64 least = G_MAXINT64, most = 0;
        guint32 begin, end;
        vitri_problem_range(problem, agent, &begin, &end);
        for (guint32 o = begin; o < end; o++)
            if (open[o]) {
                least = MIN(least, vitri_problem_option(problem, o)->cost[level]);
                most = MAX(most, vitri_problem_option(problem, o)->cost[level]);
            }
        least_sum += least;
        spread += most - least;
    }
    for (guint p = 0; level == VITRI_LEVEL_UNCOVERED && p < problem->places->len; p++)
        spread += vitri_problem_place(problem, p)->want_fill - vitri_problem_place(problem, p)->must_fill;
    *out_least = least_sum;
    *out_spread = spread;
}

/* Chooses the levels of the next stage and their weights. */
static void plan_stage(VitriStage *stage, gint64 *least, gint64 *spread)
{
    gint64 product = 1;

    stage->n_levels = 0;
    for (guint level = 0; level < VITRI_N_LEVELS; level++) {
        stage->weight[level] = 0;
        span_level(stage->problem, stage->open, level, &least[level], &spread[level]);
    }
    for (guint level = stage->first_level; level < VITRI_N_LEVELS; level++) {
        if (stage->n_levels > 0 && product > LARGEST_WEIGHT / (spread[level] + 1))
            break;
        product *= spread[level] + 1;
        stage->n_levels++;
    }
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        stage->hint[level] = level < stage->first_level + stage->n_levels
                                 ? 0
                                 : HINT_SHARE / VITRI_N_LEVELS / (double)(spread[level] + 1);
    gint64 weight = 1;
    for (guint level = stage->first_level + stage->n_levels; level-- > stage->first_level;) {
        stage->weight[level] = weight;
        weight *= spread[level] + 1;
    }
}

/* Splits the bound of a stage into its levels and counts those that meet the incumbent. */
static void split_bound(const VitriStage *stage, const gint64 *least, gint64 lower, VitriMasterResult *result,
                        const gint64 *value)
{
    gint64 rest = lower;

    for (guint level = stage->first_level; level < stage->first_level + stage->n_levels; level++)
        rest -= stage->weight[level] * least[level];
    rest = MAX(rest, 0);
    for (guint level = stage->first_level; level < stage->first_level + stage->n_levels; level++) {
        result->bound[level] = least[level] + rest / stage->weight[level];
        rest %= stage->weight[level];
        if (result->closed < level)
            continue;
        if (result->bound[level] >= value[level])
            result->closed = level + 1;
    }
}

/* Runs all stages; FALSE if the limit ended the search without a choice or a proof. */
static gboolean run_stages(VitriStage *stage, guint8 *open, VitriIncumbent *incumbent, const guint32 *guide,
                           guint max_nodes, VitriMasterResult *result)
{
    gint64 least[VITRI_N_LEVELS], spread[VITRI_N_LEVELS];

    result->feasible = TRUE;
    while (stage->first_level < VITRI_N_LEVELS) {
        const gboolean proving = result->closed == stage->first_level;
        const guint left = max_nodes > result->n_nodes ? max_nodes - result->n_nodes : 0;
        plan_stage(stage, least, spread);
        const VitriBranchResult branch =
            vitri_branch_run(stage, open, incumbent, stage->first_level == 0 ? guide : incumbent->choice,
                             proving && left > 0 ? left : max_nodes / 10 + 1);
        result->n_nodes += branch.n_nodes;
        if (!incumbent->known) {
            result->feasible = FALSE;
            return branch.lower == G_MAXINT64;
        }
        if (proving)
            split_bound(stage, least, branch.lower, result, incumbent->value);
        stage->first_level += stage->n_levels;
        for (guint level = 0; level < stage->first_level; level++)
            stage->fixed_level[level] = incumbent->value[level];
    }
    return TRUE;
}

VitriMasterResult *vitri_master_solve(const VitriProblem *problem, const guint32 *guide, guint max_nodes,
                                      GError **error)
{
    g_autoptr(VitriMasterResult) result = g_new0(VitriMasterResult, 1);
    g_autofree guint8 *open = g_malloc(problem->options->len + 1);
    g_autofree guint32 *best = g_new(guint32, problem->n_agents + 1);
    VitriIncumbent incumbent = {.choice = best};
    VitriStage stage = {.problem = problem, .open = open};

    memset(open, TRUE, problem->options->len + 1);
    vitri_incumbent_offer(&incumbent, problem, (const guint32 *)(const void *)problem->start->data);
    if (!run_stages(&stage, open, &incumbent, guide, max_nodes, result)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                    _("no plan was found for %u people within %u nodes; allow more nodes or relax a limit"),
                    problem->n_agents, max_nodes);
        return NULL;
    }
    if (result->feasible) {
        for (guint level = 0; level < VITRI_N_LEVELS; level++)
            result->value[level] = incumbent.value[level];
        result->choice = g_steal_pointer(&best);
    }
    return g_steal_pointer(&result);
}
