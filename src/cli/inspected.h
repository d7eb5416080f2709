#ifndef VITRI_INSPECTED_H
#define VITRI_INSPECTED_H

#include "session.h"
#include "vitri/inspection.h"

/** What an inspection takes beside the rosters; owned. */
typedef struct {
    VitriPlan *plan;    /**< among the files; NULL: none */
    VitriCase *earlier; /**< --earlier; NULL: none */
} VitriInspectedFiles;

/** Reads the plan among the files (after vitri_session_read) and the roster that --earlier names. FALSE: `error` says
 * so, and nothing is to be freed. */
gboolean vitri_inspected_read(VitriSession *session, VitriCase *vcase, VitriInspectedFiles *out_files, GError **error);

/** Appends what an inspection of them finds, and sorts. */
void vitri_inspected_find(const VitriInspected *inspected, VitriFindings *findings);

/** The same as the library wants it; borrowed. */
VitriInspected vitri_inspected_of(VitriCase *vcase, const VitriInspectedFiles *files);

void vitri_inspected_clear(VitriInspectedFiles *files);

#endif
