/*
 * Optimal semi-matching of unit jobs and twelve months.
 *
 * Starts from a greedy assignment and shifts jobs along cost-reducing paths (from a month to one at least two lighter)
 * until there is none; then the sum of squares is least. Twelve months: each path search is O(jobs x 12).
 */
#include "balance.h"

#define N_MONTHS 12

typedef struct {
    const GArray *masks;
    gint8 *month_of; /* by job */
    gint64 load[N_MONTHS];
} Loads;

static void place_greedily(Loads *loads)
{
    for (guint job = 0; job < loads->masks->len; job++) {
        guint16 mask = g_array_index(loads->masks, guint16, job);
        int best = -1;
        for (int m = 0; m < N_MONTHS; m++)
            if ((mask & (1 << m)) && (best < 0 || loads->load[m] < loads->load[best]))
                best = m;
        g_assert(best >= 0);
        loads->month_of[job] = (gint8)best;
        loads->load[best]++;
    }
}

/** Breadth-first from a month along jobs that could go elsewhere; shifts a path that ends two lighter. */
static gboolean improve_from(Loads *loads, int start)
{
    int queue[N_MONTHS], head = 0, tail = 0, by_job[N_MONTHS], from[N_MONTHS];
    for (int m = 0; m < N_MONTHS; m++)
        from[m] = -1;
    from[start] = start;
    queue[tail++] = start;
    while (head < tail) {
        int month = queue[head++];
        if (loads->load[month] <= loads->load[start] - 2) {
            for (int m = month; m != start; m = from[m])
                loads->month_of[by_job[m]] = (gint8)m;
            loads->load[start]--;
            loads->load[month]++;
            return TRUE;
        }
        for (guint job = 0; job < loads->masks->len; job++) {
            guint16 mask = g_array_index(loads->masks, guint16, job);
            for (int m = 0; loads->month_of[job] == month && m < N_MONTHS; m++) {
                if (!(mask & (1 << m)) || from[m] >= 0)
                    continue;
                from[m] = month;
                by_job[m] = (int)job;
                queue[tail++] = m;
            }
        }
    }
    return FALSE;
}

gint64 vitri_balance_least_squares(const GArray *masks)
{
    g_autofree gint8 *month_of = g_new0(gint8, masks->len + 1);
    Loads loads = {masks, month_of, {0}};
    place_greedily(&loads);
    for (int m = 0; m < N_MONTHS; m++)
        while (improve_from(&loads, m))
            m = 0;
    gint64 squares = 0;
    for (int m = 0; m < N_MONTHS; m++)
        squares += loads.load[m] * loads.load[m];
    return squares;
}
