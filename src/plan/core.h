#ifndef VITRI_CORE_H
#define VITRI_CORE_H

#include "problem.h"

/** Limits are counted, never timed: the result depends on nothing else. */
typedef struct {
    guint max_nodes; /**< branch-and-bound nodes for each component and solve; 0: the default (20 000) */
    guint threads;   /**< components solved at once; 0 or 1: none beside the caller */
} VitriCoreLimits;

typedef struct {
    gboolean feasible;            /**< FALSE: proved that no choice keeps places and rows */
    guint32 *choice;              /**< option index of each agent; NULL if not feasible */
    gint64 value[VITRI_N_LEVELS]; /**< level sums of the choice */
    gint64 bound[VITRI_N_LEVELS]; /**< proved lower bounds; meaningless above index `closed` */
    guint closed;       /**< leading levels whose bound equals the value; the next one has a bound, the rest none */
    GArray *conflict;   /**< of guint32: agents of the component that has no solution, ascending; else NULL.
                             Empty where a place with must_fill has no candidate at all */
    guint n_components; /**< after the last decomposition */
    guint n_coupled;    /**< of these, solved by branch and bound */
    guint n_nodes;      /**< of branch and bound, all rounds together */
    guint n_rounds;     /**< solves until no row and no cut was broken */
} VitriSolution;

/** Frees it. NULL is fine. */
void vitri_solution_free(VitriSolution *solution);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriSolution, vitri_solution_free)

/**
 * Judges an integer solution that keeps all rows of the problem: appends rows (vitri_problem_add_row()) that the choice
 * breaks, or none if it is fine. Rows appended that the choice does not break are kept, but without a broken one the
 * solution stands. FALSE with the error set only if the judging could not be done.
 */
typedef gboolean (*VitriSeparate)(VitriProblem *problem, const guint32 *choice, gpointer user, GError **error);

/**
 * Solves the problem: the lexicographic minimum over all choices, each level with a bound proved in integers.
 *
 * Components are solved apart and stored by number, so the result is the same for any number of threads; `separate`
 * (may be NULL) is called by the calling thread only, between solves. Equal solutions are told apart by the order of
 * agents and options. `limits` may be NULL. Rows appended by `separate` stay in the problem.
 *
 * The solution is the caller's. That there is no solution is a value (feasible FALSE); NULL with VITRI_ERROR_FAULT
 * means that the search could not be carried out: numbers too large for exact arithmetic, no choice found within the
 * limit.
 */
VitriSolution *vitri_core_solve(VitriProblem *problem, const VitriCoreLimits *limits, VitriSeparate separate,
                                gpointer user, GError **error);

#endif
