#ifndef VITRI_RELAXATION_H
#define VITRI_RELAXATION_H

#include "weights.h"

/**
 * The linear relaxation of one stage in integers: columns (open options by agent, then seats short of want_fill), rows
 * (places, coupling, level sums) and one objective. Every agent with columns takes exactly one of them; these agent
 * rows are not stored. Agents with a single open option are counted into the row limits and the constant.
 */

#define VITRI_NO_ROW G_MAXUINT32
#define VITRI_NO_LOW G_MININT64
#define VITRI_NO_HIGH G_MAXINT64

/** The scale of rounded duals and of bounds: 2^20. */
#define VITRI_DUAL_BITS 20
#define VITRI_DUAL_UNIT ((VitriWide)1 << VITRI_DUAL_BITS)

typedef struct {
    guint n_agents, n_options, n_columns, n_rows; /**< columns from n_options on are shortages */
    guint32 *first;                               /**< n_agents + 1: columns of each agent; none if it is fixed */
    guint32 *option;                              /**< the problem's option of each of the first n_options columns */
    guint32 *agent;                               /**< the agent of each of the first n_options columns */
    guint32 *begin, *row;                         /**< matrix by column */
    gint64 *coefficient;
    gint64 *objective;
    double *hint;       /**< what the floating-point solver adds to the objective, to tell equals apart */
    gint64 *most;       /**< largest value of a column */
    gint64 *low, *high; /**< of each row */
    guint32 level_row[VITRI_N_LEVELS]; /**< where the sum of a level is kept, VITRI_NO_ROW if no column costs there */
    gint64 level_constant[VITRI_N_LEVELS]; /**< what fixed agents and places cost at each level */
    gint64 constant;                       /**< what they cost in the objective */
    guint32 *taken;                        /**< by agent: the option of a fixed agent, else VITRI_NO_OPTION */
} VitriRelaxation;

/** What a stage is made of. */
typedef struct {
    const VitriProblem *problem;
    const guint8 *open;                 /**< by option of the problem */
    guint first_level, n_levels;        /**< levels of the objective */
    gint64 weight[VITRI_N_LEVELS];      /**< weight of each of these levels, 0 elsewhere */
    gint64 fixed_level[VITRI_N_LEVELS]; /**< exact sums of the levels before first_level */
    double hint[VITRI_N_LEVELS];        /**< small weights of later levels, seen by the floating-point solver only */
} VitriStage;

/** Builds the relaxation; the caller's. Every agent has an open option. */
VitriRelaxation *vitri_relaxation_new(const VitriStage *stage);
void vitri_relaxation_free(VitriRelaxation *relaxation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriRelaxation, vitri_relaxation_free)

/** A node's restriction: open columns and row limits. */
typedef struct {
    guint8 *open;       /**< by column */
    gint64 *low, *high; /**< by row */
} VitriBox;

/**
 * The Lagrangian bound of the multipliers `dual` (by row, scaled by 2^VITRI_DUAL_BITS, any values; those of the wrong
 * sign for a one-sided row are set to 0): no integer point of the box has a smaller objective (scaled, constant
 * included). VITRI_WIDE_MAX if an agent has no open column. With `out_excess` (by column, may be NULL): by how much the
 * bound rises at least when an option is taken, or a shortage rises by one.
 */
VitriWide vitri_relaxation_bound(const VitriRelaxation *relaxation, const VitriBox *box, gint64 *dual,
                                 VitriWide *out_excess);

/** TRUE if the multipliers prove that the box holds no point at all: their bound for a zero objective is above 0. */
gboolean vitri_relaxation_refutes(const VitriRelaxation *relaxation, const VitriBox *box, gint64 *dual);

#endif
