/*
 * vitri forecast: from which day on each person meets all criteria of the titles within reach, and what is missing
 * until then (forecast.h). Text for a terminal: one row a title; CSV: one row for each open part of a criterion, one
 * row for a title with nothing open. The XML is the whole forecast. What is missing is nobody's error, so the status
 * says only whether there were warnings about the files.
 */
#include "describe.h"
#include "session.h"
#include "vitri/check.h"
#include "vitri/forecast.h"
#include "vitri/write-forecast.h"

#include <string.h>

enum { WITHIN_DEFAULT = 60, WITHIN_MAX = 480 };

static const VitriOption forecast_options[] = {
    {"person", 'p', "ID", N_("one person")},
    {"post", 0, "ID", N_("this post in place of the titles within reach: for the person, else for its whole pool")},
    {"within", 'w', "MONTHS", N_("look so many months ahead (default: 60)")},
    {NULL, 0, NULL, NULL},
};

static const char *tell_reach(VitriReach reach)
{
    static const char *const words[] = {N_("next level"), N_("succession plan"), N_("asked for")};
    return _(words[reach]);
}

static const char *tell_brings(VitriBrings brings)
{
    static const char *const words[] = {
        [VITRI_BRINGS_NOTHING] = N_("cannot be brought"),
        [VITRI_BRINGS_TIME] = N_("time"),
        [VITRI_BRINGS_COURSE] = N_("course"),
        [VITRI_BRINGS_EXAMINATION] = N_("higher rank"),
        [VITRI_BRINGS_RATING] = N_("rating"),
        [VITRI_BRINGS_DECISION] = N_("decision"),
        [VITRI_BRINGS_VACANCY] = N_("a free place"),
        [VITRI_BRINGS_RECORD] = N_("fact missing"),
    };
    return _(words[brings]);
}

static void add_day(VitriTable *table, VitriDate day, const char *language)
{
    g_autofree char *text = language ? vitri_describe_date(day, language) : vitri_date_to_string(day);
    vitri_table_cell(table, text);
}

/* The first open part of a criterion says what could bring it, unless time alone or a missing fact does. */
static VitriBrings find_brings(const VitriForecastItem *item, guint part)
{
    if (vitri_date_is_set(item->turns_on))
        return VITRI_BRINGS_TIME;
    if (item->finding->evidence->missing)
        return VITRI_BRINGS_RECORD;
    return item->needs->len ? g_array_index(item->needs, VitriNeed, part).brings : VITRI_BRINGS_NOTHING;
}

/* What must come, each once: "time, course, decision". */
static char *tell_classes(const VitriForecastTitle *title)
{
    guint seen = 0;
    g_autoptr(GString) text =
        g_string_new(title->candidate->no_standard ? _("no standard was in force on the day") : NULL);
    for (guint i = 0; i < title->items->len; i++) {
        const VitriForecastItem *item = g_ptr_array_index(title->items, i);
        for (guint k = 0; k < MAX(item->needs->len, 1); k++) {
            VitriBrings brings = find_brings(item, k);
            if (!(seen & (1u << brings)))
                g_string_append_printf(text, "%s%s", text->len ? ", " : "", tell_brings(brings));
            seen |= 1u << brings;
        }
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* "Trưởng phòng (CCVC-TP)". */
static char *tell_post(const VitriRoster *roster, gint32 post)
{
    return g_strdup_printf("%s (%s)", vitri_roster_position_of(roster, post)->title, roster->posts[post].id);
}

static void write_register(const VitriSession *session, const VitriForecast *forecast, GString *out)
{
    const VitriRoster *roster = forecast->vcase->roster;
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("person"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("post"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("within reach by"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("all met from"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("time done by"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("still to come"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < forecast->titles->len; i++) {
        const VitriForecastTitle *title = g_ptr_array_index(forecast->titles, i);
        g_autofree char *person = vitri_describe_person(roster, title->candidate->person);
        g_autofree char *post = tell_post(roster, title->candidate->post);
        g_autofree char *classes = tell_classes(title);
        vitri_table_cell(table, person);
        vitri_table_cell(table, post);
        vitri_table_cell(table, tell_reach(title->reach));
        add_day(table, title->candidate->earliest, session->language);
        add_day(table, title->ready, session->language);
        vitri_table_cell(table, classes);
    }
    vitri_table_write(table, vitri_session_width(session), 0, out);
}

/* One row for each part of a criterion that is open; what time brings as a whole is one. */
static void add_item(const VitriForecast *forecast, const VitriForecastItem *item, const char *language,
                     VitriTable *table)
{
    const VitriFinding *finding = item->finding;
    gboolean whole = vitri_date_is_set(item->turns_on) || finding->evidence->missing || item->needs->len == 0;
    g_autofree char *should = g_strdup_printf("(%s)", finding->standard->id);
    for (guint i = 0; i < (whole ? 1 : item->needs->len); i++) {
        const VitriNeed *need = whole ? NULL : &g_array_index(item->needs, VitriNeed, i);
        const VitriRequirement *requirement = need               ? need->requirement
                                              : finding->version ? finding->version->require
                                                                 : NULL;
        g_autofree char *clause = vitri_requirement_describe(requirement, forecast->vcase, language);
        gboolean missing = !need && finding->evidence->missing;
        vitri_table_cell(table, finding->standard->force == VITRI_FORCE_SHOULD ? should : finding->standard->id);
        vitri_table_cell(table, tell_brings(find_brings(item, i)));
        vitri_table_cell(table, missing ? finding->evidence->missing : clause);
        add_day(table, need ? need->turns_on : item->turns_on, language);
        vitri_table_cell(table, vitri_check_approver(finding, forecast->vcase));
    }
}

static void write_title(const VitriSession *session, const VitriForecast *forecast, const VitriForecastTitle *title,
                        GString *out)
{
    const VitriRoster *roster = forecast->vcase->roster;
    g_autofree char *person = vitri_describe_person(roster, title->candidate->person);
    g_autofree char *post = tell_post(roster, title->candidate->post);
    g_autofree char *head = g_strdup_printf("%s: %s", person, post);
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("criterion"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("brought by"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("what"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("from"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("unless approved by"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < title->items->len; i++)
        add_item(forecast, g_ptr_array_index(title->items, i), session->language, table);
    g_string_append_c(out, '\n');
    vitri_session_head(session, head, out);
    vitri_table_write(table, vitri_session_width(session), 2, out);
}

static void write_text(VitriSession *session, const VitriForecast *forecast, GString *out)
{
    g_autofree char *on = vitri_describe_date(forecast->vcase->on, session->language);
    g_autofree char *head = g_strdup_printf(_("titles within reach on %s, %d months ahead: %u"), on,
                                            forecast->within_months, forecast->titles->len);
    vitri_session_head(session, head, out);
    if (forecast->titles->len == 0)
        return;
    g_string_append_c(out, '\n');
    write_register(session, forecast, out);
    for (guint i = 0; i < forecast->titles->len; i++) {
        const VitriForecastTitle *title = g_ptr_array_index(forecast->titles, i);
        if (title->items->len > 0)
            write_title(session, forecast, title, out);
    }
}

static const char *const csv_columns[] = {"person",
                                          "name",
                                          "post",
                                          "title",
                                          "unit",
                                          "reach",
                                          "conclusion",
                                          "earliest",
                                          "ready",
                                          "standard",
                                          "force",
                                          "verdict",
                                          "standard_turns_on",
                                          "missing",
                                          "approved_by",
                                          "brings",
                                          "turns_on",
                                          "kind",
                                          "level",
                                          "clause"};

/* The cells of a title that stand in each of its rows. */
static void add_csv_head(const VitriForecast *forecast, const VitriForecastTitle *title, VitriTable *table)
{
    const VitriRoster *roster = forecast->vcase->roster;
    const VitriCandidate *candidate = title->candidate;
    vitri_table_cell(table, roster->people[candidate->person].id);
    vitri_table_cell(table, roster->people[candidate->person].name);
    vitri_table_cell(table, roster->posts[candidate->post].id);
    vitri_table_cell(table, vitri_roster_position_of(roster, candidate->post)->title);
    vitri_table_cell(table, vitri_roster_unit_of(roster, candidate->post)->id);
    vitri_table_cell(table, vitri_reach_name(title->reach));
    vitri_table_cell(table, vitri_conclusion_name(candidate->conclusion));
    add_day(table, candidate->earliest, NULL);
    add_day(table, title->ready, NULL);
}

static void add_csv_need(const VitriForecast *forecast, const VitriNeed *need, const char *language, VitriTable *table)
{
    gboolean course = need && need->brings == VITRI_BRINGS_COURSE;
    g_autofree char *clause = need ? vitri_requirement_describe(need->requirement, forecast->vcase, language) : NULL;
    vitri_table_cell(table, need ? vitri_need_name(need->brings) : NULL);
    add_day(table, need ? need->turns_on : VITRI_DATE_NONE, NULL);
    vitri_table_cell(table, course ? vitri_need_kind(need->requirement) : NULL);
    vitri_table_cell(table, course ? vitri_need_level(need->requirement) : NULL);
    vitri_table_cell(table, clause);
}

static void add_csv_item(const VitriForecast *forecast, const VitriForecastTitle *title, const VitriForecastItem *item,
                         const char *language, VitriTable *table)
{
    const VitriFinding *finding = item->finding;
    for (guint i = 0; i < MAX(item->needs->len, 1); i++) {
        add_csv_head(forecast, title, table);
        vitri_table_cell(table, finding->standard->id);
        vitri_table_cell(table, vitri_force_name(finding->standard->force));
        vitri_table_cell(table, vitri_verdict_name(finding->verdict));
        add_day(table, item->turns_on, NULL);
        vitri_table_cell(table, finding->evidence->missing);
        vitri_table_cell(table, vitri_check_approver(finding, forecast->vcase));
        add_csv_need(forecast, i < item->needs->len ? &g_array_index(item->needs, VitriNeed, i) : NULL, language,
                     table);
    }
}

static void write_csv(const VitriSession *session, const VitriForecast *forecast, GString *out)
{
    enum { OF_TITLE = 9 };
    g_autoptr(VitriTable) table = vitri_table_new();
    for (guint i = 0; i < G_N_ELEMENTS(csv_columns); i++)
        vitri_table_column(table, csv_columns[i], VITRI_COLUMN_TEXT);
    for (guint i = 0; i < forecast->titles->len; i++) {
        const VitriForecastTitle *title = g_ptr_array_index(forecast->titles, i);
        for (guint k = 0; k < title->items->len; k++)
            add_csv_item(forecast, title, g_ptr_array_index(title->items, k), session->language, table);
        if (title->items->len > 0)
            continue;
        add_csv_head(forecast, title, table);
        for (guint k = OF_TITLE; k < G_N_ELEMENTS(csv_columns); k++)
            vitri_table_cell(table, NULL);
    }
    vitri_table_csv(table, out);
}

static int run(VitriSession *session, GError **error)
{
    gint64 within = 0;
    gint32 person = -1, post = -1;
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_ROSTERS, error);
    if (!vcase || !vitri_options_integer(session->options, "within", 0, WITHIN_MAX, WITHIN_DEFAULT, &within, error) ||
        !vitri_session_find(session, vcase, "person", vitri_roster_find_person, &person, error) ||
        !vitri_session_find(session, vcase, "post", vitri_roster_find_post, &post, error))
        return -1;
    g_autoptr(VitriForecast) forecast = vitri_forecast(vcase, (gint32)within, person, post);
    g_autoptr(GString) out = g_string_new(NULL);
    if (strcmp(session->format, "text") == 0)
        write_text(session, forecast, out);
    else if (strcmp(session->format, "csv") == 0)
        write_csv(session, forecast, out);
    else
        vitri_write_forecast(forecast, out);
    return vitri_session_write(session, out, TRUE, error) ? vitri_session_status(session, 0, 0) : -1;
}

const VitriCommand vitri_command_forecast = {
    .name = "forecast",
    .summary = N_("from which day on somebody meets the criteria of the next title"),
    .usage = "ROSTER… [--person ID] [--post ID] [--within MONTHS]",
    .description =
        N_("For each person and each title within reach (the next level of leadership under the same top unit, the "
           "entries of the succession plan, or the post asked for): the first day on which all criteria are met if "
           "nothing else happens, what is missing until then, and what could bring it: time alone, a course, a "
           "higher rank, a rating, a decision, or a free place."),
    .formats = "xml text csv",
    .options = forecast_options,
    .run = run,
};
