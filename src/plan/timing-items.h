#ifndef VITRI_TIMING_ITEMS_H
#define VITRI_TIMING_ITEMS_H

#include "kinship.h"
#include "timing.h"
#include "touches.h"

/** Chains as the search for months sees them: windows, costs of each month, departures. Private to timing. */

typedef struct {
    gint32 unit;
    gint32 departures; /**< counted for evenness */
    gint32 limited;    /**< counted for the monthly limit */
} VitriDeparture;

/** A chain at a post that other chains touch too. */
typedef struct {
    guint item;
    VitriTouch touch;
} VitriTouching;

/** A post with required seats that several chains touch: what one costs there depends on the others. */
typedef struct {
    gint64 deficits[VITRI_N_MONTHS], spares[VITRI_N_MONTHS];
    GArray *touching; /**< of VitriTouching, by item */
} VitriSharedPost;

/** Two chains that move kin: each month of the left one leaves some months to the right one. */
typedef struct {
    guint left, right;
    VitriKinMonths months;
} VitriKinLink;

typedef struct {
    guint16 months; /**< without those in which it would leave a filled required seat empty, told of it alone */
    gint64 late[VITRI_N_MONTHS]; /**< months late of movers and seats, posts that it shares with other chains apart */
    GArray *departures;          /**< of VitriDeparture, by first appearance */
    GArray *shared;              /**< of guint: the posts it shares, indexes into VitriItems.posts */
    GArray *kin;                 /**< of guint: its links with other chains, indexes into VitriItems.links */
    guint component;             /**< items that share a unit, a post or a link are in one */
} VitriItem;

typedef struct {
    guint n, n_components;
    VitriItem *items; /**< in the order of the chains */
    GArray *posts;    /**< of VitriSharedPost */
    GArray *links;    /**< of VitriKinLink */
} VitriItems;

/**
 * The items of all chains. Lateness is told over what no month can help: with every gain of a post as early and every
 * loss as late as the chain's window lets it. With `limits_only` nothing but windows, departures and links is read.
 * Caller frees.
 */
VitriItems *vitri_items_new(const VitriScene *scene, const GPtrArray *chains, gboolean limits_only);
void vitri_items_free(VitriItems *items);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriItems, vitri_items_free)

/**
 * Month-ends on which seats of a shared post stand empty with the items in `month` (-1: not given one yet, taken at its
 * best), item `index` in month m instead (-1: at its best). It grows with each item given a month, and the growth by
 * several is never less than the sum of the growths by each.
 */
gint64 vitri_items_empty(const VitriItems *items, guint post, const gint *month, guint index, int m);

/** Whether no move leaves a filled required seat of a shared post empty, the items in `month`, item `index` in month m:
 * FALSE only if it is so whatever becomes of those not given a month yet. */
gboolean vitri_items_keep_filled(const VitriItems *items, guint post, const gint *month, guint index, int m);

/** Whether item `index` may be in month m as far as its kin go in the months given (-1: none yet). */
gboolean vitri_items_agree(const VitriItems *items, const gint *month, guint index, int m);

#endif
