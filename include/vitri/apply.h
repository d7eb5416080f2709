#ifndef VITRI_APPLY_H
#define VITRI_APPLY_H

#include "vitri/plan.h"

/** What applying did with one move of the plan. */
typedef enum {
    VITRI_APPLIED_OUT,       /**< has not taken effect by that day, or is not carried out: the roster stays as it is */
    VITRI_APPLIED_NOW,       /**< a tenure closed and one opened */
    VITRI_APPLIED_BEFORE,    /**< the roster held it */
    VITRI_APPLIED_COMPLETED, /**< the roster held it; the handover of the post left is added */
} VitriAppliedAs;

typedef struct {
    const VitriMove *move; /**< of the plan */
    VitriMoveState state;  /**< on the day of the next roster */
    VitriAppliedAs as;
} VitriAppliedMove;

typedef struct {
    VitriRoster roster; /**< the next one: people, tenures and papers are its own, the rest is the plan's roster's; for
                           vitri_write_roster, not for questions about who holds a post */
    GArray *moves;      /**< of VitriAppliedMove, in the order of the plan */
} VitriApplied;

/**
 * The next roster: what took effect by `on` (a full day, not before the roster's) ends the tenure left, with the day of
 * the handover, and opens one at the destination with the decision; `on` becomes the as-of. Everything else stays as
 * the roster says it, retirements and leaves too. `plan` holds what became of it (merge-done.h), its roster is the one
 * to be applied to: that which the plan was made from, or one that holds an earlier part of the plan already, and then
 * only what is new goes in.
 *
 * Refused, as faults (errors) in `file` (the plan's or the report's name) and NULL with VITRI_ERROR_INPUT: against what
 * the roster says [against-roster]; nobody frees the seat by that day, as when a chain's later move comes before the
 * one that it waits for [no-place]; all of it is in the roster already [applied-already]; another roster that holds
 * nothing of the plan [other-roster], unless `any_roster`. Told as a warning: a seat that is free only because the law
 * retires its holder, which the roster does not say [retirement-not-entered]. Cost: linear in people and tenures, and
 * for each move in the holders of its destination.
 */
VitriApplied *vitri_apply(const VitriPlan *plan, VitriDate on, gboolean any_roster, const char *file, GPtrArray *faults,
                          GError **error);
void vitri_applied_free(VitriApplied *applied);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriApplied, vitri_applied_free)

/** Number of moves that came out so. */
guint vitri_applied_count(const VitriApplied *applied, VitriAppliedAs as);

/** Whether the plan states another roster than the one it was read with; FALSE where it states none. */
gboolean vitri_apply_is_other_roster(const VitriPlan *plan);

#endif
