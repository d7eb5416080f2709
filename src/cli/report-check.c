/*
 * vitri report --check: somebody's .docx measured against the rules for administrative documents.
 *
 * What deviates is the result and goes to standard output, a line each, or as XML. The rules are those of
 * --jurisdiction, else the usual one's.
 */
#include "report-check.h"

#include "vitri/layout-check.h"
#include "vitri/read-rules.h"

#include <string.h>

/* The path of a file of the jurisdiction asked for; NULL: it has none. Caller frees. */
static char *find_file(const VitriSession *session, const char *name, GError **error)
{
    const char *wanted = vitri_options_value(session->options, "jurisdiction");
    const char *jurisdiction = wanted ? wanted : VITRI_USUAL_JURISDICTION;
    g_autofree char *path =
        session->places->data ? g_build_filename(session->places->data, jurisdiction, name, NULL) : NULL;
    if (path && !strchr(jurisdiction, G_DIR_SEPARATOR) && g_file_test(path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer(&path);
    vitri_options_wrong(session->options->command, error, _("there are no rules for documents of '%s'"), jurisdiction);
    return NULL;
}

static void write_text(VitriSession *session, const char *path, const GPtrArray *deviations, const char *law,
                       GString *out)
{
    for (guint i = 0; i < deviations->len; i++) {
        g_autofree char *line = vitri_layout_check_line(path, deviations->pdata[i], law);
        g_string_append_printf(out, "%s\n", line);
    }
    if (deviations->len == 0)
        g_string_append_printf(out, _("%s: laid out as %s asks\n"), path, law);
    else
        g_string_append_printf(out, _("%s: deviations from %s: %u\n"), path, law, deviations->len);
}

int vitri_report_check(VitriSession *session, GError **error)
{
    const char *path = vitri_options_value(session->options, "check");
    g_autofree char *figures = find_file(session, "layout.xml", error), *law = NULL;
    g_autofree char *words = figures ? find_file(session, "layout-words.xml", error) : NULL;
    g_autoptr(VitriLayout) layout = words ? vitri_layout_read(figures, error) : NULL;
    g_autoptr(GPtrArray) deviations =
        layout ? vitri_layout_check(path, layout, words, session->language, &law, error) : NULL;
    if (!deviations)
        return -1;
    g_autoptr(GString) out = g_string_new(NULL);
    guint errors = 0;
    for (guint i = 0; i < deviations->len; i++)
        errors += ((const VitriDeviation *)deviations->pdata[i])->tag->severity == VITRI_SEVERITY_ERROR;
    if (strcmp(session->format, "xml") == 0)
        vitri_layout_check_write(path, deviations, law, out);
    else
        write_text(session, path, deviations, law, out);
    if (!vitri_session_write(session, out, FALSE, error))
        return -1;
    return vitri_session_status(session, errors, deviations->len - errors);
}
