#ifndef VITRI_CELLS_H
#define VITRI_CELLS_H

#include "vitri/workbook.h"

/* The cells of a sheet being filled by a reader, and the days that a spreadsheet counts (workbook.c). */

/** The last day that a spreadsheet knows, 9999-12-31. */
#define VITRI_SERIAL_LAST 2958465

/** Makes the sheet at least `n` rows long. */
void vitri_cells_add_rows(VitriSheet *sheet, guint n);

/** The cell to be filled; the sheet grows to it. Valid until the sheet changes. */
VitriCell *vitri_cells_place(VitriSheet *sheet, guint row, guint column);

/** Each empties the cell first. `text` is taken over and must be NFC; of a kind with text. */
void vitri_cells_take_text(VitriCell *cell, VitriCellKind kind, char *text);
void vitri_cells_set_number(VitriCell *cell, double number);

/** A date of a serial of the 1900 system; where the serial is no day (below 1, 29 February 1900, too large) a number.
 */
void vitri_cells_set_serial(VitriCell *cell, double serial);

/** The day of a whole serial of the 1900 system; FALSE: there is none. */
gboolean vitri_cells_date_of_serial(double serial, VitriDate *out_date);

#endif
