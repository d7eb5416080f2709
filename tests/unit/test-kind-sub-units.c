/* The kind sub-units on both sides of its bounds. */
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
    "<unit id=\"E\" kind=\"division\" parent=\"D\" from=\"2026-03-01\" until=\"2026-06-01\"/><unit id=\"G\" "
    "kind=\"division\" parent=\"X\" from=\"2026\"/>";

static const KindRow rows[] = {
    {"one below", "<sub-units kind=\"division\" min=\"1\" max=\"1\"/>", "2026-02-28", NULL, NULL, NULL, "D",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"one more", "<sub-units kind=\"division\" min=\"1\" max=\"1\"/>", "2026-03-01", NULL, NULL, NULL, "D",
     VITRI_OCCASION_UNIT, "not-met", NULL},
    {"one more for a while", "<sub-units kind=\"division\" max=\"1\"/>", "2026-06-01", NULL, NULL, NULL, "D",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"two kinds", "<sub-units kind=\"division office\" min=\"2\"/>", "2026-01-01", NULL, NULL, NULL, "D",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"none", "<sub-units kind=\"division\" min=\"1\"/>", "2026-01-01", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT,
     "not-met", NULL},
    {"a start known by its year", "<sub-units kind=\"division\" min=\"2\"/>", "2026-05-01", NULL, NULL, NULL, "X",
     VITRI_OCCASION_UNIT, "unknown", "unit/from"},
    {"enough whatever the start", "<sub-units kind=\"division\" min=\"1\"/>", "2026-05-01", NULL, NULL, NULL, "X",
     VITRI_OCCASION_UNIT, "met", NULL},
};

Test(kind_sub_units, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_sub_units, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<sub-units/>", "kind"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
