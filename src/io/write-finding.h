#ifndef VITRI_WRITE_FINDING_H
#define VITRI_WRITE_FINDING_H

#include "vitri/finding.h"

/** Appends one `finding` element (contract, section 3), indented by `indent`, with facts, parameters and citations; a
 * waiver that turned it as `waived`. */
void vitri_write_finding(const VitriCase *vcase, const VitriFinding *finding, int indent, GString *out);

/** Appends a `fact` element for each fact and a `parameter` for each parameter, indented by `indent`. */
void vitri_write_finding_evidence(const VitriRoster *roster, const VitriEvidence *evidence, int indent, GString *out);

/** Appends line=, and where the fact was imported cell= and from=, of a field at a source; nothing for line 0. */
void vitri_write_finding_place(const VitriRoster *roster, VitriSource source, const char *field, GString *out);

/** Appends ` name="date"`; nothing for the unset date. */
void vitri_write_finding_date(GString *out, const char *name, VitriDate date);

/** Appends an `input` element for each input of the case, indented by `indent`. */
void vitri_write_finding_inputs(const VitriCase *vcase, int indent, GString *out);

#endif
