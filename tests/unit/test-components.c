#include "components.h"

#include <criterion/criterion.h>

#include "../support/random-problem.h"

static const gint64 no_cost[VITRI_N_LEVELS] = {0};

/* Agents 0 and 2 want one seat, 1 and 3 share a hall with room for everybody. */
static VitriProblem *make_problem(void)
{
    VitriProblem *problem = vitri_problem_new(4);

    vitri_problem_add_place(problem, 1, 0, 0);
    vitri_problem_add_place(problem, 4, 0, 0);
    for (guint agent = 0; agent < 4; agent++) {
        if (agent % 2 == 0)
            vitri_problem_add_option(problem, agent, 0, no_cost);
        vitri_problem_add_option(problem, agent, 1, no_cost);
    }
    vitri_problem_seal(problem);
    return problem;
}

Test(components, join_only_where_a_place_can_bind)
{
    g_autoptr(VitriProblem) problem = make_problem();
    const guint8 inactive[] = {FALSE}, active[] = {TRUE};
    const guint expected[] = {0, 1, 0, 2}, joined[] = {0, 1, 0, 0};

    vitri_row_add_term(vitri_problem_add_row(problem, 1, 0), 0, 1);
    vitri_row_add_term(vitri_problem_row(problem, 0), 5, 1);
    vitri_problem_seal(problem);
    g_autoptr(VitriComponents) apart = vitri_components_find(problem, inactive);
    g_autoptr(VitriComponents) together = vitri_components_find(problem, active);
    cr_expect_eq(apart->n, 3);
    cr_expect_eq(together->n, 2);
    for (guint agent = 0; agent < 4; agent++) {
        cr_expect_eq(apart->of[agent], expected[agent], "agent %u", agent);
        cr_expect_eq(together->of[agent], joined[agent], "agent %u", agent);
    }
    cr_expect_eq(together->begin[1], 3);
    cr_expect_eq(together->agents[2], 3);
}

Test(components, judge_rows_by_what_they_can_forbid)
{
    const struct {
        gint32 coefficient[6]; /* options 0, 1 of agent 0; 2 of agent 1; 3, 4 of agent 2; 5 of agent 3 */
        gint64 upper;
        VitriRowKind kind;
    } table[] = {
        {{1, 0, 1, 0, 0, 0}, 1, VITRI_ROW_COUPLING}, {{1, 0, 0, 1, 0, 0}, 2, VITRI_ROW_IDLE},
        {{1, 0, 0, 0, 0, 0}, 0, VITRI_ROW_SINGLE},   {{1, 2, 0, 0, 0, 0}, 2, VITRI_ROW_IDLE},
        {{-1, 0, 0, -1, 0, 0}, 0, VITRI_ROW_IDLE},   {{-1, -1, 0, 0, 0, 0}, -1, VITRI_ROW_IDLE},
        {{-1, 0, 0, 0, 0, 0}, -1, VITRI_ROW_SINGLE}, {{-1, 0, 0, 1, 0, 0}, 0, VITRI_ROW_COUPLING},
        {{0, 0, 0, 0, 0, 0}, 0, VITRI_ROW_IDLE},     {{0, 0, 0, 0, 0, 0}, -1, VITRI_ROW_COUPLING},
    };

    for (guint i = 0; i < G_N_ELEMENTS(table); i++) {
        g_autoptr(VitriProblem) problem = make_problem();
        VitriRow *row = vitri_problem_add_row(problem, table[i].upper, 0);
        for (guint32 o = 0; o < 6; o++)
            vitri_row_add_term(row, o, table[i].coefficient[o]);
        vitri_problem_seal(problem);
        cr_expect_eq(vitri_components_judge_row(problem, row), table[i].kind, "row %u", i);
    }
}

Test(components, an_idle_row_is_broken_by_no_choice)
{
    guint n_idle = 0;

    for (guint64 seed = 0; seed < 200; seed++) {
        g_autoptr(VitriProblem) problem = draw_problem(seed, 5, TRUE);
        g_autofree guint32 *choice = g_new(guint32, problem->n_agents);
        guint64 state = seed;
        for (guint r = 0; r < problem->rows->len; r++) {
            const VitriRow *row = vitri_problem_row(problem, r);
            if (vitri_components_judge_row(problem, row) != VITRI_ROW_IDLE)
                continue;
            n_idle++;
            for (guint draw = 0; draw < 50; draw++) {
                for (guint agent = 0; agent < problem->n_agents; agent++) {
                    guint32 begin, end;
                    vitri_problem_range(problem, agent, &begin, &end);
                    choice[agent] = begin < end ? begin + draw_number(&state, end - begin) : 0;
                }
                cr_assert_leq(vitri_row_sum(row, problem, choice), row->upper, "seed %" G_GUINT64_FORMAT, seed);
            }
        }
    }
    cr_assert_gt(n_idle, 10, "%u idle rows", n_idle);
}

Test(components, a_part_keeps_order_start_and_rows_and_drops_closed_options)
{
    g_autoptr(VitriProblem) problem = make_problem();
    const guint8 active[] = {FALSE, TRUE};
    const guint32 rows_of[] = {0, 1};
    g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(guint32));

    vitri_row_add_term(vitri_problem_add_row(problem, 0, 5), 0, 1);
    VitriRow *pair = vitri_problem_add_row(problem, 1, 6);
    vitri_row_add_term(pair, 0, 1);
    vitri_row_add_term(pair, 1, 1);
    vitri_row_add_term(pair, 3, 1);
    vitri_problem_set_start(problem, 2, 4);
    vitri_problem_seal(problem);
    g_array_append_vals(rows, rows_of, 2);
    g_autoptr(VitriComponents) components = vitri_components_find(problem, active);
    g_autoptr(VitriPart) part = vitri_components_extract(problem, components, 0, rows);
    const guint32 expected[] = {1, 3, 4};
    cr_assert_eq(part->problem->n_agents, 2);
    cr_assert_eq(part->problem->options->len, 3);
    for (guint o = 0; o < 3; o++)
        cr_expect_eq(part->option_of[o], expected[o], "option %u", o);
    cr_expect_eq(g_array_index(part->problem->start, guint32, 0), VITRI_NO_OPTION);
    cr_expect_eq(g_array_index(part->problem->start, guint32, 1), 2);
    cr_assert_eq(part->problem->rows->len, 1);
    cr_expect_eq(vitri_problem_row(part->problem, 0)->label, 6);
    cr_expect_eq(vitri_problem_row(part->problem, 0)->terms->len, 2);
}
