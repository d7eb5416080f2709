/* Rosters: who holds what on a day, seats, the tree of units and their predecessors. */
#include "vitri/roster.h"

#include "../support/builder-roster.h"

#include <criterion/criterion.h>

static const char text[] =
    "<unit id='A' kind='department'/><unit id='B' kind='division' parent='A'/><unit id='C' kind='division' parent='B'/>"
    "<unit id='D' kind='division' predecessor='E F'/><unit id='E' kind='division' predecessor='G'/>"
    "<unit id='F' kind='division' predecessor='G'/><unit id='G' kind='division'/><unit id='H' kind='division'/>"
    "<position id='K' category='professional'/>"
    "<post id='B1' unit='B' position='K' seats='2'/><post id='B2' unit='B' position='K' until='2025-01-01'/>"
    "<post id='C1' unit='C' position='K' seats='3'/>"
    "<person id='P' sex='male' born='1980'><tenure post='B1' from='2015-01-01' until='2020-01-01'/>"
    "<tenure post='B2' from='2020-01-01' until='2024'/><tenure post='C1' from='2021-01-01' kind='acting'/></person>"
    "<person id='Q' sex='male' born='1980'><tenure post='B1' from='2018-01-01'/></person>"
    "<person id='R' sex='male' born='1980'><tenure post='B1' from='2019-01-01'/><tenure post='B1' "
    "from='2019-06-01'/></person>"
    "<person id='S' sex='male' born='1980'><tenure post='C1' kind='acting' from='2019-01-01'/><tenure post='C1' "
    "from='2022'/>"
    "<leaves on='2026-07-01'/></person>"
    "<person id='T' sex='male' born='1980'><tenure post='C1'/></person>";

static const char *post_on(const VitriRoster *roster, const char *person, VitriDate on, gboolean any_kind)
{
    gint32 tenure = vitri_roster_tenure_on(roster, vitri_roster_find_person(roster, person), on, any_kind);
    return tenure < 0 ? "-" : roster->posts[roster->tenures[tenure].post].id;
}

Test(roster, who_holds_what_on_a_day)
{
    static const struct {
        const char *person;
        int year, month, day;
        gboolean any_kind;
        const char *post;
    } cases[] = {
        {"P", 2014, 12, 31, TRUE, "-"}, {"P", 2015, 1, 1, FALSE, "B1"}, {"P", 2019, 12, 31, FALSE, "B1"},
        {"P", 2020, 1, 1, FALSE, "B2"}, {"P", 2024, 6, 1, FALSE, "B2"}, {"P", 2025, 1, 1, FALSE, "-"},
        {"P", 2025, 1, 1, TRUE, "C1"},  {"P", 2022, 1, 1, TRUE, "B2"},  {"S", 2020, 1, 1, FALSE, "-"},
        {"S", 2020, 1, 1, TRUE, "C1"},  {"S", 2022, 1, 1, FALSE, "C1"}, {"T", 1990, 1, 1, FALSE, "C1"},
    };
    g_autoptr(VitriRoster) roster = build_roster(text);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriDate on = vitri_date(cases[i].year, cases[i].month, cases[i].day);
        const char *post = post_on(roster, cases[i].person, on, cases[i].any_kind);
        cr_expect_str_eq(post, cases[i].post, "case %zu: %s holds %s", i, cases[i].person, post);
    }
}

Test(roster, the_latest_tenure_counts)
{
    g_autoptr(VitriRoster) roster = build_roster(text);
    gint32 tenure =
        vitri_roster_tenure_on(roster, vitri_roster_find_person(roster, "R"), vitri_date(2020, 1, 1), FALSE);
    cr_expect_eq(roster->tenures[tenure].period.from.month, 6);
}

Test(roster, people_are_counted_once_and_not_after_they_left)
{
    static const struct {
        const char *post;
        int year, month;
        guint32 holders, covered;
    } cases[] = {
        {"B1", 2017, 1, 1, 1}, {"B1", 2019, 7, 3, 3}, {"B1", 2020, 1, 2, 2}, {"B2", 2020, 1, 1, 1},
        {"C1", 2020, 1, 1, 2}, {"C1", 2023, 1, 2, 3}, {"C1", 2026, 7, 1, 2},
    };
    g_autoptr(VitriRoster) roster = build_roster(text);
    roster->people[vitri_roster_find_person(roster, "S")].leaves_on = vitri_date(2026, 7, 1);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        gint32 post = vitri_roster_find_post(roster, cases[i].post);
        VitriDate on = vitri_date(cases[i].year, cases[i].month, 1);
        cr_expect_eq(vitri_roster_holders_on(roster, post, on), cases[i].holders, "holders, case %zu", i);
        cr_expect_eq(vitri_roster_covered_on(roster, post, on), cases[i].covered, "covered, case %zu", i);
    }
}

Test(roster, headcount_is_the_seats_that_exist_on_the_day)
{
    g_autoptr(VitriRoster) roster = build_roster(text);
    gint32 a = vitri_roster_find_unit(roster, "A"), b = vitri_roster_find_unit(roster, "B");
    cr_expect_eq(vitri_roster_headcount(roster, b, vitri_date(2024, 12, 31), FALSE), 3u);
    cr_expect_eq(vitri_roster_headcount(roster, b, vitri_date(2025, 1, 1), FALSE), 2u);
    cr_expect_eq(vitri_roster_headcount(roster, a, vitri_date(2025, 1, 1), FALSE), 0u);
    cr_expect_eq(vitri_roster_headcount(roster, a, vitri_date(2025, 1, 1), TRUE), 5u);
}

Test(roster, units_continue_through_all_their_predecessors)
{
    static const struct {
        const char *earlier, *later;
        gboolean continues;
    } cases[] = {{"D", "D", TRUE},  {"E", "D", TRUE},  {"F", "D", TRUE},  {"G", "D", TRUE},
                 {"D", "E", FALSE}, {"H", "D", FALSE}, {"F", "E", FALSE}, {"D", "H", FALSE}};
    g_autoptr(VitriRoster) roster = build_roster(text);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        gint32 earlier = vitri_roster_find_unit(roster, cases[i].earlier);
        gint32 later = vitri_roster_find_unit(roster, cases[i].later);
        cr_expect_eq(vitri_roster_unit_continues(roster, earlier, later), cases[i].continues, "%s to %s",
                     cases[i].earlier, cases[i].later);
    }
}

Test(roster, units_lie_under_themselves_and_those_above)
{
    g_autoptr(VitriRoster) roster = build_roster(text);
    gint32 a = vitri_roster_find_unit(roster, "A"), c = vitri_roster_find_unit(roster, "C");
    cr_expect(vitri_roster_unit_is_under(roster, c, a));
    cr_expect(vitri_roster_unit_is_under(roster, c, c));
    cr_expect_not(vitri_roster_unit_is_under(roster, a, c));
    cr_expect_eq(vitri_roster_find_unit(roster, "Z"), -1);
    cr_expect_eq(vitri_roster_find_person(roster, NULL), -1);
}

Test(roster, equal_texts_are_one_pointer)
{
    g_autoptr(VitriRoster) roster = vitri_roster_new();
    g_autofree char *copy = g_strdup("văn phòng");
    cr_expect_eq(vitri_roster_intern(roster, "văn phòng"), vitri_roster_intern(roster, copy));
    cr_expect_null(vitri_roster_intern(roster, NULL));
    vitri_roster_free(NULL);
}
