#ifndef VITRI_READ_PLAN_H
#define VITRI_READ_PLAN_H

#include "vitri/plan.h"

/**
 * Reads a plan (urn:vitri:plan:1), the program's own or one made by hand, against a case: ids become indexes, items are
 * sorted. A hand-made plan needs only `year` and, of a move, `person`, `to` and `on`. Copies of policy and decisions
 * inside are checked for form only: those that count are the case's (see VitriReadOptions.plan_inputs). `path` "-" is
 * what standard input held when the case was read. Faults are appended to `faults`; NULL with VITRI_ERROR_INPUT if one
 * of them is an error: unknown person, post or standard, wrong value … Whether the plan is lawful is not looked at.
 */
VitriPlan *vitri_read_plan(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

#endif
