#include "assign.h"

#include <criterion/criterion.h>
#include <stdio.h>

#include "../support/random-problem.h"
#include "certificate.h"

Test(assign, finds_the_enumerated_optimum_of_small_problems)
{
    guint n_feasible = 0;

    for (guint64 seed = 0; seed < 600; seed++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriProblem) problem = draw_problem(seed, 6, FALSE);
        g_autoptr(VitriAssignment) assignment = vitri_assign_solve(problem, &error);
        gint64 best[VITRI_N_LEVELS], value[VITRI_N_LEVELS];
        cr_assert_not_null(assignment, "seed %" G_GUINT64_FORMAT ": %s", seed, error ? error->message : "");
        const gboolean feasible = enumerate_choices(problem, best);
        cr_assert_eq(assignment->feasible, feasible, "seed %" G_GUINT64_FORMAT, seed);
        if (!feasible)
            continue;
        n_feasible++;
        cr_assert(vitri_problem_admits(problem, assignment->choice), "seed %" G_GUINT64_FORMAT, seed);
        vitri_problem_value(problem, assignment->choice, value);
        cr_assert_eq(vitri_level_compare(value, best), 0, "seed %" G_GUINT64_FORMAT, seed);
    }
    cr_assert_gt(n_feasible, 200, "only %u feasible seeds", n_feasible);
    cr_assert_lt(n_feasible, 600, "no infeasible seed");
}

/* An OR-Library instance (n, then n rows of n costs) with the costs as burden; NULL if the file is not there. */
static VitriProblem *read_orlib(const char *folder, guint n)
{
    g_autofree char *name = g_strdup_printf("%s/assign%u.txt", folder, n);
    g_autofree char *text = NULL;

    if (!g_file_get_contents(name, &text, NULL, NULL))
        return NULL;
    char *at = text;
    cr_assert_eq(g_ascii_strtoull(at, &at, 10), n, "%s", name);
    g_autoptr(VitriProblem) problem = vitri_problem_new(n);
    for (guint p = 0; p < n; p++)
        vitri_problem_add_place(problem, 1, 0, 0);
    for (guint agent = 0; agent < n; agent++)
        for (guint p = 0; p < n; p++) {
            gint64 cost[VITRI_N_LEVELS] = {0};
            cost[VITRI_LEVEL_BURDEN] = g_ascii_strtoll(at, &at, 10);
            vitri_problem_add_option(problem, agent, (gint32)p, cost);
        }
    vitri_problem_seal(problem);
    return g_steal_pointer(&problem);
}

Test(assign, reaches_the_published_optima_of_or_library)
{
    const struct {
        guint n;
        gint64 optimum;
    } table[] = {{100, 305}, {200, 475}, {300, 626}, {400, 804}};
    const char *folder = g_getenv("VITRI_ORLIB");

    if (folder == NULL)
        cr_skip_test("VITRI_ORLIB names no folder");
    for (guint i = 0; i < G_N_ELEMENTS(table); i++) {
        g_autoptr(VitriProblem) problem = read_orlib(folder, table[i].n);
        cr_assert_not_null(problem, "assign%u", table[i].n);
        g_autoptr(VitriAssignment) assignment = vitri_assign_solve(problem, NULL);
        gint64 value[VITRI_N_LEVELS];
        cr_assert(assignment != NULL && assignment->feasible, "assign%u", table[i].n);
        vitri_problem_value(problem, assignment->choice, value);
        cr_expect_eq(value[VITRI_LEVEL_BURDEN], table[i].optimum, "assign%u: %" G_GINT64_FORMAT, table[i].n,
                     value[VITRI_LEVEL_BURDEN]);
    }
}

Test(assign, refuses_weights_beyond_exact_arithmetic)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriProblem) problem = vitri_problem_new(2);
    const gint64 none[VITRI_N_LEVELS] = {0},
                 huge[VITRI_N_LEVELS] = {G_MAXINT32, G_MAXINT32, 0, G_MAXINT32, G_MAXINT32, 1023};

    for (guint agent = 0; agent < 2; agent++) {
        vitri_problem_add_option(problem, agent, VITRI_NO_PLACE, none);
        vitri_problem_add_option(problem, agent, VITRI_NO_PLACE, huge);
    }
    vitri_problem_seal(problem);
    g_autoptr(VitriAssignment) assignment = vitri_assign_solve(problem, &error);
    cr_assert_null(assignment);
    cr_assert_not_null(error);
}
