#ifndef VITRI_PLAN_WORKBOOK_H
#define VITRI_PLAN_WORKBOOK_H

#include "vitri/codes.h"
#include "vitri/columns.h"
#include "vitri/roster.h"
#include "vitri/workbook.h"

/**
 * The way back of a plan that was exported (export-plan.h) and edited by hand, or of one typed from nothing in the same
 * sheets. What was edited is told by the hidden copy of what the plan said; without that copy every row counts as new.
 *
 * Of a row of moves: another destination pins it (the planner picks the day), another day pins both, an empty
 * destination or the word "stays" pins the person's own post, "keep" pins what stands there, "not there" forbids it;
 * untouched rows decide nothing. Of people who stay: a destination typed in pins it, the words mean the same. A move
 * typed in for somebody who stays counts, not the stay. A row taken out decides nothing, which is told.
 */

/** Whether the workbook holds a plan: it has a sheet of moves by name. */
gboolean vitri_plan_workbook_is(const VitriWorkbook *workbook, const VitriTables *tables);

/** Whether it is a plan that was exported: it has the hidden copy too. */
gboolean vitri_plan_workbook_is_exported(const VitriWorkbook *workbook, const VitriTables *tables);

/**
 * Appends what was decided as XML (urn:vitri:decisions:1): the decisions of the sheet of decisions, but no pin of
 * somebody who is pinned anew, then what was edited, row by row. `language` of headings in faults: "vi" or "en".
 * FALSE with VITRI_ERROR_INPUT and nothing appended if anything is wrong: each thing is a fault with its cell in
 * `faults`; a decision that got lost on the way would be worse than none.
 */
gboolean vitri_plan_workbook_decisions(const VitriWorkbook *workbook, const VitriTables *tables,
                                       const VitriRoster *roster, const VitriCodes *codes, const char *language,
                                       GPtrArray *faults, GString *out, GError **error);

/**
 * Appends the plan as it now stands in the sheets as XML (urn:vitri:plan:1), a plan made by hand: head, inputs, the
 * decisions with a pin for everybody told to stay, moves and stays. What was edited has no reason any more, and no plan
 * by hand has chains or levels. Errors as above.
 */
gboolean vitri_plan_workbook_plan(const VitriWorkbook *workbook, const VitriTables *tables, const VitriRoster *roster,
                                  const VitriCodes *codes, const char *language, GPtrArray *faults, GString *out,
                                  GError **error);

#endif
