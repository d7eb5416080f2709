/* Moves linked by places: what opens a chain, what it leaves, its months, and whether it serves anybody. */
#include "../support/town-scene.h"

/** "opening P1>B2 P2>A1, …" of all chains. Caller frees. */
static char *list_chains(const VitriScene *scene, const GPtrArray *chains)
{
    static const char *const openings[] = {"cycle", "vacancy", "leaver", "new-post"};
    const VitriRoster *roster = scene->vcase->roster;
    GString *text = g_string_new(NULL);
    for (guint c = 0; c < chains->len; c++) {
        const VitriLinked *chain = g_ptr_array_index(chains, c);
        g_string_append_printf(text, "%s%s", c ? ", " : "", openings[chain->opening]);
        for (guint i = 0; i < chain->arcs->len; i++) {
            const VitriArc *arc = vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, i));
            gint32 person = vitri_scene_agent(scene, arc->agent)->person;
            g_string_append_printf(text, " %s>%s", roster->people[person].id, roster->posts[arc->post].id);
        }
    }
    return g_string_free(text, FALSE);
}

static void change_nothing(Town *town)
{
}

static void let_p4_leave(Town *town)
{
    town->roster->people[PERSON_P4].leaves_on = town_day("2027-05-10");
}

static void open_b2_in_may(Town *town)
{
    town->roster->posts[POST_B2].period.from = town_day("2027-05-01");
}

static void open_b2_last_year(Town *town)
{
    town->roster->posts[POST_B2].period.from = town_day("2026-12-31");
}

static void widen_a1(Town *town)
{
    town->roster->posts[POST_A1].seats = 2;
}

static void end_a2(Town *town)
{
    town->roster->posts[POST_A2].period.until = town_day("2027-10-01");
}

/** The seat in B2 is of somebody who went on 2 January, before the day judged. */
static void lose_holder_of_b2(Town *town)
{
    town->vcase->on = town_day("2027-01-15");
    town_add_tenure(town, PERSON_H, POST_B2, "2020-01-01");
    town->roster->people[PERSON_H].leaves_on = town_day("2027-01-02");
}

#define P1_TO(post)                                                                                                    \
    {                                                                                                                  \
        PERSON_P1, post                                                                                                \
    }
#define P2_TO(post)                                                                                                    \
    {                                                                                                                  \
        PERSON_P2, post                                                                                                \
    }
#define P3_TO(post)                                                                                                    \
    {                                                                                                                  \
        PERSON_P3, post                                                                                                \
    }
#define END                                                                                                            \
    {                                                                                                                  \
        STEPS_END, -1                                                                                                  \
    }

static const struct {
    const char *what;
    void (*twist)(Town *town);
    TownStep steps[MOST_TOWN_STEPS];
    const char *chains;
    gint32 ends; /* of the first */
    guint16 months;
    gboolean has_ground;
} rows[] = {
    {"into a vacancy", change_nothing, {P1_TO(POST_B2), END}, "vacancy P1>B2", POST_A1, MONTHS_FEBRUARY_ON, TRUE},
    {"one after the other",
     change_nothing,
     {P2_TO(POST_A1), P1_TO(POST_B2), END},
     "vacancy P1>B2 P2>A1",
     POST_B1,
     MONTHS_FEBRUARY_ON,
     TRUE},
    {"the least months of all steps",
     change_nothing,
     {P1_TO(POST_B2), P3_TO(POST_A1), END},
     "vacancy P1>B2 P3>A1",
     POST_A2,
     MONTHS_JUNE_ON,
     TRUE},
    {"two chains by their first agent",
     change_nothing,
     {P2_TO(POST_A3), P1_TO(POST_B2), END},
     "vacancy P1>B2, vacancy P2>A3",
     POST_A1,
     MONTHS_FEBRUARY_ON,
     TRUE},
    {"a cycle of two",
     change_nothing,
     {P2_TO(POST_A1), P1_TO(POST_B1), END},
     "cycle P1>B1 P2>A1",
     -1,
     MONTHS_FEBRUARY_ON,
     TRUE},
    {"a cycle of three",
     change_nothing,
     {P1_TO(POST_B1), P2_TO(POST_A2), P3_TO(POST_A1), END},
     "cycle P1>B1 P3>A1 P2>A2",
     -1,
     MONTHS_JUNE_ON,
     TRUE},
    {"for nobody's sake", change_nothing, {P3_TO(POST_B2), END}, "vacancy P3>B2", POST_A2, MONTHS_JUNE_ON, FALSE},
    {"a leaver's place, from the month after",
     let_p4_leave,
     {P1_TO(POST_B3), END},
     "leaver P1>B3",
     POST_A1,
     0xfe0,
     TRUE},
    {"a leaver's place is a ground", let_p4_leave, {P3_TO(POST_B3), END}, "leaver P3>B3", POST_A2, 0xfe0, TRUE},
    {"a post that is new this year", open_b2_in_may, {P1_TO(POST_B2), END}, "new-post P1>B2", POST_A1, 0xff0, TRUE},
    {"a post that was new last year",
     open_b2_last_year,
     {P1_TO(POST_B2), END},
     "vacancy P1>B2",
     POST_A1,
     MONTHS_FEBRUARY_ON,
     TRUE},
    {"a free seat before a place left",
     widen_a1,
     {P1_TO(POST_B2), P2_TO(POST_A1), END},
     "vacancy P1>B2, vacancy P2>A1",
     POST_A1,
     MONTHS_FEBRUARY_ON,
     TRUE},
    {"the second who comes takes the place left",
     widen_a1,
     {P1_TO(POST_B2), P2_TO(POST_A1), P3_TO(POST_A1), END},
     "vacancy P1>B2 P3>A1, vacancy P2>A1",
     POST_A2,
     MONTHS_JUNE_ON,
     TRUE},
    {"somebody displaced leaves no place",
     end_a2,
     {P3_TO(POST_A1), P1_TO(POST_B2), END},
     "vacancy P1>B2 P3>A1",
     POST_A2,
     MONTHS_FEBRUARY_ON,
     TRUE},
    {"of somebody who went within the year",
     lose_holder_of_b2,
     {P1_TO(POST_B2), END},
     "leaver P1>B2",
     POST_A1,
     0xffc,
     TRUE},
};

Test(chains, links)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(GPtrArray) chains = town_link(scene, rows[i].steps);
        g_autofree char *text = list_chains(scene, chains);
        cr_assert_str_eq(text, rows[i].chains, "%s: %s", rows[i].what, text);
        const VitriLinked *first = g_ptr_array_index(chains, 0);
        cr_expect_eq(first->ends, rows[i].ends, "%s ends at %d", rows[i].what, first->ends);
        cr_expect_eq(first->months, rows[i].months, "%s: months %03x", rows[i].what, first->months);
        cr_expect_eq(first->has_ground, rows[i].has_ground, "%s", rows[i].what);
    }
}

Test(chains, seats_free_without_anybody_moving)
{
    g_autoptr(Town) town = town_new();
    let_p4_leave(town);
    widen_a1(town);
    end_a2(town);
    town->roster->posts[POST_B3].seats = 3;
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    cr_expect_eq(vitri_chains_count_free(scene, POST_A1), 1);
    cr_expect_eq(vitri_chains_count_free(scene, POST_A2), 0);
    cr_expect_eq(vitri_chains_count_free(scene, POST_A3), 1);
    cr_expect_eq(vitri_chains_count_free(scene, POST_B3), 3, "two vacant ones and the leaver's");
}

Test(chains, no_moves_make_no_chains)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(GPtrArray) chains = town_link(scene, (const TownStep[]){END});
    cr_expect_eq(chains->len, 0);
}
