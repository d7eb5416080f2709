#include "master.h"

#include <criterion/criterion.h>

#include "../support/random-problem.h"
#include "assign.h"

#define SEED "seed %" G_GUINT64_FORMAT

Test(master, agrees_with_enumeration_on_all_levels)
{
    guint n_solved = 0;

    for (guint64 seed = 0; seed < 300; seed++) {
        g_autoptr(VitriProblem) problem = draw_problem(seed, 5, TRUE);
        g_autoptr(VitriAssignment) assignment = vitri_assign_solve(problem, NULL);
        gint64 best[VITRI_N_LEVELS];
        if (!assignment->feasible)
            continue;
        g_autoptr(VitriMasterResult) result = vitri_master_solve(problem, assignment->choice, 1000, NULL);
        cr_assert_not_null(result, SEED, seed);
        cr_assert_eq(result->feasible, enumerate_choices(problem, best), SEED, seed);
        if (!result->feasible)
            continue;
        n_solved++;
        cr_assert_eq(result->closed, VITRI_N_LEVELS, SEED, seed);
        cr_assert_eq(vitri_level_compare(result->value, best), 0, SEED, seed);
        cr_assert_eq(vitri_level_compare(result->bound, best), 0, SEED, seed);
    }
    cr_assert_gt(n_solved, 50, "%u solved", n_solved);
}

Test(master, never_ends_below_the_optimum_without_rows)
{
    for (guint64 seed = 0; seed < 20; seed++) {
        g_autoptr(VitriProblem) problem = draw_tangled(seed, 16);
        g_autoptr(VitriAssignment) assignment = vitri_assign_solve(problem, NULL);
        gint64 free_value[VITRI_N_LEVELS];
        if (!assignment->feasible)
            continue;
        g_autoptr(VitriMasterResult) result = vitri_master_solve(problem, assignment->choice, 20000, NULL);
        cr_assert_not_null(result, SEED, seed);
        if (!result->feasible)
            continue;
        vitri_problem_value(problem, assignment->choice, free_value);
        cr_assert(vitri_problem_admits(problem, result->choice), SEED, seed);
        cr_assert_geq(vitri_level_compare(result->value, free_value), 0, SEED, seed);
        cr_assert_eq(vitri_level_compare(result->value, result->bound), 0, SEED, seed);
    }
}
