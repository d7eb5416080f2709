/*
 * Moves as the inspection sees them: those a plan states, with what became of them, and those the tenures show.
 *
 * A planned move was carried out where the plan states the day of its effect, or where the roster has a tenure at the
 * destination that began in the plan's year or later. A move of the past is a holder's tenure that follows another one
 * of the same person. Nothing is judged here. Cost: a walk through the tenures of one person for each.
 */
#include "past-moves.h"

static gint32 find_arrival(const VitriInspected *inspected, const VitriMove *move)
{
    const VitriRoster *roster = inspected->vcase->roster;
    VitriRun run = roster->people[move->person].tenures;
    VitriDate first = vitri_date(inspected->plan->year, 1, 1);
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriDate from = roster->tenures[i].period.from;
        if (roster->tenures[i].post == move->to && vitri_date_is_set(from) &&
            vitri_date_compare(vitri_date_latest(from), first) >= 0 &&
            vitri_date_compare(vitri_date_earliest(from), inspected->vcase->on) <= 0)
            return (gint32)i;
    }
    return -1;
}

/** The last tenure as holder that began before the move, at the post stated where one is. */
static gint32 find_left(const VitriRoster *roster, const VitriMove *move, gint32 arrival)
{
    VitriRun run = roster->people[move->person].tenures;
    gint32 left = -1;
    for (guint32 i = run.first; i < run.first + run.n && (gint32)i != arrival; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        gboolean begun = !vitri_date_is_set(tenure->period.from) ||
                         vitri_date_compare(vitri_date_earliest(tenure->period.from), move->on) < 0;
        if (tenure->kind == VITRI_TENURE_HOLDER && begun && (move->from < 0 || tenure->post == move->from))
            left = (gint32)i;
    }
    return left;
}

static VitriDate find_effect(const VitriInspected *inspected, const VitriMove *move, gint32 arrival)
{
    VitriDate on = inspected->vcase->on;
    VitriDate stated = vitri_date_latest(move->effective_on);
    if (vitri_date_is_set(stated))
        return vitri_date_compare(stated, on) <= 0 ? stated : VITRI_DATE_NONE;
    return arrival < 0 ? VITRI_DATE_NONE : vitri_date_latest(inspected->vcase->roster->tenures[arrival].period.from);
}

GArray *vitri_past_moves_planned(const VitriInspected *inspected)
{
    GArray *moves = g_array_new(FALSE, FALSE, sizeof(VitriPlannedMove));
    const VitriRoster *roster = inspected->vcase->roster;
    for (guint i = 0; inspected->plan && i < inspected->plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(inspected->plan->moves, VitriMove, i);
        if (move->person < 0 || move->to < 0 || !vitri_date_is_full(move->on))
            continue;
        VitriPlannedMove planned = {.move = move, .from = move->from, .arrival = find_arrival(inspected, move)};
        planned.left = find_left(roster, move, planned.arrival);
        if (planned.from < 0 && planned.left >= 0)
            planned.from = roster->tenures[planned.left].post;
        planned.effect = find_effect(inspected, move, planned.arrival);
        g_array_append_val(moves, planned);
    }
    return moves;
}

VitriFinding *vitri_past_moves_add(const VitriInspected *inspected, const VitriDefect *defect,
                                   const VitriPlannedMove *planned, VitriVerdict verdict, GPtrArray *items)
{
    const VitriMove *move = planned->move;
    VitriFinding *finding = vitri_inspect_add(inspected, defect, move->person, move->to,
                                              inspected->vcase->roster->posts[move->to].unit, verdict, items);
    vitri_evidence_date(finding->evidence, "move/on", move->on, vitri_plan_source(move->line));
    return finding;
}

gboolean vitri_past_moves_has_progress(const VitriMove *move)
{
    return move->decision || move->not_done || vitri_date_is_set(move->decided_on) ||
           vitri_date_is_set(move->noticed_on) || vitri_date_is_set(move->effective_on) ||
           vitri_date_is_set(move->handed_over_on) || vitri_date_is_set(move->closed_on);
}

gboolean vitri_past_moves_post_exists(const VitriRoster *roster, gint32 post, VitriDate on)
{
    VitriOrder own = vitri_period_position(roster->posts[post].period, on);
    VitriOrder unit = vitri_period_position(vitri_roster_unit_of(roster, post)->period, on);
    return (own == VITRI_ORDER_EQUAL || own == VITRI_ORDER_UNSURE) &&
           (unit == VITRI_ORDER_EQUAL || unit == VITRI_ORDER_UNSURE);
}

gboolean vitri_past_moves_is_caused(const VitriInspected *inspected, gint32 person, gint32 from, gint32 to,
                                    VitriDate on)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriDecisions *decisions = inspected->vcase->decisions;
    for (guint i = 0; i < decisions->requests->len; i++) {
        const VitriRequest *request = &g_array_index(decisions->requests, VitriRequest, i);
        if (request->person == person && vitri_roster_unit_is_under(roster, roster->posts[to].unit, request->unit))
            return TRUE;
    }
    for (guint i = 0; i < decisions->pins->len; i++) {
        const VitriPin *pin = &g_array_index(decisions->pins, VitriPin, i);
        if (pin->person == person && pin->post == to)
            return TRUE;
    }
    return from >= 0 && !vitri_past_moves_post_exists(roster, from, on);
}

/** Whether a start lies in the months up to the day of the case. */
static VitriVerdict began_lately(VitriDate from, gint32 months, VitriDate on)
{
    VitriDate first = vitri_date_add_months(on, -months);
    VitriDate earliest = vitri_date_earliest(from), latest = vitri_date_latest(from);
    if (!vitri_date_is_set(from) || vitri_date_compare(earliest, on) > 0 || vitri_date_compare(latest, first) <= 0)
        return VITRI_VERDICT_NOT_MET;
    gboolean inside = vitri_date_compare(earliest, first) > 0 && vitri_date_compare(latest, on) <= 0;
    return inside ? VITRI_VERDICT_MET : VITRI_VERDICT_UNKNOWN;
}

static void each_of_person(const VitriInspected *inspected, const VitriDefect *defect, VitriRun run,
                           GHashTable *arrivals, VitriRecentLook look, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    gint32 left = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->kind != VITRI_TENURE_HOLDER)
            continue;
        VitriRecentMove move = {(gint32)i, left,
                                began_lately(tenure->period.from, defect->months, inspected->vcase->on)};
        if (left >= 0 && move.lately != VITRI_VERDICT_NOT_MET &&
            !g_hash_table_contains(arrivals, GUINT_TO_POINTER(i + 1)))
            look(inspected, defect, &move, items);
        left = (gint32)i;
    }
}

void vitri_past_moves_each(const VitriInspected *inspected, const VitriDefect *defect, VitriPlannedLook planned,
                           VitriRecentLook recent, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autoptr(GArray) moves = vitri_past_moves_planned(inspected);
    g_autoptr(GHashTable) arrivals = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < moves->len; i++) {
        const VitriPlannedMove *move = &g_array_index(moves, VitriPlannedMove, i);
        g_hash_table_add(arrivals, GINT_TO_POINTER(move->arrival + 1));
        planned(inspected, defect, move, items);
    }
    for (guint32 i = 0; recent && i < roster->n_people; i++)
        each_of_person(inspected, defect, roster->people[i].tenures, arrivals, recent, items);
}

/** Takes a row's post into the body found so far: the same one, or -1 and TRUE where they differ. */
static gboolean differs(const VitriRoster *roster, gint32 post, gint32 *body)
{
    gint32 root = post < 0 ? -1 : vitri_roster_unit_of(roster, post)->root;
    if (root < 0)
        return FALSE;
    if (*body >= 0 && *body != root) {
        *body = -1;
        return TRUE;
    }
    *body = root;
    return FALSE;
}

gint32 vitri_past_moves_body(const VitriInspected *inspected)
{
    const VitriRoster *roster = inspected->vcase->roster;
    gint32 body = -1;
    for (guint i = 0; i < inspected->plan->moves->len; i++) {
        if (differs(roster, g_array_index(inspected->plan->moves, VitriMove, i).to, &body))
            return -1;
    }
    for (guint i = 0; i < inspected->plan->stays->len; i++) {
        if (differs(roster, g_array_index(inspected->plan->stays, VitriStay, i).post, &body))
            return -1;
    }
    return body;
}
