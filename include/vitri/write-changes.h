#ifndef VITRI_WRITE_CHANGES_H
#define VITRI_WRITE_CHANGES_H

#include "vitri/case.h"
#include "vitri/roster-diff.h"

/** Appends what changed between the rosters of two cases as XML (data/schema/changes.xsd). Deterministic. */
void vitri_write_changes(const VitriRosterDiff *diff, const VitriCase *before, const VitriCase *after, GString *out);

#endif
