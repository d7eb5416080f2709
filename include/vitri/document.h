#ifndef VITRI_DOCUMENT_H
#define VITRI_DOCUMENT_H

#include "vitri/due.h"
#include "vitri/finding.h"
#include "vitri/inspection.h"
#include "vitri/plan.h"
#include "vitri/quality.h"
#include "vitri/results.h"
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

/** What is missing or doubtful in a roster: fields by unit, doubts, and what is missing by what it leaves unknown. */
void vitri_document_quality(const VitriQuality *quality, const char *language, GString *out);

/** What falls due, by year, kind and month, and the deadlines themselves. */
void vitri_document_due(const VitriDue *due, const char *language, GString *out);

/** Seats authorised, filled, acting, vacant and temporarily vacant on the day of the case, by unit with sums up the
 * tree, by category and by payroll. Numbers alone. */
void vitri_document_establishment(const VitriCase *vcase, const char *language, GString *out);

/** Ranks given, moves, leaders, departures and ratings in a period of full days (until: the first day after it), as an
 * inspected body lists them. */
void vitri_document_forms(const VitriCase *vcase, VitriPeriod period, const char *language, GString *out);

/** What became of a plan over a period: totals, by unit, field and month, reasons, and the moves. */
void vitri_document_results(const VitriResults *results, const char *language, GString *out);

/**
 * Strips a document to what may be published: an allow-list of elements and attributes, the same for every template.
 * Gone are grounds of health, pregnancy, discipline, inspection and kin, birth beyond the year, evidence and its lines
 * and cells, why a place was closed, numbers of decisions, and everybody who only stays. FALSE with VITRI_ERROR_FAULT:
 * no such document is public.
 */
gboolean vitri_document_make_public(GString *document, GError **error);

#endif
