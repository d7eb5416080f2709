/* The kind succession on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<person id=\"L\"><succession level=\"head\" from=\"2025-01-01\" until=\"2026-06-01\"/></person>"
               "<person id=\"D\"><succession level=\"deputy\" from=\"2025-01-01\"/></person>"
               "<person id=\"Q\"><succession post=\"Uhead\" from=\"2025-01-01\"/></person>"
               "<person id=\"Y\"><succession level=\"head\" from=\"2026\"/></person>"
               "<person id=\"N\"/>";

static const KindRow rows[] = {
    {"for the level", "<succession/>", "2026-01-01", "L", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"for a higher level", "<succession/>", "2026-01-01", "L", "Udep", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met",
     NULL},
    {"for a lower level", "<succession/>", "2026-01-01", "D", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "not-met", NULL},
    {"for an equal level by another name", "<succession/>", "2026-01-01", "D", "Uvice", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"the last valid day", "<succession/>", "2026-05-31", "L", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met",
     NULL},
    {"no longer valid", "<succession/>", "2026-06-01", "L", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met",
     NULL},
    {"for the post", "<succession post=\"yes\"/>", "2026-01-01", "Q", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "met", NULL},
    {"for another post of the level, the post alone counting", "<succession post=\"yes\"/>", "2026-01-01", "Q",
     "X1head", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"for another post of the level", "<succession/>", "2026-01-01", "Q", "X1head", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"for levels that the rule names", "<succession level=\"head chief\"/>", "2026-01-01", "L", "Udep", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"below the level that the rule names", "<succession level=\"chief\"/>", "2026-01-01", "L", "Udep", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"an entry known by its year", "<succession/>", "2026-06-01", "Y", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "unknown", "succession/from"},
    {"a post without a level", "<succession/>", "2026-01-01", "L", "Uno", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "unknown", "position/level"},
    {"in no plan", "<succession/>", "2026-01-01", "N", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met",
     NULL},
    {"no post is judged", "<succession/>", "2026-01-01", "N", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "not-applicable", NULL},
};

Test(kind_succession, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_succession, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<succession level=\"boss\"/>", "boss"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
