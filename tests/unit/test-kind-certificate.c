/* The kind certificate on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"H\"><qualification kind=\"theory\" level=\"high\" on=\"2010-01-01\" expires=\"2026-07-01\"/></person>"
    "<person id=\"M\"><qualification kind=\"theory\" level=\"middle\"/></person>"
    "<person id=\"D\"><qualification kind=\"degree\" level=\"master\"/></person>"
    "<person id=\"C\"><qualification kind=\"theory\" field=\"tax\" level=\"middle\"/>"
    "<qualification kind=\"theory\" field=\"law\" level=\"basic\"/></person>"
    "<person id=\"N\"/>";

static const KindRow rows[] = {
    {"the field at the level", "<certificate kind=\"theory\" field=\"tax\" min=\"middle\"/>", "2026-01-01", "C", NULL,
     NULL, NULL, 0, "met", NULL},
    {"the level in another field", "<certificate kind=\"theory\" field=\"law\" min=\"middle\"/>", "2026-01-01", "C",
     NULL, NULL, NULL, 0, "not-met", NULL},
    {"a record without a field", "<certificate kind=\"theory\" field=\"law\" min=\"middle\"/>", "2026-01-01", "M", NULL,
     NULL, NULL, 0, "unknown", "qualification[theory]/field"},
    {"high enough", "<certificate kind=\"theory\" min=\"middle\"/>", "2026-01-01", "H", NULL, NULL, NULL, 0, "met",
     NULL},
    {"just high enough", "<certificate kind=\"theory\" min=\"middle\"/>", "2026-01-01", "M", NULL, NULL, NULL, 0, "met",
     NULL},
    {"not high enough", "<certificate kind=\"theory\" min=\"high\"/>", "2026-01-01", "M", NULL, NULL, NULL, 0,
     "not-met", NULL},
    {"any level", "<certificate kind=\"theory\"/>", "2026-01-01", "M", NULL, NULL, NULL, 0, "met", NULL},
    {"the last valid day", "<certificate kind=\"theory\" min=\"high\"/>", "2026-06-30", "H", NULL, NULL, NULL, 0, "met",
     NULL},
    {"expired", "<certificate kind=\"theory\" min=\"high\"/>", "2026-07-01", "H", NULL, NULL, NULL, 0, "not-met", NULL},
    {"expired and still counting", "<certificate kind=\"theory\" min=\"high\" valid-on-day=\"no\"/>", "2026-07-01", "H",
     NULL, NULL, NULL, 0, "met", NULL},
    {"another kind on file", "<certificate kind=\"theory\" min=\"high\"/>", "2026-01-01", "D", NULL, NULL, NULL, 0,
     "not-met", NULL},
    {"nothing on file", "<certificate kind=\"theory\" min=\"high\"/>", "2026-01-01", "N", NULL, NULL, NULL, 0,
     "unknown", "qualification[theory]"},
};

Test(kind_certificate, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_certificate, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<certificate min=\"high\"/>", "kind"},
        {"<certificate kind=\"theory\" min=\"hihg\"/>", "'high'"},
        {"<certificate kind=\"magic\"/>", "magic"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
