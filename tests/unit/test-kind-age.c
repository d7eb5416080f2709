/* The kind age on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"M\" sex=\"male\" born=\"1967-03-10\"/>"
    "<person id=\"F\" sex=\"female\" born=\"1972-03-31\"/>"
    "<person id=\"Y\" sex=\"male\" born=\"1967\"/>"
    "<person id=\"NB\" sex=\"male\"/>"
    "<person id=\"NS\" born=\"1967-03-10\"/>"
    "<person id=\"L\" sex=\"male\" born=\"1980-01-01\"><leaves on=\"2026-09-01\" reason=\"retirement\"/></person>"
    "<person id=\"LD\" born=\"2000-02-29\"/>";

static const KindRow rows[] = {
    {"the birthday", "<age min=\"59\"/>", "2026-03-10", "M", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"the day before", "<age min=\"59\"/>", "2026-03-09", "M", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met",
     NULL},
    {"still of the greatest age", "<age max=\"58\"/>", "2026-03-09", "M", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "met", NULL},
    {"past the greatest age", "<age max=\"58\"/>", "2026-03-10", "M", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "not-met", NULL},
    {"born on a leap day", "<age min=\"26\"/>", "2026-02-28", "LD", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met",
     NULL},
    {"the year tips it", "<age min=\"59\"/>", "2026-06-01", "Y", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "unknown", "person/born"},
    {"the year does not tip it", "<age min=\"58\"/>", "2026-06-01", "Y", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "met", NULL},
    {"birth not stated", "<age min=\"58\"/>", "2026-06-01", "NB", NULL, NULL, NULL, VITRI_OCCASION_APPOINTMENT,
     "unknown", "person/born"},
};

Test(kind_age, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_age, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<age min=\"old\"/>", "old"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
