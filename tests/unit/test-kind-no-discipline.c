/* The kind no-discipline on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"W\"><discipline form=\"warning\" from=\"2025-03-31\"/></person>"
    "<person id=\"U\"><discipline form=\"reprimand\" from=\"2025-03-10\" until=\"2026-01-10\"/></person>"
    "<person id=\"M\"><discipline form=\"warning\" from=\"2025-03\"/></person>"
    "<person id=\"N\"/>"
    "<person id=\"S\"><discipline form=\"warning\"/></person>";

static const KindRow rows[] = {
    {"nothing on file", "<no-discipline/>", "2026-01-01", "N", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met",
     NULL},
    {"the last day of the months", "<no-discipline form=\"warning\" months=\"11\"/>", "2026-02-27", "W", NULL, NULL,
     NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"the months are over", "<no-discipline form=\"warning\" months=\"11\"/>", "2026-02-28", "W", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"the day before the decision", "<no-discipline months=\"11\"/>", "2025-03-30", "W", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"the day of the decision", "<no-discipline months=\"11\"/>", "2025-03-31", "W", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"another form", "<no-discipline form=\"reprimand\" months=\"36\"/>", "2025-06-01", "W", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"one of two forms", "<no-discipline form=\"reprimand warning\" months=\"36\"/>", "2025-06-01", "W", NULL, NULL,
     NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"in force to its end", "<no-discipline lapse-months=\"12\"/>", "2026-01-09", "U", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"its own end goes before the lapse", "<no-discipline lapse-months=\"12\"/>", "2026-01-10", "U", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"months go before its own end", "<no-discipline months=\"24\"/>", "2026-01-10", "U", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"lapsed", "<no-discipline lapse-months=\"12\"/>", "2026-03-31", "W", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "met", NULL},
    {"not yet lapsed", "<no-discipline lapse-months=\"12\"/>", "2026-03-30", "W", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"without a lapse there is no end", "<no-discipline/>", "2027-01-01", "W", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"the month tips the end", "<no-discipline months=\"12\"/>", "2026-03-15", "M", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "discipline[warning]/from"},
    {"the month tips the start", "<no-discipline months=\"12\"/>", "2025-03-15", "M", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "discipline[warning]/from"},
    {"the month does not matter", "<no-discipline months=\"12\"/>", "2025-09-15", "M", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"over, whatever the day", "<no-discipline months=\"12\"/>", "2026-03-31", "M", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"a decision without a day", "<no-discipline months=\"12\"/>", "2026-03-31", "S", NULL, NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "unknown", "discipline[warning]/from"},
};

Test(kind_no_discipline, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_no_discipline, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<no-discipline form=\"warnign\"/>", "'warning'"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
