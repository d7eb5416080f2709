/* The kind ratings-count: years, rows of years, years apart; and years that are not rated. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<person id='One'><tenure post='Uhead' from='2023-05-01'/><rating year='2023' level='good'/><rating "
               "year='2024' level='poor'/><rating year='2025' level='good'/></person>"
               "<person id='Row'><tenure post='Uhead' from='2023-05-01'/><rating year='2023' level='good'/><rating "
               "year='2024' level='poor'/><rating year='2025' level='poor'/></person>"
               "<person id='Apart'><tenure post='Uhead' from='2023-05-01'/><rating year='2023' level='poor'/><rating "
               "year='2024' level='good'/><rating year='2025' level='poor'/></person>"
               "<person id='Hole'><tenure post='Uhead' from='2023-05-01'/><rating year='2023' level='good'/><rating "
               "year='2024' level='poor'/></person>"
               "<person id='Good'><tenure post='Uhead' from='2023-05-01'/><rating year='2023' level='good'/><rating "
               "year='2025' level='fair'/></person>"
               "<person id='None'><tenure post='Uhead' from='2023-05-01'/></person>"
               "<person id='Open'><tenure post='Uhead'/><rating year='2024' level='poor'/><rating year='2025' "
               "level='poor'/></person>"
               "<person id='Before'><tenure post='Uhead' from='2025-05-01'/><rating year='2024' level='poor'/><rating "
               "year='2025' level='poor'/></person>";

static const KindRow rows[] = {
    {"one year", "<ratings-count level='poor' last='term' max='1'/>", "2026-06-01", "One", "Uhead", NULL, NULL, 0,
     "met", NULL},
    {"two years", "<ratings-count level='poor' last='term' max='1'/>", "2026-06-01", "Row", "Uhead", NULL, NULL, 0,
     "not-met", NULL},
    {"two are allowed", "<ratings-count level='poor' last='term' max='2'/>", "2026-06-01", "Row", "Uhead", NULL, NULL,
     0, "met", NULL},
    {"in a row", "<ratings-count level='poor' last='term' max='1' count='in-a-row'/>", "2026-06-01", "Row", "Uhead",
     NULL, NULL, 0, "not-met", NULL},
    {"apart is no row", "<ratings-count level='poor' last='term' max='1' count='in-a-row'/>", "2026-06-01", "Apart",
     "Uhead", NULL, NULL, 0, "met", NULL},
    {"apart", "<ratings-count level='poor' last='term' max='1' count='apart'/>", "2026-06-01", "Apart", "Uhead", NULL,
     NULL, 0, "not-met", NULL},
    {"a row is not apart", "<ratings-count level='poor' last='term' max='1' count='apart'/>", "2026-06-01", "Row",
     "Uhead", NULL, NULL, 0, "met", NULL},
    {"the year of the day is rated already", "<ratings-count level='poor' last='term' max='1'/>", "2025-12-31", "Row",
     "Uhead", NULL, NULL, 0, "not-met", NULL},
    {"before the second", "<ratings-count level='poor' last='term' max='1'/>", "2024-12-31", "Row", "Uhead", NULL, NULL,
     0, "met", NULL},
    {"a year beside it is not rated", "<ratings-count level='poor' last='term' max='1' count='in-a-row'/>",
     "2026-06-01", "Hole", "Uhead", NULL, NULL, 0, "unknown", "rating[2025]"},
    {"a year apart from it could not be rated so", "<ratings-count level='poor' last='term' max='1' count='apart'/>",
     "2026-06-01", "Hole", "Uhead", NULL, NULL, 0, "met", NULL},
    {"nobody is suspected without one such year", "<ratings-count level='poor' last='term' max='0'/>", "2026-06-01",
     "Good", "Uhead", NULL, NULL, 0, "met", NULL},
    {"a lower level counts too", "<ratings-count level='fair' last='term' max='0'/>", "2026-06-01", "One", "Uhead",
     NULL, NULL, 0, "not-met", NULL},
    {"the last two years alone", "<ratings-count level='poor' last='2' max='1'/>", "2026-06-01", "Apart", "Uhead", NULL,
     NULL, 0, "met", NULL},
    {"the last three years", "<ratings-count level='poor' last='3' max='1'/>", "2026-06-01", "Apart", "Uhead", NULL,
     NULL, 0, "not-met", NULL},
    {"before the term", "<ratings-count level='poor' last='term' max='1'/>", "2026-06-01", "Before", "Uhead", NULL,
     NULL, 0, "met", NULL},
    {"no start of the term", "<ratings-count level='poor' last='term' max='1'/>", "2026-06-01", "Open", "Uhead", NULL,
     NULL, 0, "unknown", "tenure/from"},
    {"nothing is rated", "<ratings-count level='poor' last='term' max='1'/>", "2026-06-01", "None", "Uhead", NULL, NULL,
     0, "not-applicable", NULL},
    {"not the holder", "<ratings-count level='poor' last='term' max='1'/>", "2026-06-01", "Row", "U1", NULL, NULL, 0,
     "not-applicable", NULL},
};

Test(kind_ratings_count, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_ratings_count, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<ratings-count last='term' max='1'/>", "level"},
        {"<ratings-count level='poor' max='1'/>", "last"},
        {"<ratings-count level='poor' last='0' max='1'/>", "0"},
        {"<ratings-count level='poor' last='2' max='1' count='all'/>", "all"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
