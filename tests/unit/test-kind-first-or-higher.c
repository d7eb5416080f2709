/* The kind first-or-higher on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<person id=\"S\"><tenure post=\"U1\" from=\"2020-01-01\" until=\"2026-03-01\"/></person>"
               "<person id=\"L\"><tenure post=\"Udep\" from=\"2020-01-01\"/></person>"
               "<person id=\"H\"><tenure post=\"Uhead\" from=\"2020-01-01\"/></person>"
               "<person id=\"W\"><tenure post=\"Uno\" from=\"2020-01-01\"/></person>"
               "<person id=\"Z\"/>";

static const KindRow rows[] = {
    {"a first leadership post", "<first-or-higher/>", "2026-01-01", "S", "Udep", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "met", NULL},
    {"a first post, only higher", "<first-or-higher only=\"higher\"/>", "2026-01-01", "S", "Udep", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"higher", "<first-or-higher/>", "2026-01-01", "L", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"higher, only higher", "<first-or-higher only=\"higher\"/>", "2026-01-01", "L", "Uhead", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"equal by another name", "<first-or-higher/>", "2026-01-01", "L", "Uvice", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "not-met", NULL},
    {"the same level", "<first-or-higher/>", "2026-01-01", "H", "X1head", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "not-met", NULL},
    {"lower", "<first-or-higher/>", "2026-01-01", "H", "Udep", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"the post held", "<first-or-higher/>", "2026-01-01", "H", "Uhead", NULL, NULL, 0, "not-met", NULL},
    {"no leadership post", "<first-or-higher/>", "2026-01-01", "H", "U1", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "not-met", NULL},
    {"level held not stated", "<first-or-higher/>", "2026-01-01", "W", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "unknown", "position/level"},
    {"level judged not stated", "<first-or-higher/>", "2026-01-01", "H", "Uno", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "unknown", "position/level"},
    {"holds nothing", "<first-or-higher/>", "2026-01-01", "Z", "Udep", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met",
     NULL},
    {"the origin decides over the post held", "<first-or-higher/>", "2026-01-01", "S", "Udep", "Uvice", NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
};

Test(kind_first_or_higher, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_first_or_higher, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<first-or-higher only=\"lower\"/>", "lower"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
