#ifndef VITRI_WEIGHTS_H
#define VITRI_WEIGHTS_H

#include "problem.h"

/** Exact wide integers: one number holds all levels of a component. */
__extension__ typedef __int128 VitriWide;

#define VITRI_WIDE_MAX ((VitriWide)1 << 125)

/** Dominance weights: one unit of a level outweighs everything that the levels below it can differ by. */
typedef struct {
    VitriWide weight[VITRI_N_LEVELS];
    VitriWide forbidden; /**< outweighs all levels: an agent without a seat, a must_fill seat without an agent */
} VitriWeights;

/**
 * The smallest dominance weights of the problem, from the actual spread of its costs. The problem is sealed.
 * VITRI_ERROR_FAULT if sums could leave exact arithmetic (2^120).
 */
gboolean vitri_weights_init(VitriWeights *out_weights, const VitriProblem *problem, GError **error);

/** The weighted sum of level values. */
VitriWide vitri_weights_sum(const VitriWeights *weights, const gint64 *level);

/** How far each level can differ between two choices: the sum of spreads of agents, and of seats wanted. */
void vitri_weights_spread(const VitriProblem *problem, gint64 out_spread[VITRI_N_LEVELS]);

#endif
