/* What moves do to units: ceilings of deputies, kin who move too, shares and months. */
#include "../support/town-rows.h"

#include <criterion/criterion.h>

static guint count_tag(const Town *town, const char *tag, VitriSeverity severity, gint32 unit)
{
    g_autoptr(VitriVerification) verification = vitri_verify(town->plan);
    guint n = 0;
    for (guint i = 0; i < verification->items->len; i++) {
        const VitriJudgement *item = g_ptr_array_index(verification->items, i);
        n += strcmp(item->tag, tag) == 0 && item->severity == severity && (unit < 0 || item->unit == unit);
    }
    return n;
}

/** A plan of leaders with no moves yet; at most one deputy a unit. */
static Town *new_leaders(gint32 first, gint32 second, gint32 third)
{
    Town *town = town_new();
    town->plan->family = VITRI_FAMILY_LEADERS;
    town->vcase->policy->enabling = VITRI_ENABLING_ANY;
    town->vcase->policy->fill_vacancies = TRUE;
    town_drop_moves(town);
    town_tenure(town, PERSON_P1)->post = first;
    town_tenure(town, PERSON_P2)->post = second;
    town_tenure(town, PERSON_P3)->post = third;
    VitriRequirement *ceiling = town_require("deputies", "level=deputy", town_require("band", "max=1", NULL), NULL);
    VitriStandard *standard = town_add_standard(town, "ceiling", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_UNIT, ceiling);
    standard->tag = g_strdup("too-many-deputies");
    town->roster->posts[POST_A8].seats = 3;
    return town;
}

Test(verify_limits, a_move_may_not_break_a_ceiling)
{
    g_autoptr(Town) town = new_leaders(POST_A8, POST_B8, POST_A2);
    town_move(town, PERSON_P2, POST_A8, "2027-04-01");
    town_settle(town);
    cr_expect_eq(count_tag(town, "too-many-deputies", VITRI_SEVERITY_ERROR, UNIT_A), 1);
    cr_expect_eq(count_tag(town, "too-many-deputies", VITRI_SEVERITY_WARNING, -1), 0);
}

Test(verify_limits, somebody_else_goes_that_day)
{
    g_autoptr(Town) town = new_leaders(POST_A8, POST_B8, POST_A2);
    town_move(town, PERSON_P1, POST_B8, "2027-04-01");
    town_move(town, PERSON_P2, POST_A8, "2027-04-01");
    town_settle(town);
    cr_expect_eq(count_tag(town, "too-many-deputies", VITRI_SEVERITY_ERROR, -1), 0);
}

Test(verify_limits, a_breach_of_today_may_stand_but_not_grow)
{
    g_autoptr(Town) same = new_leaders(POST_A8, POST_B8, POST_A8);
    town_move(same, PERSON_P1, POST_B8, "2027-04-01");
    town_move(same, PERSON_P2, POST_A8, "2027-04-01");
    town_settle(same);
    cr_expect_eq(count_tag(same, "too-many-deputies", VITRI_SEVERITY_WARNING, UNIT_A), 1);
    cr_expect_eq(count_tag(same, "too-many-deputies", VITRI_SEVERITY_ERROR, -1), 0);
    g_autoptr(Town) larger = new_leaders(POST_A8, POST_B8, POST_A8);
    town_move(larger, PERSON_P2, POST_A8, "2027-04-01");
    town_settle(larger);
    cr_expect_eq(count_tag(larger, "too-many-deputies", VITRI_SEVERITY_ERROR, UNIT_A), 1);
}

/** P1, deputy in A, goes to B, whose head P2 is a sibling. */
static Town *new_siblings(gboolean sibling_goes)
{
    Town *town = new_leaders(POST_A8, POST_B9, POST_A2);
    VitriRequirement *ban = town_require("kin-ban", "heads=head;within=unit;relations=sibling", NULL);
    town_add_standard(town, "kin", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE, ban)->family =
        VITRI_FAMILY_LEADERS;
    town->roster->kin = g_new0(VitriKin, 1);
    town->roster->kin[0] = (VitriKin){.person = PERSON_P2, .relation = "sibling"};
    town->roster->people[PERSON_P1].kin = (VitriRun){0, 1};
    town_move(town, PERSON_P1, POST_B8, "2027-04-01");
    if (sibling_goes) {
        town_move(town, PERSON_P2, POST_A9, "2027-04-01");
        town_move(town, PERSON_H, POST_B9, "2027-04-01");
    }
    town_settle(town);
    return town;
}

Test(verify_limits, kin_are_looked_for_where_they_sit_that_day)
{
    g_autoptr(Town) stays = new_siblings(FALSE);
    cr_expect_eq(count_tag(stays, "standard-not-met", VITRI_SEVERITY_ERROR, -1), 1);
    g_autoptr(Town) goes = new_siblings(TRUE);
    cr_expect_eq(count_tag(goes, "standard-not-met", VITRI_SEVERITY_ERROR, -1), 0);
}

static const struct {
    gint32 percent;
    guint holders, leavers, errors;
} shares[] = {{0, 6, 1, 0}, {0, 6, 2, 1}, {34, 6, 2, 0}, {34, 6, 3, 1}, {49, 6, 3, 1}, {50, 6, 3, 0}, {-1, 6, 6, 0}};

/** So many more clerks in A2, of whom so many go to B2, all overdue. */
static Town *new_exodus(gint32 percent, guint holders, guint leavers)
{
    Town *town = town_new();
    VitriRoster *roster = town->roster;
    static const char *const ids[] = {"Q1", "Q2", "Q3", "Q4"};
    guint more = holders - 2; /* P1 and P3 are there; H leads R below */
    town_drop_moves(town);
    town_tenure(town, PERSON_H)->post = POST_B9;
    roster->people = g_renew(VitriPerson, roster->people, N_PEOPLE + more);
    roster->n_people += more;
    roster->posts[POST_A2].seats = roster->posts[POST_B2].seats = 12;
    for (guint i = 0; i < more; i++) {
        roster->people[N_PEOPLE + i] = (VitriPerson){.id = ids[i], .name = ids[i]};
        town_add_tenure(town, (gint32)(N_PEOPLE + i), POST_A2, "2020-01-01");
    }
    for (guint i = 0; i < leavers; i++)
        town_move(town, i < more ? (gint32)(N_PEOPLE + i) : i == more ? PERSON_P1 : PERSON_P3, POST_B2, "2027-06-01");
    town->vcase->policy->unit_share_percent = percent;
    town_settle(town);
    return town;
}

Test(verify_limits, the_share_is_rounded_down_and_at_least_one)
{
    for (guint i = 0; i < G_N_ELEMENTS(shares); i++) {
        g_autoptr(Town) town = new_exodus(shares[i].percent, shares[i].holders, shares[i].leavers);
        cr_expect_eq(count_tag(town, "unit-share", VITRI_SEVERITY_ERROR, UNIT_A), shares[i].errors,
                     "%d%% of %u, %u leave", shares[i].percent, shares[i].holders, shares[i].leavers);
    }
}

Test(verify_limits, a_month_takes_so_many_and_no_more)
{
    for (gint32 cap = -1; cap <= 4; cap++) {
        g_autoptr(Town) town = new_exodus(-1, 6, 3);
        town->vcase->policy->unit_moves_per_month = cap;
        guint expected = cap >= 0 && cap < 3;
        cr_expect_eq(count_tag(town, "unit-moves-per-month", VITRI_SEVERITY_ERROR, UNIT_A), expected, "cap %d", cap);
    }
}

/* One function a row: `wrong` TRUE makes the fault, FALSE goes just up to it. */

static void share(Town *town, gboolean wrong)
{
    town->vcase->policy->unit_share_percent = 34;
    town->roster->posts[POST_B3].seats = 2;
    town_move(town, PERSON_P3, wrong ? POST_B3 : POST_A3, "2027-06-01");
}

static void share_pinned(Town *town, gboolean wrong)
{
    share(town, TRUE);
    VitriPin pin = {wrong ? PERSON_P2 : PERSON_P3, wrong ? POST_A1 : POST_B3, VITRI_DATE_NONE, NULL, NULL, 0};
    g_array_append_val(town->vcase->decisions->pins, pin);
}

static void place_by_hand(Town *town, gboolean wrong)
{
    VitriPin pins[] = {{PERSON_P1, POST_B2, VITRI_DATE_NONE, NULL, NULL, 0},
                       {PERSON_P2, POST_A1, VITRI_DATE_NONE, NULL, NULL, 0}};
    g_array_append_vals(town->vcase->decisions->pins, pins, 2);
    town->vcase->policy->pinned_share_percent = wrong ? 99 : 100;
}

static void crowd_month(Town *town, gboolean wrong)
{
    town_swap_in_unit(town);
    if (wrong)
        town_planned(town, 1)->to = POST_A3;
}

static void pair(Town *town, gboolean wrong)
{
    VitriPair together = {POST_A1, wrong ? POST_B1 : POST_A2, 0};
    g_array_append_val(town->vcase->policy->pairs, together);
}

static const TownRow rows[] = {
    {"unit-share", "share", share},
    {"unit-share", "share_pinned", share_pinned},
    {"unit-moves-per-month", "crowd_month", crowd_month},
    {"pair-moved", "pair", pair},
    {"pinned-share", "place_by_hand", place_by_hand},
};

Test(verify_limits, tags)
{
    town_expect_rows(rows, G_N_ELEMENTS(rows));
}
