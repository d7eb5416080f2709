#ifndef VITRI_CUT_MONTHS_H
#define VITRI_CUT_MONTHS_H

#include "model.h"
#include "timing.h"

/**
 * Appends a row that cuts off chains which find no months together (`conflict`: their indexes, not empty): as small a
 * part of them as still finds none within the monthly limits of units and the bans of kin, or all of them where
 * required seats are the cause. `chosen` is the choice, by scene agent.
 */
void vitri_cut_months(const VitriModel *model, const GPtrArray *chains, const GArray *conflict, const gint32 *chosen);

/** Lets one person less leave the unit that most leave in the conflict, pins apart: no proof, but an end. FALSE, and no
 * row, where only pinned people leave. */
gboolean vitri_cut_departures(const VitriModel *model, const GPtrArray *chains, const GArray *conflict,
                              const gint32 *chosen);

/** Adds to a row that the kin of somebody's step who stay in a choice go on staying: it holds only as long as they do.
 */
void vitri_cut_bind_kin(const VitriModel *model, guint32 arc, const gint32 *chosen, VitriRow *row);

#endif
