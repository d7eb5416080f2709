#ifndef VITRI_AFTER_PLAN_H
#define VITRI_AFTER_PLAN_H

#include "inspect.h"

/** The roster as it is when all moves of the plan are carried out. */
typedef struct {
    VitriCase vcase; /**< for judging on `vcase.on` alone: everything but the roster is borrowed */
    VitriRoster roster;
    guint8 *touched; /**< by unit: somebody leaves or enters a post of it */
} VitriAfterPlan;

/**
 * The state on the last day of the plan's year. Whoever is moved holds the destination from the day of the move and
 * nothing else: what lies before is not there, so only questions of who is where on that day may be asked. Needs a
 * plan. Cost: a copy of the tenures.
 */
VitriAfterPlan *vitri_after_plan_new(const VitriInspected *inspected);
void vitri_after_plan_free(VitriAfterPlan *after);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriAfterPlan, vitri_after_plan_free)

#endif
