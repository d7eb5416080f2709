/*
 * A plan for people who read a terminal: the lines that matter first (how many due, moved, deferred, left and why,
 * where a fact is missing), then whom to act on, then why the others stay, then the levels with their proofs.
 *
 * Moves of one chain stand together in the order in which they must happen: the first takes the place that opened the
 * chain, each next one the place left by the one before. Who is due comes from vitri_rotation_duty, everything else
 * from the plan. The pages of the report room say the same at greater length.
 */
#include "plan-text.h"

#include "describe.h"
#include "vitri/need.h"
#include "vitri/rotation.h"

#include <string.h>

enum { NAMED_MOST = 5 };

guint vitri_plan_text_count(const VitriPlan *plan, VitriStayReason reason)
{
    guint n = 0;
    for (guint i = 0; i < plan->stays->len; i++) {
        const VitriStay *stay = &g_array_index(plan->stays, VitriStay, i);
        n += !stay->unplaced && stay->reason == reason;
    }
    return n;
}

static gboolean is_left(const VitriStay *stay)
{
    return stay->unplaced || stay->reason == VITRI_STAY_NO_DESTINATION || stay->reason == VITRI_STAY_NO_MONTH ||
           stay->reason == VITRI_STAY_SINGLE || stay->reason == VITRI_STAY_OWN_LIMIT;
}

static void count_duties(const VitriPlan *plan, guint *out_due, guint *out_overdue)
{
    *out_due = *out_overdue = 0;
    for (guint i = 0; i < plan->moves->len + plan->stays->len; i++) {
        gint32 person = i < plan->moves->len ? g_array_index(plan->moves, VitriMove, i).person
                                             : g_array_index(plan->stays, VitriStay, i - plan->moves->len).person;
        VitriDuty duty;
        vitri_rotation_duty(plan->vcase, plan->family, person, plan->year, &duty, NULL);
        gboolean must =
            duty.state == VITRI_DUTY_DUE || duty.state == VITRI_DUTY_OVERDUE || duty.state == VITRI_DUTY_NO_MONTH;
        gboolean before =
            duty.state == VITRI_DUTY_OVERDUE ||
            (duty.state == VITRI_DUTY_NO_MONTH && vitri_date_is_set(duty.duty_day) && duty.duty_day.year < plan->year);
        *out_due += must && !before;
        *out_overdue += must && before;
    }
}

/* Index of the move into the place that `from` is left of; -1: there is none. */
static gint find_follower(const GPtrArray *moves, gint32 from)
{
    for (guint i = 0; i < moves->len; i++) {
        if (((const VitriMove *)moves->pdata[i])->to == from)
            return (gint)i;
    }
    return -1;
}

/* Index of the first move that waits for no other; in a cycle the first of all. */
static guint find_opening(const GPtrArray *moves)
{
    for (guint i = 0; i < moves->len; i++) {
        gboolean waits = FALSE;
        for (guint k = 0; k < moves->len; k++)
            waits |= k != i && ((const VitriMove *)moves->pdata[k])->from == ((const VitriMove *)moves->pdata[i])->to;
        if (!waits)
            return i;
    }
    return 0;
}

GPtrArray *vitri_plan_text_chain(const VitriPlan *plan, const char *chain)
{
    g_autoptr(GPtrArray) moves = g_ptr_array_new();
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        if (g_strcmp0(move->chain, chain) == 0)
            g_ptr_array_add(moves, (gpointer)move);
    }
    GPtrArray *ordered = g_ptr_array_new();
    while (moves->len > 0) {
        const VitriMove *last = ordered->len > 0 ? ordered->pdata[ordered->len - 1] : NULL;
        gint next = last ? find_follower(moves, last->from) : -1;
        g_ptr_array_add(ordered, g_ptr_array_steal_index(moves, next < 0 ? find_opening(moves) : (guint)next));
    }
    return ordered;
}

static void append_count(GString *out, const char *label, gint64 number)
{
    g_string_append_printf(out, "%s: %" G_GINT64_FORMAT, label, number);
}

static void write_moved_line(const VitriPlan *plan, GString *out)
{
    guint cycles = 0, enabling = 0;
    guint16 months = 0;
    for (guint i = 0; i < plan->chains->len; i++)
        cycles += g_array_index(plan->chains, VitriChain, i).cycle;
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        enabling += move->reason == VITRI_MOVE_ENABLING;
        if (move->on.month > 0)
            months |= (guint16)(1u << (move->on.month - 1));
    }
    g_autofree char *when = vitri_describe_months(months);
    append_count(out, _("moved"), plan->moves->len);
    g_string_append_printf(out, _(" (swaps: %u, chains: %u, to make room: %u; months: %s)\n"), cycles,
                           plan->chains->len - cycles, enabling, when);
}

/* "No lawful place: Name (P1), Name (P2) and 3 more" for those of one kind; nothing where there is none. */
static void write_named(const VitriPlan *plan, const char *label, gboolean (*wanted)(const VitriStay *), GString *out)
{
    guint n = 0;
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < plan->stays->len; i++) {
        const VitriStay *stay = &g_array_index(plan->stays, VitriStay, i);
        if (!wanted(stay) || ++n > NAMED_MOST)
            continue;
        g_autofree char *person = vitri_describe_person(plan->vcase->roster, stay->person);
        const char *why = stay->unplaced  ? _("no place when the post ends")
                          : stay->missing ? stay->missing
                                          : vitri_describe_stay_reason(stay->reason);
        g_string_append_printf(names, "%s %s: %s", n > 1 ? ";" : "", person, why);
    }
    append_count(out, label, n);
    if (n > 0)
        g_string_append_printf(out, " –%s", names->str);
    if (n > NAMED_MOST)
        g_string_append_printf(out, _("; and %u more"), n - NAMED_MOST);
    g_string_append_c(out, '\n');
}

static gboolean lacks_fact(const VitriStay *stay)
{
    return !stay->unplaced && stay->reason == VITRI_STAY_UNKNOWN;
}

static void write_summary(const VitriPlan *plan, GString *out)
{
    guint due, overdue;
    count_duties(plan, &due, &overdue);
    append_count(out, _("must move"), due + overdue);
    g_string_append_printf(out, _(" (overdue: %u, due in %d: %u)\n"), overdue, plan->year, due);
    write_moved_line(plan, out);
    append_count(out, _("deferred"), vitri_plan_text_count(plan, VITRI_STAY_DEFERRED));
    append_count(out, _("; exempt"), vitri_plan_text_count(plan, VITRI_STAY_EXEMPT));
    append_count(out, _("; not due"), vitri_plan_text_count(plan, VITRI_STAY_NOT_DUE));
    g_string_append_c(out, '\n');
    write_named(plan, _("left"), is_left, out);
    write_named(plan, _("a fact is missing"), lacks_fact, out);
}

static void add_columns(VitriTable *table, const char *const *titles, const VitriColumnKind *kinds)
{
    for (guint i = 0; titles[i]; i++)
        vitri_table_column(table, _(titles[i]), kinds[i]);
}

static void add_move(VitriTable *table, const VitriPlan *plan, const VitriMove *move, const char *language)
{
    const VitriRoster *roster = plan->vcase->roster;
    g_autofree char *person = vitri_describe_person(roster, move->person);
    g_autofree char *from = vitri_describe_post(roster, move->from);
    g_autofree char *to = vitri_describe_post(roster, move->to);
    g_autofree char *on = vitri_describe_date(move->on, language);
    vitri_table_cell(table, move->chain);
    vitri_table_cell(table, person);
    vitri_table_cell(table, from);
    vitri_table_cell(table, to);
    vitri_table_cell(table, on);
    vitri_table_cell(table, vitri_describe_move_reason(move->reason));
}

static void write_moves(const VitriSession *session, const VitriPlan *plan, GString *out)
{
    static const char *const titles[] = {N_("chain"), N_("person"), N_("from"), N_("to"), N_("on"), N_("reason"), NULL};
    static const VitriColumnKind kinds[] = {VITRI_COLUMN_TEXT,     VITRI_COLUMN_FLEXIBLE, VITRI_COLUMN_FLEXIBLE,
                                            VITRI_COLUMN_FLEXIBLE, VITRI_COLUMN_TEXT,     VITRI_COLUMN_FLEXIBLE};
    if (plan->moves->len == 0)
        return;
    g_autoptr(VitriTable) table = vitri_table_new();
    add_columns(table, titles, kinds);
    for (guint i = 0; i < plan->chains->len; i++) {
        g_autoptr(GPtrArray) moves = vitri_plan_text_chain(plan, g_array_index(plan->chains, VitriChain, i).id);
        for (guint k = 0; k < moves->len; k++)
            add_move(table, plan, moves->pdata[k], session->language);
    }
    g_string_append_c(out, '\n');
    vitri_terminal_paint(out, vitri_session_colour(session), VITRI_PAINT_STRONG, _("people who move"));
    g_string_append_c(out, '\n');
    vitri_table_write(table, vitri_session_width(session), 0, out);
}

/* What closed the ways of somebody left: standards with their numbers of places, and who competes for what. */
static char *tell_closed(const VitriPlan *plan, const VitriStay *stay, const char *language)
{
    const VitriRoster *roster = plan->vcase->roster;
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; stay->blocks && i < stay->blocks->len; i++) {
        const VitriBlock *block = &g_array_index(stay->blocks, VitriBlock, i);
        const VitriStandard *standard = vitri_case_find_standard(plan->vcase, block->standard);
        g_string_append_printf(text, "%s%s: %d", text->len > 0 ? "; " : "",
                               standard ? vitri_describe_standard(standard, language) : block->standard, block->places);
    }
    if (stay->held_places > 0) {
        g_string_append(text, text->len > 0 ? "; " : "");
        g_string_append_printf(text, _("held by people who are not moved: %d"), stay->held_places);
    }
    if (stay->closed_places > 0) {
        g_string_append(text, text->len > 0 ? "; " : "");
        g_string_append_printf(text, _("barred by a decision, or a move in form only: %d"), stay->closed_places);
    }
    for (guint i = 0; stay->opens && i < stay->opens->len; i++) {
        const VitriCourse *course = &g_array_index(stay->opens, VitriCourse, i);
        g_autofree char *name =
            vitri_need_course_text(plan->vcase->codes, course->kind, course->level, course->field, language);
        g_string_append(text, text->len > 0 ? "; " : "");
        g_string_append_printf(text, _("the course '%s' alone would open: %d"), name, course->places);
    }
    if (stay->competing_people && stay->competing_places) {
        g_string_append_printf(text, text->len > 0 ? "; %s" : "%s", _("competing:"));
        for (guint i = 0; i < stay->competing_people->len; i++)
            g_string_append_printf(text, " %s", roster->people[g_array_index(stay->competing_people, gint32, i)].id);
        g_string_append_printf(text, " %s", _("for"));
        for (guint i = 0; i < stay->competing_places->len; i++)
            g_string_append_printf(text, " %s", roster->posts[g_array_index(stay->competing_places, gint32, i)].id);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

char *vitri_plan_text_ground(const VitriPlan *plan, const VitriStay *stay, const char *language)
{
    const VitriStandard *standard = stay->standard ? vitri_case_find_standard(plan->vcase, stay->standard) : NULL;
    g_autofree char *closed = tell_closed(plan, stay, language);
    const char *parts[] = {stay->missing, stay->limit, vitri_describe_standard(standard, language), closed};
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (parts[i] && *parts[i])
            g_string_append_printf(text, text->len > 0 ? "; %s" : "%s", parts[i]);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* The last day in of a ground whose first day out is known; a day known in part stays as it is. */
static char *tell_last_day(VitriDate until, const char *language)
{
    return vitri_describe_date(vitri_date_is_full(until) ? vitri_date_add_days(until, -1) : until, language);
}

static void add_stay(VitriTable *table, const VitriPlan *plan, const VitriStay *stay, const char *language)
{
    const VitriRoster *roster = plan->vcase->roster;
    g_autofree char *person = vitri_describe_person(roster, stay->person);
    g_autofree char *ground = vitri_plan_text_ground(plan, stay, language);
    g_autofree char *until = tell_last_day(stay->until, language);
    g_autofree char *again = vitri_describe_date(stay->again_on, language);
    vitri_table_cell(table,
                     stay->unplaced ? _("no place when the post ends") : vitri_describe_stay_reason(stay->reason));
    vitri_table_cell(table, person);
    vitri_table_cell(table, vitri_describe_post_id(roster, stay->post));
    vitri_table_cell(table, ground);
    vitri_table_cell(table, until);
    vitri_table_cell(table, again);
}

static void write_stays(const VitriSession *session, const VitriPlan *plan, gboolean left, GString *out)
{
    static const char *const titles[] = {N_("reason"), N_("person"),   N_("post"), N_("ground"),
                                         N_("until"),  N_("again on"), NULL};
    static const VitriColumnKind kinds[] = {VITRI_COLUMN_FLEXIBLE, VITRI_COLUMN_FLEXIBLE, VITRI_COLUMN_TEXT,
                                            VITRI_COLUMN_FLEXIBLE, VITRI_COLUMN_TEXT,     VITRI_COLUMN_TEXT};
    g_autoptr(VitriTable) table = vitri_table_new();
    add_columns(table, titles, kinds);
    for (int reason = 0; reason <= VITRI_STAY_UNSTATED; reason++) {
        for (guint i = 0; i < plan->stays->len; i++) {
            const VitriStay *stay = &g_array_index(plan->stays, VitriStay, i);
            gboolean is_quiet = stay->reason == VITRI_STAY_NOT_DUE && !stay->unplaced && !session->options->verbose;
            if ((int)stay->reason == reason && is_left(stay) == left && !is_quiet)
                add_stay(table, plan, stay, session->language);
        }
    }
    if (vitri_table_rows(table) == 0)
        return;
    g_string_append_c(out, '\n');
    vitri_terminal_paint(out, vitri_session_colour(session), VITRI_PAINT_STRONG,
                         left ? _("people left") : _("people who stay"));
    g_string_append_c(out, '\n');
    vitri_table_write(table, vitri_session_width(session), 0, out);
}

static void write_levels(const VitriSession *session, const VitriPlan *plan, GString *out)
{
    static const char *const titles[] = {N_("level"), N_("value"), N_("bound"), NULL};
    static const VitriColumnKind kinds[] = {VITRI_COLUMN_TEXT, VITRI_COLUMN_NUMBER, VITRI_COLUMN_NUMBER};
    g_autoptr(VitriTable) table = vitri_table_new();
    add_columns(table, titles, kinds);
    for (guint i = 0; i < plan->n_levels; i++) {
        vitri_table_cell(table, vitri_level_name(i));
        vitri_table_number(table, plan->levels[i].value);
        if (plan->levels[i].has_bound)
            vitri_table_number(table, plan->levels[i].bound);
        else
            vitri_table_cell(table, "");
    }
    g_string_append_c(out, '\n');
    vitri_terminal_paint(out, vitri_session_colour(session), VITRI_PAINT_STRONG,
                         plan->optimal ? _("levels: proved optimal") : _("levels: not all proved"));
    g_string_append_c(out, '\n');
    vitri_table_write(table, vitri_session_width(session), 0, out);
}

static void write_breaches(const VitriPlan *plan, GString *out)
{
    const VitriRoster *roster = plan->vcase->roster;
    for (guint i = 0; i < plan->breaches->len; i++) {
        const VitriBreach *breach = &g_array_index(plan->breaches, VitriBreach, i);
        if (i == 0)
            g_string_append_printf(out, "\n%s\n", _("breaches of today that the plan leaves as they are"));
        const char *parts[] = {breach->standard, vitri_describe_person_id(roster, breach->person),
                               vitri_describe_post_id(roster, breach->post),
                               vitri_describe_unit_id(roster, breach->unit)};
        for (guint k = 0; k < G_N_ELEMENTS(parts); k++) {
            if (parts[k] && *parts[k])
                g_string_append_printf(out, k == 0 ? "  %s" : " %s", parts[k]);
        }
        g_string_append_printf(out, " [%s]\n", breach->tag);
    }
}

void vitri_plan_text_write(const VitriSession *session, const VitriPlan *plan, GString *out)
{
    write_summary(plan, out);
    write_stays(session, plan, TRUE, out);
    write_moves(session, plan, out);
    write_stays(session, plan, FALSE, out);
    write_breaches(plan, out);
    write_levels(session, plan, out);
}

static void add_csv(VitriTable *table, const VitriRoster *roster, gint32 person, const char *kind, gint32 from,
                    gint32 to)
{
    vitri_table_cell(table, vitri_describe_person_id(roster, person));
    vitri_table_cell(table, roster->people[person].name);
    vitri_table_cell(table, kind);
    vitri_table_cell(table, vitri_describe_post_id(roster, from));
    vitri_table_cell(table, vitri_describe_post_id(roster, to));
}

void vitri_plan_text_csv(const VitriPlan *plan, GString *out)
{
    static const char *const titles[] = {"person", "name",     "kind",   "from",    "to",    "on",      "reason",
                                         "chain",  "standard", "ground", "missing", "until", "again-on"};
    const VitriRoster *roster = plan->vcase->roster;
    g_autoptr(VitriTable) table = vitri_table_new();
    for (guint i = 0; i < G_N_ELEMENTS(titles); i++)
        vitri_table_column(table, titles[i], VITRI_COLUMN_TEXT);
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        g_autofree char *on = vitri_date_to_string(move->on);
        const char *cells[] = {on, vitri_move_reason_name(move->reason), move->chain, NULL, NULL, NULL, NULL, NULL};
        add_csv(table, roster, move->person, "move", move->from, move->to);
        for (guint k = 0; k < G_N_ELEMENTS(cells); k++)
            vitri_table_cell(table, cells[k]);
    }
    for (guint i = 0; i < plan->stays->len; i++) {
        const VitriStay *stay = &g_array_index(plan->stays, VitriStay, i);
        g_autofree char *until = vitri_date_to_string(stay->until);
        g_autofree char *again = vitri_date_to_string(stay->again_on);
        const char *reason = stay->unplaced ? NULL : vitri_stay_reason_name(stay->reason);
        const char *cells[] = {NULL, reason, NULL, stay->standard, stay->ground, stay->missing, until, again};
        add_csv(table, roster, stay->person, stay->unplaced ? "unplaced" : "stay", stay->post, -1);
        for (guint k = 0; k < G_N_ELEMENTS(cells); k++)
            vitri_table_cell(table, cells[k]);
    }
    vitri_table_csv(table, out);
}
