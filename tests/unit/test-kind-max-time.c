/* The kind max-time on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<position id=\"own\" category=\"professional\" rotation=\"A\" rotation-months=\"36\"/>"
               "<position id=\"long\" category=\"professional\" rotation=\"A\" rotation-months=\"90\"/>"
               "<post id=\"Uown\" unit=\"U\" position=\"own\"/>"
               "<post id=\"Ulong\" unit=\"U\" position=\"long\"/>"
               "<person id=\"A\"><tenure post=\"U1\" from=\"2021-02-28\" probation-until=\"2022-02-28\"/></person>"
               "<person id=\"Y\"><tenure post=\"U1\" from=\"2021\"/></person>"
               "<person id=\"N\"><tenure post=\"U1\"/></person>"
               "<person id=\"O\"><tenure post=\"Uown\" from=\"2023-01-01\"/></person>"
               "<person id=\"L\"><tenure post=\"Ulong\" from=\"2021-01-01\"/></person>"
               "<person id=\"Z\"/>";

static const KindRow rows[] = {
    {"on the day the months are reached", "<max-time months=\"60\"/>", "2026-02-28", "A", "U1", NULL, NULL, 0, "met",
     NULL},
    {"the day after", "<max-time months=\"60\"/>", "2026-03-01", "A", "U1", NULL, NULL, 0, "not-met", NULL},
    {"probation left out", "<max-time months=\"60\" probation=\"excluded\"/>", "2027-02-28", "A", "U1", NULL, NULL, 0,
     "met", NULL},
    {"probation left out, the day after", "<max-time months=\"60\" probation=\"excluded\"/>", "2027-03-01", "A", "U1",
     NULL, NULL, 0, "not-met", NULL},
    {"judged for another post, the post left counts", "<max-time months=\"60\"/>", "2026-03-01", "A", "X11", "U1", NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"a start known by its year", "<max-time months=\"60\"/>", "2026-06-01", "Y", "U1", NULL, NULL, 0, "unknown",
     "tenure/from"},
    {"a start known by its year is early enough", "<max-time months=\"60\"/>", "2026-01-01", "Y", "U1", NULL, NULL, 0,
     "met", NULL},
    {"a start known by its year is too long ago", "<max-time months=\"60\"/>", "2027-01-01", "Y", "U1", NULL, NULL, 0,
     "not-met", NULL},
    {"no start", "<max-time months=\"60\"/>", "2026-06-01", "N", "U1", NULL, NULL, 0, "unknown", "tenure/from"},
    {"the agency's own maximum", "<max-time months=\"60\"/>", "2026-01-01", "O", "Uown", NULL, NULL, 0, "met", NULL},
    {"the agency's own maximum, the day after", "<max-time months=\"60\"/>", "2026-01-02", "O", "Uown", NULL, NULL, 0,
     "not-met", NULL},
    {"an own maximum beyond the legal one", "<max-time months=\"60\"/>", "2026-01-02", "L", "Ulong", NULL, NULL, 0,
     "not-met", NULL},
    {"holds nothing", "<max-time months=\"60\"/>", "2026-01-02", "Z", "U1", NULL, NULL, 0, "not-applicable", NULL},
};

Test(kind_max_time, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_max_time, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<max-time/>", "months"},
        {"<max-time months=\"60\" probation=\"maybe\"/>", "maybe"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
