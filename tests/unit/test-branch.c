#include "branch.h"

#include <criterion/criterion.h>
#include <string.h>

#include "../support/random-problem.h"

#define SEED "seed %" G_GUINT64_FORMAT

Test(branch, takes_only_admitted_and_better_choices)
{
    g_autoptr(VitriProblem) problem = vitri_problem_new(1);
    const gint64 dear[VITRI_N_LEVELS] = {0, 0, 0, 0, 9, 0}, cheap[VITRI_N_LEVELS] = {0, 0, 0, 0, 2, 0};
    guint32 best[1];
    VitriIncumbent incumbent = {.choice = best};
    const guint32 first[] = {0}, better[] = {2}, full[] = {1};

    vitri_problem_add_place(problem, 0, 0, 0);
    vitri_problem_add_option(problem, 0, VITRI_NO_PLACE, dear);
    const gint64 nothing[VITRI_N_LEVELS] = {0};
    vitri_problem_add_place(problem, 1, 0, 0);
    vitri_problem_add_option(problem, 0, 0, nothing);
    vitri_problem_add_option(problem, 0, 1, cheap);
    vitri_problem_seal(problem);
    cr_expect_not(vitri_incumbent_offer(&incumbent, problem, full));
    cr_expect(vitri_incumbent_offer(&incumbent, problem, first));
    cr_expect(vitri_incumbent_offer(&incumbent, problem, better));
    cr_expect_not(vitri_incumbent_offer(&incumbent, problem, first));
    cr_expect_eq(best[0], 2);
    cr_expect_eq(incumbent.value[VITRI_LEVEL_BURDEN], 2);
}

/* The least burden over all choices by enumeration: other levels are set to nothing. */
static VitriProblem *draw_burdens(guint64 seed)
{
    VitriProblem *problem = draw_problem(seed, 5, TRUE);

    for (guint32 o = 0; o < problem->options->len; o++)
        for (guint level = 0; level < VITRI_N_LEVELS; level++)
            if (level != VITRI_LEVEL_BURDEN)
                vitri_problem_option(problem, o)->cost[level] = 0;
    for (guint p = 0; p < problem->places->len; p++)
        vitri_problem_place(problem, p)->want_fill = vitri_problem_place(problem, p)->must_fill;
    return problem;
}

Test(branch, proves_the_least_burden_and_keeps_every_best_option_open)
{
    guint n_feasible = 0;

    for (guint64 seed = 0; seed < 300; seed++) {
        g_autoptr(VitriProblem) problem = draw_burdens(seed);
        g_autofree guint8 *open = g_malloc(problem->options->len + 1);
        g_autofree guint32 *choice = g_new0(guint32, problem->n_agents), *guide = g_new0(guint32, problem->n_agents);
        VitriIncumbent incumbent = {.choice = choice};
        VitriStage stage = {.problem = problem, .open = open, .first_level = VITRI_LEVEL_BURDEN, .n_levels = 1};
        gint64 best[VITRI_N_LEVELS];
        gboolean complete = TRUE;
        for (guint agent = 0; agent < problem->n_agents; agent++) {
            guint32 end;
            vitri_problem_range(problem, agent, &guide[agent], &end);
            complete = complete && guide[agent] < end;
        }
        if (!complete)
            continue;
        memset(open, TRUE, problem->options->len + 1);
        stage.weight[VITRI_LEVEL_BURDEN] = 1;
        const VitriBranchResult result = vitri_branch_run(&stage, open, &incumbent, guide, 1000);
        const gboolean feasible = enumerate_choices(problem, best);
        cr_assert_eq(incumbent.known, feasible, SEED, seed);
        cr_assert_eq(result.lower, feasible ? best[VITRI_LEVEL_BURDEN] : G_MAXINT64, SEED, seed);
        if (!feasible)
            continue;
        n_feasible++;
        cr_assert_eq(incumbent.value[VITRI_LEVEL_BURDEN], best[VITRI_LEVEL_BURDEN], SEED, seed);
        for (guint agent = 0; agent < problem->n_agents; agent++)
            cr_assert(open[choice[agent]], SEED, seed);
    }
    cr_assert_gt(n_feasible, 50, "%u feasible", n_feasible);
}
