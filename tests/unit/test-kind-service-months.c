/* The kind service-months on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<person id=\"A\"><tenure post=\"U1\" from=\"2024-01-31\" until=\"2025-01-31\"/><tenure post=\"Udep\" "
    "from=\"2025-01-31\"/></person>"
    "<person id=\"I\"><tenure post=\"Udep\" from=\"2024-01-01\" until=\"2024-07-01\"/><tenure post=\"U1\" "
    "from=\"2024-07-01\" until=\"2025-07-01\"/><tenure post=\"Uvice\" from=\"2025-07-01\"/></person>"
    "<person id=\"Y\"><tenure post=\"Udep\" from=\"2025\"/></person>"
    "<person id=\"G\"><tenure post=\"Udep\" from=\"2020-01-01\" until=\"2023-01-01\" kind=\"acting\"/><tenure "
    "post=\"Udep\" from=\"2025-06-01\"/></person>"
    "<person id=\"O\"><tenure post=\"Uhead\" from=\"2020-01-01\" until=\"2021-01-01\"/><tenure post=\"Udep\" "
    "from=\"2025-06-01\"/></person>"
    "<person id=\"Q\"><tenure post=\"Udep\"/></person>"
    "<person id=\"N\"/>"
    "<person id=\"R\"><tenure post=\"U1\" from=\"2020-01-01\"/><rank code=\"r1\" from=\"2020-01-01\"/><rank "
    "code=\"r2\" from=\"2025-03-15\"/></person>"
    "<person id=\"V\"><tenure post=\"Udep\" from=\"2024-01-01\" until=\"2024-01-16\"/><tenure post=\"U1\" "
    "from=\"2024-01-16\" until=\"2024-02-01\"/><tenure post=\"Udep\" from=\"2024-02-01\" until=\"2024-02-17\"/><tenure "
    "post=\"U1\" from=\"2024-02-17\"/></person>";

static const KindRow rows[] = {
    {"twelve months on the day", "<service-months min=\"12\" in=\"post\"/>", "2026-01-31", "A", "Uhead", "Udep", NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"the day before", "<service-months min=\"12\" in=\"post\"/>", "2026-01-30", "A", "Uhead", "Udep", NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"all service", "<service-months min=\"24\" in=\"service\"/>", "2026-01-31", "A", "Uhead", "Udep", NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"all service, the day before", "<service-months min=\"24\" in=\"service\"/>", "2026-01-30", "A", "Uhead", "Udep",
     NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"of a named post", "<service-months min=\"12\" in=\"post\" of=\"U1\"/>", "2026-01-01", "A", "Uhead", "Udep", NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"of a named post, not enough", "<service-months min=\"13\" in=\"post\" of=\"U1\"/>", "2026-01-01", "A", "Uhead",
     "Udep", NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"in the position", "<service-months min=\"11\" in=\"position\"/>", "2025-12-31", "A", "Udep", NULL, NULL, 0, "met",
     NULL},
    {"in the unit", "<service-months min=\"23\" in=\"unit\"/>", "2025-12-31", "A", "Udep", NULL, NULL, 0, "met", NULL},
    {"interrupted time adds up", "<service-months min=\"12\" in=\"level-below\"/>", "2026-01-01", "I", "Uhead", "Uvice",
     NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"interrupted time adds up, the day before", "<service-months min=\"12\" in=\"level-below\"/>", "2025-12-31", "I",
     "Uhead", "Uvice", NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"the same level by name alone", "<service-months min=\"7\" in=\"level\"/>", "2026-01-01", "I", "Uhead", "Uvice",
     NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"an equivalent level", "<service-months min=\"12\" in=\"level\" equivalent=\"yes\"/>", "2026-01-01", "I", "Uhead",
     "Uvice", NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"of a named level", "<service-months min=\"6\" in=\"level\" of=\"deputy\"/>", "2026-01-01", "I", "Uhead", "Uvice",
     NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"of a named level, not enough", "<service-months min=\"7\" in=\"level\" of=\"deputy\"/>", "2026-01-01", "I",
     "Uhead", "Uvice", NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"time in a higher level counts", "<service-months min=\"12\" in=\"level-below\"/>", "2025-07-01", "O", "Uhead",
     "Udep", NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"acting does not count", "<service-months min=\"12\" in=\"level-below\"/>", "2026-05-31", "G", "Uhead", "Udep",
     NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"a start known by its year tips it", "<service-months min=\"12\" in=\"post\"/>", "2026-06-01", "Y", "Uhead",
     "Udep", NULL, VITRI_OCCASION_APPOINTMENT, "unknown", "tenure/from"},
    {"a start known by its year is enough", "<service-months min=\"12\" in=\"post\"/>", "2026-12-31", "Y", "Uhead",
     "Udep", NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"a start known by its year is too late", "<service-months min=\"13\" in=\"post\"/>", "2026-01-31", "Y", "Uhead",
     "Udep", NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"a start known by its year may be early enough", "<service-months min=\"13\" in=\"post\"/>", "2026-02-01", "Y",
     "Uhead", "Udep", NULL, VITRI_OCCASION_APPOINTMENT, "unknown", "tenure/from"},
    {"a start not known", "<service-months min=\"12\" in=\"post\"/>", "2026-06-01", "Q", "Uhead", "Udep", NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "tenure/from"},
    {"no tenure at all", "<service-months min=\"12\" in=\"service\"/>", "2026-06-01", "N", "Uhead", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "tenure"},
    {"below leadership every post counts", "<service-months min=\"24\" in=\"level-below\"/>", "2026-01-01", "R", "Udep",
     "U1", NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"in the rank held", "<service-months min=\"12\" in=\"rank\"/>", "2026-03-15", "R", "U1", NULL, NULL, 0, "met",
     NULL},
    {"in the rank held, the day before", "<service-months min=\"12\" in=\"rank\"/>", "2026-03-14", "R", "U1", NULL,
     NULL, 0, "not-met", NULL},
    {"an equivalent rank", "<service-months min=\"72\" in=\"rank\" of=\"r1\" equivalent=\"yes\"/>", "2026-01-01", "R",
     "U1", NULL, NULL, 0, "met", NULL},
    {"of a named rank", "<service-months min=\"62\" in=\"rank\" of=\"r1\"/>", "2026-01-01", "R", "U1", NULL, NULL, 0,
     "met", NULL},
    {"of a named rank, not enough", "<service-months min=\"63\" in=\"rank\" of=\"r1\"/>", "2026-01-01", "R", "U1", NULL,
     NULL, 0, "not-met", NULL},
    {"left-over days make a month", "<service-months min=\"1\" in=\"post\" of=\"Udep\"/>", "2025-01-01", "V", "U1",
     NULL, NULL, 0, "met", NULL},
    {"left-over days, one too few", "<service-months min=\"1\" in=\"post\" of=\"Udep\"/>", "2024-02-16", "V", "U1",
     NULL, NULL, 0, "not-met", NULL},
};

Test(kind_service_months, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_service_months, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<service-months in=\"post\"/>", "min"},
        {"<service-months min=\"12\" in=\"town\"/>", "town"},
        {"<service-months min=\"-1\" in=\"post\"/>", "-1"},
        {"<service-months min=\"1x\" in=\"post\"/>", "1x"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
