/*
 * vitri explain: why this person goes there, why not elsewhere, why somebody cannot move.
 *
 * Nothing is decided here: the arithmetic is vitri_rotation_duty's, the verdict on each place is
 * vitri_rotation_destination_months', what competes for what stands in the plan. The plan's own copies of policy and
 * decisions are used. Without --person everybody is explained who is left or whose case misses a fact. Cost: the places
 * of the profession for each person explained.
 */
#include "describe.h"
#include "plan-text.h"
#include "ruling.h"
#include "vitri/check.h"
#include "vitri/rotation.h"
#include "vitri/xml.h"

#include <string.h>

static const VitriOption explain_options[] = {
    {"person", 0, "P", N_("who is explained (default: everybody left or with a fact missing)")},
    {"standard", 0, "S", N_("judge the person by this standard, clause by clause; needs no plan")},
    {"post", 0, "B", N_("the post judged with --standard (default: the one held)")},
    {NULL, 0, NULL, NULL},
};

/* One place of the person's profession and what speaks against it. */
typedef struct {
    gint32 post;
    guint16 months; /* in which the person could come */
    const VitriStandard *standard;
    VitriVerdict verdict;
    char *missing; /* owned; NULL unless the verdict is unknown */
} VitriWay;

typedef struct {
    const VitriPlan *plan;
    gint32 person, origin;
    VitriDuty duty;
    guint16 months; /* in which the person may leave */
    const VitriStandard *protection;
    const VitriMove *move;
    const VitriStay *stay;
    GArray *ways; /* of VitriWay, by post */
} VitriExplanation;

static const char *name_state(VitriDutyState state)
{
    static const char *const words[] = {
        [VITRI_DUTY_NONE] = N_("no post with a clock"),
        [VITRI_DUTY_NOT_DUE] = N_("not due"),
        [VITRI_DUTY_DUE] = N_("due"),
        [VITRI_DUTY_OVERDUE] = N_("overdue"),
        [VITRI_DUTY_DEFERRED] = N_("deferred"),
        [VITRI_DUTY_EXEMPT] = N_("exempt"),
        [VITRI_DUTY_NO_MONTH] = N_("no lawful month"),
        [VITRI_DUTY_UNKNOWN] = N_("a fact is missing"),
    };
    return _(words[state]);
}

static gint32 find_origin(const VitriPlan *plan, const VitriExplanation *explanation)
{
    if (explanation->move && explanation->move->from >= 0)
        return explanation->move->from;
    if (explanation->stay && explanation->stay->post >= 0)
        return explanation->stay->post;
    if (explanation->duty.post >= 0)
        return explanation->duty.post;
    gint32 tenure = vitri_roster_tenure_on(plan->vcase->roster, explanation->person, plan->vcase->on, FALSE);
    return tenure < 0 ? -1 : plan->vcase->roster->tenures[tenure].post;
}

/* The field that would have to be filled in for a place to be judged. Caller frees. */
static char *find_missing(const VitriExplanation *explanation, const VitriWay *way, guint16 tried)
{
    int month = 12;
    while (month > 1 && !(tried & (1u << (month - 1))))
        month--;
    VitriSubject subject = {
        .vcase = explanation->plan->vcase,
        .person = explanation->person,
        .post = way->post,
        .origin = explanation->origin,
        .unit = -1,
        .on = vitri_date(explanation->plan->year, month, 1),
        .occasion = VITRI_OCCASION_ROTATION_MOVE,
    };
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    vitri_check_standard(way->standard, &subject, evidence, NULL, NULL);
    return g_strdup(evidence->missing);
}

/* Whether a post and its unit are still there at the end of the year: what has ended is no place to go to. */
static gboolean is_a_place(const VitriRoster *roster, gint32 post, gint year)
{
    VitriDate end = vitri_date(year, 12, 31);
    return vitri_period_position(roster->posts[post].period, end) != VITRI_ORDER_AFTER &&
           vitri_period_position(vitri_roster_unit_of(roster, post)->period, end) != VITRI_ORDER_AFTER;
}

static void collect_ways(VitriExplanation *explanation)
{
    const VitriPlan *plan = explanation->plan;
    const VitriRoster *roster = plan->vcase->roster;
    const char *profession = vitri_roster_position_of(roster, explanation->origin)->profession;
    for (guint32 post = 0; post < roster->n_posts; post++) {
        const VitriPosition *position = vitri_roster_position_of(roster, (gint32)post);
        if ((gint32)post == explanation->origin || g_strcmp0(position->profession, profession) != 0 ||
            !is_a_place(roster, (gint32)post, plan->year) ||
            (position->category == VITRI_CATEGORY_LEADERSHIP) != (plan->family == VITRI_FAMILY_LEADERS))
            continue;
        VitriWay way = {.post = (gint32)post, .verdict = VITRI_VERDICT_MET};
        guint16 tried = explanation->months ? explanation->months : 0xfff;
        way.months =
            vitri_rotation_destination_months(plan->vcase, plan->family, explanation->person, explanation->origin,
                                              way.post, plan->year, tried, &way.standard, &way.verdict);
        if (!way.months && way.verdict == VITRI_VERDICT_UNKNOWN && way.standard)
            way.missing = find_missing(explanation, &way, tried);
        g_array_append_val(explanation->ways, way);
    }
}

static void clear_way(gpointer data)
{
    g_free(((VitriWay *)data)->missing);
}

static void explain(const VitriPlan *plan, gint32 person, VitriExplanation *out)
{
    *out = (VitriExplanation){.plan = plan, .person = person};
    out->ways = g_array_new(FALSE, FALSE, sizeof(VitriWay));
    g_array_set_clear_func(out->ways, clear_way);
    out->move = vitri_plan_find_move(plan, person);
    out->stay = vitri_plan_find_stay(plan, person);
    vitri_rotation_duty(plan->vcase, plan->family, person, plan->year, &out->duty, NULL);
    out->origin = find_origin(plan, out);
    if (out->origin < 0)
        return;
    out->months = out->duty.months;
    if (!out->months)
        out->months =
            vitri_rotation_leave_months(plan->vcase, person, out->origin, plan->year, FALSE, &out->protection);
    collect_ways(out);
}

static void append_line(GString *out, const char *label, const char *text)
{
    if (text && *text)
        g_string_append_printf(out, "  %s: %s\n", label, text);
}

static void append_day(GString *out, const char *label, VitriDate day, const char *language)
{
    g_autofree char *text = vitri_describe_date(day, language);
    append_line(out, label, text);
}

static void write_arithmetic(const VitriExplanation *explanation, const char *language, GString *out)
{
    const VitriCase *vcase = explanation->plan->vcase;
    const VitriDuty *duty = &explanation->duty;
    append_line(out, _("duty"), name_state(duty->state));
    append_line(out, _("missing"), duty->missing);
    append_day(out, _("clock runs from"), duty->clock_from, language);
    if (duty->bounds.standard) {
        g_autofree char *clause =
            vitri_describe_citations(vcase, duty->bounds.version ? duty->bounds.version->citations : NULL, 1, language);
        g_autofree char *bounds =
            g_strdup_printf(_("%d to %d months%s (%s; %s)"), duty->bounds.min_months, duty->bounds.max_months,
                            duty->bounds.own_maximum ? _(", the agency's own maximum") : "",
                            vitri_describe_standard(duty->bounds.standard, language), clause);
        append_line(out, _("bounds"), bounds);
    }
    append_day(out, _("minimum reached"), duty->minimum_day, language);
    append_day(out, _("maximum reached"), duty->maximum_day, language);
    append_line(out, _("ground"), vitri_describe_standard(duty->ground_standard, language));
    append_day(out, _("ground ends"), duty->ground_until, language);
    append_day(out, _("duty day"), duty->duty_day, language);
    append_day(out, _("last day in service"), duty->retires_on, language);
    append_day(out, _("comes up again"), duty->again_on, language);
    g_autofree char *months = vitri_describe_months(explanation->months);
    append_line(out, _("months in which a move is lawful for the person"), months);
    append_line(out, _("what keeps the person in place"), vitri_describe_standard(explanation->protection, language));
}

static void write_outcome(const VitriExplanation *explanation, const char *language, GString *out)
{
    const VitriPlan *plan = explanation->plan;
    const VitriRoster *roster = plan->vcase->roster;
    const VitriMove *move = explanation->move;
    if (move) {
        g_autofree char *to = vitri_describe_post(roster, move->to);
        g_autofree char *on = vitri_describe_date(move->on, language);
        g_autofree char *text =
            g_strdup_printf(_("moves to %s on %s (%s)"), to, on, vitri_describe_move_reason(move->reason));
        append_line(out, _("plan"), text);
        g_autoptr(GPtrArray) chain = move->chain ? vitri_plan_text_chain(plan, move->chain) : NULL;
        for (guint i = 0; chain && chain->len > 1 && i < chain->len; i++) {
            const VitriMove *link = chain->pdata[i];
            g_autofree char *person = vitri_describe_person(roster, link->person);
            g_string_append_printf(out, "    %s %s: %s → %s\n", move->chain, person,
                                   vitri_describe_post_id(roster, link->from),
                                   vitri_describe_post_id(roster, link->to));
        }
    } else if (explanation->stay) {
        const VitriStay *stay = explanation->stay;
        append_line(out, _("plan"),
                    stay->unplaced ? _("no place when the post ends") : vitri_describe_stay_reason(stay->reason));
    } else {
        append_line(out, _("plan"), _("not in the plan: holds no listed post and nothing asks for a move"));
    }
}

/* Who takes the place in the plan, else who holds it on the day of the roster and stays. */
static char *tell_taken(const VitriPlan *plan, gint32 post)
{
    const VitriRoster *roster = plan->vcase->roster;
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        if (move->to == post)
            g_string_append_printf(text, _("%s%s comes"), text->len > 0 ? ", " : "", roster->people[move->person].id);
    }
    const VitriRun run = roster->post_tenures[post];
    for (guint32 i = 0; i < run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[roster->post_tenure_list[run.first + i]];
        const VitriMove *leaves = vitri_plan_find_move(plan, tenure->person);
        if (tenure->kind == VITRI_TENURE_HOLDER && vitri_period_contains(tenure->period, plan->vcase->on) &&
            !(leaves && leaves->from == post))
            g_string_append_printf(text, _("%s%s stays"), text->len > 0 ? ", " : "", roster->people[tenure->person].id);
    }
    return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : g_strdup(_("free"));
}

static void write_ways(const VitriSession *session, const VitriExplanation *explanation, GString *out)
{
    const VitriPlan *plan = explanation->plan;
    const VitriRoster *roster = plan->vcase->roster;
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("place"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("looks after"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("in the plan"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("lawful months"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("closed by"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < explanation->ways->len; i++) {
        const VitriWay *way = &g_array_index(explanation->ways, VitriWay, i);
        g_autofree char *post = vitri_describe_post(roster, way->post);
        g_autofree char *taken = tell_taken(plan, way->post);
        g_autofree char *months = vitri_describe_months(way->months);
        const char *title = way->months ? "" : vitri_describe_standard(way->standard, session->language);
        g_autofree char *closed =
            way->missing ? g_strdup_printf(_("%s (missing: %s)"), title, way->missing) : g_strdup(title);
        vitri_table_cell(table, post);
        vitri_table_cell(table, roster->posts[way->post].duty);
        vitri_table_cell(table, taken);
        vitri_table_cell(table, months);
        vitri_table_cell(table, closed);
    }
    if (vitri_table_rows(table) == 0) {
        g_string_append_printf(out, "  %s\n", _("the roster holds no other post of this profession"));
        return;
    }
    g_string_append_printf(out, "  %s:\n", _("places of the profession"));
    vitri_table_write(table, vitri_session_width(session), 4, out);
}

static void write_text(const VitriSession *session, const VitriExplanation *explanation, GString *out)
{
    const VitriRoster *roster = explanation->plan->vcase->roster;
    g_autofree char *person = vitri_describe_person(roster, explanation->person);
    g_autofree char *post = vitri_describe_post(roster, explanation->origin);
    if (out->len > 0)
        g_string_append_c(out, '\n');
    vitri_terminal_paint(out, vitri_session_colour(session), VITRI_PAINT_STRONG, person);
    g_string_append_printf(out, "%s%s\n", *post ? ": " : "", post);
    write_outcome(explanation, session->language, out);
    write_arithmetic(explanation, session->language, out);
    if (explanation->stay) {
        g_autofree char *ground = vitri_plan_text_ground(explanation->plan, explanation->stay, session->language);
        append_line(out, _("what closes the ways"), ground);
    }
    if (explanation->origin >= 0)
        write_ways(session, explanation, out);
}

static void write_xml_day(GString *out, const char *name, VitriDate day)
{
    g_autofree char *text = vitri_date_is_set(day) ? vitri_date_to_string(day) : NULL;
    vitri_xml_attribute(out, name, text);
}

static void write_xml_months(GString *out, const char *name, guint16 months)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (int month = 1; month <= 12; month++) {
        if (months & (1u << (month - 1)))
            g_string_append_printf(text, text->len > 0 ? " %d" : "%d", month);
    }
    vitri_xml_attribute(out, name, text->str);
}

static const char *name_outcome(const VitriExplanation *explanation)
{
    if (explanation->move)
        return "move";
    return !explanation->stay ? NULL : explanation->stay->unplaced ? "unplaced" : "stay";
}

static void write_xml(const VitriExplanation *explanation, GString *out)
{
    static const char *const states[] = {"none",     "not-due", "due",      "overdue",
                                         "deferred", "exempt",  "no-month", "unknown"};
    const VitriRoster *roster = explanation->plan->vcase->roster;
    const VitriDuty *duty = &explanation->duty;
    g_string_append(out, "  <person");
    vitri_xml_attribute(out, "id", roster->people[explanation->person].id);
    vitri_xml_attribute(out, "post", explanation->origin < 0 ? NULL : roster->posts[explanation->origin].id);
    vitri_xml_attribute(out, "outcome", name_outcome(explanation));
    vitri_xml_attribute(out, "state", states[duty->state]);
    vitri_xml_attribute(out, "missing", duty->missing);
    vitri_xml_attribute(out, "standard", duty->bounds.standard ? duty->bounds.standard->id : NULL);
    write_xml_day(out, "clock-from", duty->clock_from);
    write_xml_day(out, "minimum-day", duty->minimum_day);
    write_xml_day(out, "maximum-day", duty->maximum_day);
    write_xml_day(out, "duty-day", duty->duty_day);
    vitri_xml_attribute(out, "ground", duty->ground_standard ? duty->ground_standard->id : NULL);
    write_xml_day(out, "until", duty->ground_until);
    write_xml_day(out, "again-on", duty->again_on);
    write_xml_months(out, "months", explanation->months);
    g_string_append(out, ">\n");
    for (guint i = 0; i < explanation->ways->len; i++) {
        const VitriWay *way = &g_array_index(explanation->ways, VitriWay, i);
        gboolean is_closed = way->months == 0;
        g_string_append(out, "    <place");
        vitri_xml_attribute(out, "post", roster->posts[way->post].id);
        write_xml_months(out, "months", way->months);
        vitri_xml_attribute(out, "closed-by", is_closed && way->standard ? way->standard->id : NULL);
        vitri_xml_attribute(out, "verdict", is_closed ? vitri_verdict_name(way->verdict) : NULL);
        vitri_xml_attribute(out, "missing", way->missing);
        g_string_append(out, "/>\n");
    }
    g_string_append(out, "  </person>\n");
}

/* Who is to be explained: the person asked for, else everybody left or with a fact missing. */
static gboolean choose_people(const VitriSession *session, const VitriPlan *plan, GArray *people, GError **error)
{
    const VitriRoster *roster = plan->vcase->roster;
    const char *id = vitri_options_value(session->options, "person");
    if (id) {
        gint32 person = vitri_roster_find_person(roster, id);
        if (person < 0) {
            g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("nobody has the id '%s' in the roster"), id);
            return FALSE;
        }
        g_array_append_val(people, person);
        return TRUE;
    }
    for (guint i = 0; i < plan->stays->len; i++) {
        const VitriStay *stay = &g_array_index(plan->stays, VitriStay, i);
        if (stay->unplaced || stay->reason >= VITRI_STAY_SINGLE)
            g_array_append_val(people, stay->person);
    }
    return TRUE;
}

static int run_standard(VitriSession *session, GError **error)
{
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_MAYBE_RESULT, error);
    g_auto(VitriRuling) ruling = {0};
    if (!vcase || !vitri_ruling_make(session, vcase, &ruling, error))
        return -1;
    g_autoptr(GString) out = g_string_new(NULL);
    if (strcmp(session->format, "text") == 0)
        vitri_ruling_text(&ruling, session, out);
    else if (strcmp(session->format, "csv") == 0)
        vitri_ruling_csv(&ruling, out);
    else
        vitri_ruling_xml(&ruling, out);
    return vitri_session_write(session, out, TRUE, error) ? VITRI_EXIT_CLEAN : -1;
}

static int run(VitriSession *session, GError **error)
{
    if (vitri_options_value(session->options, "standard"))
        return run_standard(session, error);
    if (vitri_options_value(session->options, "post") || strcmp(session->format, "csv") == 0) {
        vitri_options_wrong(session->options->command, error, _("--post and --format csv need --standard"));
        return -1;
    }
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_PLAN, error);
    g_autoptr(VitriPlan) plan = vcase ? vitri_session_read_plan(session, vcase, error) : NULL;
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint32));
    if (!plan || !choose_people(session, plan, people, error))
        return -1;
    gboolean is_text = strcmp(session->format, "text") == 0;
    g_autoptr(GString) out = g_string_new(NULL);
    if (!is_text)
        g_string_append_printf(out,
                               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<explanation "
                               "xmlns=\"urn:vitri:explanation:1\" year=\"%d\" generator=\"vitri " VITRI_VERSION "\">\n",
                               plan->year);
    for (guint i = 0; i < people->len; i++) {
        VitriExplanation explanation;
        explain(plan, g_array_index(people, gint32, i), &explanation);
        if (is_text)
            write_text(session, &explanation, out);
        else
            write_xml(&explanation, out);
        g_array_unref(explanation.ways);
    }
    if (!is_text)
        g_string_append(out, "</explanation>\n");
    else if (people->len == 0)
        g_string_append_printf(out, "%s\n", _("nobody is left and no fact is missing; --person explains anybody"));
    return vitri_session_write(session, out, TRUE, error) ? VITRI_EXIT_CLEAN : -1;
}

const VitriCommand vitri_command_explain = {
    .name = "explain",
    .summary = N_("why this person goes there, why not elsewhere, why somebody cannot move"),
    .usage = "ROSTER… PLAN [--person P] | ROSTER… --person P --standard S [--post B]",
    .description =
        N_("Shows the arithmetic of the person's duty (clock, bounds, grounds, days), what the plan does, and "
           "for each place of the profession the months in which it is open to the person or the standard "
           "that closes it; of somebody left also who competes for what.\n\nWith --standard: the verdict of one "
           "standard for one person, clause by clause, and for clauses that count months every spell, what "
           "counted, what not and why, the sums and the day on which the boundary is reached."),
    .formats = "xml text csv",
    .options = explain_options,
    .run = run,
};
