#ifndef VITRI_KIND_POSITION_H
#define VITRI_KIND_POSITION_H

#include "vitri/kind.h"

extern const VitriKind vitri_kind_position;

/**
 * How closely a requirement tree names the rotation code of a position: the length of the longest code of a `position`
 * selector in it that covers the position's code; 0 where none names one. For rotation.c: the closest circular wins.
 */
guint vitri_kind_position_specificity(const VitriRequirement *requirement, const VitriPosition *position);

#endif
