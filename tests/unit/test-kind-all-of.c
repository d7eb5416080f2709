/* The kind all-of on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"P\" sex=\"female\" born=\"1996\"><circumstance kind=\"illness\" from=\"2026-02-01\" "
    "until=\"2026-05-01\"/><circumstance kind=\"study\" from=\"2026-04-01\" until=\"2026-09-01\"/></person>" KIND_HOUSE;

static const KindRow rows[] = {
    {"all met", "<all-of><person-is sex=\"female\"/><person-is sex=\"female\"/></all-of>", "2026-06-01", "P", "U1",
     NULL, NULL, 0, "met", NULL},
    {"one not met", "<all-of><person-is sex=\"female\"/><person-is sex=\"male\"/></all-of>", "2026-06-01", "P", "U1",
     NULL, NULL, 0, "not-met", NULL},
    {"one unknown", "<all-of><person-is sex=\"female\"/><age min=\"30\"/></all-of>", "2026-06-01", "P", "U1", NULL,
     NULL, 0, "unknown", "person/born"},
    {"not met decides over unknown", "<all-of><age min=\"30\"/><person-is sex=\"male\"/></all-of>", "2026-06-01", "P",
     "U1", NULL, NULL, 0, "not-met", NULL},
    {"not applicable is left out", "<all-of><acting-limit months=\"12\"/><person-is sex=\"female\"/></all-of>",
     "2026-06-01", "P", "U1", NULL, NULL, 0, "met", NULL},
    {"all not applicable", "<all-of><acting-limit months=\"12\"/><acting-limit months=\"12\"/></all-of>", "2026-06-01",
     "P", "U1", NULL, NULL, 0, "not-applicable", NULL},
    {"turns of both", "<all-of><no-circumstance kind=\"illness\"/><no-circumstance kind=\"study\"/></all-of>",
     "2026-04-15", "P", "U1", NULL, NULL, 0, "not-met", NULL},
};

Test(kind_all_of, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_all_of, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<all-of min=\"1\"><age min=\"1\"/></all-of>", "min"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
