#ifndef VITRI_READ_WORKBOOK_H
#define VITRI_READ_WORKBOOK_H

#include "vitri/workbook.h"

/**
 * Reads an .xlsx file, a CSV file (.csv, .tsv, .txt: a workbook of one sheet) or a folder of CSV files (one sheet a
 * file, `*.csv`; comma, semicolon or tab, found by itself or stated by a first line "sep=;"; RFC 4180 quotes; UTF-8
 * with or without mark, UTF-16 with mark). An .xlsx is known by its content, whatever its name. Every field of a CSV
 * file is a text; an apostrophe that guards one (vitri_write_csv) is taken off. Merged cells: the value stands in the
 * first one, the others get it too. Formulas count by the value last computed; a cell whose formula has none is an
 * error cell with the formula as its text. Charts that are sheets are left out. `encoding` NULL, or "TCVN3" or "VNI"
 * (else VITRI_ERROR_USAGE): the texts were typed in a legacy font and are turned into Unicode; a text that is Unicode
 * already stays. Where none is given and the texts of a sheet look like one of them, a fault `legacy-encoding` (an
 * error: names would be wrong) is added for the sheet, which tells the option to use; its texts come as they are. Texts
 * come out in NFC.
 *
 * Refused with VITRI_ERROR_INPUT and one clear message: missing or unreadable, not an .xlsx (an old .xls is named as
 * such), macros, links to other workbooks, whatever vitri_archive_open refuses, more than 256 sheets, 1 000 000 rows in
 * all, 16 384 columns, a statement of more than 1 048 576 rows or 16 384 columns, more than 20 000 000 cells or 256 MiB
 * of text, a text longer than 32 767 characters, DTDs, a sheet named in the workbook that is not there, bytes of no
 * known encoding. Nothing but that file or folder is opened.
 */
VitriWorkbook *vitri_read_workbook(const char *path, const char *encoding, GPtrArray *faults, GError **error);

#endif
