#ifndef VITRI_WRITE_PLAN_H
#define VITRI_WRITE_PLAN_H

#include "vitri/plan.h"

/**
 * Appends the plan as XML (urn:vitri:plan:1, contract section 3): inputs, the policy and decisions of the case, levels,
 * moves, stays and unplaced, chains, breaches, in the order of the plan's arrays (see vitri_plan_sort). Attributes that
 * are not set are left out; a level without a proved bound has bound="". Same plan, same bytes.
 */
void vitri_write_plan(const VitriPlan *plan, GString *out);

#endif
