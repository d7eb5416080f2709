/* The kind retirement-age on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"M\" sex=\"male\" born=\"1967-03-10\"/>"
    "<person id=\"F\" sex=\"female\" born=\"1972-03-31\"/>"
    "<person id=\"Y\" sex=\"male\" born=\"1967\"/>"
    "<person id=\"NB\" sex=\"male\"/>"
    "<person id=\"NS\" born=\"1967-03-10\"/>"
    "<person id=\"L\" sex=\"male\" born=\"1980-01-01\"><leaves on=\"2026-09-01\" reason=\"retirement\"/></person>";

static const KindRow rows[] = {
    {"the last day in service", "<retirement-age/>", "2027-03-31", "M", NULL, NULL, NULL, 0, "met", NULL},
    {"the day after", "<retirement-age/>", "2027-04-01", "M", NULL, NULL, NULL, 0, "not-met", NULL},
    {"birth not stated", "<retirement-age/>", "2027-04-01", "NB", NULL, NULL, NULL, 0, "unknown", "person/born"},
    {"a stated retirement", "<retirement-age/>", "2026-08-31", "L", NULL, NULL, NULL, 0, "met", NULL},
    {"a stated retirement, the day after", "<retirement-age/>", "2026-09-01", "L", NULL, NULL, NULL, 0, "not-met",
     NULL},
};

Test(kind_retirement_age, judges)
{
    check_kind_rows(roster, rows);
}
