/*
 * vitri verify: an independent judge of a plan, of this program or made by hand. The plan's own copies of policy and
 * decisions are used, because the plan answers for those. Judgements are the result: in text one line each, in the form
 * of a diagnostic at its line of the plan, so that an editor can jump there.
 */
#include "describe.h"
#include "session.h"
#include "vitri/read-plan.h"
#include "vitri/verify.h"
#include "vitri/xml.h"

#include <string.h>

static void write_text(VitriSession *session, const VitriPlan *plan, const VitriVerification *verification,
                       GString *out)
{
    guint errors = vitri_verification_count(verification, VITRI_SEVERITY_ERROR);
    guint all = vitri_verification_count(verification, VITRI_SEVERITY_WARNING);
    g_string_append_printf(out, _("plan of %d: %u moves, %u people who stay; breaches: %u; warnings: %u\n"), plan->year,
                           plan->moves->len, plan->stays->len, errors, all - errors);
    for (guint i = 0; i < verification->items->len; i++) {
        const VitriJudgement *judgement = verification->items->pdata[i];
        if (judgement->severity != VITRI_SEVERITY_ERROR && session->options->quiet)
            continue;
        if (judgement->severity == VITRI_SEVERITY_NOTE && !session->options->verbose)
            continue;
        VitriPaint paint = judgement->severity == VITRI_SEVERITY_ERROR ? VITRI_PAINT_ERROR : VITRI_PAINT_WARNING;
        g_string_append(out, session->results[0]);
        if (judgement->line > 0) /* what is missing stands in no line */
            g_string_append_printf(out, ":%u", judgement->line);
        g_string_append(out, ": ");
        vitri_terminal_paint(out, vitri_session_colour(session), paint, vitri_severity_name(judgement->severity));
        g_string_append_printf(out, ": %s [%s]\n", judgement->text, judgement->tag);
    }
}

static void write_judgement(const VitriRoster *roster, const VitriJudgement *judgement, GString *out)
{
    g_autofree char *on = vitri_date_is_set(judgement->on) ? vitri_date_to_string(judgement->on) : NULL;
    g_autofree char *line = judgement->line ? g_strdup_printf("%u", judgement->line) : NULL;
    g_string_append(out, "  <judgement");
    vitri_xml_attribute(out, "severity", vitri_severity_name(judgement->severity));
    vitri_xml_attribute(out, "tag", judgement->tag);
    vitri_xml_attribute(out, "standard", judgement->standard ? judgement->standard->id : NULL);
    vitri_xml_attribute(out, "person", judgement->person < 0 ? NULL : roster->people[judgement->person].id);
    vitri_xml_attribute(out, "post", judgement->post < 0 ? NULL : roster->posts[judgement->post].id);
    vitri_xml_attribute(out, "unit", judgement->unit < 0 ? NULL : roster->units[judgement->unit].id);
    vitri_xml_attribute(out, "on", on);
    vitri_xml_attribute(out, "line", line);
    g_string_append_c(out, '>');
    vitri_xml_escape(out, judgement->text);
    g_string_append(out, "</judgement>\n");
}

static void write_xml(const VitriPlan *plan, const VitriVerification *verification, GString *out)
{
    g_string_append_printf(out,
                           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<verification "
                           "xmlns=\"urn:vitri:verification:1\" year=\"%d\" generator=\"vitri " VITRI_VERSION "\">\n",
                           plan->year);
    for (guint level = 0; level < VITRI_LEVEL_COUNT; level++)
        g_string_append_printf(out, "  <level id=\"%s\" value=\"%" G_GINT64_FORMAT "\"/>\n", vitri_level_name(level),
                               verification->levels[level]);
    for (guint i = 0; i < verification->items->len; i++)
        write_judgement(plan->vcase->roster, verification->items->pdata[i], out);
    g_string_append(out, "</verification>\n");
}

static int run(VitriSession *session, GError **error)
{
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_PLAN, error);
    if (!vcase)
        return -1;
    g_autoptr(VitriPlan) plan = vitri_session_read_plan(session, vcase, error);
    if (!plan)
        return -1;
    g_autoptr(VitriVerification) verification = vitri_verify(plan);
    g_autoptr(GString) out = g_string_new(NULL);
    if (strcmp(session->format, "text") == 0)
        write_text(session, plan, verification, out);
    else
        write_xml(plan, verification, out);
    if (!vitri_session_write(session, out, TRUE, error))
        return -1;
    guint errors = vitri_verification_count(verification, VITRI_SEVERITY_ERROR);
    return vitri_session_status(session, errors,
                                vitri_verification_count(verification, VITRI_SEVERITY_WARNING) - errors);
}

const VitriCommand vitri_command_verify = {
    .name = "verify",
    .summary = N_("an independent judge of a plan, its own or one made by hand"),
    .usage = "ROSTER… PLAN",
    .description =
        N_("Checks every move day by day against the law, the policy and the decisions that the plan holds, "
           "that everybody concerned is accounted for, and that the reasons and levels stated are true. It "
           "shares no code with the planner. A breach is an error; a breach of today that the plan does not "
           "enlarge, and another roster than the plan was made from, are warnings. A plan made by hand needs "
           "no more than year and, for each move, person, to and on."),
    .formats = "xml text",
    .run = run,
};
