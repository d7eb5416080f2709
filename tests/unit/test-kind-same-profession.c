/* The kind same-profession on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<post id=\"U1b\" unit=\"U\" position=\"clerk\"/><post id=\"U1c\" unit=\"U\" position=\"clerk\" "
    "duty=\"north\"/><post id=\"U1d\" unit=\"U\" position=\"clerk\" duty=\"south\"/><post id=\"U1e\" unit=\"U\" "
    "position=\"clerk\" duty=\"north\"/>"
    "<person id=\"S\"><tenure post=\"U1\" from=\"2020-01-01\"/></person>"
    "<person id=\"Z\"/>";

static const KindRow rows[] = {
    {"the same", "<same-profession/>", "2026-01-01", "S", "X11", "U1", NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"another", "<same-profession/>", "2026-01-01", "S", "U3", "U1", NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met",
     NULL},
    {"not stated where it goes", "<same-profession/>", "2026-01-01", "S", "U2", "U1", NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "position/profession"},
    {"not stated on either side", "<same-profession/>", "2026-01-01", "S", "U2", "U2", NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "position/profession"},
    {"the post held where no origin is given", "<same-profession/>", "2026-01-01", "S", "U3", NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"no post to leave", "<same-profession/>", "2026-01-01", "Z", "U3", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE,
     "unknown", "tenure/post"},
};

Test(kind_same_profession, judges)
{
    check_kind_rows(roster, rows);
}
