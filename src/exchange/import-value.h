#ifndef VITRI_IMPORT_VALUE_H
#define VITRI_IMPORT_VALUE_H

#include "import-run.h"

/** Takes an attribute away in an update; nothing in a new element. */
#define VITRI_IMPORT_CLEAR "-"

/**
 * What a source gives in a row, as the roster writes it; `group`: the text of the section that the row stands in, or
 * NULL; `kind`: the value of the row's attribute "kind", or NULL. FALSE: nothing, or a wrong cell (told, the row is
 * rejected). The value is the caller's. References are as typed.
 */
gboolean vitri_import_value_read(VitriImportRun *run, guint row, const VitriImportSource *source, const char *group,
                                 const char *kind, VitriImportValue *out_value);

#endif
