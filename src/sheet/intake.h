#ifndef VITRI_INTAKE_H
#define VITRI_INTAKE_H

#include "encoding.h"
#include "vitri/workbook.h"

/* A workbook being read: what both readers do with a text, and the limits that hold for all sheets together. */

typedef struct {
    VitriWorkbook *workbook;
    VitriEncoding encoding; /* in which the user says that the texts were typed */
    GPtrArray *faults;
    guint64 n_rows, n_cells, n_bytes; /* taken in so far, of all sheets */
} VitriIntake;

/** A new sheet of the workbook; NULL with an error where there are too many. */
VitriSheet *vitri_intake_add_sheet(VitriIntake *intake, const char *name, GError **error);

/** Makes the sheet at least `n` rows long. */
gboolean vitri_intake_add_rows(VitriIntake *intake, VitriSheet *sheet, guint n, GError **error);

/** Whether that many cells more are still within the limit of the workbook; an error if not. */
gboolean vitri_intake_has_room(const VitriIntake *intake, guint64 n_cells, GError **error);

/** The cell to be filled; NULL with an error that names it where the sheet or the workbook grows too large. */
VitriCell *vitri_intake_cell(VitriIntake *intake, VitriSheet *sheet, guint row, guint column, GError **error);

/** A text as a cell holds it: Unicode, NFC, without blanks at both ends; NULL where nothing is left. Caller frees. */
char *vitri_intake_clean(const VitriIntake *intake, const char *text);

/** Puts a clean text (NULL: nothing) into a cell. */
gboolean vitri_intake_put(VitriIntake *intake, VitriSheet *sheet, guint row, guint column, VitriCellKind kind,
                          const char *clean, GError **error);

/** Adds the fault `legacy-encoding` where the texts of a sheet look like a legacy encoding and none was named. */
gboolean vitri_intake_check_encoding(const VitriIntake *intake, const VitriSheet *sheet, const char *file);

#endif
