#include "certificate.h"

#include <criterion/criterion.h>
#include <string.h>

#include "../support/random-problem.h"
#include "assign.h"

/* Two agents want one seat: the second best is the optimum, at a price above zero. */
static VitriProblem *make_contest(void)
{
    VitriProblem *problem = vitri_problem_new(2);
    const gint64 cheap[VITRI_N_LEVELS] = {0, 0, 0, 0, 1, 0}, dear[VITRI_N_LEVELS] = {0, 0, 0, 0, 9, 0};

    vitri_problem_add_place(problem, 1, 0, 1);
    vitri_problem_add_place(problem, 2, 0, 0);
    for (guint agent = 0; agent < 2; agent++) {
        vitri_problem_add_option(problem, agent, 0, cheap);
        vitri_problem_add_option(problem, agent, 1, dear);
    }
    vitri_problem_seal(problem);
    return problem;
}

Test(certificate, accepts_the_answer_and_refuses_a_corrupted_one)
{
    g_autoptr(VitriProblem) problem = make_contest();
    g_autoptr(VitriAssignment) answer = vitri_assign_solve(problem, NULL);
    const char *reason = NULL;

    cr_assert(vitri_certificate_check(problem, &answer->weights, answer->choice, answer->price, &reason), "%s", reason);
    answer->price[0] += 1;
    answer->price[1] += 1;
    cr_expect_not(vitri_certificate_check(problem, &answer->weights, answer->choice, answer->price, &reason));
    cr_expect_str_eq(reason, "the dual does not reach the value");
    answer->price[0] -= 1;
    answer->price[1] -= 1;

    VitriWeights weak = answer->weights;
    weak.weight[VITRI_LEVEL_UNCOVERED] = 1;
    cr_expect_not(vitri_certificate_check(problem, &weak, answer->choice, answer->price, &reason));
    cr_expect_str_eq(reason, "a weight does not dominate the levels below it");

    const guint32 both[] = {0, 2}, worse[] = {1, 3}, foreign[] = {0, 1};
    cr_expect_not(vitri_certificate_check(problem, &answer->weights, both, answer->price, &reason));
    cr_expect_str_eq(reason, "a place holds more than its capacity");
    cr_expect_not(vitri_certificate_check(problem, &answer->weights, worse, answer->price, &reason));
    cr_expect_str_eq(reason, "the dual does not reach the value");
    cr_expect_not(vitri_certificate_check(problem, &answer->weights, foreign, answer->price, &reason));
    cr_expect_str_eq(reason, "an agent has the option of another");
}

Test(certificate, never_accepts_a_worse_choice_whatever_the_prices)
{
    guint64 state = 7;

    for (guint64 seed = 0; seed < 200; seed++) {
        g_autoptr(VitriProblem) problem = draw_problem(seed, 5, FALSE);
        g_autoptr(VitriAssignment) answer = vitri_assign_solve(problem, NULL);
        if (!answer->feasible)
            continue;
        cr_expect_not(vitri_certificate_check_infeasible(problem, &answer->weights, answer->price, NULL));
        gint64 best[VITRI_N_LEVELS], value[VITRI_N_LEVELS];
        vitri_problem_value(problem, answer->choice, best);
        for (guint agent = 0; agent < problem->n_agents; agent++) {
            guint32 begin, end;
            vitri_problem_range(problem, agent, &begin, &end);
            answer->choice[agent] = begin + draw_number(&state, end - begin);
        }
        vitri_problem_value(problem, answer->choice, value);
        if (vitri_level_compare(value, best) != 0)
            cr_expect_not(vitri_certificate_check(problem, &answer->weights, answer->choice, answer->price, NULL),
                          "seed %" G_GUINT64_FORMAT, seed);
    }
}

Test(certificate, proves_that_there_is_no_choice_and_only_then)
{
    g_autoptr(VitriProblem) problem = vitri_problem_new(2);
    const gint64 cost[VITRI_N_LEVELS] = {1, 0, 0, 0, 5, 0};
    const char *reason = NULL;

    vitri_problem_add_place(problem, 1, 0, 0);
    vitri_problem_add_option(problem, 0, 0, cost);
    vitri_problem_add_option(problem, 1, 0, cost);
    vitri_problem_seal(problem);
    g_autoptr(VitriAssignment) answer = vitri_assign_solve(problem, NULL);
    cr_assert_not(answer->feasible);
    cr_expect(vitri_certificate_check_infeasible(problem, &answer->weights, answer->price, &reason), "%s", reason);
    answer->price[0] = 0;
    cr_expect_not(vitri_certificate_check_infeasible(problem, &answer->weights, answer->price, &reason));
    cr_expect_str_eq(reason, "the dual does not prove that there is no choice");
}

Test(certificate, counts_rows_and_levels_of_a_choice)
{
    g_autoptr(VitriProblem) problem = make_contest();
    const guint32 choice[] = {0, 3};
    const gint64 right[VITRI_N_LEVELS] = {0, 0, 0, 0, 10, 0}, wrong[VITRI_N_LEVELS] = {0, 0, 1, 0, 10, 0};
    const char *reason = NULL;

    cr_expect(vitri_certificate_check_choice(problem, choice, right, NULL));
    cr_expect_not(vitri_certificate_check_choice(problem, choice, wrong, &reason));
    cr_expect_str_eq(reason, "a level has another value");
    VitriRow *row = vitri_problem_add_row(problem, 1, 0);
    vitri_row_add_term(row, 0, 1);
    vitri_row_add_term(row, 3, 1);
    vitri_problem_seal(problem);
    cr_expect_not(vitri_certificate_check_choice(problem, choice, right, &reason));
    cr_expect_str_eq(reason, "a row is broken");
}
