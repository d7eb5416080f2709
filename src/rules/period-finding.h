#ifndef VITRI_PERIOD_FINDING_H
#define VITRI_PERIOD_FINDING_H

#include "vitri/finding.h"

/**
 * The finding about the time in a post, on the day of the case, by the closest standard that sets a period there and
 * applies to holding: met up to the maximum, not-met past it, not-applicable with the ground while deferred, protected
 * or exempt, unknown where the clock or a ground is. NULL where no standard sets one. Caller frees.
 */
VitriFinding *vitri_period_finding(const VitriCase *vcase, gint32 tenure);

#endif
