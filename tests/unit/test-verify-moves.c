/* Each move by itself: who, from where, when, and against which decisions. */
#include "../support/town-rows.h"

#include <criterion/criterion.h>

/* One function a row: `wrong` TRUE makes the fault, FALSE goes just up to it. */

static void leave_the_year(Town *town, gboolean wrong)
{
    town_planned(town, 0)->on = town_day(wrong ? "2028-01-01" : "2027-12-01");
}

static void state_origin(Town *town, gboolean wrong)
{
    town_planned(town, 0)->from = wrong ? POST_A2 : POST_A1;
}

static void stay_put(Town *town, gboolean wrong)
{
    town_planned(town, 0)->to = wrong ? POST_A1 : POST_B2;
}

static void move_within_month(Town *town, gboolean wrong)
{
    town_planned(town, 0)->on = town_day(wrong ? "2027-03-02" : "2027-04-01");
}

static void hurry(Town *town, gboolean wrong)
{
    town_planned(town, 0)->on = town_day(wrong ? "2027-01-01" : "2027-02-01");
}

static void black_out(Town *town, gboolean wrong)
{
    VitriBlackout blackout = {POSITION_CLERK, UNIT_A, wrong ? 1 << 2 : 1 << 3, NULL, 0};
    g_array_append_val(town->vcase->policy->blackouts, blackout);
}

static void defer(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P1, "raising-child", "2026-01-01", wrong ? "2027-03-02" : "2027-03-01");
}

static void protect(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P1, "prosecuted", "2026-01-01", wrong ? "2027-03-02" : "2027-03-01");
}

static void exempt(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P2, "too-old", wrong ? "2027-07-01" : "2027-07-02", "");
}

static void move_early(Town *town, gboolean wrong)
{
    town_move(town, PERSON_P3, POST_A3, wrong ? "2027-05-01" : "2027-06-01");
}

static void retire(Town *town, gboolean wrong)
{
    town->roster->people[PERSON_P1].leaves_on = town_day(wrong ? "2027-03-01" : "2027-03-02");
}

static void retire_later(Town *town, gboolean wrong)
{
    town->roster->people[PERSON_P1].leaves_on = town_day(wrong ? "2027-12-31" : "2028-01-01");
}

static void forbid_unit(Town *town, gboolean wrong)
{
    VitriForbid forbid = {PERSON_P1, -1, wrong ? UNIT_B : UNIT_A, 0};
    g_array_append_val(town->vcase->decisions->forbids, forbid);
}

static void forbid_everybody(Town *town, gboolean wrong)
{
    VitriForbid forbid = {-1, wrong ? POST_A1 : POST_A2, -1, 0};
    g_array_append_val(town->vcase->decisions->forbids, forbid);
}

static void pin_day(Town *town, gboolean wrong)
{
    VitriPin pin = {PERSON_P1, POST_B2, town_day(wrong ? "2027-04-01" : "2027-03-01"), NULL, NULL, 0};
    g_array_append_val(town->vcase->decisions->pins, pin);
}

static void pin_home(Town *town, gboolean wrong)
{
    VitriPin pin = {PERSON_P3, wrong ? POST_A3 : POST_A2, VITRI_DATE_NONE, NULL, NULL, 0};
    g_array_append_val(town->vcase->decisions->pins, pin);
}

static void enable_nobody(Town *town, gboolean wrong)
{
    town->vcase->policy->enabling = wrong ? VITRI_ENABLING_NONE : VITRI_ENABLING_LISTED;
    town_move(town, PERSON_P3, POST_A3, "2027-06-01");
}

static void enable_unlisted(Town *town, gboolean wrong)
{
    town->vcase->policy->enabling = wrong ? VITRI_ENABLING_LISTED : VITRI_ENABLING_ANY;
    town_move(town, PERSON_P4, POST_A3, "2027-06-01");
}

static void state_reason(Town *town, gboolean wrong)
{
    town_planned(town, 0)->reason = wrong ? VITRI_MOVE_DUE : VITRI_MOVE_OVERDUE;
}

static const TownRow rows[] = {
    {"move-outside-year", "leave_the_year", leave_the_year},
    {"wrong-origin", "state_origin", state_origin},
    {"self-move", "stay_put", stay_put},
    {"not-first-of-month", "move_within_month", move_within_month},
    {"short-notice", "hurry", hurry},
    {"blackout-month", "black_out", black_out},
    {"deferred-moved", "defer", defer},
    {"protected-moved", "protect", protect},
    {"exempt-moved", "exempt", exempt},
    {"before-minimum-time", "move_early", move_early},
    {"moved-after-service", "retire", retire},
    {"closed-month", "retire_later", retire_later},
    {"forbidden-move", "forbid_unit", forbid_unit},
    {"forbidden-move", "forbid_everybody", forbid_everybody},
    {"pin-broken", "pin_day", pin_day},
    {"pin-broken", "pin_home", pin_home},
    {"enabling-not-allowed", "enable_nobody", enable_nobody},
    {"enabling-not-allowed", "enable_unlisted", enable_unlisted},
    {"wrong-reason", "state_reason", state_reason},
};

Test(verify_moves, tags)
{
    town_expect_rows(rows, G_N_ELEMENTS(rows));
}
