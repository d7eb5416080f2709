#ifndef VITRI_PAGE_H
#define VITRI_PAGE_H

#include "session.h"

/** Appends the page or table that the report `name` makes of a document in the format asked for, in the language of
 * the options or else of the rule data. FALSE: `error` says why not. */
gboolean vitri_page_apply(const VitriSession *session, const char *name, const GString *document,
                          const VitriCase *vcase, GString *out, GError **error);

/** The language of pages: that of the options, else of the rule data. */
const char *vitri_page_language(const VitriSession *session, const VitriCase *vcase);

#endif
