/*
 * P11: a post was left and nobody came after: a required seat has no holder and no acting holder, or nobody in the unit
 * does the work of a listed position that somebody held before.
 *
 * Judged on the day of the case and, with a plan, at the end of its year, after the moves that are still to come and
 * after those who leave service until then. A vacancy that is to be filled (by a move of the plan, by a tenure that
 * begins later) is none of it. Cost: the tenures of every post, twice.
 */
#include "past-moves.h"

#include "vitri/retirement.h"

/** What the moves still to come do to each post. */
typedef struct {
    const VitriInspected *inspected;
    VitriDate end;              /**< last day of the plan's year; unset without a plan */
    GHashTable *coming, *going; /**< post + 1 -> number of people */
} After;

static void count(GHashTable *posts, gint32 post)
{
    gpointer key = GINT_TO_POINTER(post + 1);
    g_hash_table_insert(posts, key, GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(posts, key)) + 1));
}

static guint number_at(GHashTable *posts, gint32 post)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(posts, GINT_TO_POINTER(post + 1)));
}

/** Moves that are to come, or took effect though the roster does not show it. */
static void read_moves(After *after)
{
    const VitriRoster *roster = after->inspected->vcase->roster;
    g_autoptr(GArray) moves = vitri_past_moves_planned(after->inspected);
    for (guint i = 0; i < moves->len; i++) {
        const VitriPlannedMove *planned = &g_array_index(moves, VitriPlannedMove, i);
        gboolean over = vitri_date_compare(planned->move->on, after->inspected->vcase->on) < 0;
        if (planned->move->not_done || (over && !vitri_date_is_set(planned->effect)))
            continue;
        gint32 held = vitri_roster_tenure_on(roster, planned->move->person, after->end, FALSE);
        gint32 post = held < 0 ? -1 : roster->tenures[held].post;
        if (post == planned->move->to)
            continue;
        count(after->coming, planned->move->to);
        if (post >= 0)
            count(after->going, post);
    }
}

static gboolean is_out(const VitriCase *vcase, gint32 person, VitriDate on)
{
    VitriDate out = vitri_retirement_first_day_out(vcase, person);
    return vitri_date_is_set(out) && vitri_date_compare(out, on) <= 0;
}

/** Holders and acting holders at the end of the plan's year, after its moves. */
static guint count_after(const After *after, gint32 post)
{
    const VitriRoster *roster = after->inspected->vcase->roster;
    VitriRun run = roster->post_tenures[post];
    guint n = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[roster->post_tenure_list[i]];
        VitriOrder place = vitri_period_position(tenure->period, after->end);
        gboolean covers = tenure->kind == VITRI_TENURE_HOLDER || tenure->kind == VITRI_TENURE_ACTING;
        if (covers && (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE) &&
            !is_out(after->inspected->vcase, tenure->person, after->end))
            n++;
    }
    return n + number_at(after->coming, post) - MIN(n, number_at(after->going, post));
}

static guint count_on(const After *after, gint32 post, gboolean at_end)
{
    return at_end ? count_after(after, post)
                  : vitri_roster_covered_on(after->inspected->vcase->roster, post, after->inspected->vcase->on);
}

/** Whether a listed position that was held before is done by nobody in the unit. */
static gboolean is_undone(const After *after, gint32 post, gboolean at_end)
{
    const VitriRoster *roster = after->inspected->vcase->roster;
    VitriRun run = roster->unit_posts[roster->posts[post].unit];
    if (!vitri_roster_position_of(roster, post)->rotation || roster->post_tenures[post].n == 0)
        return FALSE;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        gint32 other = (gint32)roster->unit_post_list[i];
        if (roster->posts[other].position == roster->posts[post].position && count_on(after, other, at_end) > 0)
            return FALSE;
    }
    return TRUE;
}

static gboolean is_empty(const After *after, gint32 post, gboolean at_end)
{
    const VitriRoster *roster = after->inspected->vcase->roster;
    VitriDate on = at_end ? after->end : after->inspected->vcase->on;
    if (!vitri_past_moves_post_exists(roster, post, on))
        return FALSE;
    guint people = count_on(after, post, at_end);
    return people < roster->posts[post].required_seats || (people == 0 && is_undone(after, post, at_end));
}

/** Whether somebody is to begin at the post after the day of the case. */
static gboolean is_awaited(const After *after, gint32 post)
{
    const VitriRoster *roster = after->inspected->vcase->roster;
    VitriRun run = roster->post_tenures[post];
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriDate from = vitri_date_earliest(roster->tenures[roster->post_tenure_list[i]].period.from);
        if (vitri_date_is_set(from) && vitri_date_compare(from, after->inspected->vcase->on) > 0)
            return TRUE;
    }
    return FALSE;
}

static void look_at(const After *after, const VitriDefect *defect, gint32 post, GPtrArray *items)
{
    const VitriPost *about = &after->inspected->vcase->roster->posts[post];
    gboolean has_end = vitri_date_is_set(after->end);
    gboolean today = is_empty(after, post, FALSE);
    gboolean later = has_end && is_empty(after, post, TRUE);
    if (has_end ? !later : !today || is_awaited(after, post))
        return;
    VitriFinding *finding =
        vitri_inspect_add(after->inspected, defect, -1, post, about->unit, VITRI_VERDICT_NOT_MET, items);
    vitri_evidence_number(finding->evidence, "required", about->required_seats);
    vitri_evidence_number(finding->evidence, "covered", count_on(after, post, FALSE));
    if (!has_end)
        return;
    g_autofree char *end = vitri_date_to_string(after->end);
    vitri_evidence_parameter(finding->evidence, "after-plan", end);
    vitri_evidence_number(finding->evidence, "covered-after-plan", count_on(after, post, TRUE));
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    g_autoptr(GHashTable) coming = g_hash_table_new(NULL, NULL), going = g_hash_table_new(NULL, NULL);
    const VitriPlan *plan = inspected->plan;
    After after = {inspected, VITRI_DATE_NONE, coming, going};
    if (plan) {
        after.end = vitri_date(MAX(plan->year, inspected->vcase->on.year), 12, 31);
        read_moves(&after);
    }
    for (guint32 i = 0; i < inspected->vcase->roster->n_posts; i++)
        look_at(&after, defect, (gint32)i, items);
}

const VitriDetector vitri_detector_post_left_empty = {"post-left-empty", detect};
