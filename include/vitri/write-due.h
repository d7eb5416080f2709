#ifndef VITRI_WRITE_DUE_H
#define VITRI_WRITE_DUE_H

#include "vitri/due.h"

/** Appends a register of deadlines as XML (data/schema/due.xsd). Deterministic. */
void vitri_write_due(const VitriDue *due, GString *out);

#endif
