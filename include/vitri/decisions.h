#ifndef VITRI_DECISIONS_H
#define VITRI_DECISIONS_H

#include "vitri/date.h"

#include <glib.h>

/** What the competent authority has decided beforehand. Indexes into the roster; -1: not stated. */
typedef struct {
    gint32 person, post;
    VitriDate on;
    char *reason, *by;
    guint line;
} VitriPin;
typedef struct {
    gint32 person, post, unit;
    guint line;
} VitriForbid;
typedef struct {
    gint32 person, post;
    char *standard, *by, *decision;
    VitriDate until;
    guint line;
} VitriWaive;
typedef struct {
    gint32 person, unit;
    guint line;
} VitriRequest;
typedef struct {
    gint32 person;
    char *decision;
    guint line;
} VitriProposeUpward;

typedef struct {
    gint32 year;                                                 /**< 0 if not stated */
    GArray *pins, *forbids, *waives, *requests, *propose_upward; /**< of the structs above, in file order */
    char *file;                                                  /**< NULL: none */
} VitriDecisions;

VitriDecisions *vitri_decisions_new(void);
void vitri_decisions_free(VitriDecisions *decisions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDecisions, vitri_decisions_free)

/** The waiver that covers a standard for a person (and post, -1: any) on a full day; NULL if none. */
const VitriWaive *vitri_decisions_find_waive(const VitriDecisions *decisions, gint32 person, gint32 post,
                                             const char *standard, VitriDate on);

/** Whether somebody was proposed upward. */
gboolean vitri_decisions_is_proposed_upward(const VitriDecisions *decisions, gint32 person);

#endif
