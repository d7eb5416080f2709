#include "weights.h"

#include <criterion/criterion.h>

#include "../support/random-problem.h"

Test(weights, order_choices_as_the_levels_do)
{
    for (guint64 seed = 0; seed < 100; seed++) {
        g_autoptr(VitriProblem) problem = draw_problem(seed, 6, FALSE);
        g_autofree guint32 *choice = g_new(guint32, problem->n_agents);
        guint64 state = seed;
        VitriWeights weights;
        gint64 values[2][VITRI_N_LEVELS];
        gboolean complete = TRUE;
        cr_assert(vitri_weights_init(&weights, problem, NULL));
        for (guint side = 0; side < 2; side++) {
            for (guint agent = 0; agent < problem->n_agents; agent++) {
                guint32 begin, end;
                vitri_problem_range(problem, agent, &begin, &end);
                complete = complete && begin < end;
                choice[agent] = begin + (begin < end ? draw_number(&state, end - begin) : 0);
            }
            if (complete)
                vitri_problem_value(problem, choice, values[side]);
        }
        if (!complete)
            continue;
        const VitriWide left = vitri_weights_sum(&weights, values[0]), right = vitri_weights_sum(&weights, values[1]);
        const int by_weight = left < right ? -1 : left > right;
        cr_expect_eq(by_weight, vitri_level_compare(values[0], values[1]), "seed %" G_GUINT64_FORMAT, seed);
    }
}

Test(weights, spread_leaves_out_what_every_choice_pays)
{
    g_autoptr(VitriProblem) problem = vitri_problem_new(1);
    const gint64 cheap[VITRI_N_LEVELS] = {1, 0, 0, 0, 100, 5}, dear[VITRI_N_LEVELS] = {1, 0, 0, 0, 130, 9};
    gint64 spread[VITRI_N_LEVELS];

    vitri_problem_add_place(problem, 3, 0, 2);
    vitri_problem_add_option(problem, 0, VITRI_NO_PLACE, cheap);
    vitri_problem_add_option(problem, 0, 0, dear);
    vitri_problem_seal(problem);
    vitri_weights_spread(problem, spread);
    cr_expect_eq(spread[VITRI_LEVEL_OVERDUE], 0);
    cr_expect_eq(spread[VITRI_LEVEL_UNCOVERED], 2);
    cr_expect_eq(spread[VITRI_LEVEL_BURDEN], 30);
    cr_expect_eq(spread[VITRI_LEVEL_LOT], 4);
}
