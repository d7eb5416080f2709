/* The kind no-circumstance on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<person id=\"N\"/>"
               "<person id=\"I\"><circumstance kind=\"illness\" from=\"2026-02-01\" until=\"2026-05-01\"/></person>"
               "<person id=\"L\"><circumstance kind=\"illness\" from=\"2026-02-01\"/></person>"
               "<person id=\"C\"><circumstance kind=\"child\" child-born=\"2024-02-29\"/></person>"
               "<person id=\"CE\"><circumstance kind=\"child\" child-born=\"2024-02-29\" evidence=\"paper\"/></person>"
               "<person id=\"CN\"><circumstance kind=\"child\" from=\"2024-01-01\"/></person>"
               "<person id=\"CM\"><circumstance kind=\"child\" child-born=\"2023-06\"/></person>"
               "<person id=\"CU\"><circumstance kind=\"child\" child-born=\"2024-02-29\" from=\"2024-02-29\" "
               "until=\"2026-01-01\"/></person>"
               "<person id=\"S\"><circumstance kind=\"study\" from=\"2026-01-15\" until=\"2027-01-15\"/></person>"
               "<person id=\"SS\"><circumstance kind=\"study\" from=\"2026-01-15\" until=\"2027-01-14\"/></person>"
               "<person id=\"SO\"><circumstance kind=\"study\" from=\"2026-01-15\"/></person>"
               "<person id=\"SY\"><circumstance kind=\"study\" from=\"2026\"/></person>"
               "<person id=\"SN\"><circumstance kind=\"study\"/></person>"
               "<person id=\"T\"><tenure post=\"U1\" from=\"2020-01-01\"/><tenure post=\"X11\" kind=\"seconded\" "
               "from=\"2026-01-01\" until=\"2026-07-01\"/></person>"
               "<person id=\"TY\"><tenure post=\"X11\" kind=\"seconded\" from=\"2026\"/></person>";

static const KindRow rows[] = {
    {"nothing on file", "<no-circumstance kind=\"illness\"/>", "2026-03-01", "N", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"the day before", "<no-circumstance kind=\"illness\"/>", "2026-01-31", "I", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"the first day", "<no-circumstance kind=\"illness\"/>", "2026-02-01", "I", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"the last day", "<no-circumstance kind=\"illness\"/>", "2026-04-30", "I", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"the day after", "<no-circumstance kind=\"illness\"/>", "2026-05-01", "I", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"without an end it lasts", "<no-circumstance kind=\"illness\"/>", "2029-05-01", "L", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"one of two kinds", "<no-circumstance kind=\"study illness\"/>", "2026-03-01", "I", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"another kind", "<no-circumstance kind=\"study\"/>", "2026-03-01", "I", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a child just under the age", "<no-circumstance kind=\"child\" child-under-months=\"36\"/>", "2027-02-27", "C",
     NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"a child of the age, born on a leap day", "<no-circumstance kind=\"child\" child-under-months=\"36\"/>",
     "2027-02-28", "C", NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"before the birth", "<no-circumstance kind=\"child\" child-under-months=\"36\"/>", "2024-02-28", "C", NULL, NULL,
     NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"the birth not stated", "<no-circumstance kind=\"child\" child-under-months=\"36\"/>", "2026-03-01", "CN", NULL,
     NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "unknown", "circumstance[child]/child-born"},
    {"the birth known by its month tips it", "<no-circumstance kind=\"child\" child-under-months=\"36\"/>",
     "2026-06-15", "CM", NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "unknown", "circumstance[child]/child-born"},
    {"the birth known by its month, before", "<no-circumstance kind=\"child\" child-under-months=\"36\"/>",
     "2026-05-31", "CM", NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"its own end comes first", "<no-circumstance kind=\"child\" child-under-months=\"36\"/>", "2026-01-01", "CU", NULL,
     NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"evidence asked for and there", "<no-circumstance kind=\"child\" child-under-months=\"36\" evidence=\"yes\"/>",
     "2026-01-01", "CE", NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"evidence asked for and not there", "<no-circumstance kind=\"child\" child-under-months=\"36\" evidence=\"yes\"/>",
     "2026-01-01", "C", NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "unknown", "circumstance[child]/evidence"},
    {"no evidence needed once it is over",
     "<no-circumstance kind=\"child\" child-under-months=\"36\" evidence=\"yes\"/>", "2027-02-28", "C", NULL, NULL,
     NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"long enough", "<no-circumstance kind=\"study\" min-months=\"12\"/>", "2026-06-01", "S", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"a day too short", "<no-circumstance kind=\"study\" min-months=\"12\"/>", "2026-06-01", "SS", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"no end stated", "<no-circumstance kind=\"study\" min-months=\"12\"/>", "2026-06-01", "SO", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "circumstance[study]/until"},
    {"no end stated, long enough by now", "<no-circumstance kind=\"study\" min-months=\"12\"/>", "2027-01-15", "SO",
     NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"no end stated, a day short of it", "<no-circumstance kind=\"study\" min-months=\"12\"/>", "2027-01-14", "SO",
     NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "unknown", "circumstance[study]/until"},
    {"a start known by its year", "<no-circumstance kind=\"study\" min-months=\"12\"/>", "2026-06-01", "SY", NULL, NULL,
     NULL, VITRI_OCCASION_ROTATION_MOVE, "unknown", "circumstance[study]/from"},
    {"no start stated", "<no-circumstance kind=\"study\" min-months=\"12\"/>", "2026-06-01", "SN", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "circumstance[study]/from"},
    {"a tenure counts like it", "<no-circumstance kind=\"lent\" tenure=\"seconded\"/>", "2026-06-30", "T", NULL, NULL,
     NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"the tenure is over", "<no-circumstance kind=\"lent\" tenure=\"seconded\"/>", "2026-07-01", "T", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a tenure whose start is open", "<no-circumstance kind=\"lent\" tenure=\"seconded\"/>", "2026-06-30", "TY", NULL,
     NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "unknown", "tenure/from"},
};

Test(kind_no_circumstance, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_no_circumstance, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<no-circumstance/>", "kind"},
        {"<no-circumstance kind=\"ilness\"/>", "'illness'"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
