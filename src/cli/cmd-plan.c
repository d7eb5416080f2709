/*
 * vitri plan: the rotation plan of a year.
 *
 * Every plan is judged by vitri_verify before anybody sees it; a plan that its judge refuses is a fault of the program
 * (70) and is not written. Pins that cannot stand end with 4 and the smallest set of them as diagnostics.
 */
#include "plan-text.h"
#include "vitri/planner.h"
#include "vitri/verify.h"
#include "vitri/write-plan.h"

#include <string.h>

static const VitriOption plan_options[] = {
    {"year", 0, "Y", N_("the year planned (needed)")},
    {"family", 0, "staff|leaders", N_("whose rotation: of listed posts (staff, the default) or of leaders")},
    {NULL, 0, NULL, NULL},
};

static gboolean read_options(const VitriSession *session, VitriPlannerOptions *out_options, GError **error)
{
    static const char *const families[] = {"staff", "leaders", NULL};
    const VitriOptions *options = session->options;
    gint64 year;
    const char *family;
    if (!vitri_options_value(options, "year")) {
        vitri_options_wrong(options->command, error, _("option '--%s' is missing"), "year");
        return FALSE;
    }
    if (!vitri_options_integer(options, "year", 1900, 2200, 0, &year, error) ||
        !vitri_options_word(options, "family", families, &family, error))
        return FALSE;
    *out_options = (VitriPlannerOptions){
        .year = (gint)year,
        .family = family == families[1] ? VITRI_FAMILY_LEADERS : VITRI_FAMILY_STAFF,
        .seed = options->seed,
        .threads = options->threads,
    };
    return TRUE;
}

static gboolean judge(const VitriPlan *plan, guint *out_warnings, GError **error)
{
    g_autoptr(VitriVerification) verification = vitri_verify(plan);
    guint errors = vitri_verification_count(verification, VITRI_SEVERITY_ERROR);
    if (errors > 0) {
        const VitriJudgement *first = verification->items->pdata[0];
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                    _("the plan made does not pass its judge (%u breaches), so it is not written; a fault of the "
                      "program. The first breach: %s [%s]"),
                    errors, first->text, first->tag);
        return FALSE;
    }
    *out_warnings = vitri_verification_count(verification, VITRI_SEVERITY_WARNING);
    return TRUE;
}

static int find_status(const VitriSession *session, const VitriPlan *plan, guint warnings)
{
    gint64 errors = plan->levels[0].value + plan->levels[1].value;
    guint others =
        warnings + plan->breaches->len + vitri_plan_text_count(plan, VITRI_STAY_UNKNOWN) + (plan->levels[2].value > 0);
    return vitri_session_status(session, errors > 0, others);
}

static int run(VitriSession *session, GError **error)
{
    VitriPlannerOptions options;
    if (!read_options(session, &options, error))
        return -1;
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_ROSTERS, error);
    if (!vcase)
        return -1;
    options.progress = vitri_session_progress(session);
    g_autoptr(GPtrArray) conflicts = vitri_fault_list_new();
    g_autoptr(VitriPlan) plan = vitri_planner_make(vcase, &options, conflicts, error);
    vitri_session_print_faults(session, conflicts);
    guint warnings;
    if (!plan || !judge(plan, &warnings, error))
        return -1;
    g_autoptr(GString) out = g_string_new(NULL);
    if (strcmp(session->format, "text") == 0)
        vitri_plan_text_write(session, plan, out);
    else if (strcmp(session->format, "csv") == 0)
        vitri_plan_text_csv(plan, out);
    else
        vitri_write_plan(plan, out);
    return vitri_session_write(session, out, TRUE, error) ? find_status(session, plan, warnings) : -1;
}

const VitriCommand vitri_command_plan = {
    .name = "plan",
    .summary = N_("the rotation plan of a year"),
    .usage = "ROSTER… --year Y [--family staff|leaders]",
    .description =
        N_("Decides who of the holders of listed posts moves where in the year, and when, so that first nobody "
           "overdue and then nobody due is left without lawful ground, then as few required seats as can be "
           "stay empty, as few others as can be are moved, and the burden is least; what is still equal is "
           "drawn by --seed. Each level comes with a proved bound. Everybody concerned stands in the plan "
           "once, with the reason. The plan is verified before it is written."),
    .formats = "xml text csv",
    .options = plan_options,
    .run = run,
};
