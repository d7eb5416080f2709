#ifndef VITRI_DOCUMENT_H
#define VITRI_DOCUMENT_H

#include "vitri/due.h"
#include "vitri/finding.h"
#include "vitri/inspection.h"
#include "vitri/plan.h"
#include "vitri/review.h"
#include "vitri/training.h"

/**
 * Results as one documented XML (data/schema/document.xsd), the only thing a template sees: everything a page needs
 * with names, labels, Vietnamese and English texts already worked out, so that a template only lays out.
 * Sorted as pages list people: unit, then given name by Vietnamese rules. `language` "vi" or "en". Appends to `out`.
 */
void vitri_document_plan(const VitriPlan *plan, const char *language, GString *out);
void vitri_document_findings(const VitriFindings *findings, const char *language, GString *out);
void vitri_document_review(const VitriReview *review, const char *language, GString *out);

/** The rule data of the case in force on its day (drafts if it takes them) by source and article, and the notes of the
 * law; the roster may be empty. */
void vitri_document_handbook(const VitriCase *vcase, const char *language, GString *out);

/** What an inspection found (findings with a code), by code and unit, and what is unknown by the field missing. */
void vitri_document_inspection(const VitriInspected *inspected, const VitriFindings *findings, const char *language,
                               GString *out);

/** Training needs by course and by unit with the people behind; of a plan (NULL: none) the courses that would open
 * places to those who stay. */
void vitri_document_training(const VitriTraining *training, const VitriPlan *plan, const char *language, GString *out);

/** What falls due, by year, kind and month, and the deadlines themselves. */
void vitri_document_due(const VitriDue *due, const char *language, GString *out);

#endif
