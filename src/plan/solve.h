#ifndef VITRI_SOLVE_H
#define VITRI_SOLVE_H

#include "core.h"
#include "model.h"
#include "timing.h"

/** Who goes where and when, proved as far as it goes. */
typedef struct {
    gboolean feasible; /**< FALSE: the pins that bind cannot stand together; nothing else is set */
    gint32 *chosen;    /**< by scene agent: arc, VITRI_STAYS or VITRI_UNPLACED */
    GPtrArray *chains; /**< of VitriLinked* */
    VitriTiming *timing;
    VitriSolution *solution;        /**< of the core: values and bounds of levels 1 to 6 */
    gboolean restricted;            /**< a vacancy was given up without proof: the bounds are those of `relaxed` */
    gint64 relaxed[VITRI_N_LEVELS]; /**< proved optimum before that, base apart */
    gint64 base[VITRI_N_LEVELS];    /**< to be added to value and bound of levels 1 to 6 */
} VitriOutcome;

/**
 * Solves a scene with the pins in `pins` (a set of VitriPin*; NULL: all): the core, with cuts for chains that have no
 * ground or no lawful month, then the months. Errors are those of vitri_core_solve().
 */
VitriOutcome *vitri_solve_run(const VitriScene *scene, GHashTable *pins, GError **error);
void vitri_outcome_free(VitriOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriOutcome, vitri_outcome_free)

#endif
