/* The months of chains: the fewest late, then the least uneven, within the limit; against plain enumeration. */
#include "timing.h"

#include "../support/town-scene.h"

#define END                                                                                                            \
    {                                                                                                                  \
        STEPS_END, -1                                                                                                  \
    }
#define PERSON_TO(person, post)                                                                                        \
    {                                                                                                                  \
        PERSON_##person, POST_##post                                                                                   \
    }

static void change_nothing(Town *town)
{
}

static void open_in_june(Town *town)
{
    town->roster->posts[POST_B2].period.from = town_day("2027-06-01");
}

static void open_in_december(Town *town)
{
    town->roster->posts[POST_A3].period.from = town->roster->posts[POST_B2].period.from = town_day("2027-12-01");
}

static const struct {
    const char *what;
    void (*twist)(Town *town);
    TownStep steps[MOST_TOWN_STEPS];
    gint32 limit;
    gboolean feasible;
    gint64 late, uneven;
    gint first_month;
} rows[] = {
    {"nobody moves", change_nothing, {END}, -1, TRUE, 0, 0, 0},
    {"the first month on time", change_nothing, {PERSON_TO(P1, B2), PERSON_TO(P2, A1), END}, -1, TRUE, 0, 2, 2},
    {"two chains out of a unit in two months",
     change_nothing,
     {PERSON_TO(P1, B2), PERSON_TO(P3, A3), END},
     -1,
     TRUE,
     0,
     2,
     2},
    {"June is the first month of both", open_in_june, {PERSON_TO(P1, B2), PERSON_TO(P3, A3), END}, -1, TRUE, 4, 2, 6},
    {"December is the only month of both",
     open_in_december,
     {PERSON_TO(P1, B2), PERSON_TO(P3, A3), END},
     -1,
     TRUE,
     10,
     4,
     12},
    {"two in a month are two", open_in_december, {PERSON_TO(P1, B2), PERSON_TO(P3, A3), END}, 2, TRUE, 10, 4, 12},
    {"two in a month are too many", open_in_december, {PERSON_TO(P1, B2), PERSON_TO(P3, A3), END}, 1, FALSE, 0, 0, 0},
    {"one chain takes two out of a unit",
     change_nothing,
     {PERSON_TO(P1, B2), PERSON_TO(P3, A1), END},
     1,
     FALSE,
     0,
     0,
     0},
    {"a cycle within the unit is one", change_nothing, {PERSON_TO(P1, A2), PERSON_TO(P3, A1), END}, 1, TRUE, 4, 4, 6},
    {"nobody may leave", change_nothing, {PERSON_TO(P1, B2), END}, 0, FALSE, 0, 0, 0},
};

Test(timing, by_hand)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].twist(town);
        town->vcase->policy->unit_moves_per_month = rows[i].limit;
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(GPtrArray) chains = town_link(scene, rows[i].steps);
        g_autoptr(VitriTiming) timing = vitri_timing_solve(scene, chains);
        cr_expect_eq(vitri_timing_fits_limits(scene, chains), rows[i].feasible, "%s", rows[i].what);
        cr_assert_eq(timing->feasible, rows[i].feasible, "%s", rows[i].what);
        cr_expect_eq(timing->conflict != NULL, !rows[i].feasible, "%s", rows[i].what);
        if (!timing->feasible)
            continue;
        cr_expect_eq(timing->late, rows[i].late, "%s: %d late", rows[i].what, (int)timing->late);
        cr_expect_eq(timing->uneven, rows[i].uneven, "%s: %d uneven", rows[i].what, (int)timing->uneven);
        cr_expect(timing->late_closed && timing->late_bound == timing->late, "%s: late is proved", rows[i].what);
        cr_expect(timing->uneven_closed && timing->uneven_bound == timing->uneven, "%s: uneven is proved",
                  rows[i].what);
        if (rows[i].first_month)
            cr_expect_eq(g_array_index(timing->months, gint, 0), rows[i].first_month, "%s: month %d", rows[i].what,
                         g_array_index(timing->months, gint, 0));
    }
}

Test(timing, the_conflict_names_the_chains_that_meet)
{
    g_autoptr(Town) town = town_new();
    open_in_december(town);
    town->roster->posts[POST_A3].seats = 2;
    town->vcase->policy->unit_moves_per_month = 1;
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(GPtrArray) chains =
        town_link(scene, (const TownStep[]){PERSON_TO(P1, B2), PERSON_TO(P2, A3), PERSON_TO(P3, A3), END});
    g_autoptr(VitriTiming) timing = vitri_timing_solve(scene, chains);
    cr_assert_not_null(timing->conflict);
    cr_assert_eq(timing->conflict->len, 2, "P2 leaves another unit");
    for (guint i = 0; i < 2; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, g_array_index(timing->conflict, guint, i));
        const VitriArc *arc = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, 0));
        cr_expect_neq(vitri_scene_agent(scene, arc->agent)->person, PERSON_P2);
    }
}

enum { N_CHAINS = 3 };

/** Departures of single moves from the two units, squared by month; -1 beyond the limit. P1 and P3 leave A. */
static gint64 count_uneven(const VitriScene *scene, const GPtrArray *chains, const gint *months)
{
    gint loads[2][13] = {{0}};
    gint64 sum = 0;
    for (guint i = 0; i < N_CHAINS; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        const VitriArc *arc = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, 0));
        gint32 origin = vitri_scene_agent(scene, arc->agent)->origin;
        gint *load = &loads[scene->vcase->roster->posts[origin].unit == UNIT_B][months[i]];
        gint32 limit = scene->vcase->policy->unit_moves_per_month;
        if (!(chain->months & (1 << (months[i] - 1))) || (limit >= 0 && *load >= limit))
            return -1;
        sum += 2 * (*load)++ + 1;
    }
    return sum;
}

/** The least (late, uneven) over all months. FALSE: there are none. */
static gboolean enumerate_months(const VitriScene *scene, const GPtrArray *chains, gint64 *out_late, gint64 *out_uneven)
{
    gint64 best[2] = {G_MAXINT64, G_MAXINT64};
    for (guint number = 0; number < 12 * 12 * 12; number++) {
        gint tried[N_CHAINS] = {(gint)(number % 12) + 1, (gint)(number / 12 % 12) + 1, (gint)(number / 144) + 1};
        g_autoptr(GArray) months = g_array_new(FALSE, FALSE, sizeof(gint));
        g_array_append_vals(months, tried, N_CHAINS);
        gint64 uneven = count_uneven(scene, chains, tried);
        gint64 late = vitri_timing_mover_months(scene, chains, months);
        if (uneven < 0 || late > best[0] || (late == best[0] && uneven >= best[1]))
            continue;
        best[0] = late;
        best[1] = uneven;
    }
    *out_late = best[0];
    *out_uneven = best[1];
    return best[0] < G_MAXINT64;
}

/* P1, P2 and P3, in any of twelve first months each, go to free seats of A3: three chains. */
Test(timing, equals_enumeration)
{
    for (guint seed = 0; seed < 48; seed++) {
        g_autoptr(Town) town = town_new();
        town->roster->posts[POST_A3].seats = town->roster->posts[POST_B2].seats = 3;
        town->roster->posts[POST_A3].period.from = vitri_date(2027, 1 + (int)(seed * 7 % 12), 1);
        town->roster->posts[POST_B2].period.from = vitri_date(2027, 1 + (int)(seed * 5 % 12), 1);
        town->vcase->policy->unit_moves_per_month = (gint32)(seed % 4) - 1;
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(GPtrArray) chains =
            town_link(scene, (const TownStep[]){PERSON_TO(P1, B2), PERSON_TO(P2, A3), PERSON_TO(P3, A3), END});
        cr_assert_eq(chains->len, N_CHAINS);
        gint64 late = 0, uneven = 0;
        gboolean feasible = enumerate_months(scene, chains, &late, &uneven);
        g_autoptr(VitriTiming) timing = vitri_timing_solve(scene, chains);
        cr_assert_eq(timing->feasible, feasible, "seed %u", seed);
        if (!feasible)
            continue;
        cr_expect_eq(timing->late, late, "seed %u: %d late, not %d", seed, (int)timing->late, (int)late);
        cr_expect_eq(timing->uneven, uneven, "seed %u: %d uneven, not %d", seed, (int)timing->uneven, (int)uneven);
    }
}
