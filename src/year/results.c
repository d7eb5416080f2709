/*
 * A plan and what became of it, counted.
 *
 * Invariants: every move planned within the period stands in one unit, one field and one month, so that the counts of
 * each kind sum up to the total; done and not done make what was planned. Integers throughout. A reason is told as the
 * agency wrote it; equal words are one reason. Nothing is judged: whether a reason is lawful is for the inspection.
 */
#include "vitri/results.h"

#include <string.h>

static gint32 find_from(const VitriPlan *plan, const VitriMove *move)
{
    const VitriRoster *roster = plan->vcase->roster;
    if (move->from >= 0)
        return move->from;
    gint32 held = vitri_roster_tenure_on(roster, move->person, vitri_date_add_days(move->on, -1), FALSE);
    return held < 0 ? -1 : roster->tenures[held].post;
}

static gboolean lies_in(const VitriResults *results, VitriDate day)
{
    return vitri_date_is_set(day) && vitri_date_compare(day, results->first) >= 0 &&
           vitri_date_compare(day, results->last) <= 0;
}

static VitriResult weigh(const VitriResults *results, const VitriMove *move)
{
    const VitriRoster *roster = results->plan->vcase->roster;
    VitriResult row = {.move = move, .from = find_from(results->plan, move)};
    row.unit = roster->posts[row.from < 0 ? move->to : row.from].unit;
    row.field = row.from < 0 ? NULL : vitri_roster_position_of(roster, row.from)->rotation;
    row.state = vitri_move_state(move, results->last);
    row.done = row.state >= VITRI_MOVE_EFFECTIVE && row.state <= VITRI_MOVE_CLOSED;
    row.planned = lies_in(results, move->on);
    VitriDate until = row.done ? vitri_date_latest(move->effective_on) : results->last;
    row.days = vitri_date_day_number(until) - vitri_date_day_number(move->on);
    return row;
}

static void count(VitriTally *tally, const VitriResult *row)
{
    tally->planned++;
    tally->done += row->done;
    tally->late += row->done && row->days > 0;
    tally->late_days += row->done ? MAX(row->days, 0) : 0;
    tally->reasoned += !row->done && row->move->not_done != NULL;
}

static int compare_fields(const char *left, const char *right)
{
    if (!left || !right)
        return (left == NULL) - (right == NULL);
    return strcmp(left, right);
}

static int compare_lines(gconstpointer left, gconstpointer right)
{
    const VitriResultLine *a = left, *b = right;
    int order = compare_fields(a->field, b->field);
    return order ? order : (a->unit > b->unit) - (a->unit < b->unit);
}

/* Adds a row to the line of its unit or field; both keys are compared, the one not counted by is the same in all. */
static void count_line(GArray *lines, VitriResultLine key, const VitriResult *row)
{
    for (guint i = 0; i < lines->len; i++) {
        VitriResultLine *line = &g_array_index(lines, VitriResultLine, i);
        if (compare_lines(line, &key) != 0)
            continue;
        count(&line->tally, row);
        return;
    }
    count(&key.tally, row);
    g_array_append_val(lines, key);
}

static int compare_reasons(gconstpointer left, gconstpointer right)
{
    const VitriResultReason *a = left, *b = right;
    if (!a->text || !b->text)
        return (a->text == NULL) - (b->text == NULL);
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return strcmp(a->text, b->text);
}

static void count_reason(GArray *reasons, const char *text)
{
    for (guint i = 0; i < reasons->len; i++) {
        VitriResultReason *reason = &g_array_index(reasons, VitriResultReason, i);
        if (g_strcmp0(reason->text, text) != 0)
            continue;
        reason->count++;
        return;
    }
    VitriResultReason reason = {text, 1};
    g_array_append_val(reasons, reason);
}

static void count_planned(VitriResults *results, const VitriResult *row)
{
    count(&results->total, row);
    count_line(results->by_unit, (VitriResultLine){.unit = row->unit}, row);
    count_line(results->by_field, (VitriResultLine){.unit = -1, .field = row->field}, row);
    if (!row->done)
        count_reason(results->reasons, row->move->not_done);
}

/* Posts that the moves leave, each once; one is done where somebody has left it. */
static void count_positions(VitriResults *results)
{
    g_autoptr(GHashTable) planned = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) done = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < results->rows->len; i++) {
        const VitriResult *row = &g_array_index(results->rows, VitriResult, i);
        if (row->planned)
            g_hash_table_add(planned, GINT_TO_POINTER(row->from + 1));
        if (row->planned && row->done)
            g_hash_table_add(done, GINT_TO_POINTER(row->from + 1));
    }
    results->positions_planned = g_hash_table_size(planned);
    results->positions_done = g_hash_table_size(done);
}

static void take_move(VitriResults *results, const VitriMove *move)
{
    VitriResult row = weigh(results, move);
    VitriDate effect = row.done ? vitri_date_latest(move->effective_on) : VITRI_DATE_NONE;
    gboolean within = lies_in(results, effect);
    count(&results->year, &row);
    if (move->on.year == results->plan->year)
        count(&results->months[move->on.month - 1], &row);
    if (within && effect.year == results->plan->year)
        results->effective[effect.month - 1]++;
    results->made_up += within && vitri_date_compare(move->on, results->first) < 0;
    results->ahead += within && vitri_date_compare(move->on, results->last) > 0;
    if (row.planned)
        count_planned(results, &row);
    if (row.planned || within)
        g_array_append_val(results->rows, row);
}

VitriResults *vitri_results(const VitriPlan *plan, VitriDate first, VitriDate last)
{
    VitriResults *results = g_new0(VitriResults, 1);
    results->plan = plan;
    results->first = first;
    results->last = last;
    results->rows = g_array_new(FALSE, FALSE, sizeof(VitriResult));
    results->by_unit = g_array_new(FALSE, FALSE, sizeof(VitriResultLine));
    results->by_field = g_array_new(FALSE, FALSE, sizeof(VitriResultLine));
    results->reasons = g_array_new(FALSE, FALSE, sizeof(VitriResultReason));
    for (guint i = 0; i < plan->moves->len; i++)
        take_move(results, &g_array_index(plan->moves, VitriMove, i));
    count_positions(results);
    g_array_sort(results->by_unit, compare_lines);
    g_array_sort(results->by_field, compare_lines);
    g_array_sort(results->reasons, compare_reasons);
    return results;
}

void vitri_results_free(VitriResults *results)
{
    if (!results)
        return;
    g_array_unref(results->rows);
    g_array_unref(results->by_unit);
    g_array_unref(results->by_field);
    g_array_unref(results->reasons);
    g_free(results);
}

guint vitri_results_per_mille(guint part, guint whole)
{
    return whole == 0 ? 0 : (guint)(((guint64)part * 2000 + whole) / ((guint64)whole * 2));
}
