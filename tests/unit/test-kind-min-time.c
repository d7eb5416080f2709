/* The kind min-time on both sides of its bounds. */
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
    {"on the day the months are reached", "<min-time months=\"24\"/>", "2023-02-28", "A", "U1", NULL, NULL, 0, "met",
     NULL},
    {"the day before", "<min-time months=\"24\"/>", "2023-02-27", "A", "U1", NULL, NULL, 0, "not-met", NULL},
    {"probation left out", "<min-time months=\"24\" probation=\"excluded\"/>", "2024-02-27", "A", "U1", NULL, NULL, 0,
     "not-met", NULL},
    {"probation left out, on the day", "<min-time months=\"24\" probation=\"excluded\"/>", "2024-02-28", "A", "U1",
     NULL, NULL, 0, "met", NULL},
    {"a start known by its year", "<min-time months=\"24\"/>", "2023-06-01", "Y", "U1", NULL, NULL, 0, "unknown",
     "tenure/from"},
    {"a start known by its year is early enough", "<min-time months=\"24\"/>", "2023-12-31", "Y", "U1", NULL, NULL, 0,
     "met", NULL},
    {"no start", "<min-time months=\"24\"/>", "2026-06-01", "N", "U1", NULL, NULL, 0, "unknown", "tenure/from"},
    {"holds nothing", "<min-time months=\"24\"/>", "2026-01-02", "Z", "U1", NULL, NULL, 0, "not-applicable", NULL},
};

Test(kind_min_time, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_min_time, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<min-time months=\"many\"/>", "many"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
