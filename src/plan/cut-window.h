#ifndef VITRI_CUT_WINDOW_H
#define VITRI_CUT_WINDOW_H

#include "chains.h"
#include "model.h"

/**
 * Appends a row against all chains that would bring somebody in months in which no place can be had, for a run of `n`
 * steps of a chain from `first` on that have no month in common. `arcs_into`: arcs (guint32) by post. FALSE, and no
 * row, where the choice (by scene agent) breaks no such row.
 */
gboolean vitri_cut_window(const VitriModel *model, GArray *const *arcs_into, const VitriLinked *chain, guint first,
                          guint n, const gint32 *chosen);

#endif
