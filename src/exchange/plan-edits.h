#ifndef VITRI_PLAN_EDITS_H
#define VITRI_PLAN_EDITS_H

#include "plan-sheet.h"

/** What an officer wants of a row. */
typedef enum {
    VITRI_PLAN_WANTS_NOTHING,
    VITRI_PLAN_WANTS_PIN,
    VITRI_PLAN_WANTS_FORBID,
    VITRI_PLAN_WANTS_STAY,
} VitriPlanWants;

/** A row of the moves or of those who stay. */
typedef struct {
    const VitriPlanSheet *sheet;
    guint row;
    gint32 person, own, to; /**< own: the post held; -1: none */
    VitriDate on;
    VitriPlanWants wants;
    gboolean with_day; /**< of a pin: the day too */
    gboolean is_move;  /**< of the sheet of moves */
    gboolean untouched;
} VitriPlanEdit;

/** The sheets of a plan's workbook, and what was edited in them. Opened in place: it may not be moved. */
typedef struct {
    VitriPlanSource source;
    VitriPlanSource hidden; /**< the same, for the sheet that officers do not see: what is wrong there is not told */
    VitriPlanSheet *head, *moves, *stays, *unplaced, *inputs, *decisions, *original;
    GHashTable *originals; /**< person + 1 -> what the plan said */
    GHashTable *by_person; /**< person + 1 -> the VitriPlanEdit* that counts */
    GPtrArray *rows;       /**< of VitriPlanEdit*, in the order of the sheets */
} VitriPlanEdits;

/** Reads all sheets; what is wrong is told to source->faults. */
void vitri_plan_edits_open(VitriPlanEdits *edits, const VitriPlanSource *source);
void vitri_plan_edits_close(VitriPlanEdits *edits);

/** Whether the row is the one that counts for its person: a move goes before a stay that wants nothing. */
gboolean vitri_plan_edits_counts(const VitriPlanEdits *edits, const VitriPlanEdit *edit);

/** The row that counts for a person; NULL: none. */
const VitriPlanEdit *vitri_plan_edits_find(const VitriPlanEdits *edits, gint32 person);

#endif
