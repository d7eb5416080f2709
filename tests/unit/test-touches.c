/* What chains change at posts with required seats, and whom a post counts. */
#include "../../src/plan/touches.h"

#include "../support/town.h"
#include "vitri/fault.h"

#include <criterion/criterion.h>

Test(touches, gains_come_early_and_losses_late)
{
    static const gint8 gain[VITRI_N_MONTHS] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    static const gint8 loss[VITRI_N_MONTHS] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    for (int k = 0; k < VITRI_N_MONTHS; k++) {
        cr_expect_eq(vitri_touches_hope(gain, 1 << 2 | 1 << 6, k), k >= 2, "gain in month %d", k);
        cr_expect_eq(vitri_touches_hope(loss, 1 << 2 | 1 << 6, k), k >= 6 ? -1 : 0, "loss in month %d", k);
    }
}

Test(touches, acting_holder_who_holds_the_post_is_one_person)
{
    g_autoptr(Town) town = town_new();
    VitriRoster *roster = town->roster;
    gint32 person = roster->tenures[0].person, post = roster->tenures[0].post;
    VitriDate on = town_day("2027-06-01");
    town_add_tenure(town, person, post, "2026-05-01")->kind = VITRI_TENURE_ACTING;
    town_settle(town);
    cr_expect_eq(vitri_scene_covered(town->vcase, post, on, FALSE), 1);
    cr_expect_eq(vitri_scene_covered(town->vcase, post, on, TRUE), 1);
}

Test(touches, post_ends_with_its_unit)
{
    g_autoptr(Town) town = town_new();
    VitriRoster *roster = town->roster;
    roster->posts[0].period = (VitriPeriod){town_day("2020-01-01"), town_day("2028-01-01")};
    roster->units[roster->posts[0].unit].period = (VitriPeriod){town_day("2021-01-01"), town_day("2027-07-01")};
    VitriPeriod period = vitri_scene_post_period(roster, 0);
    cr_expect_eq(vitri_date_compare(period.from, town_day("2021-01-01")), 0);
    cr_expect_eq(vitri_date_compare(period.until, town_day("2027-07-01")), 0);
}
