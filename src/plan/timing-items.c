/*
 * What the search for months needs to know of each chain: its window, what each month costs in lateness, whom it takes
 * out of which unit, and at which posts with required seats it meets other chains.
 *
 * Where a chain is the only one that touches a post, what its month costs there is part of its own lateness, and a
 * month in which it would empty a filled required seat is no month of its. Posts that several chains touch are kept
 * apart: there a month costs what the others leave. Seats that stand empty are a convex function of the people there,
 * so with every chain not placed yet taken at its best, the costs of placing them one by one add up to no more than
 * placing all. Chains that share a unit or such a post, or move kin, are one component. O(chains x 12) and the touches
 * of shared posts.
 */
#include "timing-items.h"

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

/** Joins all items that touch one post, depart from one unit, or move kin, and numbers the components. */
static guint number_components(VitriItems *all)
{
    g_autoptr(GHashTable) last_of_unit = g_hash_table_new(NULL, NULL);
    g_autofree guint *parent = g_new(guint, all->n + 1);
    guint count = 0;
    for (guint i = 0; i < all->n; i++)
        parent[i] = i;
    for (guint i = 0; i < all->n; i++) {
        for (guint d = 0; d < all->items[i].departures->len; d++) {
            gpointer key = GINT_TO_POINTER(g_array_index(all->items[i].departures, VitriDeparture, d).unit + 1);
            guint other = GPOINTER_TO_UINT(g_hash_table_lookup(last_of_unit, key));
            join(parent, i, other ? other - 1 : i);
            g_hash_table_insert(last_of_unit, key, GUINT_TO_POINTER(i + 1));
        }
    }
    for (guint p = 0; p < all->posts->len; p++) {
        const GArray *touching = g_array_index(all->posts, VitriSharedPost, p).touching;
        for (guint t = 1; t < touching->len; t++)
            join(parent, g_array_index(touching, VitriTouching, 0).item,
                 g_array_index(touching, VitriTouching, t).item);
    }
    for (guint l = 0; l < all->links->len; l++)
        join(parent, g_array_index(all->links, VitriKinLink, l).left, g_array_index(all->links, VitriKinLink, l).right);
    for (guint i = 0; i < all->n; i++) {
        guint root = find_root(parent, i);
        all->items[i].component = root == i ? count++ : all->items[root].component;
    }
    return count;
}

/** People more at a post on a month's end (or first day) with the items in their months. */
static gint64 sum_changes(const VitriItems *items, const VitriSharedPost *post, const gint *month, guint index, int m,
                          int k, gboolean first)
{
    gint64 sum = 0;
    for (guint t = 0; t < post->touching->len; t++) {
        const VitriTouching *touching = &g_array_index(post->touching, VitriTouching, t);
        int at = touching->item == index ? m : month[touching->item];
        guint16 months = at >= 0 ? (guint16)(1 << at) : items->items[touching->item].months;
        sum += vitri_touches_hope(first ? touching->touch.at_first : touching->touch.at_end, months, k);
    }
    return sum;
}

gint64 vitri_items_empty(const VitriItems *items, guint post, const gint *month, guint index, int m)
{
    const VitriSharedPost *shared = &g_array_index(items->posts, VitriSharedPost, post);
    gint64 empty = 0;
    for (int k = 0; k < VITRI_N_MONTHS; k++)
        empty += MAX(0, shared->deficits[k] - sum_changes(items, shared, month, index, m, k, FALSE));
    return empty;
}

gboolean vitri_items_keep_filled(const VitriItems *items, guint post, const gint *month, guint index, int m)
{
    const VitriSharedPost *shared = &g_array_index(items->posts, VitriSharedPost, post);
    for (int k = 0; k < VITRI_N_MONTHS; k++) {
        gint64 loss = 0;
        for (guint t = 0; t < shared->touching->len; t++) {
            const VitriTouching *touching = &g_array_index(shared->touching, VitriTouching, t);
            int at = touching->item == index ? m : month[touching->item];
            gint8 change = touching->touch.at_first[k];
            gboolean may_come = at < 0 && change > 0 && (items->items[touching->item].months & (1 << k));
            loss -= at == k || may_come ? change : 0;
        }
        if (loss <= 0)
            continue;
        gint64 change = sum_changes(items, shared, month, index, m, k, TRUE);
        if (change < 0 && shared->spares[k] + change < 0)
            return FALSE;
    }
    return TRUE;
}

/** What a chain costs at a post that no other touches; the months in which it would empty a filled seat are taken out.
 */
static void read_own_post(const VitriScene *scene, const VitriTouch *touch, VitriItem *item)
{
    gint64 deficits[VITRI_N_MONTHS], spares[VITRI_N_MONTHS];
    guint16 window = item->months;
    vitri_touches_deficits(scene, touch->post, deficits);
    vitri_touches_spares(scene, touch->post, spares);
    for (int m = 0; m < VITRI_N_MONTHS; m++) {
        for (int k = 0; k < VITRI_N_MONTHS; k++)
            item->late[m] += MAX(0, deficits[k] - vitri_touches_hope(touch->at_end, (guint16)(1 << m), k)) -
                             MAX(0, deficits[k] - vitri_touches_hope(touch->at_end, window, k));
        if (touch->at_first[m] < 0 && spares[m] + touch->at_first[m] < 0)
            item->months &= (guint16) ~(1 << m);
    }
}

static void read_shared_post(const VitriScene *scene, VitriItems *all, GArray *touching)
{
    VitriSharedPost shared = {.touching = g_array_ref(touching)};
    gint32 post = g_array_index(touching, VitriTouching, 0).touch.post;
    vitri_touches_deficits(scene, post, shared.deficits);
    vitri_touches_spares(scene, post, shared.spares);
    for (guint t = 0; t < touching->len; t++)
        g_array_append_val(all->items[g_array_index(touching, VitriTouching, t).item].shared, all->posts->len);
    g_array_append_val(all->posts, shared);
}

static void read_posts(const VitriScene *scene, const GPtrArray *chains, VitriItems *all)
{
    g_autoptr(GHashTable) index = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    g_autoptr(GArray) posts = g_array_new(FALSE, FALSE, sizeof(gint32));
    for (guint i = 0; i < chains->len; i++) {
        g_autoptr(GArray) touches = vitri_touches_read(scene, g_ptr_array_index(chains, i));
        for (guint t = 0; t < touches->len; t++) {
            VitriTouching entry = {i, g_array_index(touches, VitriTouch, t)};
            GArray *touching = g_hash_table_lookup(index, GINT_TO_POINTER(entry.touch.post));
            if (!touching) {
                touching = g_array_new(FALSE, FALSE, sizeof(VitriTouching));
                g_hash_table_insert(index, GINT_TO_POINTER(entry.touch.post), touching);
                g_array_append_val(posts, entry.touch.post);
            }
            g_array_append_val(touching, entry);
        }
    }
    for (guint p = 0; p < posts->len; p++) {
        GArray *touching = g_hash_table_lookup(index, GINT_TO_POINTER(g_array_index(posts, gint32, p)));
        const VitriTouching *only = &g_array_index(touching, VitriTouching, 0);
        if (touching->len == 1)
            read_own_post(scene, &only->touch, &all->items[only->item]);
        else
            read_shared_post(scene, all, touching);
    }
}

/** A step of somebody who has kin. */
typedef struct {
    guint item;
    guint32 arc;
} KinStep;

static GArray *read_kin_steps(const VitriScene *scene, const GPtrArray *chains)
{
    GArray *steps = g_array_new(FALSE, FALSE, sizeof(KinStep));
    for (guint i = 0; scene->kinship && i < chains->len; i++) {
        const GArray *arcs = ((const VitriLinked *)g_ptr_array_index(chains, i))->arcs;
        for (guint k = 0; k < arcs->len; k++) {
            KinStep step = {i, g_array_index(arcs, guint32, k)};
            guint n = 0;
            vitri_kinship_of(scene, vitri_scene_arc(scene, step.arc)->agent, &n);
            if (n)
                g_array_append_val(steps, step);
        }
    }
    return steps;
}

static void link_kin(const VitriScene *scene, const GPtrArray *chains, VitriItems *all)
{
    g_autoptr(GArray) steps = read_kin_steps(scene, chains);
    for (guint i = 0; i < steps->len; i++)
        for (guint k = i + 1; k < steps->len; k++) {
            const KinStep *left = &g_array_index(steps, KinStep, i), *right = &g_array_index(steps, KinStep, k);
            VitriKinLink link = {.left = left->item, .right = right->item};
            if (link.left == link.right || !vitri_kinship_are(scene, left->arc, right->arc, &link.months))
                continue;
            g_array_append_val(all->items[link.left].kin, all->links->len);
            g_array_append_val(all->items[link.right].kin, all->links->len);
            g_array_append_val(all->links, link);
        }
}

gboolean vitri_items_agree(const VitriItems *items, const gint *month, guint index, int m)
{
    const GArray *kin = items->items[index].kin;
    for (guint i = 0; i < kin->len; i++) {
        const VitriKinLink *link = &g_array_index(items->links, VitriKinLink, g_array_index(kin, guint, i));
        int left = link->left == index ? m : month[link->left], right = link->right == index ? m : month[link->right];
        if (left >= 0 && right >= 0 && !(link->months.with[left] & (1 << right)))
            return FALSE;
    }
    return TRUE;
}

VitriItems *vitri_items_new(const VitriScene *scene, const GPtrArray *chains, gboolean limits_only)
{
    VitriItems *all = g_new0(VitriItems, 1);
    all->n = chains->len;
    all->items = g_new0(VitriItem, chains->len + 1);
    all->posts = g_array_new(FALSE, FALSE, sizeof(VitriSharedPost));
    all->links = g_array_new(FALSE, FALSE, sizeof(VitriKinLink));
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        guint16 better = chain->months & (guint16)~chain->shunned;
        all->items[i].months = better ? better : chain->months;
        all->items[i].shared = g_array_new(FALSE, FALSE, sizeof(guint));
        all->items[i].kin = g_array_new(FALSE, FALSE, sizeof(guint));
        for (int m = 0; m < VITRI_N_MONTHS && !limits_only; m++)
            all->items[i].late[m] = late_movers(scene, chain, m);
        read_departures(scene, chain, &all->items[i]);
    }
    link_kin(scene, chains, all);
    if (!limits_only)
        read_posts(scene, chains, all);
    all->n_components = number_components(all);
    return all;
}

void vitri_items_free(VitriItems *items)
{
    if (!items)
        return;
    for (guint i = 0; i < items->n; i++) {
        g_array_unref(items->items[i].departures);
        g_array_unref(items->items[i].shared);
        g_array_unref(items->items[i].kin);
    }
    for (guint p = 0; p < items->posts->len; p++)
        g_array_unref(g_array_index(items->posts, VitriSharedPost, p).touching);
    g_array_unref(items->posts);
    g_array_unref(items->links);
    g_free(items->items);
    g_free(items);
}
