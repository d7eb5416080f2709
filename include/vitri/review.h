#ifndef VITRI_REVIEW_H
#define VITRI_REVIEW_H

#include "vitri/finding.h"
#include "vitri/working-days.h"

/** Appointment and re-appointment eligibility on a day (law.md 2.2, 2.5). */

typedef enum {
    VITRI_REVIEW_VACANT,    /**< nobody holds the post: appointment */
    VITRI_REVIEW_REAPPOINT, /**< the term ends within the period: re-appointment procedure */
    VITRI_REVIEW_EXTEND,    /**< too little service left: extension to retirement, without the procedure */
    VITRI_REVIEW_END,       /**< retires or leaves before or at the end of the term */
    VITRI_REVIEW_LAPSED,    /**< the term has ended without a decision */
    VITRI_REVIEW_HOLD,      /**< the procedure may not be started while a bar lasts */
    VITRI_REVIEW_FILLED,    /**< held, nothing ends within the period: there only where one person is asked for */
    VITRI_REVIEW_UNKNOWN,   /**< a needed fact is missing (`missing`) */
} VitriReviewOutcome;

typedef enum {
    VITRI_CONCLUSION_ELIGIBLE,
    VITRI_CONCLUSION_APPROVABLE, /**< not met only where the competent authority may decide otherwise */
    VITRI_CONCLUSION_NOT_ELIGIBLE,
    VITRI_CONCLUSION_UNKNOWN,
} VitriConclusion;

/** How many candidates a post are listed where nothing else is asked for. */
enum { VITRI_REVIEW_CANDIDATES = 20 };

/** One person against one post. */
typedef struct {
    gint32 person, post;
    VitriOccasion occasion; /**< appointment or re-appointment */
    VitriConclusion conclusion;
    gboolean no_standard; /**< unknown because no standard for the occasion was in force on the day */
    GPtrArray *findings;  /**< of VitriFinding*, owned, by standard: criterion, requirement, actual value, verdict */
    VitriDate
        earliest; /**< first day all criteria are met if nothing else happens; unset: time alone does not bring it */
} VitriCandidate;

/** One leadership post. */
typedef struct {
    gint32 post, holder, tenure; /**< holder -1 if vacant */
    VitriReviewOutcome outcome;
    const VitriStandard *standard; /**< the rule behind the outcome; may be NULL (vacant) */
    const char *missing;
    VitriDate vacant_from; /**< for VACANT: first day without a break that a seat is free, unset: not known; for END:
                              first day out of the post */
    VitriDate term_ends;   /**< first day after the term */
    VitriDate notice_by;   /**< last day for the notice */
    VitriDate decision_by; /**< last day for the decision */
    VitriCalendarState calendar; /**< that the two deadlines count on */
    VitriDate retires_on;        /**< of the holder */
    VitriDate extends_to; /**< for EXTEND: last day in service; for REAPPOINT where the new term ends at retirement */
    gboolean overdue_notice,
        overdue_decision;  /**< on the day judged the deadline has passed; a notice is not overdue on HOLD */
    GPtrArray *candidates; /**< of VitriCandidate*, owned: eligible first, then approvable, unknown, not; within by the
                              number of criteria not met or unknown, then by id. The holder alone for re-appointment */
    guint judged;          /**< how many were judged: as many as listed, or more */
} VitriReviewPost;

typedef struct {
    VitriCase *vcase; /**< a reference */
    gint32 within_months;
    gint32 person;    /**< -1, or the one asked for */
    GPtrArray *posts; /**< of VitriReviewPost*, by (unit id, post id) */
} VitriReview;

/**
 * For each leadership post that is vacant on the case's day or whose term ends within `within_months`: outcome,
 * deadlines, candidates. Candidates of a vacancy: of the regime of the post, those who hold a post under the same top
 * unit at an equal level or the one below, and those in the succession plan for its level; and, of any regime, those
 * planned for the post itself (at most `max_candidates`, nearest to eligible first, 0: all). The level below is the
 * highest one below that of the post among the leadership posts under the same top unit, staff where there is none. A
 * post whose holder goes within the period (END) has candidates like a vacancy; every other holder is the one candidate
 * of the own post, judged for re-appointment. With `person` every leadership post is asked, and those come up that the
 * person holds or has a place in the pool of, filled or not.
 */
VitriReview *vitri_review(VitriCase *vcase, gint32 within_months, gint32 person, guint max_candidates);
void vitri_review_free(VitriReview *review);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriReview, vitri_review_free)

/** Names as in files: vacant, re-appoint, extend, end, lapsed, hold, filled, unknown. */
static inline const char *vitri_review_outcome_name(VitriReviewOutcome outcome)
{
    static const char *const names[] = {"vacant", "re-appoint", "extend", "end", "lapsed", "hold", "filled", "unknown"};
    return names[outcome];
}

/** eligible, approvable, not-eligible, unknown. */
static inline const char *vitri_conclusion_name(VitriConclusion conclusion)
{
    static const char *const names[] = {"eligible", "approvable", "not-eligible", "unknown"};
    return names[conclusion];
}

#endif
