/*
 * Months for chains: fewest late months, then the least uneven departures, within the monthly limits of units.
 *
 * Chains that share a unit are one component. In each a first answer comes from the narrowest window first and single
 * shifts; then depth-first branch and bound with a counted limit. Bounds: the least lateness of each chain, and for
 * evenness the semi-matching of each unit (balance.h), which relaxes that a chain leaves several units on one day. It
 * looks at no person: windows, departures, late months and links of kin of each chain are all it needs.
 */
#include "timing.h"

#include "balance.h"
#include "timing-items.h"

#define N_MONTHS VITRI_N_MONTHS
#define MOST_WORK 4000000

typedef struct {
    const VitriItems *all;
    const VitriItem *items;
    gint32 limit;      /**< departures a unit and month; -1: none */
    GHashTable *loads; /**< unit -> gint64[24]: departures, then limited ones */
    gint *month;       /**< by item, -1 */
    gint *best_month;
    gint64 best_cost, scale;
    gint64 work;
    gboolean complete; /**< the search was not cut short */
    gboolean any;      /**< the first answer will do */
} Search;

static gint64 *loads_of(const Search *search, gint32 unit)
{
    gint64 *loads = g_hash_table_lookup(search->loads, GINT_TO_POINTER(unit + 1));
    if (!loads) {
        loads = g_new0(gint64, 2 * N_MONTHS);
        g_hash_table_insert(search->loads, GINT_TO_POINTER(unit + 1), loads);
    }
    return loads;
}

/** What an item in a month adds at the posts it shares; -1 where a filled required seat would be left empty. */
static gint64 added_empty(const Search *search, guint index, int month)
{
    const GArray *shared = search->items[index].shared;
    gint64 empty = 0;
    for (guint p = 0; p < shared->len; p++) {
        guint post = g_array_index(shared, guint, p);
        if (!vitri_items_keep_filled(search->all, post, search->month, index, month))
            return -1;
        empty += vitri_items_empty(search->all, post, search->month, index, month) -
                 vitri_items_empty(search->all, post, search->month, index, -1);
    }
    return empty;
}

/** What putting an item into a month adds to the cost; -1 where the limit or the order forbids it. */
static gint64 added_cost(const Search *search, guint index, int month)
{
    const VitriItem *item = &search->items[index];
    gint64 empty = added_empty(search, index, month);
    if (empty < 0 || !vitri_items_agree(search->all, search->month, index, month))
        return -1;
    gint64 cost = (item->late[month] + empty) * search->scale;
    for (guint d = 0; d < item->departures->len; d++) {
        const VitriDeparture *departure = &g_array_index(item->departures, VitriDeparture, d);
        const gint64 *loads = loads_of(search, departure->unit);
        if (search->limit >= 0 && loads[N_MONTHS + month] + departure->limited > search->limit)
            return -1;
        cost += departure->departures * (2 * loads[month] + departure->departures);
    }
    return cost;
}

static void put(const Search *search, guint index, int month, int sign)
{
    const VitriItem *item = &search->items[index];
    for (guint d = 0; d < item->departures->len; d++) {
        const VitriDeparture *departure = &g_array_index(item->departures, VitriDeparture, d);
        gint64 *loads = loads_of(search, departure->unit);
        loads[month] += sign * departure->departures;
        loads[N_MONTHS + month] += sign * departure->limited;
    }
    search->month[index] = sign > 0 ? month : -1;
}

static int cheapest_month(const Search *search, guint index, gint64 *out_cost)
{
    int best = -1;
    for (int m = 0; m < N_MONTHS; m++) {
        gint64 cost = search->items[index].months & (1 << m) ? added_cost(search, index, m) : -1;
        if (cost >= 0 && (best < 0 || cost < *out_cost)) {
            best = m;
            *out_cost = cost;
        }
    }
    return best;
}

static void keep_best(Search *search, const guint *order, guint n, gint64 cost)
{
    search->best_cost = cost;
    for (guint i = 0; i < n; i++)
        search->best_month[order[i]] = search->month[order[i]];
}

/** What the months given cost: the items are taken out and put back one by one, as it adds up in any order. */
static gint64 cost_of(const Search *search, const guint *order, guint n)
{
    g_autofree gint *month = g_new(gint, n + 1);
    gint64 cost = 0;
    for (guint i = 0; i < n; i++) {
        month[i] = search->month[order[i]];
        put(search, order[i], month[i], -1);
    }
    for (guint i = 0; i < n; i++) {
        cost += added_cost(search, order[i], month[i]);
        put(search, order[i], month[i], 1);
    }
    return cost;
}

/** Narrowest window first, each to its cheapest month, then single shifts while one helps. */
static void search_greedily(Search *search, const guint *order, guint n)
{
    gint64 cost = 0;
    guint placed = 0;
    for (; placed < n; placed++) {
        int month = cheapest_month(search, order[placed], &cost);
        if (month < 0)
            break;
        put(search, order[placed], month, 1);
    }
    gboolean better = placed == n;
    for (guint round = 0; better && round < 1000; round++) {
        better = FALSE;
        for (guint i = 0; i < n; i++) {
            int before = search->month[order[i]];
            put(search, order[i], before, -1);
            gint64 old = added_cost(search, order[i], before), now = old;
            int month = cheapest_month(search, order[i], &now);
            better |= now < old;
            put(search, order[i], now < old ? month : before, 1);
        }
    }
    if (placed == n)
        keep_best(search, order, n, cost_of(search, order, n));
    for (guint i = 0; i < placed; i++)
        put(search, order[i], search->month[order[i]], -1);
}

static void descend(Search *search, const guint *order, guint n, guint depth, gint64 cost)
{
    if (depth == n) {
        if (cost < search->best_cost)
            keep_best(search, order, n, cost);
        return;
    }
    if (search->any && search->best_cost < G_MAXINT64)
        return;
    search->work += (n - depth) * N_MONTHS;
    if (search->work > MOST_WORK) {
        search->complete = FALSE;
        return;
    }
    gint64 bound = cost;
    for (guint i = depth; i < n; i++) {
        gint64 least = 0;
        if (cheapest_month(search, order[i], &least) < 0)
            return;
        bound += least;
    }
    if (bound >= search->best_cost)
        return;
    const VitriItem *item = &search->items[order[depth]];
    for (int m = 0; m < N_MONTHS; m++) {
        gint64 added = item->months & (1 << m) ? added_cost(search, order[depth], m) : -1;
        if (added < 0 || cost + added >= search->best_cost)
            continue;
        put(search, order[depth], m, 1);
        descend(search, order, n, depth + 1, cost + added);
        put(search, order[depth], m, -1);
    }
}

/** The least lateness of an item, and the months that have it; all of its months where a limit may ask for others. */
static gint64 least_late(const Search *search, guint index, guint16 *out_months)
{
    const VitriItem *item = &search->items[index];
    gint64 least = G_MAXINT64;
    *out_months = 0;
    for (int m = 0; m < N_MONTHS; m++) {
        gint64 empty = item->months & (1 << m) ? added_empty(search, index, m) : -1;
        if (empty < 0)
            continue;
        if (item->late[m] + empty < least && search->limit < 0)
            *out_months = 0;
        if (item->late[m] + empty <= least || search->limit >= 0)
            *out_months |= (guint16)(1 << m);
        least = MIN(least, item->late[m] + empty);
    }
    return least < G_MAXINT64 ? least : 0;
}

/** A lower bound of the cost of a component: least lateness, and each unit balanced alone. */
static gint64 bound_of(const Search *search, const guint *order, guint n, gint64 *out_late, gint64 *out_uneven)
{
    g_autoptr(GHashTable) jobs = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    gint64 late = 0, uneven = 0;
    for (guint i = 0; i < n; i++) {
        const VitriItem *item = &search->items[order[i]];
        guint16 mask = 0;
        late += least_late(search, order[i], &mask);
        for (guint d = 0; mask && d < item->departures->len; d++) {
            const VitriDeparture *departure = &g_array_index(item->departures, VitriDeparture, d);
            gpointer key = GINT_TO_POINTER(departure->unit + 1);
            GArray *masks = g_hash_table_lookup(jobs, key);
            if (!masks) {
                masks = g_array_new(FALSE, FALSE, sizeof(guint16));
                g_hash_table_insert(jobs, key, masks);
            }
            for (gint32 j = 0; j < departure->departures; j++)
                g_array_append_val(masks, mask);
        }
    }
    GHashTableIter iter;
    gpointer masks;
    g_hash_table_iter_init(&iter, jobs);
    while (g_hash_table_iter_next(&iter, NULL, &masks))
        uneven += vitri_balance_least_squares(masks);
    *out_late = late;
    *out_uneven = uneven;
    return late * search->scale + uneven;
}

static void add_conflict(VitriTiming *timing, const guint *order, guint n)
{
    if (!timing->conflict)
        timing->conflict = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_vals(timing->conflict, order, n);
    timing->feasible = FALSE;
}

static void solve_component(Search *search, const guint *order, guint n, VitriTiming *timing)
{
    gint64 late_bound = 0, uneven_bound = 0;
    gint64 bound = bound_of(search, order, n, &late_bound, &uneven_bound);
    search->best_cost = G_MAXINT64;
    search->work = 0;
    search->complete = TRUE;
    search_greedily(search, order, n);
    if (search->best_cost > bound)
        descend(search, order, n, 0, 0);
    if (search->best_cost == G_MAXINT64) {
        add_conflict(timing, order, n);
        return;
    }
    gint64 late = search->best_cost / search->scale, uneven = search->best_cost % search->scale;
    gboolean proved = search->complete || search->best_cost == bound;
    timing->late += late;
    timing->uneven += uneven;
    timing->late_bound += proved ? late : late_bound;
    timing->uneven_bound += proved ? uneven : uneven_bound;
    timing->late_closed &= proved || late == late_bound;
    timing->uneven_closed &= proved || (late == late_bound && uneven == uneven_bound);
}

static gint compare_width(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriItem *items = ((const Search *)user)->items;
    guint a = *(const guint *)left, b = *(const guint *)right;
    int width_a = __builtin_popcount(items[a].months), width_b = __builtin_popcount(items[b].months);
    return width_a != width_b ? width_a - width_b : (a > b) - (a < b);
}

static void solve_all(Search *search, VitriTiming *timing)
{
    guint n_components = search->all->n_components;
    g_autofree GArray **orders = g_new0(GArray *, n_components + 1);
    for (guint i = 0; i < search->all->n; i++) {
        GArray **order = &orders[search->items[i].component];
        if (!*order)
            *order = g_array_new(FALSE, FALSE, sizeof(guint));
        g_array_append_val(*order, i);
    }
    for (guint c = 0; c < n_components; c++) {
        g_array_sort_with_data(orders[c], compare_width, search);
        solve_component(search, (const guint *)(gpointer)orders[c]->data, orders[c]->len, timing);
        g_array_unref(orders[c]);
    }
}

static VitriTiming *solve_items(const VitriScene *scene, const VitriItems *all, gint64 moves, gboolean any)
{
    VitriTiming *timing = g_new0(VitriTiming, 1);
    timing->feasible = timing->late_closed = timing->uneven_closed = TRUE;
    timing->months = g_array_sized_new(FALSE, TRUE, sizeof(gint), all->n);
    g_array_set_size(timing->months, all->n);
    g_autofree gint *month = g_new0(gint, all->n + 1);
    g_autofree gint *best_month = g_new0(gint, all->n + 1);
    g_autoptr(GHashTable) loads = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    for (guint i = 0; i < all->n; i++)
        month[i] = -1;
    Search search = {.all = all,
                     .items = all->items,
                     .limit = scene->vcase->policy->unit_moves_per_month,
                     .loads = loads,
                     .month = month,
                     .best_month = best_month,
                     .scale = moves * moves + 1,
                     .any = any};
    solve_all(&search, timing);
    for (guint i = 0; i < all->n; i++)
        g_array_index(timing->months, gint, i) = best_month[i] + 1;
    return timing;
}

static gint64 count_moves(const GPtrArray *chains)
{
    gint64 moves = 0;
    for (guint i = 0; i < chains->len; i++)
        moves += ((const VitriLinked *)g_ptr_array_index(chains, i))->arcs->len;
    return moves;
}

/** Chains that take shunned months like others, borrowing from those given. */
static GPtrArray *shun_nothing(const GPtrArray *chains)
{
    GPtrArray *copies = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < chains->len; i++) {
        VitriLinked *copy = g_memdup2(g_ptr_array_index(chains, i), sizeof *copy);
        copy->shunned = 0;
        g_ptr_array_add(copies, copy);
    }
    return copies;
}

VitriTiming *vitri_timing_solve(const VitriScene *scene, const GPtrArray *chains)
{
    g_autoptr(VitriItems) items = vitri_items_new(scene, chains, FALSE);
    g_autoptr(VitriTiming) timing = solve_items(scene, items, count_moves(chains), FALSE);
    if (timing->feasible)
        return g_steal_pointer(&timing);
    g_autoptr(GPtrArray) copies = shun_nothing(chains);
    g_autoptr(VitriItems) all = vitri_items_new(scene, copies, FALSE);
    return solve_items(scene, all, count_moves(copies), FALSE);
}

gboolean vitri_timing_fits_limits(const VitriScene *scene, const GPtrArray *chains)
{
    g_autoptr(VitriItems) items = vitri_items_new(scene, chains, TRUE);
    g_autoptr(VitriTiming) timing = solve_items(scene, items, count_moves(chains), TRUE);
    return timing->feasible;
}

void vitri_timing_free(VitriTiming *timing)
{
    if (!timing)
        return;
    g_array_unref(timing->months);
    if (timing->conflict)
        g_array_unref(timing->conflict);
    g_free(timing);
}
