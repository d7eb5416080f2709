/*
 * A rotation plan as a document: indicators, one row for everybody the plan speaks of, levels with their bounds, and
 * what of today it leaves as it is. Chains, those who stay, the calendar, and policy and decisions are in files of
 * their own.
 *
 * Invariants: states, days and months of a person come from vitri_rotation_duty, reasons and levels from the plan;
 * nothing is judged anew. In a plan made by hand everybody with a duty stands in a row, also who is not accounted
 * for. Rows are in the order of pages. Cost: one duty a person, and a sort.
 */
#include "document-plan.h"
#include "vitri/document.h"

#include "report-config.h"

/* What the head of the page says, counted over the rows. */
typedef struct {
    guint people, listed, must_move, due, overdue, moved, moved_must, moved_overdue, moved_other, deferred, exempt,
        left, left_overdue, proposed, no_month, unknown, unplaced, not_due;
} Indicators;

const VitriPlanRow *vitri_document_plan_row(const VitriPlanPage *plan_page, gint32 person)
{
    return g_hash_table_lookup(plan_page->row_of, GINT_TO_POINTER(person + 1));
}

const char *vitri_document_plan_move_reason(const VitriPlanRow *row)
{
    if (row->move->reason != VITRI_MOVE_UNSTATED)
        return vitri_move_reason_name(row->move->reason);
    if (!row->must_move)
        return "unstated";
    return vitri_move_reason_name(row->overdue ? VITRI_MOVE_OVERDUE : VITRI_MOVE_DUE);
}

static void clear_row(gpointer data)
{
    vitri_evidence_free(((VitriPlanRow *)data)->evidence);
}

static gboolean is_lawful_reason(VitriStayReason reason)
{
    return reason == VITRI_STAY_DEFERRED || reason == VITRI_STAY_EXEMPT || reason == VITRI_STAY_NO_MONTH ||
           reason == VITRI_STAY_UNKNOWN || reason == VITRI_STAY_NOT_DUE;
}

static gboolean is_left(const VitriPlanRow *row)
{
    if (row->move || row->proposed_upward)
        return FALSE;
    if (row->stay && row->stay->unplaced)
        return TRUE;
    if (!row->must_move || row->duty.state == VITRI_DUTY_NO_MONTH)
        return FALSE;
    return !row->stay || !is_lawful_reason(row->stay->reason);
}

static void fill_row(VitriPlanPage *plan_page, VitriPlanRow *row)
{
    const VitriPlan *plan = plan_page->plan;
    const VitriCase *vcase = plan_page->page.vcase;
    row->evidence = vitri_evidence_new();
    vitri_rotation_duty(vcase, plan->family, row->person, plan->year, &row->duty, row->evidence);
    VitriDutyState state = row->duty.state;
    row->must_move = state == VITRI_DUTY_DUE || state == VITRI_DUTY_OVERDUE || state == VITRI_DUTY_NO_MONTH;
    row->overdue = row->must_move && vitri_date_is_set(row->duty.duty_day) &&
                   vitri_date_compare(row->duty.duty_day, vitri_date(plan->year, 1, 1)) < 0;
    row->proposed_upward = vitri_decisions_is_proposed_upward(vcase->decisions, row->person);
    row->post = row->move ? row->move->from : row->stay ? row->stay->post : -1;
    if (row->post < 0)
        row->post = row->duty.post;
    row->left = is_left(row);
}

static gboolean is_worth_a_row(const VitriPlanRow *row)
{
    return row->move || row->stay || row->duty.state != VITRI_DUTY_NONE;
}

/* Everybody who moves or stays; in a plan made by hand also everybody else with a duty. */
static GArray *collect_rows(VitriPlanPage *plan_page)
{
    const VitriRoster *roster = plan_page->page.roster;
    GArray *rows = g_array_new(FALSE, TRUE, sizeof(VitriPlanRow));
    g_array_set_clear_func(rows, clear_row);
    for (guint32 i = 0; i < roster->n_people; i++) {
        VitriPlanRow row = {.person = (gint32)i, .post = -1};
        row.move = vitri_plan_find_move(plan_page->plan, row.person);
        row.stay = row.move ? NULL : vitri_plan_find_stay(plan_page->plan, row.person);
        if (plan_page->plan->own && !row.move && !row.stay)
            continue;
        fill_row(plan_page, &row);
        if (is_worth_a_row(&row))
            g_array_append_val(rows, row);
        else
            clear_row(&row);
    }
    return rows;
}

static void sort_rows(VitriPlanPage *plan_page, GArray *unsorted)
{
    const VitriRoster *roster = plan_page->page.roster;
    g_autoptr(GArray) items = vitri_document_list_new();
    for (guint i = 0; i < unsorted->len; i++) {
        const VitriPlanRow *row = &g_array_index(unsorted, VitriPlanRow, i);
        VitriPageItem item = {.person = row->person, .unit = -1, .index = i};
        if (row->post >= 0)
            item.unit = roster->posts[row->post].unit;
        g_array_append_val(items, item);
    }
    vitri_document_sort(&plan_page->page, items);
    plan_page->rows = g_array_sized_new(FALSE, TRUE, sizeof(VitriPlanRow), unsorted->len);
    for (guint i = 0; i < items->len; i++) {
        guint index = g_array_index(items, VitriPageItem, i).index;
        g_array_append_val(plan_page->rows, g_array_index(unsorted, VitriPlanRow, index));
    }
    /* The evidence has gone over to the sorted rows. */
    g_array_set_clear_func(unsorted, NULL);
    g_array_set_clear_func(plan_page->rows, clear_row);
    for (guint i = 0; i < plan_page->rows->len; i++) {
        VitriPlanRow *row = &g_array_index(plan_page->rows, VitriPlanRow, i);
        g_hash_table_insert(plan_page->row_of, GINT_TO_POINTER(row->person + 1), row);
    }
}

static void count_stay(Indicators *n, const VitriPlanRow *row)
{
    VitriStayReason reason = row->stay ? row->stay->reason : VITRI_STAY_UNSTATED;
    gboolean unplaced = row->stay && row->stay->unplaced;
    n->unplaced += unplaced;
    n->left += row->left;
    n->left_overdue += row->left && row->overdue;
    n->proposed += row->proposed_upward && (row->must_move || unplaced);
    if (unplaced || row->left || row->proposed_upward)
        return;
    n->deferred +=
        reason == VITRI_STAY_DEFERRED || (reason == VITRI_STAY_UNSTATED && row->duty.state == VITRI_DUTY_DEFERRED);
    n->exempt += reason == VITRI_STAY_EXEMPT || (reason == VITRI_STAY_UNSTATED && row->duty.state == VITRI_DUTY_EXEMPT);
    n->no_month += row->duty.state == VITRI_DUTY_NO_MONTH;
    n->unknown += row->duty.state == VITRI_DUTY_UNKNOWN;
    n->not_due += row->duty.state == VITRI_DUTY_NOT_DUE;
}

static void count_row(Indicators *n, const VitriPlanRow *row)
{
    n->people++;
    n->listed += row->duty.state != VITRI_DUTY_NONE;
    n->must_move += row->must_move;
    n->overdue += row->overdue;
    n->due += row->must_move && !row->overdue;
    n->moved += row->move != NULL;
    n->moved_must += row->move && row->must_move;
    n->moved_overdue += row->move && row->overdue;
    n->moved_other += row->move && !row->must_move;
    if (!row->move)
        count_stay(n, row);
}

static void write_numbers(VitriPage *page, Indicators n)
{
    vitri_document_number(page, "people", n.people);
    vitri_document_number(page, "listed", n.listed);
    vitri_document_number(page, "must-move", n.must_move);
    vitri_document_number(page, "due", n.due);
    vitri_document_number(page, "overdue", n.overdue);
    vitri_document_number(page, "moved", n.moved);
    vitri_document_number(page, "moved-must", n.moved_must);
    vitri_document_number(page, "moved-overdue", n.moved_overdue);
    vitri_document_number(page, "moved-other", n.moved_other);
    vitri_document_number(page, "deferred", n.deferred);
    vitri_document_number(page, "exempt", n.exempt);
    vitri_document_number(page, "left", n.left);
    vitri_document_number(page, "left-overdue", n.left_overdue);
    vitri_document_number(page, "proposed-upward", n.proposed);
    vitri_document_number(page, "no-month", n.no_month);
    vitri_document_number(page, "unknown", n.unknown);
    vitri_document_number(page, "unplaced", n.unplaced);
    vitri_document_number(page, "not-due", n.not_due);
}

static void write_indicators(VitriPlanPage *plan_page)
{
    VitriPage *page = &plan_page->page;
    const VitriPlan *plan = plan_page->plan;
    Indicators n = {0};
    for (guint i = 0; i < plan_page->rows->len; i++)
        count_row(&n, &g_array_index(plan_page->rows, VitriPlanRow, i));
    g_string_append(page->out, "<indicators");
    write_numbers(page, n);
    vitri_document_number(page, "chains", plan->chains->len);
    vitri_document_number(page, "breaches", plan->breaches->len);
    g_string_append(page->out, "/>\n");
}

/* The same by unit: rows of one stand together. */
static void write_totals(VitriPlanPage *plan_page)
{
    VitriPage *page = &plan_page->page;
    guint end;
    g_string_append(page->out, "<totals>");
    for (guint first = 0; first < plan_page->rows->len; first = end) {
        Indicators n = {0};
        gint32 post = g_array_index(plan_page->rows, VitriPlanRow, first).post;
        gint32 unit = post >= 0 ? page->roster->posts[post].unit : -1;
        for (end = first; end < plan_page->rows->len; end++) {
            const VitriPlanRow *row = &g_array_index(plan_page->rows, VitriPlanRow, end);
            if ((row->post >= 0 ? page->roster->posts[row->post].unit : -1) != unit)
                break;
            count_row(&n, row);
        }
        g_string_append(page->out, "\n<total");
        vitri_document_unit(page, "unit", unit);
        write_numbers(page, n);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</totals>\n");
}

static const char *duty_state_name(VitriDutyState state)
{
    static const char *const names[] = {"none",     "not-due", "due",      "overdue",
                                        "deferred", "exempt",  "no-month", "unknown"};
    return names[state];
}

/* Since when, how long on the day judged, and how long at most. */
static void write_clock(VitriPlanPage *plan_page, const VitriPlanRow *row)
{
    VitriPage *page = &plan_page->page;
    const VitriDuty *duty = &row->duty;
    if (vitri_date_is_set(duty->clock_from)) {
        int months = vitri_date_months_between(duty->clock_from, page->vcase->on);
        vitri_document_date(page, "since", duty->clock_from);
        vitri_document_number(page, "months", MAX(months, 0));
    } else if (duty->tenure >= 0) {
        vitri_document_date(page, "since", page->roster->tenures[duty->tenure].period.from);
    }
    if (!duty->bounds.standard)
        return;
    vitri_document_number(page, "minimum", duty->bounds.min_months);
    vitri_document_number(page, "limit", duty->bounds.max_months);
    vitri_document_flag(page, "own-limit", duty->bounds.own_maximum);
    vitri_document_standard(page, duty->bounds.standard, duty->bounds.version);
    vitri_document_date(page, "maximum-day", duty->maximum_day);
    vitri_document_date(page, "duty-day", duty->duty_day);
    if (row->overdue) {
        int late = vitri_date_months_between(duty->duty_day, page->vcase->on);
        vitri_document_number(page, "months-overdue", MAX(late, 0));
    }
}

static void write_row(VitriPlanPage *plan_page, const VitriPlanRow *row)
{
    VitriPage *page = &plan_page->page;
    g_string_append(page->out, "\n<row");
    vitri_document_person(page, "person", row->person);
    vitri_document_post(page, "post", row->post);
    vitri_document_text(page, "state", duty_state_name(row->duty.state));
    vitri_document_flag(page, "must-move", row->must_move);
    vitri_document_flag(page, "overdue", row->overdue);
    vitri_document_flag(page, "left", row->left);
    vitri_document_papers_person(page, row);
    write_clock(plan_page, row);
    vitri_document_date(page, "retires-on", row->duty.retires_on);
    if (row->move) {
        vitri_document_text(page, "outcome", "move");
        vitri_document_text(page, "reason", vitri_document_plan_move_reason(row));
        vitri_document_post(page, "to", row->move->to);
        vitri_document_date(page, "move-on", row->move->on);
    } else if (row->stay) {
        VitriDate again = vitri_date_is_set(row->stay->again_on) ? row->stay->again_on : row->duty.again_on;
        vitri_document_text(page, "outcome", row->stay->unplaced ? "unplaced" : "stay");
        vitri_document_text(page, "reason",
                            row->stay->unplaced                        ? "unplaced"
                            : row->stay->reason == VITRI_STAY_UNSTATED ? "unstated"
                                                                       : vitri_stay_reason_name(row->stay->reason));
        vitri_document_date(page, "again-on", again);
    } else {
        vitri_document_text(page, "outcome", "unstated");
        vitri_document_text(page, "reason", "unstated");
    }
    vitri_document_missing(page, row->duty.missing);
    g_string_append(page->out, ">");
    if (row->move)
        vitri_document_profile(page, row->person, page->vcase->on);
    vitri_document_evidence(page, row->evidence);
    g_string_append(page->out, "</row>");
}

static void write_levels(VitriPlanPage *plan_page)
{
    VitriPage *page = &plan_page->page;
    g_string_append(page->out, "<levels>");
    for (guint i = 0; i < plan_page->plan->n_levels; i++) {
        const VitriLevelValue *level = &plan_page->plan->levels[i];
        g_string_append(page->out, "\n<level");
        vitri_document_text(page, "id", vitri_level_name(i));
        vitri_document_number(page, "rank", i + 1);
        vitri_document_number(page, "value", level->value);
        if (level->has_bound)
            vitri_document_number(page, "bound", level->bound);
        vitri_document_text(page, "proof",
                            !level->has_bound              ? "none"
                            : level->bound == level->value ? "proved"
                                                           : "gap");
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</levels>\n");
}

static void write_breaches(VitriPlanPage *plan_page)
{
    VitriPage *page = &plan_page->page;
    g_string_append(page->out, "<breaches>");
    for (guint i = 0; i < plan_page->plan->breaches->len; i++) {
        const VitriBreach *breach = &g_array_index(plan_page->plan->breaches, VitriBreach, i);
        g_string_append(page->out, "\n<breach");
        vitri_document_standard_id(page, breach->standard, page->vcase->on);
        vitri_document_text(page, "tag", breach->tag);
        vitri_document_person(page, "person", breach->person);
        vitri_document_post(page, "post", breach->post);
        vitri_document_unit(page, "unit", breach->unit);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</breaches>\n");
}

static const VitriInput *find_roster_input(const GPtrArray *inputs, guint nth)
{
    for (guint i = 0; inputs && i < inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(inputs, i);
        if (g_str_equal(input->kind, "roster") && nth-- == 0)
            return input;
    }
    return NULL;
}

/* Whether the plan states the bytes of another roster than the one its names are taken from. */
static gboolean is_of_another_roster(const VitriPlan *plan)
{
    const VitriInput *stated;
    for (guint i = 0; (stated = find_roster_input(plan->inputs, i)); i++) {
        const VitriInput *read = find_roster_input(plan->vcase->inputs, i);
        if (!read || g_strcmp0(stated->sha256, read->sha256) != 0)
            return stated->sha256 != NULL;
    }
    return FALSE;
}

static void write_plan(VitriPlanPage *plan_page)
{
    VitriPage *page = &plan_page->page;
    const VitriPlan *plan = plan_page->plan;
    g_string_append(page->out, "<plan");
    vitri_document_number(page, "year", plan->year);
    vitri_document_text(page, "family", vitri_family_name(plan->family));
    vitri_document_text(page, "status", plan->n_levels == 0 ? "unstated" : plan->optimal ? "optimal" : "feasible");
    vitri_document_flag(page, "own", plan->own);
    g_string_append_printf(page->out, " seed=\"%" G_GUINT64_FORMAT "\"", plan->seed);
    vitri_document_flag(page, "other-roster", is_of_another_roster(plan));
    vitri_document_papers_issue(plan_page);
    g_string_append(page->out, ">\n");
    write_indicators(plan_page);
    write_totals(plan_page);
    vitri_document_papers_write(plan_page);
    vitri_document_chains_write(plan_page);
    vitri_document_stays_write(plan_page);
    vitri_document_calendar_write(plan_page);
    g_string_append(page->out, "<rows>");
    for (guint i = 0; i < plan_page->rows->len; i++)
        write_row(plan_page, &g_array_index(plan_page->rows, VitriPlanRow, i));
    g_string_append(page->out, "\n</rows>\n");
    write_levels(plan_page);
    write_breaches(plan_page);
    vitri_document_policy_write(page);
    g_string_append(page->out, "</plan>\n");
}

void vitri_document_plan(const VitriPlan *plan, const char *language, GString *out)
{
    VitriPlanPage plan_page = {.plan = plan, .row_of = g_hash_table_new(NULL, NULL)};
    const GPtrArray *inputs = plan->inputs && plan->inputs->len ? plan->inputs : plan->vcase->inputs;
    const char *generator = plan->generator ? plan->generator : VITRI_REPORT_GENERATOR;
    vitri_document_open(&plan_page.page, plan->vcase, language, "plan", generator, inputs, out);
    GArray *unsorted = collect_rows(&plan_page);
    sort_rows(&plan_page, unsorted);
    g_array_unref(unsorted);
    write_plan(&plan_page);
    vitri_document_close(&plan_page.page);
    g_array_unref(plan_page.rows);
    g_hash_table_unref(plan_page.row_of);
}
