#ifndef VITRI_READ_DONE_H
#define VITRI_READ_DONE_H

#include "vitri/done.h"

/**
 * Reads what became of a plan as XML (urn:vitri:progress:1, data/schema/progress.xsd). Faults are appended; NULL with
 * VITRI_ERROR_INPUT if one of them is an error. Caller frees with vitri_done_report_free.
 */
VitriDoneReport *vitri_read_done(const char *path, GPtrArray *faults, GError **error);

#endif
