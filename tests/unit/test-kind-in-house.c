/* The kind in-house on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<person id=\"S\"><tenure post=\"U1\" from=\"2020-01-01\" until=\"2026-03-01\"/></person>"
               "<person id=\"L\"><tenure post=\"Udep\" from=\"2020-01-01\"/></person>"
               "<person id=\"H\"><tenure post=\"Uhead\" from=\"2020-01-01\"/></person>"
               "<person id=\"W\"><tenure post=\"Uno\" from=\"2020-01-01\"/></person>"
               "<person id=\"Z\"/>";

static const KindRow rows[] = {
    {"under the same top unit", "<in-house/>", "2026-01-01", "S", "Dchief", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "met", NULL},
    {"under another top unit", "<in-house/>", "2026-01-01", "S", "X1head", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "not-met", NULL},
    {"the last day of the post held", "<in-house/>", "2026-02-28", "S", "Dchief", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"no longer holds a post", "<in-house/>", "2026-03-01", "S", "Dchief", NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "not-met", NULL},
    {"holds nothing", "<in-house/>", "2026-01-01", "Z", "Dchief", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met",
     NULL},
};

Test(kind_in_house, judges)
{
    check_kind_rows(roster, rows);
}
