#ifndef VITRI_REFERENCE_H
#define VITRI_REFERENCE_H

#include "form.h"
#include "vitri/case.h"

/** What an id of a policy, decisions or plan names. */
typedef enum {
    VITRI_REFERENCE_UNIT,
    VITRI_REFERENCE_POSITION,
    VITRI_REFERENCE_POST,
    VITRI_REFERENCE_PERSON,
    VITRI_N_REFERENCES,
} VitriReferenceKind;

/**
 * Ids kept while a file is read, to be resolved once the roster is known: an id is replaced by its number among the
 * texts kept, which fits where its index will stand. -1 is no id.
 */
gint32 vitri_reference_keep(GPtrArray *texts, VitriForm *form, guint attribute);

/** Turns such a number into an index of the roster; what is not there is reported with the nearest id and becomes -1.
 */
void vitri_reference_resolve(gint32 *reference, VitriReferenceKind kind, const GPtrArray *texts,
                             const VitriRoster *roster, VitriSink *sink, const char *file, guint line);

/** Reports a standard that the case does not know; TRUE if it does. NULL is known. */
gboolean vitri_reference_check_standard(const char *id, const VitriCase *vcase, VitriSink *sink, const char *file,
                                        guint line);

#endif
