/*
 * vitri quality: how far a roster can be relied on.
 *
 * What is found is the result and goes to standard output, faults of the files are diagnostics. Text is for a terminal,
 * XML holds everything, html and csv come from the report of that name. Whatever there is to look at is a warning:
 * nothing here breaks a rule.
 */
#include "page.h"
#include "quality-text.h"
#include "session.h"
#include "vitri/check.h"
#include "vitri/document.h"
#include "vitri/write-quality.h"

#include <string.h>

static gboolean write_result(VitriSession *session, const VitriQuality *quality, GString *out, GError **error)
{
    if (strcmp(session->format, "text") == 0) {
        vitri_quality_text_write(quality, vitri_session_width(session), session->language, out);
        return TRUE;
    }
    if (strcmp(session->format, "xml") == 0) {
        vitri_write_quality(quality, out);
        return TRUE;
    }
    g_autoptr(GString) document = g_string_new(NULL);
    vitri_document_quality(quality, vitri_page_language(session, quality->vcase), document);
    return vitri_page_apply(session, "quality", document, quality->vcase, out, error);
}

static int run(VitriSession *session, GError **error)
{
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_ROSTERS, error);
    if (!vcase)
        return -1;
    g_autoptr(VitriFindings) findings =
        vitri_check_case(vcase, session->options->threads, vitri_session_progress(session));
    g_autoptr(VitriQuality) quality = vitri_quality(vcase, findings);
    g_autoptr(GString) out = g_string_new(NULL);
    if (!write_result(session, quality, out, error) || !vitri_session_write(session, out, TRUE, error))
        return -1;
    return vitri_session_status(session, 0, quality->doubts->len + quality->wants->len);
}

const VitriCommand vitri_command_quality = {
    .name = "quality",
    .summary = N_("what is missing or doubtful in a roster, and what it costs"),
    .usage = "ROSTER… [--on DATE]",
    .description =
        N_("Counts how many of the fields that matter are filled in, by unit; looks for records that may be one person "
           "twice, dates that cannot be, gaps and overlaps in careers, words that are nearly a code of a list or "
           "nearly another word, and what mergers of units left behind; and says for each missing fact how many "
           "findings of a check are unknown for want of it, most first, with the place to fill in (the cell, if the "
           "roster was imported from a workbook).\n\n"
           "Which fields matter, and from where on a date is doubtful, is data of the jurisdiction. All of it is a "
           "warning: it is for somebody to look at, and breaks no rule."),
    .formats = "text xml html csv",
    .run = run,
};
