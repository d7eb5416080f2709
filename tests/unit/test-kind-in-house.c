/* The kind in-house on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<unit id=\"D\" kind=\"department\" province-class=\"1\"/>"
    "<unit id=\"U\" kind=\"division\" parent=\"D\"/>"
    "<unit id=\"V\" kind=\"office\" parent=\"D\"/>"
    "<unit id=\"X\" kind=\"department\"/>"
    "<unit id=\"X1\" kind=\"division\" parent=\"X\"/>"
    "<position id=\"clerk\" category=\"professional\" profession=\"tax\" rank=\"r2\" rotation=\"F01.3\"/>"
    "<position id=\"plain\" category=\"support\"/>"
    "<position id=\"law\" category=\"professional\" profession=\"law\" regime=\"public-employee\" rank=\"r3\" "
    "rotation=\"A\"/>"
    "<position id=\"dep\" category=\"leadership\" level=\"deputy\"/>"
    "<position id=\"vice\" category=\"leadership\" level=\"vice\"/>"
    "<position id=\"head\" category=\"leadership\" level=\"head\"/>"
    "<position id=\"chief\" category=\"leadership\" level=\"chief\"/>"
    "<position id=\"nolevel\" category=\"leadership\"/>"
    ""
    "<post id=\"U1\" unit=\"U\" position=\"clerk\"/>"
    "<post id=\"U2\" unit=\"U\" position=\"plain\"/>"
    "<post id=\"U3\" unit=\"U\" position=\"law\"/>"
    "<post id=\"Udep\" unit=\"U\" position=\"dep\"/>"
    "<post id=\"Uvice\" unit=\"U\" position=\"vice\"/>"
    "<post id=\"Uhead\" unit=\"U\" position=\"head\"/>"
    "<post id=\"Dchief\" unit=\"D\" position=\"chief\"/>"
    "<post id=\"Uno\" unit=\"U\" position=\"nolevel\"/>"
    "<post id=\"X1head\" unit=\"X1\" position=\"head\"/>"
    "<post id=\"X11\" unit=\"X1\" position=\"clerk\"/>"
    ""
    "<person id=\"S\"><tenure post=\"U1\" from=\"2020-01-01\" until=\"2026-03-01\"/></person>"
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
