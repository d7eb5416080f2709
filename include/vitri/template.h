#ifndef VITRI_TEMPLATE_H
#define VITRI_TEMPLATE_H

#include <glib.h>

/**
 * A report: reports/<name>.xsl applied to a result document (document.h) under closed security: no file, no network,
 * no writing from within the template; only the import of common.xsl at parse time.
 */

/** Names of the reports found in `reports_dir`, sorted; NULL-terminated, caller frees with g_strfreev. */
char **vitri_template_list(const char *reports_dir, GError **error);

/** Applies a report; `format` "html" or "csv", `language` "vi" or "en". Result bytes; caller frees. An unknown name:
 * error with the nearest. */
char *vitri_template_apply(const char *reports_dir, const char *name, const char *document, gsize length,
                           const char *format, const char *language, gsize *out_length, GError **error);

#endif
