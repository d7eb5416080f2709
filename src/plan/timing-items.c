/*
 * What the search for months needs to know of each chain: its window, what each month costs in lateness, whom it takes
 * out of which unit, and which chain it must not precede.
 *
 * A chain that leaves a post of several seats from which no holder can be spared comes no earlier than one that fills a
 * seat there. Chains that share a unit or such an order are one component. O(chains x 12), and O(chains^2) only among
 * entries of posts of several seats.
 */
#include "timing-items.h"

/** Month-ends before month m (0-based) on which the seat that the chain fills, the last of its post to be filled,
 * stands empty. */
static gint64 empty_before(const VitriScene *scene, gint32 post, gint32 nth, int month)
{
    const VitriRoster *roster = scene->vcase->roster;
    gint64 empty = 0;
    for (int k = 0; k < month; k++) {
        VitriDate end = vitri_date(scene->options.year, k + 1, vitri_date_days_in_month(scene->options.year, k + 1));
        if (!vitri_period_contains(vitri_scene_post_period(roster, post), end))
            continue;
        gint64 deficit =
            (gint64)roster->posts[post].required_seats - vitri_scene_covered(scene->vcase, post, end, FALSE);
        empty += deficit >= nth;
    }
    return empty;
}

static int first_month_on_time(const VitriDuty *duty, gint year)
{
    int due = duty->duty_day.year < year ? 0 : duty->duty_day.month - 1;
    int lawful = vitri_date_is_set(duty->first_lawful_day) ? duty->first_lawful_day.month - 1 : 0;
    return MAX(due, lawful);
}

/** Months late of the movers of a chain in month m (0-based). */
static gint64 late_movers(const VitriScene *scene, const VitriLinked *chain, int month)
{
    gint64 late = 0;
    for (guint i = 0; i < chain->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, i));
        const VitriAgent *agent = vitri_scene_agent(scene, arc->agent);
        if (agent->must_overdue || agent->must_due)
            late += MAX(0, month - first_month_on_time(&agent->duty, scene->options.year));
    }
    return late;
}

gint64 vitri_timing_mover_months(const VitriScene *scene, const GPtrArray *chains, const GArray *months)
{
    gint64 late = 0;
    for (guint i = 0; i < chains->len; i++)
        late += late_movers(scene, g_ptr_array_index(chains, i), g_array_index(months, gint, i) - 1);
    return late;
}

/** The post that a chain leaves one holder richer; -1: none. One that ends where it began, at a post of several seats,
 * is none. */
static gint32 post_entered(const VitriScene *scene, const VitriLinked *chain)
{
    if (chain->opening == VITRI_OPENS_CYCLE)
        return -1;
    gint32 post = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, 0))->post;
    return post == chain->ends ? -1 : post;
}

/**
 * What each month costs. Of several entries of one post the n-th in the order of their first months answers for the
 * n-th empty seat; then the least is taken apart for movers and seat, which stays a bound however they are told apart.
 */
static void read_late(const VitriScene *scene, const VitriLinked *chain, gint32 nth, VitriItem *item)
{
    gint32 post = post_entered(scene, chain);
    gint64 least_movers = G_MAXINT64, least_empty = G_MAXINT64;
    item->least_late = G_MAXINT64;
    for (int m = 0; m < VITRI_N_MONTHS; m++) {
        gint64 movers = late_movers(scene, chain, m), empty = post < 0 ? 0 : empty_before(scene, post, nth, m);
        item->late[m] = movers + empty;
        if (!(item->months & (1 << m)))
            continue;
        item->least_late = MIN(item->least_late, item->late[m]);
        least_movers = MIN(least_movers, movers);
        least_empty = MIN(least_empty, empty);
    }
    if (item->shared)
        item->least_late = least_movers + least_empty;
}

static void read_departures(const VitriScene *scene, const VitriLinked *chain, VitriItem *item)
{
    const VitriRoster *roster = scene->vcase->roster;
    item->departures = g_array_new(FALSE, FALSE, sizeof(VitriDeparture));
    for (guint i = 0; i < chain->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, i));
        gint32 unit = roster->posts[vitri_scene_agent(scene, arc->agent)->origin].unit;
        guint d = 0;
        while (d < item->departures->len && g_array_index(item->departures, VitriDeparture, d).unit != unit)
            d++;
        VitriDeparture none = {unit, 0, 0};
        if (d == item->departures->len)
            g_array_append_val(item->departures, none);
        g_array_index(item->departures, VitriDeparture, d).departures++;
        g_array_index(item->departures, VitriDeparture, d).limited++;
    }
    if (chain->opening == VITRI_OPENS_CYCLE && item->departures->len == 1)
        g_array_index(item->departures, VitriDeparture, 0).limited = 1;
}

static guint find_root(const guint *parent, guint item)
{
    while (parent[item] != item)
        item = parent[item];
    return item;
}

static void join(guint *parent, guint left, guint right)
{
    guint a = find_root(parent, left), b = find_root(parent, right);
    parent[MAX(a, b)] = MIN(a, b);
}

/** Numbers the components. Returns how many. */
static guint number_components(VitriItem *items, guint n)
{
    g_autoptr(GHashTable) last_of_unit = g_hash_table_new(NULL, NULL);
    g_autofree guint *parent = g_new(guint, n + 1);
    guint count = 0;
    for (guint i = 0; i < n; i++)
        parent[i] = i;
    for (guint i = 0; i < n; i++) {
        for (guint d = 0; d < items[i].departures->len; d++) {
            gpointer key = GINT_TO_POINTER(g_array_index(items[i].departures, VitriDeparture, d).unit + 1);
            guint other = GPOINTER_TO_UINT(g_hash_table_lookup(last_of_unit, key));
            join(parent, i, other ? other - 1 : i);
            g_hash_table_insert(last_of_unit, key, GUINT_TO_POINTER(i + 1));
        }
        join(parent, i, items[i].after < 0 ? i : (guint)items[i].after);
    }
    for (guint i = 0; i < n; i++) {
        guint root = find_root(parent, i);
        items[i].component = root == i ? count++ : items[root].component;
    }
    return count;
}

/** Which entry of its post a chain is, in the order of first months; says whether there are several. */
static gint32 rank_entry(const VitriScene *scene, const GPtrArray *chains, guint index, gboolean *out_shared)
{
    const VitriLinked *chain = g_ptr_array_index(chains, index);
    gint32 post = post_entered(scene, chain), rank = 1;
    *out_shared = FALSE;
    if (post < 0 || scene->vcase->roster->posts[post].seats <= 1)
        return 1;
    int first = __builtin_ctz(chain->months);
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *other = g_ptr_array_index(chains, i);
        if (i == index || post_entered(scene, other) != post)
            continue;
        int other_first = __builtin_ctz(other->months);
        *out_shared = TRUE;
        rank += other_first < first || (other_first == first && i < index);
    }
    return rank;
}

/** Whether the post, as it stands before any move, would be short of a required seat if one more left. */
static gboolean is_needed(const VitriScene *scene, gint32 post)
{
    const VitriRoom *room = &scene->rooms[post];
    return room->required > 0 && room->held <= room->required;
}

/**
 * A chain that ends at a post of several seats from which no holder can be spared comes after one that fills it. Where
 * more than one could be that one, the pairing is a choice, and what the search finds is no proof by itself.
 */
static void order_items(const VitriScene *scene, const GPtrArray *chains, VitriItem *items)
{
    g_autofree gboolean *used = g_new0(gboolean, chains->len + 1);
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        gint32 ends = chain->ends;
        guint n_entries = 0;
        items[i].after = -1;
        if (ends < 0 || vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, 0))->post == ends ||
            scene->vcase->roster->posts[ends].seats <= 1 || !is_needed(scene, ends))
            continue;
        for (guint j = 0; j < chains->len; j++) {
            if (j == i || post_entered(scene, g_ptr_array_index(chains, j)) != ends)
                continue;
            n_entries++;
            if (items[i].after >= 0 || used[j])
                continue;
            items[i].after = (gint32)j;
            used[j] = TRUE;
        }
        items[i].shared |= n_entries != 1;
    }
}

VitriItem *vitri_items_read(const VitriScene *scene, const GPtrArray *chains, guint *out_n_components)
{
    VitriItem *items = g_new0(VitriItem, chains->len + 1);
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        items[i].months = chain->months;
        read_late(scene, chain, rank_entry(scene, chains, i, &items[i].shared), &items[i]);
        read_departures(scene, chain, &items[i]);
    }
    order_items(scene, chains, items);
    *out_n_components = number_components(items, chains->len);
    return items;
}

void vitri_items_free(VitriItem *items, guint n)
{
    for (guint i = 0; items && i < n; i++)
        g_array_unref(items[i].departures);
    g_free(items);
}
