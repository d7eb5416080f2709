/*
 * vitri data: the shipped and local rule data, looked at, checked, and compared.
 *
 * check reads everything and holds it to what it promises; list prints one line an item; show explains one item: a
 * standard, a tag, a source, a kind of requirement or a code list, whichever has that name; stale tells what nobody has
 * read against the law for long; diff and coverage tell what rules do to a roster. Results are text also into a pipe.
 * Here: reading, dispatch, check, show and the short lists. data-list.c, data-diff.c and data-coverage.c do the rest.
 */
#include "data-diff.h"
#include "data-list.h"
#include "data-text.h"
#include "data-view.h"
#include "vitri/check.h"
#include "vitri/data-check.h"
#include "vitri/read-case.h"
#include "vitri/read-rules.h"
#include "vitri/template.h"
#include "vitri/text.h"

#include <string.h>

static const VitriOption data_options[] = {
    {"field", 0, "CODE", N_("of list: standards that name this rotation field, or one above or below it")},
    {"source", 0, "ID", N_("of list: standards that cite this source")},
    {"domain", 0, "DOMAIN", N_("of list: standards of this domain")},
    {"jurisdiction", 0, "ID", N_("the rule data of this jurisdiction alone (default: all; with --standards: vn)")},
    {"days", 0, "N", N_("of stale: not confirmed for more than N days before --on (default 365)")},
    {NULL, 0, NULL, NULL},
};

static const char *const list_words[] = {"standards", "codes", "kinds", "reports", "sources", "tags", NULL};

/* The case of one jurisdiction; its faults are printed. */
static VitriCase *read_rules(VitriSession *session, const char *jurisdiction, GPtrArray *faults, GError **error)
{
    g_autoptr(GPtrArray) standards = g_ptr_array_copy(session->options->standards, NULL, NULL);
    g_ptr_array_add(standards, NULL);
    return vitri_read_rules(session->places->data, jurisdiction, (char **)standards->pdata, session->options->drafts,
                            TRUE, faults, error);
}

/* The jurisdictions meant: the one of --jurisdiction, with local rules that of rosters that state none, else all. NULL:
 * `error` says so. */
static GStrv list_jurisdictions(const VitriSession *session, GError **error)
{
    const char *wanted = vitri_options_value(session->options, "jurisdiction");
    g_auto(GStrv) names = vitri_read_rules_jurisdictions(session->places->data);
    gboolean usual = g_strv_contains((const char *const *)names, VITRI_USUAL_JURISDICTION);
    if (!wanted && usual && session->options->standards->len > 0)
        wanted = VITRI_USUAL_JURISDICTION;
    if (!wanted)
        return g_steal_pointer(&names);
    if (g_strv_contains((const char *const *)names, wanted))
        return g_strsplit(wanted, " ", 1);
    g_autofree char *all = g_strjoinv(", ", names);
    vitri_options_wrong(session->options->command, error, _("there is no jurisdiction '%s'; there are %s"), wanted,
                        all);
    return NULL;
}

static gboolean check_places(const VitriSession *session, GError **error)
{
    if (session->places->data)
        return TRUE;
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                _("the rule data are not found; set VITRI_DATA_DIR to the folder that holds data/"));
    return FALSE;
}

static int run_check(VitriSession *session, GError **error)
{
    g_auto(GStrv) names = list_jurisdictions(session, error);
    if (!names)
        return -1;
    g_autoptr(GString) out = g_string_new(NULL);
    guint errors = 0;
    for (guint i = 0; names[i]; i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriCase) vcase = read_rules(session, names[i], faults, error);
        if (vcase)
            vitri_data_check(vcase, vitri_read_roster_memory, faults);
        vitri_session_print_faults(session, faults);
        if (!vcase)
            return -1;
        errors += vitri_fault_count(faults, VITRI_SEVERITY_ERROR);
        vitri_data_text_count(vcase, out);
        while (faults->len > 0)
            g_ptr_array_add(session->faults, g_ptr_array_steal_index(faults, 0));
    }
    if (!session->options->quiet && !vitri_session_write(session, out, FALSE, error))
        return -1;
    return vitri_session_status(session, errors, 0);
}

/* The cases of all jurisdictions (of VitriCase*); their faults are printed. NULL: `error` says so. */
static GPtrArray *read_all(VitriSession *session, GError **error)
{
    g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_case_unref);
    g_auto(GStrv) names = list_jurisdictions(session, error);
    if (!names)
        return NULL;
    for (guint i = 0; names[i]; i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriCase *vcase = read_rules(session, names[i], faults, error);
        vitri_session_print_faults(session, faults);
        if (!vcase)
            return NULL;
        g_ptr_array_add(cases, vcase);
    }
    return g_steal_pointer(&cases);
}

static gboolean list_reports(const VitriSession *session, VitriTable *table, GError **error)
{
    if (!session->places->reports)
        return TRUE;
    g_auto(GStrv) names = vitri_template_list(session->places->reports, error);
    vitri_table_column(table, _("report"), VITRI_COLUMN_TEXT);
    for (guint i = 0; names && names[i]; i++)
        vitri_table_cell(table, names[i]);
    return names != NULL;
}

static void write_list(const VitriSession *session, VitriTable *table, const char *what, GString *out)
{
    static const struct {
        const char *what, *element;
        const char *names[5];
    } rows[] = {
        {"codes", "code", {"list", "id", "title", "in-force"}},
        {"kinds", "kind", {"name", "attributes"}},
        {"reports", "report", {"name"}},
        {"sources", "source", {"id", "number", "in-force", "title"}},
        {"tags", "tag", {"name", "severity", "meaning"}},
    };
    if (strcmp(session->format, "csv") == 0)
        vitri_table_csv(table, out);
    else if (strcmp(session->format, "text") == 0)
        vitri_table_write(table, vitri_session_width(session), 0, out);
    else
        for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
            if (strcmp(rows[i].what, what) == 0)
                vitri_table_xml(table, rows[i].element, rows[i].names, out);
}

static gboolean list_items(VitriSession *session, const GPtrArray *cases, const char *what, GString *out,
                           GError **error)
{
    const GPtrArray *words = session->options->files;
    gboolean of_program = strcmp(what, "kinds") == 0 || strcmp(what, "tags") == 0 || strcmp(what, "reports") == 0;
    vitri_data_view_open(session, what, VITRI_DATE_NONE, out);
    for (guint i = 0; i < (of_program ? 1 : cases->len); i++) {
        g_autoptr(VitriTable) table = vitri_table_new();
        if (strcmp(what, "reports") != 0)
            vitri_data_text_list(cases->pdata[i], what, words->len > 2 ? words->pdata[2] : NULL, session->language,
                                 table);
        else if (!list_reports(session, table, error))
            return FALSE;
        write_list(session, table, what, out);
    }
    vitri_data_view_close(session, what, out);
    return TRUE;
}

static int run_list(VitriSession *session, GError **error)
{
    const GPtrArray *words = session->options->files;
    const char *what = words->len > 1 ? words->pdata[1] : "standards";
    if (!g_strv_contains(list_words, what)) {
        const char *nearest = vitri_text_nearest(what, list_words, g_strv_length((char **)list_words));
        vitri_options_wrong(session->options->command, error, _("'%s' cannot be listed; the nearest is '%s'"), what,
                            nearest ? nearest : list_words[0]);
        return -1;
    }
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GPtrArray) cases = read_all(session, error);
    gboolean listed = cases && (strcmp(what, "standards") == 0 ? vitri_data_list_standards(session, cases, out, error)
                                                               : list_items(session, cases, what, out, error));
    return listed && vitri_session_write(session, out, FALSE, error) ? VITRI_EXIT_CLEAN : -1;
}

static int run_stale(VitriSession *session, GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GPtrArray) cases = read_all(session, error);
    guint n = 0;
    if (!cases || !vitri_data_list_stale(session, cases, out, &n, error) ||
        !vitri_session_write(session, out, FALSE, error))
        return -1;
    return n > 0 ? VITRI_EXIT_WARNINGS : VITRI_EXIT_CLEAN;
}

static int run_diff(VitriSession *session, GError **error)
{
    const GPtrArray *words = session->options->files;
    if (words->len < 4) {
        vitri_options_wrong(session->options->command, error, _("name two folders of rule data and a roster"));
        return -1;
    }
    g_autoptr(VitriCase) old_case = vitri_session_read_rosters(session, 3, words->pdata[1], error);
    if (!old_case)
        return -1;
    g_ptr_array_set_size(session->faults, 0);
    g_autoptr(VitriCase) new_case = vitri_session_read_rosters(session, 3, words->pdata[2], error);
    if (!new_case)
        return -1;
    guint threads = session->options->threads;
    g_autoptr(VitriFindings) old = vitri_check_case(old_case, threads, vitri_session_progress(session));
    g_autoptr(VitriFindings) new = vitri_check_case(new_case, threads, vitri_session_progress(session));
    g_autoptr(GString) out = g_string_new(NULL);
    guint n = vitri_data_diff_write(session, old, new, out);
    if (!vitri_session_write(session, out, TRUE, error))
        return -1;
    return vitri_session_status(session, 0, n);
}

static int run_coverage(VitriSession *session, GError **error)
{
    if (session->options->files->len < 2) {
        vitri_options_wrong(session->options->command, error, _("a roster is missing"));
        return -1;
    }
    g_autoptr(VitriCase) vcase = vitri_session_read_rosters(session, 1, NULL, error);
    if (!vcase)
        return -1;
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_data_coverage_write(session, vcase, out);
    return vitri_session_write(session, out, TRUE, error) ? VITRI_EXIT_CLEAN : -1;
}

/*
 * Everything called `id` in one jurisdiction. Rule data that cannot be used are told only where nothing else has the
 * name: whoever asks what a tag means has just broken them.
 */
static gboolean show_in(VitriSession *session, const char *jurisdiction, const char *id, GString *out, GPtrArray *known,
                        GError **error)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    GError *problem = NULL;
    g_autoptr(VitriCase) vcase = read_rules(session, jurisdiction, faults, &problem);
    g_autoptr(GString) shown = g_string_new(NULL);
    vitri_data_text_show(vcase, id, session->language, vitri_session_width(session), shown);
    if (!strstr(out->str, shown->str)) /* a tag or a kind is the same everywhere */
        g_string_append(out, shown->str);
    if (!vcase && shown->len > 0) {
        g_clear_error(&problem);
        return TRUE;
    }
    vitri_session_print_faults(session, faults);
    if (!vcase) {
        g_propagate_error(error, problem);
        return FALSE;
    }
    vitri_data_text_names(vcase, known);
    return TRUE;
}

static int run_show(VitriSession *session, GError **error)
{
    const GPtrArray *words = session->options->files;
    if (words->len != 2) {
        vitri_options_wrong(session->options->command, error, _("name one standard, tag, source, kind or code list"));
        return -1;
    }
    const char *id = words->pdata[1];
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) names = list_jurisdictions(session, error);
    if (!names)
        return -1;
    for (guint i = 0; names[i]; i++) {
        if (!show_in(session, names[i], id, out, known, error))
            return -1;
    }
    if (out->len > 0)
        return vitri_session_write(session, out, FALSE, error) ? VITRI_EXIT_CLEAN : -1;
    const char *nearest = vitri_text_nearest(id, (const char *const *)known->pdata, known->len);
    if (nearest)
        vitri_options_wrong(session->options->command, error, _("nothing is called '%s'; the nearest is '%s'"), id,
                            nearest);
    else
        vitri_options_wrong(session->options->command, error, _("nothing is called '%s'"), id);
    return -1;
}

static int run(VitriSession *session, GError **error)
{
    static const struct {
        const char *word;
        int (*run)(VitriSession *session, GError **error);
    } rows[] = {{"check", run_check}, {"list", run_list}, {"show", run_show},
                {"stale", run_stale}, {"diff", run_diff}, {"coverage", run_coverage}};
    const GPtrArray *words = session->options->files;
    for (guint i = 0; words->len > 0 && i < G_N_ELEMENTS(rows); i++) {
        if (strcmp(words->pdata[0], rows[i].word) == 0)
            return check_places(session, error) ? rows[i].run(session, error) : -1;
    }
    vitri_options_wrong(session->options->command, error, _("say check, list, show, stale, diff or coverage"));
    return -1;
}

const VitriCommand vitri_command_data = {
    .name = "data",
    .summary = N_("the shipped and local rule data"),
    .usage = "check | list [standards|codes|kinds|reports|sources|tags] | show ID|TAG | stale | diff OLD NEW ROSTER… | "
             "coverage ROSTER…",
    .description = N_(
        "check reads all rule data and holds them to what they promise: every example of every standard, the numbers "
        "that the examples must hold, days without a version, rules that can never be met, local rules looser than "
        "the law. list prints one line for each version of a standard (those of a field, a source, a domain, in force "
        "on a day, or drafts alone), code list (list codes LIST: its codes), kind of requirement, report, legal source "
        "or tag. show explains one of them: what a standard requires, since when, by which clause; what a tag means "
        "and how to repair it. --standards adds local rule data.\n\n"
        "stale lists the versions in force on --on that nobody has confirmed for long. diff judges the rosters by two "
        "folders of rule data and tells whose verdict changes, by rule. coverage tells which standards say something "
        "of the rosters, of whom, and which never; what binds a move alone has the state 'move'."),
    .formats = "text xml csv",
    .options = data_options,
    .run = run,
};
