#ifndef VITRI_IMPORT_TEXT_H
#define VITRI_IMPORT_TEXT_H

#include "import-run.h"

/** A roster as text, and which record stands on which line. */
typedef struct {
    GString *xml;
    GPtrArray *lines; /**< of VitriImportRecord* (of the sheets, or an old one nothing updates) by line from 1; NULL */
} VitriImportText;

/** The attributes of the root. */
typedef struct {
    const char *id, *as_of, *jurisdiction;
} VitriImportHead;

/** Writes all that is taken and what the old roster had as one roster, an element a line. */
VitriImportText *vitri_import_text_new(const VitriImportRun *run, const VitriImportHead *head);
void vitri_import_text_free(VitriImportText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriImportText, vitri_import_text_free)

/** What becomes of an old attribute by an update: its value afterwards; NULL: none. Borrowed. */
const char *vitri_import_text_merge(const VitriImportRecord *old, const VitriImportRecord *update,
                                    const char *attribute);

#endif
