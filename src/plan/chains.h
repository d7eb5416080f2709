#ifndef VITRI_CHAINS_H
#define VITRI_CHAINS_H

#include "scene.h"

/** How a chain opened. */
typedef enum { VITRI_OPENS_CYCLE, VITRI_OPENS_VACANCY, VITRI_OPENS_LEAVER, VITRI_OPENS_NEW_POST } VitriOpening;

/** Moves linked by places: each step takes the place that the step before it leaves; the first takes what opened it. */
typedef struct {
    GArray *arcs; /**< of guint32: arc indexes in that order */
    VitriOpening opening;
    VitriDate free_from;    /**< first day the opened seat is free; unset: since before the year, or a cycle */
    gint32 ends;            /**< post left empty by the last step; -1 for a cycle */
    guint16 opening_months; /**< months on whose first day the opened place is free */
    guint16 months;         /**< months lawful for every step and for the opening, kin in other chains apart */
    guint16 shunned;        /**< months in which somebody would be without a post: taken only if there are no others */
    gboolean
        has_ground; /**< contains somebody overdue, due, displaced, requested or pinned, or fills a leaver's place */
} VitriLinked;

/** Seats of a post that somebody could enter without anybody moving out of it. */
guint vitri_chains_count_free(const VitriScene *scene, gint32 post);

/** Of these, seats of people who leave in the year, or have left in it. */
guint vitri_chains_count_leavers(const VitriScene *scene, gint32 post);

/** Whether such a seat is free on the first of one of the months. */
gboolean vitri_chains_is_free_in(const VitriScene *scene, gint32 post, guint16 months);

/** The chains of a choice (by scene agent: arc, or negative), by smallest agent. Caller frees the array; items are
 * VitriLinked*. */
GPtrArray *vitri_chains_link(const VitriScene *scene, const gint32 *chosen);

#endif
