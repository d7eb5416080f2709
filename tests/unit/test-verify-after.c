/* The roster with the moves carried out: who sits where on the days around them. */
#include "../support/town-judge.h"

#include <criterion/criterion.h>

/* The plan: P1 from A1 to B2 on 1 March, P2 from B1 to A1 on 1 July. */
Test(verify_after, people_sit_where_the_plan_puts_them)
{
    static const struct {
        const char *day;
        gint32 post;
        guint before, after;
    } rows[] = {
        {"2027-02-28", POST_A1, 1, 1}, {"2027-03-01", POST_A1, 1, 0}, {"2027-06-30", POST_A1, 1, 0},
        {"2027-07-01", POST_A1, 1, 1}, {"2027-02-28", POST_B2, 0, 0}, {"2027-03-01", POST_B2, 0, 1},
        {"2027-06-30", POST_B1, 1, 1}, {"2027-07-01", POST_B1, 1, 0}, {"2027-12-31", POST_A2, 1, 1},
    };
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriJudge) judge = town_judge_new(town);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriDate on = town_day(rows[i].day);
        cr_expect_eq(vitri_judge_count(judge, judge->roster, rows[i].post, on, FALSE), rows[i].before, "row %u", i);
        cr_expect_eq(vitri_judge_count(judge, judge->after, rows[i].post, on, FALSE), rows[i].after, "row %u", i);
    }
    cr_expect(vitri_judge_holds(judge, judge->after, PERSON_P2, POST_A1, town_day("2027-07-01")));
    cr_expect_not(vitri_judge_holds(judge, judge->after, PERSON_P1, POST_A1, town_day("2027-07-01")));
    cr_expect(vitri_judge_holds(judge, judge->roster, PERSON_P1, POST_A1, town_day("2027-07-01")));
}

Test(verify_after, somebody_may_be_left_where_they_are)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriJudge) judge = town_judge_new(town);
    VitriRoster *but_p1 = vitri_judge_after_new(judge, PERSON_P1);
    VitriDate august = town_day("2027-08-01");
    cr_expect_eq(vitri_judge_count(judge, but_p1, POST_A1, august, FALSE), 2);
    cr_expect_eq(vitri_judge_count(judge, but_p1, POST_B2, august, FALSE), 0);
    cr_expect_eq(vitri_judge_count(judge, but_p1, POST_B1, august, FALSE), 0, "P2 has gone all the same");
    vitri_judge_after_free(but_p1);
}

/** The lists of people and posts lie as a roster promises them. */
static void check_order(const VitriRoster *roster)
{
    for (guint32 p = 0; p < roster->n_people; p++) {
        VitriRun run = roster->people[p].tenures;
        for (guint32 i = run.first; i < run.first + run.n; i++) {
            cr_expect_eq(roster->tenures[i].person, (gint32)p);
            cr_expect(i == run.first ||
                      vitri_date_compare(roster->tenures[i - 1].period.from, roster->tenures[i].period.from) <= 0);
        }
    }
    guint32 n = 0;
    for (guint32 post = 0; post < roster->n_posts; post++) {
        for (guint32 i = 0; i < roster->post_tenures[post].n; i++, n++)
            cr_expect_eq(roster->tenures[roster->post_tenure_list[roster->post_tenures[post].first + i]].post,
                         (gint32)post);
    }
    cr_expect_eq(n, roster->n_tenures, "every tenure stands in one list");
}

Test(verify_after, the_order_of_a_roster_is_kept)
{
    g_autoptr(Town) town = town_new();
    town_add_tenure(town, PERSON_P1, POST_B9, "2028-01-01");
    town_add_tenure(town, PERSON_P1, POST_B2, "2019-01-01")->period.until = town_day("2021-01-01");
    g_autoptr(VitriJudge) judge = town_judge_new(town);
    check_order(judge->after);
    cr_expect_eq(judge->after->n_tenures, judge->roster->n_tenures + 2);
    cr_expect_eq(judge->after->people[PERSON_P1].tenures.n, 4);
    cr_expect(vitri_judge_holds(judge, judge->after, PERSON_P1, POST_B2, town_day("2020-12-31")), "the past stays");
}

Test(verify_after, a_person_counts_once_and_not_out_of_service)
{
    g_autoptr(Town) town = town_new();
    town_add_tenure(town, PERSON_P3, POST_A2, "2026-06-01")->kind = VITRI_TENURE_ACTING;
    town_add_tenure(town, PERSON_P4, POST_A2, "2026-06-01")->kind = VITRI_TENURE_ACTING;
    town->roster->people[PERSON_P3].leaves_on = town_day("2027-05-01");
    g_autoptr(VitriJudge) judge = town_judge_new(town);
    static const struct {
        const char *day;
        guint holders, people;
    } rows[] = {{"2026-05-31", 1, 1}, {"2027-04-30", 1, 2}, {"2027-05-01", 0, 1}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriDate on = town_day(rows[i].day);
        cr_expect_eq(vitri_judge_count(judge, judge->after, POST_A2, on, FALSE), rows[i].holders, "%s", rows[i].day);
        cr_expect_eq(vitri_judge_count(judge, judge->after, POST_A2, on, TRUE), rows[i].people, "%s", rows[i].day);
    }
}

Test(verify_after, required_seats_that_stand_empty)
{
    static const struct {
        const char *day;
        guint empty;
    } rows[] = {{"2027-02-28", 1}, {"2027-03-01", 2}, {"2027-07-01", 1}, {"2027-11-30", 1}, {"2027-12-01", 0}};
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_A1].required_seats = town->roster->posts[POST_A1].seats = 2;
    town->roster->posts[POST_A1].period.until = town_day("2027-12-01");
    g_autoptr(VitriJudge) judge = town_judge_new(town);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(vitri_judge_empty_seats(judge, POST_A1, town_day(rows[i].day)), rows[i].empty, "%s", rows[i].day);
    cr_expect_eq(vitri_judge_empty_seats(judge, POST_A3, town_day("2027-06-01")), 0, "none is required there");
}
