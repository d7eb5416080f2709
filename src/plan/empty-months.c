/*
 * Month-ends on which required seats stand empty, with the moves of a plan (the second part of level 7).
 *
 * A seat counts at the end of a month if the post exists that day, requires it, and neither a holder, a probationer nor
 * an acting holder nor somebody whom the plan has brought by then sits there; whoever has moved away no longer does.
 * Without months the least is told: each gain as early and each loss as late as its chain may be.
 * O(required posts x 12).
 */
#include "timing.h"
#include "touches.h"

/** Adds what the chains change at each post by the end of each month. */
static void add_changes(const VitriScene *scene, const GPtrArray *chains, const GArray *months, gint32 *change)
{
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        g_autoptr(GArray) touches = vitri_touches_read(scene, chain);
        guint16 mask = months ? (guint16)(1 << (g_array_index(months, gint, i) - 1)) : chain->months;
        for (guint t = 0; t < touches->len; t++) {
            const VitriTouch *touch = &g_array_index(touches, VitriTouch, t);
            for (int k = 0; k < VITRI_N_MONTHS; k++)
                change[(gsize)touch->post * VITRI_N_MONTHS + k] += vitri_touches_hope(touch->at_end, mask, k);
        }
    }
}

gint64 vitri_timing_empty_months(const VitriScene *scene, const GPtrArray *chains, const GArray *months)
{
    const VitriRoster *roster = scene->vcase->roster;
    g_autofree gint32 *change = g_new0(gint32, (gsize)roster->n_posts * VITRI_N_MONTHS + 1);
    add_changes(scene, chains, months, change);
    gint64 empty = 0;
    for (guint32 post = 0; post < roster->n_posts; post++) {
        if (!roster->posts[post].required_seats)
            continue;
        gint64 deficits[VITRI_N_MONTHS];
        vitri_touches_deficits(scene, (gint32)post, deficits);
        for (int k = 0; k < VITRI_N_MONTHS; k++)
            empty += MAX(0, deficits[k] - change[(gsize)post * VITRI_N_MONTHS + k]);
    }
    return empty;
}
