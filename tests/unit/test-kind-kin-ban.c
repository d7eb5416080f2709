/* The kind kin-ban on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<post id=\"D1\" unit=\"D\" position=\"clerk\"/>"
               "<post id=\"V1\" unit=\"V\" position=\"clerk\"/>"
               "<person id=\"B\"><tenure post=\"Uhead\" from=\"2020-01-01\" until=\"2026-06-01\"/></person>"
               "<person id=\"C\"><tenure post=\"Dchief\" from=\"2020-01-01\"/></person>"
               "<person id=\"BY\"><tenure post=\"Udep\" from=\"2026\"/></person>"
               "<person id=\"G\"><tenure post=\"Uhead\" from=\"2020-01-01\"/><leaves on=\"2026-04-01\" "
               "reason=\"transfer\"/></person>"
               "<person id=\"A\"><tenure post=\"Uvice\" kind=\"acting\" from=\"2020-01-01\"/></person>"
               "<person id=\"K\"><tenure post=\"U1\" from=\"2020-01-01\"/></person>"
               "<person id=\"P1\"><kin person=\"B\" relation=\"parent\"/></person>"
               "<person id=\"P2\"><kin person=\"C\" relation=\"spouse\"/></person>"
               "<person id=\"P3\"><kin person=\"BY\" relation=\"spouse\"/></person>"
               "<person id=\"P4\"><kin person=\"B\" relation=\"child\" reversed=\"yes\"/></person>"
               "<person id=\"P5\"><kin person=\"A\" relation=\"spouse\"/></person>"
               "<person id=\"P6\"><kin person=\"G\" relation=\"spouse\"/></person>"
               "<person id=\"P7\"><kin person=\"K\" relation=\"child\"/></person>"
               "<position id=\"taxhead\" category=\"leadership\" level=\"head\" profession=\"tax\"/>"
               "<post id=\"V2\" unit=\"V\" position=\"taxhead\"/>"
               "<person id=\"H\"><tenure post=\"V2\" from=\"2020-01-01\"/></person>"
               "<person id=\"P8\"><kin person=\"H\" relation=\"spouse\"/></person>"
               "<person id=\"N\"/>";

static const KindRow rows[] = {
    {"the parent heads the unit",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>", "2026-05-31",
     "P1", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"the parent no longer heads it",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>", "2026-06-01",
     "P1", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"another unit", "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>",
     "2026-01-01", "P1", "V1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"the same agency",
     "<kin-ban heads=\"head deputy vice chief\" within=\"agency\" relations=\"parent child spouse\"/>", "2026-01-01",
     "P1", "V1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"another agency",
     "<kin-ban heads=\"head deputy vice chief\" within=\"agency\" relations=\"parent child spouse\"/>", "2026-01-01",
     "P1", "X11", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a relation that does not count",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"spouse\"/>", "2026-01-01", "P1", "U1", NULL,
     NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"stated by the other side", "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent\"/>",
     "2026-01-01", "P4", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"stated by the other side, not turned round",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"child\"/>", "2026-01-01", "P4", "U1", NULL,
     NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"the head of the unit above, unit alone",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>", "2026-01-01",
     "P2", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"the head of the unit above, in the line",
     "<kin-ban heads=\"head deputy vice chief\" within=\"line\" relations=\"parent child spouse\"/>", "2026-01-01",
     "P2", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"the head of a unit below is not in the line",
     "<kin-ban heads=\"head deputy vice chief\" within=\"line\" relations=\"parent child spouse\"/>", "2026-01-01",
     "P1", "D1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a head whose start is open",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>", "2026-06-01",
     "P3", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "unknown", "kin[BY]/tenure/from"},
    {"a head who begins later",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>", "2025-12-31",
     "P3", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"an acting head", "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>",
     "2026-06-01", "P5", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"a head who has left",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>", "2026-04-01",
     "P6", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a head on the last day",
     "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>", "2026-03-31",
     "P6", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"no kin", "<kin-ban heads=\"head deputy vice chief\" within=\"unit\" relations=\"parent child spouse\"/>",
     "2026-01-01", "N", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a level that is not named", "<kin-ban heads=\"chief\" within=\"unit\" relations=\"parent child spouse\"/>",
     "2026-01-01", "P1", "U1", NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"as head, the child on a listed post",
     "<kin-ban within=\"unit\" relations=\"parent child spouse\" as=\"head\" rotation=\"F01\"/>", "2026-01-01", "P7",
     "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"as head, another list", "<kin-ban within=\"unit\" relations=\"parent child spouse\" as=\"head\" rotation=\"A\"/>",
     "2026-01-01", "P7", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"as head, by rank", "<kin-ban within=\"unit\" relations=\"parent child spouse\" as=\"head\" rank=\"r2 odd\"/>",
     "2026-01-01", "P7", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"as head, by profession",
     "<kin-ban within=\"unit\" relations=\"parent child spouse\" as=\"head\" profession=\"tax\"/>", "2026-01-01", "P7",
     "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"as head, by profession of another category",
     "<kin-ban within=\"unit\" relations=\"parent child spouse\" as=\"head\" profession=\"tax\" "
     "category=\"leadership\"/>",
     "2026-01-01", "P7", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"as head, by profession of another level",
     "<kin-ban within=\"unit\" relations=\"parent child spouse\" as=\"head\" profession=\"tax\" level=\"head\"/>",
     "2026-01-01", "P7", "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"as head, by profession and level of a head",
     "<kin-ban within=\"agency\" relations=\"parent child spouse\" as=\"head\" profession=\"tax\" level=\"head\"/>",
     "2026-01-01", "P8", "Dchief", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"as head of the unit above, unit alone",
     "<kin-ban within=\"unit\" relations=\"parent child spouse\" as=\"head\" rotation=\"F01\"/>", "2026-01-01", "P7",
     "Dchief", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"as head of the unit above, in the line",
     "<kin-ban within=\"line\" relations=\"parent child spouse\" as=\"head\" rotation=\"F01\"/>", "2026-01-01", "P7",
     "Dchief", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
};

Test(kind_kin_ban, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_kin_ban, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<kin-ban within=\"unit\" relations=\"spouse\"/>", "heads"},
        {"<kin-ban within=\"unit\" relations=\"spouse\" as=\"head\"/>", "selects no posts"},
        {"<kin-ban heads=\"head\" within=\"town\" relations=\"spouse\"/>", "town"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
