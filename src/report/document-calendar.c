/*
 * The calendar of a plan: for each unit that the plan touches, month by month, who leaves and who comes, whether moves
 * are allowed, how many people are present on the first of the month (after that day's moves) and how many required
 * seats there are and stand empty.
 *
 * Invariants: presence is counted from tenures of kind holder, each person once, people gone by retirement or leaving
 * apart; moves of the plan replace the tenure from their day on; an empty required seat is one without holder or
 * acting holder. Units in the order of pages. Cost: twelve looks at every person's tenures.
 */
#include "document-plan.h"
#include "vitri/retirement.h"

enum { MONTHS = 12 };

/* What is counted for a unit or a post, by month. */
typedef struct {
    guint32 departures[MONTHS], arrivals[MONTHS], present[MONTHS];
} Tally;

typedef struct {
    Tally *units;     /* by unit */
    guint32 *covered; /* by post and month: post * MONTHS + month */
    guint8 *touched;  /* by unit: somebody of the plan is or comes there */
} Count;

static VitriDate first_of(const VitriPlanPage *plan_page, guint month)
{
    return vitri_date(plan_page->plan->year, (int)month + 1, 1);
}

static gboolean post_exists(const VitriPost *post, VitriDate on)
{
    VitriOrder position = vitri_period_position(post->period, on);
    return position == VITRI_ORDER_EQUAL || position == VITRI_ORDER_UNSURE;
}

/* Where the person is on that day; -1: nowhere. */
static gint32 find_place(const VitriPlanPage *plan_page, gint32 person, const VitriMove *move, VitriDate on,
                         gboolean *out_holder)
{
    const VitriRoster *roster = plan_page->page.roster;
    *out_holder = TRUE;
    if (move && vitri_date_is_full(move->on) && vitri_date_compare(move->on, on) <= 0)
        return move->to;
    gint32 tenure = vitri_roster_tenure_on(roster, person, on, TRUE);
    if (tenure < 0)
        return -1;
    VitriTenureKind kind = roster->tenures[tenure].kind;
    *out_holder = kind == VITRI_TENURE_HOLDER;
    return kind == VITRI_TENURE_HOLDER || kind == VITRI_TENURE_ACTING ? roster->tenures[tenure].post : -1;
}

static void count_presence(const VitriPlanPage *plan_page, Count *count)
{
    const VitriRoster *roster = plan_page->page.roster;
    for (guint32 i = 0; i < roster->n_people; i++) {
        VitriDate out = vitri_retirement_first_day_out(plan_page->page.vcase, (gint32)i);
        const VitriMove *move = vitri_plan_find_move(plan_page->plan, (gint32)i);
        for (guint month = 0; month < MONTHS; month++) {
            VitriDate on = first_of(plan_page, month);
            gboolean holder;
            if (vitri_date_is_set(out) && vitri_date_compare(vitri_date_earliest(out), on) <= 0)
                break;
            gint32 post = find_place(plan_page, (gint32)i, move, on, &holder);
            if (post < 0 || !post_exists(&roster->posts[post], on))
                continue;
            count->covered[(gsize)post * MONTHS + month]++;
            count->units[roster->posts[post].unit].present[month] += holder;
        }
    }
}

/* An acting holder who holds a post of his own is found there first; his acting post is covered all the same. */
static void count_acting(const VitriPlanPage *plan_page, Count *count)
{
    const VitriRoster *roster = plan_page->page.roster;
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->kind != VITRI_TENURE_ACTING)
            continue;
        VitriDate out = vitri_retirement_first_day_out(plan_page->page.vcase, tenure->person);
        for (guint month = 0; month < MONTHS; month++) {
            VitriDate on = first_of(plan_page, month);
            gboolean gone = vitri_date_is_set(out) && vitri_date_compare(vitri_date_earliest(out), on) <= 0;
            gint32 found = vitri_roster_tenure_on(roster, tenure->person, on, TRUE);
            if (!gone && found != (gint32)i && vitri_period_contains(tenure->period, on))
                count->covered[(gsize)tenure->post * MONTHS + month]++;
        }
    }
}

static void count_moves(const VitriPlanPage *plan_page, Count *count)
{
    const VitriRoster *roster = plan_page->page.roster;
    for (guint i = 0; i < plan_page->plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan_page->plan->moves, VitriMove, i);
        const VitriPlanRow *row = vitri_document_plan_row(plan_page, move->person);
        gint32 from = move->from >= 0 ? move->from : row ? row->post : -1;
        if (!vitri_date_is_full(move->on) || move->on.year != plan_page->plan->year)
            continue;
        guint month = move->on.month - 1U;
        if (from >= 0)
            count->units[roster->posts[from].unit].departures[month]++;
        if (move->to >= 0)
            count->units[roster->posts[move->to].unit].arrivals[month]++;
        if (move->to >= 0)
            count->touched[roster->posts[move->to].unit] = 1;
    }
    for (guint i = 0; i < plan_page->rows->len; i++) {
        gint32 post = g_array_index(plan_page->rows, VitriPlanRow, i).post;
        if (post >= 0)
            count->touched[roster->posts[post].unit] = 1;
    }
}

/* Months closed for all posts of the unit, and for some. */
static void find_blackouts(const VitriPlanPage *plan_page, gint32 unit, guint16 *out_all, guint16 *out_some)
{
    const VitriRoster *roster = plan_page->page.roster;
    VitriRun run = roster->unit_posts[unit];
    *out_all = run.n ? 0xfff : 0;
    *out_some = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        guint16 months =
            vitri_policy_blackout_months(plan_page->page.vcase->policy, roster, (gint32)roster->unit_post_list[i]);
        *out_all &= months;
        *out_some |= months;
    }
}

static void count_seats(const VitriPlanPage *plan_page, const Count *count, gint32 unit, guint month,
                        guint32 *out_required, guint32 *out_empty)
{
    const VitriRoster *roster = plan_page->page.roster;
    VitriRun run = roster->unit_posts[unit];
    *out_required = *out_empty = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        guint32 at = roster->unit_post_list[i];
        const VitriPost *post = &roster->posts[at];
        guint32 covered = count->covered[(gsize)at * MONTHS + month];
        if (!post_exists(post, first_of(plan_page, month)))
            continue;
        *out_required += post->required_seats;
        *out_empty += covered < post->required_seats ? post->required_seats - covered : 0;
    }
}

static void write_unit(VitriPlanPage *plan_page, const Count *count, gint32 unit)
{
    VitriPage *page = &plan_page->page;
    const Tally *tally = &count->units[unit];
    guint16 all, some;
    find_blackouts(plan_page, unit, &all, &some);
    g_string_append(page->out, "\n<line");
    vitri_document_unit(page, "unit", unit);
    g_string_append(page->out, ">");
    for (guint month = 0; month < MONTHS; month++) {
        guint32 required, empty;
        count_seats(plan_page, count, unit, month, &required, &empty);
        g_string_append(page->out, "<cell");
        vitri_document_number(page, "month", month + 1);
        vitri_document_number(page, "departures", tally->departures[month]);
        vitri_document_number(page, "arrivals", tally->arrivals[month]);
        vitri_document_text(page, "blackout", all >> month & 1 ? "all" : some >> month & 1 ? "some" : NULL);
        vitri_document_number(page, "present", tally->present[month]);
        vitri_document_number(page, "required", required);
        vitri_document_number(page, "empty", empty);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "</line>");
}

void vitri_document_calendar_write(VitriPlanPage *plan_page)
{
    const VitriRoster *roster = plan_page->page.roster;
    g_autofree gint32 *units = vitri_document_units(&plan_page->page);
    Count count = {.units = g_new0(Tally, roster->n_units + 1),
                   .covered = g_new0(guint32, ((gsize)roster->n_posts + 1) * MONTHS),
                   .touched = g_new0(guint8, roster->n_units + 1)};
    count_presence(plan_page, &count);
    count_acting(plan_page, &count);
    count_moves(plan_page, &count);
    g_string_append(plan_page->page.out, "<calendar>");
    for (guint32 i = 0; i < roster->n_units; i++)
        if (count.touched[units[i]])
            write_unit(plan_page, &count, units[i]);
    g_string_append(plan_page->page.out, "\n</calendar>\n");
    g_free(count.units);
    g_free(count.covered);
    g_free(count.touched);
}
