/*
 * What `vitri check` and the report of an inspection have in common: the plan among the files with what became of it,
 * the roster of an earlier day, and the run of the catalogue over them.
 *
 * It prints nothing but what the session prints of the files.
 */
#include "inspected.h"

#include "carried.h"

gboolean vitri_inspected_read(VitriSession *session, VitriCase *vcase, VitriInspectedFiles *out_files, GError **error)
{
    const char *path = vitri_options_value(session->options, "earlier");
    g_autoptr(VitriPlan) plan = NULL;
    g_autoptr(VitriCase) earlier = NULL;
    if (session->results && session->results[0]) {
        plan = vitri_session_read_plan(session, vcase, error);
        if (!plan || !vitri_carried_merge(session, plan, NULL, error))
            return FALSE;
    } else if (vitri_carried_is_given(session, vcase)) {
        vitri_options_wrong(session->options->command, error, _("a plan is missing among the files"));
        return FALSE;
    }
    if (path) {
        earlier = vitri_session_read_earlier(session, path, error);
        if (!earlier)
            return FALSE;
    }
    *out_files = (VitriInspectedFiles){g_steal_pointer(&plan), g_steal_pointer(&earlier)};
    return TRUE;
}

VitriInspected vitri_inspected_of(VitriCase *vcase, const VitriInspectedFiles *files)
{
    return (VitriInspected){vcase, files->plan, files->earlier ? files->earlier->roster : NULL};
}

void vitri_inspected_find(const VitriInspected *inspected, VitriFindings *findings)
{
    vitri_inspect(inspected, findings->items);
    vitri_findings_sort(findings);
}

void vitri_inspected_clear(VitriInspectedFiles *files)
{
    g_clear_pointer(&files->plan, vitri_plan_free);
    g_clear_pointer(&files->earlier, vitri_case_unref);
}
