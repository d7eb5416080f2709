#ifndef VITRI_IMPORT_JUDGE_H
#define VITRI_IMPORT_JUDGE_H

#include "import-run.h"
#include "import-text.h"

/**
 * Lets the reader of rosters judge what the rows give, rejects the rows it faults and those that hang on them, and so
 * on until nothing is wrong. The roster; NULL: what is wrong is in no row (told).
 */
VitriRoster *vitri_import_judge(VitriImportRun *run, const VitriImportHead *head);

#endif
