/*
 * Deadlines in words: what is to be done, and the register as text for a terminal.
 *
 * One line a deadline, in the order of the register, with the rule that it rests on; below it what the marks mean that
 * were used. Nothing is worked out here.
 */
#include "due-text.h"

#include "describe.h"
#include "table.h"
#include "vitri/message.h"

const char *vitri_due_text_kind(VitriDueKind kind)
{
    static const char *const words[VITRI_DUE_KINDS] = {
        [VITRI_DUE_ROTATION] = N_("rotation"),
        [VITRI_DUE_DEFERRAL] = N_("deferral ends"),
        [VITRI_DUE_MOVE] = N_("move of the plan"),
        [VITRI_DUE_TERM_NOTICE] = N_("notice that the term ends"),
        [VITRI_DUE_SELF_REPORT] = N_("self-report for re-appointment"),
        [VITRI_DUE_CONFERENCE] = N_("conference on re-appointment"),
        [VITRI_DUE_TERM_DECISION] = N_("decision on re-appointment"),
        [VITRI_DUE_TERM_END] = N_("last day of the term"),
        [VITRI_DUE_RETIREMENT_NOTICE] = N_("notice of retirement"),
        [VITRI_DUE_RETIREMENT_DECISION] = N_("decision on retirement"),
        [VITRI_DUE_RETIREMENT] = N_("last day before retirement"),
        [VITRI_DUE_CERTIFICATE] = N_("certificate lapses"),
        [VITRI_DUE_ACTING] = N_("acting ends"),
        [VITRI_DUE_SECONDMENT] = N_("secondment ends"),
        [VITRI_DUE_CASE] = N_("time limit of a case ends"),
        [VITRI_DUE_WAITING] = N_("waiting time after discipline is over"),
        [VITRI_DUE_ORDER] = N_("order to be carried out"),
    };
    return _(words[kind]);
}

/* What the row is about in words: the label of a code, or the text as it stands. */
static const char *tell_ground(const VitriDue *due, const VitriDueRow *row, const char *language)
{
    const VitriCodes *codes = due->vcase->codes;
    if (!row->ground || row->kind == VITRI_DUE_ORDER)
        return row->ground;
    return vitri_codes_label(codes, row->kind == VITRI_DUE_CERTIFICATE ? "qualification-kind" : "circumstance",
                             row->ground, language);
}

char *vitri_due_text_what(const VitriDue *due, const VitriDueRow *row, const char *language)
{
    gboolean extends = row->kind == VITRI_DUE_TERM_DECISION && row->extends;
    GString *text = g_string_new(extends ? _("decision on extension to retirement") : vitri_due_text_kind(row->kind));
    const char *ground = tell_ground(due, row, language);
    if (ground)
        g_string_append_printf(text, ": %s", ground);
    if (row->on_hold)
        g_string_append_printf(text, " (%s)", _("on hold"));
    if (row->to >= 0) {
        g_autofree char *day = vitri_describe_date(row->planned_on, language);
        g_string_append(text, " (");
        g_string_append_printf(text, _("planned: to %s on %s"), due->vcase->roster->posts[row->to].id, day);
        g_string_append_c(text, ')');
    }
    return g_string_free(text, FALSE);
}

char *vitri_due_text_day(const VitriDueRow *row, const char *language)
{
    static const char *const marks[] = {
        [VITRI_CALENDAR_STATED] = "", [VITRI_CALENDAR_COMPUTED] = " ~", [VITRI_CALENDAR_UNKNOWN] = " ?"};
    if (row->state == VITRI_DUE_UNKNOWN)
        return g_strdup_printf("? %s", row->missing);
    g_autofree char *day = vitri_describe_date(row->day, language);
    return g_strconcat(day, row->state == VITRI_DUE_OVERDUE ? " !" : "", marks[row->calendar], NULL);
}

/* "P03 Lê Văn Ba" and "A-TP Trưởng phòng". */
static void add_named(VitriTable *table, const char *id, const char *name)
{
    g_autofree char *text = id ? g_strdup_printf("%s %s", id, name) : NULL;
    vitri_table_cell(table, text);
}

static void add_row(VitriTable *table, const VitriDue *due, const VitriDueRow *row, const char *language)
{
    const VitriRoster *roster = due->vcase->roster;
    g_autofree char *day = vitri_due_text_day(row, language);
    g_autofree char *what = vitri_due_text_what(due, row, language);
    vitri_table_cell(table, day);
    vitri_table_cell(table, what);
    if (row->person >= 0)
        add_named(table, roster->people[row->person].id, roster->people[row->person].name);
    else
        vitri_table_cell(table, NULL);
    if (row->post >= 0)
        add_named(table, roster->posts[row->post].id, vitri_roster_position_of(roster, row->post)->title);
    else
        add_named(table, row->unit >= 0 ? roster->units[row->unit].id : NULL,
                  row->unit >= 0 ? roster->units[row->unit].name : NULL);
    vitri_table_cell(table, row->standard ? row->standard->id : NULL);
}

static void write_marks(const VitriDue *due, GString *out)
{
    gboolean computed = FALSE, unlisted = FALSE;
    for (guint i = 0; i < due->rows->len; i++) {
        const VitriDueRow *row = &g_array_index(due->rows, VitriDueRow, i);
        computed |= row->calendar == VITRI_CALENDAR_COMPUTED;
        unlisted |= row->calendar == VITRI_CALENDAR_UNKNOWN;
    }
    if (computed)
        g_string_append_printf(out, "~ %s\n", vitri_describe_calendar(VITRI_CALENDAR_COMPUTED));
    if (unlisted)
        g_string_append_printf(out, "? %s\n", vitri_describe_calendar(VITRI_CALENDAR_UNKNOWN));
}

void vitri_due_text_write(const VitriDue *due, int width, const char *language, GString *out)
{
    g_autoptr(VitriTable) table = vitri_table_new();
    g_autofree char *until = vitri_describe_date(vitri_date_add_days(due->until, -1), language);
    g_string_append_printf(out, _("deadlines until %s: %u overdue, %u within a month, %u later, %u unknown\n"), until,
                           vitri_due_count(due, VITRI_DUE_OVERDUE), vitri_due_count(due, VITRI_DUE_NOW),
                           vitri_due_count(due, VITRI_DUE_COMING), vitri_due_count(due, VITRI_DUE_UNKNOWN));
    if (due->rows->len == 0)
        return;
    g_string_append_c(out, '\n');
    vitri_table_column(table, _("day"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("what"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("person"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("post"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("rule"), VITRI_COLUMN_TEXT);
    for (guint i = 0; i < due->rows->len; i++)
        add_row(table, due, &g_array_index(due->rows, VitriDueRow, i), language);
    vitri_table_write(table, width, 0, out);
    write_marks(due, out);
}
