#ifndef VITRI_PLAN_SHEET_H
#define VITRI_PLAN_SHEET_H

#include "vitri/codes.h"
#include "vitri/columns.h"
#include "vitri/fault.h"
#include "vitri/roster.h"
#include "vitri/workbook.h"

/** What a plan's workbook is read against; everything borrowed. */
typedef struct {
    const VitriWorkbook *workbook;
    const VitriTables *tables;
    const VitriRoster *roster;
    const VitriCodes *codes;
    const char *language; /**< of headings that faults name */
    GPtrArray *faults;    /**< of VitriFault* */
} VitriPlanSource;

/** One of its sheets. */
typedef struct {
    const VitriPlanSource *source;
    const VitriSheetForm *form;
    const VitriSheet *sheet; /**< NULL: the workbook has none, and no rows */
    gint *places;            /**< of each column of the form its column in the sheet; -1: none */
    guint first_row, n_rows; /**< rows from first_row up to n_rows */
} VitriPlanSheet;

/** Finds the sheet of an element and its headings within the first twenty rows; headings that are not known are told.
 */
VitriPlanSheet *vitri_plan_sheet_open(const VitriPlanSource *source, const char *element);
void vitri_plan_sheet_free(VitriPlanSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriPlanSheet, vitri_plan_sheet_free)

/** What stands in the row under an attribute, as files state it: codes and words for their labels, dates as dates, ids
 * that the roster has. NULL: nothing, or (told) something wrong. Caller frees. */
char *vitri_plan_sheet_value(const VitriPlanSheet *sheet, guint row, const char *attribute);

/** The same as an index into the people or posts; -1: nothing, or told. */
gint32 vitri_plan_sheet_person(const VitriPlanSheet *sheet, guint row, const char *attribute);
gint32 vitri_plan_sheet_post(const VitriPlanSheet *sheet, guint row, const char *attribute);

/** The same as a day; a month stands for its first day. Unset: nothing, or told. */
VitriDate vitri_plan_sheet_day(const VitriPlanSheet *sheet, guint row, const char *attribute);

/** Whether the row has nothing in any column that is known. */
gboolean vitri_plan_sheet_is_empty(const VitriPlanSheet *sheet, guint row);

/** Tells a fault of the cell of an attribute (NULL: of the row). */
void vitri_plan_sheet_tell(const VitriPlanSheet *sheet, guint row, const char *attribute, const char *tag,
                           const char *format, ...) G_GNUC_PRINTF(5, 6);

#endif
