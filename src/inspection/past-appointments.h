#ifndef VITRI_PAST_APPOINTMENTS_H
#define VITRI_PAST_APPOINTMENTS_H

#include "inspect.h"

/** A decision by which somebody came into a leadership post as its holder. */
typedef struct {
    const VitriTenure *tenure;
    VitriPeriod days;     /**< full days on which it may have been taken; `from` unset: nothing is known of the day */
    VitriSubject subject; /**< judged on the first of these days (of the case where none is known) */
    const char *missing;  /**< field that leaves the day open; NULL: known to the day */
} VitriAppointment;

/**
 * The appointments to judge (of VitriAppointment, by tenure): of those who hold the post on the day of the case, and
 * all taken in the `months` before it. How a tenure began tells whether it is one: an act that is in no `group` of the
 * code list tenure-act is none (an extension), and one that runs on in a renamed unit without a decision is none.
 * Caller frees.
 */
GArray *vitri_appointments_list(const VitriInspected *inspected, gint32 months);

/** Whether a tenure came about by an appointment to a leadership post, as above. */
gboolean vitri_appointments_is_one(const VitriCase *vcase, const VitriTenure *tenure);

/** The standards of a code of the inspection, by id. The array is the caller's, the standards are not. */
GPtrArray *vitri_appointments_standards(const VitriInspected *inspected, const char *code);

/**
 * The verdict on an appointment by the rule and the facts of its day; unknown where the days that it may have been
 * taken on do not agree. Not-applicable for a standard of other occasions.
 */
VitriVerdict vitri_appointments_verdict(const VitriAppointment *appointment, const VitriStandard *standard);

/**
 * One finding for each standard of the defect's code that an appointment does not meet, and one for the first that is
 * unknown; with the verdict of today's rule where the day of the decision is known.
 */
void vitri_appointments_detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items);

/** One finding for each standard of the defect's code that somebody does not meet at a post held (as holder) on the day
 * of the case, and one for the first that is unknown. */
void vitri_appointments_detect_holding(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items);

/** Whether the person has held a leadership post before this tenure. */
gboolean vitri_appointments_is_first(const VitriRoster *roster, const VitriTenure *tenure);

#endif
