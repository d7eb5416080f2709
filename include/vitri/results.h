#ifndef VITRI_RESULTS_H
#define VITRI_RESULTS_H

#include "vitri/plan.h"

/**
 * A plan and what became of it, counted as yearly and half-year reports are (practice.md, A7): planned, done, not done,
 * in people and in positions, by unit, field and month.
 */

/** Counts of moves. Done is what took effect by the last day of the period. */
typedef struct {
    guint planned, done;
    guint late;       /**< of those done: took effect after the day planned */
    gint64 late_days; /**< the days of these together */
    guint reasoned;   /**< of those not done: with a reason */
} VitriTally;

/** A move planned within the period, or done in it though planned for another time. */
typedef struct {
    const VitriMove *move; /**< of the plan */
    gint32 from;           /**< post left: stated, or held on the eve of the planned day; -1: not known */
    gint32 unit;           /**< of the post left, else of the destination */
    const char *field;     /**< code of the list of rotations of the post left; NULL: the post is not listed */
    VitriMoveState state;  /**< on the last day of the period */
    gint32 days;           /**< done: from the planned day to that of effect (negative: early); else to the last day */
    gboolean planned;      /**< its planned day lies in the period */
    gboolean done;
} VitriResult;

/** A count by what it is of. */
typedef struct {
    gint32 unit;       /**< by_unit */
    const char *field; /**< by_field; NULL: not listed */
    VitriTally tally;
} VitriResultLine;

/** Why moves were not carried out: one text and how often. */
typedef struct {
    const char *text; /**< of the plan; NULL: no reason is given */
    guint count;
} VitriResultReason;

typedef struct {
    const VitriPlan *plan;                   /**< borrowed */
    VitriDate first, last;                   /**< the period, both days in it */
    VitriTally total;                        /**< of what was planned within the period */
    VitriTally year;                         /**< of the whole plan, by the last day of the period */
    guint positions_planned, positions_done; /**< posts that the moves of `total` leave: each once */
    guint made_up;                           /**< done in the period, planned before it */
    guint ahead;                             /**< done in the period, planned for after it */
    VitriTally months[12]; /**< of the plan's year: by the month planned; done whenever by the last day */
    guint effective[12];   /**< by the month of effect, within the period and the plan's year */
    GArray *rows;          /**< of VitriResult, in the order of the plan */
    GArray *by_unit;       /**< of VitriResultLine, by index of unit */
    GArray *by_field;      /**< of VitriResultLine, by code; what is not listed last */
    GArray *reasons;       /**< of VitriResultReason, most frequent first, then by text; none given last */
} VitriResults;

/**
 * Counts the plan, whose moves state what became of them (merge-done.h), over the days from `first` to `last`, both
 * full. A move planned in the period and done before it counts as done. Linear but for the sorting. Caller frees with
 * vitri_results_free.
 */
VitriResults *vitri_results(const VitriPlan *plan, VitriDate first, VitriDate last);
void vitri_results_free(VitriResults *results);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriResults, vitri_results_free)

/** Tenths of a percent, half away from zero: 160 of 190 is 842. 0 of 0 is 0. */
guint vitri_results_per_mille(guint part, guint whole);

#endif
