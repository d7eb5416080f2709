#ifndef VITRI_REPORT_SUBJECTS_H
#define VITRI_REPORT_SUBJECTS_H

#include "session.h"

/** What a report can be of: one row each in report-subjects.c. A template names its subject in d:of. */
typedef struct {
    const char *name;
    gboolean published;  /**< has a public form (document-public.c) */
    gboolean rosterless; /**< of the rule data alone; rosters may be missing */
    /** Appends the result document in a language. FALSE: `error` says why not. Called once a language. */
    gboolean (*make)(VitriSession *session, VitriCase *vcase, const char *language, GString *out, GError **error);
} VitriReportSubject;

/** The row of that name; NULL if there is none. */
const VitriReportSubject *vitri_report_subject_find(const char *name);

#endif
