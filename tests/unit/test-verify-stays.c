/* Reasons of those who stay, and those who stay without one. */
#include "../support/town-rows.h"

#include <criterion/criterion.h>

/* One function a row: `wrong` TRUE makes the fault, FALSE goes just up to it. */

static void state_stay(Town *town, gboolean wrong)
{
    town_planned_stay(town)->reason = wrong ? VITRI_STAY_NO_DESTINATION : VITRI_STAY_NOT_DUE;
}

static void state_ground(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P2, "raising-child", "2026-01-01", "2028-02-01");
    g_array_remove_index(town->plan->moves, 1);
    VitriStay *stay = town_stay(town, PERSON_P2, VITRI_STAY_DEFERRED);
    stay->standard = g_strdup(wrong ? "protects" : "defers");
    stay->until = town_day("2028-02-01");
}

static void state_end(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P2, "raising-child", "2026-01-01", "2028-02-01");
    g_array_remove_index(town->plan->moves, 1);
    town_stay(town, PERSON_P2, VITRI_STAY_DEFERRED)->until = town_day(wrong ? "2028-02-02" : "2028-02-01");
}

static void state_single(Town *town, gboolean wrong)
{
    g_array_remove_index(town->plan->moves, 1);
    town->roster->positions[POSITION_TECHNICIAN].profession = "machines";
    town_tenure(town, PERSON_P2)->post = POST_B3;
    town_tenure(town, PERSON_P4)->post = POST_B1;
    town->roster->positions[POSITION_TECHNICIAN].rotation = "F02";
    town->roster->positions[POSITION_TECHNICIAN].profession = wrong ? "records" : "machines";
    town_stay(town, PERSON_P2, VITRI_STAY_SINGLE);
    town_stay(town, PERSON_P4, VITRI_STAY_UNSTATED);
}

static void state_unplaced(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A2].period.until = town_day("2027-10-01");
    town_planned_stay(town)->unplaced = !wrong;
}

static void leave_in_place(Town *town, gboolean wrong)
{
    town_drop_moves(town);
    town_stay(town, PERSON_P1, VITRI_STAY_UNSTATED);
    town_stay(town, PERSON_P2, VITRI_STAY_UNSTATED);
    VitriProposeUpward up[] = {{PERSON_P1, NULL, 0}, {PERSON_P2, NULL, 0}};
    g_array_append_vals(town->vcase->decisions->propose_upward, up, wrong ? 1 : 2);
}

static const TownRow rows[] = {
    {"wrong-reason", "state_stay", state_stay},         {"wrong-reason", "state_ground", state_ground},
    {"wrong-reason", "state_end", state_end},           {"wrong-reason", "state_single", state_single},
    {"wrong-reason", "state_unplaced", state_unplaced}, {"left-without-ground", "leave_in_place", leave_in_place},
};

Test(verify_stays, tags)
{
    town_expect_rows(rows, G_N_ELEMENTS(rows));
}
