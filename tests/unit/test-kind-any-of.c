/* The kind any-of on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"P\" sex=\"female\" born=\"1996\"><circumstance kind=\"illness\" from=\"2026-02-01\" "
    "until=\"2026-05-01\"/><circumstance kind=\"study\" from=\"2026-04-01\" until=\"2026-09-01\"/></person>"
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
    "<post id=\"X11\" unit=\"X1\" position=\"clerk\"/>";

static const KindRow rows[] = {
    {"one met", "<any-of><person-is sex=\"male\"/><person-is sex=\"female\"/></any-of>", "2026-06-01", "P", "U1", NULL,
     NULL, 0, "met", NULL},
    {"none met", "<any-of><person-is sex=\"male\"/><person-is sex=\"male\"/></any-of>", "2026-06-01", "P", "U1", NULL,
     NULL, 0, "not-met", NULL},
    {"one unknown", "<any-of><person-is sex=\"male\"/><age min=\"30\"/></any-of>", "2026-06-01", "P", "U1", NULL, NULL,
     0, "unknown", "person/born"},
    {"met decides over unknown", "<any-of><age min=\"30\"/><person-is sex=\"female\"/></any-of>", "2026-06-01", "P",
     "U1", NULL, NULL, 0, "met", NULL},
    {"not applicable is left out", "<any-of><acting-limit months=\"12\"/><person-is sex=\"male\"/></any-of>",
     "2026-06-01", "P", "U1", NULL, NULL, 0, "not-met", NULL},
    {"turns of both", "<any-of><no-circumstance kind=\"illness\"/><no-circumstance kind=\"study\"/></any-of>",
     "2026-04-15", "P", "U1", NULL, NULL, 0, "not-met", NULL},
    {"nested",
     "<any-of><all-of><person-is sex=\"female\"/><person-is sex=\"male\"/></all-of><not><person-is "
     "sex=\"male\"/></not></any-of>",
     "2026-04-15", "P", "U1", NULL, NULL, 0, "met", NULL},
};

Test(kind_any_of, judges)
{
    check_kind_rows(roster, rows);
}
