#ifndef VITRI_EXPORT_ROWS_H
#define VITRI_EXPORT_ROWS_H

#include "form-sheet.h"
#include "vitri/roster.h"

/** Where the elements of a document go. All borrowed. */
typedef struct {
    const char *xml; /**< what a writer of the program wrote */
    gsize length;
    const char *uri;        /**< namespace of the elements; others are passed over */
    const GPtrArray *forms; /**< of VitriSheetForm* */
    GPtrArray *sheets;      /**< of VitriSheet*, of each form; NULL: its elements are passed over */
    const VitriRoster *roster;
    const VitriFormWords *words;
} VitriExportRows;

/** Appends a row for each element that has a sheet, in the order of the document, with what stands beside its
 * references for people to read. An attribute without a column is passed over. */
void vitri_export_rows_add(const VitriExportRows *rows);

/** "Chuyên viên về tổ chức bộ máy, khối các sở": title and duty of a post; its unit's name. Caller frees the first. */
char *vitri_export_rows_post_title(const VitriRoster *roster, gint32 post);

#endif
