#ifndef VITRI_DEADLINES_H
#define VITRI_DEADLINES_H

#include "vitri/kind.h"
#include "vitri/working-days.h"

/** The days that a term of office and a retirement bring with them (NĐ 170/2025 arts. 36, 39, 57; law.md 2.5), by the
 * parameters of the rule data: number, unit and calendar of each stand in the name of the parameter. */

/** A number and the standard that states it; 0: not stated. */
typedef struct {
    gint32 number;
    const VitriStandard *standard;
    const VitriVersion *version;
} VitriDeadlineRule;

/** What the `term` and `retirement-age` requirements that apply to one holder say. */
typedef struct {
    VitriDeadlineRule term_months;                      /**< of a tenure that states none: from standards of holding */
    VitriDeadlineRule notice_working_days, notice_days; /**< of re-appointment; working days count where both stand */
    VitriDeadlineRule decision_working_days;
    VitriDeadlineRule self_report_days, conference_days;                    /**< after the notice; after the report */
    VitriDeadlineRule retirement_notice_months, retirement_decision_months; /**< before the first day out */
} VitriDeadlineRules;

/** The parameters for one holder and post on the day of the subject: of all versions in force whose `when` is not
 * `not-met`, the first by id that states each. */
VitriDeadlineRules vitri_deadlines_rules(const VitriSubject *subject);

/** First day after the term of a tenure, known in part where its start is; unset where the start or the length is
 * missing. */
VitriDate vitri_deadlines_term_ends(const VitriTenure *tenure, const VitriDeadlineRules *rules);

/** Last day for the notice to the holder; unset where the data state none. `term_ends` in part: by its first day. */
VitriDate vitri_deadlines_notice_by(const VitriCase *vcase, VitriDate term_ends, const VitriDeadlineRules *rules);

/** Last day for the decision; unset where the data state none. */
VitriDate vitri_deadlines_decision_by(const VitriCase *vcase, VitriDate term_ends, const VitriDeadlineRules *rules);

/** How well the calendar is known that the two above count on: up to the end of the term, from the earlier of them.
 * `stated` where they count no working days. */
VitriCalendarState vitri_deadlines_calendar(const VitriCase *vcase, VitriDate term_ends,
                                            const VitriDeadlineRules *rules);

#endif
