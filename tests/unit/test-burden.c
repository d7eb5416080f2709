/* What a move or a stay costs, what a move is for, and the lot, as the planner reckons. */
#include "../support/town-burden.h"
#include "../support/town-scene.h"

Test(burden, moves_and_stays_by_hand)
{
    for (guint i = 0; i < G_N_ELEMENTS(town_burdens); i++) {
        const TownBurden *row = &town_burdens[i];
        g_autoptr(Town) town = town_new();
        row->twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        const VitriAgent *agent = town_agent(scene, row->person);
        cr_assert_not_null(agent, "%s", row->what);
        gint64 points =
            row->post < 0 ? vitri_burden_of_stay(scene, agent) : vitri_burden_of_move(scene, agent, row->post);
        cr_expect_eq(points, row->points, "%s: %d points, not %d", row->what, (int)points, (int)row->points);
    }
}

/* printf '7:P1:B2' | sha256sum begins afff: 1010111111 is 703. */
Test(burden, the_lot_is_the_first_ten_bits_of_the_digest)
{
    static const struct {
        guint64 seed;
        const char *person, *post;
        guint lot;
    } rows[] = {{7, "P1", "B2", 703}, {0, "P1", "B2", 794}, {7, "P2", "A1", 342}, {G_MAXUINT64, "P1", "B2", 992}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(vitri_burden_lot(rows[i].seed, rows[i].person, rows[i].post), rows[i].lot, "row %u", i);
}

Test(burden, the_strongest_reason_of_a_move_is_told)
{
    g_autoptr(Town) town = town_new();
    burden_request(town, PERSON_P3, UNIT_B);
    VitriPin pin = {.person = PERSON_P3, .post = POST_A3};
    g_array_append_val(town->vcase->decisions->pins, pin);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    VitriAgent agent = *town_agent(scene, PERSON_P3);
    cr_expect_eq(vitri_burden_reason(scene, &agent, POST_A1), VITRI_MOVE_ENABLING);
    cr_expect_eq(vitri_burden_reason(scene, &agent, POST_A3), VITRI_MOVE_PINNED);
    cr_expect_eq(vitri_burden_reason(scene, &agent, POST_B2), VITRI_MOVE_REQUESTED);
    agent.displaced = TRUE;
    cr_expect_eq(vitri_burden_reason(scene, &agent, POST_B2), VITRI_MOVE_DISPLACED);
    agent.must_due = TRUE;
    cr_expect_eq(vitri_burden_reason(scene, &agent, POST_B2), VITRI_MOVE_DUE);
    agent.must_overdue = TRUE;
    cr_expect_eq(vitri_burden_reason(scene, &agent, POST_B2), VITRI_MOVE_OVERDUE);
}

Test(burden, a_request_is_granted_anywhere_under_its_unit)
{
    g_autoptr(Town) town = town_new();
    burden_request(town, PERSON_P3, UNIT_B);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    const VitriAgent *asks = town_agent(scene, PERSON_P3), *other = town_agent(scene, PERSON_P1);
    cr_expect(vitri_burden_grants(scene, asks, POST_B2));
    cr_expect_not(vitri_burden_grants(scene, asks, POST_A1));
    cr_expect_not(vitri_burden_grants(scene, other, POST_B2));
    g_array_index(town->vcase->decisions->requests, VitriRequest, 0).unit = UNIT_R;
    cr_expect(vitri_burden_grants(scene, asks, POST_A1), "A lies under R");
}
