#ifndef VITRI_IMPORT_MAP_H
#define VITRI_IMPORT_MAP_H

#include <glib.h>

/**
 * How a list of any layout becomes elements of a roster (urn:vitri:map:1, data/schema/map.xsd): which sheet, where its
 * headings stand, and which elements each row gives, attribute by attribute.
 */

/** A word of the list and what it stands for. `from` may end in "*": then it need only begin so. */
typedef struct {
    char *from, *to;
} VitriImportWord;

/**
 * Where one attribute comes from: the first filled one among the cells named, or the same row's element, or a constant.
 * Several for one attribute: the first that gives something.
 */
typedef struct {
    char *attribute;
    char **headings;  /**< other names of one column or several columns; NULL-terminated; NULL: none */
    char **columns;   /**< letters, where a column has no heading; NULL: none */
    char *of;         /**< element made of the same row: its id; NULL otherwise */
    char *value;      /**< a constant; beside headings: what a filled cell stands for; NULL: none */
    char *otherwise;  /**< where a filled cell has none of the words; NULL: then the cell's own text */
    gboolean group;   /**< the last row above that has one text only: "II. Finance" */
    GPtrArray *words; /**< of VitriImportWord* */
    guint line;
} VitriImportSet;

/** One element that each row gives, unless all its cells are empty. */
typedef struct {
    char *element;
    char **id_from;  /**< attributes of which an id is made where there is none; NULL: none is made */
    char **needs;    /**< attributes without which the row gives no such element (told); NULL: none */
    GPtrArray *sets; /**< of VitriImportSet* */
    guint line;
} VitriImportMake;

typedef struct {
    char *name;         /**< of the sheet; NULL: every sheet in which the headings are found */
    guint heading_row;  /**< counted from 1; 0: to be found */
    guint heading_rows; /**< rows that the headings take, at least 1 */
    GPtrArray *makes;   /**< of VitriImportMake*, in the order of the file */
    guint line;
} VitriImportMapSheet;

typedef struct {
    char *file;        /**< as the user named it */
    GPtrArray *sheets; /**< of VitriImportMapSheet* */
} VitriImportMap;

/**
 * Reads a map. Faults of its form are appended to `faults` (of VitriFault*), all of one run; NULL with
 * VITRI_ERROR_INPUT if there is one. Whether elements and attributes are those of a roster is the importer's to say.
 */
VitriImportMap *vitri_import_map_read(const char *path, GPtrArray *faults, GError **error);
void vitri_import_map_free(VitriImportMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriImportMap, vitri_import_map_free)

#endif
