#ifndef VITRI_EXPORT_PLAN_H
#define VITRI_EXPORT_PLAN_H

#include "vitri/columns.h"
#include "vitri/plan.h"
#include "vitri/workbook.h"

/**
 * A plan as a workbook (columns.h) in a language ("vi" or "en"), to be read, edited by hand and read back
 * (plan-workbook.h): the head with its hash (`sha256` of the plan file, may be NULL), moves and stays with names, units
 * and room for the officer's word, decisions taken before, hashes of the inputs, the posts that somebody could be sent
 * to, and a hidden copy of what the plan says, by which edits are told. Caller frees.
 */
VitriWorkbook *vitri_export_plan(const VitriPlan *plan, const VitriTables *tables, const char *language,
                                 const char *sha256);

#endif
