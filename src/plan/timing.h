#ifndef VITRI_TIMING_H
#define VITRI_TIMING_H

#include "chains.h"

/** The months of the chains of one choice, with the values and proved bounds of levels 7 and 8. */
typedef struct {
    gboolean feasible;
    GArray *months; /**< of gint: 1..12 for each chain */
    gint64 late,
        uneven; /**< late: movers and openings only; the empty months nobody can help are added by the caller */
    gint64 late_bound, uneven_bound;
    gboolean late_closed, uneven_closed;
    GArray *conflict; /**< of guint: chains that have no months together; NULL if feasible */
} VitriTiming;

/**
 * Gives each chain a month of its window, shunned ones only where all chains find none without: first the fewest late
 * months, then the least uneven; within the monthly limit of a unit. Every chain has a window (its `months` is not 0).
 * Exact within a fixed number of search nodes.
 */
VitriTiming *vitri_timing_solve(const VitriScene *scene, const GPtrArray *chains);
void vitri_timing_free(VitriTiming *timing);

/** Whether chains (or parts of them) find months within their windows, the monthly limits of units and the bans of kin,
 * all else apart. */
gboolean vitri_timing_fits_limits(const VitriScene *scene, const GPtrArray *chains);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriTiming, vitri_timing_free)

/** Months late of the movers who are overdue or due, in the months given (the first part of level 7). */
gint64 vitri_timing_mover_months(const VitriScene *scene, const GPtrArray *chains, const GArray *months);

/**
 * Month-ends of the year on which required seats stand empty, with the chains in the months given; `months` NULL: every
 * gain as early and every loss as late as may be (what no month of theirs can help).
 */
gint64 vitri_timing_empty_months(const VitriScene *scene, const GPtrArray *chains, const GArray *months);

#endif
