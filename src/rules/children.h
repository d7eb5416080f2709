#ifndef VITRI_CHILDREN_H
#define VITRI_CHILDREN_H

#include "vitri/kind.h"

/**
 * The verdict on several requirements: `decisive` as soon as one is it, else UNKNOWN if one is, else the other of met
 * and not-met; those not applicable are left out, and if all are, the whole is. With evidence every child is looked at.
 */
VitriVerdict vitri_children_check(const VitriRequirement *requirement, VitriVerdict decisive,
                                  const VitriSubject *subject, VitriEvidence *evidence);

/** The turns of all children. */
void vitri_children_turns(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                          GArray *days);

#endif
