/*
 * The results of a plan over a period as a document: totals in people and positions, the same by unit, field and month,
 * why moves were not carried out, and the moves themselves.
 *
 * Invariants: the figures are those of year/results; only shares are worked out here, once, with the sign of the
 * language. Reasons are the agency's words: they stand in the reasons and the cases, nowhere else. Cases and units are
 * in the order of pages. Cost: linear, and a sort.
 */
#include "document-parts.h"
#include "vitri/document.h"

#include "report-config.h"

#include <string.h>

/* Appends `name` as it is written ("84,2") and `name`-value, the fraction for a spreadsheet; nothing of an empty whole.
 */
static void write_share(VitriPage *page, const char *name, guint part, guint whole)
{
    if (whole == 0)
        return;
    guint tenths = vitri_results_per_mille(part, whole);
    char sign = strcmp(page->language, "vi") == 0 ? ',' : '.';
    g_string_append_printf(page->out, " %s=\"%u%c%u\" %s-value=\"%u.%03u\"", name, tenths / 10, sign, tenths % 10, name,
                           tenths / 1000, tenths % 1000);
}

static void write_tally(VitriPage *page, const VitriTally *tally)
{
    guint left = tally->planned - tally->done;
    vitri_document_number(page, "planned", tally->planned);
    vitri_document_number(page, "done", tally->done);
    vitri_document_number(page, "not-done", left);
    vitri_document_number(page, "reasoned", tally->reasoned);
    vitri_document_number(page, "silent", left - tally->reasoned);
    vitri_document_number(page, "late", tally->late);
    vitri_document_number(page, "late-days", tally->late_days);
    write_share(page, "share", tally->done, tally->planned);
    write_share(page, "share-not-done", left, tally->planned);
}

static void write_totals(VitriPage *page, const VitriResults *results)
{
    g_string_append(page->out, "<total");
    write_tally(page, &results->total);
    vitri_document_number(page, "positions-planned", results->positions_planned);
    vitri_document_number(page, "positions-done", results->positions_done);
    write_share(page, "positions-share", results->positions_done, results->positions_planned);
    vitri_document_number(page, "made-up", results->made_up);
    vitri_document_number(page, "ahead", results->ahead);
    g_string_append(page->out, "/>\n<whole-year");
    write_tally(page, &results->year);
    g_string_append(page->out, "/>\n");
}

static void write_units(VitriPage *page, const VitriResults *results)
{
    g_autoptr(GArray) items = vitri_document_list_new();
    for (guint i = 0; i < results->by_unit->len; i++) {
        VitriPageItem item = {-1, g_array_index(results->by_unit, VitriResultLine, i).unit, i, NULL};
        g_array_append_val(items, item);
    }
    vitri_document_sort(page, items);
    g_string_append(page->out, "<by-unit>");
    for (guint i = 0; i < items->len; i++) {
        guint at = g_array_index(items, VitriPageItem, i).index;
        const VitriResultLine *line = &g_array_index(results->by_unit, VitriResultLine, at);
        g_string_append(page->out, "\n<line");
        vitri_document_unit(page, "unit", line->unit);
        write_tally(page, &line->tally);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</by-unit>\n");
}

/* The code of a field and its words; nothing where the post left is not listed. */
static void write_field(VitriPage *page, const char *field)
{
    vitri_document_text(page, "field", field);
    if (field)
        vitri_document_text(page, "field-text",
                            vitri_codes_label(page->vcase->codes, "rotation", field, page->language));
}

static void write_fields(VitriPage *page, const VitriResults *results)
{
    g_string_append(page->out, "<by-field>");
    for (guint i = 0; i < results->by_field->len; i++) {
        const VitriResultLine *line = &g_array_index(results->by_field, VitriResultLine, i);
        g_string_append(page->out, "\n<line");
        write_field(page, line->field);
        write_tally(page, &line->tally);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</by-field>\n<by-month>");
    for (guint month = 0; month < 12; month++) {
        if (results->months[month].planned == 0 && results->effective[month] == 0)
            continue;
        g_string_append(page->out, "\n<line");
        vitri_document_number(page, "month", month + 1);
        write_tally(page, &results->months[month]);
        vitri_document_number(page, "effective", results->effective[month]);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</by-month>\n");
}

static void write_reasons(VitriPage *page, const VitriResults *results)
{
    g_string_append(page->out, "<reasons>");
    for (guint i = 0; i < results->reasons->len; i++) {
        const VitriResultReason *reason = &g_array_index(results->reasons, VitriResultReason, i);
        g_string_append(page->out, "\n<reason");
        vitri_document_text(page, "text", reason->text);
        vitri_document_number(page, "count", reason->count);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</reasons>\n");
}

static void write_case(VitriPage *page, const VitriResults *results, const VitriResult *row)
{
    const VitriMove *move = row->move;
    g_string_append(page->out, "\n<case");
    vitri_document_person(page, "person", move->person);
    vitri_document_post(page, "from", row->from);
    vitri_document_post(page, "to", move->to);
    vitri_document_unit(page, "unit", row->unit);
    write_field(page, row->field);
    vitri_document_text(page, "state", vitri_move_state_name(row->state));
    vitri_document_flag(page, "planned", row->planned);
    vitri_document_flag(page, "done", row->done);
    vitri_document_date(page, "on", move->on);
    if (row->done)
        vitri_document_date(page, "effective-on", move->effective_on);
    if (row->days > 0)
        vitri_document_number(page, row->done ? "days-late" : "days-open", row->days);
    vitri_document_text(page, "decision", move->decision);
    vitri_document_date(page, "decided-on", move->decided_on);
    vitri_document_date(page, "handed-over-on", move->handed_over_on);
    vitri_document_flag(page, "handover-open", row->state == VITRI_MOVE_EFFECTIVE);
    vitri_document_text(page, "reason", row->done ? NULL : move->not_done);
    g_string_append(page->out, "/>");
}

static void write_cases(VitriPage *page, const VitriResults *results)
{
    g_autoptr(GArray) items = vitri_document_list_new();
    for (guint i = 0; i < results->rows->len; i++) {
        const VitriResult *row = &g_array_index(results->rows, VitriResult, i);
        VitriPageItem item = {row->move->person, row->unit, i, NULL};
        g_array_append_val(items, item);
    }
    vitri_document_sort(page, items);
    g_string_append(page->out, "<cases>");
    for (guint i = 0; i < items->len; i++)
        write_case(page, results,
                   &g_array_index(results->rows, VitriResult, g_array_index(items, VitriPageItem, i).index));
    g_string_append(page->out, "\n</cases>\n");
}

/* Which part of the plan's year the period is; "period" for any other. */
static const char *name_period(const VitriResults *results)
{
    static const struct {
        int from, until_month, until_day;
        const char *name;
    } parts[] = {{1, 12, 31, "year"}, {1, 6, 30, "half-1"}, {7, 12, 31, "half-2"}};
    gint32 year = results->plan->year;
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (vitri_date_compare(results->first, vitri_date(year, parts[i].from, 1)) == 0 &&
            vitri_date_compare(results->last, vitri_date(year, parts[i].until_month, parts[i].until_day)) == 0)
            return parts[i].name;
    }
    return "period";
}

void vitri_document_results(const VitriResults *results, const char *language, GString *out)
{
    const VitriPlan *plan = results->plan;
    VitriPage page;
    vitri_document_open(&page, plan->vcase, language, "results", VITRI_REPORT_GENERATOR, plan->vcase->inputs, out);
    g_string_append(out, "<results");
    vitri_document_number(&page, "year", plan->year);
    vitri_document_text(&page, "family", vitri_family_name(plan->family));
    vitri_document_text(&page, "period", name_period(results));
    vitri_document_date(&page, "first", results->first);
    vitri_document_date(&page, "last", results->last);
    if (plan->issued.line > 0) {
        vitri_document_date(&page, "issued-on", plan->issued.on);
        vitri_document_text(&page, "issued-number", plan->issued.number);
        vitri_document_text(&page, "issued-by", plan->issued.by);
    }
    g_string_append(out, ">\n");
    write_totals(&page, results);
    write_units(&page, results);
    write_fields(&page, results);
    write_reasons(&page, results);
    write_cases(&page, results);
    g_string_append(out, "</results>\n");
    vitri_document_close(&page);
}
