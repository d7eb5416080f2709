#ifndef VITRI_EXPLAIN_H
#define VITRI_EXPLAIN_H

#include "solve.h"

/**
 * Fills the reason of somebody who must or should have moved and is left: single, own-limit, no-destination, with how
 * many posts of the profession there are, which standard closed how many of them, and the people competing for fewer
 * places.
 */
void vitri_explain_left(const VitriScene *scene, const VitriOutcome *outcome, guint32 agent, VitriStay *stay);

#endif
