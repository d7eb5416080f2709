/*
 * vitri check: people, posts and units against the standards in force on a day.
 *
 * Findings about people are the result and go to standard output; faults of the files are diagnostics. Text is for a
 * terminal: a summary, then errors, then warnings, by unit; what is met, deferred or not applicable only with
 * --verbose. XML holds every finding; CSV one line each.
 */
#include "carried.h"
#include "describe.h"
#include "inspected.h"
#include "session.h"
#include "vitri/check.h"
#include "vitri/write-findings.h"

#include <string.h>

enum { NAMED_MOST = 5 };

static guint count_findings(const VitriFindings *findings, VitriSeverity severity)
{
    guint n = 0;
    for (guint i = 0; i < findings->items->len; i++)
        n += ((const VitriFinding *)findings->items->pdata[i])->severity == severity;
    return n;
}

static gint32 find_unit(const VitriRoster *roster, const VitriFinding *finding)
{
    if (finding->unit >= 0 || finding->post < 0)
        return finding->unit;
    return roster->posts[finding->post].unit;
}

static int compare_by_unit(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriRoster *roster = user;
    const VitriFinding *a = *(const VitriFinding *const *)left, *b = *(const VitriFinding *const *)right;
    gint32 keys[][2] = {{find_unit(roster, a), find_unit(roster, b)}, {a->person, b->person}, {a->post, b->post}};
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    }
    return a->standard && b->standard ? strcmp(a->standard->id, b->standard->id) : 0;
}

static void add_row(VitriTable *table, const VitriFindings *findings, const VitriFinding *finding, const char *language)
{
    const VitriCase *vcase = findings->vcase;
    const VitriRoster *roster = vcase->roster;
    g_autofree char *person = vitri_describe_person(roster, finding->person);
    g_autofree char *evidence = vitri_describe_finding(roster, finding);
    g_autofree char *citations = vitri_describe_citations(vcase, vitri_finding_citations(vcase, finding), 1, language);
    vitri_table_cell(table, vitri_describe_unit_id(roster, find_unit(roster, finding)));
    vitri_table_cell(table, person);
    vitri_table_cell(table, vitri_describe_post_id(roster, finding->post));
    vitri_table_cell(table, vitri_describe_standard(finding->standard, language));
    vitri_table_cell(table, evidence);
    vitri_table_cell(table, citations);
    vitri_table_cell(table, finding->tag);
}

static void write_severity(VitriSession *session, const VitriFindings *findings, VitriSeverity severity,
                           const char *title, GString *out)
{
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *finding = findings->items->pdata[i];
        if (finding->severity == severity && !finding->defect)
            g_ptr_array_add(items, findings->items->pdata[i]);
    }
    if (items->len == 0)
        return;
    g_ptr_array_sort_with_data(items, compare_by_unit, findings->vcase->roster);
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("unit"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("person"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("post"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("standard"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("evidence"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("clause"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("tag"), VITRI_COLUMN_TEXT);
    for (guint i = 0; i < items->len; i++)
        add_row(table, findings, items->pdata[i], session->language);
    VitriPaint paint = severity == VITRI_SEVERITY_ERROR     ? VITRI_PAINT_ERROR
                       : severity == VITRI_SEVERITY_WARNING ? VITRI_PAINT_WARNING
                                                            : VITRI_PAINT_NOTE;
    g_string_append_c(out, '\n');
    vitri_terminal_paint(out, vitri_session_colour(session), paint, title);
    g_string_append_printf(out, ": %u\n", items->len);
    vitri_table_write(table, vitri_session_width(session), 0, out);
}

/* Whether a finding says that a person lacks something for the post held: not the clock, not the term of office, not
 * what an inspection finds in the past. */
static gboolean is_lacking(const VitriFinding *finding)
{
    return finding->person >= 0 && finding->severity != VITRI_SEVERITY_NOTE && finding->standard && !finding->defect &&
           finding->standard->effect == VITRI_EFFECT_REQUIRES && g_strcmp0(finding->tag, "term-ended") != 0;
}

/* One line: who lacks what, the first few by name. Findings come sorted by person. */
static void write_lacking(const VitriFindings *findings, const char *language, GString *out)
{
    g_autoptr(GString) names = g_string_new(NULL);
    gint32 last = -1;
    guint n = 0;
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *finding = findings->items->pdata[i];
        if (!is_lacking(finding))
            continue;
        gboolean is_new = finding->person != last;
        n += is_new;
        last = finding->person;
        if (n > NAMED_MOST)
            continue;
        g_autofree char *person = vitri_describe_person(findings->vcase->roster, finding->person);
        if (is_new)
            g_string_append_printf(names, "%s %s:", n > 1 ? ";" : "", person);
        else
            g_string_append_c(names, ',');
        g_string_append_printf(names, " %s", vitri_describe_standard(finding->standard, language));
    }
    g_string_append_printf(out, _("people who lack something: %u"), n);
    if (n > 0)
        g_string_append_printf(out, " –%s", names->str);
    if (n > NAMED_MOST)
        g_string_append_printf(out, _("; and %u more"), n - NAMED_MOST);
    g_string_append_c(out, '\n');
}

static int compare_by_defect(gconstpointer left, gconstpointer right, gpointer user)
{
    int order = strcmp((*(const VitriFinding *const *)left)->defect, (*(const VitriFinding *const *)right)->defect);
    return order ? order : compare_by_unit(left, right, user);
}

static void add_defect_row(VitriTable *table, const VitriFindings *findings, const VitriFinding *finding,
                           const char *language)
{
    const VitriRoster *roster = findings->vcase->roster;
    const VitriDefect *defect = vitri_case_find_defect(findings->vcase, finding->defect);
    g_autofree char *person = vitri_describe_person(roster, finding->person);
    g_autofree char *evidence = vitri_describe_finding(roster, finding);
    vitri_table_cell(table, finding->defect);
    vitri_table_cell(table, vitri_describe_unit_id(roster, find_unit(roster, finding)));
    vitri_table_cell(table, person);
    vitri_table_cell(table, vitri_describe_post_id(roster, finding->post));
    vitri_table_cell(table, strcmp(language, "vi") == 0 ? defect->title_vi : defect->title_en);
    vitri_table_cell(table, evidence);
    vitri_table_cell(table, finding->tag);
}

/* What an inspection would write up, by code; what is not known for want of facts is counted, and listed with
 * --verbose. */
static void write_defects(VitriSession *session, const VitriFindings *findings, GString *out)
{
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    guint unknown = 0, found = 0;
    for (guint i = 0; i < findings->items->len; i++) {
        VitriFinding *finding = findings->items->pdata[i];
        if (!finding->defect)
            continue;
        gboolean is_unknown = finding->verdict == VITRI_VERDICT_UNKNOWN;
        unknown += is_unknown;
        found += !is_unknown;
        if (!is_unknown || session->options->verbose)
            g_ptr_array_add(items, finding);
    }
    if (found + unknown == 0)
        return;
    g_string_append_c(out, '\n');
    vitri_terminal_paint(out, vitri_session_colour(session), VITRI_PAINT_WARNING, _("inspection"));
    g_string_append_printf(out, _(": %u defects; not known for want of facts: %u"), found, unknown);
    g_string_append_c(out, '\n');
    if (items->len == 0)
        return;
    g_ptr_array_sort_with_data(items, compare_by_defect, findings->vcase->roster);
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("code"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("unit"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("person"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("post"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("defect"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("evidence"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("tag"), VITRI_COLUMN_TEXT);
    for (guint i = 0; i < items->len; i++)
        add_defect_row(table, findings, items->pdata[i], session->language);
    vitri_table_write(table, vitri_session_width(session), 0, out);
}

static void write_text(VitriSession *session, const VitriFindings *findings, GString *out)
{
    const VitriCase *vcase = findings->vcase;
    const VitriRoster *roster = vcase->roster;
    g_autofree char *day = vitri_describe_date(vcase->on, session->language);
    g_string_append_printf(out, _("%u people, %u posts, %u units; judged on %s by the rules %s %s\n"), roster->n_people,
                           roster->n_posts, roster->n_units, day, vcase->jurisdiction, vcase->standards_version);
    g_string_append_printf(out, _("errors: %u; warnings: %u\n"), count_findings(findings, VITRI_SEVERITY_ERROR),
                           count_findings(findings, VITRI_SEVERITY_WARNING));
    write_lacking(findings, session->language, out);
    write_severity(session, findings, VITRI_SEVERITY_ERROR, _("errors"), out);
    if (!session->options->quiet)
        write_severity(session, findings, VITRI_SEVERITY_WARNING, _("warnings"), out);
    if (!session->options->quiet)
        write_defects(session, findings, out);
    if (session->options->verbose)
        write_severity(session, findings, VITRI_SEVERITY_NOTE, _("notes"), out);
}

static void write_csv(const VitriFindings *findings, const char *language, GString *out)
{
    static const char *const titles[] = {"severity", "tag",     "person",     "name",  "unit",         "post",
                                         "standard", "version", "applies-to", "on",    "verdict",      "missing",
                                         "facts",    "clause",  "defect",     "today", "today-version"};
    const VitriRoster *roster = findings->vcase->roster;
    g_autoptr(VitriTable) table = vitri_table_new();
    for (guint i = 0; i < G_N_ELEMENTS(titles); i++)
        vitri_table_column(table, titles[i], VITRI_COLUMN_TEXT);
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *finding = findings->items->pdata[i];
        g_autofree char *version =
            finding->version ? vitri_date_to_string(finding->version->period.from) : g_strdup("");
        gboolean is_twice = vitri_date_is_set(finding->today_on);
        g_autofree char *today_version = is_twice && finding->today_version
                                             ? vitri_date_to_string(finding->today_version->period.from)
                                             : g_strdup("");
        g_autofree char *on = vitri_date_to_string(finding->on);
        g_autofree char *facts = vitri_describe_evidence(roster, finding->evidence);
        g_autofree char *clause =
            vitri_describe_citations(findings->vcase, vitri_finding_citations(findings->vcase, finding), 0, language);
        vitri_table_cell(table, vitri_severity_name(finding->severity));
        vitri_table_cell(table, finding->tag);
        vitri_table_cell(table, vitri_describe_person_id(roster, finding->person));
        vitri_table_cell(table, finding->person < 0 ? "" : roster->people[finding->person].name);
        vitri_table_cell(table, vitri_describe_unit_id(roster, find_unit(roster, finding)));
        vitri_table_cell(table, vitri_describe_post_id(roster, finding->post));
        vitri_table_cell(table, finding->standard ? finding->standard->id : "");
        vitri_table_cell(table, version);
        vitri_table_cell(table, vitri_occasion_name(finding->occasion));
        vitri_table_cell(table, on);
        vitri_table_cell(table, vitri_verdict_name(finding->verdict));
        vitri_table_cell(table, finding->evidence ? finding->evidence->missing : NULL);
        vitri_table_cell(table, facts);
        vitri_table_cell(table, clause);
        vitri_table_cell(table, finding->defect);
        vitri_table_cell(table, is_twice ? vitri_verdict_name(finding->today) : "");
        vitri_table_cell(table, today_version);
    }
    vitri_table_csv(table, out);
}

/* Required seats that nobody holds or acts in on the day: told at the post's line of the roster. */
static void report_uncovered(VitriSession *session, const VitriCase *vcase)
{
    const VitriRoster *roster = vcase->roster;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    for (guint32 i = 0; i < roster->n_posts; i++) {
        const VitriPost *post = &roster->posts[i];
        if (post->required_seats == 0 || !vitri_period_contains(post->period, vcase->on))
            continue;
        guint32 covered = vitri_roster_covered_on(roster, (gint32)i, vcase->on);
        if (covered < post->required_seats)
            vitri_fault_add(faults, "uncovered-seat", vitri_roster_file(roster, post->source), post->source.line,
                            _("post '%s' requires %u and has %u; plan a move or appoint somebody"), post->id,
                            post->required_seats, covered);
    }
    vitri_session_print_faults(session, faults);
    while (faults->len > 0)
        g_ptr_array_add(session->faults, g_ptr_array_steal_index(faults, 0));
}

/* Adds what an inspection finds: in the roster, in the plan among the files, against an earlier roster. */
static gboolean inspect(VitriSession *session, VitriFindings *findings, GError **error)
{
    VitriInspectedFiles files;
    if (!vitri_inspected_read(session, findings->vcase, &files, error))
        return FALSE;
    VitriInspected inspected = vitri_inspected_of(findings->vcase, &files);
    vitri_inspected_find(&inspected, findings);
    vitri_inspected_clear(&files);
    return TRUE;
}

static int run(VitriSession *session, GError **error)
{
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_MAYBE_RESULT, error);
    if (!vcase)
        return -1;
    report_uncovered(session, vcase);
    g_autoptr(VitriFindings) findings =
        vitri_check_case(vcase, session->options->threads, vitri_session_progress(session));
    if (!inspect(session, findings, error))
        return -1;
    g_autoptr(GString) out = g_string_new(NULL);
    if (strcmp(session->format, "text") == 0)
        write_text(session, findings, out);
    else if (strcmp(session->format, "csv") == 0)
        write_csv(findings, session->language, out);
    else
        vitri_write_findings(findings, out);
    if (!vitri_session_write(session, out, TRUE, error))
        return -1;
    return vitri_session_status(session, count_findings(findings, VITRI_SEVERITY_ERROR),
                                count_findings(findings, VITRI_SEVERITY_WARNING));
}

static const VitriOption check_options[] = {
    {"earlier", 0, "FILE", N_("the roster of an earlier day, to see what changed without a decision")},
    VITRI_CARRIED_OPTION,
    {NULL, 0, NULL, NULL},
};

const VitriCommand vitri_command_check = {
    .name = "check",
    .summary = N_("people, posts and units against the standards in force on a day"),
    .usage = "ROSTER… [PLAN [PROGRESS]] [--on DATE] [--earlier ROSTER]",
    .description =
        N_("Judges every holder at the post held and every unit by the standards in force. Errors: a must that "
           "is not met, somebody past the maximum time in a listed post without a lawful ground, a term that "
           "has ended without decision. Warnings: a should that is not met, a fact that is missing for a "
           "must, a required seat uncovered, a defect of the inspection catalogue. Somebody deferred or exempt is "
           "a note. With a plan its publication, moves and stays are inspected too, and with a "
           "progress file what became of the moves."),
    .formats = "xml text csv",
    .options = check_options,
    .run = run,
};
