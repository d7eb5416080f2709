#ifndef VITRI_WRITE_REVIEW_H
#define VITRI_WRITE_REVIEW_H

#include "vitri/review.h"

/**
 * Appends a review as XML (urn:vitri:review:1, data/schema/review.xsd): the inputs with their SHA-256, then the posts
 * in the order of the review, each with its candidates, their findings (as in urn:vitri:findings:1) and, where the
 * competent authority may decide otherwise, who that is (`approval`, in the language of the jurisdiction). Attributes
 * that are not set are left out. Same review, same bytes.
 */
void vitri_write_review(const VitriReview *review, GString *out);

#endif
