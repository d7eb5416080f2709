/* The kind rank on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"R2\"><rank code=\"r2\" from=\"2010-01-01\"/></person>"
    "<person id=\"R12\"><rank code=\"r1\" from=\"2010-01-01\"/><rank code=\"r2\" from=\"2026-04-01\"/></person>"
    "<person id=\"RY\"><rank code=\"r1\" from=\"2010-01-01\"/><rank code=\"r2\" from=\"2026\"/></person>"
    "<person id=\"RE\"><rank code=\"r2\" from=\"2010-01-01\" until=\"2026-04-01\"/></person>"
    "<person id=\"RO\"><rank code=\"odd\" from=\"2010-01-01\"/></person>"
    "<person id=\"N\"/>";

static const KindRow rows[] = {
    {"of the class", "<rank min=\"r2\"/>", "2026-01-01", "R2", NULL, NULL, NULL, 0, "met", NULL},
    {"above the class", "<rank min=\"r1\"/>", "2026-01-01", "R2", NULL, NULL, NULL, 0, "met", NULL},
    {"below the class", "<rank min=\"r3\"/>", "2026-01-01", "R2", NULL, NULL, NULL, 0, "not-met", NULL},
    {"the day before the promotion", "<rank min=\"r2\"/>", "2026-03-31", "R12", NULL, NULL, NULL, 0, "not-met", NULL},
    {"the day of the promotion", "<rank min=\"r2\"/>", "2026-04-01", "R12", NULL, NULL, NULL, 0, "met", NULL},
    {"a promotion some day of the year", "<rank min=\"r2\"/>", "2026-06-01", "RY", NULL, NULL, NULL, 0, "unknown",
     "rank/from"},
    {"either rank is enough", "<rank min=\"r1\"/>", "2026-06-01", "RY", NULL, NULL, NULL, 0, "met", NULL},
    {"the rank has ended", "<rank min=\"r1\"/>", "2026-04-01", "RE", NULL, NULL, NULL, 0, "unknown", "rank"},
    {"no rank", "<rank min=\"r1\"/>", "2026-01-01", "N", NULL, NULL, NULL, 0, "unknown", "rank"},
    {"a rank without a class", "<rank min=\"r1\"/>", "2026-01-01", "RO", NULL, NULL, NULL, 0, "unknown", "rank/code"},
};

Test(kind_rank, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_rank, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<rank min=\"odd\"/>", "grade"},
        {"<rank min=\"r9\"/>", "r9"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
