#ifndef VITRI_REPORT_INPUT_H
#define VITRI_REPORT_INPUT_H

#include "report-subjects.h"

/** The case that a report of `subject` is made of: from the rosters given, on the day that a findings or review file
 * among them states; for a handbook the rule data alone. A result made of other rosters or for another day is refused.
 * NULL: `error` says why. Caller unrefs. */
VitriCase *vitri_report_input_read(VitriSession *session, const VitriReportSubject *subject, GError **error);

#endif
