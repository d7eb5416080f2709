/* The kind same-level on both sides of its bounds. */
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
    "<post id=\"U1b\" unit=\"U\" position=\"clerk\"/><post id=\"U1c\" unit=\"U\" position=\"clerk\" "
    "duty=\"north\"/><post id=\"U1d\" unit=\"U\" position=\"clerk\" duty=\"south\"/><post id=\"U1e\" unit=\"U\" "
    "position=\"clerk\" duty=\"north\"/>"
    "<person id=\"S\"><tenure post=\"U1\" from=\"2020-01-01\"/></person>"
    "<person id=\"Z\"/>";

static const KindRow rows[] = {
    {"both outside leadership", "<same-level/>", "2026-01-01", "S", "U2", "U1", NULL, VITRI_OCCASION_ROTATION_MOVE,
     "met", NULL},
    {"one in leadership", "<same-level/>", "2026-01-01", "S", "Udep", "U1", NULL, VITRI_OCCASION_ROTATION_MOVE,
     "not-met", NULL},
    {"the same level", "<same-level/>", "2026-01-01", "S", "X1head", "Uhead", NULL, VITRI_OCCASION_ROTATION_MOVE, "met",
     NULL},
    {"equal by another name", "<same-level/>", "2026-01-01", "S", "Uvice", "Udep", NULL, VITRI_OCCASION_ROTATION_MOVE,
     "met", NULL},
    {"a higher level", "<same-level/>", "2026-01-01", "S", "Uhead", "Udep", NULL, VITRI_OCCASION_ROTATION_MOVE,
     "not-met", NULL},
    {"a level not stated", "<same-level/>", "2026-01-01", "S", "Uno", "Udep", NULL, VITRI_OCCASION_ROTATION_MOVE,
     "unknown", "position/level"},
};

Test(kind_same_level, judges)
{
    check_kind_rows(roster, rows);
}
