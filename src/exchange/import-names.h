#ifndef VITRI_IMPORT_NAMES_H
#define VITRI_IMPORT_NAMES_H

#include "import-run.h"

/** Turns references given as names into ids, where a name is somebody's or something's alone. */
void vitri_import_names_resolve(VitriImportRun *run);

#endif
