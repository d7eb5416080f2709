#include "relaxation.h"

#include <criterion/criterion.h>
#include <string.h>

#include "../support/random-problem.h"

#define SEED "seed %" G_GUINT64_FORMAT

/* A stage over all levels at once with weight 1 for burden and lot only. */
static VitriStage make_stage(const VitriProblem *problem, const guint8 *open)
{
    VitriStage stage = {.problem = problem, .open = open, .n_levels = VITRI_N_LEVELS};

    stage.weight[VITRI_LEVEL_BURDEN] = 3;
    stage.weight[VITRI_LEVEL_UNCOVERED] = 500;
    stage.weight[VITRI_LEVEL_LOT] = 1;
    return stage;
}

static gint64 weigh_choice(const VitriStage *stage, const guint32 *choice)
{
    gint64 value[VITRI_N_LEVELS], sum = 0;

    vitri_problem_value(stage->problem, choice, value);
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        sum += stage->weight[level] * value[level];
    return sum;
}

static gboolean has_options(const VitriProblem *problem)
{
    for (guint agent = 0; agent < problem->n_agents; agent++) {
        guint32 begin, end;
        vitri_problem_range(problem, agent, &begin, &end);
        if (begin == end)
            return FALSE;
    }
    return TRUE;
}

/* Draws admitted choices of the problem and judges a bound by each; how many there were. */
static guint judge_bound(const VitriStage *stage, const VitriRelaxation *relaxation, VitriWide bound,
                         const VitriWide *excess, gboolean refuted, guint64 seed)
{
    const VitriProblem *problem = stage->problem;
    g_autofree guint32 *choice = g_new(guint32, problem->n_agents);
    guint64 state = seed;
    guint n_admitted = 0;

    for (guint draw = 0; draw < 100; draw++) {
        for (guint agent = 0; agent < problem->n_agents; agent++) {
            guint32 begin, end;
            vitri_problem_range(problem, agent, &begin, &end);
            choice[agent] = begin + draw_number(&state, end - begin);
        }
        if (!vitri_problem_admits(problem, choice))
            continue;
        n_admitted++;
        const VitriWide value = weigh_choice(stage, choice) * VITRI_DUAL_UNIT;
        cr_assert_not(refuted, SEED, seed);
        cr_assert(bound <= value, SEED ": the bound is above a choice", seed);
        for (guint c = 0; c < relaxation->n_options; c++)
            if (choice[relaxation->agent[c]] == relaxation->option[c])
                cr_assert(bound + excess[c] <= value, SEED ": an excess is above a choice", seed);
    }
    return n_admitted;
}

Test(relaxation, any_multipliers_bound_every_admitted_choice)
{
    guint n_admitted = 0;

    for (guint64 seed = 0; seed < 300; seed++) {
        g_autoptr(VitriProblem) problem = draw_problem(seed, 5, TRUE);
        g_autofree guint8 *open = g_malloc(problem->options->len + 1);
        guint64 state = seed;
        if (!has_options(problem))
            continue;
        memset(open, TRUE, problem->options->len + 1);
        const VitriStage stage = make_stage(problem, open);
        g_autoptr(VitriRelaxation) relaxation = vitri_relaxation_new(&stage);
        g_autofree guint8 *columns = g_malloc(relaxation->n_columns + 1);
        g_autofree gint64 *dual = g_new(gint64, relaxation->n_rows + 1);
        g_autofree VitriWide *excess = g_new(VitriWide, relaxation->n_columns + 1);
        const VitriBox box = {columns, relaxation->low, relaxation->high};
        memset(columns, TRUE, relaxation->n_columns + 1);
        for (guint r = 0; r < relaxation->n_rows; r++)
            dual[r] = ((gint64)draw_number(&state, 2000001) - 1000000) * 500;
        const VitriWide bound = vitri_relaxation_bound(relaxation, &box, dual, excess);
        const gboolean refuted = vitri_relaxation_refutes(relaxation, &box, dual);
        n_admitted += judge_bound(&stage, relaxation, bound, excess, refuted, seed);
    }
    cr_assert_gt(n_admitted, 500, "%u admitted choices", n_admitted);
}

Test(relaxation, counts_fixed_agents_into_limits_and_constant)
{
    g_autoptr(VitriProblem) problem = vitri_problem_new(2);
    const gint64 cost[VITRI_N_LEVELS] = {0, 0, 0, 0, 10, 1}, none[VITRI_N_LEVELS] = {0};
    const guint8 open[] = {FALSE, TRUE, TRUE, TRUE};
    gint64 dual[4] = {0};
    guint8 columns[4];

    vitri_problem_add_place(problem, 1, 0, 0);
    for (guint agent = 0; agent < 2; agent++) {
        vitri_problem_add_option(problem, agent, VITRI_NO_PLACE, none);
        vitri_problem_add_option(problem, agent, 0, cost);
    }
    vitri_problem_seal(problem);
    const VitriStage stage = make_stage(problem, open);
    g_autoptr(VitriRelaxation) relaxation = vitri_relaxation_new(&stage);
    cr_expect_eq(relaxation->constant, 31);
    cr_expect_eq(relaxation->taken[0], 1);
    cr_expect_eq(relaxation->taken[1], VITRI_NO_OPTION);
    cr_assert_eq(relaxation->n_options, 2);
    cr_expect_eq(relaxation->high[0], 0, "the seat is taken");
    const VitriBox box = {columns, relaxation->low, relaxation->high};
    memset(columns, TRUE, sizeof columns);
    cr_expect(vitri_relaxation_bound(relaxation, &box, dual, NULL) == 31 * VITRI_DUAL_UNIT);
    columns[0] = FALSE;
    dual[0] = -1;
    cr_expect(vitri_relaxation_refutes(relaxation, &box, dual), "only the taken seat is left");
    columns[1] = FALSE;
    cr_expect(vitri_relaxation_bound(relaxation, &box, dual, NULL) == VITRI_WIDE_MAX);
}
