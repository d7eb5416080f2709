/* The kind unit-is on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<unit id=\"N\" kind=\"division\" parent=\"U\" from=\"2025-03-01\" predecessor=\"V\"/><unit id=\"M\" "
    "kind=\"division\" from=\"2025\" predecessor=\"V\"/><unit id=\"K\" kind=\"division\" predecessor=\"V\"/><person "
    "id=\"P\"/>";

static const KindRow rows[] = {
    {"kind of the unit of the post", "<unit-is kind=\"division\"/>", "2026-01-01", "P", "U1", NULL, NULL, 0, "met",
     NULL},
    {"another kind", "<unit-is kind=\"office department\"/>", "2026-01-01", "P", "U1", NULL, NULL, 0, "not-met", NULL},
    {"the judged unit", "<unit-is kind=\"office\"/>", "2026-01-01", NULL, NULL, NULL, "V", VITRI_OCCASION_UNIT, "met",
     NULL},
    {"class of the unit above", "<unit-is province-class=\"1\"/>", "2026-01-01", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"another class", "<unit-is province-class=\"2\"/>", "2026-01-01", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT,
     "not-met", NULL},
    {"class stated nowhere", "<unit-is province-class=\"2\"/>", "2026-01-01", NULL, NULL, NULL, "X1",
     VITRI_OCCASION_UNIT, "unknown", "unit/province-class"},
    {"kind decides before the class", "<unit-is kind=\"office\" province-class=\"2\"/>", "2026-01-01", NULL, NULL, NULL,
     "X1", VITRI_OCCASION_UNIT, "not-met", NULL},
    {"top", "<unit-is top=\"yes\"/>", "2026-01-01", NULL, NULL, NULL, "D", VITRI_OCCASION_UNIT, "met", NULL},
    {"not the top", "<unit-is top=\"yes\"/>", "2026-01-01", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT, "not-met",
     NULL},
    {"kind of the parent", "<unit-is parent-kind=\"department\"/>", "2026-01-01", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"no parent", "<unit-is parent-kind=\"department\"/>", "2026-01-01", NULL, NULL, NULL, "D", VITRI_OCCASION_UNIT,
     "not-met", NULL},
    {"last day of the months of a successor", "<unit-is successor-within-months=\"12\"/>", "2026-02-28", NULL, NULL,
     NULL, "N", VITRI_OCCASION_UNIT, "met", NULL},
    {"the months of a successor are over", "<unit-is successor-within-months=\"12\"/>", "2026-03-01", NULL, NULL, NULL,
     "N", VITRI_OCCASION_UNIT, "not-met", NULL},
    {"no predecessor", "<unit-is successor-within-months=\"12\"/>", "2025-06-01", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "not-met", NULL},
    {"a start known by its year", "<unit-is successor-within-months=\"12\"/>", "2025-06-01", NULL, NULL, NULL, "M",
     VITRI_OCCASION_UNIT, "unknown", "unit/from"},
    {"a start not known", "<unit-is successor-within-months=\"12\"/>", "2025-06-01", NULL, NULL, NULL, "K",
     VITRI_OCCASION_UNIT, "unknown", "unit/from"},
    {"no unit is judged", "<unit-is kind=\"division\"/>", "2026-01-01", "P", NULL, NULL, NULL, 0, "not-met", NULL},
};

Test(kind_unit_is, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_unit_is, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<unit-is kind=\"town\"/>", "town"},
        {"<unit-is top=\"1\"/>", "top"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
