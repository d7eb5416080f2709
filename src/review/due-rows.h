#ifndef VITRI_DUE_ROWS_H
#define VITRI_DUE_ROWS_H

#include "vitri/due.h"

/** The parts of a register of deadlines, a file each; private to this room. */

/** A row about somebody in a post (-1: none), to be filled and given to vitri_due_add. */
VitriDueRow vitri_due_row(const VitriDue *due, VitriDueKind kind, gint32 person, gint32 post);

/** Names the standard of a row and its version in force on the day of the case. */
void vitri_due_cite(const VitriDue *due, VitriDueRow *row, const VitriStandard *standard);

/** Adds a row whose day has passed or lies before the end of the register. */
void vitri_due_add(VitriDue *due, VitriDueRow row, VitriDate day);

/** Adds a row whose day cannot be told for want of a field. */
void vitri_due_add_unknown(VitriDue *due, VitriDueRow row, const char *missing);

/** Whether the person has left the service by the day of the case. */
gboolean vitri_due_is_gone(const VitriDue *due, gint32 person);

/** Rotation, deferrals, moves of the plan (due-rotation.c). */
void vitri_due_add_rotation(VitriDue *due, const VitriPlan *plan);

/** Terms of office and retirement (due-term.c). */
void vitri_due_add_terms(VitriDue *due);

/** Acting, secondment, cases, certificates, waiting times, orders (due-limits.c). */
void vitri_due_add_limits(VitriDue *due);

#endif
