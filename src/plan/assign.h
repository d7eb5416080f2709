#ifndef VITRI_ASSIGN_H
#define VITRI_ASSIGN_H

#include "weights.h"

/** An answer to a problem without its rows, with its proof. */
typedef struct {
    gboolean feasible;    /**< FALSE: no choice keeps all places; the prices prove it */
    guint32 *choice;      /**< option of each agent; VITRI_NO_OPTION for some where not feasible */
    VitriWide *price;     /**< dual price of each place, in weighted units */
    VitriWeights weights; /**< the dominance weights used */
} VitriAssignment;

/** Frees it. NULL is fine. */
void vitri_assignment_free(VitriAssignment *assignment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriAssignment, vitri_assignment_free)

/**
 * The lexicographically smallest choice of a sealed problem without its rows, checked by the certificate.
 * Shortest augmenting paths (Jonker and Volgenant 1987; Tomizawa 1971) in exact 128-bit weights. Equal choices are told
 * apart by the order of agents and options. VITRI_ERROR_FAULT: weights too large, or the proof failed.
 */
VitriAssignment *vitri_assign_solve(const VitriProblem *problem, GError **error);

#endif
