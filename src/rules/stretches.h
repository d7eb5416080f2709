#ifndef VITRI_STRETCHES_H
#define VITRI_STRETCHES_H

#include "vitri/spells.h"

/** Time that counts, as a sorted array of VitriPeriod of full days that neither touch nor overlap. */

/** Time that has no end. */
#define VITRI_STRETCHES_END vitri_date(9999, 12, 31)

/** Adds a period; what it covers already counts once. Without `from`, or empty: nothing. */
void vitri_stretches_add(GArray *stretches, VitriPeriod period);

/** Takes a period away. */
void vitri_stretches_take(GArray *stretches, VitriPeriod period);

/** What of the period lies inside the stretches (`inside`), or outside. Caller frees. */
GArray *vitri_stretches_part(const GArray *stretches, VitriPeriod period, gboolean inside);

/**
 * Length of all before the day `on`: the last stretch is begun earlier by the whole months and left-over days of those
 * before it, and its calendar months are counted.
 */
VitriSpellLength vitri_stretches_length(const VitriPeriod *stretches, guint n, VitriDate on);

/**
 * The day on which so many months are reached, by the arithmetic of `length`: on or before `on` if they are on that
 * day, else the first after it; unset: never.
 */
VitriDate vitri_stretches_reach(const VitriPeriod *stretches, guint n, gint32 months, VitriDate on);

#endif
