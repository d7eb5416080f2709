#ifndef VITRI_TEMPLATE_H
#define VITRI_TEMPLATE_H

#include <glib.h>

/**
 * A report: a stylesheet of reports/ applied to a result document (document.h) under closed security: no file, no
 * network, no writing from within the template; only imports of stylesheets beside it at parse time, done by the
 * program itself (what the importing file defines again wins; xsl:include and xsl:apply-imports have no place). The
 * words stand in reports/strings.xml; those of the language come to the template as d:strings/d:s with their ids. Ask
 * for the language that the document was written in.
 *
 * A report NAME has a page (NAME.xsl, HTML), a table (NAME.csv.xsl, RFC 4180, UTF-8, no mark at the start), a paper
 * (NAME.paper.xsl, an administrative document, paper.h), or several of them. A file NAME-common.xsl is no report.
 */

/** What a template says of itself at its root: d:of, d:title-vi, d:title-en, perhaps d:tables. */
typedef struct {
    char *name;
    char *of; /**< of what result: "plan", "findings", … */
    char *title_vi, *title_en;
    gboolean page, csv, paper; /**< which forms there are */
    gboolean tableless;        /**< the paper has no table (d:tables="no"): no workbook can be made of it */
} VitriTemplateInfo;

/** Names of the reports found in `reports_dir`, sorted; NULL-terminated, caller frees with g_strfreev. */
char **vitri_template_list(const char *reports_dir, GError **error);

/** What there is of that name. An unknown name: VITRI_ERROR_USAGE with the nearest. Caller frees. */
VitriTemplateInfo *vitri_template_describe(const char *reports_dir, const char *name, GError **error);
void vitri_template_info_free(VitriTemplateInfo *info);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriTemplateInfo, vitri_template_info_free)

/** Applies a report; `format` "html", "csv" or "paper" (the words paper-* and JURISDICTION-paper-* are put into its
 * root as <words>), `language` "vi" or "en". Result bytes; caller frees. An unknown name: error with the nearest. */
char *vitri_template_apply(const char *reports_dir, const char *name, const char *document, gsize length,
                           const char *format, const char *language, gsize *out_length, GError **error);

#endif
