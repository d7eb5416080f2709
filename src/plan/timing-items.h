#ifndef VITRI_TIMING_ITEMS_H
#define VITRI_TIMING_ITEMS_H

#include "timing.h"

/** Chains as the search for months sees them: windows, costs of each month, departures. Private to timing. */

#define VITRI_N_MONTHS 12

typedef struct {
    gint32 unit;
    gint32 departures; /**< counted for evenness */
    gint32 limited;    /**< counted for the monthly limit */
} VitriDeparture;

typedef struct {
    guint16 months;
    gint32 after;    /**< an item that must not come later, so that a required seat is filled by then; -1 */
    gboolean shared; /**< one of several entries of a post: its share of the empty months is not its own */
    gint64 late[VITRI_N_MONTHS];
    gint64 least_late;
    GArray *departures; /**< of VitriDeparture, by first appearance */
    guint component;    /**< items that share a unit or an order are in one */
} VitriItem;

/** The items of all chains, in their order; out_n_components of them apart. Caller frees with vitri_items_free. */
VitriItem *vitri_items_read(const VitriScene *scene, const GPtrArray *chains, guint *out_n_components);
void vitri_items_free(VitriItem *items, guint n);

#endif
