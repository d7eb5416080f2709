#ifndef VITRI_DIFF_TEXT_H
#define VITRI_DIFF_TEXT_H

#include "vitri/case.h"
#include "vitri/roster-diff.h"

/** Appends what changed between the rosters of two cases as text in "vi" or "en", laid out for a terminal: units,
 * positions, posts and orders first, then people by unit and given name. */
void vitri_diff_text_write(const VitriRosterDiff *diff, const VitriCase *before, const VitriCase *after, int width,
                           gboolean colour, const char *language, GString *out);

/** Appends the same as CSV: one row a field, ids and values as in a roster file. */
void vitri_diff_text_csv(const VitriRosterDiff *diff, GString *out);

#endif
