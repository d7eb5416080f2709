/* The kind acting-limit on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<person id=\"A\"><tenure post=\"Uhead\" kind=\"acting\" from=\"2025-02-28\"/></person>"
               "<person id=\"O\"><tenure post=\"Uhead\" kind=\"acting\" from=\"2024-02-29\"/></person>"
               "<person id=\"M\"><tenure post=\"Uhead\" kind=\"acting\" from=\"2025-02\"/></person>"
               "<person id=\"N\"><tenure post=\"Uhead\" kind=\"acting\"/></person>"
               "<person id=\"H\"><tenure post=\"Uhead\" from=\"2020-01-01\"/></person>";

static const KindRow rows[] = {
    {"the last day", "<acting-limit months=\"12\"/>", "2026-02-27", "A", "Uhead", NULL, NULL, 0, "met", NULL},
    {"the months are reached", "<acting-limit months=\"12\"/>", "2026-02-28", "A", "Uhead", NULL, NULL, 0, "not-met",
     NULL},
    {"it began before the rule", "<acting-limit months=\"12\" began-before=\"2025-02-28\"/>", "2026-02-28", "O",
     "Uhead", NULL, NULL, 0, "met", NULL},
    {"it began with the rule", "<acting-limit months=\"12\" began-before=\"2025-02-28\"/>", "2026-02-28", "A", "Uhead",
     NULL, NULL, 0, "not-met", NULL},
    {"the month leaves open whether it began before", "<acting-limit months=\"12\" began-before=\"2025-02-15\"/>",
     "2026-03-31", "M", "Uhead", NULL, NULL, 0, "unknown", "tenure/from"},
    {"a start known by its month", "<acting-limit months=\"12\"/>", "2026-02-15", "M", "Uhead", NULL, NULL, 0,
     "unknown", "tenure/from"},
    {"no start", "<acting-limit months=\"12\"/>", "2026-02-15", "N", "Uhead", NULL, NULL, 0, "unknown", "tenure/from"},
    {"a holder", "<acting-limit months=\"12\"/>", "2026-02-28", "H", "Uhead", NULL, NULL, 0, "not-applicable", NULL},
};

Test(kind_acting_limit, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_acting_limit, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<acting-limit/>", "months"},
        {"<acting-limit months=\"12\" began-before=\"2025\"/>", "2025"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
