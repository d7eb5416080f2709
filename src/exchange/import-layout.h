#ifndef VITRI_IMPORT_LAYOUT_H
#define VITRI_IMPORT_LAYOUT_H

#include "import-run.h"

/** Headings begin within so many rows of a sheet. */
enum { VITRI_IMPORT_HEADING_ROWS = 20 };

/** Finds the sheets of all workbooks and what their columns mean; what is not understood is told. FALSE: the map does
 * not fit the format. */
gboolean vitri_import_layout_find(VitriImportRun *run);

/** The same by the map (import-map-layout.c). */
gboolean vitri_import_map_layout_find(VitriImportRun *run);

/** A layout without elements yet; it belongs to the run. That a sheet is hidden is told. */
VitriImportLayout *vitri_import_layout_add(VitriImportRun *run, const VitriWorkbook *workbook, const VitriSheet *sheet);
void vitri_import_layout_free(VitriImportLayout *layout);

/** An element of a layout; valid until the next is added. */
VitriImportElement *vitri_import_layout_add_element(VitriImportLayout *layout, const VitriSheetForm *table);

/** Number of columns that any row of the sheet has. */
guint vitri_import_layout_width(const VitriSheet *sheet);

/** The heading of a column, of several rows the lowest; NULL: it has none. */
const char *vitri_import_layout_heading(const VitriImportLayout *layout, guint column);

/** Whether a column is passed over whatever the sheet is: no heading, numbers of rows, or a heading that begins with
 * "!" (reasons written by an import before). */
gboolean vitri_import_layout_passes(const VitriImportRun *run, const char *heading);

/** Whether something is read of a column. */
gboolean vitri_import_layout_reads(const VitriImportLayout *layout, guint column);

/** Sets the text that tells the roster which column each attribute stood in. */
void vitri_import_layout_describe(VitriImportLayout *layout);

#endif
