#ifndef VITRI_WRITE_FINDING_H
#define VITRI_WRITE_FINDING_H

#include "vitri/finding.h"

/** Appends one `finding` element (contract, section 3), indented by `indent`, with facts, parameters and citations; a
 * waiver that turned it as `waived`. */
void vitri_write_finding(const VitriCase *vcase, const VitriFinding *finding, int indent, GString *out);

/** Appends ` name="date"`; nothing for the unset date. */
void vitri_write_finding_date(GString *out, const char *name, VitriDate date);

/** Appends an `input` element for each input of the case, indented by `indent`. */
void vitri_write_finding_inputs(const VitriCase *vcase, int indent, GString *out);

#endif
