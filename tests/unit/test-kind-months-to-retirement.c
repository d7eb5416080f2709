/* The kind months-to-retirement on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<person id=\"M\" sex=\"male\" born=\"1967-03-10\"/>"
    "<person id=\"F\" sex=\"female\" born=\"1972-03-31\"/>"
    "<person id=\"Y\" sex=\"male\" born=\"1967\"/>"
    "<person id=\"NB\" sex=\"male\"/>"
    "<person id=\"NS\" born=\"1967-03-10\"/>"
    "<person id=\"L\" sex=\"male\" born=\"1980-01-01\"><leaves on=\"2026-09-01\" reason=\"retirement\"/></person>";

static const KindRow rows[] = {
    {"eighteen months before the first day out", "<months-to-retirement min=\"18\"/>", "2025-10-01", "M", NULL, NULL,
     NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a day later", "<months-to-retirement min=\"18\"/>", "2025-10-02", "M", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"women by their own age", "<months-to-retirement min=\"18\"/>", "2025-10-01", "F", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a birth known by its year counts from its first day", "<months-to-retirement min=\"18\"/>", "2025-08-01", "Y",
     NULL, NULL, NULL, VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a birth known by its year, a day later", "<months-to-retirement min=\"18\"/>", "2025-08-02", "Y", NULL, NULL,
     NULL, VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"a stated retirement comes first", "<months-to-retirement min=\"6\"/>", "2026-03-01", "L", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "met", NULL},
    {"a stated retirement, a day later", "<months-to-retirement min=\"6\"/>", "2026-03-02", "L", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"after the last day", "<months-to-retirement min=\"0\"/>", "2027-04-02", "M", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "not-met", NULL},
    {"birth not stated", "<months-to-retirement min=\"18\"/>", "2026-01-01", "NB", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "person/born"},
    {"sex not stated", "<months-to-retirement min=\"18\"/>", "2026-01-01", "NS", NULL, NULL, NULL,
     VITRI_OCCASION_ROTATION_MOVE, "unknown", "person/sex"},
};

Test(kind_months_to_retirement, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_months_to_retirement, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<months-to-retirement/>", "min"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
