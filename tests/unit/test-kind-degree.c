/* The kind degree on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"B\"><qualification kind=\"degree\" level=\"bachelor\" field=\"law\"/></person>"
    "<person id=\"C\"><qualification kind=\"degree\" level=\"college\" field=\"law\"/><qualification kind=\"degree\" "
    "level=\"master\"/></person>"
    "<person id=\"T\"><qualification kind=\"theory\" level=\"high\"/></person>"
    "<person id=\"N\"/>"
    "<person id=\"D\"><qualification kind=\"degree\" level=\"bachelor\" on=\"2026-03-10\"/></person>"
    "<person id=\"M\"><qualification kind=\"degree\" level=\"bachelor\" on=\"2026-03\"/></person>"
    "<person id=\"E\"><qualification kind=\"degree\" level=\"bachelor\" on=\"2020-03-10\" "
    "expires=\"2026-05-01\"/></person>"
    "<person id=\"O\"><qualification kind=\"degree\" level=\"something\"/></person>"
    "<person id=\"F\"><qualification kind=\"degree\" level=\"bachelor\" field=\"tax-law\"/></person>";

static const KindRow rows[] = {
    {"the level itself", "<degree min=\"bachelor\"/>", "2026-01-01", "B", NULL, NULL, NULL, 0, "met", NULL},
    {"a lower level", "<degree min=\"master\"/>", "2026-01-01", "B", NULL, NULL, NULL, 0, "not-met", NULL},
    {"the best of two", "<degree min=\"bachelor\"/>", "2026-01-01", "C", NULL, NULL, NULL, 0, "met", NULL},
    {"in one of the fields", "<degree min=\"bachelor\" field=\"tax law\"/>", "2026-01-01", "B", NULL, NULL, NULL, 0,
     "met", NULL},
    {"in another field", "<degree min=\"bachelor\" field=\"tax\"/>", "2026-01-01", "B", NULL, NULL, NULL, 0, "not-met",
     NULL},
    {"field not stated", "<degree min=\"bachelor\" field=\"tax law\"/>", "2026-01-01", "C", NULL, NULL, NULL, 0,
     "unknown", "qualification[degree]/field"},
    {"a field of the family", "<degree min=\"bachelor\" field=\"arts law\"/>", "2026-01-01", "F", NULL, NULL, NULL, 0,
     "met", NULL},
    {"the field itself", "<degree min=\"bachelor\" field=\"tax-law\"/>", "2026-01-01", "F", NULL, NULL, NULL, 0, "met",
     NULL},
    {"another field of no family", "<degree min=\"bachelor\" field=\"arts\"/>", "2026-01-01", "F", NULL, NULL, NULL, 0,
     "not-met", NULL},
    {"other qualifications only", "<degree min=\"college\"/>", "2026-01-01", "T", NULL, NULL, NULL, 0, "not-met", NULL},
    {"no qualification recorded", "<degree min=\"college\"/>", "2026-01-01", "N", NULL, NULL, NULL, 0, "unknown",
     "qualification[degree]"},
    {"the day before it was obtained", "<degree min=\"bachelor\"/>", "2026-03-09", "D", NULL, NULL, NULL, 0, "not-met",
     NULL},
    {"the day it was obtained", "<degree min=\"bachelor\"/>", "2026-03-10", "D", NULL, NULL, NULL, 0, "met", NULL},
    {"obtained some day of the month", "<degree min=\"bachelor\"/>", "2026-03-15", "M", NULL, NULL, NULL, 0, "unknown",
     "qualification[degree]/on"},
    {"the month before", "<degree min=\"bachelor\"/>", "2026-02-28", "M", NULL, NULL, NULL, 0, "not-met", NULL},
    {"the last day of the month", "<degree min=\"bachelor\"/>", "2026-03-31", "M", NULL, NULL, NULL, 0, "met", NULL},
    {"the last day before it expires", "<degree min=\"bachelor\"/>", "2026-04-30", "E", NULL, NULL, NULL, 0, "met",
     NULL},
    {"expired", "<degree min=\"bachelor\"/>", "2026-05-01", "E", NULL, NULL, NULL, 0, "not-met", NULL},
    {"a level that has no place", "<degree min=\"bachelor\"/>", "2026-01-01", "O", NULL, NULL, NULL, 0, "unknown",
     "qualification[degree]/level"},
};

Test(kind_degree, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_degree, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<degree/>", "min"},
        {"<degree min=\"batchelor\"/>", "'bachelor'"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
