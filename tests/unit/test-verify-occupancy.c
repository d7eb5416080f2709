/* Seats and required seats day by day. */
#include "../support/town-rows.h"

#include <criterion/criterion.h>

/* One function a row: `wrong` TRUE makes the fault, FALSE goes just up to it. */

static void crowd(Town *town, gboolean wrong)
{
    town_planned(town, 1)->on = town_day(wrong ? "2027-02-01" : "2027-03-01");
}

static void crowd_later(Town *town, gboolean wrong)
{
    town_add_tenure(town, PERSON_P4, POST_B2, wrong ? "2027-09-01" : "2028-01-01");
    town_tenure(town, PERSON_P4)->period.until = town_day("2027-09-01");
}

static void follow_leaver(Town *town, gboolean wrong)
{
    town->roster->people[PERSON_P3].leaves_on = town_day(wrong ? "2027-07-02" : "2027-07-01");
    town_planned(town, 1)->to = POST_A2;
}

static void overfill(Town *town, gboolean wrong)
{
    town->roster->posts[POST_B3].seats = wrong ? 1 : 2;
    town_add_tenure(town, PERSON_H, POST_B3, "2024-01-01")->kind = VITRI_TENURE_HOLDER;
}

static void empty_seat(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A1].required_seats = 1;
    if (!wrong)
        town_planned(town, 1)->on = town_day("2027-03-01");
}

static void empty_covered_seat(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A1].required_seats = 1;
    VitriTenure *acting = town_add_tenure(town, PERSON_P4, POST_A1, wrong ? "2027-03-02" : "2027-03-01");
    acting->kind = VITRI_TENURE_ACTING;
}

static void fill_and_leave(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A1].seats = town->roster->posts[POST_A1].required_seats = 2;
    town_planned(town, 0)->on = town_day("2027-07-01");
    town_planned(town, 1)->on = town_day(wrong ? "2027-08-01" : "2027-02-01");
}

static void leave_with_post(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A1].required_seats = 1;
    town->roster->posts[POST_A1].period.until = town_day(wrong ? "2027-03-02" : "2027-03-01");
    town_planned(town, 1)->to = POST_A3;
}

static const TownRow rows[] = {
    {"no-place", "crowd", crowd},
    {"no-place", "crowd_later", crowd_later},
    {"leaver-still-there", "follow_leaver", follow_leaver},
    {"over-full-post", "overfill", overfill},
    {"required-seat-emptied", "empty_seat", empty_seat},
    {"required-seat-emptied", "empty_covered_seat", empty_covered_seat},
    {"required-seat-emptied", "fill_and_leave", fill_and_leave},
    {"required-seat-emptied", "leave_with_post", leave_with_post},
};

Test(verify_occupancy, tags)
{
    town_expect_rows(rows, G_N_ELEMENTS(rows));
}
