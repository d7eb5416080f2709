#ifndef VITRI_CEILINGS_H
#define VITRI_CEILINGS_H

#include "model.h"

/**
 * Adds a row for each unit and `must` standard with a ceiling of deputies: those who come to such posts less those who
 * leave them stay within what the ceiling leaves on the reference day; a unit over its ceiling gains none. Staff posts
 * never count.
 */
void vitri_ceilings_add(VitriModel *model);

/** The standard whose ceiling keeps an agent from an arc beside the moves of a choice (by scene agent: arc, or
 * negative); NULL: none does. */
const VitriStandard *vitri_ceilings_close(const VitriScene *scene, guint32 arc, const gint32 *chosen);

#endif
