#ifndef VITRI_IMPORT_MATCH_H
#define VITRI_IMPORT_MATCH_H

#include "import-run.h"

/** Gives every record its key, rejects what may stand once and stands twice, and pairs the records with those of the
 * roster that is updated. */
void vitri_import_match(VitriImportRun *run);

/** When all is judged: pairs rejected rows that found nothing with what is left of the old roster and agrees with them
 * but for the parts of the key that they lack. */
void vitri_import_match_rejected(VitriImportRun *run);

#endif
