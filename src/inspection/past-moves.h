#ifndef VITRI_PAST_MOVES_H
#define VITRI_PAST_MOVES_H

#include "inspect.h"

/** A move of the plan, beside what plan and roster say became of it. */
typedef struct {
    const VitriMove *move;
    gint32 left;    /**< tenure that the move ends or ended; -1: none on record */
    gint32 from;    /**< post left: as stated, else that of `left`; -1: not known */
    gint32 arrival; /**< tenure at the destination, begun in or after the plan's year and by the day of the case; -1 */
    VitriDate effect; /**< stated, else the start of the arrival; by the day of the case; unset: not carried out */
} VitriPlannedMove;

/** All moves of the plan that name a person, a post and a day (of VitriPlannedMove); empty without a plan. */
GArray *vitri_past_moves_planned(const VitriInspected *inspected);

/** A finding about a planned move: person, destination, and the planned day as the first fact. */
VitriFinding *vitri_past_moves_add(const VitriInspected *inspected, const VitriDefect *defect,
                                   const VitriPlannedMove *planned, VitriVerdict verdict, GPtrArray *items);

/** Whether the plan's own progress says anything of the move: decision, notice, effect, handover, or why not. */
gboolean vitri_past_moves_has_progress(const VitriMove *move);

/** Whether the person asked for the move, a decision pins it, or the post left ends by its day. */
gboolean vitri_past_moves_is_caused(const VitriInspected *inspected, gint32 person, gint32 from, gint32 to,
                                    VitriDate on);

/** A tenure as holder that began lately, after another one of the same person. */
typedef struct {
    gint32 tenure;
    gint32 left;         /**< the holder's tenure before it, at any post */
    VitriVerdict lately; /**< MET, or UNKNOWN where a start known in part leaves it open */
} VitriRecentMove;

typedef void (*VitriPlannedLook)(const VitriInspected *inspected, const VitriDefect *defect,
                                 const VitriPlannedMove *planned, GPtrArray *items);
typedef void (*VitriRecentLook)(const VitriInspected *inspected, const VitriDefect *defect,
                                const VitriRecentMove *recent, GPtrArray *items);

/** Looks at every move of the plan, then at every other one that began in the last `months` months of the defect,
 * unless `recent` is NULL. */
void vitri_past_moves_each(const VitriInspected *inspected, const VitriDefect *defect, VitriPlannedLook planned,
                           VitriRecentLook recent, GPtrArray *items);

/** The unit that the plan is of: the topmost unit of its people; -1 where they are of several. */
gint32 vitri_past_moves_body(const VitriInspected *inspected);

/** Whether a post and its unit exist on a full day, as far as is known. */
gboolean vitri_past_moves_post_exists(const VitriRoster *roster, gint32 post, VitriDate on);

#endif
