#ifndef VITRI_PINS_H
#define VITRI_PINS_H

#include "scene.h"

/**
 * The pins of an infeasible scene that cannot stand together: the smallest set of one, two or three pins if there is
 * one, else a set from which no pin can be taken away. Adds a fault (pin-conflict) for each. FALSE with an error if the
 * search failed.
 */
gboolean vitri_pins_explain(const VitriScene *scene, GPtrArray *faults, GError **error);

/**
 * Holds the people pinned to another unit to the share of the policy among those to be moved in the year (overdue, due,
 * displaced, requested or pinned). FALSE with a fault (pin-conflict) for each of them where they are too many.
 */
gboolean vitri_pins_check_share(const VitriScene *scene, GPtrArray *faults);

#endif
