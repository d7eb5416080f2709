/* The kind deputies on both sides of its bounds. */
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
    {"as many as the size allows", "<deputies level=\"deputy vice\"><band below=\"11\" max=\"2\"/></deputies>",
     "2026-01-01", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT, "met", NULL},
    {"one too many", "<deputies level=\"deputy vice\"><band below=\"11\" max=\"1\"/></deputies>", "2026-01-01", NULL,
     NULL, NULL, "U", VITRI_OCCASION_UNIT, "not-met", NULL},
    {"the day before the second came", "<deputies level=\"deputy vice\"><band below=\"11\" max=\"1\"/></deputies>",
     "2025-02-28", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT, "met", NULL},
    {"one level alone", "<deputies level=\"deputy\"><band below=\"11\" max=\"1\"/></deputies>", "2026-01-01", NULL,
     NULL, NULL, "U", VITRI_OCCASION_UNIT, "met", NULL},
    {"ten seats with the sub-unit, under the bound",
     "<deputies level=\"vice deputy\"><band below=\"11\" max=\"1\"/><band max=\"2\"/></deputies>", "2026-01-01", NULL,
     NULL, NULL, "U", VITRI_OCCASION_UNIT, "not-met", NULL},
    {"ten seats, at the bound of the band",
     "<deputies level=\"vice deputy\"><band below=\"10\" max=\"1\"/><band max=\"2\"/></deputies>", "2026-01-01", NULL,
     NULL, NULL, "U", VITRI_OCCASION_UNIT, "met", NULL},
    {"the seats shrink", "<deputies level=\"vice deputy\"><band below=\"10\" max=\"1\"/><band max=\"2\"/></deputies>",
     "2026-06-01", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT, "not-met", NULL},
    {"no band for the size", "<deputies level=\"vice deputy\"><band below=\"5\" max=\"0\"/></deputies>", "2026-01-01",
     NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT, "not-applicable", NULL},
    {"a newcomer counts", "<deputies level=\"deputy vice\"><band max=\"2\"/></deputies>", "2026-01-01", "E", "Udep",
     "U1", NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"one of them is no newcomer", "<deputies level=\"deputy vice\"><band max=\"2\"/></deputies>", "2026-01-01", "A",
     "Udep", NULL, NULL, 0, "met", NULL},
    {"a start known by its year", "<deputies level=\"deputy\"><band max=\"0\"/></deputies>", "2026-05-01", NULL, NULL,
     NULL, "X1", VITRI_OCCASION_UNIT, "unknown", "tenure/from"},
    {"a start known by its year, before", "<deputies level=\"deputy\"><band max=\"0\"/></deputies>", "2025-12-31", NULL,
     NULL, NULL, "X1", VITRI_OCCASION_UNIT, "met", NULL},
};

Test(kind_deputies, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_deputies, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<deputies/>", "level"},
        {"<deputies level=\"deputy\"><band below=\"3\"/></deputies>", "max"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
