/*
 * vitri due: the register of deadlines for the years to come (due.h). Text for a terminal, XML for programs, HTML and
 * CSV by the report `due`, iCalendar for a calendar. The status counts what is overdue, and what cannot be told, as
 * warnings.
 */
#include "due-calendar.h"
#include "due-text.h"
#include "page.h"
#include "vitri/document.h"
#include "vitri/due.h"
#include "vitri/write-due.h"

#include <string.h>

enum { MOST_ALARM_DAYS = 366 };

static const VitriOption due_options[] = {
    {"years", 'y', "N", N_("look 1, 2 or 3 years ahead (default: 1)")},
    {"alarm", 0, "DAYS", N_("of ics: a reminder so many days before (default: none)")},
    {NULL, 0, NULL, NULL},
};

static gboolean write_result(VitriSession *session, const VitriDue *due, gint64 alarm, GString *out, GError **error)
{
    const char *language = vitri_page_language(session, due->vcase);
    if (strcmp(session->format, "text") == 0) {
        vitri_due_text_write(due, vitri_session_width(session), session->language, out);
    } else if (strcmp(session->format, "xml") == 0) {
        vitri_write_due(due, out);
    } else if (strcmp(session->format, "ics") == 0) {
        vitri_due_calendar_write(due, (gint)alarm, session->language, out);
    } else {
        g_autoptr(GString) document = g_string_new(NULL);
        vitri_document_due(due, language, document);
        return vitri_page_apply(session, "due", document, due->vcase, out, error);
    }
    return TRUE;
}

static int run(VitriSession *session, GError **error)
{
    gint64 years, alarm;
    g_autoptr(VitriPlan) plan = NULL;
    if (!vitri_options_integer(session->options, "years", 1, VITRI_DUE_MOST_YEARS, 1, &years, error) ||
        !vitri_options_integer(session->options, "alarm", 0, MOST_ALARM_DAYS, 0, &alarm, error))
        return -1;
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_MAYBE_RESULT, error);
    if (!vcase)
        return -1;
    if (session->results && session->results[0] && !(plan = vitri_session_read_plan(session, vcase, error)))
        return -1;
    g_autoptr(VitriDue) due = vitri_due(vcase, plan, (gint32)years);
    g_autoptr(GString) out = g_string_new(NULL);
    if (!write_result(session, due, alarm, out, error) || !vitri_session_write(session, out, TRUE, error))
        return -1;
    return vitri_session_status(session, 0,
                                vitri_due_count(due, VITRI_DUE_OVERDUE) + vitri_due_count(due, VITRI_DUE_UNKNOWN));
}

const VitriCommand vitri_command_due = {
    .name = "due",
    .summary = N_("what falls due for whom by when, for one to three years"),
    .usage = "ROSTER… [PLAN] [--years N] [--alarm DAYS]",
    .description = N_(
        "Lists the deadlines from the day judged on: rotations and the ends of their deferrals, ends of terms with "
        "notice, self-report, conference and decision, retirements with notice and decision, certificates that lapse, "
        "acting and secondments near their limit, cases with a time limit, waiting times after discipline, and orders "
        "with a day.\n\n"
        "What is overdue stands first, however old, until the roster closes it: the notice by its day, a decision by "
        "the next tenure, retirement by 'leaves', a certificate by a longer one, an order by its closing day. A plan "
        "among the files tells which rotations are planned and adds its moves that the roster does not show yet.\n\n"
        "Numbers, units and calendars of the deadlines are parameters of the standards; working days follow the "
        "public holidays of the rule data. --format ics makes an event of each deadline for a calendar.\n\n"
        "What is overdue, and a day that cannot be told, are warnings."),
    .formats = "xml text html csv ics",
    .options = due_options,
    .run = run,
};
