/* The whole: groups in their order, the same roster the same result, shares rounded. */
#include "../support/quality-case.h"

Test(quality, groups_stand_in_their_order)
{
    g_autoptr(VitriQuality) quality = quality_find(
        QUALITY_FRAME "<people><person id='P' name='N' sex='male' born='1980'><tenure post='A' from='1990'/></person>"
                      "<person id='Q' name='N' sex='male' born='1980'/></people>");
    cr_assert_eq(quality->doubts->len, 2u, "%u", quality->doubts->len);
    cr_expect_eq(((const VitriDoubt *)quality->doubts->pdata[0])->group, VITRI_DOUBT_DUPLICATE);
    cr_expect_eq(((const VitriDoubt *)quality->doubts->pdata[1])->group, VITRI_DOUBT_DATE);
    cr_expect_eq(quality->people, 1u, "%u", quality->people);
}

Test(quality, an_empty_roster_has_nothing_to_look_at)
{
    g_autoptr(VitriQuality) quality = quality_find("");
    cr_expect_eq(quality->doubts->len + quality->wants->len + quality->people, 0u);
}

Test(quality, shares_are_rounded_half_away_from_zero)
{
    static const guint rows[][3] = {{0, 0, 0},   {0, 9, 0},    {9, 9, 1000}, {1, 3, 333},
                                    {2, 3, 667}, {1, 2000, 1}, {1, 2001, 0}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(vitri_quality_permille(rows[i][0], rows[i][1]), rows[i][2], "%u of %u: %u", rows[i][0], rows[i][1],
                     vitri_quality_permille(rows[i][0], rows[i][1]));
}
