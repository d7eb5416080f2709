/*
 * A register of deadlines as a document: totals, counts by year, kind and month, and the deadlines themselves in
 * groups: what is overdue, then month by month, then what cannot be told.
 *
 * Invariants: every deadline stands in one group, in the order of the register; the months of a year leave out what is
 * overdue, which has a count of its own. Cost: linear. Nothing is worked out anew.
 */
#include "document-parts.h"
#include "vitri/document.h"

#include "report-config.h"

#include <string.h>

static const VitriDueRow *get_row(const VitriDue *due, guint at)
{
    return &g_array_index(due->rows, VitriDueRow, at);
}

static void write_totals(VitriPage *page, const VitriDue *due)
{
    g_string_append(page->out, "<totals");
    for (VitriDueState state = VITRI_DUE_OVERDUE; state <= VITRI_DUE_UNKNOWN; state++)
        vitri_document_number(page, vitri_due_state_name(state), vitri_due_count(due, state));
    g_string_append(page->out, "/>\n");
}

/* Counts of one kind by month of a year, and in the first year what is overdue. */
static void write_line(VitriPage *page, const VitriDue *due, VitriDueKind kind, gint year, gboolean first)
{
    guint months[12] = {0}, overdue = 0, sum = 0;
    for (guint i = 0; i < due->rows->len; i++) {
        const VitriDueRow *row = get_row(due, i);
        if (row->kind != kind || row->state == VITRI_DUE_UNKNOWN)
            continue;
        overdue += row->state == VITRI_DUE_OVERDUE;
        if (row->state != VITRI_DUE_OVERDUE && row->day.year == year) {
            months[row->day.month - 1]++;
            sum++;
        }
    }
    if (sum == 0 && !(first && overdue > 0))
        return;
    g_string_append(page->out, "\n<line");
    vitri_document_text(page, "kind", vitri_due_kind_name(kind));
    if (first)
        vitri_document_number(page, "overdue", overdue);
    vitri_document_number(page, "count", sum);
    g_string_append(page->out, ">");
    for (guint month = 0; month < 12; month++) {
        if (months[month] > 0)
            g_string_append_printf(page->out, "<cell month=\"%u\" count=\"%u\"/>", month + 1, months[month]);
    }
    g_string_append(page->out, "</line>");
}

/* The year of the first deadline to come; the counts of what is overdue stand with it. */
static gint find_first_year(const VitriDue *due)
{
    for (guint i = 0; i < due->rows->len; i++) {
        const VitriDueRow *row = get_row(due, i);
        if (row->state != VITRI_DUE_OVERDUE && row->state != VITRI_DUE_UNKNOWN)
            return row->day.year;
    }
    return due->vcase->on.year;
}

static void write_years(VitriPage *page, const VitriDue *due)
{
    gint first = find_first_year(due);
    g_string_append(page->out, "<years>");
    for (gint year = first; year <= due->until.year; year++) {
        g_string_append_printf(page->out, "\n<year number=\"%d\">", year);
        for (VitriDueKind kind = 0; kind < VITRI_DUE_KINDS; kind++)
            write_line(page, due, kind, year, year == first);
        g_string_append(page->out, "</year>");
    }
    g_string_append(page->out, "\n</years>\n");
}

/* What it is about in words: the label of a code, or the text as it stands. */
static const char *tell_ground(const VitriPage *page, const VitriDueRow *row)
{
    if (!row->ground || row->kind == VITRI_DUE_ORDER)
        return row->ground;
    return vitri_codes_label(page->vcase->codes,
                             row->kind == VITRI_DUE_CERTIFICATE ? "qualification-kind" : "circumstance", row->ground,
                             page->language);
}

static void write_deadline(VitriPage *page, const VitriDue *due, const VitriDueRow *row)
{
    g_string_append(page->out, "\n<deadline");
    vitri_document_text(page, "kind", vitri_due_kind_name(row->kind));
    vitri_document_text(page, "state", vitri_due_state_name(row->state));
    vitri_document_date(page, "on", row->day);
    if (row->state == VITRI_DUE_OVERDUE)
        vitri_document_number(page, "days-over",
                              vitri_date_day_number(due->vcase->on) - vitri_date_day_number(row->day));
    vitri_document_person(page, "person", row->person);
    vitri_document_post(page, "post", row->post);
    vitri_document_unit(page, "unit", row->unit);
    if (row->standard)
        vitri_document_standard(page, row->standard, row->version);
    vitri_document_text(page, "of", tell_ground(page, row));
    vitri_document_post(page, "to", row->to);
    vitri_document_date(page, "planned-on", row->planned_on);
    vitri_document_flag(page, "extends", row->extends);
    vitri_document_flag(page, "on-hold", row->on_hold);
    if (row->calendar != VITRI_CALENDAR_STATED)
        vitri_document_text(page, "calendar", vitri_calendar_state_name(row->calendar));
    vitri_document_missing(page, row->missing);
    g_string_append(page->out, "/>");
}

/* The group of a row: "overdue", "unknown" or its month. */
static char *name_group(const VitriDueRow *row)
{
    if (row->state == VITRI_DUE_OVERDUE || row->state == VITRI_DUE_UNKNOWN)
        return g_strdup(vitri_due_state_name(row->state));
    return vitri_date_to_string((VitriDate){row->day.year, row->day.month, 0});
}

static void open_group(VitriPage *page, const VitriDue *due, guint first, const char *name)
{
    const VitriDueRow *row = get_row(due, first);
    guint n = 0;
    for (guint i = first; i < due->rows->len; i++) {
        g_autofree char *other = name_group(get_row(due, i));
        if (strcmp(other, name) != 0)
            break;
        n++;
    }
    g_string_append(page->out, "\n<group");
    vitri_document_text(page, "id", name);
    if (row->state != VITRI_DUE_OVERDUE && row->state != VITRI_DUE_UNKNOWN)
        vitri_document_date(page, "month", (VitriDate){row->day.year, row->day.month, 0});
    vitri_document_number(page, "count", n);
    g_string_append(page->out, ">");
}

static void write_groups(VitriPage *page, const VitriDue *due)
{
    g_autofree char *open = NULL;
    g_string_append(page->out, "<groups>");
    for (guint i = 0; i < due->rows->len; i++) {
        char *name = name_group(get_row(due, i));
        if (g_strcmp0(open, name) != 0) {
            g_string_append(page->out, open ? "\n</group>" : "");
            open_group(page, due, i, name);
        }
        g_free(open);
        open = name;
        write_deadline(page, due, get_row(due, i));
    }
    g_string_append(page->out, open ? "\n</group>\n</groups>\n" : "</groups>\n");
}

void vitri_document_due(const VitriDue *due, const char *language, GString *out)
{
    VitriPage page;
    vitri_document_open(&page, due->vcase, language, "due", VITRI_REPORT_GENERATOR, due->vcase->inputs, out);
    g_string_append(out, "<due");
    vitri_document_number(&page, "years", due->years);
    vitri_document_date(&page, "until", vitri_date_add_days(due->until, -1));
    g_string_append(out, ">\n");
    write_totals(&page, due);
    write_years(&page, due);
    write_groups(&page, due);
    g_string_append(out, "</due>\n");
    vitri_document_close(&page);
}
