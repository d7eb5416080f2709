#ifndef VITRI_IMPORT_OLD_H
#define VITRI_IMPORT_OLD_H

#include "import-run.h"

/** The elements of a roster as records, as it would be written: of VitriImportRecord*, in that order. Its sheets are
 * appended to `sheets` (of VitriImportOrigin*) if not NULL. Caller unrefs. */
GPtrArray *vitri_import_old_read(const VitriTables *tables, const VitriRoster *roster, GPtrArray *sheets);

/** The records by their keys: key -> GPtrArray of VitriImportRecord*, in their order. Caller unrefs. */
GHashTable *vitri_import_old_index(const GPtrArray *records);

void vitri_import_origin_free(VitriImportOrigin *origin);

#endif
