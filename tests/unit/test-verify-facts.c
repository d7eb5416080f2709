/* What the judge knows of everybody before any move: home, ends of posts, days out, decisions. */
#include "../support/town-judge.h"

#include <criterion/criterion.h>

static void expect_day(const char *what, VitriDate day, const char *expected)
{
    g_autofree char *text = vitri_date_to_string(day);
    cr_expect_str_eq(text, expected, "%s: %s, not %s", what, text, expected);
}

Test(verify_facts, the_end_of_a_post_is_the_earlier_of_its_own_and_its_unit_s_at_the_latest)
{
    static const struct {
        const char *what, *post, *unit, *end, *day_in, *day_out;
    } rows[] = {
        {"neither ends", "", "", "", "2099-12-31", NULL},
        {"the post", "2027-10-01", "", "2027-10-01", "2027-09-30", "2027-10-01"},
        {"the unit before it", "2027-10-01", "2027-03-01", "2027-03-01", "2027-02-28", "2027-03-01"},
        {"known by its month", "2027-10", "", "2027-10-31", "2027-09-30", "2027-10-01"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->roster->posts[POST_A2].period.until = town_day(rows[i].post);
        town->roster->units[UNIT_A].period.until = town_day(rows[i].unit);
        expect_day(rows[i].what, vitri_judge_post_end(town->roster, POST_A2), rows[i].end);
        cr_expect(vitri_judge_post_exists(town->roster, POST_A2, town_day(rows[i].day_in)), "%s", rows[i].what);
        if (rows[i].day_out)
            cr_expect_not(vitri_judge_post_exists(town->roster, POST_A2, town_day(rows[i].day_out)), "%s",
                          rows[i].what);
    }
}

/* P3 sits at A2. */
Test(verify_facts, who_is_displaced_and_who_goes_anyway)
{
    static const struct {
        const char *what, *end, *later_post_from, *leaves, *displaced_on;
        gboolean goes_anyway;
    } rows[] = {
        {"the post lasts", "", "", "", "", FALSE},
        {"it ends on 31 December", "2027-12-31", "", "", "2027-12-31", FALSE},
        {"it ends on 1 January after", "2028-01-01", "", "", "", FALSE},
        {"another post is arranged", "2027-10-01", "2027-10-01", "", "", TRUE},
        {"another post, and this one lasts", "", "2027-10-01", "", "", TRUE},
        {"out of service before the end", "2027-10-01", "", "2027-10-01", "", TRUE},
        {"out of service after the end", "2027-10-01", "", "2027-10-02", "2027-10-01", FALSE},
        {"out of service on 31 December", "", "", "2027-12-31", "", TRUE},
        {"out of service on 1 January after", "", "", "2028-01-01", "", FALSE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->roster->posts[POST_A2].period.until = town_day(rows[i].end);
        town->roster->people[PERSON_P3].leaves_on = town_day(rows[i].leaves);
        if (*rows[i].later_post_from) {
            town_tenure(town, PERSON_P3)->period.until = town_day(rows[i].later_post_from);
            town_add_tenure(town, PERSON_P3, POST_B2, rows[i].later_post_from);
        }
        g_autoptr(VitriJudge) judge = town_judge_new(town);
        const VitriJudgedPerson *facts = &judge->people[PERSON_P3];
        cr_expect_eq(facts->home, POST_A2, "%s", rows[i].what);
        expect_day(rows[i].what, facts->displaced_on, rows[i].displaced_on);
        cr_expect_eq(facts->goes_anyway, rows[i].goes_anyway, "%s", rows[i].what);
        expect_day(rows[i].what, facts->out, rows[i].leaves);
    }
}

Test(verify_facts, leaders_are_not_displaced_in_the_plan_of_staff_nor_staff_in_theirs)
{
    for (int leaders = 0; leaders <= 1; leaders++) {
        g_autoptr(Town) town = town_new();
        town->plan->family = leaders ? VITRI_FAMILY_LEADERS : VITRI_FAMILY_STAFF;
        town->roster->units[UNIT_A].period.until = town_day("2027-12-31");
        g_autoptr(VitriJudge) judge = town_judge_new(town);
        cr_expect_eq(vitri_date_is_set(judge->people[PERSON_P3].displaced_on), !leaders, "leaders: %d", leaders);
        cr_expect_eq(judge->people[PERSON_H].home >= 0 && vitri_date_is_set(judge->people[PERSON_H].displaced_on),
                     leaders, "leaders: %d", leaders);
    }
}

Test(verify_facts, decisions_and_the_plan_name_people)
{
    g_autoptr(Town) town = town_new();
    VitriPin pins[] = {{.person = PERSON_P3, .post = POST_A3}, {.person = PERSON_P3, .post = POST_B2}};
    VitriRequest request = {PERSON_P2, UNIT_B, 0};
    g_array_append_vals(town->vcase->decisions->pins, pins, G_N_ELEMENTS(pins));
    g_array_append_val(town->vcase->decisions->requests, request);
    g_autoptr(VitriJudge) judge = town_judge_new(town);
    cr_expect_eq(judge->people[PERSON_P3].pin, 0, "the first pin counts");
    cr_expect_eq(judge->people[PERSON_P3].stay, 0);
    cr_expect_eq(judge->people[PERSON_P3].move, -1);
    cr_expect_eq(judge->people[PERSON_P1].pin, -1);
    cr_expect_eq(judge->people[PERSON_P1].stay, -1);
    cr_expect(judge->people[PERSON_P2].requested);
    cr_expect_not(judge->people[PERSON_P1].requested);
    cr_expect(vitri_judge_grants_request(judge, PERSON_P2, POST_B2));
    cr_expect_not(vitri_judge_grants_request(judge, PERSON_P2, POST_A1));
    cr_expect_not(vitri_judge_grants_request(judge, PERSON_P1, POST_B2));
    cr_expect(vitri_judge_is_listed(judge, PERSON_P3));
    cr_expect_not(vitri_judge_is_listed(judge, PERSON_P4), "a technician's time is not bounded");
    cr_expect_not(vitri_judge_is_listed(judge, PERSON_H));
}
