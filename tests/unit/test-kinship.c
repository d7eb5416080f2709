/* Kin who may both be moved: months beside the other's old post and new one. P1 (A1) and P2 (B1) are siblings. */
#include "kinship.h"

#include "../support/town-scene.h"

/** Siblings may not be in one unit. */
static void bar_kin(Town *town)
{
    VitriKin kin[] = {{.person = PERSON_P2, .relation = "sibling"}, {.person = PERSON_P1, .relation = "sibling"}};
    town->roster->kin = g_memdup2(kin, sizeof kin);
    town->roster->people[PERSON_P1].kin = (VitriRun){0, 1};
    town->roster->people[PERSON_P2].kin = (VitriRun){1, 1};
    town_add_standard(town, "zz-kin", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("kin-ban", "as=head;profession=records;within=unit;relations=sibling", NULL))
        ->family = town->plan->family;
}

static guint32 get_arc(const VitriScene *scene, gint32 person, gint32 post)
{
    gint32 arc = town_arc(scene, person, post);
    cr_assert_geq(arc, 0, "person %d may not go to post %d", person, post);
    return (guint32)arc;
}

Test(kinship, months_beside_kin_who_stay_or_go)
{
    g_autoptr(Town) town = town_new();
    bar_kin(town);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    guint32 p1 = (guint32)scene->agent_of[PERSON_P1], p2 = (guint32)scene->agent_of[PERSON_P2];
    guint n = 0;
    const guint32 *kin = vitri_kinship_of(scene, p1, &n);
    cr_assert_eq(n, 1u);
    cr_expect_eq(kin[0], p2);
    cr_expect_null(vitri_kinship_of(scene, (guint32)scene->agent_of[PERSON_P3], &n));
    cr_expect_eq(n, 0u);
    guint32 to_b2 = get_arc(scene, PERSON_P1, POST_B2), to_a3 = get_arc(scene, PERSON_P1, POST_A3);
    guint32 other_to_a3 = get_arc(scene, PERSON_P2, POST_A3);
    const VitriStandard *standard = NULL;
    cr_expect_eq(vitri_kinship_months(scene, to_a3, p2, VITRI_STAYS, &standard), MONTHS_FEBRUARY_ON);
    cr_expect_null(standard);
    cr_expect_eq(vitri_kinship_months(scene, to_b2, p2, VITRI_STAYS, &standard), 0);
    cr_assert_not_null(standard);
    cr_expect_str_eq(standard->id, "zz-kin");
    cr_expect_eq(vitri_kinship_months(scene, to_b2, p2, (gint32)other_to_a3, NULL), MONTHS_FEBRUARY_ON);
    VitriKinMonths months;
    cr_expect_not(vitri_kinship_are(scene, to_b2, get_arc(scene, PERSON_P3, POST_A3), &months));
    cr_assert(vitri_kinship_are(scene, to_b2, other_to_a3, &months));
    for (int m = 0; m < 12; m++)
        cr_expect_eq(months.with[m], m == 0 ? 0 : 1 << m, "only on one day: month %d, %x", m + 1, months.with[m]);
    months = vitri_kinship_agree(scene, to_a3, get_arc(scene, PERSON_P2, POST_A2));
    for (int m = 0; m < 12; m++)
        cr_expect_eq(months.with[m], 0, "both in one unit: month %d", m + 1);
}

Test(kinship, a_choice_closes_an_arc_or_leaves_it_open)
{
    static const TownStep none[] = {{STEPS_END, -1}}, away[] = {{PERSON_P2, POST_A3}, {STEPS_END, -1}};
    g_autoptr(Town) town = town_new();
    bar_kin(town);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    guint32 arc = get_arc(scene, PERSON_P1, POST_B2);
    g_autofree gint32 *stay = town_choose(scene, none), *go = town_choose(scene, away);
    cr_expect_eq(vitri_kinship_months_beside(scene, arc, stay), 0);
    cr_expect_eq(vitri_kinship_months_beside(scene, arc, go), MONTHS_FEBRUARY_ON);
    cr_assert_not_null(vitri_kinship_closes(scene, arc, stay));
    cr_expect_str_eq(vitri_kinship_closes(scene, arc, stay)->id, "zz-kin");
    cr_expect_null(vitri_kinship_closes(scene, arc, go));
}

Test(kinship, without_kin_there_is_nothing_to_ask)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    guint n = 9;
    cr_expect_null(scene->kinship);
    cr_expect_null(vitri_kinship_of(scene, (guint32)scene->agent_of[PERSON_P1], &n));
    cr_expect_eq(n, 0u);
    cr_expect_eq(vitri_kinship_hide(scene, 0), scene->vcase);
}
