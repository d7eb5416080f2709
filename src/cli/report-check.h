#ifndef VITRI_REPORT_CHECK_H
#define VITRI_REPORT_CHECK_H

#include "session.h"

/** Measures the .docx of --check against the rules of the jurisdiction for documents and writes what deviates, as text
 * or XML. The exit status; negative: `error` says why it could not be done. */
int vitri_report_check(VitriSession *session, GError **error);

#endif
