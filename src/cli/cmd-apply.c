/*
 * vitri apply: the next roster, from a plan and what became of it.
 *
 * The roster goes to -o, and the moves with how far each has come to standard output; --format text or csv tells these
 * alone and writes no roster. The plan is judged first, as `vitri verify` does, on the roster that it was made from;
 * what the roster cannot bear is refused as a whole. The status tells whether a move whose day is over is still open.
 */
#include "carried.h"
#include "describe.h"
#include "vitri/apply.h"
#include "vitri/fault.h"
#include "vitri/output.h"
#include "vitri/verify.h"
#include "vitri/write-roster.h"

#include <string.h>

static const VitriOption apply_options[] = {
    VITRI_CARRIED_OPTION,
    {"any-roster", 0, NULL,
     N_("take another roster than the plan's, kept up since; and a plan that does not pass verify")},
    {NULL, 0, NULL, NULL},
};

static const char *describe_state(VitriMoveState state)
{
    static const char *const texts[] = {N_("planned"),     N_("decided"), N_("effective"),
                                        N_("handed over"), N_("closed"),  N_("not done")};
    return _(texts[state]);
}

static const char *describe_as(VitriAppliedAs as)
{
    static const char *const texts[] = {N_("as it was"), N_("applied"), N_("has it"), N_("handover added")};
    return _(texts[as]);
}

/* One move; the number of the decision and the reason only where there is room for them. */
static void add_row(VitriTable *table, const VitriRoster *roster, const VitriAppliedMove *applied, gboolean wide,
                    const char *language)
{
    const VitriMove *move = applied->move;
    g_autofree char *person = vitri_describe_person(roster, move->person);
    g_autofree char *planned = vitri_describe_date(move->on, language);
    g_autofree char *effective = vitri_describe_date(move->effective_on, language);
    g_autofree char *handover = vitri_describe_date(move->handed_over_on, language);
    vitri_table_cell(table, person);
    vitri_table_cell(table, vitri_describe_post_id(roster, move->from));
    vitri_table_cell(table, vitri_describe_post_id(roster, move->to));
    vitri_table_cell(table, planned);
    if (wide)
        vitri_table_cell(table, move->decision);
    vitri_table_cell(table, effective);
    vitri_table_cell(table, handover);
    vitri_table_cell(table, describe_state(applied->state));
    vitri_table_cell(table, describe_as(applied->as));
    if (wide)
        vitri_table_cell(table, move->not_done);
}

static VitriTable *make_table(const VitriPlan *plan, const VitriApplied *applied, gboolean wide, const char *language)
{
    VitriTable *table = vitri_table_new();
    vitri_table_column(table, _("person"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("from"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("to"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("planned"), VITRI_COLUMN_TEXT);
    if (wide)
        vitri_table_column(table, _("decision"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("effective"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("handed over"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("state"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("roster"), VITRI_COLUMN_TEXT);
    if (wide)
        vitri_table_column(table, _("why not"), VITRI_COLUMN_TEXT);
    for (guint i = 0; i < applied->moves->len; i++)
        add_row(table, plan->vcase->roster, &g_array_index(applied->moves, VitriAppliedMove, i), wide, language);
    return table;
}

static void write_reasons(VitriSession *session, const VitriPlan *plan, const VitriApplied *applied, GString *out)
{
    gboolean told = FALSE;
    for (guint i = 0; i < applied->moves->len; i++) {
        const VitriMove *move = g_array_index(applied->moves, VitriAppliedMove, i).move;
        if (!move->not_done)
            continue;
        if (!told)
            g_string_append_c(out, '\n');
        if (!told)
            vitri_session_head(session, _("not carried out"), out);
        told = TRUE;
        g_autofree char *person = vitri_describe_person(plan->vcase->roster, move->person);
        g_autofree char *line = g_strdup_printf("%s: %s", person, move->not_done);
        vitri_table_paragraph(line, vitri_session_width(session), 2, out);
    }
}

static void write_states(VitriSession *session, const VitriPlan *plan, const VitriApplied *applied, VitriDate on,
                         GString *out)
{
    g_autofree char *day = vitri_describe_date(on, session->language);
    g_autoptr(VitriTable) table = make_table(plan, applied, FALSE, session->language);
    guint before =
        vitri_applied_count(applied, VITRI_APPLIED_BEFORE) + vitri_applied_count(applied, VITRI_APPLIED_COMPLETED);
    g_string_append_printf(
        out, _("plan of %d by %s: %u moves, of these %u applied now, %u in the roster already, %u stay out\n\n"),
        plan->year, day, applied->moves->len, vitri_applied_count(applied, VITRI_APPLIED_NOW), before,
        vitri_applied_count(applied, VITRI_APPLIED_OUT));
    vitri_table_write(table, vitri_session_width(session), 0, out);
    write_reasons(session, plan, applied, out);
}

/* Moves whose day is over and that neither took effect nor have a reason. */
static guint count_open(const VitriApplied *applied, VitriDate on)
{
    guint n = 0;
    for (guint i = 0; i < applied->moves->len; i++) {
        const VitriAppliedMove *move = &g_array_index(applied->moves, VitriAppliedMove, i);
        n += (move->state == VITRI_MOVE_PLANNED || move->state == VITRI_MOVE_DECIDED) &&
             vitri_date_compare(move->move->on, on) < 0;
    }
    return n;
}

/* The judge, on the day that the plan was made for; only the plan's own roster can be asked. */
static gboolean check_plan(VitriSession *session, VitriPlan *plan, GError **error)
{
    if (vitri_apply_is_other_roster(plan) || vitri_options_value(session->options, "any-roster"))
        return TRUE;
    if (vitri_date_is_set(plan->on))
        plan->vcase->on = plan->on;
    g_autoptr(VitriVerification) verification = vitri_verify(plan);
    guint errors = vitri_verification_count(verification, VITRI_SEVERITY_ERROR);
    if (errors == 0)
        return TRUE;
    const VitriJudgement *first = verification->items->pdata[0];
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                _("the plan does not pass 'vitri verify': %u breaches, the first at line %u: %s [%s]; mend the plan, "
                  "or give --any-roster to enter what was done all the same"),
                errors, first->line, first->text, first->tag);
    return FALSE;
}

static gboolean check_day(const VitriSession *session, const VitriCase *vcase, VitriDate on, GError **error)
{
    g_autofree char *day = vitri_date_to_string(vcase->roster->as_of);
    if (vitri_date_is_set(on) && vitri_date_compare(on, vitri_date_latest(vcase->roster->as_of)) >= 0)
        return TRUE;
    vitri_options_wrong(session->options->command, error,
                        _("say by --on for which day the next roster is, '%s' or later"), day);
    return FALSE;
}

static VitriApplied *apply(VitriSession *session, VitriPlan *plan, VitriDate on, GError **error)
{
    const char *file = NULL;
    if (!vitri_carried_merge(session, plan, &file, error) || !check_plan(session, plan, error))
        return NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    gboolean any_roster = vitri_options_value(session->options, "any-roster") != NULL;
    VitriApplied *applied = vitri_apply(plan, on, any_roster, session->results[0], faults, error);
    vitri_session_keep_faults(session, faults);
    return applied;
}

static gboolean write_all(VitriSession *session, const VitriPlan *plan, const VitriApplied *applied, VitriDate on,
                          GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GString) states = g_string_new(NULL);
    if (strcmp(session->format, "csv") == 0) {
        g_autoptr(VitriTable) table = make_table(plan, applied, TRUE, session->language);
        vitri_table_csv(table, out);
        return vitri_session_write(session, out, TRUE, error);
    }
    write_states(session, plan, applied, on, states);
    if (strcmp(session->format, "text") == 0)
        return vitri_session_write(session, states, TRUE, error);
    vitri_write_roster(&applied->roster, out);
    if (!vitri_session_write(session, out, TRUE, error))
        return FALSE;
    gboolean tells = strcmp(session->options->output, "-") != 0 && !session->options->quiet;
    return !tells || vitri_output_write("-", states->str, states->len, FALSE, error);
}

static int run(VitriSession *session, GError **error)
{
    VitriDate on = session->on;
    session->on = VITRI_DATE_NONE; /* the plan is judged on its own day */
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_PLAN, error);
    if (!vcase || !check_day(session, vcase, on, error))
        return -1;
    g_autoptr(VitriPlan) plan = vitri_session_read_plan(session, vcase, error);
    g_autoptr(VitriApplied) applied = plan ? apply(session, plan, on, error) : NULL;
    if (!applied || !write_all(session, plan, applied, on, error))
        return -1;
    return vitri_session_status(session, 0, count_open(applied, on));
}

const VitriCommand vitri_command_apply = {
    .name = "apply",
    .summary = N_("the next roster, from a plan and what became of it"),
    .usage = "ROSTER… PLAN [PROGRESS] --on DATE [-o NEXT]",
    .description =
        N_("Writes the roster of --on: of each move that took effect by that day the tenure left is closed with the "
           "day of its handover, and one is opened with the decision; the rest stays as the roster says it, "
           "retirements and leaves too. What became of the moves stands in the plan itself, in a progress file among "
           "the files (XML), or in the file of --done, which may be a table. The moves are told with how far each has "
           "come; --format text or csv tells them and writes no roster.\n\n"
           "The roster is the plan's own, or one that holds an earlier part of the plan already: then only what is new "
           "goes in. Refused is what contradicts itself, the plan or the roster, what takes a seat before it is free, "
           "what is applied already, and a plan that does not pass verify. A move whose day is over without effect "
           "and without a reason is a warning."),
    .formats = "xml text csv",
    .options = apply_options,
    .run = run,
};
