#ifndef VITRI_DATA_DIFF_H
#define VITRI_DATA_DIFF_H

#include "session.h"
#include "vitri/finding.h"

/**
 * Compares what `vitri check` says of the same rosters under two sets of rule data: one row for each person, post or
 * unit whose verdict on a standard is another, and the numbers by standard. "-" is no verdict: the standard is not
 * there, not in force or does not apply. Returns the number of rows.
 */
guint vitri_data_diff_write(const VitriSession *session, const VitriFindings *old, const VitriFindings *new,
                            GString *out);

/**
 * Which standards in force say something about the rosters of the case, and about whom. Judged as `check` judges
 * (holders and units), `review` (vacant posts and terms that end within a year, every candidate) and `plan` (grounds of
 * deferral, exemption and protection, periods). What binds a move alone is judged only when somebody moves, and says
 * so.
 */
void vitri_data_coverage_write(VitriSession *session, VitriCase *vcase, GString *out);

#endif
