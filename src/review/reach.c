/*
 * Which titles are within somebody's reach.
 *
 * A ladder is the leadership posts of one top unit and regime by level; its next rung is the lowest level above that of
 * the post held, the same step as in the pools of candidates.c. A title that is a level is judged at its nearest post:
 * in the own unit, then in the units above, then the first of the ladder. Cost: a sort of the posts once; a person
 * costs the posts of the units above. It judges nobody.
 */
#include "reach.h"

#include "candidates.h"

typedef struct {
    gint32 root;
    gboolean employee;
    int level;
    gint32 post;
} Rung;

struct VitriLadders {
    const VitriCase *vcase;
    GArray *rungs; /* of Rung, sorted */
};

static gboolean is_employee(const VitriRoster *roster, gint32 post)
{
    return vitri_roster_position_of(roster, post)->regime == VITRI_REGIME_PUBLIC_EMPLOYEE;
}

static gint compare_rungs(gconstpointer left, gconstpointer right)
{
    const Rung *a = left, *b = right;
    if (a->root != b->root)
        return a->root < b->root ? -1 : 1;
    if (a->employee != b->employee)
        return a->employee ? 1 : -1;
    if (a->level != b->level)
        return a->level < b->level ? -1 : 1;
    return (a->post > b->post) - (a->post < b->post);
}

static gboolean is_leadership(const VitriCase *vcase, gint32 post)
{
    const VitriRoster *roster = vcase->roster;
    return vitri_roster_position_of(roster, post)->category == VITRI_CATEGORY_LEADERSHIP &&
           vitri_period_contains(roster->posts[post].period, vcase->on) &&
           vitri_period_contains(vitri_roster_unit_of(roster, post)->period, vcase->on);
}

VitriLadders *vitri_reach_ladders(const VitriCase *vcase)
{
    VitriLadders *ladders = g_new0(VitriLadders, 1);
    const VitriRoster *roster = vcase->roster;
    ladders->vcase = vcase;
    ladders->rungs = g_array_new(FALSE, FALSE, sizeof(Rung));
    for (gint32 post = 0; post < (gint32)roster->n_posts; post++) {
        if (!is_leadership(vcase, post))
            continue;
        Rung rung = {vitri_roster_unit_of(roster, post)->root, is_employee(roster, post),
                     vitri_candidates_level(vcase, post), post};
        g_array_append_val(ladders->rungs, rung);
    }
    g_array_sort(ladders->rungs, compare_rungs);
    return ladders;
}

void vitri_reach_free(VitriLadders *ladders)
{
    if (!ladders)
        return;
    g_array_unref(ladders->rungs);
    g_free(ladders);
}

/* The first rung that does not lie below `wanted`, if it is of the same ladder; NULL: none. */
static const Rung *find_rung(const VitriLadders *ladders, const Rung *wanted)
{
    guint low = 0, high = ladders->rungs->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (compare_rungs(&g_array_index(ladders->rungs, Rung, middle), wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    const Rung *rung = low < ladders->rungs->len ? &g_array_index(ladders->rungs, Rung, low) : NULL;
    return rung && rung->root == wanted->root && rung->employee == wanted->employee ? rung : NULL;
}

/* The post of that level nearest to a unit; `first` where none lies in the units above. */
static gint32 find_nearest(const VitriLadders *ladders, gint32 unit, const Rung *first)
{
    const VitriCase *vcase = ladders->vcase;
    const VitriRoster *roster = vcase->roster;
    for (; unit >= 0; unit = roster->units[unit].parent) {
        VitriRun run = roster->unit_posts[unit];
        for (guint32 i = run.first; i < run.first + run.n; i++) {
            gint32 post = (gint32)roster->unit_post_list[i];
            if (is_leadership(vcase, post) && is_employee(roster, post) == first->employee &&
                vitri_candidates_level(vcase, post) == first->level)
                return post;
        }
    }
    return first->post;
}

static void add_post(const VitriLadders *ladders, gint32 post, gint32 held, VitriReach reach, GArray *list)
{
    if (post == held || !is_leadership(ladders->vcase, post))
        return;
    for (guint i = 0; i < list->len; i++)
        if (g_array_index(list, VitriReachPost, i).post == post)
            return;
    VitriReachPost item = {post, reach};
    g_array_append_val(list, item);
}

/* A level at its nearest post; with `exactly` no higher one does. */
static void add_level(const VitriLadders *ladders, gint32 held, int level, gboolean exactly, VitriReach reach,
                      GArray *list)
{
    const VitriUnit *unit = vitri_roster_unit_of(ladders->vcase->roster, held);
    Rung wanted = {unit->root, is_employee(ladders->vcase->roster, held), level, -1};
    const Rung *first = find_rung(ladders, &wanted);
    if (first && (!exactly || first->level == level))
        add_post(ladders, find_nearest(ladders, (gint32)(unit - ladders->vcase->roster->units), first), held, reach,
                 list);
}

GArray *vitri_reach_list(const VitriLadders *ladders, gint32 person)
{
    const VitriCase *vcase = ladders->vcase;
    const VitriRoster *roster = vcase->roster;
    GArray *list = g_array_new(FALSE, FALSE, sizeof(VitriReachPost));
    gint32 tenure = vitri_roster_tenure_on(roster, person, vcase->on, FALSE);
    if (tenure < 0)
        return list;
    gint32 held = roster->tenures[tenure].post;
    VitriRun run = roster->people[person].successions;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriSuccession *entry = &roster->successions[i];
        VitriOrder position = vitri_period_position(entry->period, vcase->on);
        const VitriCode *code = entry->level ? vitri_codes_find(vcase->codes, "level", entry->level) : NULL;
        if (position != VITRI_ORDER_EQUAL && position != VITRI_ORDER_UNSURE)
            continue;
        if (entry->post >= 0)
            add_post(ladders, entry->post, held, VITRI_REACH_SUCCESSION, list);
        else if (code)
            add_level(ladders, held, code->order, TRUE, VITRI_REACH_SUCCESSION, list);
    }
    if (vitri_candidates_regime_fits(roster, person, held))
        add_level(ladders, held, vitri_candidates_level(vcase, held) + 1, FALSE, VITRI_REACH_NEXT_LEVEL, list);
    return list;
}
