#ifndef VITRI_INSPECTION_H
#define VITRI_INSPECTION_H

#include "vitri/finding.h"
#include "vitri/plan.h"

/** What an inspection is made on. */
typedef struct {
    VitriCase *vcase;           /**< roster, rules, and the day judged */
    const VitriPlan *plan;      /**< NULL: none was given; then what only a plan can show is unknown */
    const VitriRoster *earlier; /**< the same body on an earlier day, ids as in `vcase`; NULL: none was given */
} VitriInspected;

/**
 * Looks for every defect of the catalogue of the case (practice.md, section E) and appends its findings to `items`
 * (of VitriFinding*), in no order: `defect` is the code, `tag` that of the row; not-met where the defect is there,
 * unknown (a note, with the missing field) where a fact is missing; no finding where it is not there. What is short of
 * a later rule only (A02, a note) keeps the verdict of its day, met or not-applicable, and is not-met in `today`. A
 * finding that rests on a standard names it and its version, and `today` tells the verdict under the rule in force on
 * the day of the case, where the defect lies in the past. Same result on any number of threads (it uses one).
 */
void vitri_inspect(const VitriInspected *inspected, GPtrArray *items);

#endif
