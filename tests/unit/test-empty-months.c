/* Month-ends on which required seats stand empty, with chains in given months and at their best. */
#include "timing.h"

#include "../support/town-scene.h"

#define END                                                                                                            \
    {                                                                                                                  \
        STEPS_END, -1                                                                                                  \
    }

static void require_nothing(Town *town)
{
}

static void require_b2(Town *town)
{
    town->roster->posts[POST_B2].required_seats = 1;
}

static void require_b2_from_april(Town *town)
{
    require_b2(town);
    town->roster->posts[POST_B2].period.from = town_day("2027-04-30");
}

static void require_b2_to_april(Town *town)
{
    require_b2(town);
    town->roster->posts[POST_B2].period.until = town_day("2027-04-30");
}

static void require_a1(Town *town)
{
    town->roster->posts[POST_A1].required_seats = 1;
}

static void require_a1_acting(Town *town)
{
    require_a1(town);
    VitriTenure *acting = town_add_tenure(town, PERSON_P4, POST_A1, "2027-06-30");
    acting->kind = VITRI_TENURE_ACTING;
    acting->period.until = town_day("2027-10-31");
}

static void require_b3(Town *town)
{
    town->roster->posts[POST_B3].required_seats = 1;
    town->roster->people[PERSON_P4].leaves_on = town_day("2027-05-31");
}

/* P1 goes from A1 to B2 in the month given; 0: at best (February on), -1: nobody moves. */
static const struct {
    const char *what;
    void (*twist)(Town *town);
    gint month;
    gint64 empty;
} rows[] = {
    {"none is required", require_nothing, 7, 0},
    {"vacant, nobody comes", require_b2, -1, 12},
    {"vacant, somebody comes in July", require_b2, 7, 6},
    {"vacant, somebody may come in February", require_b2, 0, 1},
    {"a seat that is new on the last of April, and nobody comes", require_b2_from_april, -1, 9},
    {"a seat that ends on the last of April", require_b2_to_april, -1, 3},
    {"filled, nobody moves", require_a1, -1, 0},
    {"filled, left in July", require_a1, 7, 6},
    {"filled, left in December", require_a1, 12, 1},
    {"filled, left as late as may be", require_a1, 0, 1},
    {"left in March, somebody acts from the end of June to the end of September", require_a1_acting, 3, 6},
    {"left in July, somebody acts", require_a1_acting, 7, 3},
    {"the holder leaves on the last of May", require_b3, -1, 8},
};

Test(empty_months, by_hand)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        const TownStep move[] = {{PERSON_P1, POST_B2}, END}, none[] = {END};
        rows[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(GPtrArray) chains = town_link(scene, rows[i].month < 0 ? none : move);
        g_autoptr(GArray) months = g_array_new(FALSE, FALSE, sizeof(gint));
        g_array_append_val(months, rows[i].month);
        gint64 empty = vitri_timing_empty_months(scene, chains, rows[i].month > 0 ? months : NULL);
        cr_expect_eq(empty, rows[i].empty, "%s: %d months", rows[i].what, (int)empty);
    }
}

Test(empty_months, posts_and_chains_add_up)
{
    g_autoptr(Town) town = town_new();
    require_b2(town);
    require_a1(town);
    require_b3(town);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(GPtrArray) chains = town_link(scene, (const TownStep[]){{PERSON_P1, POST_B2}, {PERSON_P2, POST_B3}, END});
    const gint given[] = {4, 6};
    g_autoptr(GArray) months = g_array_new(FALSE, FALSE, sizeof(gint));
    g_array_append_vals(months, given, 2);
    cr_assert_eq(chains->len, 2);
    cr_expect_eq(vitri_timing_empty_months(scene, chains, months), 3 + 9 + 1, "B2 to March, A1 from April, B3 in May");
}
