#ifndef VITRI_WRITE_FINDINGS_H
#define VITRI_WRITE_FINDINGS_H

#include "vitri/finding.h"

/**
 * Appends the findings as XML (urn:vitri:findings:1, contract section 3), in the order of the list, each with its
 * facts, parameters and citations. The root names the day, the jurisdiction and the inputs with their SHA-256.
 */
void vitri_write_findings(const VitriFindings *findings, GString *out);

#endif
