#ifndef VITRI_IMPORT_ROWS_H
#define VITRI_IMPORT_ROWS_H

#include "import-run.h"

/** Reads the rows of all layouts into records: values as a roster writes them, references as typed, ids made where the
 * map says so. */
void vitri_import_rows_read(VitriImportRun *run);

#endif
