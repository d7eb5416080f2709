/* The ladders of a case themselves: which posts stand on them, in which order titles come, what is left out. */
#include "reach.h"

#include "../support/review-case.h"

/* "D1-TP:succession S-PGD:next-level" of the first person of the roster. */
static char *tell_reach(const char *people)
{
    g_autofree char *xml = g_strconcat(REVIEW_HEAD, people, REVIEW_FOOT, NULL);
    g_autoptr(VitriCase) vcase = make_case(xml, vitri_date(2026, 12, 31));
    g_autoptr(VitriLadders) ladders = vitri_reach_ladders(vcase);
    g_autoptr(GArray) list = vitri_reach_list(ladders, 0);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < list->len; i++) {
        const VitriReachPost *item = &g_array_index(list, VitriReachPost, i);
        g_string_append_printf(text, "%s%s:%s", i ? " " : "", vcase->roster->posts[item->post].id,
                               vitri_reach_name(item->reach));
    }
    return g_string_free(text, FALSE);
}

#define PERSON(inside) "<person id='P' name='A' sex='male' born='1985-01-01'>" inside "</person>"

static void expect_reach(const char *people, const char *expected)
{
    g_autofree char *text = tell_reach(people);
    cr_expect_str_eq(text, expected, "%s: '%s' not '%s'", people, text, expected);
}

Test(reach, an_entry_counts_on_its_first_day_and_no_longer_on_the_day_it_is_over)
{
#define ENTRY(period) PERSON("<tenure post='D1-TP' from='2015-01-01'/><succession post='D2-TP' " period "/>")
    expect_reach(ENTRY("from='2026-12-31'"), "D2-TP:succession S-PGD:next-level");
    expect_reach(ENTRY("from='2027-01-01'"), "S-PGD:next-level");
    expect_reach(ENTRY("from='2024-01-01' until='2027-01-01'"), "D2-TP:succession S-PGD:next-level");
    expect_reach(ENTRY("from='2024-01-01' until='2026-12-31'"), "S-PGD:next-level");
}

Test(reach, neither_the_post_held_nor_one_without_leadership_nor_one_twice)
{
#define HEAD_WITH(entries) PERSON("<tenure post='D1-TP' from='2015-01-01'/>" entries)
    expect_reach(HEAD_WITH("<succession post='D1-TP' from='2024-01-01'/>"), "S-PGD:next-level");
    expect_reach(HEAD_WITH("<succession post='D1-CV' from='2024-01-01'/>"), "S-PGD:next-level");
    expect_reach(HEAD_WITH("<succession post='S-PGD' from='2024-01-01'/>"
                           "<succession level='department-deputy' from='2024-01-01'/>"),
                 "S-PGD:succession");
}

Test(reach, a_ladder_ends_at_its_top_unit_but_a_named_post_may_lie_elsewhere)
{
    expect_reach(PERSON("<tenure post='T-PGD' from='2015-01-01'/>"), "");
    expect_reach(PERSON("<tenure post='T-PGD' from='2015-01-01'/><succession level='division-head' "
                        "from='2024-01-01'/>"),
                 "");
    expect_reach(PERSON("<tenure post='D2-TP' from='2015-01-01'/><succession post='T-PGD' from='2024-01-01'/>"),
                 "T-PGD:succession S-PGD:next-level");
}

Test(reach, a_level_that_no_post_of_the_ladder_has_gives_nothing_and_no_ladders_are_freed)
{
    expect_reach(HEAD_WITH("<succession level='department-head' from='2024-01-01'/>"), "S-PGD:next-level");
    vitri_reach_free(NULL);
}
