#ifndef VITRI_WRITE_WORKBOOK_H
#define VITRI_WRITE_WORKBOOK_H

#include "vitri/workbook.h"

/**
 * The bytes of an .xlsx file: typed cells, styles, drop-down lists, notes, print set-up. A text is always a text cell,
 * also where it begins like a formula; nothing is ever a formula. The same workbook gives the same bytes.
 */
GBytes *vitri_write_workbook(const VitriWorkbook *workbook, GError **error);

/**
 * Appends a sheet as CSV (RFC 4180, lines end CR LF, UTF-8). `excel`: with the mark at the start that lets Excel see
 * UTF-8, and a text that begins with = + - @ tab or CR gets an apostrophe before it, because a program would run it as
 * a formula; so does one that has apostrophes of its own before these, for any program, so that it is read back whole.
 */
void vitri_write_csv(const VitriSheet *sheet, gboolean excel, GString *out);

/**
 * Writes a workbook as a folder of CSV files, one a sheet, named by it ("Nhân sự.csv"); for their owner only. The
 * folder is made; one that is there must be empty, so that no sheet of another time stays in it. FALSE with
 * VITRI_ERROR_INPUT if it cannot be written.
 */
gboolean vitri_write_csv_folder(const VitriWorkbook *workbook, const char *path, gboolean excel, GError **error);

#endif
