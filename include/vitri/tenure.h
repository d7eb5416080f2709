#ifndef VITRI_TENURE_H
#define VITRI_TENURE_H

#include "vitri/finding.h"

/** Whether two posts are the same position, unit (through predecessors, `earlier` first) and duty: MET same, NOT_MET
 * different, UNKNOWN where one duty is stated and the other absent. */
VitriVerdict vitri_tenure_same_function(const VitriRoster *roster, gint32 earlier_post, gint32 later_post);

/** The clock of a tenure (contract, section 4). */
typedef struct {
    VitriDate earliest, latest; /**< bounds of the day it started; equal where it is certain; unset: no start date */
    const char *missing;        /**< field that makes it uncertain; NULL */
    gint32 first_tenure;        /**< the tenure it started with */
} VitriClock;

/**
 * Runs back over consecutive holder tenures in the same function. `probation_counts` FALSE: starts at the end of the
 * probation where one is stated for the first tenure. Evidence gets the dates it rests on.
 */
void vitri_tenure_clock(const VitriCase *vcase, gint32 tenure, gboolean probation_counts, VitriClock *out_clock,
                        VitriEvidence *evidence);

#endif
