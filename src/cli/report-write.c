/*
 * A report in the form asked for: page, table, paper, workbook or PDF.
 *
 * A page or table is what its template makes. A paper is made once a language, merged where two are asked for, and
 * written by the engine of papers, all in one file or one file each. A workbook comes from the tables of the paper, or
 * where there is none from the csv; PDF from the paper's ODT by LibreOffice, if that is installed.
 *
 * Invariants: nothing is written before all of it is made, but for --each, where each file is whole or absent.
 */
#include "report-write.h"

#include "vitri/output.h"
#include "vitri/paper.h"
#include "vitri/pdf.h"
#include "vitri/read-rules.h"
#include "vitri/write-workbook.h"
#include "vitri/xml.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

void vitri_report_clear(VitriReport *report)
{
    g_clear_pointer(&report->info, vitri_template_info_free);
    for (guint i = 0; i < G_N_ELEMENTS(report->documents); i++) {
        if (report->documents[i])
            g_string_free(report->documents[i], TRUE);
    }
}

/* Each format, and the forms it can be made from, the first that there is. */
static gboolean find_form(const VitriTemplateInfo *info, const char *format, VitriReportForm *out_form)
{
    const gboolean there[] = {info->page, info->csv, info->paper};
    static const struct {
        const char *format;
        VitriReportForm forms[2];
        gboolean tables; /* of a paper only its tables */
    } rows[] = {
        {"html", {VITRI_FORM_PAGE, VITRI_FORM_PAPER}, FALSE},  {"csv", {VITRI_FORM_CSV, VITRI_FORM_PAPER}, TRUE},
        {"docx", {VITRI_FORM_PAPER, VITRI_FORM_PAPER}, FALSE}, {"odt", {VITRI_FORM_PAPER, VITRI_FORM_PAPER}, FALSE},
        {"xlsx", {VITRI_FORM_PAPER, VITRI_FORM_CSV}, TRUE},    {"pdf", {VITRI_FORM_PAPER, VITRI_FORM_PAPER}, FALSE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (guint k = 0; k < G_N_ELEMENTS(rows[i].forms); k++) {
            VitriReportForm form = rows[i].forms[k];
            if (form == VITRI_FORM_PAPER && rows[i].tables && info->tableless)
                continue;
            if (strcmp(rows[i].format, format) == 0 && there[form]) {
                *out_form = form;
                return TRUE;
            }
        }
    }
    return FALSE;
}

char *vitri_report_formats(const VitriTemplateInfo *info)
{
    static const char *const all[] = {"html", "csv", "docx", "odt", "xlsx", "pdf"};
    g_autoptr(GString) out = g_string_new(NULL);
    VitriReportForm form;
    for (guint i = 0; i < G_N_ELEMENTS(all); i++) {
        if (find_form(info, all[i], &form))
            g_string_append_printf(out, "%s%s", out->len ? " " : "", all[i]);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static gboolean wants_folder(const VitriOptions *options)
{
    return vitri_options_value(options, "each") || g_str_has_suffix(options->output, "/");
}

gboolean vitri_report_choose(const VitriSession *session, VitriReport *report, GError **error)
{
    const VitriOptions *options = session->options;
    const VitriCommand *command = options->command;
    if (!find_form(report->info, session->format, &report->form)) {
        g_autofree char *formats = vitri_report_formats(report->info);
        vitri_options_wrong(command, error, _("the report '%s' has no format '%s'; it has %s"), report->info->name,
                            session->format, formats);
    } else if (report->form != VITRI_FORM_PAPER && options->second_language) {
        vitri_options_wrong(command, error, _("only a paper is written in two languages; give --lang one"));
    } else if (report->form != VITRI_FORM_PAPER && wants_folder(options)) {
        vitri_options_wrong(command, error, _("the report '%s' is one page; give a file with -o"), report->info->name);
    } else if (wants_folder(options) && strcmp(options->output, "-") == 0) {
        vitri_options_wrong(command, error, _("say with -o into which folder the files go"));
    } else {
        return TRUE;
    }
    return FALSE;
}

/* What the template makes of one of the documents. */
static char *apply(const VitriSession *session, const VitriReport *report, guint i, gsize *out_length, GError **error)
{
    static const char *const forms[] = {"html", "csv", "paper"};
    return vitri_template_apply(session->places->reports, report->info->name, report->documents[i]->str,
                                report->documents[i]->len, forms[report->form], report->languages[i], out_length,
                                error);
}

/* All sheets as CSV, one after the other; of several each below a line with its name. */
static GBytes *write_csv(const VitriWorkbook *workbook, gboolean excel)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < workbook->sheets->len; i++) {
        const VitriSheet *sheet = workbook->sheets->pdata[i];
        g_autoptr(GString) table = g_string_new(NULL);
        if (workbook->sheets->len > 1) {
            g_autoptr(VitriWorkbook) head = vitri_workbook_new("");
            VitriSheet *line = vitri_workbook_add_sheet(head, sheet->name);
            vitri_sheet_set_text(line, 0, 0, sheet->name);
            vitri_write_csv(line, excel && i == 0, out);
        }
        vitri_write_csv(sheet, excel, table);
        gboolean marked = excel && out->len > 0 && g_str_has_prefix(table->str, "\xef\xbb\xbf");
        g_string_append(out, table->str + (marked ? strlen("\xef\xbb\xbf") : 0));
        if (i + 1 < workbook->sheets->len)
            g_string_append(out, "\r\n");
    }
    return g_string_free_to_bytes(out);
}

static GBytes *make_pdf(const VitriPaperSet *papers, gint which, const VitriLayout *layout, GError **error)
{
    g_autofree char *office = g_find_program_in_path("soffice");
    if (!office) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE,
                    _("PDF is made by LibreOffice, and its program 'soffice' is not installed; write docx or odt"));
        return NULL;
    }
    g_autoptr(GBytes) document = vitri_papers_write(papers, which, "odt", layout, error);
    return document ? vitri_pdf_convert(office, document, error) : NULL;
}

/* One paper or all, in the format of the session. */
static GBytes *make_paper(const VitriSession *session, const VitriPaperSet *papers, gint which,
                          const VitriLayout *layout, GError **error)
{
    const char *format = session->format;
    if (strcmp(format, "pdf") == 0)
        return make_pdf(papers, which, layout, error);
    if (strcmp(format, "xlsx") != 0 && strcmp(format, "csv") != 0)
        return vitri_papers_write(papers, which, format, layout, error);
    gboolean csv = strcmp(format, "csv") == 0;
    g_autoptr(VitriWorkbook) workbook = vitri_papers_workbook(papers, which, csv, error);
    if (!workbook)
        return NULL;
    return csv ? write_csv(workbook, vitri_options_value(session->options, "excel") != NULL)
               : vitri_write_workbook(workbook, error);
}

/* A file each, named as the paper says. */
static gboolean write_each(const VitriSession *session, const VitriReport *report, const VitriPaperSet *papers,
                           const VitriLayout *layout, GError **error)
{
    const char *folder = session->options->output;
    if (g_mkdir_with_parents(folder, 0700) != 0) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("cannot make the folder '%s': %s"), folder,
                    g_strerror(errno));
        return FALSE;
    }
    for (guint i = 0; i < vitri_papers_count(papers); i++) {
        g_autoptr(GBytes) bytes = make_paper(session, papers, (gint)i, layout, error);
        g_autofree char *file = g_strconcat(vitri_papers_file(papers, i), ".", session->format, NULL);
        g_autofree char *path = g_build_filename(folder, file, NULL);
        if (!bytes || !vitri_output_write(path, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes),
                                          !report->is_public, error))
            return FALSE;
    }
    return TRUE;
}

static VitriPaperSet *make_papers(const VitriSession *session, const VitriReport *report, GError **error)
{
    g_autoptr(VitriPaperSet) papers = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(report->languages) && report->languages[i]; i++) {
        gsize length;
        g_autofree char *bytes = apply(session, report, i, &length, error);
        g_autoptr(VitriPaperSet) made = bytes ? vitri_papers_read(bytes, length, report->info->name, error) : NULL;
        if (!made || (papers && !vitri_papers_merge(papers, made, error)))
            return NULL;
        if (!papers)
            papers = g_steal_pointer(&made);
    }
    return g_steal_pointer(&papers);
}

/* The figures of the jurisdiction; the usual ones where it has none of its own. */
static VitriLayout *read_layout(const VitriSession *session, const VitriCase *vcase, GError **error)
{
    g_autofree char *own = g_build_filename(session->places->data, vcase->jurisdiction, "layout.xml", NULL);
    g_autofree char *usual = g_build_filename(session->places->data, VITRI_USUAL_JURISDICTION, "layout.xml", NULL);
    return vitri_layout_read(g_file_test(own, G_FILE_TEST_IS_REGULAR) ? own : usual, error);
}

static gboolean write_papers(VitriSession *session, const VitriCase *vcase, VitriReport *report, GError **error)
{
    g_autoptr(VitriPaperSet) papers = make_papers(session, report, error);
    g_autoptr(VitriLayout) layout = papers ? read_layout(session, vcase, error) : NULL;
    if (!layout)
        return FALSE;
    if (wants_folder(session->options))
        return write_each(session, report, papers, layout, error);
    g_autoptr(GBytes) bytes = make_paper(session, papers, VITRI_PAPERS_ALL, layout, error);
    if (!bytes)
        return FALSE;
    g_autoptr(GString) out = g_string_new_len(g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes));
    return vitri_session_write(session, out, !report->is_public, error);
}

static gboolean take_source(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                            guint n, guint line, guint depth, GError **error)
{
    static const char *const told[] = {"roster-hash", "jurisdiction", "data-version", "generator"};
    for (guint k = 0; depth == 0 && k < G_N_ELEMENTS(told); k++) {
        for (guint i = 0; i < n; i++) {
            if (strcmp(attributes[i].name, told[k]) == 0)
                g_string_append_printf(user, "%s%s",
                                       ((GString *)user)->len == 0 ? ""
                                       : k == 2                    ? " "
                                                                   : " · ",
                                       attributes[i].value);
        }
    }
    return TRUE;
}

/* What a document was made of, for the foot of a sheet: roster, rule data, program. */
static char *tell_source(const GString *document)
{
    static const VitriXmlHandler handler = {.start = take_source};
    GString *out = g_string_new(NULL);
    vitri_xml_read_memory(document->str, document->len, "document", &handler, out, NULL);
    return g_string_free(out, FALSE);
}

static const char *tell_title(const VitriReport *report)
{
    return strcmp(report->languages[0], "vi") == 0 ? report->info->title_vi : report->info->title_en;
}

gboolean vitri_report_write(VitriSession *session, const VitriCase *vcase, VitriReport *report, GError **error)
{
    gsize length;
    gboolean excel = vitri_options_value(session->options, "excel") != NULL;
    if (report->form == VITRI_FORM_PAPER)
        return write_papers(session, vcase, report, error);
    g_autofree char *page = apply(session, report, 0, &length, error);
    if (!page)
        return FALSE;
    g_autoptr(GBytes) bytes = NULL;
    if (strcmp(session->format, "xlsx") == 0 || (excel && strcmp(session->format, "csv") == 0)) {
        g_autofree char *foot = tell_source(report->documents[0]);
        g_autoptr(VitriWorkbook) workbook =
            vitri_paper_csv_workbook(page, report->info->name, tell_title(report), foot);
        bytes = strcmp(session->format, "csv") == 0 ? write_csv(workbook, TRUE) : vitri_write_workbook(workbook, error);
    } else {
        bytes = g_bytes_new_take(g_steal_pointer(&page), length);
    }
    if (!bytes)
        return FALSE;
    g_autoptr(GString) out = g_string_new_len(g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes));
    return vitri_session_write(session, out, !report->is_public, error);
}
