/* The kind any-of on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"P\" sex=\"female\" born=\"1996\"><circumstance kind=\"illness\" from=\"2026-02-01\" "
    "until=\"2026-05-01\"/><circumstance kind=\"study\" from=\"2026-04-01\" until=\"2026-09-01\"/></person>" KIND_HOUSE;

static const KindRow rows[] = {
    {"one met", "<any-of><person-is sex=\"male\"/><person-is sex=\"female\"/></any-of>", "2026-06-01", "P", "U1", NULL,
     NULL, 0, "met", NULL},
    {"none met", "<any-of><person-is sex=\"male\"/><person-is sex=\"male\"/></any-of>", "2026-06-01", "P", "U1", NULL,
     NULL, 0, "not-met", NULL},
    {"one unknown", "<any-of><person-is sex=\"male\"/><age min=\"30\"/></any-of>", "2026-06-01", "P", "U1", NULL, NULL,
     0, "unknown", "person/born"},
    {"met decides over unknown", "<any-of><age min=\"30\"/><person-is sex=\"female\"/></any-of>", "2026-06-01", "P",
     "U1", NULL, NULL, 0, "met", NULL},
    {"not applicable is left out", "<any-of><acting-limit months=\"12\"/><person-is sex=\"male\"/></any-of>",
     "2026-06-01", "P", "U1", NULL, NULL, 0, "not-met", NULL},
    {"turns of both", "<any-of><no-circumstance kind=\"illness\"/><no-circumstance kind=\"study\"/></any-of>",
     "2026-04-15", "P", "U1", NULL, NULL, 0, "not-met", NULL},
    {"nested",
     "<any-of><all-of><person-is sex=\"female\"/><person-is sex=\"male\"/></all-of><not><person-is "
     "sex=\"male\"/></not></any-of>",
     "2026-04-15", "P", "U1", NULL, NULL, 0, "met", NULL},
};

Test(kind_any_of, judges)
{
    check_kind_rows(roster, rows);
}
