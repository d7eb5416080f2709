#ifndef VITRI_LP_H
#define VITRI_LP_H

#include "relaxation.h"

/** The floating-point solver behind a relaxation. Its answers are hints: truth is counted by vitri_relaxation_bound().
 */
typedef struct VitriLp VitriLp;

typedef enum {
    VITRI_LP_SOLVED,
    VITRI_LP_INFEASIBLE, /**< as the solver sees it */
    VITRI_LP_STUCK,
} VitriLpStatus;

/** The relaxation outlives it. The caller's. */
VitriLp *vitri_lp_new(const VitriRelaxation *relaxation);
void vitri_lp_free(VitriLp *lp);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriLp, vitri_lp_free)

/** Starts from the basis of a choice (by agent of the problem), whether it keeps the rows or not. Before any solve. */
void vitri_lp_start(VitriLp *lp, const guint32 *choice);

/** Solves the box, starting from where the last solve ended. */
VitriLpStatus vitri_lp_solve(VitriLp *lp, const VitriBox *box);

/** The point of the last solve, by column; valid until the next solve. */
const double *vitri_lp_point(const VitriLp *lp);

/** The duals of the last solve, rounded and scaled by 2^VITRI_DUAL_BITS, by row of the relaxation. */
void vitri_lp_duals(const VitriLp *lp, gint64 *out_dual);

/** The ray of infeasibility of the last solve, scaled and rounded, with the given sign. FALSE if there is none. */
gboolean vitri_lp_ray(const VitriLp *lp, int sign, gint64 *out_dual);

#endif
