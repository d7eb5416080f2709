/* The kind rank-covers-position on both sides of its bounds. */
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
    "<position id=\"oddp\" category=\"professional\" rank=\"odd\"/><post id=\"Uodd\" unit=\"U\" position=\"oddp\"/>"
    "<person id=\"R2\"><rank code=\"r2\" from=\"2010-01-01\"/></person>"
    "<person id=\"R12\"><rank code=\"r1\" from=\"2010-01-01\"/><rank code=\"r2\" from=\"2026-04-01\"/></person>"
    "<person id=\"RY\"><rank code=\"r1\" from=\"2010-01-01\"/><rank code=\"r2\" from=\"2026\"/></person>"
    "<person id=\"RE\"><rank code=\"r2\" from=\"2010-01-01\" until=\"2026-04-01\"/></person>"
    "<person id=\"RO\"><rank code=\"odd\" from=\"2010-01-01\"/></person>"
    "<person id=\"N\"/>";

static const KindRow rows[] = {
    {"the same class", "<rank-covers-position/>", "2026-01-01", "R2", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE,
     "met", NULL},
    {"a higher position", "<rank-covers-position/>", "2026-01-01", "R2", "U3", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE,
     "not-met", NULL},
    {"a position without a rank", "<rank-covers-position/>", "2026-01-01", "N", "U2", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a person without a rank", "<rank-covers-position/>", "2026-01-01", "N", "U1", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "rank"},
    {"the day before the promotion", "<rank-covers-position/>", "2026-03-31", "R12", "U1", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"the day of the promotion", "<rank-covers-position/>", "2026-04-01", "R12", "U1", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"the same rank without a class", "<rank-covers-position/>", "2026-01-01", "RO", "Uodd", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a rank without a class", "<rank-covers-position/>", "2026-01-01", "RO", "U1", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "rank/code"},
    {"a position without a class", "<rank-covers-position/>", "2026-01-01", "R2", "Uodd", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "position/rank"},
    {"some day of the year", "<rank-covers-position/>", "2026-06-01", "RY", "U1", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "rank/from"},
};

Test(kind_rank_covers_position, judges)
{
    check_kind_rows(roster, rows);
}
