#ifndef VITRI_REACH_H
#define VITRI_REACH_H

#include "vitri/forecast.h"

/** The titles within somebody's reach, each as the post at which it is judged. */

/** The leadership posts of the day by top unit, regime and level. */
typedef struct VitriLadders VitriLadders;

VitriLadders *vitri_reach_ladders(const VitriCase *vcase);
void vitri_reach_free(VitriLadders *ladders);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriLadders, vitri_reach_free)

typedef struct {
    gint32 post;
    VitriReach reach;
} VitriReachPost;

/** Those of a person who holds a post on the day: the entries of the succession plan in their order, then the next
 * level; a post stands once. Of VitriReachPost; caller frees. */
GArray *vitri_reach_list(const VitriLadders *ladders, gint32 person);

#endif
