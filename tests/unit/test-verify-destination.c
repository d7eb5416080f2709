/* One person at one destination: the post and the standards on the day. */
#include "../support/town-rows.h"

#include <criterion/criterion.h>

/* One function a row: `wrong` TRUE makes the fault, FALSE goes just up to it. */

static void begin_post(Town *town, gboolean wrong)
{
    town->roster->posts[POST_B2].period.from = town_day(wrong ? "2027-03-02" : "2027-03-01");
}

static void begin_unit(Town *town, gboolean wrong)
{
    town->roster->units[UNIT_B].period.from = town_day(wrong ? "2027-03" : "2027-03-01");
}

static void end_post(Town *town, gboolean wrong)
{
    town->roster->posts[POST_B2].period.until = town_day(wrong ? "2027-12-31" : "2028-01-01");
}

static void lead(Town *town, gboolean wrong)
{
    town_planned(town, 0)->to = wrong ? POST_B8 : POST_B2;
}

static void change_profession(Town *town, gboolean wrong)
{
    town->roster->positions[POSITION_TECHNICIAN].profession = wrong ? "machines" : "records";
    town->roster->posts[POST_B3].seats = 2;
    town_planned(town, 0)->to = POST_B3;
}

static void lose_profession(Town *town, gboolean wrong)
{
    town->roster->positions[POSITION_TECHNICIAN].profession = wrong ? NULL : "records";
    town->roster->posts[POST_B3].seats = 2;
    town_planned(town, 0)->to = POST_B3;
}

static void approve(Town *town, gboolean wrong)
{
    VitriStandard *standard = town_add_standard(town, "rare", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                                                town_require("no-circumstance", "kind=odd", NULL));
    standard->force = VITRI_FORCE_MUST_UNLESS_APPROVED;
    town_add_circumstance(town, wrong ? PERSON_P1 : PERSON_P4, "odd", "2020-01-01", "");
}

static void keep_form(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A3].duty = wrong ? "schools" : "courts";
    town_planned(town, 0)->to = POST_A3;
}

static void hide_duty(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A3].duty = wrong ? NULL : "courts";
    town_planned(town, 0)->to = POST_A3;
}

static const TownRow rows[] = {
    {"post-not-existing", "begin_post", begin_post},
    {"post-not-existing", "begin_unit", begin_unit},
    {"post-ends", "end_post", end_post},
    {"wrong-family", "lead", lead},
    {"standard-not-met", "change_profession", change_profession},
    {"unknown-at-move", "lose_profession", lose_profession},
    {"needs-approval", "approve", approve},
    {"form-only", "keep_form", keep_form},
    {"form-only", "hide_duty", hide_duty},
};

Test(verify_destination, tags)
{
    town_expect_rows(rows, G_N_ELEMENTS(rows));
}
