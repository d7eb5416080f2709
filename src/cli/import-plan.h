#ifndef VITRI_IMPORT_PLAN_H
#define VITRI_IMPORT_PLAN_H

#include "session.h"

/** Whether `vitri import` is to read an edited plan: --as says so, or a roster stands among the files. */
gboolean vitri_import_plan_is_asked(const VitriSession *session);

/** FALSE, and `error` says what to do, if one of the workbooks (of VitriWorkbook*) that are to make a roster is a plan.
 */
gboolean vitri_import_plan_refuse(const VitriSession *session, const GPtrArray *workbooks, GError **error);

/** Makes decisions or a plan by hand of the workbook among the files, against the rosters beside it, and writes it. As
 * the run of a command. */
int vitri_import_plan_run(VitriSession *session, GError **error);

#endif
