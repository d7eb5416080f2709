/*
 * vitri export: a roster or a plan as a workbook (export-roster.h, export-plan.h), or as a folder of CSV files.
 *
 * What it writes holds health, discipline and kin, so it is for its owner only. A workbook never goes to a terminal.
 */
#include "page.h"
#include "session.h"
#include "vitri/columns.h"
#include "vitri/export-plan.h"
#include "vitri/export-roster.h"
#include "vitri/write-workbook.h"
#include "vitri/xml.h"

#include <string.h>

static const VitriOption export_options[] = {
    {"excel", 0, NULL, N_("CSV files for spreadsheet programs: with the mark of UTF-8, and safe from formulas")},
    {NULL, 0, NULL, NULL},
};

static gboolean writes_folder(const VitriSession *session)
{
    return strcmp(session->format, "csv") == 0 || g_str_has_suffix(session->options->output, G_DIR_SEPARATOR_S);
}

/* A name by which a spreadsheet program would take the workbook for something else, and refuse it. */
static gboolean misleads(const char *name)
{
    static const char *const endings[] = {".csv", ".xls", ".xlsm", ".ods", ".xml"};
    g_autofree char *lower = g_ascii_strdown(name, -1);
    for (guint i = 0; i < G_N_ELEMENTS(endings); i++)
        if (g_str_has_suffix(lower, endings[i]))
            return TRUE;
    return FALSE;
}

static gboolean check_usage(const VitriSession *session, GError **error)
{
    const VitriOptions *options = session->options;
    gboolean named = strcmp(options->output, "-") != 0, folder = writes_folder(session);
    if (folder && !named)
        vitri_options_wrong(options->command, error, _("CSV files need a folder; name it with -o"));
    else if (folder && g_strcmp0(options->format, "xlsx") == 0)
        vitri_options_wrong(options->command, error, _("'%s' is a folder; leave out --format xlsx or name a file"),
                            options->output);
    else if (!folder && misleads(options->output))
        vitri_options_wrong(options->command, error,
                            _("'%s' would hold an .xlsx workbook; name it .xlsx, or a folder for CSV files"),
                            options->output);
    else if (!folder && vitri_options_value(options, "excel"))
        vitri_options_wrong(options->command, error, _("--excel is for CSV files; add --format csv"));
    else if (!named && session->terminal.out_is_terminal)
        vitri_options_wrong(options->command, error, _("a workbook is not for a terminal; name a file with -o"));
    else
        return TRUE;
    return FALSE;
}

/* The hash of the plan file. Caller frees. */
static char *hash_plan(const VitriSession *session, const VitriCase *vcase, GError **error)
{
    static const VitriXmlHandler nothing = {0};
    char *sha256 = NULL;
    if (vcase->standard_input && strcmp(session->results[0], "-") == 0)
        return g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, vcase->standard_input);
    return vitri_xml_read(session->results[0], &nothing, NULL, &sha256, error) ? sha256 : NULL;
}

static VitriWorkbook *make_workbook(VitriSession *session, VitriCase *vcase, const VitriTables *tables, GError **error)
{
    const char *language = vitri_page_language(session, vcase);
    if (!session->results || !session->results[0])
        return vitri_export_roster(vcase->roster, vcase->codes, tables, language);
    g_autoptr(VitriPlan) plan = vitri_session_read_plan(session, vcase, error);
    g_autofree char *sha256 = plan ? hash_plan(session, vcase, error) : NULL;
    return sha256 ? vitri_export_plan(plan, tables, language, sha256) : NULL;
}

static gboolean write_workbook(VitriSession *session, const VitriWorkbook *workbook, GError **error)
{
    if (writes_folder(session))
        return vitri_write_csv_folder(workbook, session->options->output,
                                      vitri_options_value(session->options, "excel") != NULL, error);
    g_autoptr(GBytes) bytes = vitri_write_workbook(workbook, error);
    if (!bytes)
        return FALSE;
    g_autoptr(GString) out = g_string_new_len(g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes));
    return vitri_session_write(session, out, TRUE, error);
}

static int run(VitriSession *session, GError **error)
{
    if (!check_usage(session, error))
        return -1;
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_MAYBE_RESULT, error);
    g_autoptr(VitriTables) tables = vcase ? vitri_read_columns(session->places->data, error) : NULL;
    g_autoptr(VitriWorkbook) workbook = tables ? make_workbook(session, vcase, tables, error) : NULL;
    if (!workbook || !write_workbook(session, workbook, error))
        return -1;
    return vitri_session_status(session, 0, 0);
}

const VitriCommand vitri_command_export = {
    .name = "export",
    .summary = N_("a roster or a plan as a workbook, to be edited and read back"),
    .usage = "ROSTER… [PLAN] -o FILE.xlsx|DIR/ [--excel]",
    .description = N_(
        "Writes an .xlsx with a sheet for each kind of fact, headings and labels in the language of --lang, drop-down "
        "lists and notes; with --format csv, or a folder after -o, a folder of CSV files.\n\n"
        "A roster comes back by `vitri import` as it was. Of a plan, the officer changes destinations and months, "
        "pins, forbids, or adds rows; `vitri import` makes decisions of what was changed, or a plan by hand."),
    .formats = "xlsx csv",
    .options = export_options,
    .run = run,
};
