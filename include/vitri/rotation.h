#ifndef VITRI_ROTATION_H
#define VITRI_ROTATION_H

#include "vitri/kind.h"
#include "vitri/tenure.h"

/**
 * Who must, may and may not be moved in a year (contract, section 4), and where to (section 5, the part about one
 * person): the one meaning of these rules, used by check, by the planner and by verify.
 */

typedef enum {
    VITRI_DUTY_NONE, /**< holds no post with a clock of this family */
    VITRI_DUTY_NOT_DUE,
    VITRI_DUTY_DUE,
    VITRI_DUTY_OVERDUE,
    VITRI_DUTY_DEFERRED,
    VITRI_DUTY_EXEMPT,
    VITRI_DUTY_NO_MONTH, /**< due or overdue, but no lawful day in the year */
    VITRI_DUTY_UNKNOWN,
} VitriDutyState;

/** Bounds of a position with the standard that sets them. */
typedef struct {
    const VitriStandard *standard;
    const VitriVersion *version;
    gint32 min_months, max_months;
    VitriTenureRule rule; /**< which time counts: that of the maximum, else of the minimum */
    gboolean own_maximum; /**< rotation-months of the position took the place of the legal maximum */
} VitriBounds;

typedef struct {
    VitriDutyState state;
    gint32 tenure, post; /**< held on the day judged or, not yet begun, none; -1 */
    VitriBounds bounds;
    VitriDate clock_from;        /**< latest possible start */
    VitriDate minimum_day;       /**< minimum time reached */
    VitriDate maximum_day;       /**< maximum time reached */
    VitriDate duty_day;          /**< maximum day or the end of the last ground, whichever is later */
    VitriDate first_lawful_day;  /**< first of a month of the year; unset: none */
    guint16 months;              /**< bit m-1: a move on the first of month m is lawful as far as the person goes */
    gboolean overdue_by_maximum; /**< maximum day before 1 January of the year, whatever the ground */
    const VitriStandard *ground_standard; /**< deferral, exemption; else NULL */
    const char *ground;
    VitriDate ground_until;  /**< first day without the ground; unset: open end */
    VitriDate again_on;      /**< when the person comes up again; unset: never or not known */
    const char *missing;     /**< for UNKNOWN */
    VitriDate retires_on;    /**< last day in service; unset if not known */
    VitriDate first_day_out; /**< by leaves or retirement; unset if not known */
} VitriDuty;

/** Bounds for the holders of a post on a day; FALSE: no standard of the family sets a period there. */
gboolean vitri_rotation_bounds(const VitriCase *vcase, VitriFamily family, gint32 person, gint32 post, VitriDate on,
                               VitriBounds *out_bounds);

/** The state of a person in a year. Evidence (may be NULL) gets the facts. */
void vitri_rotation_duty(const VitriCase *vcase, VitriFamily family, gint32 person, gint year, VitriDuty *out_duty,
                         VitriEvidence *evidence);

/**
 * Months of the year (bits) in which a person whose origin is `origin` may lawfully leave it, as far as protection,
 * deferral, exemption, notice, blackout and retirement go: for anybody, listed or not (displaced, requested, pinned,
 * enabling). out_standard: what closes the first closed month; NULL if policy.
 */
guint16 vitri_rotation_leave_months(const VitriCase *vcase, gint32 person, gint32 origin, gint year,
                                    gboolean past_minimum, const VitriStandard **out_standard);

/**
 * Of `months`, those in which all `must` standards of rotation-move (family staff or leaders) are met at `destination`.
 * out_standard (may be NULL): the first standard by id that closes it in the last of the months tried, when none is
 * left. out_verdict: NOT_MET or UNKNOWN for it.
 */
guint16 vitri_rotation_destination_months(const VitriCase *vcase, VitriFamily family, gint32 person, gint32 origin,
                                          gint32 destination, gint year, guint16 months,
                                          const VitriStandard **out_standard, VitriVerdict *out_verdict);

/** Whether exactly one `must` standard of rotation-move (family staff or leaders) is not met or unknown for the
 * subject.
 */
gboolean vitri_rotation_closed_by_one(const VitriSubject *subject, VitriFamily family);

/** Number of `should` standards of rotation-move not met at the destination on a day: the shortfall of the burden. */
guint vitri_rotation_shortfall(const VitriCase *vcase, VitriFamily family, gint32 person, gint32 origin,
                               gint32 destination, VitriDate on);

#endif
