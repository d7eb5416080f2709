#ifndef VITRI_TEMPLATE_H
#define VITRI_TEMPLATE_H

#include <glib.h>

/**
 * A report: reports/<name>.xsl applied to a result document (document.h) under closed security: no file, no network,
 * no writing from within the template; only imports of stylesheets beside it at parse time, done by the program itself
 * (what the importing file defines again wins; xsl:include and xsl:apply-imports have no place). The words of a page
 * stand in reports/strings.xml; those of the language come to the template as d:strings/d:s with their ids. The csv
 * form of a report is reports/<name>.csv.xsl (RFC 4180, UTF-8, no mark at the start). Ask for the language that the
 * document was written in.
 */

/** Names of the reports found in `reports_dir`, sorted; NULL-terminated, caller frees with g_strfreev. */
char **vitri_template_list(const char *reports_dir, GError **error);

/** Applies a report; `format` "html" or "csv", `language` "vi" or "en". Result bytes; caller frees. An unknown name:
 * error with the nearest. */
char *vitri_template_apply(const char *reports_dir, const char *name, const char *document, gsize length,
                           const char *format, const char *language, gsize *out_length, GError **error);

#endif
