#ifndef VITRI_READ_STANDARD_H
#define VITRI_READ_STANDARD_H

#include "vitri/case.h"
#include "vitri/fault.h"

/**
 * Reads one file with one standard. NULL if it cannot be used (every reason is in `faults`); the error is set only
 * where the file could not be read at all. Codes and sources of the case must have been read. Caller frees.
 */
VitriStandard *vitri_read_standard(const char *path, gboolean local, const VitriCase *vcase, GPtrArray *faults,
                                   GError **error);

#endif
