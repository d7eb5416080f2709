#ifndef VITRI_DEADLINES_H
#define VITRI_DEADLINES_H

#include "vitri/kind.h"

/** The days that a term of office brings with it (NĐ 170/2025 art. 36; law.md 2.5), by the parameters of the rule data.
 */

/** What the `term` requirements that apply to one holder say; 0: not stated. */
typedef struct {
    gint32 term_months;                      /**< of a tenure that states none: from standards of holding */
    gint32 notice_working_days, notice_days; /**< of re-appointment; working days count where both are stated */
    gint32 decision_working_days;
} VitriDeadlineRules;

/** The parameters for one holder and post on the day of the subject: of all versions in force whose `when` is not
 * `not-met`, the first by id that states each. */
VitriDeadlineRules vitri_deadlines_rules(const VitriSubject *subject);

/** Monday to Friday, but for the days of the code list `public-holiday` (ids YYYY-MM-DD) where the jurisdiction has
 * one. */
gboolean vitri_deadlines_is_working_day(const VitriCodes *codes, VitriDate day);

/** The working day that lies `days` working days before a full day, itself not counted; the day itself for 0. */
VitriDate vitri_deadlines_working_days_before(const VitriCodes *codes, VitriDate day, gint32 days);

/** First day after the term of a tenure, known in part where its start is; unset where the start or the length is
 * missing. */
VitriDate vitri_deadlines_term_ends(const VitriTenure *tenure, const VitriDeadlineRules *rules);

/** Last day for the notice to the holder; unset where the data state none. `term_ends` in part: by its first day. */
VitriDate vitri_deadlines_notice_by(const VitriCase *vcase, VitriDate term_ends, const VitriDeadlineRules *rules);

/** Last day for the decision; unset where the data state none. */
VitriDate vitri_deadlines_decision_by(const VitriCase *vcase, VitriDate term_ends, const VitriDeadlineRules *rules);

#endif
