/*
 * The semi-matching against plain enumeration: every assignment of a few jobs, the least sum of squared loads.
 */
#include "balance.h"

#include <criterion/criterion.h>

static guint32 draw(guint64 *state, guint32 below)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (guint32)((*state >> 33) % below);
}

static gint64 enumerate(const guint16 *masks, guint n, guint job, gint64 *load)
{
    gint64 best = G_MAXINT64, squares = 0;
    if (job == n) {
        for (int m = 0; m < 12; m++)
            squares += load[m] * load[m];
        return squares;
    }
    for (int m = 0; m < 12; m++) {
        if (!(masks[job] & (1 << m)))
            continue;
        load[m]++;
        best = MIN(best, enumerate(masks, n, job + 1, load));
        load[m]--;
    }
    return best;
}

Test(balance, equals_enumeration)
{
    for (guint64 seed = 0; seed < 300; seed++) {
        guint64 state = seed * 31 + 7;
        guint n = 1 + draw(&state, 5);
        g_autoptr(GArray) masks = g_array_new(FALSE, FALSE, sizeof(guint16));
        for (guint i = 0; i < n; i++) {
            guint16 mask = (guint16)(1 << draw(&state, 6));
            mask |= (guint16)(draw(&state, 2) << draw(&state, 6));
            g_array_append_val(masks, mask);
        }
        gint64 load[12] = {0};
        gint64 expected = enumerate((const guint16 *)(gpointer)masks->data, n, 0, load);
        cr_expect_eq(vitri_balance_least_squares(masks), expected, "seed %u", (guint)seed);
    }
}

Test(balance, narrow_jobs_push_wide_ones_away)
{
    g_autoptr(GArray) masks = g_array_new(FALSE, FALSE, sizeof(guint16));
    const guint16 jobs[] = {0x003, 0x003, 0x001, 0x006};
    g_array_append_vals(masks, jobs, G_N_ELEMENTS(jobs));
    cr_expect_eq(vitri_balance_least_squares(masks), 2 * 2 + 1 + 1);
    const guint16 late = 0x800;
    g_array_append_val(masks, late);
    cr_expect_eq(vitri_balance_least_squares(masks), 2 * 2 + 1 + 1 + 1);
}
