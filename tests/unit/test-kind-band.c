/* The kind band on both sides of its bounds. */
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
    "<unit id=\"W\" kind=\"division\" parent=\"U\"/>"
    "<post id=\"Udep\" unit=\"U\" position=\"dep\" seats=\"2\"/>"
    "<post id=\"Uvice\" unit=\"U\" position=\"vice\"/>"
    "<post id=\"U1\" unit=\"U\" position=\"clerk\" seats=\"4\" until=\"2026-06-01\"/>"
    "<post id=\"W1\" unit=\"W\" position=\"clerk\" seats=\"3\"/>"
    "<post id=\"Xdep\" unit=\"X1\" position=\"dep\"/>"
    "<person id=\"A\"><tenure post=\"Udep\" from=\"2020-01-01\"/></person>"
    "<person id=\"B\"><tenure post=\"Uvice\" from=\"2025-03-01\"/></person>"
    "<person id=\"C\"><tenure post=\"Xdep\" from=\"2026\"/></person>"
    "<person id=\"E\"><tenure post=\"U1\" from=\"2020-01-01\" until=\"2026-06-01\"/></person>";

static const KindRow rows[] = {
    {"alone it judges nothing", "<band max=\"1\"/>", "2026-01-01", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT,
     "not-applicable", NULL},
};

Test(kind_band, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_band, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<band below=\"3\"/>", "max"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
