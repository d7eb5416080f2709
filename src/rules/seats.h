#ifndef VITRI_SEATS_H
#define VITRI_SEATS_H

#include "vitri/kind.h"

/** Whether the seats of a post count; `data` is the caller's. */
typedef gboolean (*VitriSeatsCounts)(const VitriPosition *position, gconstpointer data);

/** Authorised seats of the posts that exist on the day and count: of the unit, with `deep` of all units under it too.
 */
guint32 vitri_seats_count(const VitriRoster *roster, gint32 unit, gboolean deep, VitriDate on, VitriSeatsCounts counts,
                          gconstpointer data);

/** The days on which posts of the unit or of a unit under it begin or end. */
void vitri_seats_turns(const VitriRoster *roster, gint32 unit, VitriPeriod within, GArray *days);

#endif
