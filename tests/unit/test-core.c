#include "core.h"

#include <criterion/criterion.h>
#include <string.h>

#include "../support/random-problem.h"

#define SEED "seed %" G_GUINT64_FORMAT

static void compare_with_enumeration(guint64 seed, gboolean with_rows, guint *inout_feasible)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriProblem) problem = draw_problem(seed, 6, with_rows);
    gint64 best[VITRI_N_LEVELS];
    g_autoptr(VitriSolution) solution = vitri_core_solve(problem, NULL, NULL, NULL, &error);

    cr_assert_not_null(solution, SEED ": %s", seed, error ? error->message : "");
    const gboolean feasible = enumerate_choices(problem, best);
    cr_assert_eq(solution->feasible, feasible, SEED ": feasible %d", seed, feasible);
    if (!feasible) {
        cr_assert_not_null(solution->conflict, SEED, seed);
        return;
    }
    ++*inout_feasible;
    cr_assert(vitri_problem_admits(problem, solution->choice), SEED, seed);
    cr_assert_eq(solution->closed, VITRI_N_LEVELS, SEED ": closed %u", seed, solution->closed);
    for (guint level = 0; level < VITRI_N_LEVELS; level++) {
        cr_assert_eq(solution->value[level], best[level], SEED " level %u", seed, level);
        cr_assert_eq(solution->bound[level], best[level], SEED " level %u", seed, level);
    }
}

Test(core, finds_the_enumerated_optimum_without_rows)
{
    guint n_feasible = 0;

    for (guint64 seed = 0; seed < 400; seed++)
        compare_with_enumeration(seed, FALSE, &n_feasible);
    cr_assert(n_feasible > 100 && n_feasible < 400, "%u feasible", n_feasible);
}

Test(core, finds_the_enumerated_optimum_with_rows)
{
    guint n_feasible = 0;

    for (guint64 seed = 1000; seed < 1900; seed++)
        compare_with_enumeration(seed, TRUE, &n_feasible);
    cr_assert(n_feasible > 200 && n_feasible < 900, "%u feasible", n_feasible);
}

/* Several small problems side by side: components that threads can share. */
static VitriProblem *draw_many(guint64 seed, guint n_blocks)
{
    const gint64 stay[VITRI_N_LEVELS] = {0, 1, 0, 0, 0, 0};
    guint64 state = seed + 99;
    const guint n = 6 * n_blocks;
    VitriProblem *problem = vitri_problem_new(n);

    for (guint p = 0; p < n; p++)
        vitri_problem_add_place(problem, 1, 0, draw_number(&state, 2) == 0);
    for (guint agent = 0; agent < n; agent++)
        for (guint place = agent / 6 * 6; place < agent / 6 * 6 + 6; place++) {
            gint64 cost[VITRI_N_LEVELS];
            draw_cost(&state, cost);
            const guint32 option =
                vitri_problem_add_option(problem, agent, (gint32)place, place == agent ? stay : cost);
            if (place == agent)
                vitri_problem_set_start(problem, agent, option);
        }
    for (guint block = 0; block < n_blocks; block++) {
        VitriRow *row = vitri_problem_add_row(problem, 2, block);
        for (guint32 o = block * 36; o < block * 36 + 36; o++)
            if (vitri_problem_option(problem, o)->place != (gint32)vitri_problem_option(problem, o)->agent)
                vitri_row_add_term(row, o, 1);
    }
    return problem;
}

Test(core, gives_the_same_choice_for_any_number_of_threads)
{
    for (guint64 seed = 0; seed < 10; seed++) {
        g_autoptr(VitriProblem) left = draw_many(seed, 12);
        g_autoptr(VitriProblem) right = draw_many(seed, 12);
        const VitriCoreLimits one = {.threads = 1}, two = {.threads = 2};
        g_autoptr(VitriSolution) a = vitri_core_solve(left, &one, NULL, NULL, NULL);
        g_autoptr(VitriSolution) b = vitri_core_solve(right, &two, NULL, NULL, NULL);
        cr_assert(a != NULL && b != NULL && a->feasible && b->feasible, SEED, seed);
        cr_assert_gt(a->n_coupled, 1, SEED, seed);
        cr_assert_eq(memcmp(a->choice, b->choice, left->n_agents * sizeof *a->choice), 0, SEED, seed);
        cr_assert_eq(a->n_nodes, b->n_nodes, SEED, seed);
    }
}

/* Forbids each choice seen until one takes an even number of options with an odd index; counts the calls. */
static gboolean forbid_odd(VitriProblem *problem, const guint32 *choice, gpointer user, GError **error)
{
    guint n_odd = 0;

    ++*(guint *)user;
    for (guint agent = 0; agent < problem->n_agents; agent++)
        n_odd += choice[agent] % 2;
    if (n_odd % 2 == 0)
        return TRUE;
    VitriRow *row = vitri_problem_add_row(problem, (gint64)problem->n_agents - 1, 0);
    for (guint agent = 0; agent < problem->n_agents; agent++)
        vitri_row_add_term(row, choice[agent], 1);
    return TRUE;
}

Test(core, separates_until_the_judge_is_content)
{
    guint n_cut = 0;

    for (guint64 seed = 0; seed < 400; seed++) {
        g_autoptr(VitriProblem) problem = draw_problem(seed, 5, seed % 2 == 0);
        const guint n_rows = problem->rows->len;
        guint n_calls = 0;
        g_autoptr(VitriSolution) solution = vitri_core_solve(problem, NULL, forbid_odd, &n_calls, NULL);
        gint64 best[VITRI_N_LEVELS];
        cr_assert_not_null(solution, SEED, seed);
        n_cut += problem->rows->len > n_rows;
        cr_assert_eq(solution->feasible, enumerate_choices(problem, best), SEED, seed);
        if (!solution->feasible)
            continue;
        cr_assert_eq(vitri_level_compare(solution->value, best), 0, SEED, seed);
        guint n_odd = 0;
        for (guint agent = 0; agent < problem->n_agents; agent++)
            n_odd += solution->choice[agent] % 2;
        cr_assert_eq(n_odd % 2, 0, SEED, seed);
    }
    cr_assert_gt(n_cut, 20, "%u seeds with cuts", n_cut);
}

Test(core, names_the_component_that_has_no_choice)
{
    g_autoptr(VitriProblem) problem = vitri_problem_new(4);
    const gint64 cost[VITRI_N_LEVELS] = {0};

    vitri_problem_add_place(problem, 4, 0, 0);
    vitri_problem_add_place(problem, 1, 1, 1);
    vitri_problem_add_option(problem, 0, 0, cost);
    vitri_problem_add_option(problem, 1, 1, cost);
    vitri_problem_add_option(problem, 2, 0, cost);
    vitri_problem_add_option(problem, 3, 1, cost);
    g_autoptr(VitriSolution) solution = vitri_core_solve(problem, NULL, NULL, NULL, NULL);
    cr_assert(solution != NULL && !solution->feasible);
    cr_assert_null(solution->choice);
    cr_assert_eq(solution->conflict->len, 2);
    cr_expect_eq(g_array_index(solution->conflict, guint32, 0), 1);
    cr_expect_eq(g_array_index(solution->conflict, guint32, 1), 3);
}

Test(core, counts_seats_that_nobody_can_take)
{
    g_autoptr(VitriProblem) problem = vitri_problem_new(0);

    vitri_problem_add_place(problem, 3, 0, 2);
    g_autoptr(VitriSolution) solution = vitri_core_solve(problem, NULL, NULL, NULL, NULL);
    cr_assert(solution != NULL && solution->feasible);
    cr_expect_eq(solution->value[VITRI_LEVEL_UNCOVERED], 2);
    cr_expect_eq(solution->bound[VITRI_LEVEL_UNCOVERED], 2);

    vitri_problem_add_place(problem, 1, 1, 1);
    g_autoptr(VitriSolution) none = vitri_core_solve(problem, NULL, NULL, NULL, NULL);
    cr_assert(none != NULL && !none->feasible);
    cr_expect_eq(none->conflict->len, 0);
}

Test(core, keeps_bounds_true_when_the_limit_is_reached)
{
    guint n_open = 0;

    for (guint64 seed = 0; seed < 40; seed++) {
        const VitriCoreLimits tight = {.max_nodes = 1};
        g_autoptr(VitriProblem) problem = draw_tangled(seed, 20);
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriSolution) full = vitri_core_solve(problem, NULL, NULL, NULL, NULL);
        g_autoptr(VitriSolution) cut = vitri_core_solve(problem, &tight, NULL, NULL, &error);
        cr_assert_not_null(full, SEED, seed);
        cr_assert_eq(full->closed, full->feasible ? (guint)VITRI_N_LEVELS : 0u, SEED, seed);
        if (cut == NULL) {
            cr_expect_not_null(error, SEED, seed);
            continue;
        }
        cr_assert_eq(cut->feasible, full->feasible, SEED, seed);
        if (!cut->feasible)
            continue;
        n_open += cut->closed < VITRI_N_LEVELS;
        cr_expect_leq(vitri_level_compare(full->value, cut->value), 0, SEED, seed);
        for (guint level = 0; level < cut->closed; level++) {
            cr_expect_eq(cut->value[level], full->value[level], SEED " level %u", seed, level);
            cr_expect_eq(cut->bound[level], full->value[level], SEED " level %u", seed, level);
        }
        if (cut->closed < VITRI_N_LEVELS) {
            cr_expect_leq(cut->bound[cut->closed], full->value[cut->closed], SEED " level %u", seed, cut->closed);
            cr_expect_lt(cut->bound[cut->closed], cut->value[cut->closed], SEED " level %u", seed, cut->closed);
        }
    }
    cr_assert_gt(n_open, 3, "%u solves left open", n_open);
}
