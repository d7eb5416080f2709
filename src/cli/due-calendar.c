/*
 * Deadlines as iCalendar (RFC 5545).
 *
 * Every line ends in CRLF and is folded at 75 octets between characters; text is escaped. An event is an all-day one:
 * DTEND is the day after. Its UID is a hash of what it is about, and DTSTAMP is the day judged, so the same register
 * gives the same bytes and an event keeps its identity as long as nothing about it changes. The clock is not read.
 */
#include "due-calendar.h"

#include "describe.h"
#include "due-text.h"
#include "vitri/message.h"

#include <string.h>

enum { FOLD_OCTETS = 75 };

/* One content line, folded; a fold never parts a character. */
static void write_line(GString *out, const char *line)
{
    gsize room = FOLD_OCTETS;
    for (const char *at = line; *at;) {
        const char *next = g_utf8_next_char(at);
        gsize size = (gsize)(next - at);
        if (size > room) {
            g_string_append(out, "\r\n ");
            room = FOLD_OCTETS - 1;
        }
        g_string_append_len(out, at, (gssize)size);
        room -= size;
        at = next;
    }
    g_string_append(out, "\r\n");
}

static void write_text(GString *out, const char *name, const char *text)
{
    g_autoptr(GString) line = g_string_new(name);
    g_string_append_c(line, ':');
    for (const char *at = text; *at; at++) {
        if (strchr("\\;,", *at))
            g_string_append_c(line, '\\');
        if (*at == '\n')
            g_string_append(line, "\\n");
        else if ((guchar)*at >= ' ')
            g_string_append_c(line, *at);
    }
    write_line(out, line->str);
}

static void write_day(GString *out, const char *name, VitriDate day)
{
    g_string_append_printf(out, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, day.year, day.month, day.day);
}

/* What an event is about, and its day. */
static char *make_uid(const VitriDue *due, const VitriDueRow *row)
{
    const VitriRoster *roster = due->vcase->roster;
    g_autofree char *day = vitri_date_to_string(row->day);
    g_autofree char *key =
        g_strjoin("\n", roster->id ? roster->id : "", vitri_due_kind_name(row->kind),
                  vitri_describe_person_id(roster, row->person), vitri_describe_post_id(roster, row->post),
                  vitri_describe_unit_id(roster, row->unit), row->standard ? row->standard->id : "",
                  row->ground ? row->ground : "", day, NULL);
    g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);
    return g_strdup_printf("%.32s@vitri", hash);
}

static char *make_summary(const VitriDue *due, const VitriDueRow *row, const char *language)
{
    const VitriRoster *roster = due->vcase->roster;
    g_autofree char *what = vitri_due_text_what(due, row, language);
    if (row->person >= 0)
        return g_strdup_printf("%s – %s", roster->people[row->person].name, what);
    return row->unit >= 0 ? g_strdup_printf("%s – %s", roster->units[row->unit].name, what) : g_steal_pointer(&what);
}

/* Post, unit, rule, and how well the holidays are known. */
static char *make_description(const VitriDue *due, const VitriDueRow *row, const char *language)
{
    const VitriRoster *roster = due->vcase->roster;
    GString *text = g_string_new(NULL);
    if (row->post >= 0)
        g_string_append_printf(text, "%s, %s\n", vitri_roster_position_of(roster, row->post)->title,
                               vitri_roster_unit_of(roster, row->post)->name);
    if (row->version) {
        g_autofree char *citations = vitri_describe_citations(due->vcase, row->version->citations, 0, language);
        g_string_append_printf(text, "%s: %s\n", vitri_describe_standard(row->standard, language), citations);
    }
    if (row->calendar != VITRI_CALENDAR_STATED)
        g_string_append_printf(text, "%s\n", vitri_describe_calendar(row->calendar));
    if (text->len > 0)
        g_string_truncate(text, text->len - 1);
    return g_string_free(text, FALSE);
}

static void write_alarm(GString *out, gint days, const char *summary)
{
    g_string_append_printf(out, "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P%dD\r\n", days);
    write_text(out, "DESCRIPTION", summary);
    g_string_append(out, "END:VALARM\r\n");
}

static void write_event(const VitriDue *due, const VitriDueRow *row, gint alarm_days, const char *language,
                        GString *out)
{
    VitriDate on = due->vcase->on;
    g_autofree char *uid = make_uid(due, row);
    g_autofree char *summary = make_summary(due, row, language);
    g_autofree char *description = make_description(due, row, language);
    g_string_append(out, "BEGIN:VEVENT\r\n");
    write_text(out, "UID", uid);
    g_string_append_printf(out, "DTSTAMP:%04d%02d%02dT000000Z\r\n", on.year, on.month, on.day);
    write_day(out, "DTSTART", row->day);
    write_day(out, "DTEND", vitri_date_add_days(row->day, 1));
    write_text(out, "SUMMARY", summary);
    if (*description)
        write_text(out, "DESCRIPTION", description);
    g_string_append_printf(out, "CATEGORIES:%s,%s\r\nTRANSP:TRANSPARENT\r\n", vitri_due_kind_name(row->kind),
                           vitri_due_state_name(row->state));
    if (alarm_days > 0)
        write_alarm(out, alarm_days, summary);
    g_string_append(out, "END:VEVENT\r\n");
}

void vitri_due_calendar_write(const VitriDue *due, gint alarm_days, const char *language, GString *out)
{
    g_string_append(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//vitri//due//EN\r\nCALSCALE:GREGORIAN\r\n"
                         "METHOD:PUBLISH\r\n");
    for (guint i = 0; i < due->rows->len; i++) {
        const VitriDueRow *row = &g_array_index(due->rows, VitriDueRow, i);
        if (row->state != VITRI_DUE_UNKNOWN)
            write_event(due, row, alarm_days, language, out);
    }
    g_string_append(out, "END:VCALENDAR\r\n");
}
