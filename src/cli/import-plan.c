/*
 * vitri import of an edited plan: the workbook of `vitri export` back, as decisions or as a plan by hand
 * (plan-workbook.h). Files are told apart by what is in them: XML is read as rosters, the other one is the workbook.
 */
#include "import-plan.h"

#include "vitri/columns.h"
#include "vitri/fault.h"
#include "vitri/plan-workbook.h"
#include "vitri/read-workbook.h"
#include "vitri/xml.h"

#include <string.h>

static gboolean is_xml(const char *path)
{
    g_autofree char *name = NULL, *uri = NULL;
    return strcmp(path, "-") != 0 && vitri_xml_root(path, &name, &uri, NULL);
}

gboolean vitri_import_plan_is_asked(const VitriSession *session)
{
    const GPtrArray *files = session->options->files;
    gboolean asked = vitri_options_value(session->options, "as") != NULL;
    for (guint i = 0; i < files->len && !asked; i++)
        asked = is_xml(files->pdata[i]);
    return asked;
}

gboolean vitri_import_plan_refuse(const VitriSession *session, const GPtrArray *workbooks, GError **error)
{
    g_autoptr(VitriTables) tables = vitri_read_columns(session->places->data, error);
    for (guint i = 0; tables && i < workbooks->len; i++) {
        const VitriWorkbook *workbook = workbooks->pdata[i];
        if (!vitri_plan_workbook_is_exported(workbook, tables))
            continue;
        vitri_options_wrong(session->options->command, error, _("'%s' is a plan; name its roster beside it"),
                            workbook->file);
        return FALSE;
    }
    return tables != NULL;
}

/* The one workbook among the files; the rosters go to `rosters`. NULL: there is none, or several (told). */
static const char *find_workbook(const VitriSession *session, GPtrArray *rosters, GError **error)
{
    const GPtrArray *files = session->options->files;
    const char *workbook = NULL;
    for (guint i = 0; i < files->len; i++) {
        const char *path = files->pdata[i];
        if (is_xml(path)) {
            g_ptr_array_add(rosters, (gpointer)path);
        } else if (workbook) {
            vitri_options_wrong(session->options->command, error, _("'%s' and '%s': one workbook of a plan at a time"),
                                workbook, path);
            return NULL;
        } else {
            workbook = path;
        }
    }
    if (!workbook)
        vitri_options_wrong(session->options->command, error, _("the workbook of a plan is missing among the files"));
    else if (rosters->len == 0)
        vitri_options_wrong(session->options->command, error, _("a roster is missing; name that of the plan"));
    return rosters->len > 0 ? workbook : NULL;
}

static gboolean convert(VitriSession *session, const VitriWorkbook *workbook, const VitriCase *vcase, gboolean as_plan,
                        GPtrArray *faults, GString *out, GError **error)
{
    g_autoptr(VitriTables) tables = vitri_read_columns(session->places->data, error);
    if (!tables)
        return FALSE;
    if (!vitri_plan_workbook_is(workbook, tables)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("'%s' has no sheet of moves, so it is no plan; to update a roster by it use --into"),
                    workbook->file);
        return FALSE;
    }
    return (as_plan ? vitri_plan_workbook_plan : vitri_plan_workbook_decisions)(
        workbook, tables, vcase->roster, vcase->codes, session->language, faults, out, error);
}

int vitri_import_plan_run(VitriSession *session, GError **error)
{
    static const char *const words[] = {"decisions", "plan", NULL};
    const char *word = NULL;
    g_autoptr(GPtrArray) rosters = g_ptr_array_new(), faults = vitri_fault_list_new();
    g_autoptr(GString) out = g_string_new(NULL);
    const char *path =
        vitri_options_word(session->options, "as", words, &word, error) ? find_workbook(session, rosters, error) : NULL;
    if (!path)
        return -1;
    g_ptr_array_add(rosters, NULL);
    g_autoptr(VitriCase) vcase = vitri_session_read_files(session, (char **)rosters->pdata, error);
    g_autoptr(VitriWorkbook) workbook = vcase ? vitri_read_workbook(path, NULL, faults, error) : NULL;
    gboolean done = workbook && convert(session, workbook, vcase, g_strcmp0(word, "plan") == 0, faults, out, error);
    vitri_session_keep_faults(session, faults);
    if (!done || !vitri_session_write(session, out, TRUE, error))
        return -1;
    return vitri_session_status(session, 0, 0);
}
