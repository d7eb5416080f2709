/* The kind same-level on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
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
