/*
 * Two rosters compared by id: what was added, is gone, began, ended or says something else.
 *
 * Both sides are seen through facts.h, so that all kinds of facts are compared by one code. Invariants: no fact stands
 * for two; a fact that says the same is never told, wherever it stands in its file; the order is that of ids, then of
 * the kinds of facts, then gone and changed in the order of the earlier roster before added in that of the later.
 * Nothing is judged: whether a change was allowed is the business of the inspection.
 */
#include "vitri/roster-diff.h"

#include "facts.h"

#include <string.h>

gboolean vitri_value_equal(const VitriValue *left, const VitriValue *right)
{
    if (!left->set || !right->set)
        return left->set == right->set;
    if (left->kind == VITRI_VALUE_DATE)
        return memcmp(&left->date, &right->date, sizeof left->date) == 0;
    if (left->kind == VITRI_VALUE_NUMBER)
        return left->number == right->number;
    return strcmp(left->text, right->text) == 0;
}

char *vitri_value_to_string(const VitriValue *value)
{
    if (!value->set)
        return NULL;
    if (value->kind == VITRI_VALUE_DATE)
        return vitri_date_to_string(value->date);
    if (value->kind == VITRI_VALUE_NUMBER)
        return g_strdup_printf("%" G_GINT64_FORMAT, value->number);
    return g_strdup(value->text);
}

gboolean vitri_roster_diff_agrees(VitriDate before, VitriDate after)
{
    if (!vitri_date_is_set(before))
        return TRUE;
    if (!vitri_date_is_set(after))
        return FALSE;
    VitriOrder order = vitri_date_order(before, after);
    return order == VITRI_ORDER_EQUAL || order == VITRI_ORDER_UNSURE;
}

typedef enum { ALIKE_ALL, ALIKE_START, ALIKE_KEY, ALIKE_LEVELS } Alike;

static gboolean are_alike(const VitriFactView *before, const VitriFactView *after, Alike level)
{
    guint n = level == ALIKE_ALL ? before->n : before->n_key;
    for (guint i = 0; i < n; i++)
        if (!vitri_value_equal(&before->values[i], &after->values[i]))
            return FALSE;
    return level != ALIKE_START || before->start < 0 ||
           vitri_roster_diff_agrees(before->values[before->start].date, after->values[after->start].date);
}

/* For each fact before the place of the one after that stands for it, -1 if none does (of gint32). */
static GArray *pair(const GArray *before, const GArray *after)
{
    GArray *partners = g_array_new(FALSE, FALSE, sizeof(gint32));
    g_autofree gboolean *taken = g_new0(gboolean, after->len + 1);
    const gint32 none = -1;
    for (guint i = 0; i < before->len; i++)
        g_array_append_val(partners, none);
    for (Alike level = ALIKE_ALL; level < ALIKE_LEVELS; level++)
        for (guint i = 0; i < before->len; i++) {
            const VitriFactView *view = &g_array_index(before, VitriFactView, i);
            gint32 *partner = &g_array_index(partners, gint32, i);
            for (guint k = 0; *partner < 0 && k < after->len; k++)
                if (!taken[k] && are_alike(view, &g_array_index(after, VitriFactView, k), level)) {
                    *partner = (gint32)k;
                    taken[k] = TRUE;
                }
        }
    return partners;
}

GArray *vitri_roster_diff_tenures(const VitriRoster *before, gint32 old_person, const VitriRoster *after,
                                  gint32 new_person)
{
    g_autoptr(GArray) old = g_array_new(FALSE, FALSE, sizeof(VitriFactView));
    g_autoptr(GArray) new = g_array_new(FALSE, FALSE, sizeof(VitriFactView));
    vitri_facts_list(before, old_person, VITRI_FACT_TENURE, old);
    vitri_facts_list(after, new_person, VITRI_FACT_TENURE, new);
    GArray *partners = pair(old, new);
    for (guint i = 0; i < partners->len; i++) {
        gint32 *partner = &g_array_index(partners, gint32, i);
        *partner = *partner < 0 ? -1 : g_array_index(new, VitriFactView, *partner).index;
    }
    return partners;
}

static void free_change(gpointer data)
{
    VitriRosterChange *change = data;
    g_array_unref(change->fields);
    g_free(change);
}

static VitriChangeKind tell_kind(const VitriRosterDiff *diff, VitriFactKind fact, const VitriFactView *before,
                                 const VitriFactView *after)
{
    const VitriFactView *any = after ? after : before;
    guint until = 0;
    while (until < any->n && strcmp(any->names[until], "until") != 0)
        until++;
    if (!after)
        return VITRI_CHANGE_GONE;
    if (!before) {
        VitriDate end = fact == VITRI_FACT_TENURE ? after->values[until].date : VITRI_DATE_NONE;
        gboolean over = vitri_date_is_set(end) && vitri_date_compare(vitri_date_latest(end), diff->after->as_of) <= 0;
        return fact == VITRI_FACT_TENURE && !over ? VITRI_CHANGE_OPENED : VITRI_CHANGE_ADDED;
    }
    gboolean ends = until < any->n && after->values[until].set && !before->values[until].set;
    return ends ? VITRI_CHANGE_CLOSED : VITRI_CHANGE_CHANGED;
}

static VitriRosterChange *add_change(VitriRosterDiff *diff, VitriChangeOf of, VitriFactKind fact, gint32 old,
                                     gint32 new)
{
    VitriRosterChange *change = g_new0(VitriRosterChange, 1);
    change->of = of;
    change->fact = fact;
    change->before = old;
    change->after = new;
    change->fields = g_array_new(FALSE, FALSE, sizeof(VitriFieldChange));
    g_ptr_array_add(diff->items, change);
    return change;
}

/* Tells one fact of which one side may be NULL, if the sides differ. */
static void compare_fact(VitriRosterDiff *diff, VitriChangeOf of, VitriFactKind fact, gint32 old, gint32 new,
                         const VitriFactView *before, const VitriFactView *after)
{
    const VitriFactView *any = after ? after : before;
    if (before && after && are_alike(before, after, ALIKE_ALL))
        return;
    VitriRosterChange *change = add_change(diff, of, fact, old, new);
    change->kind = tell_kind(diff, fact, before, after);
    for (guint i = 0; i < any->n; i++) {
        VitriValue none = {.kind = any->values[i].kind, .list = any->values[i].list};
        VitriFieldChange field = {any->names[i], before ? before->values[i] : none, after ? after->values[i] : none};
        gboolean set = field.before.set || field.after.set;
        if (!set || (i >= any->n_key && vitri_value_equal(&field.before, &field.after)))
            continue;
        change->n_key += i < any->n_key;
        g_array_append_val(change->fields, field);
    }
}

static void compare_facts(VitriRosterDiff *diff, VitriFactKind kind, gint32 old, gint32 new)
{
    g_autoptr(GArray) before = g_array_new(FALSE, FALSE, sizeof(VitriFactView));
    g_autoptr(GArray) after = g_array_new(FALSE, FALSE, sizeof(VitriFactView));
    vitri_facts_list(diff->before, old, kind, before);
    vitri_facts_list(diff->after, new, kind, after);
    g_autoptr(GArray) partners = pair(before, after);
    g_autofree gboolean *taken = g_new0(gboolean, after->len + 1);
    for (guint i = 0; i < before->len; i++) {
        gint32 partner = g_array_index(partners, gint32, i);
        if (partner >= 0)
            taken[partner] = TRUE;
        compare_fact(diff, VITRI_CHANGE_OF_PERSON, kind, old, new, &g_array_index(before, VitriFactView, i),
                     partner < 0 ? NULL : &g_array_index(after, VitriFactView, partner));
    }
    for (guint k = 0; k < after->len; k++)
        if (!taken[k])
            compare_fact(diff, VITRI_CHANGE_OF_PERSON, kind, old, new, NULL, &g_array_index(after, VitriFactView, k));
}

/* The post held on the roster's own day; -1 for whoever is not there or has left. */
static gint32 find_post_held(const VitriRoster *roster, gint32 person)
{
    if (person < 0)
        return -1;
    VitriDate leaves = roster->people[person].leaves_on;
    if (vitri_date_is_set(leaves) && vitri_date_compare(vitri_date_earliest(leaves), roster->as_of) <= 0)
        return -1;
    gint32 tenure = vitri_roster_tenure_on(roster, person, roster->as_of, TRUE);
    return tenure < 0 ? -1 : roster->tenures[tenure].post;
}

static VitriValue value_of_post(const VitriRoster *roster, gint32 post)
{
    return (VitriValue){.kind = VITRI_VALUE_POST, .set = post >= 0, .text = post < 0 ? NULL : roster->posts[post].id};
}

static void compare_post_held(VitriRosterDiff *diff, gint32 old, gint32 new)
{
    VitriFieldChange field = {"post", value_of_post(diff->before, find_post_held(diff->before, old)),
                              value_of_post(diff->after, find_post_held(diff->after, new))};
    if (vitri_value_equal(&field.before, &field.after))
        return;
    VitriRosterChange *change = add_change(diff, VITRI_CHANGE_OF_PERSON, VITRI_FACT_POST_HELD, old, new);
    change->kind = VITRI_CHANGE_CHANGED;
    g_array_append_val(change->fields, field);
}

static void compare_self(VitriRosterDiff *diff, VitriChangeOf of, gint32 old, gint32 new)
{
    VitriFactView before, after;
    if (old >= 0)
        vitri_facts_view(diff->before, of, old, diff->strings, &before);
    if (new >= 0)
        vitri_facts_view(diff->after, of, new, diff->strings, &after);
    compare_fact(diff, of, VITRI_FACT_SELF, old, new, old < 0 ? NULL : &before, new < 0 ? NULL : &after);
    if (of != VITRI_CHANGE_OF_PERSON)
        return;
    compare_post_held(diff, old, new);
    for (VitriFactKind kind = VITRI_FACT_TENURE; old >= 0 && new >= 0 && kind <= VITRI_FACT_RECRUITMENT; kind++)
        compare_facts(diff, kind, old, new);
}

static guint32 count(const VitriRoster *roster, VitriChangeOf of)
{
    const guint32 n[] = {roster->n_units, roster->n_positions, roster->n_posts, roster->n_directives, roster->n_people};
    return n[of];
}

static const char *name_id(const VitriRoster *roster, VitriChangeOf of, gint32 i)
{
    switch (of) {
    case VITRI_CHANGE_OF_UNIT:
        return roster->units[i].id;
    case VITRI_CHANGE_OF_POSITION:
        return roster->positions[i].id;
    case VITRI_CHANGE_OF_POST:
        return roster->posts[i].id;
    case VITRI_CHANGE_OF_ORDER:
        return roster->directives[i].id;
    default:
        return roster->people[i].id;
    }
}

VitriRosterDiff *vitri_roster_diff_new(const VitriRoster *before, const VitriRoster *after)
{
    VitriRosterDiff *diff = g_new0(VitriRosterDiff, 1);
    diff->before = before;
    diff->after = after;
    diff->items = g_ptr_array_new_with_free_func(free_change);
    diff->strings = g_string_chunk_new(1024);
    for (VitriChangeOf of = VITRI_CHANGE_OF_UNIT; of <= VITRI_CHANGE_OF_PERSON; of++) {
        guint32 n_old = count(before, of), n_new = count(after, of);
        for (guint32 i = 0, k = 0; i < n_old || k < n_new;) {
            int order = i == n_old   ? 1
                        : k == n_new ? -1
                                     : strcmp(name_id(before, of, (gint32)i), name_id(after, of, (gint32)k));
            compare_self(diff, of, order <= 0 ? (gint32)i : -1, order >= 0 ? (gint32)k : -1);
            i += order <= 0;
            k += order >= 0;
        }
    }
    return diff;
}

void vitri_roster_diff_free(VitriRosterDiff *diff)
{
    if (!diff)
        return;
    g_ptr_array_unref(diff->items);
    g_string_chunk_free(diff->strings);
    g_free(diff);
}

const char *vitri_roster_change_id(const VitriRosterDiff *diff, const VitriRosterChange *change)
{
    return change->after >= 0 ? name_id(diff->after, change->of, change->after)
                              : name_id(diff->before, change->of, change->before);
}

const char *vitri_roster_change_name(const VitriRosterDiff *diff, const VitriRosterChange *change)
{
    const VitriRoster *roster = change->after >= 0 ? diff->after : diff->before;
    gint32 i = change->after >= 0 ? change->after : change->before;
    switch (change->of) {
    case VITRI_CHANGE_OF_UNIT:
        return roster->units[i].name;
    case VITRI_CHANGE_OF_POSITION:
        return roster->positions[i].title;
    case VITRI_CHANGE_OF_POST:
        return NULL;
    case VITRI_CHANGE_OF_ORDER:
        return roster->directives[i].what;
    default:
        return roster->people[i].name;
    }
}

const VitriUnit *vitri_roster_change_unit(const VitriRosterDiff *diff, const VitriRosterChange *change)
{
    const VitriRoster *const sides[] = {diff->after, diff->before};
    const gint32 indexes[] = {change->after, change->before};
    for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
        gint32 post = change->of == VITRI_CHANGE_OF_PERSON ? find_post_held(sides[i], indexes[i])
                      : change->of == VITRI_CHANGE_OF_POST ? indexes[i]
                                                           : -1;
        if (post >= 0)
            return vitri_roster_unit_of(sides[i], post);
    }
    return NULL;
}

const char *vitri_change_of_name(VitriChangeOf of)
{
    static const char *const names[] = {"unit", "position", "post", "order", "person"};
    return names[of];
}

const char *vitri_change_fact_name(const VitriRosterChange *change)
{
    static const char *const names[] = {NULL,     "post-held",  "tenure",       "step",       "rank", "qualification",
                                        "rating", "discipline", "circumstance", "succession", "kin",  "leaves",
                                        "wish",   "burden",     "recruitment"};
    return change->fact == VITRI_FACT_SELF ? vitri_change_of_name(change->of) : names[change->fact];
}

const char *vitri_change_kind_name(VitriChangeKind kind)
{
    static const char *const names[] = {"added", "gone", "opened", "closed", "changed"};
    return names[kind];
}
