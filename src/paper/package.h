#ifndef VITRI_PACKAGE_H
#define VITRI_PACKAGE_H

#include <glib.h>

/** The parts of an office document being gathered: names and texts, packed in their order. */
typedef struct {
    GPtrArray *names;
    GPtrArray *texts; /**< of GString* */
} VitriPackage;

void vitri_package_begin(VitriPackage *package);

/** A new part; its text is to be appended to. Of the package. */
GString *vitri_package_add(VitriPackage *package, const char *name);

/** Packs the parts (the first not compressed if `stored`) and frees the package. Caller unrefs. */
GBytes *vitri_package_end(VitriPackage *package, gboolean stored, GError **error);

#endif
