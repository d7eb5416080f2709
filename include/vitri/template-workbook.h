#ifndef VITRI_TEMPLATE_WORKBOOK_H
#define VITRI_TEMPLATE_WORKBOOK_H

#include "vitri/codes.h"
#include "vitri/columns.h"
#include "vitri/workbook.h"

/**
 * The empty workbook of a roster: a sheet an element with headings in that language ("vi" or "en"), a note on each,
 * drop- down lists of the codes by their labels, and one example row, which is passed over when the workbook is read
 * because its first cell begins with a mark (vitri_tables_is_example). Columns that are for reading only are left out.
 * Caller frees.
 */
VitriWorkbook *vitri_template_workbook(const VitriTables *tables, const VitriCodes *codes, const char *language);

#endif
