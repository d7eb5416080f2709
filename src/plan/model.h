#ifndef VITRI_MODEL_H
#define VITRI_MODEL_H

#include "problem.h"
#include "scene.h"

/** The scene as a problem of integers, with the way back. Private to the planner. */
typedef struct {
    const VitriScene *scene;
    VitriProblem *problem;
    GArray *agent_of_row; /**< of guint32: problem agent -> scene agent */
    gint32 *row_of_agent; /**< scene agent -> problem agent, -1 */
    gint32 *place_of;     /**< post -> place, -1 */
    guint32 *option_of_arc;
    gint32 *arc_of_option;       /**< -1: stays or unplaced */
    guint32 *stay_option;        /**< by problem agent: VITRI_NO_OPTION where there is none */
    gint64 base[VITRI_N_LEVELS]; /**< what no option changes: required seats out of reach, people who take no part */
} VitriModel;

/** Labels of rows: what a limit is called in stay@limit. */
typedef enum { VITRI_ROW_UNIT_SHARE, VITRI_ROW_PAIR, VITRI_ROW_CEILING, VITRI_ROW_KIN, VITRI_ROW_CUT } VitriRowLabel;

/** Builds the problem; `pins` (a set of VitriPin*, NULL: all) are the pins that bind. Caller frees. */
VitriModel *vitri_model_new(const VitriScene *scene, GHashTable *pins);
void vitri_model_free(VitriModel *model);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriModel, vitri_model_free)

/** What a choice means: by scene agent, the arc taken, VITRI_STAYS or VITRI_UNPLACED. Caller frees. */
gint32 *vitri_model_chosen(const VitriModel *model, const guint32 *choice);

#endif
