/* What the search for months is told of each chain: window, lateness, departures, posts shared with others. */
#include "timing-items.h"

#include "../support/town-scene.h"

#define END                                                                                                            \
    {                                                                                                                  \
        STEPS_END, -1                                                                                                  \
    }
#define PERSON_TO(person, post)                                                                                        \
    {                                                                                                                  \
        PERSON_##person, POST_##post                                                                                   \
    }

/** "unit departures/limited" of an item. Caller frees. */
static char *list_departures(const VitriScene *scene, const VitriItem *item)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < item->departures->len; i++) {
        const VitriDeparture *one = &g_array_index(item->departures, VitriDeparture, i);
        g_string_append_printf(text, "%s%s %d/%d", i ? ", " : "", scene->vcase->roster->units[one->unit].id,
                               one->departures, one->limited);
    }
    return g_string_free(text, FALSE);
}

Test(timing_items, departures_and_lateness_of_movers)
{
    static const struct {
        const char *what;
        TownStep steps[MOST_TOWN_STEPS];
        const char *departures;
        guint16 months;
        gint64 february, march, june, december;
    } rows[] = {
        {"P1 is late from March on", {PERSON_TO(P1, B2), END}, "A 1/1", MONTHS_FEBRUARY_ON, 0, 1, 4, 10},
        {"P2 is late from July on", {PERSON_TO(P2, A3), END}, "B 1/1", MONTHS_FEBRUARY_ON, 0, 0, 0, 6},
        {"both", {PERSON_TO(P1, B2), PERSON_TO(P2, A1), END}, "A 1/1, B 1/1", MONTHS_FEBRUARY_ON, 0, 1, 4, 16},
        {"P3 is never late", {PERSON_TO(P3, A3), END}, "A 1/1", MONTHS_JUNE_ON, 0, 0, 0, 0},
        {"two steps out of one unit",
         {PERSON_TO(P1, B2), PERSON_TO(P3, A1), END},
         "A 2/2",
         MONTHS_JUNE_ON,
         0,
         1,
         4,
         10},
        {"a cycle within a unit counts once for the limit",
         {PERSON_TO(P1, A2), PERSON_TO(P3, A1), END},
         "A 2/1",
         MONTHS_JUNE_ON,
         0,
         1,
         4,
         10},
        {"a cycle between units",
         {PERSON_TO(P1, B1), PERSON_TO(P2, A1), END},
         "A 1/1, B 1/1",
         MONTHS_FEBRUARY_ON,
         0,
         1,
         4,
         16},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(GPtrArray) chains = town_link(scene, rows[i].steps);
        VitriItems *items = vitri_items_new(scene, chains, FALSE), *limits = vitri_items_new(scene, chains, TRUE);
        const VitriItem *item = &items->items[0];
        g_autofree char *departures = list_departures(scene, item);
        const gint64 late[] = {item->late[1], item->late[2], item->late[5], item->late[11]};
        const gint64 expected[] = {rows[i].february, rows[i].march, rows[i].june, rows[i].december};
        cr_expect_str_eq(departures, rows[i].departures, "%s: %s", rows[i].what, departures);
        cr_expect_eq(item->months, rows[i].months, "%s: %03x", rows[i].what, item->months);
        for (guint k = 0; k < G_N_ELEMENTS(late); k++)
            cr_expect_eq(late[k], expected[k], "%s: %d months late", rows[i].what, (int)late[k]);
        cr_expect_eq(limits->items[0].late[11], 0, "%s: limits alone", rows[i].what);
        cr_expect_eq(limits->items[0].months, rows[i].months, "%s: limits alone", rows[i].what);
        vitri_items_free(items);
        vitri_items_free(limits);
    }
}

Test(timing_items, chains_that_share_a_unit_are_one_component)
{
    static const struct {
        TownStep steps[MOST_TOWN_STEPS];
        guint n, n_components;
    } rows[] = {
        {{END}, 0, 0},
        {{PERSON_TO(P1, B2), PERSON_TO(P2, A3), END}, 2, 2},
        {{PERSON_TO(P1, B2), PERSON_TO(P3, A3), END}, 2, 1},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(GPtrArray) chains = town_link(scene, rows[i].steps);
        VitriItems *items = vitri_items_new(scene, chains, FALSE);
        cr_expect_eq(items->n, rows[i].n, "row %u", i);
        cr_expect_eq(items->n_components, rows[i].n_components, "row %u: %u", i, items->n_components);
        vitri_items_free(items);
    }
}

/* P1 leaves A1, a required seat, where P4 is acting from June to August. */
Test(timing_items, a_filled_seat_is_left_while_somebody_acts_there)
{
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_A1].required_seats = 1;
    VitriTenure *acting = town_add_tenure(town, PERSON_P4, POST_A1, "2027-06-01");
    acting->kind = VITRI_TENURE_ACTING;
    acting->period.until = town_day("2027-09-01");
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(GPtrArray) chains = town_link(scene, (const TownStep[]){PERSON_TO(P1, B2), END});
    VitriItems *items = vitri_items_new(scene, chains, FALSE);
    cr_expect_eq(items->items[0].months, 0x0e0, "%03x", items->items[0].months);
    cr_expect_eq(items->items[0].late[5], 4 + 3, "4 months after February; empty from September on, not December");
    cr_expect_eq(items->items[0].late[7], 6 + 3);
    vitri_items_free(items);
}

Test(timing_items, a_vacant_required_seat_is_late_with_its_chain)
{
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_B2].required_seats = 1;
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(GPtrArray) chains = town_link(scene, (const TownStep[]){PERSON_TO(P1, B2), END});
    VitriItems *items = vitri_items_new(scene, chains, FALSE);
    for (int m = 1; m < VITRI_N_MONTHS; m++)
        cr_expect_eq(items->items[0].late[m], 2 * (m - 1), "month %d: %d", m + 1, (int)items->items[0].late[m]);
    vitri_items_free(items);
}

/* P1 and P2 both come to A3, which requires two. */
Test(timing_items, at_a_shared_post_a_month_costs_what_the_others_leave)
{
    static const struct {
        gint p1, p2;
        gint64 empty;
    } rows[] = {{-1, -1, 2}, {1, -1, 2}, {5, -1, 6}, {5, 5, 10}, {5, 11, 16}, {11, 11, 22}};
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_A3].seats = town->roster->posts[POST_A3].required_seats = 2;
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(GPtrArray) chains = town_link(scene, (const TownStep[]){PERSON_TO(P1, A3), PERSON_TO(P2, A3), END});
    VitriItems *items = vitri_items_new(scene, chains, FALSE);
    cr_assert_eq(items->posts->len, 1);
    cr_expect_eq(items->n_components, 1, "though they leave two units");
    cr_expect_eq(items->items[0].shared->len, 1);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const gint month[] = {-1, rows[i].p2};
        gint64 empty = vitri_items_empty(items, 0, month, 0, rows[i].p1);
        cr_expect_eq(empty, rows[i].empty, "row %u: %d months empty", i, (int)empty);
    }
    vitri_items_free(items);
}

/* A1 has two seats and requires one: P1 leaves it and P2 comes, each in a chain of its own. */
Test(timing_items, a_filled_seat_of_a_shared_post_is_left_once_somebody_has_come)
{
    static const struct {
        gint p1, p2;
        gboolean filled;
    } rows[] = {{2, 1, TRUE}, {2, 2, TRUE}, {2, 3, FALSE}, {2, -1, TRUE}, {11, 3, TRUE}, {1, 11, FALSE}};
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_A1].seats = 2;
    town->roster->posts[POST_A1].required_seats = 1;
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(GPtrArray) chains = town_link(scene, (const TownStep[]){PERSON_TO(P1, B2), PERSON_TO(P2, A1), END});
    VitriItems *items = vitri_items_new(scene, chains, FALSE);
    cr_assert_eq(items->posts->len, 1);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const gint month[] = {-1, rows[i].p2};
        cr_expect_eq(vitri_items_keep_filled(items, 0, month, 0, rows[i].p1), rows[i].filled, "row %u", i);
    }
    vitri_items_free(items);
}

Test(timing_items, months_of_movers_add_up)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(GPtrArray) chains = town_link(scene, (const TownStep[]){PERSON_TO(P1, B2), PERSON_TO(P2, A3), END});
    static const struct {
        gint months[2];
        gint64 late;
    } rows[] = {{{2, 2}, 0}, {{3, 6}, 1}, {{2, 7}, 1}, {{12, 12}, 16}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) months = g_array_new(FALSE, FALSE, sizeof(gint));
        g_array_append_vals(months, rows[i].months, 2);
        cr_expect_eq(vitri_timing_mover_months(scene, chains, months), rows[i].late, "row %u", i);
    }
}
