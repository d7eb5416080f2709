/*
 * What chains change at posts with required seats, month by month.
 *
 * Of linked moves one comes where the other leaves, so most posts of a chain are touched by nothing: only where it
 * opens, where it ends, and where somebody comes (or goes) who sits there as acting holder besides and so is counted
 * already. Months are 0-based. O(steps x 12 x tenures of a post) a chain.
 */
#include "touches.h"

gboolean vitri_touches_is_acting(const VitriScene *scene, gint32 person, gint32 post, VitriDate on)
{
    const VitriRoster *roster = scene->vcase->roster;
    VitriRun run = roster->people[person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->post != post || tenure->kind != VITRI_TENURE_ACTING)
            continue;
        VitriOrder position = vitri_period_position(tenure->period, on);
        if (position == VITRI_ORDER_EQUAL || position == VITRI_ORDER_UNSURE)
            return TRUE;
    }
    return FALSE;
}

static VitriDate first_of(const VitriScene *scene, int k)
{
    return vitri_date(scene->options.year, k + 1, 1);
}

static VitriDate end_of(const VitriScene *scene, int k)
{
    return vitri_date(scene->options.year, k + 1, vitri_date_days_in_month(scene->options.year, k + 1));
}

static void add_change(const VitriScene *scene, GArray *touches, gint32 person, gint32 post, gint8 sign)
{
    guint t = 0;
    if (!scene->vcase->roster->posts[post].required_seats)
        return;
    while (t < touches->len && g_array_index(touches, VitriTouch, t).post != post)
        t++;
    VitriTouch none = {.post = post};
    if (t == touches->len)
        g_array_append_val(touches, none);
    VitriTouch *touch = &g_array_index(touches, VitriTouch, t);
    for (int k = 0; k < VITRI_N_MONTHS; k++) {
        touch->at_end[k] =
            (gint8)(touch->at_end[k] + (vitri_touches_is_acting(scene, person, post, end_of(scene, k)) ? 0 : sign));
        touch->at_first[k] =
            (gint8)(touch->at_first[k] + (vitri_touches_is_acting(scene, person, post, first_of(scene, k)) ? 0 : sign));
    }
}

static gboolean is_nothing(const VitriTouch *touch)
{
    gboolean nothing = TRUE;
    for (int k = 0; k < VITRI_N_MONTHS; k++)
        nothing &= touch->at_end[k] == 0 && touch->at_first[k] == 0;
    return nothing;
}

GArray *vitri_touches_read(const VitriScene *scene, const VitriLinked *chain)
{
    GArray *touches = g_array_new(FALSE, FALSE, sizeof(VitriTouch));
    for (guint i = 0; i < chain->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, i));
        const VitriAgent *agent = vitri_scene_agent(scene, arc->agent);
        add_change(scene, touches, agent->person, arc->post, 1);
        add_change(scene, touches, agent->person, agent->origin, -1);
    }
    for (guint t = touches->len; t-- > 0;)
        if (is_nothing(&g_array_index(touches, VitriTouch, t)))
            g_array_remove_index(touches, t);
    return touches;
}

gint32 vitri_touches_hope(const gint8 *change, guint16 months, int k)
{
    if (!months)
        return MAX(change[k], 0);
    int from = change[k] > 0 ? __builtin_ctz(months) : 31 - __builtin_clz(months);
    return k >= from ? change[k] : 0;
}

void vitri_touches_deficits(const VitriScene *scene, gint32 post, gint64 deficits[VITRI_N_MONTHS])
{
    const VitriRoster *roster = scene->vcase->roster;
    VitriPeriod period = vitri_scene_post_period(roster, post);
    for (int k = 0; k < VITRI_N_MONTHS; k++) {
        VitriDate end = end_of(scene, k);
        deficits[k] = vitri_period_contains(period, end) ? (gint64)roster->posts[post].required_seats -
                                                               vitri_scene_covered(scene->vcase, post, end, FALSE)
                                                         : G_MININT32;
    }
}

void vitri_touches_spares(const VitriScene *scene, gint32 post, gint64 spares[VITRI_N_MONTHS])
{
    const VitriRoster *roster = scene->vcase->roster;
    VitriPeriod period = vitri_scene_post_period(roster, post);
    for (int k = 0; k < VITRI_N_MONTHS; k++) {
        VitriDate first = first_of(scene, k);
        spares[k] = vitri_period_contains(period, first) ? vitri_scene_covered(scene->vcase, post, first, FALSE) -
                                                               (gint64)roster->posts[post].required_seats
                                                         : G_MAXINT32;
    }
}
