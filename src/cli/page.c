/*
 * HTML and CSV of a command that has a report of its own: its document through the template of that name. Nothing is
 * worked out here.
 */
#include "page.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/template.h"

const char *vitri_page_language(const VitriSession *session, const VitriCase *vcase)
{
    return session->options->language ? session->options->language : vcase->language;
}

gboolean vitri_page_apply(const VitriSession *session, const char *name, const GString *document,
                          const VitriCase *vcase, GString *out, GError **error)
{
    gsize length = 0;
    if (!session->places->reports) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the folder of report templates was not found"));
        return FALSE;
    }
    g_autofree char *bytes = vitri_template_apply(session->places->reports, name, document->str, document->len,
                                                  session->format, vitri_page_language(session, vcase), &length, error);
    if (!bytes)
        return FALSE;
    g_string_append_len(out, bytes, (gssize)length);
    return TRUE;
}
