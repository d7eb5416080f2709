#ifndef VITRI_CERTIFICATE_H
#define VITRI_CERTIFICATE_H

#include "weights.h"

/**
 * Judges of answers. They share nothing with the solvers but the types, and use nothing but the problem, the answer
 * and integer arithmetic.
 */

/**
 * TRUE if the choice keeps all places (rows are not looked at) and the place prices prove that no choice is
 * lexicographically smaller: the weights dominate, and the Lagrangian dual of the prices equals the weighted value.
 * Any prices give a valid bound, so a wrong price can only fail. `out_reason` (may be NULL) gets a constant text.
 */
gboolean vitri_certificate_check(const VitriProblem *problem, const VitriWeights *weights, const guint32 *choice,
                                 const VitriWide *price, const char **out_reason);

/** TRUE if the prices prove that no choice keeps all places: the dual of the relaxed problem reaches `forbidden`. */
gboolean vitri_certificate_check_infeasible(const VitriProblem *problem, const VitriWeights *weights,
                                            const VitriWide *price, const char **out_reason);

/**
 * TRUE if the choice takes one own option for each agent, keeps all places and rows, and has exactly this value.
 */
gboolean vitri_certificate_check_choice(const VitriProblem *problem, const guint32 *choice,
                                        const gint64 value[VITRI_N_LEVELS], const char **out_reason);

#endif
