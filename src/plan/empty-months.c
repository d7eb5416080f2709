/*
 * Month-ends on which required seats stand empty, before and after the entries of a plan (the second part of level 7).
 *
 * A seat counts at the end of a month if the post exists that day, requires it, and neither a holder, a probationer nor
 * an acting holder nor somebody whom the plan has brought by then sits there. Linked moves change nothing: only the
 * openings of chains enter seats that were empty, and only the last move of a chain leaves a seat empty. Without months
 * the least is told: each opening in January, each end as late as the chain may be. O(required posts x 12).
 */
#include "timing.h"

/** Adds what the chains change at each post by the end of each month. */
static void count_changes(const VitriScene *scene, const GPtrArray *chains, const GArray *months, gint32 *change)
{
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        if (chain->opening == VITRI_OPENS_CYCLE)
            continue;
        gint32 post = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, 0))->post;
        if (post == chain->ends)
            continue;
        int entry = months ? g_array_index(months, gint, i) - 1 : 0;
        int exit = months ? entry : 31 - __builtin_clz(chain->months);
        for (int m = entry; m < 12; m++)
            change[(gsize)post * 12 + m]++;
        for (int m = exit; m < 12; m++)
            change[(gsize)chain->ends * 12 + m]--;
    }
}

gint64 vitri_timing_empty_months(const VitriScene *scene, const GPtrArray *chains, const GArray *months)
{
    const VitriRoster *roster = scene->vcase->roster;
    g_autofree gint32 *change = g_new0(gint32, (gsize)roster->n_posts * 12 + 1);
    count_changes(scene, chains, months, change);
    gint64 empty = 0;
    for (guint32 post = 0; post < roster->n_posts; post++) {
        if (!roster->posts[post].required_seats)
            continue;
        VitriPeriod period = vitri_scene_post_period(roster, (gint32)post);
        for (int m = 0; m < 12; m++) {
            VitriDate end =
                vitri_date(scene->options.year, m + 1, vitri_date_days_in_month(scene->options.year, m + 1));
            if (!vitri_period_contains(period, end))
                continue;
            gint64 covered = vitri_scene_covered(scene->vcase, (gint32)post, end, FALSE) + change[(gsize)post * 12 + m];
            empty += MAX(0, (gint64)roster->posts[post].required_seats - covered);
        }
    }
    return empty;
}
