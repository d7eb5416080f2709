/*
 * Chains from occupancy: which move needs the place that another one leaves that day, and whether every chain has a
 * cause. The labels of the plan are only compared.
 *
 * A post has so many places free in the year without anybody's move; of those who come, as many as there are take
 * these, smallest ids first, and the others need the places of those who leave, smallest ids first again: linked if on
 * one day. Whoever finds no free place on the day itself is linked to somebody who leaves that day. Moves so linked are
 * a chain, closed ones a cycle. Which of several free places opened a chain cannot be told: the plan may name any that
 * the post has on that day, and a chain without a reason may have the place of a leaver of the year if there are enough
 * of them. Cost: O(m log m) in the moves.
 */
#include "verify-judge.h"

#include "vitri/message.h"

static gint compare_people(gconstpointer left, gconstpointer right, gpointer data)
{
    const VitriJudge *judge = data;
    const VitriJudgedMove *a = vitri_judge_move(judge, *(const guint *)left);
    const VitriJudgedMove *b = vitri_judge_move(judge, *(const guint *)right);
    return (a->person > b->person) - (a->person < b->person);
}

/**
 * Indexes of the moves, by person, that come to a post, or leave a seat of it that they would hold otherwise (to the
 * last day of moves, where no day is asked for): on one day, or all with `on` unset; linked ones apart if `open`.
 * Caller frees.
 */
static GArray *find_moves(const VitriJudge *judge, gint32 post, VitriDate on, gboolean coming, gboolean open)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(guint));
    VitriDate late = vitri_date(judge->plan->year, 12, 1);
    guint n = 0;
    const guint *at = vitri_judge_moves_at(judge, post, coming, &n);
    for (guint i = 0; i < n; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, at[i]);
        VitriDate held_on = vitri_date_is_set(on) ? on : vitri_date_max(late, move->on);
        if (vitri_date_is_set(on) && vitri_date_compare(move->on, on) != 0)
            continue;
        if (open && (coming ? move->needs : move->feeds) >= 0)
            continue;
        if (coming || vitri_judge_holds(judge, judge->roster, move->person, post, held_on))
            g_array_append_val(found, at[i]);
    }
    g_array_sort_with_data(found, compare_people, (gpointer)judge);
    return found;
}

static void link_moves(VitriJudge *judge, guint leader, guint follower)
{
    vitri_judge_move(judge, follower)->needs = (gint32)leader;
    vitri_judge_move(judge, leader)->feeds = (gint32)follower;
}

/** Seats of a post on a day beyond so many people. */
static guint count_free(const VitriJudge *judge, gint32 post, VitriDate on, guint people)
{
    guint seats = vitri_judge_post_exists(judge->roster, post, on) ? judge->roster->posts[post].seats : 0;
    return seats > people ? seats - people : 0;
}

/** Links those who come to a post in the year with those whose places they need, where they move on one day. */
static void link_year(VitriJudge *judge, gint32 post)
{
    g_autoptr(GArray) coming = find_moves(judge, post, VITRI_DATE_NONE, TRUE, FALSE);
    g_autoptr(GArray) leaving = find_moves(judge, post, VITRI_DATE_NONE, FALSE, FALSE);
    VitriDate late = vitri_date(judge->plan->year, 12, 1);
    guint people = vitri_judge_count(judge, judge->roster, post, late, FALSE);
    guint vacant = count_free(judge, post, late, people);
    for (guint i = vacant; i < coming->len && i - vacant < leaving->len; i++) {
        guint follower = g_array_index(coming, guint, i), leader = g_array_index(leaving, guint, i - vacant);
        if (vitri_date_compare(vitri_judge_move(judge, follower)->on, vitri_judge_move(judge, leader)->on) == 0)
            link_moves(judge, leader, follower);
    }
}

/** Links those who find no free place on a day with those who leave that day. */
static void link_day(VitriJudge *judge, gint32 post, VitriDate on)
{
    g_autoptr(GArray) all = find_moves(judge, post, on, TRUE, FALSE);
    g_autoptr(GArray) coming = find_moves(judge, post, on, TRUE, TRUE);
    g_autoptr(GArray) gone = find_moves(judge, post, on, FALSE, FALSE);
    g_autoptr(GArray) leaving = find_moves(judge, post, on, FALSE, TRUE);
    guint people = vitri_judge_count(judge, judge->after, post, on, FALSE) + gone->len;
    guint vacant = count_free(judge, post, on, people - MIN(people, all->len));
    for (guint i = vacant; i < coming->len && i - vacant < leaving->len; i++)
        link_moves(judge, g_array_index(leaving, guint, i - vacant), g_array_index(coming, guint, i));
}

static void link_all(VitriJudge *judge)
{
    g_autoptr(GHashTable) done = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < judge->moves->len; i++)
        if (g_hash_table_add(done, GINT_TO_POINTER(vitri_judge_move(judge, i)->to + 1)))
            link_year(judge, vitri_judge_move(judge, i)->to);
    for (guint i = 0; i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        guint n = 0;
        const guint *at = vitri_judge_moves_at(judge, move->to, TRUE, &n);
        /* Once a post and day: for the first who comes. */
        gboolean first = TRUE;
        for (guint k = 0; k < n && at[k] < i; k++)
            first = vitri_date_compare(vitri_judge_move(judge, at[k])->on, move->on) != 0;
        if (first)
            link_day(judge, move->to, move->on);
    }
}

/** Whether the person has left the post by a move of the plan on or before the day. */
static gboolean has_moved(const VitriJudge *judge, const VitriTenure *tenure, VitriDate on)
{
    gint32 index = judge->people[tenure->person].move;
    const VitriJudgedMove *move = index >= 0 ? vitri_judge_move(judge, (guint)index) : NULL;
    return move && move->from == tenure->post && vitri_date_compare(move->on, on) <= 0;
}

/**
 * Whether the holder of a tenure is a leaver of the year who has gone by the day: out of service from 1 January on, or
 * by a tenure that ends within the year without the plan's doing.
 */
static gboolean has_left(const VitriJudge *judge, const VitriTenure *tenure, VitriDate on)
{
    VitriDate out = judge->people[tenure->person].out, until = vitri_date_latest(tenure->period.until);
    gboolean by_until = vitri_date_is_set(until) && (!vitri_date_is_set(out) || vitri_date_compare(until, out) < 0);
    VitriDate end = by_until ? until : out;
    if (tenure->kind != VITRI_TENURE_HOLDER || !vitri_date_is_set(end))
        return FALSE;
    int since = vitri_date_compare(end, judge->first);
    if (since < 0 || (by_until && since == 0) || vitri_date_compare(end, on) > 0 || has_moved(judge, tenure, end))
        return FALSE;
    VitriOrder last_day = vitri_period_position(tenure->period, vitri_date_add_days(end, -1));
    return last_day == VITRI_ORDER_EQUAL || last_day == VITRI_ORDER_UNSURE;
}

static guint count_leavers(const VitriJudge *judge, gint32 post, VitriDate on)
{
    VitriRun run = judge->roster->post_tenures[post];
    guint n = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        n += has_left(judge, &judge->roster->tenures[judge->roster->post_tenure_list[i]], on);
    return n;
}

/** Whether the open place that a move takes can be what the plan calls it. */
static gboolean may_open(const VitriJudge *judge, const VitriJudgedMove *move, const char *starts)
{
    const VitriPost *post = &judge->roster->posts[move->to];
    VitriDate own = vitri_date_latest(post->period.from);
    VitriDate unit = vitri_date_latest(vitri_roster_unit_of(judge->roster, move->to)->period.from);
    gboolean is_new = vitri_date_is_set(own) && vitri_date_compare(own, judge->first) >= 0;
    if (g_strcmp0(starts, "leaver") == 0)
        return count_leavers(judge, move->to, move->on) > 0;
    if (vitri_judge_count(judge, judge->roster, move->to, judge->reference, FALSE) >= post->seats)
        return FALSE;
    if (g_strcmp0(starts, "new-post") == 0)
        return is_new || (vitri_date_is_set(unit) && vitri_date_compare(unit, judge->first) >= 0);
    return !is_new;
}

/** Numbers the moves of one chain from `first` on. */
static void add_chain(VitriJudge *judge, guint first, gboolean cycle)
{
    VitriJudgedChain chain = {(gint32)first, 0, cycle};
    for (gint32 i = (gint32)first; i >= 0 && vitri_judge_move(judge, (guint)i)->chain < 0;) {
        VitriJudgedMove *move = vitri_judge_move(judge, (guint)i);
        move->chain = (gint32)judge->chains->len;
        chain.n++;
        /* The place that this move leaves is needed by nobody or by the next one. */
        i = move->feeds;
    }
    g_array_append_val(judge->chains, chain);
}

void vitri_judge_read_chains(VitriJudge *judge)
{
    guint n = judge->moves->len;
    link_all(judge);
    for (guint i = 0; i < n; i++)
        if (vitri_judge_move(judge, i)->needs < 0)
            add_chain(judge, i, FALSE);
    for (guint i = 0; i < n; i++)
        if (vitri_judge_move(judge, i)->chain < 0)
            add_chain(judge, i, TRUE);
}

/** Whether anybody in the chain has a reason of their own. */
static gboolean has_reason(const VitriJudge *judge, const VitriJudgedChain *chain)
{
    const VitriJudgedMove *move = vitri_judge_move(judge, (guint)chain->first);
    for (guint k = 0; k < chain->n; k++) {
        if (move->reason != VITRI_MOVE_ENABLING)
            return TRUE;
        if (move->feeds >= 0)
            move = vitri_judge_move(judge, (guint)move->feeds);
    }
    return FALSE;
}

/**
 * Whether a chain fills a place that calls for it: any, if the policy fills vacancies, else a leaver's. Where a post
 * has several open places, a chain without a reason may have the leaver's; `claims`: how many such chains have come, by
 * post.
 */
static gboolean fills_place(const VitriJudge *judge, const VitriJudgedChain *chain, GHashTable *claims)
{
    if (chain->cycle)
        return FALSE;
    if (judge->vcase->policy->fill_vacancies)
        return TRUE;
    const VitriJudgedMove *first = vitri_judge_move(judge, (guint)chain->first);
    gpointer key = GINT_TO_POINTER(first->to + 1);
    guint n = GPOINTER_TO_UINT(g_hash_table_lookup(claims, key));
    g_hash_table_insert(claims, key, GUINT_TO_POINTER(n + 1));
    return count_leavers(judge, first->to, first->on) > n;
}

static const VitriChain *find_stated(const VitriPlan *plan, const char *id)
{
    for (guint i = 0; id && i < plan->chains->len; i++) {
        const VitriChain *chain = &g_array_index(plan->chains, VitriChain, i);
        if (g_strcmp0(chain->id, id) == 0)
            return chain;
    }
    return NULL;
}

/** The last move of a chain: the one whose place nobody needs. */
static const VitriJudgedMove *last_move(const VitriJudge *judge, const VitriJudgedChain *chain)
{
    const VitriJudgedMove *move = vitri_judge_move(judge, (guint)chain->first);
    for (guint k = 1; k < chain->n; k++)
        move = vitri_judge_move(judge, (guint)move->feeds);
    return move;
}

/** Compares what the plan says of a chain with what it is. */
static void check_chain_element(VitriJudge *judge, const VitriJudgedChain *chain, const VitriChain *stated)
{
    const VitriJudgedMove *first = vitri_judge_move(judge, (guint)chain->first);
    gboolean cycle = chain->cycle;
    gboolean same = stated->cycle == cycle;
    if (vitri_date_is_set(stated->on))
        same = same && vitri_date_compare(stated->on, first->on) == 0;
    if (stated->starts && !cycle)
        same = same && may_open(judge, first, stated->starts);
    if (stated->ends >= 0 && !cycle)
        same = same && stated->ends == last_move(judge, chain)->from;
    VitriJudgeSubject about = vitri_judge_about(judge, first);
    about.line = stated->line;
    if (!same)
        vitri_judge_say(
            judge, VITRI_SEVERITY_WARNING, "chain-label", about,
            _("the chain '%s' of '%s' is not as the plan describes it; correct kind=, on=, starts= or ends="),
            stated->id, vitri_judge_person_id(judge, first->person));
}

/** Labels: moves under one label on different days, or that are not linked, or linked ones under two labels. */
static void check_labels(VitriJudge *judge)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        const VitriJudgedMove *next = move->feeds >= 0 ? vitri_judge_move(judge, (guint)move->feeds) : NULL;
        const char *label = vitri_judge_stated(judge, move)->chain;
        if (!label)
            continue;
        const VitriJudgedMove *other = g_hash_table_lookup(seen, label);
        if (!other)
            g_hash_table_insert(seen, (gpointer)label, (gpointer)move);
        else if (vitri_date_compare(other->on, move->on) != 0)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "chain-days", vitri_judge_about(judge, move),
                            _("'%s' and '%s' are in one chain and move on different days; set them on one day"),
                            vitri_judge_person_id(judge, other->person), vitri_judge_person_id(judge, move->person));
        else if (other->chain != move->chain)
            vitri_judge_say(judge, VITRI_SEVERITY_WARNING, "chain-label", vitri_judge_about(judge, move),
                            _("'%s' and '%s' bear one label and need no place of each other; give two labels"),
                            vitri_judge_person_id(judge, other->person), vitri_judge_person_id(judge, move->person));
        if (next && g_strcmp0(label, vitri_judge_stated(judge, next)->chain) != 0)
            vitri_judge_say(judge, VITRI_SEVERITY_WARNING, "chain-label", vitri_judge_about(judge, next),
                            _("'%s' needs the place that '%s' leaves and bears another label; give one label"),
                            vitri_judge_person_id(judge, next->person), vitri_judge_person_id(judge, move->person));
    }
}

void vitri_judge_check_chains(VitriJudge *judge)
{
    g_autoptr(GHashTable) claims = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < judge->chains->len; i++) {
        const VitriJudgedChain *chain = &g_array_index(judge->chains, VitriJudgedChain, i);
        const VitriJudgedMove *first = vitri_judge_move(judge, (guint)chain->first);
        if (!has_reason(judge, chain) && !fills_place(judge, chain, claims))
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "chain-without-cause", vitri_judge_about(judge, first),
                            _("nobody in the chain of '%s' has to move, and it fills no place of a leaver of the year; "
                              "take it out"),
                            vitri_judge_person_id(judge, first->person));
        const VitriChain *stated = find_stated(judge->plan, vitri_judge_stated(judge, first)->chain);
        if (stated)
            check_chain_element(judge, chain, stated);
    }
    check_labels(judge);
}
