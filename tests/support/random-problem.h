#ifndef VITRI_TEST_RANDOM_PROBLEM_H
#define VITRI_TEST_RANDOM_PROBLEM_H

/** Small random problems and the plain way to solve them, for the tests of src/plan. */

#include "problem.h"

/** A small generator of its own, so that seeds mean the same everywhere. */
static inline guint32 draw_number(guint64 *state, guint32 below)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (guint32)((*state >> 33) % below);
}

static inline void draw_cost(guint64 *state, gint64 cost[VITRI_N_LEVELS])
{
    for (guint level = 0; level < VITRI_LEVEL_BURDEN; level++)
        cost[level] = level == VITRI_LEVEL_UNCOVERED ? 0 : draw_number(state, 3) == 0;
    cost[VITRI_LEVEL_BURDEN] = draw_number(state, 4) == 0 ? draw_number(state, 1000001) : draw_number(state, 5);
    cost[VITRI_LEVEL_LOT] = draw_number(state, 1024);
}

/** Random agents over random places; `with_rows` adds coupling rows, some with negative coefficients. */
static inline VitriProblem *draw_problem(guint64 seed, guint max_agents, gboolean with_rows)
{
    guint64 state = seed * 977 + 13;
    const guint n = 1 + draw_number(&state, max_agents), n_places = 1 + draw_number(&state, max_agents);
    VitriProblem *problem = vitri_problem_new(n);

    for (guint p = 0; p < n_places; p++) {
        const gint32 capacity = 1 + (gint32)draw_number(&state, 3);
        const gint32 want = draw_number(&state, 3) == 0 ? (gint32)draw_number(&state, (guint32)capacity + 1) : 0;
        const gint32 must = draw_number(&state, 3) == 0 ? (gint32)draw_number(&state, (guint32)want + 1) : 0;
        vitri_problem_add_place(problem, capacity, must, want);
    }
    for (guint agent = 0; agent < n; agent++) {
        gint64 cost[VITRI_N_LEVELS];
        for (gint32 place = draw_number(&state, 4) == 0 ? -1 : 0; place < (gint32)n_places; place++) {
            if (place >= 0 && draw_number(&state, 2) == 0)
                continue;
            draw_cost(&state, cost);
            const guint32 option = vitri_problem_add_option(problem, agent, place, cost);
            if (draw_number(&state, 3) == 0)
                vitri_problem_set_start(problem, agent, option);
        }
    }
    for (guint r = with_rows ? 1 + draw_number(&state, 4) : 0; r > 0; r--) {
        VitriRow *row = vitri_problem_add_row(problem, (gint64)draw_number(&state, 4) - 1, r);
        for (guint32 o = 0; o < problem->options->len; o++)
            if (draw_number(&state, 3) == 0)
                vitri_row_add_term(row, o, draw_number(&state, 4) == 0 ? -1 : 1 + (gint32)draw_number(&state, 2));
    }
    vitri_problem_seal(problem);
    return problem;
}

/** A harder one: n agents with a post each, about n / 5 other places to go, n / 4 rows over all options. */
static inline VitriProblem *draw_tangled(guint64 seed, guint n)
{
    guint64 state = seed * 31 + 7;
    VitriProblem *problem = vitri_problem_new(n);

    for (guint p = 0; p < n; p++) {
        const gint32 capacity = 1 + (gint32)draw_number(&state, 2), want = draw_number(&state, 4) == 0;
        vitri_problem_add_place(problem, capacity, want == 1 && draw_number(&state, 4) == 0, want);
    }
    for (guint agent = 0; agent < n; agent++)
        for (guint place = 0; place < n; place++) {
            gint64 cost[VITRI_N_LEVELS];
            if (place != agent && draw_number(&state, 5) != 0)
                continue;
            draw_cost(&state, cost);
            if (place == agent) {
                cost[VITRI_LEVEL_OVERDUE] = cost[VITRI_LEVEL_DISTURBED] = 0;
                cost[VITRI_LEVEL_DUE] = draw_number(&state, 3) == 0;
            }
            const guint32 option = vitri_problem_add_option(problem, agent, (gint32)place, cost);
            if (place == agent)
                vitri_problem_set_start(problem, agent, option);
        }
    for (guint r = 0; r < n / 4; r++) {
        VitriRow *row = vitri_problem_add_row(problem, 1 + (gint64)draw_number(&state, 4), r);
        for (guint32 o = 0; o < problem->options->len; o++)
            if (draw_number(&state, 5) == 0)
                vitri_row_add_term(row, o, 1 + (gint32)draw_number(&state, 2));
    }
    vitri_problem_seal(problem);
    return problem;
}

/** Tries every choice. FALSE if none is admitted. Cost: the product of the numbers of options. */
static inline gboolean enumerate_choices(const VitriProblem *problem, gint64 out_best[VITRI_N_LEVELS])
{
    g_autofree guint32 *choice = g_new0(guint32, problem->n_agents + 1);
    gboolean found = FALSE;

    for (guint agent = 0; agent < problem->n_agents; agent++) {
        guint32 begin, end;
        vitri_problem_range(problem, agent, &begin, &end);
        if (begin == end)
            return FALSE;
        choice[agent] = begin;
    }
    for (gboolean more = TRUE; more;) {
        if (vitri_problem_admits(problem, choice)) {
            gint64 value[VITRI_N_LEVELS];
            vitri_problem_value(problem, choice, value);
            if (!found || vitri_level_compare(value, out_best) < 0)
                for (guint level = 0; level < VITRI_N_LEVELS; level++)
                    out_best[level] = value[level];
            found = TRUE;
        }
        more = FALSE;
        for (guint agent = 0; agent < problem->n_agents && !more; agent++) {
            guint32 begin, end;
            vitri_problem_range(problem, agent, &begin, &end);
            more = ++choice[agent] < end;
            if (!more)
                choice[agent] = begin;
        }
    }
    return found;
}

#endif
