#ifndef VITRI_DATA_LIST_H
#define VITRI_DATA_LIST_H

#include "session.h"

/** The lists of `vitri data` over the rule data of all jurisdictions (`cases`, of VitriCase*), written as the format of
 * the session says. FALSE: `error` says so. */

/** Standards: --field, --source, --domain, --on and --drafts (drafts alone) choose among them. */
gboolean vitri_data_list_standards(VitriSession *session, const GPtrArray *cases, GString *out, GError **error);

/** Versions in force on the day of --on that nobody has confirmed within --days before it; *out_n of them. */
gboolean vitri_data_list_stale(VitriSession *session, const GPtrArray *cases, GString *out, guint *out_n,
                               GError **error);

#endif
