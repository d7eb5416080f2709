/* Chains as occupancy shows them, told by the labels that they bear out or not. */
#include "../support/town-rows.h"

#include <criterion/criterion.h>

static guint count_tag(const Town *town, const char *tag, gint32 person)
{
    g_autoptr(VitriVerification) verification = vitri_verify(town->plan);
    guint n = 0;
    for (guint i = 0; i < verification->items->len; i++) {
        const VitriJudgement *item = g_ptr_array_index(verification->items, i);
        n += strcmp(item->tag, tag) == 0 && (person < 0 || item->person == person);
    }
    return n;
}

/** A post of several seats: P1 and P4 leave A1, P2 and P3 come, all on one day. */
static Town *crowd(guint32 seats, const char *const labels[4])
{
    static const struct {
        gint32 person, to;
    } moves[] = {{PERSON_P1, POST_B2}, {PERSON_P2, POST_A1}, {PERSON_P3, POST_A1}, {PERSON_P4, POST_A3}};
    Town *town = town_new();
    town->roster->posts[POST_A1].seats = seats;
    town_tenure(town, PERSON_P4)->post = POST_A1;
    town_drop_moves(town);
    for (guint i = 0; i < G_N_ELEMENTS(moves); i++)
        town_move(town, moves[i].person, moves[i].to, "2027-06-01")->chain = g_strdup(labels[i]);
    town_settle(town);
    return town;
}

Test(verify_chains, smallest_ids_first)
{
    g_autoptr(Town) linked = crowd(2, (const char *[]){"c1", "c1", "c2", "c2"});
    cr_expect_eq(count_tag(linked, "chain-label", -1), 0);
    g_autoptr(Town) crossed = crowd(2, (const char *[]){"c1", "c2", "c1", "c2"});
    cr_expect_gt(count_tag(crossed, "chain-label", -1), 0);
}

Test(verify_chains, a_free_seat_needs_no_link)
{
    g_autoptr(Town) town = crowd(3, (const char *[]){"c1", "c2", "c1", "c3"});
    cr_expect_eq(count_tag(town, "chain-label", -1), 0);
    g_autoptr(Town) together = crowd(3, (const char *[]){"c1", "c1", "c2", "c2"});
    cr_expect_gt(count_tag(together, "chain-label", -1), 0);
}

Test(verify_chains, whoever_needs_nobodys_place_needs_a_reason)
{
    /* With four seats both who come take free ones: P2 is due, P3 has no reason. */
    g_autoptr(Town) town = crowd(4, (const char *[]){"c1", "c2", "c3", "c4"});
    cr_expect_eq(count_tag(town, "chain-without-cause", PERSON_P3), 1);
    cr_expect_eq(count_tag(town, "chain-without-cause", -1), 1);
}

Test(verify_chains, places_are_needed_in_the_year_and_linked_on_the_day)
{
    /* A1 has two seats: P2 takes the free one in July, so P3 needs the place that P1 leaves in June. */
    for (int same_day = 0; same_day <= 1; same_day++) {
        g_autoptr(Town) town = town_new();
        town->roster->posts[POST_A1].seats = 2;
        town_planned(town, 0)->on = town_day(same_day ? "2027-06-01" : "2027-05-01");
        town_move(town, PERSON_P3, POST_A1, "2027-06-01");
        town_settle(town);
        cr_expect_eq(count_tag(town, "chain-without-cause", PERSON_P3), !same_day, "same day: %d", same_day);
    }
}

static Town *turn_round(gboolean as_cycle)
{
    Town *town = town_new();
    town_drop_moves(town);
    town_move(town, PERSON_P1, POST_A2, "2027-06-01")->chain = g_strdup("c1");
    town_move(town, PERSON_P3, POST_A1, "2027-06-01")->chain = g_strdup("c1");
    VitriChain *chain = vitri_plan_add_chain(town->plan);
    chain->id = g_strdup("c1");
    chain->cycle = as_cycle;
    town_settle(town);
    return town;
}

Test(verify_chains, a_closed_chain_is_a_cycle)
{
    g_autoptr(Town) cycle = turn_round(TRUE);
    cr_expect_eq(count_tag(cycle, "chain-label", -1), 0);
    g_autoptr(Town) chain = turn_round(FALSE);
    cr_expect_eq(count_tag(chain, "chain-label", -1), 1);
}

static const struct {
    const char *name, *starts, *post_from, *leaves_on;
    guint warnings;
} openings[] = {
    {"older vacancy", "vacancy", "", "", 0},
    {"vacancy called new", "new-post", "", "", 1},
    {"post of the year", "new-post", "2027-01-01", "", 0},
    {"post of last year", "new-post", "2026-12-31", "", 1},
    {"leaver", "leaver", "", "2027-02-15", 0},
    {"first day out is 1 January", "leaver", "", "2027-01-01", 0},
    {"leaver of last year", "leaver", "", "2026-12-31", 1},
    {"leaver called vacancy", "vacancy", "", "2027-02-15", 1},
};

Test(verify_chains, openings)
{
    for (guint i = 0; i < G_N_ELEMENTS(openings); i++) {
        g_autoptr(Town) town = town_new();
        town->roster->posts[POST_B2].period.from = town_day(openings[i].post_from);
        if (*openings[i].leaves_on) {
            town_tenure(town, PERSON_P4)->post = POST_B2;
            town->roster->people[PERSON_P4].leaves_on = town_day(openings[i].leaves_on);
        }
        town_planned(town, 0)->chain = g_strdup("c1");
        VitriChain *chain = vitri_plan_add_chain(town->plan);
        chain->id = g_strdup("c1");
        chain->starts = g_strdup(openings[i].starts);
        town_settle(town);
        cr_expect_eq(count_tag(town, "chain-label", -1), openings[i].warnings, "%s", openings[i].name);
    }
}

/* One function a row: `wrong` TRUE makes the fault, FALSE goes just up to it. */

static void move_without_cause(Town *town, gboolean wrong)
{
    town->vcase->policy->fill_vacancies = !wrong;
    town_move(town, PERSON_P3, POST_A3, "2027-06-01");
}

static void fill_leaver(Town *town, gboolean wrong)
{
    town_add_tenure(town, PERSON_P4, POST_A3, "2020-06-01");
    town->roster->people[PERSON_P4].leaves_on = town_day(wrong ? "2026-12-31" : "2027-01-01");
    town_move(town, PERSON_P3, POST_A3, "2027-06-01");
}

static void cycle_without_cause(Town *town, gboolean wrong)
{
    town_swap_in_unit(town);
    town->vcase->policy->unit_moves_per_month = -1;
    town_tenure(town, PERSON_P1)->period.from = town_day(wrong ? "2024-06-01" : "2022-06-01");
}

static void label_days(Town *town, gboolean wrong)
{
    town_planned(town, 0)->chain = g_strdup("c1");
    town_planned(town, 1)->chain = g_strdup("c1");
    town_planned(town, 1)->on = town_day(wrong ? "2027-04-01" : "2027-03-01");
}

static void label_apart(Town *town, gboolean wrong)
{
    label_days(town, FALSE);
    g_free(town_planned(town, 1)->chain);
    town_planned(town, 1)->chain = g_strdup(wrong ? "c2" : "c1");
}

static void label_together(Town *town, gboolean wrong)
{
    label_days(town, FALSE);
    town_planned(town, 1)->to = wrong ? POST_A3 : POST_A1;
}

static void label_opening(Town *town, gboolean wrong)
{
    label_days(town, FALSE);
    VitriChain *chain = vitri_plan_add_chain(town->plan);
    chain->id = g_strdup("c1");
    chain->on = town_day("2027-03-01");
    chain->starts = g_strdup(wrong ? "leaver" : "vacancy");
    chain->ends = POST_B1;
}

static void label_end(Town *town, gboolean wrong)
{
    label_opening(town, FALSE);
    g_array_index(town->plan->chains, VitriChain, 0).ends = wrong ? POST_A1 : POST_B1;
}

static const TownRow rows[] = {
    {"chain-without-cause", "move_without_cause", move_without_cause},
    {"chain-without-cause", "fill_leaver", fill_leaver},
    {"chain-without-cause", "cycle_without_cause", cycle_without_cause},
    {"chain-days", "label_days", label_days},
    {"chain-label", "label_apart", label_apart},
    {"chain-label", "label_together", label_together},
    {"chain-label", "label_opening", label_opening},
    {"chain-label", "label_end", label_end},
};

Test(verify_chains, tags)
{
    town_expect_rows(rows, G_N_ELEMENTS(rows));
}
