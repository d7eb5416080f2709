/*
 * vitri report: a result through a template of reports/.
 *
 * A template says in d:of of its root what it is of (report-subjects.c). What the report is made of is read and made
 * once a language (report-input.c), stripped for a public audience before any template sees it, and written in the form
 * asked for (report-write.c). --list tells what there is.
 */
#include "carried.h"
#include "report-check.h"
#include "report-write.h"
#include "table.h"
#include "vitri/document.h"

#include <string.h>

static const VitriOption report_options[] = {
    {"template", 't', "NAME", N_("the report: a file of reports/ (needed)")},
    {"within", 0, "MONTHS", N_("of a review or training needs: terms that end within so many months (default 12)")},
    {"years", 'y', "N", N_("of what falls due: so many years ahead, 1 to 3 (default: 1)")},
    {"jurisdiction", 0, "ID", N_("of a handbook without a roster: whose rule data (default: vn)")},
    {"earlier", 0, "FILE", N_("the roster of an earlier day, to see what changed without a decision")},
    {"candidates", 0, "N", N_("how many candidates a post, the nearest first (default: 20; 0: all)")},
    {"person", 0, "ID", N_("of a review: one person, with the posts that he or she holds or could take")},
    {"post", 0, "ID", N_("of a review: one leadership post only")},
    {"from", 0, "DAY",
     N_("of the forms of an inspection or results: the first day of the period (default: three years before the last; "
        "of results the plan's year)")},
    {"to", 0, "DAY",
     N_("of the forms of an inspection or results: the last day of the period (default: the day judged; of results "
        "the end of the plan's year)")},
    {"half", 0, "1|2", N_("of results: the first or second half of the plan's year")},
    VITRI_CARRIED_OPTION,
    {"audience", 0, "internal|public", N_("public: without what concerns one person alone (default: internal)")},
    {"each", 0, NULL, N_("of a report of several papers: one file each, into the folder that -o names")},
    {"excel", 0, NULL, N_("csv as Excel opens it: marked as UTF-8, and no cell that it would run as a formula")},
    {"check", 0, "FILE.docx",
     N_("in place of a report: measure a document against the rules for its layout; text, or xml with --format")},
    {"list", 0, NULL, N_("list the reports there are, with what each is of and its formats")},
    {NULL, 0, NULL, NULL},
};

static const char *find_folder(const VitriSession *session, GError **error)
{
    if (!session->places->reports)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the folder of reports is not found; set VITRI_DATA_DIR"));
    return session->places->reports;
}

static int list_reports(VitriSession *session, GError **error)
{
    const char *folder = find_folder(session, error);
    g_auto(GStrv) names = folder ? vitri_template_list(folder, error) : NULL;
    if (!names)
        return -1;
    g_autoptr(VitriTable) table = vitri_table_new();
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_table_column(table, _("report"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("of"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("formats"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("title"), VITRI_COLUMN_FLEXIBLE);
    for (char **name = names; *name; name++) {
        g_autoptr(VitriTemplateInfo) info = vitri_template_describe(folder, *name, error);
        if (!info)
            return -1;
        g_autofree char *formats = vitri_report_formats(info);
        vitri_table_cell(table, *name);
        vitri_table_cell(table, info->of);
        vitri_table_cell(table, formats);
        vitri_table_cell(table, strcmp(session->language, "vi") == 0 ? info->title_vi : info->title_en);
    }
    vitri_table_write(table, vitri_session_width(session), 0, out);
    return vitri_session_write(session, out, FALSE, error) ? VITRI_EXIT_CLEAN : -1;
}

/* What the options ask for; FALSE: it cannot be had. */
static gboolean read_request(const VitriSession *session, VitriReport *report, GError **error)
{
    static const char *const audiences[] = {"internal", "public", NULL};
    const VitriOptions *options = session->options;
    const char *name = vitri_options_value(options, "template"), *audience;
    const char *folder = find_folder(session, error);
    if (!folder || !vitri_options_word(options, "audience", audiences, &audience, error))
        return FALSE;
    if (!name) {
        vitri_options_wrong(options->command, error, _("option '--%s' is missing"), "template");
        return FALSE;
    }
    g_autoptr(GError) cause = NULL;
    report->info = vitri_template_describe(folder, name, &cause);
    if (!report->info) {
        if (g_error_matches(cause, VITRI_ERROR, VITRI_ERROR_USAGE))
            vitri_options_wrong(options->command, error, "%s", cause->message);
        else
            g_propagate_error(error, g_steal_pointer(&cause));
        return FALSE;
    }
    report->subject = report->info->of ? vitri_report_subject_find(report->info->of) : NULL;
    report->is_public = g_strcmp0(audience, "public") == 0;
    if (!report->subject) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the report '%s' does not say in d:of what it is of"),
                    name);
        return FALSE;
    }
    if (report->is_public && !report->subject->published) {
        vitri_options_wrong(options->command, error,
                            _("the report '%s' is about single people and has no public form; leave out --audience"),
                            name);
        return FALSE;
    }
    return vitri_report_choose(session, report, error);
}

/* One document a language. */
static gboolean make_documents(VitriSession *session, VitriCase *vcase, VitriReport *report, GError **error)
{
    const VitriOptions *options = session->options;
    report->languages[0] = options->language ? options->language : vcase->language;
    report->languages[1] = options->second_language;
    for (guint i = 0; i < G_N_ELEMENTS(report->languages) && report->languages[i]; i++) {
        GString *document = report->documents[i] = g_string_new(NULL);
        session->told = i > 0;
        if (!report->subject->make(session, vcase, report->languages[i], document, error))
            return FALSE;
        if (report->is_public && !vitri_document_make_public(document, error))
            return FALSE;
    }
    return TRUE;
}

static int run(VitriSession *session, GError **error)
{
    g_auto(VitriReport) report = {NULL};
    if (vitri_options_value(session->options, "list"))
        return list_reports(session, error);
    if (vitri_options_value(session->options, "check"))
        return vitri_report_check(session, error);
    if (!read_request(session, &report, error))
        return -1;
    g_autoptr(VitriCase) vcase = vitri_report_input_read(session, report.subject, error);
    if (!vcase || !make_documents(session, vcase, &report, error))
        return -1;
    return vitri_report_write(session, vcase, &report, error) ? VITRI_EXIT_CLEAN : -1;
}

const VitriCommand vitri_command_report = {
    .name = "report",
    .summary = N_("a result through a template of reports/"),
    .usage = "[RESULT] [ROSTER…] -t NAME | --check FILE.docx",
    .description =
        N_("Makes one page or paper that needs no other file; --list tells which there are, of what, and in which "
           "formats. Of a plan give its file and its rosters; the others are worked out from the rosters, on the day "
           "of the findings or review file if one is given. Names come from the rosters; who issues and signs a "
           "paper comes from an office file among the files. A paper is laid out as the law on administrative "
           "documents says; --lang vi,en writes it in two languages side by side; pdf needs LibreOffice."),
    .formats = "html csv docx odt xlsx pdf xml",
    .options = report_options,
    .bilingual = TRUE,
    .run = run,
};
