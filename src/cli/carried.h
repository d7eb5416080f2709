#ifndef VITRI_CARRIED_H
#define VITRI_CARRIED_H

#include "session.h"

/** The option that commands offer which take a progress file as a table; the XML one may stand among the files. */
#define VITRI_CARRIED_OPTION                                                                                           \
    {                                                                                                                  \
        "done", 0, "FILE", N_("what became of the plan: progress as XML, CSV or .xlsx")                                \
    }

/** Whether a progress file was given, among the files or by --done. */
gboolean vitri_carried_is_given(const VitriSession *session, const VitriCase *vcase);

/**
 * Puts what became of the plan, by the progress file given, into its moves, and prints what is wrong with it. Without
 * one nothing is done. FALSE: `error` says so, and the plan is not to be used. `out_file` (may be NULL): its name,
 * owned by the session; NULL where none was given.
 */
gboolean vitri_carried_merge(VitriSession *session, VitriPlan *plan, const char **out_file, GError **error);

#endif
