/* Levels 5 and 6 of a plan as the judge reckons them: the same table as the planner's, and sums. */
#include "../support/town-burden.h"
#include "../support/town-judge.h"

#include <criterion/criterion.h>

/** What those of P1 and P2 who are not in the row cost by staying: 23 and 6 months. */
static gint64 cost_others(const Town *town, gint32 person)
{
    gint64 months = (person == PERSON_P1 ? 0 : 23) + (person == PERSON_P2 ? 0 : 6);
    return months * town->vcase->policy->weights.month_overdue;
}

Test(verify_burden, moves_and_stays_by_hand)
{
    for (guint i = 0; i < G_N_ELEMENTS(town_burdens); i++) {
        const TownBurden *row = &town_burdens[i];
        g_autoptr(Town) town = town_new();
        town_drop_moves(town);
        row->twist(town);
        if (row->post >= 0)
            town_move(town, row->person, row->post, "2027-07-01");
        g_autoptr(VitriJudge) judge = town_judge_new(town);
        gint64 points = vitri_judge_burden(judge) - cost_others(town, row->person);
        cr_expect_eq(points, row->points, "%s: %d points, not %d", row->what, (int)points, (int)row->points);
    }
}

Test(verify_burden, the_plan_as_a_whole)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriJudge) judge = town_judge_new(town);
    cr_expect_eq(vitri_judge_burden(judge), 4, "two people leave their unit");
    cr_expect_eq(vitri_judge_lot(judge), 703 + 342, "P1 to B2 and P2 to A1 with seed 7 (test-burden.c)");
}

Test(verify_burden, nobody_who_stays_has_a_lot)
{
    g_autoptr(Town) town = town_new();
    town_drop_moves(town);
    g_autoptr(VitriJudge) judge = town_judge_new(town);
    cr_expect_eq(vitri_judge_lot(judge), 0);
    cr_expect_eq(vitri_judge_burden(judge), 29);
}
