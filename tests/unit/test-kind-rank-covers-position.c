/* The kind rank-covers-position on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
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
