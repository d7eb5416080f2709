/* Near pairs: what is a slip, pairs within a group only, and no comparing of all with all. */
#include "quality-parts.h"

#include <criterion/criterion.h>

Test(near_pairs, one_slip_and_no_more)
{
    static const struct {
        const char *left, *right;
        gboolean is_slip;
    } rows[] = {
        {"an", "anh", TRUE},        {"anh", "an", TRUE},       {"lan", "lam", TRUE},
        {"hao", "hoa", TRUE},       {"hoa", "hoa", FALSE},     {"", "a", TRUE},
        {"nam", "bac", FALSE},      {"khu 1", "khu 2", FALSE}, {"khu", "khu 1", FALSE},
        {"khu 1", "khu 12", FALSE}, {"abcd", "dcba", FALSE},   {"minh anh", "minhanh", TRUE},
        {"aab", "ab", TRUE},        {"abcde", "abxye", FALSE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cr_expect_eq(vitri_near_is_slip(rows[i].left, rows[i].right), rows[i].is_slip, "'%s' '%s'", rows[i].left,
                     rows[i].right);
        cr_expect_eq(vitri_near_is_slip(rows[i].right, rows[i].left), rows[i].is_slip, "'%s' '%s'", rows[i].right,
                     rows[i].left);
    }
}

Test(near_pairs, equal_and_near_texts_of_a_group_meet)
{
    static const char *const texts[] = {"lan", "lam", "lan", "hoa", "hao", "lan"};
    static const guint32 groups[] = {1, 1, 1, 1, 1, 2};
    static const guint32 expected[][2] = {{0, 1}, {0, 2}, {1, 2}, {3, 4}};
    g_autoptr(GArray) pairs = vitri_near_pairs(texts, groups, G_N_ELEMENTS(texts));
    cr_assert_eq(pairs->len, G_N_ELEMENTS(expected), "%u", pairs->len);
    for (guint i = 0; i < pairs->len; i++) {
        VitriNearPair pair = g_array_index(pairs, VitriNearPair, i);
        cr_expect(pair.first == expected[i][0] && pair.second == expected[i][1], "%u: %u %u", i, pair.first,
                  pair.second);
    }
}

/* A name that all bear makes a few pairs each, not one with everybody. */
Test(near_pairs, stay_linear_where_all_texts_are_equal)
{
    enum { N = 2000 };
    g_autofree const char **texts = g_new(const char *, N);
    g_autofree guint32 *groups = g_new0(guint32, N);
    g_autofree guint8 *met = g_new0(guint8, N);
    for (guint i = 0; i < N; i++)
        texts[i] = "nguyen van an";
    g_autoptr(GArray) pairs = vitri_near_pairs(texts, groups, N);
    cr_expect_leq(pairs->len, 8u * N, "%u", pairs->len);
    for (guint i = 0; i < pairs->len; i++)
        met[g_array_index(pairs, VitriNearPair, i).first] = met[g_array_index(pairs, VitriNearPair, i).second] = 1;
    for (guint i = 0; i < N; i++)
        cr_expect(met[i], "%u", i);
}

Test(near_pairs, nothing_makes_no_pair)
{
    g_autoptr(GArray) pairs = vitri_near_pairs(NULL, NULL, 0);
    cr_expect_eq(pairs->len, 0u);
}
