#ifndef VITRI_BRANCH_H
#define VITRI_BRANCH_H

#include "relaxation.h"

/** The best choice known so far; shared by all stages of a component. */
typedef struct {
    gboolean known;
    guint32 *choice; /**< by agent of the problem */
    gint64 value[VITRI_N_LEVELS];
} VitriIncumbent;

/** Takes the choice if it is admitted and better (or the first). The choice is copied. */
gboolean vitri_incumbent_offer(VitriIncumbent *incumbent, const VitriProblem *problem, const guint32 *choice);

typedef struct {
    gint64 lower;  /**< proved lower bound of the stage's objective; G_MAXINT64: proved that there is no choice */
    guint n_nodes; /**< linear programs solved */
} VitriBranchResult;

/**
 * Branch and bound over one stage. Improves the incumbent and closes entries of `open` (the stage's own array, by
 * option of the problem) that no choice as good as the final incumbent takes. Stops with a smaller `lower` after
 * max_nodes; while no choice is known it goes on, up to ten times as many. The linear programs start from the choice
 * `guide`, which need not be admitted.
 */
VitriBranchResult vitri_branch_run(const VitriStage *stage, guint8 *open, VitriIncumbent *incumbent,
                                   const guint32 *guide, guint max_nodes);

#endif
