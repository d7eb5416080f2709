/*
 * Months for chains: fewest late months, then the least uneven departures, within the monthly limits of units.
 *
 * Chains that share a unit are one component. In each a first answer comes from the narrowest window first and single
 * shifts; then depth-first branch and bound with a counted limit. Bounds: the least lateness of each chain, and for
 * evenness the semi-matching of each unit (balance.h), which relaxes that a chain leaves several units on one day. It
 * looks at no person: windows, departures and late months of each chain are all it needs.
 */
#include "timing.h"

#include "balance.h"

#define N_MONTHS 12
#define MOST_WORK 4000000

typedef struct {
    gint32 unit;
    gint32 departures; /**< counted for evenness */
    gint32 limited;    /**< counted for the monthly limit */
} Departure;

typedef struct {
    guint16 months;
    gint64 late[N_MONTHS];
    gint64 least_late;
    GArray *departures; /**< of Departure */
    guint component;
} Item;

typedef struct {
    const VitriScene *scene;
    Item *items;
    guint n;
    gint32 limit;      /**< departures a unit and month; -1: none */
    GHashTable *loads; /**< unit -> gint64[24]: departures, then limited ones */
    gint *month;       /**< by item, -1 */
    gint *best_month;
    gint64 best_cost, scale;
    gint64 work;
    gboolean complete; /**< the search was not cut short */
} Search;

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

static void read_late(const VitriScene *scene, const VitriLinked *chain, gint32 nth, Item *item)
{
    item->least_late = G_MAXINT64;
    for (int m = 0; m < N_MONTHS; m++) {
        gint64 late = late_movers(scene, chain, m);
        if (chain->opening != VITRI_OPENS_CYCLE)
            late += empty_before(scene, vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, 0))->post, nth, m);
        item->late[m] = late;
        if (item->months & (1 << m))
            item->least_late = MIN(item->least_late, late);
    }
}

static void read_departures(const VitriScene *scene, const VitriLinked *chain, Item *item)
{
    const VitriRoster *roster = scene->vcase->roster;
    item->departures = g_array_new(FALSE, FALSE, sizeof(Departure));
    for (guint i = 0; i < chain->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, i));
        gint32 unit = roster->posts[vitri_scene_agent(scene, arc->agent)->origin].unit;
        guint d = 0;
        while (d < item->departures->len && g_array_index(item->departures, Departure, d).unit != unit)
            d++;
        Departure none = {unit, 0, 0};
        if (d == item->departures->len)
            g_array_append_val(item->departures, none);
        g_array_index(item->departures, Departure, d).departures++;
        g_array_index(item->departures, Departure, d).limited++;
    }
    if (chain->opening == VITRI_OPENS_CYCLE && item->departures->len == 1)
        g_array_index(item->departures, Departure, 0).limited = 1;
}

static gint64 *loads_of(const Search *search, gint32 unit)
{
    gint64 *loads = g_hash_table_lookup(search->loads, GINT_TO_POINTER(unit + 1));
    if (!loads) {
        loads = g_new0(gint64, 2 * N_MONTHS);
        g_hash_table_insert(search->loads, GINT_TO_POINTER(unit + 1), loads);
    }
    return loads;
}

/** What putting an item into a month adds to the cost; -1 where the limit forbids it. */
static gint64 added_cost(const Search *search, const Item *item, int month)
{
    gint64 cost = item->late[month] * search->scale;
    for (guint d = 0; d < item->departures->len; d++) {
        const Departure *departure = &g_array_index(item->departures, Departure, d);
        const gint64 *loads = loads_of(search, departure->unit);
        if (search->limit >= 0 && loads[N_MONTHS + month] + departure->limited > search->limit)
            return -1;
        cost += departure->departures * (2 * loads[month] + departure->departures);
    }
    return cost;
}

static void put(const Search *search, guint index, int month, int sign)
{
    const Item *item = &search->items[index];
    for (guint d = 0; d < item->departures->len; d++) {
        const Departure *departure = &g_array_index(item->departures, Departure, d);
        gint64 *loads = loads_of(search, departure->unit);
        loads[month] += sign * departure->departures;
        loads[N_MONTHS + month] += sign * departure->limited;
    }
    search->month[index] = sign > 0 ? month : -1;
}

static int cheapest_month(const Search *search, const Item *item, gint64 *out_cost)
{
    int best = -1;
    for (int m = 0; m < N_MONTHS; m++) {
        gint64 cost = item->months & (1 << m) ? added_cost(search, item, m) : -1;
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

static gint64 cost_of(const Search *search, const guint *order, guint n)
{
    gint64 cost = 0;
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < n; i++) {
        const Item *item = &search->items[order[i]];
        cost += item->late[search->month[order[i]]] * search->scale;
        for (guint d = 0; d < item->departures->len; d++) {
            gint32 unit = g_array_index(item->departures, Departure, d).unit;
            if (!g_hash_table_add(seen, GINT_TO_POINTER(unit + 1)))
                continue;
            const gint64 *loads = loads_of(search, unit);
            for (int m = 0; m < N_MONTHS; m++)
                cost += loads[m] * loads[m];
        }
    }
    return cost;
}

/** Narrowest window first, each to its cheapest month, then single shifts while one helps. */
static void search_greedily(Search *search, const guint *order, guint n)
{
    gint64 cost = 0;
    guint placed = 0;
    for (; placed < n; placed++) {
        int month = cheapest_month(search, &search->items[order[placed]], &cost);
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
            gint64 old = added_cost(search, &search->items[order[i]], before), now = old;
            int month = cheapest_month(search, &search->items[order[i]], &now);
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
    search->work += (n - depth) * N_MONTHS;
    if (search->work > MOST_WORK) {
        search->complete = FALSE;
        return;
    }
    gint64 bound = cost;
    for (guint i = depth; i < n; i++) {
        gint64 least = 0;
        if (cheapest_month(search, &search->items[order[i]], &least) < 0)
            return;
        bound += least;
    }
    if (bound >= search->best_cost)
        return;
    const Item *item = &search->items[order[depth]];
    for (int m = 0; m < N_MONTHS; m++) {
        gint64 added = item->months & (1 << m) ? added_cost(search, item, m) : -1;
        if (added < 0 || cost + added >= search->best_cost)
            continue;
        put(search, order[depth], m, 1);
        descend(search, order, n, depth + 1, cost + added);
        put(search, order[depth], m, -1);
    }
}

/** A lower bound of the cost of a component: least lateness, and each unit balanced alone. */
static gint64 bound_of(const Search *search, const guint *order, guint n, gint64 *out_late, gint64 *out_uneven)
{
    g_autoptr(GHashTable) jobs = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    gint64 late = 0, uneven = 0;
    for (guint i = 0; i < n; i++) {
        const Item *item = &search->items[order[i]];
        guint16 mask = 0;
        for (int m = 0; m < N_MONTHS; m++)
            if ((item->months & (1 << m)) && (search->limit >= 0 || item->late[m] == item->least_late))
                mask |= (guint16)(1 << m);
        late += item->least_late;
        for (guint d = 0; d < item->departures->len; d++) {
            const Departure *departure = &g_array_index(item->departures, Departure, d);
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
    gint64 late = 0;
    for (guint i = 0; i < n; i++)
        late += search->items[order[i]].late[search->best_month[order[i]]];
    gint64 uneven = search->best_cost - late * search->scale;
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
    const Item *items = user;
    guint a = *(const guint *)left, b = *(const guint *)right;
    int width_a = __builtin_popcount(items[a].months), width_b = __builtin_popcount(items[b].months);
    return width_a != width_b ? width_a - width_b : (a > b) - (a < b);
}

/** Numbers the components: chains that share a unit. Returns how many. */
static guint number_components(Item *items, guint n)
{
    g_autoptr(GHashTable) unit_component = g_hash_table_new(NULL, NULL);
    g_autofree guint *parent = g_new(guint, n + 1);
    for (guint i = 0; i < n; i++)
        parent[i] = i;
    for (guint i = 0; i < n; i++) {
        for (guint d = 0; d < items[i].departures->len; d++) {
            gpointer key = GINT_TO_POINTER(g_array_index(items[i].departures, Departure, d).unit + 1);
            guint other = GPOINTER_TO_UINT(g_hash_table_lookup(unit_component, key));
            guint a = i, b = other ? other - 1 : i;
            while (parent[a] != a)
                a = parent[a];
            while (parent[b] != b)
                b = parent[b];
            parent[MAX(a, b)] = MIN(a, b);
            g_hash_table_insert(unit_component, key, GUINT_TO_POINTER(i + 1));
        }
    }
    guint count = 0;
    for (guint i = 0; i < n; i++) {
        guint root = i;
        while (parent[root] != root)
            root = parent[root];
        items[i].component = root == i ? count++ : items[root].component;
    }
    return count;
}

/** Which entry of its post a chain is, counted over all chains: the last counts for the bound. */
static gint32 count_entries(const VitriScene *scene, const GPtrArray *chains, const VitriLinked *chain)
{
    gint32 post = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, 0))->post, n = 0;
    if (scene->vcase->roster->posts[post].seats <= 1)
        return 1;
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *other = g_ptr_array_index(chains, i);
        n += other->opening != VITRI_OPENS_CYCLE &&
             vitri_scene_arc(scene, g_array_index(other->arcs, guint32, 0))->post == post;
    }
    return MAX(n, 1);
}

static void solve_all(Search *search, VitriTiming *timing)
{
    guint n_components = number_components(search->items, search->n);
    g_autofree GArray **orders = g_new0(GArray *, n_components + 1);
    for (guint i = 0; i < search->n; i++) {
        GArray **order = &orders[search->items[i].component];
        if (!*order)
            *order = g_array_new(FALSE, FALSE, sizeof(guint));
        g_array_append_val(*order, i);
    }
    for (guint c = 0; c < n_components; c++) {
        g_array_sort_with_data(orders[c], compare_width, search->items);
        solve_component(search, (const guint *)(gpointer)orders[c]->data, orders[c]->len, timing);
        g_array_unref(orders[c]);
    }
}

VitriTiming *vitri_timing_solve(const VitriScene *scene, const GPtrArray *chains)
{
    VitriTiming *timing = g_new0(VitriTiming, 1);
    timing->feasible = timing->late_closed = timing->uneven_closed = TRUE;
    timing->months = g_array_sized_new(FALSE, TRUE, sizeof(gint), chains->len);
    g_array_set_size(timing->months, chains->len);
    g_autofree Item *items = g_new0(Item, chains->len + 1);
    g_autofree gint *month = g_new0(gint, chains->len + 1);
    g_autofree gint *best_month = g_new0(gint, chains->len + 1);
    g_autoptr(GHashTable) loads = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    gint64 moves = 0;
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        items[i].months = chain->months;
        read_late(scene, chain, count_entries(scene, chains, chain), &items[i]);
        read_departures(scene, chain, &items[i]);
        moves += chain->arcs->len;
    }
    Search search = {scene,
                     items,
                     chains->len,
                     scene->vcase->policy->unit_moves_per_month,
                     loads,
                     month,
                     best_month,
                     0,
                     moves * moves + 1,
                     0,
                     TRUE};
    solve_all(&search, timing);
    for (guint i = 0; i < chains->len; i++) {
        g_array_index(timing->months, gint, i) = best_month[i] + 1;
        g_array_unref(items[i].departures);
    }
    return timing;
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
