/*
 * Links moves into chains and cycles (contract, section 7).
 *
 * At each post that somebody enters, the free seats (a leaver's, or vacant) go to those who enter, smallest ids first;
 * the others take the places of those who leave it that day, smallest ids first on both sides. So each move has at most
 * one move before and one after it, and the linked moves are paths or cycles. O(moves + holders of the posts entered).
 */
#include "chains.h"

#include "kinship.h"
#include "vitri/retirement.h"

typedef struct {
    VitriDate day; /**< unset: free since before the year */
    VitriOpening opening;
} FreeSeat;

typedef struct {
    const VitriScene *scene;
    const gint32 *chosen; /**< by agent */
    GArray *moves;        /**< of guint32 arc, by agent */
    gint32 *before;       /**< by move: the move whose place it takes, -1 */
    gint32 *after;        /**< by move: the move that takes its place, -1 */
    FreeSeat *seats;      /**< by move: what an opener takes */
} Linking;

static int compare_seats(gconstpointer left, gconstpointer right)
{
    const FreeSeat *a = left, *b = right;
    int by_day = vitri_date_compare(a->day, b->day);
    return by_day ? by_day : (a->opening < b->opening) - (a->opening > b->opening);
}

/** The day on which a holder who takes no part gives up the seat within the months of moves; unset: does not. */
static VitriDate day_out(const VitriScene *scene, const VitriTenure *tenure)
{
    gint32 agent = scene->agent_of[tenure->person];
    if (agent >= 0 && !vitri_scene_agent(scene, agent)->fixed)
        return VITRI_DATE_NONE;
    VitriDate out = vitri_retirement_first_day_out(scene->vcase, tenure->person);
    if (vitri_date_is_set(tenure->period.until))
        out = vitri_date_min(out, vitri_date_latest(tenure->period.until));
    gboolean in_time = vitri_date_is_set(out) && vitri_date_compare(out, scene->reference) > 0 &&
                       vitri_date_compare(out, vitri_date(scene->options.year, 12, 1)) <= 0;
    return in_time ? out : VITRI_DATE_NONE;
}

/** Holders who have left the post in the year, up to the reference day: theirs are seats of leavers of the year. */
static guint count_gone(const VitriScene *scene, gint32 post)
{
    const VitriRoster *roster = scene->vcase->roster;
    VitriRun run = roster->post_tenures[post];
    guint n = 0;
    for (guint32 i = 0; i < run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[roster->post_tenure_list[run.first + i]];
        VitriDate out = vitri_retirement_first_day_out(scene->vcase, tenure->person);
        if (!vitri_date_is_set(out) || out.year != scene->options.year ||
            vitri_date_compare(out, scene->reference) > 0 || tenure->kind != VITRI_TENURE_HOLDER)
            continue;
        VitriOrder last_day = vitri_period_position(tenure->period, vitri_date_add_days(out, -1));
        n += last_day == VITRI_ORDER_EQUAL || last_day == VITRI_ORDER_UNSURE;
    }
    return n;
}

/** Seats of a post that are free without anybody's move: of those gone in the year, vacant ones, then by day. Caller
 * frees. */
static GArray *free_seats(const VitriScene *scene, gint32 post)
{
    const VitriRoster *roster = scene->vcase->roster;
    const VitriRoom *room = &scene->rooms[post];
    GArray *seats = g_array_new(FALSE, FALSE, sizeof(FreeSeat));
    VitriDate from = vitri_scene_post_period(roster, post).from;
    gboolean is_new = vitri_date_is_set(from) && from.year >= scene->options.year;
    gint32 gone = room->held + (gint32)count_gone(scene, post);
    for (gint32 i = room->held; i < room->seats; i++) {
        FreeSeat seat = {is_new ? from : VITRI_DATE_NONE, is_new ? VITRI_OPENS_NEW_POST : VITRI_OPENS_VACANCY};
        if (i < gone)
            seat.opening = VITRI_OPENS_LEAVER;
        g_array_append_val(seats, seat);
    }
    gint32 stays = 0;
    VitriRun run = roster->post_tenures[post];
    for (guint32 i = 0; i < run.n; i++) {
        guint32 index = roster->post_tenure_list[run.first + i];
        const VitriTenure *tenure = &roster->tenures[index];
        if (vitri_roster_tenure_on(roster, tenure->person, scene->reference, FALSE) != (gint32)index)
            continue;
        VitriDate out = day_out(scene, tenure);
        FreeSeat seat = {out, VITRI_OPENS_LEAVER};
        gint32 agent = scene->agent_of[tenure->person];
        if (vitri_date_is_set(out))
            g_array_append_val(seats, seat);
        else if (agent < 0 || vitri_scene_agent(scene, agent)->fixed)
            stays++;
    }
    g_array_sort(seats, compare_seats);
    gint32 arrivals = MAX(0, room->fixed - stays);
    g_array_remove_range(seats, 0, MIN((guint)arrivals, seats->len));
    return seats;
}

guint vitri_chains_count_free(const VitriScene *scene, gint32 post)
{
    g_autoptr(GArray) seats = free_seats(scene, post);
    return seats->len;
}

guint vitri_chains_count_leavers(const VitriScene *scene, gint32 post)
{
    g_autoptr(GArray) seats = free_seats(scene, post);
    guint n = 0;
    for (guint i = 0; i < seats->len; i++)
        n += g_array_index(seats, FreeSeat, i).opening == VITRI_OPENS_LEAVER;
    return n;
}

/** First days of months on or after a day. */
static guint16 months_after(VitriDate day, gint year)
{
    guint16 months = 0;
    for (int m = 1; m <= 12; m++)
        if (vitri_date_compare(vitri_date(year, m, 1), day) >= 0)
            months |= (guint16)(1 << (m - 1));
    return months;
}

gboolean vitri_chains_is_free_in(const VitriScene *scene, gint32 post, guint16 months)
{
    g_autoptr(GArray) seats = free_seats(scene, post);
    for (guint i = 0; i < seats->len; i++) {
        VitriDate day = g_array_index(seats, FreeSeat, i).day;
        if (!vitri_date_is_set(day) || (months & months_after(day, scene->options.year)))
            return TRUE;
    }
    return FALSE;
}

static void link_post(Linking *linking, gint32 post, const GArray *entering, const GArray *leaving)
{
    g_autoptr(GArray) seats = free_seats(linking->scene, post);
    for (guint i = 0; i < entering->len; i++) {
        guint32 move = g_array_index(entering, guint32, i);
        if (i < seats->len) {
            linking->seats[move] = g_array_index(seats, FreeSeat, i);
        } else if (leaving && i - seats->len < leaving->len) {
            guint32 source = g_array_index(leaving, guint32, i - seats->len);
            linking->before[move] = (gint32)source;
            linking->after[source] = (gint32)move;
        }
    }
}

static void note_move(GHashTable *table, gint32 post, guint32 move)
{
    GArray *moves = g_hash_table_lookup(table, GINT_TO_POINTER(post));
    if (!moves) {
        moves = g_array_new(FALSE, FALSE, sizeof(guint32));
        g_hash_table_insert(table, GINT_TO_POINTER(post), moves);
    }
    g_array_append_val(moves, move);
}

static const VitriArc *arc_of(const Linking *linking, guint32 move)
{
    return vitri_scene_arc(linking->scene, g_array_index(linking->moves, guint32, move));
}

static void link_moves(Linking *linking)
{
    g_autoptr(GHashTable) entering = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    g_autoptr(GHashTable) leaving = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    for (guint32 i = 0; i < linking->moves->len; i++) {
        const VitriArc *arc = arc_of(linking, i);
        const VitriAgent *agent = vitri_scene_agent(linking->scene, arc->agent);
        note_move(entering, arc->post, i);
        if (!agent->displaced || linking->scene->rooms[agent->origin].seats > 0)
            note_move(leaving, agent->origin, i);
    }
    GHashTableIter iter;
    gpointer key, value;
    g_hash_table_iter_init(&iter, entering);
    while (g_hash_table_iter_next(&iter, &key, &value))
        link_post(linking, GPOINTER_TO_INT(key), value, g_hash_table_lookup(leaving, key));
}

/** Takes away the months that kin who stay, or who move in the same chain, close to a step. */
static void heed_kin(const Linking *linking, VitriLinked *chain)
{
    const VitriScene *scene = linking->scene;
    for (guint i = 0; scene->kinship && i < chain->arcs->len; i++) {
        guint32 arc = g_array_index(chain->arcs, guint32, i);
        chain->months &= vitri_kinship_months_beside(scene, arc, linking->chosen);
        for (guint k = 0; k < i; k++) {
            VitriKinMonths agree;
            if (!vitri_kinship_are(scene, arc, g_array_index(chain->arcs, guint32, k), &agree))
                continue;
            for (int m = 0; m < 12; m++)
                if (!(agree.with[m] & (1 << m)))
                    chain->months &= (guint16) ~(1 << m);
        }
    }
}

static VitriLinked *follow(const Linking *linking, guint32 first, gboolean *seen)
{
    const VitriScene *scene = linking->scene;
    VitriLinked *chain = g_new0(VitriLinked, 1);
    chain->arcs = g_array_new(FALSE, FALSE, sizeof(guint32));
    chain->months = 0xfff;
    gint32 last = (gint32)first;
    for (gint32 move = (gint32)first; move >= 0 && !seen[move]; move = linking->after[move]) {
        seen[move] = TRUE;
        last = move;
        const VitriArc *arc = arc_of(linking, (guint32)move);
        const VitriAgent *agent = vitri_scene_agent(scene, arc->agent);
        g_array_append_val(chain->arcs, g_array_index(linking->moves, guint32, move));
        chain->months &= arc->months;
        chain->shunned |= agent->shunned;
        chain->has_ground |= vitri_burden_reason(scene, agent, arc->post) != VITRI_MOVE_ENABLING;
    }
    gboolean cycle = linking->before[first] >= 0;
    chain->opening = cycle ? VITRI_OPENS_CYCLE : linking->seats[first].opening;
    chain->free_from = cycle ? VITRI_DATE_NONE : linking->seats[first].day;
    chain->ends = cycle ? -1 : vitri_scene_agent(scene, arc_of(linking, (guint32)last)->agent)->origin;
    chain->opening_months =
        vitri_date_is_set(chain->free_from) ? months_after(chain->free_from, scene->options.year) : 0xfff;
    chain->months &= chain->opening_months;
    chain->has_ground |= chain->opening == VITRI_OPENS_LEAVER;
    heed_kin(linking, chain);
    return chain;
}

static void free_linked(gpointer data)
{
    VitriLinked *chain = data;
    g_array_unref(chain->arcs);
    g_free(chain);
}

static int compare_chains(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriScene *scene = user;
    const VitriLinked *a = *(VitriLinked *const *)left, *b = *(VitriLinked *const *)right;
    guint32 least[2] = {G_MAXUINT32, G_MAXUINT32};
    for (guint i = 0; i < a->arcs->len; i++)
        least[0] = MIN(least[0], vitri_scene_arc(scene, g_array_index(a->arcs, guint32, i))->agent);
    for (guint i = 0; i < b->arcs->len; i++)
        least[1] = MIN(least[1], vitri_scene_arc(scene, g_array_index(b->arcs, guint32, i))->agent);
    return (least[0] > least[1]) - (least[0] < least[1]);
}

GPtrArray *vitri_chains_link(const VitriScene *scene, const gint32 *chosen)
{
    g_autoptr(GArray) moves = g_array_new(FALSE, FALSE, sizeof(guint32));
    for (guint i = 0; i < scene->agents->len; i++)
        if (chosen[i] >= 0) {
            guint32 arc = (guint32)chosen[i];
            g_array_append_val(moves, arc);
        }
    g_autofree gint32 *before = g_new(gint32, moves->len + 1);
    g_autofree gint32 *after = g_new(gint32, moves->len + 1);
    g_autofree FreeSeat *seats = g_new0(FreeSeat, moves->len + 1);
    g_autofree gboolean *seen = g_new0(gboolean, moves->len + 1);
    for (guint i = 0; i < moves->len; i++) {
        before[i] = after[i] = -1;
        seats[i].opening = VITRI_OPENS_VACANCY;
    }
    Linking linking = {scene, chosen, moves, before, after, seats};
    link_moves(&linking);
    GPtrArray *chains = g_ptr_array_new_with_free_func(free_linked);
    for (guint32 i = 0; i < moves->len; i++)
        if (before[i] < 0)
            g_ptr_array_add(chains, follow(&linking, i, seen));
    for (guint32 i = 0; i < moves->len; i++)
        if (!seen[i])
            g_ptr_array_add(chains, follow(&linking, i, seen));
    g_ptr_array_sort_with_data(chains, compare_chains, (gpointer)scene);
    return chains;
}
