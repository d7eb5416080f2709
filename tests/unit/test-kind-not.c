/* The kind not on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"P\" sex=\"female\" born=\"1996\"><circumstance kind=\"illness\" from=\"2026-02-01\" "
    "until=\"2026-05-01\"/><circumstance kind=\"study\" from=\"2026-04-01\" until=\"2026-09-01\"/></person>" KIND_HOUSE;

static const KindRow rows[] = {
    {"met", "<not><person-is sex=\"female\"/></not>", "2026-06-01", "P", "U1", NULL, NULL, 0, "not-met", NULL},
    {"not met", "<not><person-is sex=\"male\"/></not>", "2026-06-01", "P", "U1", NULL, NULL, 0, "met", NULL},
    {"unknown", "<not><age min=\"30\"/></not>", "2026-06-01", "P", "U1", NULL, NULL, 0, "unknown", "person/born"},
    {"not applicable", "<not><acting-limit months=\"12\"/></not>", "2026-06-01", "P", "U1", NULL, NULL, 0,
     "not-applicable", NULL},
    {"turns", "<not><no-circumstance kind=\"illness\"/></not>", "2026-04-15", "P", "U1", NULL, NULL, 0, "met", NULL},
};

Test(kind_not, judges)
{
    check_kind_rows(roster, rows);
}
