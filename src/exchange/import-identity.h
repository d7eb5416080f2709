#ifndef VITRI_IMPORT_IDENTITY_H
#define VITRI_IMPORT_IDENTITY_H

#include "import-run.h"

/**
 * Takes a record that a map makes of a row into the run: gives it an id where it has none and the map says of what;
 * what has the same id, or is made of the same, is the same thing, and its rows add up. Gives the record that stands
 * for it, or NULL where there is nothing to name it by. Takes over `record`.
 */
VitriImportRecord *vitri_import_identity_take(VitriImportRun *run, guint row, const VitriImportMake *make,
                                              VitriImportRecord *record);

#endif
