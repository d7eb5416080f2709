#ifndef VITRI_MASTER_H
#define VITRI_MASTER_H

#include "problem.h"

/** An answer to one coupled component. */
typedef struct {
    gboolean feasible; /**< FALSE: proved that there is no choice */
    guint32 *choice;   /**< NULL if not feasible */
    gint64 value[VITRI_N_LEVELS], bound[VITRI_N_LEVELS];
    guint closed; /**< leading levels whose bound is the value; the next has a bound, the rest none */
    guint n_nodes;
} VitriMasterResult;

void vitri_master_result_free(VitriMasterResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriMasterResult, vitri_master_result_free)

/**
 * The lexicographic optimum of a sealed problem with its rows, by stages of branch and bound with bounds counted in
 * integers. `start` of the problem is tried as first choice; `guide`, the optimum without rows, is where the linear
 * programs start. VITRI_ERROR_FAULT if no choice was found within the limit
 * and none was proved not to exist.
 */
VitriMasterResult *vitri_master_solve(const VitriProblem *problem, const guint32 *guide, guint max_nodes,
                                      GError **error);

#endif
