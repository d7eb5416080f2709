/* The kind ratings on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<person id=\"G\"><tenure post=\"Udep\" from=\"2023-05-01\"/><rating year=\"2023\" level=\"good\"/><rating "
    "year=\"2024\" level=\"best\"/><rating year=\"2025\" level=\"good\"/></person>"
    "<person id=\"P\"><tenure post=\"Udep\" from=\"2024-05-01\"/><rating year=\"2023\" level=\"poor\"/><rating "
    "year=\"2024\" level=\"best\"/><rating year=\"2025\" level=\"good\"/></person>"
    "<person id=\"O\"><tenure post=\"Udep\" from=\"2026-02-01\"/><rating year=\"2023\" level=\"poor\"/><rating "
    "year=\"2024\" level=\"best\"/><rating year=\"2025\" level=\"good\"/><rating year=\"2026\" "
    "level=\"good\"/></person>"
    "<person id=\"M\"><tenure post=\"Udep\"/><rating year=\"2023\" level=\"good\"/><rating year=\"2025\" "
    "level=\"good\"/></person>"
    "<person id=\"B\"><rating year=\"2023\" level=\"poor\"/><rating year=\"2025\" level=\"good\"/></person>"
    "<person id=\"N\"/>";

static const KindRow rows[] = {
    {"three good years", "<ratings last=\"3\" min=\"good\"/>", "2026-01-01", "G", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"the year is not over", "<ratings last=\"3\" min=\"good\"/>", "2025-12-31", "G", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"a poor year among them", "<ratings last=\"3\" min=\"good\"/>", "2026-06-01", "P", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"the poor year is longer ago", "<ratings last=\"2\" min=\"good\"/>", "2026-06-01", "P", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"the day's own year is rated already", "<ratings last=\"3\" min=\"good\"/>", "2026-12-20", "O", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"a year is missing", "<ratings last=\"3\" min=\"good\"/>", "2026-06-01", "M", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "rating[2024]"},
    {"a poor year decides over a missing one", "<ratings last=\"3\" min=\"good\"/>", "2026-06-01", "B", NULL, NULL,
     NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"nothing rated", "<ratings last=\"3\" min=\"good\"/>", "2026-06-01", "N", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "rating[2025]"},
    {"the years of the term", "<ratings last=\"term\" min=\"fair\"/>", "2026-06-01", "P", "Udep", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "met", NULL},
    {"a term that began this year", "<ratings last=\"term\" min=\"good\"/>", "2027-01-15", "O", "Udep", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "met", NULL},
    {"one year of a term at least", "<ratings last=\"term\" min=\"best\"/>", "2026-06-01", "O", "Udep", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "not-met", NULL},
    {"a term without a start", "<ratings last=\"term\" min=\"fair\"/>", "2026-06-01", "M", "Udep", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "unknown", "tenure/from"},
    {"no term at the post", "<ratings last=\"term\" min=\"fair\"/>", "2026-06-01", "N", "Udep", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "not-applicable", NULL},
};

Test(kind_ratings, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_ratings, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<ratings last=\"few\" min=\"good\"/>", "few"},
        {"<ratings last=\"3\" min=\"godo\"/>", "'good'"},
        {"<ratings last=\"0\" min=\"good\"/>", "'0'"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
