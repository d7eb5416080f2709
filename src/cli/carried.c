/*
 * What became of a plan, for the commands that ask: the progress file among the files (XML, read with them) or the one
 * that --done names (XML, or a table).
 *
 * It prints nothing but what the session prints of the files.
 */
#include "carried.h"

#include "vitri/done-table.h"
#include "vitri/fault.h"
#include "vitri/merge-done.h"
#include "vitri/read-done.h"
#include "vitri/xml.h"

gboolean vitri_carried_is_given(const VitriSession *session, const VitriCase *vcase)
{
    return vcase->done || vitri_options_value(session->options, "done");
}

/* A table is whatever is no XML. */
static VitriDoneReport *read_file(const VitriSession *session, const char *path, GPtrArray *faults, GError **error)
{
    g_autofree char *root = NULL, *uri = NULL;
    if (g_str_has_suffix(path, ".xml") || vitri_xml_root(path, &root, &uri, NULL))
        return vitri_read_done(path, faults, error);
    return vitri_done_table_read(path, session->places->data, faults, error);
}

static gboolean merge(const VitriSession *session, VitriPlan *plan, const char *path, GPtrArray *faults, GError **error)
{
    g_autoptr(VitriDoneReport) own = path ? read_file(session, path, faults, error) : NULL;
    const VitriDoneReport *report = path ? own : plan->vcase->done;
    if (!report)
        return FALSE;
    if (vitri_merge_done(plan, report, faults))
        return TRUE;
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'%s' cannot be used"), report->file);
    return FALSE;
}

gboolean vitri_carried_merge(VitriSession *session, VitriPlan *plan, const char **out_file, GError **error)
{
    const char *path = vitri_options_value(session->options, "done");
    const VitriDoneReport *given = plan->vcase->done;
    if (out_file)
        *out_file = path ? path : given ? given->file : NULL;
    if (!path && !given)
        return TRUE;
    if (path && given) {
        vitri_options_wrong(session->options->command, error, _("'%s' and '%s': one progress file at a time"),
                            given->file, path);
        return FALSE;
    }
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    gboolean fits = merge(session, plan, path, faults, error);
    vitri_session_keep_faults(session, faults);
    return fits;
}
