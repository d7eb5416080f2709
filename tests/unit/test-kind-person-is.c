/* The kind person-is on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"F\" sex=\"female\"/><person id=\"M\" sex=\"male\" regime=\"public-employee\"/><person id=\"N\"/>";

static const KindRow rows[] = {
    {"a woman", "<person-is sex=\"female\"/>", "2026-01-01", "F", NULL, NULL, NULL, 0, "met", NULL},
    {"a man", "<person-is sex=\"female\"/>", "2026-01-01", "M", NULL, NULL, NULL, 0, "not-met", NULL},
    {"sex not stated", "<person-is sex=\"female\"/>", "2026-01-01", "N", NULL, NULL, NULL, 0, "unknown", "person/sex"},
    {"regime not stated", "<person-is regime=\"civil-servant\"/>", "2026-01-01", "N", NULL, NULL, NULL, 0, "met", NULL},
    {"regime stated", "<person-is regime=\"civil-servant\"/>", "2026-01-01", "M", NULL, NULL, NULL, 0, "not-met", NULL},
    {"regime decides before sex", "<person-is regime=\"public-employee\" sex=\"male\"/>", "2026-01-01", "N", NULL, NULL,
     NULL, 0, "not-met", NULL},
    {"nobody is judged", "<person-is sex=\"female\"/>", "2026-01-01", NULL, NULL, NULL, NULL, 0, "not-applicable",
     NULL},
};

Test(kind_person_is, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_person_is, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<person-is sex=\"woman\"/>", "woman"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
