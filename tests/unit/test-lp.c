#include "lp.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

/* Three agents, each to a seat at cost 1 or home at 5, and a row that lets two go. */
static VitriProblem *make_problem(gint64 upper)
{
    VitriProblem *problem = vitri_problem_new(3);
    const gint64 go[VITRI_N_LEVELS] = {0, 0, 0, 0, 1, 0}, stay[VITRI_N_LEVELS] = {0, 0, 0, 0, 5, 0};
    VitriRow *row = vitri_problem_add_row(problem, upper, 0);

    vitri_problem_add_place(problem, 3, 0, 0);
    for (guint agent = 0; agent < 3; agent++) {
        vitri_problem_add_option(problem, agent, VITRI_NO_PLACE, stay);
        vitri_row_add_term(row, vitri_problem_add_option(problem, agent, 0, go), 1);
    }
    vitri_problem_seal(problem);
    return problem;
}

static void fill_box(const VitriRelaxation *relaxation, guint8 *columns, VitriBox *out_box)
{
    memset(columns, TRUE, relaxation->n_columns);
    *out_box = (VitriBox){columns, relaxation->low, relaxation->high};
}

Test(lp, its_duals_give_the_exact_bound)
{
    const guint32 starts[][3] = {{0, 2, 4}, {1, 3, 5}};

    for (guint i = 0; i < G_N_ELEMENTS(starts); i++) {
        g_autoptr(VitriProblem) problem = make_problem(2);
        const guint8 open[] = {TRUE, TRUE, TRUE, TRUE, TRUE, TRUE};
        VitriStage stage = {.problem = problem, .open = open, .n_levels = VITRI_N_LEVELS};
        guint8 columns[6];
        gint64 dual[8];
        VitriBox box;
        stage.weight[VITRI_LEVEL_BURDEN] = 1;
        g_autoptr(VitriRelaxation) relaxation = vitri_relaxation_new(&stage);
        g_autoptr(VitriLp) lp = vitri_lp_new(relaxation);
        fill_box(relaxation, columns, &box);
        vitri_lp_start(lp, starts[i]);
        cr_assert_eq(vitri_lp_solve(lp, &box), VITRI_LP_SOLVED, "start %u", i);
        vitri_lp_duals(lp, dual);
        cr_expect(vitri_relaxation_bound(relaxation, &box, dual, NULL) == 7 * VITRI_DUAL_UNIT, "start %u", i);
        const double *point = vitri_lp_point(lp);
        cr_expect_lt(fabs(point[1] + point[3] + point[5] - 2), 1e-6, "start %u", i);
        columns[0] = columns[3] = FALSE;
        cr_assert_eq(vitri_lp_solve(lp, &box), VITRI_LP_SOLVED, "start %u", i);
        vitri_lp_duals(lp, dual);
        cr_expect(vitri_relaxation_bound(relaxation, &box, dual, NULL) == 7 * VITRI_DUAL_UNIT, "start %u", i);
    }
}

Test(lp, its_ray_proves_that_a_box_is_empty)
{
    g_autoptr(VitriProblem) problem = make_problem(2);
    const guint8 open[] = {TRUE, TRUE, TRUE, TRUE, TRUE, TRUE};
    const guint32 start[] = {0, 2, 4};
    VitriStage stage = {.problem = problem, .open = open, .n_levels = VITRI_N_LEVELS};
    guint8 columns[6];
    gint64 dual[8];
    VitriBox box;
    gboolean proved = FALSE;

    stage.weight[VITRI_LEVEL_BURDEN] = 1;
    g_autoptr(VitriRelaxation) relaxation = vitri_relaxation_new(&stage);
    g_autoptr(VitriLp) lp = vitri_lp_new(relaxation);
    fill_box(relaxation, columns, &box);
    columns[0] = columns[2] = columns[4] = FALSE;
    vitri_lp_start(lp, start);
    cr_assert_eq(vitri_lp_solve(lp, &box), VITRI_LP_INFEASIBLE);
    for (int sign = -1; sign <= 1; sign += 2)
        proved = proved || (vitri_lp_ray(lp, sign, dual) && vitri_relaxation_refutes(relaxation, &box, dual));
    cr_expect(proved);
}
