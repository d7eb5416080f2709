#ifndef VITRI_OUTCOME_H
#define VITRI_OUTCOME_H

#include "vitri/deadlines.h"
#include "vitri/review.h"

/**
 * Works out what is to happen to the holder of a leadership post (law.md 2.5): fills outcome, rule, missing field,
 * term, deadlines and retirement of `review_post`, whose post, holder and tenure are set. The order of the questions:
 * gone before the term ends; term over; a bar that holds the procedure; too little service left; re-appointment.
 */
void vitri_outcome_of_holder(const VitriCase *vcase, VitriReviewPost *review_post);

/** The first day from which a seat of the post has been free without a break up to the case's day; unset: not known. */
VitriDate vitri_outcome_vacant_from(const VitriCase *vcase, gint32 post);

#endif
