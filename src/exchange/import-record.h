#ifndef VITRI_IMPORT_RECORD_H
#define VITRI_IMPORT_RECORD_H

#include "import-run.h"

/** A record without values; `element` is interned. */
VitriImportRecord *vitri_import_record_new(const char *element, const VitriSheetForm *table);
void vitri_import_record_free(VitriImportRecord *record);

/** The attribute itself (`owner` FALSE) or what names the owner; NULL: not there. Valid until a value is added. */
VitriImportValue *vitri_import_record_find(const VitriImportRecord *record, const char *attribute, gboolean owner);

/** The same as text; NULL too where it is to be taken away. */
const char *vitri_import_record_text(const VitriImportRecord *record, const char *attribute);

/** Adds a value and takes over its text. */
void vitri_import_record_add(VitriImportRecord *record, const VitriImportValue *value);

/** Sets owner and key by the values; `owner`: the key of the element it stands in, or NULL: by its own columns. */
void vitri_import_record_identify(VitriImportRecord *record, const char *owner);

/** Whether an element may be there only once: things with an id, the rating of a year, leaving. */
gboolean vitri_import_record_is_single(const VitriImportRecord *record);

/** The key for people to read: ids and dates, blanks between. Caller frees. */
char *vitri_import_record_name_key(const VitriImportRecord *record);

/** The key part by part, of VitriImportPart*; empty parts are left out. Caller unrefs. */
GPtrArray *vitri_import_record_parts(const VitriImportRecord *record);

/** Whether a record of the sheets has a row that is taken. */
gboolean vitri_import_record_is_live(const VitriImportRun *run, const VitriImportRecord *record);

/** The first row that is taken, else the first; index of VitriImportRun.rows. */
guint vitri_import_record_row(const VitriImportRun *run, const VitriImportRecord *record);

#endif
