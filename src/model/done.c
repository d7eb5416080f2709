/*
 * What became of a plan, as an agency reports it: rows of ids, texts and days as they were written.
 *
 * year/merge-done puts them into the moves of a plan, and there they must be true of that plan. Nothing is judged here.
 */
#include "vitri/done.h"

static void clear_done(gpointer data)
{
    VitriDone *done = data;
    g_free(done->person);
    g_free(done->to);
    g_free(done->decision);
    g_free(done->not_done);
    g_free(done->place);
}

VitriDoneReport *vitri_done_report_new(const char *file)
{
    VitriDoneReport *report = g_new0(VitriDoneReport, 1);
    report->file = g_strdup(file);
    report->rows = g_array_new(FALSE, TRUE, sizeof(VitriDone));
    g_array_set_clear_func(report->rows, clear_done);
    return report;
}

void vitri_done_report_free(VitriDoneReport *report)
{
    if (!report)
        return;
    g_free(report->file);
    g_free(report->plan_sha256);
    g_array_unref(report->rows);
    g_free(report);
}

VitriDone *vitri_done_report_add(VitriDoneReport *report, const char *place, guint line)
{
    g_array_set_size(report->rows, report->rows->len + 1);
    VitriDone *done = &g_array_index(report->rows, VitriDone, report->rows->len - 1);
    done->place = g_strdup(place);
    done->line = line;
    return done;
}
