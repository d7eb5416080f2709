#ifndef VITRI_TOUCHES_H
#define VITRI_TOUCHES_H

#include "chains.h"

/** What one chain changes at one post with required seats. Private to the planner. */

#define VITRI_N_MONTHS 12

typedef struct {
    gint32 post;
    gint8 at_end[VITRI_N_MONTHS];   /**< people more (or fewer) on the last day of each month, once the chain is done */
    gint8 at_first[VITRI_N_MONTHS]; /**< the same on the first day */
} VitriTouch;

/** The posts with required seats where a chain changes how many people sit, by first appearance: an array of VitriTouch
 * that the caller unrefs. Somebody who is acting there already is no gain as holder, and no loss when leaving. */
GArray *vitri_touches_read(const VitriScene *scene, const VitriLinked *chain);

/** Whether a person is acting holder of a post on a day. */
gboolean vitri_touches_is_acting(const VitriScene *scene, gint32 person, gint32 post, VitriDate on);

/** The best that a touch can do for month k (0-based) with the chain in some month of `months`: a gain as early, a loss
 * as late as may be. */
gint32 vitri_touches_hope(const gint8 *change, guint16 months, int k);

/** Required seats less people before any move at the end of each month; G_MININT32 where the post does not exist. */
void vitri_touches_deficits(const VitriScene *scene, gint32 post, gint64 deficits[VITRI_N_MONTHS]);

/** People to spare above the required seats before any move on the first of each month; G_MAXINT32 likewise. */
void vitri_touches_spares(const VitriScene *scene, gint32 post, gint64 spares[VITRI_N_MONTHS]);

#endif
