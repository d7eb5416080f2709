#ifndef VITRI_FIELD_H
#define VITRI_FIELD_H

#include "vitri/kind.h"

/**
 * Reads the attributes of a requirement into one block of kind->size bytes and what its words need, to be freed with
 * g_free. An unknown attribute, a missing one, a wrong value or an unknown code is an error of one line.
 */
gpointer vitri_field_read(const VitriKind *kind, const VitriKindAttribute *attributes, guint n, const VitriCodes *codes,
                          GError **error);

/** The code list that the words of a field belong to: its own, or ("@kind") the one named by another attribute; NULL:
 * none. */
const char *vitri_field_list(const VitriField *field, const VitriKindAttribute *attributes, guint n);

/** The field of that name; NULL if the kind has none. */
const VitriField *vitri_field_find(const VitriKind *kind, const char *name);

/** Whether a word is among those of a WORDS member. NULL members have none. */
gboolean vitri_field_has_word(const char *const *words, const char *word);

/** Whether one of the patterns covers the code: the same, or the part before a final * begins it. */
gboolean vitri_field_covers(const char *const *patterns, const char *code);

/** Length of the longest of `codes` that covers the code by its dots ("F01" covers "F01" and "F01.3", not "F011"); 0:
 * none. */
guint vitri_field_prefix(const char *const *codes, const char *code);

#endif
