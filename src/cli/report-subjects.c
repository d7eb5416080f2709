/*
 * What a report can be of, one row each: how its result document is made from the files and options of the run.
 *
 * A plan is read from its file; everything else is worked out anew from the rosters. A row added to the table is all
 * that a new subject needs here; its templates name it in d:of. Nothing is laid out or written here.
 */
#include "report-subjects.h"

#include "carried.h"
#include "inspected.h"
#include "reviewed.h"
#include "vitri/check.h"
#include "vitri/document.h"

#include <string.h>

/* An inspection looks back so far where nothing else is asked. */
enum { FORMS_MONTHS = 36 };

static gboolean has_result(const VitriSession *session)
{
    return session->results && session->results[0];
}

/* The plan that must be among the files, with what became of it. NULL: `error` says so. */
static VitriPlan *read_plan(VitriSession *session, VitriCase *vcase, GError **error)
{
    if (!has_result(session)) {
        vitri_options_wrong(session->options->command, error, _("a plan is missing among the files"));
        return NULL;
    }
    g_autoptr(VitriPlan) plan = vitri_session_read_plan(session, vcase, error);
    return plan && vitri_carried_merge(session, plan, NULL, error) ? g_steal_pointer(&plan) : NULL;
}

static gboolean make_plan(VitriSession *session, VitriCase *vcase, const char *language, GString *out, GError **error)
{
    g_autoptr(VitriPlan) plan = read_plan(session, vcase, error);
    if (!plan)
        return FALSE;
    vitri_document_plan(plan, language, out);
    return TRUE;
}

static gboolean make_findings(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                              GError **error)
{
    g_autoptr(VitriFindings) findings =
        vitri_check_case(vcase, session->options->threads, vitri_session_progress(session));
    vitri_document_findings(findings, language, out);
    return TRUE;
}

static gboolean make_review(VitriSession *session, VitriCase *vcase, const char *language, GString *out, GError **error)
{
    g_autoptr(VitriReview) review = vitri_reviewed_make(session, vcase, error);
    if (review)
        vitri_document_review(review, language, out);
    return review != NULL;
}

/* Only what the inspection finds; `vitri check` and the page of shortfalls tell the rest. */
static gboolean make_inspection(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                                GError **error)
{
    VitriInspectedFiles files;
    if (!vitri_inspected_read(session, vcase, &files, error))
        return FALSE;
    VitriInspected inspected = vitri_inspected_of(vcase, &files);
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    vitri_inspected_find(&inspected, findings);
    vitri_document_inspection(&inspected, findings, language, out);
    vitri_inspected_clear(&files);
    return TRUE;
}

/* The plan among the files, if there is one, tells what is planned. */
static gboolean make_due(VitriSession *session, VitriCase *vcase, const char *language, GString *out, GError **error)
{
    gint64 years;
    g_autoptr(VitriPlan) plan = NULL;
    if (!vitri_options_integer(session->options, "years", 1, VITRI_DUE_MOST_YEARS, 1, &years, error))
        return FALSE;
    if (has_result(session) && !(plan = vitri_session_read_plan(session, vcase, error)))
        return FALSE;
    g_autoptr(VitriDue) due = vitri_due(vcase, plan, (gint32)years);
    vitri_document_due(due, language, out);
    return TRUE;
}

/* With a plan among the files also what courses would open to those it leaves in place. */
static gboolean make_training(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                              GError **error)
{
    gint64 within;
    gboolean planned = has_result(session);
    g_autoptr(VitriPlan) plan = planned ? vitri_session_read_plan(session, vcase, error) : NULL;
    if ((planned && !plan) || !vitri_options_integer(session->options, "within", 0, 600, 12, &within, error))
        return FALSE;
    g_autoptr(VitriTraining) training = vitri_training(vcase, (gint32)within);
    vitri_document_training(training, plan, language, out);
    return TRUE;
}

static gboolean make_handbook(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                              GError **error)
{
    vitri_document_handbook(vcase, language, out);
    return TRUE;
}

static gboolean make_establishment(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                                   GError **error)
{
    vitri_document_establishment(vcase, language, out);
    return TRUE;
}

/* From --from to --to, both days included; without them the three years up to the day judged. */
static gboolean make_forms(VitriSession *session, VitriCase *vcase, const char *language, GString *out, GError **error)
{
    VitriDate to = vcase->on;
    if (!vitri_options_day(session->options, "to", &to, error))
        return FALSE;
    VitriDate from = vitri_date_add_days(vitri_date_add_months(to, -FORMS_MONTHS), 1);
    if (!vitri_options_day(session->options, "from", &from, error))
        return FALSE;
    if (vitri_date_compare(from, to) > 0) {
        vitri_options_wrong(session->options->command, error, _("the day of --from is after that of --to"));
        return FALSE;
    }
    vitri_document_forms(vcase, (VitriPeriod){from, vitri_date_add_days(to, 1)}, language, out);
    return TRUE;
}

/* The days that --half or --from and --to ask for; without them the whole year of the plan. */
static gboolean find_period(VitriSession *session, const VitriPlan *plan, VitriDate *first, VitriDate *last,
                            GError **error)
{
    gint64 half;
    const VitriOptions *options = session->options;
    if (!vitri_options_integer(options, "half", 1, 2, 0, &half, error))
        return FALSE;
    if (half > 0 && (vitri_options_value(options, "from") || vitri_options_value(options, "to"))) {
        vitri_options_wrong(options->command, error, _("give --half, or --from and --to"));
        return FALSE;
    }
    *first = half == 2 ? vitri_date(plan->year, 7, 1) : vitri_date(plan->year, 1, 1);
    *last = half == 1 ? vitri_date(plan->year, 6, 30) : vitri_date(plan->year, 12, 31);
    if (!vitri_options_day(options, "from", first, error) || !vitri_options_day(options, "to", last, error))
        return FALSE;
    if (vitri_date_compare(*first, *last) <= 0)
        return TRUE;
    vitri_options_wrong(options->command, error, _("the day of --from is after that of --to"));
    return FALSE;
}

static gboolean make_results(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                             GError **error)
{
    VitriDate first, last;
    g_autoptr(VitriPlan) plan = read_plan(session, vcase, error);
    if (!plan || !find_period(session, plan, &first, &last, error))
        return FALSE;
    g_autoptr(VitriResults) results = vitri_results(plan, first, last);
    vitri_document_results(results, language, out);
    return TRUE;
}

static gboolean make_quality(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                             GError **error)
{
    g_autoptr(VitriFindings) findings =
        vitri_check_case(vcase, session->options->threads, vitri_session_progress(session));
    g_autoptr(VitriQuality) quality = vitri_quality(vcase, findings);
    vitri_document_quality(quality, language, out);
    return TRUE;
}

static const VitriReportSubject subjects[] = {
    {"plan", TRUE, FALSE, make_plan},
    {"results", TRUE, FALSE, make_results},
    {"findings", FALSE, FALSE, make_findings},
    {"review", FALSE, FALSE, make_review},
    {"establishment", TRUE, FALSE, make_establishment},
    {"forms", FALSE, FALSE, make_forms},
    {"inspection", FALSE, FALSE, make_inspection},
    {"due", FALSE, FALSE, make_due},
    {"quality", FALSE, FALSE, make_quality},
    {"training", FALSE, FALSE, make_training},
    {"handbook", TRUE, TRUE, make_handbook},
};

const VitriReportSubject *vitri_report_subject_find(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(subjects); i++) {
        if (strcmp(subjects[i].name, name) == 0)
            return &subjects[i];
    }
    return NULL;
}
