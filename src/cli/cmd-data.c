/*
 * vitri data: the shipped and local rule data, looked at and checked.
 *
 * check reads everything and runs every example of every version; list prints one line an item; show explains one
 * item: a standard, a tag, a source, a kind of requirement or a code list, whichever has that name. Results are text
 * also into a pipe, because the XML of rule data are the files themselves.
 */
#include "data-text.h"
#include "vitri/data-check.h"
#include "vitri/read-case.h"
#include "vitri/read-rules.h"
#include "vitri/template.h"
#include "vitri/text.h"

#include <string.h>

static const char *const list_words[] = {"standards", "codes", "kinds", "reports", "sources", "tags", NULL};

/* The case of one jurisdiction; its faults are printed. */
static VitriCase *read_rules(VitriSession *session, const char *jurisdiction, GPtrArray *faults, GError **error)
{
    g_autoptr(GPtrArray) standards = g_ptr_array_copy(session->options->standards, NULL, NULL);
    g_ptr_array_add(standards, NULL);
    return vitri_read_rules(session->places->data, jurisdiction, (char **)standards->pdata, session->options->drafts,
                            faults, error);
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
    g_auto(GStrv) names = vitri_read_rules_jurisdictions(session->places->data);
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
    g_auto(GStrv) names = vitri_read_rules_jurisdictions(session->places->data);
    for (guint i = 0; names[i]; i++) {
        g_autoptr(VitriCase) vcase = read_rules(session, names[i], session->faults, error);
        vitri_session_print_faults(session, session->faults);
        g_autoptr(VitriTable) table = vitri_table_new();
        if (!vcase || (strcmp(what, "reports") == 0 && !list_reports(session, table, error)))
            return -1;
        if (strcmp(what, "reports") != 0)
            vitri_data_text_list(vcase, what, words->len > 2 ? words->pdata[2] : NULL, session->language, table);
        if (strcmp(session->format, "csv") == 0)
            vitri_table_csv(table, out);
        else
            vitri_table_write(table, vitri_session_width(session), 0, out);
    }
    return vitri_session_write(session, out, FALSE, error) ? VITRI_EXIT_CLEAN : -1;
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
    gsize before = out->len;
    vitri_data_text_show(vcase, id, session->language, vitri_session_width(session), out);
    if (!vcase && out->len > before) {
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
    g_auto(GStrv) names = vitri_read_rules_jurisdictions(session->places->data);
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
    } rows[] = {{"check", run_check}, {"list", run_list}, {"show", run_show}};
    const GPtrArray *words = session->options->files;
    for (guint i = 0; words->len > 0 && i < G_N_ELEMENTS(rows); i++) {
        if (strcmp(words->pdata[0], rows[i].word) == 0)
            return check_places(session, error) ? rows[i].run(session, error) : -1;
    }
    vitri_options_wrong(session->options->command, error, _("say check, list or show"));
    return -1;
}

const VitriCommand vitri_command_data = {
    .name = "data",
    .summary = N_("the shipped and local rule data"),
    .usage = "check | list [standards|codes|kinds|reports|sources|tags] | show ID|TAG",
    .description =
        N_("check reads all rule data and runs every example of every standard. list prints one line for each "
           "standard, code list (list codes LIST: its codes), kind of requirement, report, legal source or "
           "tag. show explains one of them: what a standard requires, since when, by which clause; what a tag "
           "means and how to repair it. --standards adds local rule data."),
    .formats = "text csv",
    .run = run,
};
