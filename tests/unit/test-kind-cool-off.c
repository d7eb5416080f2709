/* The kind cool-off on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<post id=\"U1b\" unit=\"U\" position=\"clerk\"/><post id=\"U1c\" unit=\"U\" position=\"clerk\" duty=\"north\"/>"
    "<person id=\"A\"><tenure post=\"U1\" from=\"2020-01-01\" until=\"2024-03-31\"/><tenure post=\"X11\" "
    "from=\"2024-03-31\"/></person>"
    "<person id=\"Y\"><tenure post=\"U1\" from=\"2020-01-01\" until=\"2024-03\"/><tenure post=\"X11\" "
    "from=\"2024-04-01\"/></person>"
    "<person id=\"C\"><tenure post=\"U1\" from=\"2020-01-01\" until=\"2025-01-01\"/><tenure post=\"U1b\" "
    "from=\"2025-01-01\"/></person>"
    "<person id=\"G\"><tenure post=\"U1\" kind=\"acting\" from=\"2020-01-01\" until=\"2026-01-01\"/></person>";

static const KindRow rows[] = {
    {"the last day of waiting", "<cool-off months=\"24\"/>", "2026-03-30", "A", "U1", "X11", NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"the months are over", "<cool-off months=\"24\"/>", "2026-03-31", "A", "U1", "X11", NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"another post of the same function", "<cool-off months=\"24\"/>", "2026-03-30", "A", "U1b", "X11", NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"another duty stated", "<cool-off months=\"24\"/>", "2026-03-30", "A", "U1c", "X11", NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "post/duty"},
    {"another function", "<cool-off months=\"24\"/>", "2026-03-30", "A", "U3", "X11", NULL, VITRI_OCCASION_APPOINTMENT,
     "met", NULL},
    {"the policy decides for rotation moves", "<cool-off months=\"24\"/>", "2027-03-30", "A", "U1", "X11", NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"the months of the policy are over", "<cool-off months=\"24\"/>", "2027-03-31", "A", "U1", "X11", NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"an end known by its month tips it", "<cool-off months=\"24\"/>", "2026-03-15", "Y", "U1", "X11", NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "tenure/until"},
    {"an end known by its month does not", "<cool-off months=\"24\"/>", "2026-02-28", "Y", "U1", "X11", NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"a function that runs on was not left", "<cool-off months=\"24\"/>", "2026-01-01", "C", "U1b", NULL, NULL, 0,
     "met", NULL},
    {"acting was no holding", "<cool-off months=\"24\"/>", "2026-02-01", "G", "U1", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
};

Test(kind_cool_off, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_cool_off, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<cool-off/>", "months"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
