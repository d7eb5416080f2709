/*
 * CLP behind the relaxation. Rows are first one equality for each agent with columns, then those of the relaxation; a
 * row with large coefficients (sums of burden) is divided by its largest one, and its dual multiplied back. The dual
 * simplex starts from the last basis: closing columns and tightening rows keep it dual feasible. Nothing here decides
 * anything: a status, a point and duals are hints to be recounted in integers. One object belongs to one thread.
 */
#include "lp.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wstrict-prototypes"
#include <Clp_C_Interface.h>
#pragma GCC diagnostic pop
#include <float.h>
#include <math.h>
#include <string.h>

#define LARGE_COEFFICIENT 64
#define STATUS_BASIC 1
#define STATUS_AT_LOWER 3
#define DUAL_ROOM 1152921504606846976.0 /* 2^60 */

struct VitriLp {
    const VitriRelaxation *relaxation;
    Clp_Simplex *clp;
    guint n_agent_rows;
    double *factor;       /* by row of the relaxation: LP row = factor x row */
    double *column_upper; /* work */
    double *row_low, *row_high;
};

static double *find_factors(const VitriRelaxation *relaxation)
{
    double *factor = g_new(double, relaxation->n_rows + 1);

    for (guint r = 0; r < relaxation->n_rows; r++)
        factor[r] = LARGE_COEFFICIENT;
    for (guint i = 0; i < relaxation->begin[relaxation->n_columns]; i++)
        factor[relaxation->row[i]] = MAX(factor[relaxation->row[i]], fabs((double)relaxation->coefficient[i]));
    for (guint r = 0; r < relaxation->n_rows; r++)
        factor[r] = factor[r] > LARGE_COEFFICIENT ? 1 / factor[r] : 1;
    return factor;
}

static void load_matrix(VitriLp *lp, const guint32 *agent_row)
{
    const VitriRelaxation *relaxation = lp->relaxation;
    const guint n = relaxation->n_columns, n_elements = relaxation->begin[n];
    g_autofree CoinBigIndex *start = g_new(CoinBigIndex, n + 1);
    g_autofree int *index = g_new(int, n_elements + n + 1);
    g_autofree double *value = g_new(double, n_elements + n + 1), *cost = g_new(double, n + 1);
    guint at = 0;

    for (guint c = 0; c < n; c++) {
        start[c] = (CoinBigIndex)at;
        cost[c] = (double)relaxation->objective[c] + relaxation->hint[c];
        if (c < relaxation->n_options) {
            index[at] = (int)agent_row[relaxation->agent[c]];
            value[at++] = 1;
        }
        for (guint i = relaxation->begin[c]; i < relaxation->begin[c + 1]; i++) {
            index[at] = (int)(lp->n_agent_rows + relaxation->row[i]);
            value[at++] = (double)relaxation->coefficient[i] * lp->factor[relaxation->row[i]];
        }
        lp->column_upper[c] = (double)relaxation->most[c];
    }
    start[n] = (CoinBigIndex)at;
    Clp_loadProblem(lp->clp, (int)n, (int)(lp->n_agent_rows + relaxation->n_rows), start, index, value, NULL,
                    lp->column_upper, cost, lp->row_low, lp->row_high);
}

VitriLp *vitri_lp_new(const VitriRelaxation *relaxation)
{
    VitriLp *lp = g_new0(VitriLp, 1);
    g_autofree guint32 *agent_row = g_new0(guint32, relaxation->n_agents + 1);

    lp->relaxation = relaxation;
    for (guint agent = 0; agent < relaxation->n_agents; agent++)
        if (relaxation->first[agent] < relaxation->first[agent + 1])
            agent_row[agent] = lp->n_agent_rows++;
    lp->factor = find_factors(relaxation);
    lp->column_upper = g_new(double, relaxation->n_columns + 1);
    lp->row_low = g_new(double, lp->n_agent_rows + relaxation->n_rows + 1);
    lp->row_high = g_new(double, lp->n_agent_rows + relaxation->n_rows + 1);
    for (guint r = 0; r < lp->n_agent_rows; r++)
        lp->row_low[r] = lp->row_high[r] = 1;
    for (guint r = 0; r < relaxation->n_rows; r++) {
        lp->row_low[lp->n_agent_rows + r] = -DBL_MAX;
        lp->row_high[lp->n_agent_rows + r] = DBL_MAX;
    }
    lp->clp = Clp_newModel();
    Clp_setLogLevel(lp->clp, 0);
    load_matrix(lp, agent_row);
    Clp_scaling(lp->clp, 0);
    return lp;
}

void vitri_lp_free(VitriLp *lp)
{
    if (lp == NULL)
        return;
    Clp_deleteModel(lp->clp);
    g_free(lp->factor);
    g_free(lp->column_upper);
    g_free(lp->row_low);
    g_free(lp->row_high);
    g_free(lp);
}

/* The options taken are basic in their agents' rows, the other rows in their slacks: a triangular basis. */
void vitri_lp_start(VitriLp *lp, const guint32 *choice)
{
    const VitriRelaxation *relaxation = lp->relaxation;
    const guint n_rows = lp->n_agent_rows + relaxation->n_rows;
    g_autofree guchar *status = g_malloc(relaxation->n_columns + n_rows + 1);

    memset(status, STATUS_AT_LOWER, relaxation->n_columns + n_rows);
    memset(status + relaxation->n_columns + lp->n_agent_rows, STATUS_BASIC, relaxation->n_rows);
    for (guint agent = 0, row = 0; agent < relaxation->n_agents; agent++) {
        gboolean found = FALSE;
        for (guint c = relaxation->first[agent]; c < relaxation->first[agent + 1] && !found; c++) {
            found = relaxation->option[c] == choice[agent];
            status[c] = found ? STATUS_BASIC : STATUS_AT_LOWER;
        }
        if (relaxation->first[agent] == relaxation->first[agent + 1])
            continue;
        status[relaxation->n_columns + row++] = found ? STATUS_AT_LOWER : STATUS_BASIC;
    }
    Clp_copyinStatus(lp->clp, status);
}

VitriLpStatus vitri_lp_solve(VitriLp *lp, const VitriBox *box)
{
    const VitriRelaxation *relaxation = lp->relaxation;

    for (guint c = 0; c < relaxation->n_options; c++)
        lp->column_upper[c] = box->open[c] ? 1 : 0;
    for (guint r = 0; r < relaxation->n_rows; r++) {
        const guint at = lp->n_agent_rows + r;
        lp->row_low[at] = box->low[r] == VITRI_NO_LOW ? -DBL_MAX : (double)box->low[r] * lp->factor[r];
        lp->row_high[at] = box->high[r] == VITRI_NO_HIGH ? DBL_MAX : (double)box->high[r] * lp->factor[r];
    }
    Clp_chgColumnUpper(lp->clp, lp->column_upper);
    Clp_chgRowLower(lp->clp, lp->row_low);
    Clp_chgRowUpper(lp->clp, lp->row_high);
    Clp_dual(lp->clp, 0);
    switch (Clp_status(lp->clp)) {
    case 0:
        return VITRI_LP_SOLVED;
    case 1:
        return VITRI_LP_INFEASIBLE;
    default:
        return VITRI_LP_STUCK;
    }
}

const double *vitri_lp_point(const VitriLp *lp)
{
    return Clp_primalColumnSolution(lp->clp);
}

/* Nearest integer within the room for duals; not-a-number counts as 0. */
static gint64 round_dual(double dual)
{
    if (!(fabs(dual) < DUAL_ROOM))
        return 0;
    return (gint64)llrint(dual);
}

void vitri_lp_duals(const VitriLp *lp, gint64 *out_dual)
{
    const double *dual = Clp_dualRowSolution(lp->clp) + lp->n_agent_rows;

    for (guint r = 0; r < lp->relaxation->n_rows; r++)
        out_dual[r] = round_dual(ldexp(dual[r] * lp->factor[r], VITRI_DUAL_BITS));
}

gboolean vitri_lp_ray(const VitriLp *lp, int sign, gint64 *out_dual)
{
    double *ray = Clp_infeasibilityRay(lp->clp);
    double largest = 0;

    if (ray == NULL)
        return FALSE;
    for (guint r = 0; r < lp->relaxation->n_rows; r++)
        largest = MAX(largest, fabs(ray[lp->n_agent_rows + r] * lp->factor[r]));
    for (guint r = 0; r < lp->relaxation->n_rows; r++)
        out_dual[r] =
            largest > 0 ? round_dual(ldexp(sign * ray[lp->n_agent_rows + r] * lp->factor[r] / largest, 36)) : 0;
    Clp_freeRay(lp->clp, ray);
    return TRUE;
}
