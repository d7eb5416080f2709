#ifndef VITRI_CANDIDATES_H
#define VITRI_CANDIDATES_H

#include "vitri/kind.h"
#include "vitri/review.h"

/** Who may be judged for a leadership post, and how each stands against its standards. */

/**
 * Whether a version speaks of the steps of re-appointment and not of the person: notice and decision (kind term) and
 * the service left that parts extension from re-appointment (kind months-to-retirement). The outcome tells those; they
 * are no criteria.
 */
gboolean vitri_candidates_is_step(const VitriVersion *version, VitriOccasion occasion);

/** The subject of one person and post: the post now held is the origin of an appointment. */
VitriSubject vitri_candidates_subject(const VitriCase *vcase, gint32 person, gint32 post, VitriOccasion occasion);

/** One person against one post, with findings. Caller frees with vitri_candidates_free. */
VitriCandidate *vitri_candidates_judge(const VitriCase *vcase, gint32 person, gint32 post, VitriOccasion occasion);
void vitri_candidates_free(VitriCandidate *candidate);

/** Whether the person stands in the pool of a post: under the same top unit at the level below or equal, or in its
 * succession plan. */
gboolean vitri_candidates_in_pool(const VitriCase *vcase, gint32 person, gint32 post);

/** The pool of a post judged for appointment: at most `max` (0: all), nearest to eligible first; then in the order of
 * the result. */
GPtrArray *vitri_candidates_for(const VitriCase *vcase, gint32 post, guint max);

#endif
