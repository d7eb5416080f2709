#ifndef VITRI_MERGE_DONE_H
#define VITRI_MERGE_DONE_H

#include "vitri/done.h"
#include "vitri/plan.h"

/**
 * Fills what the moves of the plan do not state themselves. Refused, as faults (errors) at their line: another plan or
 * year [other-plan]; somebody without a move in the plan, or with another destination [not-in-plan]; a person twice
 * [repeated]; and what cannot be [contradicting-progress]: effective before it was decided or noticed, closed before it
 * took effect or without a handover by then, done and not done, other than the plan itself states. Dates known in part
 * contradict only where every day of theirs does. FALSE where there was such a fault; the plan is then not to be used.
 */
gboolean vitri_merge_done(VitriPlan *plan, const VitriDoneReport *report, GPtrArray *faults);

#endif
