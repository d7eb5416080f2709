#ifndef VITRI_PINS_H
#define VITRI_PINS_H

#include "scene.h"

/**
 * The pins of an infeasible scene that cannot stand together: the smallest set of one, two or three pins if there is
 * one, else a set from which no pin can be taken away. Adds a fault (pin-conflict) for each. FALSE with an error if the
 * search failed.
 */
gboolean vitri_pins_explain(const VitriScene *scene, GPtrArray *faults, GError **error);

#endif
