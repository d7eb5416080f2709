#ifndef VITRI_PLANNER_H
#define VITRI_PLANNER_H

#include "vitri/plan.h"
#include "vitri/progress.h"

typedef struct {
    gint year;
    VitriFamily family;
    guint64 seed;
    guint threads;                 /**< 0 counts as 1; the plan is the same for any number */
    const VitriProgress *progress; /**< NULL: nobody to tell */
} VitriPlannerOptions;

/**
 * Makes the rotation plan of one year (contract, sections 4 to 7): proves each level or says that it could not.
 * Pins that cannot stand together or against the law: NULL with VITRI_ERROR_PINS, the smallest such set in `faults`
 * (of VitriFault*, tag pin-conflict, lines of the decisions file). A limit of the search that left no plan:
 * VITRI_ERROR_FAULT. The plan holds a reference on the case; everybody who holds a listed post or is displaced,
 * requested or pinned is in it once.
 */
VitriPlan *vitri_planner_make(VitriCase *vcase, const VitriPlannerOptions *options, GPtrArray *faults, GError **error);

#endif
