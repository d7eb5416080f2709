#ifndef VITRI_PLAN_TEXT_H
#define VITRI_PLAN_TEXT_H

#include "session.h"
#include "vitri/fault.h"

/** Appends the plan for a terminal: the lines that matter, movers, those left, those who stay by reason, levels. */
void vitri_plan_text_write(const VitriSession *session, const VitriPlan *plan, GString *out);

/** Appends one CSV line a person: move, stay or unplaced. */
void vitri_plan_text_csv(const VitriPlan *plan, GString *out);

/** Number of people who stay for a reason. */
guint vitri_plan_text_count(const VitriPlan *plan, VitriStayReason reason);

/** Moves of a chain in the order in which they must happen (of const VitriMove*); caller frees the array. */
GPtrArray *vitri_plan_text_chain(const VitriPlan *plan, const char *chain);

/** Why somebody stays: what is missing, the limit, the standard, or what closed the ways. Caller frees. */
char *vitri_plan_text_ground(const VitriPlan *plan, const VitriStay *stay, const char *language);

#endif
