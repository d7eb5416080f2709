/* Which years of ratings are meant, and how a level is weighed. */
#include "../../src/rules/rating.h"

#include "../support/kind-table.h"

static const char roster[] = "<unit id='U' kind='division'/><position id='head' category='leadership' level='head'/>"
                             "<post id='H' unit='U' position='head'/>"
                             "<person id='A'><tenure post='H' from='2023-05-01'/><rating year='2026' "
                             "level='good'/></person><person id='B'><tenure post='H'/></person>";

Test(rating, years_end_with_the_last_that_is_rated_or_over)
{
    static const struct {
        const char *person, *post, *on;
        gint32 wanted;
        VitriVerdict verdict;
        gint32 last, n;
    } cases[] = {
        {"A", "H", "2026-06-01", 3, VITRI_VERDICT_MET, 2026, 3},
        {"A", "H", "2025-06-01", 3, VITRI_VERDICT_MET, 2024, 3},
        {"A", "H", "2026-06-01", 0, VITRI_VERDICT_MET, 2026, 4},
        {"A", "H", "2023-06-01", 0, VITRI_VERDICT_MET, 2022, 1},
        {"B", "H", "2026-06-01", 0, VITRI_VERDICT_UNKNOWN, 0, 0},
        {"B", NULL, "2026-06-01", 0, VITRI_VERDICT_NOT_APPLICABLE, 0, 0},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriCase) vcase = build_case(roster, cases[i].on);
        VitriSubject subject =
            build_subject(vcase, cases[i].person, cases[i].post, NULL, NULL, cases[i].on, VITRI_OCCASION_HOLDING);
        VitriRatingYears years = {0, 0};
        cr_expect_eq(vitri_rating_years(&subject, cases[i].wanted, &years, NULL), cases[i].verdict, "row %u", i);
        cr_expect_eq(years.last, cases[i].last, "row %u: last %d", i, years.last);
        cr_expect_eq(years.n, cases[i].n, "row %u: %d years", i, years.n);
    }
}

Test(rating, a_level_is_weighed_by_the_list)
{
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-06-01");
    VitriSubject subject = build_subject(vcase, "A", "H", NULL, NULL, "2026-06-01", VITRI_OCCASION_HOLDING);
    cr_expect_eq(vitri_rating_weigh(&subject, "good", "good"), VITRI_VERDICT_MET);
    cr_expect_eq(vitri_rating_weigh(&subject, "best", "good"), VITRI_VERDICT_MET);
    cr_expect_eq(vitri_rating_weigh(&subject, "fair", "good"), VITRI_VERDICT_NOT_MET);
    cr_expect_eq(vitri_rating_weigh(&subject, NULL, "good"), VITRI_VERDICT_UNKNOWN);
    cr_expect_eq(vitri_rating_weigh(&subject, "odd", "good"), VITRI_VERDICT_UNKNOWN);
    cr_expect_eq(vitri_rating_find(&subject, 2026)->year, 2026);
    cr_expect_null(vitri_rating_find(&subject, 2025));
}

Test(rating, the_number_of_years_is_read)
{
    g_autoptr(GError) error = NULL;
    gint32 years = -1;
    cr_expect(vitri_rating_read_last("term", &years, &error));
    cr_expect_eq(years, 0);
    cr_expect(vitri_rating_read_last("50", &years, &error));
    cr_expect_eq(years, 50);
    cr_expect_not(vitri_rating_read_last("51", &years, &error));
    cr_expect_eq(years, 50, "written on failure");
    cr_expect_not_null(strstr(error->message, "51"), "%s", error->message);
}
