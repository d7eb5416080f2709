#ifndef VITRI_COURSES_H
#define VITRI_COURSES_H

#include "scene.h"

/** Which single courses would open places to somebody who is left in place. */

/** Counts a post that `standard` closes to the agent, if this standard alone closes it and one course alone would meet
 * it. */
void vitri_courses_count(const VitriScene *scene, const VitriAgent *agent, gint32 post, const VitriStandard *standard,
                         VitriStay *stay);

/** Once all are counted: a course opens also what a lower one of its kind and field opens; most places first. */
void vitri_courses_settle(const VitriScene *scene, VitriStay *stay);

#endif
