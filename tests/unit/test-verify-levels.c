/* The eight levels, worked out by hand for small changes of the town. */
#include "../support/town.h"
#include "vitri/verify.h"

#include <criterion/criterion.h>

static void change_nothing(Town *town)
{
}

static void use_other_seed(Town *town)
{
    town->plan->seed = 0;
}

static void leave_both(Town *town)
{
    town_drop_moves(town);
}

static void propose_first(Town *town)
{
    leave_both(town);
    VitriProposeUpward up = {PERSON_P1, NULL, 0};
    g_array_append_val(town->vcase->decisions->propose_upward, up);
}

static void be_long_overdue(Town *town)
{
    leave_both(town);
    town_tenure(town, PERSON_P1)->period.from = town_day("2000-01-01");
}

static void weigh_months(Town *town)
{
    leave_both(town);
    town->vcase->policy->weights.month_overdue = 100000;
}

static void displace(Town *town)
{
    town->roster->posts[POST_A2].period.until = town_day("2027-10-01");
}

static void propose_displaced(Town *town)
{
    displace(town);
    VitriProposeUpward up = {PERSON_P3, NULL, 0};
    g_array_append_val(town->vcase->decisions->propose_upward, up);
}

static void end_unit(Town *town)
{
    town->roster->units[UNIT_A].period.until = town_day("2027-12-31");
    leave_both(town);
}

static void go_anyway(Town *town)
{
    leave_both(town);
    town_tenure(town, PERSON_P1)->period.until = town_day("2027-09-01");
    town_add_tenure(town, PERSON_P1, POST_B2, "2027-09-01");
}

static void require_vacant(Town *town)
{
    town->roster->posts[POST_A3].required_seats = 1;
}

static void act(Town *town)
{
    require_vacant(town);
    town_add_tenure(town, PERSON_P4, POST_A3, "2027-06-15")->kind = VITRI_TENURE_ACTING;
}

static void stand_in(Town *town)
{
    require_vacant(town);
    town_add_tenure(town, PERSON_P4, POST_A3, "2027-06-15")->kind = VITRI_TENURE_CONCURRENT;
}

static void leave_required(Town *town)
{
    town->roster->posts[POST_B3].required_seats = 1;
    town->roster->people[PERSON_P4].leaves_on = town_day("2027-09-01");
}

static void retire_by_table(Town *town)
{
    VitriRetirementAge age = {2021, 720, 720};
    g_array_append_val(town->vcase->retirement, age);
    town->roster->posts[POST_B3].required_seats = 1;
    town->roster->people[PERSON_P4].born = town_day("1967-08-20");
    town->roster->people[PERSON_P4].sex = VITRI_SEX_MALE;
}

static void make_room(Town *town)
{
    town_move(town, PERSON_P3, POST_A3, "2027-06-01");
}

static void leave_together(Town *town)
{
    make_room(town);
    town_planned(town, 0)->on = town_day("2027-06-01");
}

static void live_far(Town *town)
{
    vitri_policy_add_distance(town->vcase->policy, "hill", "shore", 30, 0);
    town->roster->people[PERSON_P1].residence = "hill";
    town->roster->units[UNIT_B].place = "shore";
    town->roster->units[UNIT_R].place = "hill";
}

static VitriWish *wish(Town *town, gint32 rank)
{
    town->roster->wishes = g_new0(VitriWish, 1);
    town->roster->wishes[0] = (VitriWish){.post = -1, .unit = -1, .rank = rank};
    town->roster->people[PERSON_P1].wishes = (VitriRun){0, 1};
    return town->roster->wishes;
}

static void wish_unit(Town *town)
{
    wish(town, 3)->unit = UNIT_B;
}

static void wish_above(Town *town)
{
    wish(town, 1)->unit = UNIT_R;
}

static void wish_elsewhere(Town *town)
{
    wish(town, 1)->post = POST_A3;
}

static VitriBurden *state_burden(Town *town, gint64 cost)
{
    town->roster->burdens = g_new0(VitriBurden, 1);
    town->roster->burdens[0] = (VitriBurden){.post = POST_B2, .cost = cost};
    town->roster->people[PERSON_P1].burdens = (VitriRun){0, 1};
    return town->roster->burdens;
}

static void state_cost(Town *town)
{
    live_far(town);
    town->roster->people[PERSON_P2].residence = "hill";
    state_burden(town, 77);
}

static void state_too_much(Town *town)
{
    state_burden(town, 5000000);
}

static void fall_short(Town *town)
{
    town_add_standard(town, "should", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE, town_free_of("odd"))->force =
        VITRI_FORCE_SHOULD;
    town_add_circumstance(town, PERSON_P1, "odd", "2020-01-01", "2027-01-02");
}

static void request(Town *town, gint32 person, gint32 unit)
{
    VitriRequest wanted = {person, unit, 0};
    town->vcase->policy->unmet_request = 50;
    g_array_append_val(town->vcase->decisions->requests, wanted);
}

static void request_in_vain(Town *town)
{
    request(town, PERSON_P3, UNIT_B);
    request(town, PERSON_P1, UNIT_A);
}

static void request_granted(Town *town)
{
    request(town, PERSON_P1, UNIT_B);
}

static const struct {
    const char *name;
    void (*change)(Town *town);
    gint64 levels[VITRI_LEVEL_COUNT];
} rows[] = {
    {"change_nothing", change_nothing, {0, 0, 0, 0, 4, 1045, 2, 2}},
    {"use_other_seed", use_other_seed, {0, 0, 0, 0, 4, 794 + 517, 2, 2}},
    {"leave_both", leave_both, {1, 1, 0, 0, 23 + 6, 0, 0, 0}},
    {"propose_first", propose_first, {0, 1, 0, 0, 23 + 6, 0, 0, 0}},
    {"be_long_overdue", be_long_overdue, {1, 1, 0, 0, 120 + 6, 0, 0, 0}},
    {"weigh_months", weigh_months, {1, 1, 0, 0, 1000000 + 600000, 0, 0, 0}},
    {"displace", displace, {1, 0, 0, 0, 4, 1045, 2, 2}},
    {"propose_displaced", propose_displaced, {0, 0, 0, 0, 4, 1045, 2, 2}},
    {"end_unit", end_unit, {2, 1, 0, 0, 23 + 6, 0, 0, 0}},
    {"go_anyway", go_anyway, {0, 1, 0, 0, 6, 0, 0, 0}},
    {"require_vacant", require_vacant, {0, 0, 1, 0, 4, 1045, 2 + 12, 2}},
    {"act", act, {0, 0, 0, 0, 4, 1045, 2 + 5, 2}},
    {"stand_in", stand_in, {0, 0, 1, 0, 4, 1045, 2 + 12, 2}},
    {"leave_required", leave_required, {0, 0, 1, 0, 4, 1045, 2 + 4, 2}},
    {"retire_by_table", retire_by_table, {0, 0, 1, 0, 4, 1045, 2 + 4, 2}},
    {"make_room", make_room, {0, 0, 0, 1, 4, 1045 + 588, 2, 3}},
    {"leave_together", leave_together, {0, 0, 0, 1, 4, 1045 + 588, 5, 5}},
    {"live_far", live_far, {0, 0, 0, 0, 4 + 60, 1045, 2, 2}},
    {"wish_unit", wish_unit, {0, 0, 0, 0, 4 + 10, 1045, 2, 2}},
    {"wish_above", wish_above, {0, 0, 0, 0, 4, 1045, 2, 2}},
    {"wish_elsewhere", wish_elsewhere, {0, 0, 0, 0, 4 + 15, 1045, 2, 2}},
    {"state_cost", state_cost, {0, 0, 0, 0, 77 + 2, 1045, 2, 2}},
    {"state_too_much", state_too_much, {0, 0, 0, 0, 1000002, 1045, 2, 2}},
    {"fall_short", fall_short, {0, 0, 0, 0, 4 + 20, 1045, 2, 2}},
    {"request_in_vain", request_in_vain, {0, 0, 0, 0, 4 + 100, 1045, 2, 2}},
    {"request_granted", request_granted, {0, 0, 0, 0, 4, 1045, 2, 2}},
};

Test(verify_levels, worked_out_by_hand)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].change(town);
        town_settle(town);
        g_autoptr(VitriVerification) verification = vitri_verify(town->plan);
        for (guint level = 0; level < VITRI_LEVEL_COUNT; level++)
            cr_expect_eq(verification->levels[level], rows[i].levels[level],
                         "%s: %s is %" G_GINT64_FORMAT " and not %" G_GINT64_FORMAT, rows[i].name,
                         vitri_level_name(level), verification->levels[level], rows[i].levels[level]);
    }
}
