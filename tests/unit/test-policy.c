/* Policy: defaults, distances both ways, blackouts by position, unit and for everybody. */
#include "vitri/policy.h"

#include "../support/builder-roster.h"

#include <criterion/criterion.h>

Test(policy, defaults)
{
    g_autoptr(VitriPolicy) policy = vitri_policy_new();
    cr_expect_eq(policy->notice_days, 30);
    cr_expect_eq(policy->cool_off_months, 36);
    cr_expect_str_eq(vitri_enabling_name(policy->enabling), "listed");
    cr_expect_not(policy->fill_vacancies);
    cr_expect_eq(policy->unit_share_percent, -1);
    cr_expect_eq(policy->unit_moves_per_month, -1);
    cr_expect_eq(policy->unmet_request, 50);
    cr_expect_eq(policy->weights.should_unmet, 20);
    cr_expect_eq(policy->weights.month_overdue, 1);
    vitri_policy_free(NULL);
}

Test(policy, distances_are_the_same_both_ways)
{
    static const struct {
        const char *from, *to;
        gint32 km;
    } cases[] = {{"a", "b", 90}, {"b", "a", 90}, {"a", "a", 0}, {"a", "c", 0},
                 {NULL, "a", 0}, {"a", NULL, 0}, {"ab", "", 0}};
    g_autoptr(VitriPolicy) policy = vitri_policy_new();
    cr_expect(vitri_policy_add_distance(policy, "a", "b", 90, 1));
    cr_expect_not(vitri_policy_add_distance(policy, "b", "a", 80, 2));
    cr_expect_eq(policy->distances->len, 1u);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        cr_expect_eq(vitri_policy_distance_km(policy, cases[i].from, cases[i].to), cases[i].km, "case %zu", i);
}

Test(policy, blackouts_join)
{
    g_autoptr(VitriRoster) roster = build_roster(
        "<unit id='A' kind='department'/><unit id='B' kind='division' parent='A'/><unit id='C' kind='division'/>"
        "<position id='K' category='shared'/><position id='L' category='shared'/>"
        "<post id='1' unit='B' position='K'/><post id='2' unit='B' position='L'/><post id='3' unit='C' position='L'/>");
    const VitriBlackout blackouts[] = {
        {0, -1, 1 << 0, NULL, 1}, {-1, 0, 1 << 5, NULL, 2}, {-1, -1, 1 << 11, NULL, 3}, {1, 2, 1 << 3, NULL, 4}};
    static const guint16 expected[] = {1 << 0 | 1 << 5 | 1 << 11, 1 << 5 | 1 << 11, 1 << 3 | 1 << 11};
    g_autoptr(VitriPolicy) policy = vitri_policy_new();
    g_array_append_vals(policy->blackouts, blackouts, G_N_ELEMENTS(blackouts));
    for (gint32 i = 0; i < 3; i++)
        cr_expect_eq(vitri_policy_blackout_months(policy, roster, i), expected[i], "post %d", i);
}

Test(policy, special_weights_are_for_those_whose_circumstance_lasts)
{
    static const struct {
        gint32 person;
        const char *on;
        gint64 distance, wish;
    } rows[] = {{0, "2027-01-01", 5, 5},
                {0, "2026-12-31", 1, 5},
                {1, "2027-01-01", 7, 5},
                {2, "2027-01-01", 1, 5},
                {3, "2027-01-01", 1, 0}};
    g_autoptr(VitriRoster) roster =
        build_roster("<person id='A'><circumstance kind='disability' from='2027-01-01'/></person>"
                     "<person id='B'><circumstance kind='disability'/><circumstance kind='many-children'/></person>"
                     "<person id='C'/><person id='D'><circumstance kind='study'/></person>");
    g_autoptr(VitriPolicy) policy = vitri_policy_new();
    vitri_policy_add_weight(policy, "distance-km", "disability many-children", 5, 1);
    vitri_policy_add_weight(policy, "distance-km", "many-children", 7, 2);
    vitri_policy_add_weight(policy, "wish-rank", "study", 0, 3);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriDate on;
        cr_assert(vitri_date_parse(rows[i].on, &on));
        VitriWeights own = vitri_policy_weights_of(policy, roster, rows[i].person, on);
        cr_expect_eq(own.distance_km, rows[i].distance, "row %u: %d a kilometre", i, (int)own.distance_km);
        cr_expect_eq(own.wish_rank, rows[i].wish, "row %u: %d a rank", i, (int)own.wish_rank);
    }
}

Test(policy, a_share_is_rounded_down_to_one_at_least)
{
    g_autoptr(VitriPolicy) policy = vitri_policy_new();
    cr_expect_eq(vitri_policy_most_pinned(policy, 10), G_MAXUINT);
    policy->pinned_share_percent = 10;
    static const guint rows[][2] = {{0, 1}, {19, 1}, {20, 2}, {29, 2}, {30, 3}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(vitri_policy_most_pinned(policy, rows[i][0]), rows[i][1], "of %u", rows[i][0]);
}
