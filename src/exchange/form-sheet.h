#ifndef VITRI_FORM_SHEET_H
#define VITRI_FORM_SHEET_H

#include "vitri/codes.h"
#include "vitri/columns.h"
#include "vitri/workbook.h"

/** What sheets are laid out with. All borrowed. */
typedef struct {
    const VitriTables *tables;
    const VitriCodes *codes;
    const char *language; /**< "vi" or "en" */
} VitriFormWords;

/** Adds the sheet of a table: its heading row, with note, drop-down list and width of each column. The caller says what
 * stands at the head of its pages. */
VitriSheet *vitri_form_sheet_add(VitriWorkbook *workbook, const VitriSheetForm *form, const VitriFormWords *words);

/** Puts a value as files of the program state it into the cell of column `index` of the table, as people read it.
 * `kind`: the value of the row's attribute "kind", for levels of qualifications; NULL where it has none. */
void vitri_form_sheet_set(VitriSheet *sheet, guint row, const VitriSheetForm *form, guint index, const char *value,
                          const char *kind, const VitriFormWords *words);

/** Index of a column in its table, which it is in. */
guint vitri_form_sheet_index(const VitriSheetForm *form, const VitriColumn *column);

#endif
