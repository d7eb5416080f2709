#ifndef VITRI_DONE_TABLE_H
#define VITRI_DONE_TABLE_H

#include "vitri/done.h"

/**
 * Reads what became of a plan from a table: a CSV file, a folder of them, or an .xlsx. The columns are those of the
 * moves of a plan in data/workbook.xml (in `data`, the folder of the rule data), recognised in both languages and by
 * attribute; so the sheet of moves of an exported plan, filled in, is such a table. The heading row is the first of the
 * first 20 that names the person. Rows that say nothing of a move are passed over. A column that no heading of moves
 * names is a warning [unknown-heading]; a value that cannot be read is an error at its line, in an .xlsx at its cell.
 * NULL with VITRI_ERROR_INPUT if a fault is an error, or no sheet names the person. Caller frees.
 */
VitriDoneReport *vitri_done_table_read(const char *path, const char *data, GPtrArray *faults, GError **error);

#endif
