#ifndef VITRI_EXPORT_ROSTER_H
#define VITRI_EXPORT_ROSTER_H

#include "vitri/codes.h"
#include "vitri/columns.h"
#include "vitri/roster.h"
#include "vitri/workbook.h"

/**
 * A roster as a workbook (columns.h) in a language ("vi" or "en"): a sheet for each kind of element that there is, in
 * the order of the format; codes by their labels, references by id with a readable column beside them. Read back it is
 * the same roster, but that a free word of an open list (fields of study) which is the label of a code becomes that
 * code. Where its elements came from before is not in it. Caller frees.
 */
VitriWorkbook *vitri_export_roster(const VitriRoster *roster, const VitriCodes *codes, const VitriTables *tables,
                                   const char *language);

#endif
