/*
 * One run of one command: reading with diagnostics, writing, exit status.
 *
 * Invariants: diagnostics go to standard error, sorted by file and line, results to -o or standard output; nothing is
 * written before all files are read and found usable; the meter's line is wiped before anything is printed. The
 * warnings of the reading count for the exit status, whether they are printed or not.
 */
#include "session.h"

#include "vitri/fault.h"
#include "vitri/output.h"
#include "vitri/read-case.h"
#include "vitri/read-plan.h"

#include <stdio.h>
#include <string.h>

static const char *choose_format(const VitriOptions *options, const VitriTerminal *terminal)
{
    g_auto(GStrv) words = g_strsplit(options->command->formats, " ", -1);
    if (options->format)
        return options->format;
    gboolean to_terminal = terminal->out_is_terminal && strcmp(options->output, "-") == 0;
    if (to_terminal && g_strv_contains((const char *const *)words, "text"))
        return "text";
    return g_intern_string(words[0]);
}

VitriSession *vitri_session_new(const VitriOptions *options, const VitriPlaces *places, const char *language)
{
    VitriSession *session = g_new0(VitriSession, 1);
    session->options = options;
    session->places = places;
    session->language = language;
    session->on = options->on;
    vitri_terminal_look(&session->terminal);
    session->format = choose_format(options, &session->terminal);
    session->faults = vitri_fault_list_new();
    return session;
}

void vitri_session_free(VitriSession *session)
{
    if (!session)
        return;
    vitri_meter_free(session->meter);
    g_ptr_array_unref(session->faults);
    g_strfreev(session->results);
    g_free(session);
}

const VitriProgress *vitri_session_progress(VitriSession *session)
{
    if (session->options->progress == VITRI_PROGRESS_NEVER ||
        (session->options->quiet && session->options->progress != VITRI_PROGRESS_ALWAYS))
        return NULL;
    if (!session->meter)
        session->meter = vitri_meter_new(&session->terminal, session->options->progress == VITRI_PROGRESS_ALWAYS);
    return vitri_meter_progress(session->meter);
}

int vitri_session_width(const VitriSession *session)
{
    return session->terminal.width;
}

gboolean vitri_session_colour(const VitriSession *session)
{
    return session->terminal.out_colour && strcmp(session->options->output, "-") == 0;
}

void vitri_session_head(const VitriSession *session, const char *text, GString *out)
{
    vitri_terminal_paint(out, vitri_session_colour(session), VITRI_PAINT_STRONG, text);
    g_string_append_c(out, '\n');
}

static void print_fault(const VitriSession *session, const VitriFault *fault)
{
    g_autofree char *line = vitri_fault_to_string(fault);
    const char *word = vitri_severity_name(fault->tag->severity);
    g_autofree char *mark = g_strdup_printf(": %s: ", word);
    const char *at = session->terminal.error_colour ? strstr(line, mark) : NULL;
    if (!at) {
        fprintf(stderr, "%s\n", line);
        return;
    }
    g_autoptr(GString) painted = g_string_new_len(line, at - line + 2);
    VitriPaint paint = fault->tag->severity == VITRI_SEVERITY_ERROR     ? VITRI_PAINT_ERROR
                       : fault->tag->severity == VITRI_SEVERITY_WARNING ? VITRI_PAINT_WARNING
                                                                        : VITRI_PAINT_NOTE;
    vitri_terminal_paint(painted, TRUE, paint, word);
    g_string_append(painted, at + 2 + strlen(word));
    fprintf(stderr, "%s\n", painted->str);
}

void vitri_session_print_faults(VitriSession *session, GPtrArray *faults)
{
    if (session->told)
        return;
    g_clear_pointer(&session->meter, vitri_meter_free);
    vitri_fault_sort(faults);
    guint errors = 0, hidden = 0;
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = faults->pdata[i];
        VitriSeverity severity = fault->tag->severity;
        if ((severity == VITRI_SEVERITY_NOTE && !session->options->verbose) ||
            (severity != VITRI_SEVERITY_ERROR && session->options->quiet))
            continue;
        if (severity == VITRI_SEVERITY_ERROR && ++errors > session->options->max_errors)
            hidden++;
        else
            print_fault(session, fault);
    }
    if (hidden > 0) {
        fprintf(stderr, _("vitri: %u more errors are not shown; --max-errors shows more"), hidden);
        fputc('\n', stderr);
    }
}

/* How many results (plans, findings, reviews) stand among the files, against what the command takes. */
static gboolean check_results(const VitriSession *session, VitriReadWhat what, GError **error)
{
    guint n = session->results ? g_strv_length(session->results) : 0;
    if (n > 1) {
        vitri_options_wrong(session->options->command, error, _("'%s' and '%s': one result at a time"),
                            session->results[0], session->results[1]);
        return FALSE;
    }
    if (n == 0 && what == VITRI_READ_PLAN) {
        vitri_options_wrong(session->options->command, error, _("a plan is missing among the files"));
        return FALSE;
    }
    return TRUE;
}

static VitriCase *read_files(VitriSession *session, char **files, VitriReadWhat what, GPtrArray *faults, GError **error)
{
    const VitriOptions *options = session->options;
    g_autoptr(GPtrArray) standards = g_ptr_array_copy(options->standards, NULL, NULL);
    g_ptr_array_add(standards, NULL);
    VitriReadOptions read = {
        .files = files,
        .policy = options->policy,
        .decisions = options->decisions,
        .standards = (char **)standards->pdata,
        .data_dir = session->data_dir ? session->data_dir : session->places->root,
        .on = session->on,
        .drafts = options->drafts,
        .examples = session->examples,
        .plan_inputs = what != VITRI_READ_ROSTERS,
        .max_errors = options->max_errors,
        .progress = vitri_session_progress(session),
        .out_results = what == VITRI_READ_ROSTERS ? NULL : &session->results,
    };
    return vitri_read_case(&read, faults, error);
}

void vitri_session_keep_faults(VitriSession *session, GPtrArray *faults)
{
    vitri_session_print_faults(session, faults);
    while (faults->len > 0)
        g_ptr_array_add(session->faults, g_ptr_array_steal_index(faults, 0));
}

VitriCase *vitri_session_read_files(VitriSession *session, char **files, GError **error)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriCase *vcase = read_files(session, files, VITRI_READ_ROSTERS, faults, error);
    vitri_session_keep_faults(session, faults);
    return vcase;
}

VitriCase *vitri_session_read_earlier(VitriSession *session, const char *path, GError **error)
{
    char *files[] = {(char *)path, NULL};
    return vitri_session_read_files(session, files, error);
}

VitriCase *vitri_session_read_rosters(VitriSession *session, guint first, const char *data_dir, GError **error)
{
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    for (guint i = first; i < session->options->files->len; i++)
        g_ptr_array_add(files, session->options->files->pdata[i]);
    g_ptr_array_add(files, NULL);
    session->data_dir = data_dir;
    VitriCase *vcase = read_files(session, (char **)files->pdata, VITRI_READ_ROSTERS, faults, error);
    session->data_dir = NULL;
    vitri_session_keep_faults(session, faults);
    return vcase;
}

VitriCase *vitri_session_read(VitriSession *session, VitriReadWhat what, GError **error)
{
    const VitriOptions *options = session->options;
    if (options->files->len == 0) {
        vitri_options_wrong(options->command, error, _("a roster is missing"));
        return NULL;
    }
    if (!session->places->data) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                    _("the rule data are not found; set VITRI_DATA_DIR to the folder that holds data/"));
        return NULL;
    }
    g_autoptr(GPtrArray) files = g_ptr_array_copy(options->files, NULL, NULL);
    g_ptr_array_set_free_func(files, NULL);
    g_ptr_array_add(files, NULL);
    g_autoptr(VitriCase) vcase = read_files(session, (char **)files->pdata, what, session->faults, error);
    vitri_session_print_faults(session, session->faults);
    if (!vcase || !check_results(session, what, error))
        return NULL;
    return g_steal_pointer(&vcase);
}

VitriPlan *vitri_session_read_plan(VitriSession *session, VitriCase *vcase, GError **error)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriPlan *plan = vitri_read_plan(session->results[0], vcase, faults, error);
    vitri_session_keep_faults(session, faults);
    return plan;
}

gboolean vitri_session_find(const VitriSession *session, const VitriCase *vcase, const char *option,
                            gint32 (*find)(const VitriRoster *, const char *), gint32 *out_index, GError **error)
{
    const char *id = vitri_options_value(session->options, option);
    gint32 index = id ? find(vcase->roster, id) : -1;
    if (id && index < 0) {
        vitri_options_wrong(session->options->command, error, _("--%s '%s': the roster holds no such id"), option, id);
        return FALSE;
    }
    *out_index = index;
    return TRUE;
}

gboolean vitri_session_write(VitriSession *session, const GString *bytes, gboolean personal, GError **error)
{
    g_clear_pointer(&session->meter, vitri_meter_free);
    return vitri_output_write(session->options->output, bytes->str, bytes->len, personal, error);
}

int vitri_session_status(const VitriSession *session, guint errors, guint warnings)
{
    if (errors > 0)
        return VITRI_EXIT_ERRORS;
    warnings += vitri_fault_count(session->faults, VITRI_SEVERITY_WARNING);
    return warnings > 0 ? VITRI_EXIT_WARNINGS : VITRI_EXIT_CLEAN;
}
