#ifndef VITRI_PROVENANCE_H
#define VITRI_PROVENANCE_H

#include "vitri/roster.h"

/**
 * Where the facts of a roster came from before they stood in its files: the sheets of workbooks, and the row of each
 * element (elements `sheet`, attributes `row` of the format). A roster typed by hand has none: VitriRoster.provenance
 * is NULL then, and nothing here costs anything. It says nothing about whether a value is right.
 */

/** A sheet of a workbook, or a file of a folder of CSV files. Texts are interned in the roster. */
typedef struct {
    const char *file;    /**< workbook or folder, as the importer named it */
    const char *name;    /**< of the sheet */
    const char *columns; /**< "id=A name=B tenure/from=C": the column of each attribute, of one element only where the
                            sheet fills several; NULL if absent */
} VitriSheetOrigin;

/** The row that an element of the roster came from. */
typedef struct {
    VitriSource source;
    guint32 sheet; /**< index of VitriProvenance.sheets */
    guint32 row;   /**< counted from 1, as a spreadsheet shows it */
} VitriRowOrigin;

typedef struct VitriProvenance {
    GArray *sheets; /**< of VitriSheetOrigin, in the order of the files */
    GArray *rows;   /**< of VitriRowOrigin, ascending by file and line; one a line */
} VitriProvenance;

VitriProvenance *vitri_provenance_new(void);
void vitri_provenance_free(VitriProvenance *provenance);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriProvenance, vitri_provenance_free)

/**
 * Adds the row of an element. Sources come in ascending order, as files are read. FALSE, and nothing added, if the line
 * has another row already: then the two elements on it could not be told apart.
 */
gboolean vitri_provenance_add(VitriProvenance *provenance, VitriRowOrigin origin);

/** The row of the element at a source; NULL if it has none, or `provenance` is NULL. A bisection. */
const VitriRowOrigin *vitri_provenance_find(const VitriProvenance *provenance, VitriSource source);

/** The column, such as "C", of an attribute of an element; NULL if the sheet does not say. Caller frees. */
char *vitri_provenance_column(const VitriSheetOrigin *sheet, const char *element, const char *attribute);

/** Whether a text is such a list of columns as VitriSheetOrigin.columns holds. */
gboolean vitri_provenance_is_columns(const char *text);

/**
 * The cell of a field as findings name fields ("tenure/from", "qualification[degree]/on") of the fact at a source:
 * "Nhân sự!C5"; where the field has no column of its own the row, "Nhân sự!5". NULL if nothing is known of the source.
 * Caller frees.
 */
char *vitri_provenance_cell(const VitriRoster *roster, VitriSource source, const char *field);

/** The workbook or folder that the fact at a source came from; NULL if unknown. Borrowed. */
const char *vitri_provenance_file(const VitriRoster *roster, VitriSource source);

#endif
