#ifndef VITRI_LOCATE_H
#define VITRI_LOCATE_H

#include <glib.h>

/** Where the program finds what is not in its binary (contract, section 8). Any may be NULL: not found. */
typedef struct {
    char *root;    /**< folder that holds data/ (or, by VITRI_DATA_DIR, the jurisdictions themselves) */
    char *data;    /**< folder of the jurisdictions: data/vn is data + "/vn" */
    char *reports; /**< folder of the templates */
    char *build;   /**< folder of the binary */
} VitriPlaces;

/**
 * Looks in VITRI_DATA_DIR (the folder of data/, or data/ itself), beside an installed binary (../share/vitri), in the
 * folder above the binary, in the source tree it was built from, under the prefix it was configured for; first found
 * wins.
 */
VitriPlaces *vitri_locate_find(void);
void vitri_places_free(VitriPlaces *places);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriPlaces, vitri_places_free)

/** The compiled catalogue of a language; NULL if there is none. Caller frees. */
char *vitri_locate_catalogue(const VitriPlaces *places, const char *language);

#endif
