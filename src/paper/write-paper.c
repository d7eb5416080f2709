/*
 * Which writer a format has, and what the writers share: numbers without the locale.
 *
 * Invariant: the same papers give the same bytes; nothing here or in the writers asks a clock, a user or a locale.
 */
#include "write-paper.h"

#include "compose.h"
#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

static const struct {
    const char *format;
    GBytes *(*write)(const VitriFolio *folio, const VitriLayout *layout, GError **error);
} writers[] = {
    {"html", vitri_write_paper_html},
    {"docx", vitri_write_paper_docx},
    {"odt", vitri_write_paper_odt},
};

GBytes *vitri_papers_write(const VitriPaperSet *papers, gint which, const char *format, const VitriLayout *layout,
                           GError **error)
{
    for (guint i = 0; i < G_N_ELEMENTS(writers); i++) {
        if (strcmp(writers[i].format, format) != 0)
            continue;
        g_autoptr(VitriFolio) folio = vitri_compose(papers, which, layout);
        return writers[i].write(folio, layout, error);
    }
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("a paper has no format '%s'"), format);
    return NULL;
}

void vitri_write_paper_number(GString *out, double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, g_ascii_formatd(digits, sizeof digits, "%.3f", value));
    while (g_str_has_suffix(out->str, "0"))
        g_string_truncate(out, out->len - 1);
    if (g_str_has_suffix(out->str, "."))
        g_string_truncate(out, out->len - 1);
}
