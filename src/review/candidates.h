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

/**
 * The first later day on which a standard that is not met is met, or no longer applies, by time alone: by a step of its
 * requirement or of its version. Unset: time alone does not bring it.
 */
VitriDate vitri_candidates_turn(const VitriStandard *standard, const VitriSubject *subject);

/** How many months ahead the first day is looked for where nothing else is asked. */
enum { VITRI_CANDIDATES_HORIZON = 60 };

/**
 * The first day from subject.on on which every criterion that is no `should` is met if nothing else happens; with
 * `time_only` the first on which all that time alone brings has come, whatever else is open or unknown. Unset: not
 * within the months, nor before retirement.
 */
VitriDate vitri_candidates_wait(const VitriCase *vcase, VitriSubject subject, gint32 months, gboolean time_only);

/** One person against one post, with findings. Caller frees with vitri_candidates_free. */
VitriCandidate *vitri_candidates_judge(const VitriCase *vcase, gint32 person, gint32 post, VitriOccasion occasion);
/** The same for a subject, but with the findings of what is not met or unknown alone, and without `earliest`. */
VitriCandidate *vitri_candidates_judge_open(const VitriSubject *subject);
void vitri_candidates_free(VitriCandidate *candidate);

/** Place of the level of a post in its list; 0 for a post without one (staff), which every level of the list lies
 * above. */
int vitri_candidates_level(const VitriCase *vcase, gint32 post);

/** Whether a person and a post are of one regime; absent is a civil servant. */
gboolean vitri_candidates_regime_fits(const VitriRoster *roster, gint32 person, gint32 post);

/** Whether the person stands in the pool of a post: under the same top unit at the level below or equal, or in its
 * succession plan. */
gboolean vitri_candidates_in_pool(const VitriCase *vcase, gint32 person, gint32 post);

/** The people of the pool of a post, in their order (of gint32). Caller frees. */
GArray *vitri_candidates_pool(const VitriCase *vcase, gint32 post);

/** The pool of a post judged for appointment, nearest to eligible first: the first `max` (0: all). `out_judged`: how
 * many the pool holds. */
GPtrArray *vitri_candidates_for(const VitriCase *vcase, gint32 post, guint max, guint *out_judged);

#endif
