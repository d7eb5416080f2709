#ifndef VITRI_DONE_H
#define VITRI_DONE_H

#include "vitri/date.h"

/**
 * What an agency reports of its plan in the course of the year: one row a move, by XML (urn:vitri:progress:1) or by a
 * table. A report is words about people, read apart from the plan; vitri_merge_done puts it into the plan's moves.
 */

/** What became of one move. Ids and texts are as stated; NULL and unset dates where nothing is. */
typedef struct {
    char *person, *to; /**< id; `to` only where the report repeats the destination */
    char *decision;    /**< number of the decision */
    char *not_done;    /**< why it was not carried out */
    VitriDate decided_on, noticed_on, effective_on, handed_over_on, closed_on;
    char *place; /**< file, and of a workbook the cell, as faults name it */
    guint line;  /**< 0 where the place says it all */
} VitriDone;

typedef struct {
    char *file;        /**< as the user named it */
    gint32 year;       /**< 0: not stated */
    char *plan_sha256; /**< of the plan that it reports on; NULL: not stated */
    GArray *rows;      /**< of VitriDone, in the order of the file */
} VitriDoneReport;

VitriDoneReport *vitri_done_report_new(const char *file);
void vitri_done_report_free(VitriDoneReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDoneReport, vitri_done_report_free)

/** Appends an empty row to be filled; the pointer lives until the next append. */
VitriDone *vitri_done_report_add(VitriDoneReport *report, const char *place, guint line);

#endif
