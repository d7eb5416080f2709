/*
 * The loop around the core: choose moves, link them, and cut off what cannot be.
 *
 * A chain that serves nobody who must move and fills no leaver's place is cut unless it grows at its end; a chain
 * without a common lawful month is cut as it stands (for posts of several seats: as long as their other holders stay);
 * chains that find no months within the monthly limits are cut together. Each cut is broken by the choice that it
 * answers, so the loop ends.
 */
#include "solve.h"

#include <string.h>

typedef struct {
    VitriModel *model;
    const VitriScene *scene;
} Judge;

static guint32 option_of(const Judge *judge, guint32 arc)
{
    return judge->model->option_of_arc[arc];
}

static VitriRow *cut_moves(const Judge *judge, const VitriLinked *chain)
{
    VitriRow *row = vitri_problem_add_row(judge->model->problem, (gint64)chain->arcs->len - 1, VITRI_ROW_CUT);
    for (guint i = 0; i < chain->arcs->len; i++)
        vitri_row_add_term(row, option_of(judge, g_array_index(chain->arcs, guint32, i)), 1);
    return row;
}

static gboolean is_in_chain(const Judge *judge, const VitriLinked *chain, guint32 agent)
{
    for (guint a = 0; a < chain->arcs->len; a++)
        if (vitri_scene_arc(judge->scene, g_array_index(chain->arcs, guint32, a))->agent == agent)
            return TRUE;
    return FALSE;
}

/**
 * The chain may stand only if somebody outside it takes the place that it leaves: more must come there than there are
 * seats free without it. Where that is so and still others' places were taken, these moves are cut as they stand.
 */
static void cut_ungrounded(const Judge *judge, const VitriLinked *chain, const gint32 *chosen)
{
    gint32 weight = chain->ends < 0 ? 1 : (gint32)vitri_chains_count_free(judge->scene, chain->ends) + 1;
    gint64 coming = 0;
    for (guint32 a = 0; chain->ends >= 0 && a < judge->scene->agents->len; a++)
        coming += chosen[a] >= 0 && vitri_scene_arc(judge->scene, (guint32)chosen[a])->post == chain->ends;
    gboolean as_it_stands = coming >= weight;
    VitriRow *row =
        vitri_problem_add_row(judge->model->problem, weight * ((gint64)chain->arcs->len - 1), VITRI_ROW_CUT);
    for (guint i = 0; i < chain->arcs->len; i++)
        vitri_row_add_term(row, option_of(judge, g_array_index(chain->arcs, guint32, i)), weight);
    for (guint i = 0; chain->ends >= 0 && i < judge->scene->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(judge->scene, i);
        if (arc->post != chain->ends || option_of(judge, i) == VITRI_NO_OPTION || is_in_chain(judge, chain, arc->agent))
            continue;
        if (!as_it_stands || chosen[arc->agent] != (gint32)i)
            vitri_row_add_term(row, option_of(judge, i), -1);
    }
}

/** No common month: not these moves, while the other holders of the posts of several seats stay as they do. */
static void cut_monthless(const Judge *judge, const VitriLinked *chain, const gint32 *chosen)
{
    const VitriRoster *roster = judge->scene->vcase->roster;
    VitriRow *row = cut_moves(judge, chain);
    for (guint i = 0; i < chain->arcs->len; i++) {
        gint32 post = vitri_scene_arc(judge->scene, g_array_index(chain->arcs, guint32, i))->post;
        if (roster->posts[post].seats <= 1)
            continue;
        for (guint32 a = 0; a < judge->scene->agents->len; a++) {
            gint32 problem_agent = judge->model->row_of_agent[a];
            const VitriAgent *agent = vitri_scene_agent(judge->scene, a);
            if (problem_agent < 0 || agent->origin != post || chosen[a] >= 0 || is_in_chain(judge, chain, a) ||
                judge->model->stay_option[problem_agent] == VITRI_NO_OPTION)
                continue;
            vitri_row_add_term(row, judge->model->stay_option[problem_agent], 1);
            row->upper++;
        }
    }
}

static void cut_together(const Judge *judge, const GPtrArray *chains, const GArray *conflict)
{
    VitriRow *row = vitri_problem_add_row(judge->model->problem, -1, VITRI_ROW_CUT);
    for (guint c = 0; c < conflict->len; c++) {
        const VitriLinked *chain = g_ptr_array_index(chains, g_array_index(conflict, guint, c));
        for (guint i = 0; i < chain->arcs->len; i++) {
            vitri_row_add_term(row, option_of(judge, g_array_index(chain->arcs, guint32, i)), 1);
            row->upper++;
        }
    }
}

static gboolean separate(VitriProblem *problem, const guint32 *choice, gpointer user, GError **error)
{
    Judge *judge = user;
    g_autofree gint32 *chosen = vitri_model_chosen(judge->model, choice);
    g_autoptr(GPtrArray) chains = vitri_chains_link(judge->scene, chosen);
    guint n_cuts = 0;
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        if (!chain->has_ground && !judge->scene->vcase->policy->fill_vacancies)
            cut_ungrounded(judge, chain, chosen);
        else if (!chain->months)
            cut_monthless(judge, chain, chosen);
        else
            continue;
        n_cuts++;
    }
    if (n_cuts == 0 && judge->scene->vcase->policy->unit_moves_per_month >= 0) {
        g_autoptr(VitriTiming) timing = vitri_timing_solve(judge->scene, chains);
        if (!timing->feasible)
            cut_together(judge, chains, timing->conflict);
    }
    return TRUE;
}

VitriOutcome *vitri_solve_run(const VitriScene *scene, GHashTable *pins, GError **error)
{
    g_autoptr(VitriModel) model = vitri_model_new(scene, pins);
    Judge judge = {model, scene};
    VitriCoreLimits limits = {0, MAX(scene->options.threads, 1)};
    vitri_progress_report(scene->options.progress, "assignment", 0, 1);
    g_autoptr(VitriSolution) solution = vitri_core_solve(model->problem, &limits, separate, &judge, error);
    if (!solution)
        return NULL;
    VitriOutcome *outcome = g_new0(VitriOutcome, 1);
    outcome->feasible = solution->feasible;
    if (!outcome->feasible)
        return outcome;
    memcpy(outcome->base, model->base, sizeof outcome->base);
    outcome->chosen = vitri_model_chosen(model, solution->choice);
    outcome->chains = vitri_chains_link(scene, outcome->chosen);
    outcome->timing = vitri_timing_solve(scene, outcome->chains);
    outcome->solution = g_steal_pointer(&solution);
    g_assert(outcome->timing->feasible);
    return outcome;
}

void vitri_outcome_free(VitriOutcome *outcome)
{
    if (!outcome)
        return;
    g_free(outcome->chosen);
    if (outcome->chains)
        g_ptr_array_unref(outcome->chains);
    vitri_timing_free(outcome->timing);
    vitri_solution_free(outcome->solution);
    g_free(outcome);
}
