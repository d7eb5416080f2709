/* The kind duty-differs on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<post id=\"U1b\" unit=\"U\" position=\"clerk\"/><post id=\"U1c\" unit=\"U\" position=\"clerk\" "
    "duty=\"north\"/><post id=\"U1d\" unit=\"U\" position=\"clerk\" duty=\"south\"/><post id=\"U1e\" unit=\"U\" "
    "position=\"clerk\" duty=\"north\"/>"
    "<person id=\"S\"><tenure post=\"U1\" from=\"2020-01-01\"/></person>"
    "<person id=\"Z\"/>";

static const KindRow rows[] = {
    {"another duty", "<duty-differs/>", "2026-01-01", "S", "U1d", "U1c", NULL, VITRI_OCCASION_ROTATION_MOVE, "met",
     NULL},
    {"the same duty", "<duty-differs/>", "2026-01-01", "S", "U1e", "U1c", NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met",
     NULL},
    {"no duty on either side", "<duty-differs/>", "2026-01-01", "S", "U1b", "U1", NULL, VITRI_OCCASION_ROTATION_MOVE,
     "not-met", NULL},
    {"a duty on one side alone", "<duty-differs/>", "2026-01-01", "S", "U1c", "U1", NULL, VITRI_OCCASION_ROTATION_MOVE,
     "unknown", "post/duty"},
    {"another unit", "<duty-differs/>", "2026-01-01", "S", "X11", "U1", NULL, VITRI_OCCASION_ROTATION_MOVE, "met",
     NULL},
    {"another position", "<duty-differs/>", "2026-01-01", "S", "U3", "U1", NULL, VITRI_OCCASION_ROTATION_MOVE, "met",
     NULL},
};

Test(kind_duty_differs, judges)
{
    check_kind_rows(roster, rows);
}
