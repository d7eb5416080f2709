#include "problem.h"

#include <criterion/criterion.h>

/* Two agents, two places; agent 1 may also take none. */
static VitriProblem *make_problem(void)
{
    VitriProblem *problem = vitri_problem_new(2);
    const gint64 cost[VITRI_N_LEVELS] = {1, 0, 0, 1, 7, 3}, none[VITRI_N_LEVELS] = {0};

    vitri_problem_add_place(problem, 1, 0, 1);
    vitri_problem_add_place(problem, 2, 1, 2);
    vitri_problem_add_option(problem, 0, 0, none);
    vitri_problem_add_option(problem, 0, 1, cost);
    vitri_problem_add_option(problem, 1, VITRI_NO_PLACE, none);
    vitri_problem_add_option(problem, 1, 0, cost);
    vitri_problem_add_option(problem, 1, 1, cost);
    return problem;
}

Test(problem, ranges_follow_the_agents)
{
    g_autoptr(VitriProblem) problem = vitri_problem_new(3);
    const gint64 none[VITRI_N_LEVELS] = {0};
    guint32 begin, end;

    vitri_problem_add_option(problem, 1, VITRI_NO_PLACE, none);
    vitri_problem_seal(problem);
    for (guint agent = 0; agent < 3; agent++) {
        vitri_problem_range(problem, agent, &begin, &end);
        cr_expect_eq(end - begin, agent == 1, "agent %u", agent);
    }
    cr_expect_eq(g_array_index(problem->start, guint32, 1), VITRI_NO_OPTION);
}

Test(problem, seal_adds_up_doubles_and_drops_zeros)
{
    g_autoptr(VitriProblem) problem = make_problem();
    VitriRow *row = vitri_problem_add_row(problem, 1, 42);

    vitri_row_add_term(row, 4, 2);
    vitri_row_add_term(row, 1, 1);
    vitri_row_add_term(row, 3, 5);
    vitri_row_add_term(row, 4, -1);
    vitri_row_add_term(row, 3, -5);
    vitri_problem_seal(problem);
    cr_assert_eq(row->terms->len, 2);
    cr_expect_eq(g_array_index(row->terms, VitriTerm, 0).option, 1);
    cr_expect_eq(g_array_index(row->terms, VitriTerm, 1).option, 4);
    cr_expect_eq(g_array_index(row->terms, VitriTerm, 1).coefficient, 1);
    const guint32 both[] = {1, 4}, one[] = {1, 2};
    cr_expect_eq(vitri_row_sum(row, problem, both), 2);
    cr_expect_eq(vitri_row_sum(row, problem, one), 1);
}

Test(problem, admits_only_what_keeps_seats_and_rows)
{
    const struct {
        guint32 choice[2];
        gboolean admitted;
        const char *why;
    } table[] = {
        {{0, 4}, TRUE, "place 1 has its one agent"}, {{0, 3}, FALSE, "place 0 is too full"},
        {{0, 2}, FALSE, "place 1 is too empty"},     {{1, 3}, TRUE, "exchanged"},
        {{1, 4}, FALSE, "the row is broken"},        {{3, 4}, FALSE, "an option of another agent"},
        {{VITRI_NO_OPTION, 4}, FALSE, "no option"},
    };
    g_autoptr(VitriProblem) problem = make_problem();
    VitriRow *row = vitri_problem_add_row(problem, 1, 0);

    vitri_row_add_term(row, 1, 1);
    vitri_row_add_term(row, 4, 1);
    vitri_problem_seal(problem);
    for (guint i = 0; i < G_N_ELEMENTS(table); i++)
        cr_expect_eq(vitri_problem_admits(problem, table[i].choice), table[i].admitted, "%s", table[i].why);
}

Test(problem, value_counts_seats_short_of_want)
{
    g_autoptr(VitriProblem) problem = make_problem();
    const guint32 choice[] = {1, 2};
    const gint64 expected[VITRI_N_LEVELS] = {1, 0, 2, 1, 7, 3};
    gint64 value[VITRI_N_LEVELS];

    vitri_problem_seal(problem);
    vitri_problem_value(problem, choice, value);
    cr_expect_eq(vitri_level_compare(value, expected), 0);
    value[VITRI_LEVEL_LOT]++;
    cr_expect_gt(vitri_level_compare(value, expected), 0);
    value[VITRI_LEVEL_OVERDUE]--;
    cr_expect_lt(vitri_level_compare(value, expected), 0);
}
