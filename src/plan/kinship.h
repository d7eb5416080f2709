#ifndef VITRI_KINSHIP_H
#define VITRI_KINSHIP_H

#include "scene.h"

/**
 * Kin who may both be moved: what the place and the month of one leave to the other. Private to the planner; for one
 * thread only.
 */

/** Months of one move (bits) for each month of the other (0-based). */
typedef struct {
    guint16 with[12];
} VitriKinMonths;

/** Finds the kin among the agents of a scene. NULL where nobody who may be moved has kin who may be moved, or no
 * standard of the family bars kin. Caller frees. */
VitriKinship *vitri_kinship_new(const VitriScene *scene);
void vitri_kinship_free(VitriKinship *kinship);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriKinship, vitri_kinship_free)

/** The kin of an agent who may be moved themselves: `out_n` agents, ascending. Borrowed; NULL if none. */
const guint32 *vitri_kinship_of(const VitriScene *scene, guint32 agent, guint *out_n);

/** The case in which those kin hold nothing, to ask what is open wherever they go; to be taken back with
 * vitri_kinship_show() before anything else is asked here. */
const VitriCase *vitri_kinship_hide(const VitriScene *scene, guint32 agent);
void vitri_kinship_show(const VitriScene *scene, guint32 agent);

/**
 * Of the months of an arc, those in which no standard bars it because of one of those kin: gone to the post of
 * `kin_arc`, or at the own post (VITRI_STAYS, VITRI_UNPLACED). `out_standard` (may be NULL): what closes the first
 * month closed.
 */
guint16 vitri_kinship_months(const VitriScene *scene, guint32 arc, guint32 kin, gint32 kin_arc,
                             const VitriStandard **out_standard);

/** The same of all those kin who are not moved by a choice (by scene agent: arc, or negative). */
guint16 vitri_kinship_months_beside(const VitriScene *scene, guint32 arc, const gint32 *chosen);

/** For two moves of kin: who moves first is judged beside the other's old post, who moves last beside the new one. */
VitriKinMonths vitri_kinship_agree(const VitriScene *scene, guint32 left, guint32 right);

/** Whether two arcs are of such kin; then what they leave each other. */
gboolean vitri_kinship_are(const VitriScene *scene, guint32 left, guint32 right, VitriKinMonths *out_months);

/** The standard that closes an arc in all its months while those kin go where a choice says; NULL: it is open. */
const VitriStandard *vitri_kinship_closes(const VitriScene *scene, guint32 arc, const gint32 *chosen);

#endif
