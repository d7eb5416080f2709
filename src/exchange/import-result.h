#ifndef VITRI_IMPORT_RESULT_H
#define VITRI_IMPORT_RESULT_H

#include "import-run.h"

/** Fills the items of the result: what became of every element of the old roster and of the rows. */
void vitri_import_result_fill(VitriImportRun *run);

/** Fills the rejected rows of the result, as a list and as workbooks. */
void vitri_import_rejects_fill(VitriImportRun *run);

void vitri_import_item_free(VitriImportItem *item);
void vitri_import_reject_free(VitriImportReject *reject);

#endif
