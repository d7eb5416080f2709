#ifndef VITRI_DOCUMENT_H
#define VITRI_DOCUMENT_H

#include "vitri/finding.h"
#include "vitri/plan.h"
#include "vitri/review.h"

/**
 * Results as one documented XML (data/schema/document.xsd), the only thing a template sees: everything a page needs
 * with names, labels, Vietnamese and English texts already worked out, so that a template only lays out.
 * Sorted as pages list people: unit, then given name by Vietnamese rules. `language` "vi" or "en". Appends to `out`.
 */
void vitri_document_plan(const VitriPlan *plan, const char *language, GString *out);
void vitri_document_findings(const VitriFindings *findings, const char *language, GString *out);
void vitri_document_review(const VitriReview *review, const char *language, GString *out);

#endif
