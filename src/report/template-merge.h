#ifndef VITRI_TEMPLATE_MERGE_H
#define VITRI_TEMPLATE_MERGE_H

#include <glib.h>
#include <libxml/tree.h>

/**
 * The stylesheet `file` of a folder as one tree: each xsl:import of a file beside it is replaced by what that file
 * holds, except what the importing one defines itself (so a report may override a template or a variable of
 * common.xsl or of another report, as import precedence says). Anything else that would load a file is refused.
 * Caller frees with xmlFreeDoc. Errors: VITRI_ERROR_FAULT with file and reason.
 */
xmlDoc *vitri_template_merge(const char *folder, const char *file, GError **error);

#endif
