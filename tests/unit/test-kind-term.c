/* The kind term on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<person id=\"A\"><tenure post=\"Uhead\" from=\"2021-03-31\"/></person>"
    "<person id=\"S\"><tenure post=\"Uhead\" from=\"2021-03-31\" term-months=\"36\"/></person>"
    "<person id=\"M\"><tenure post=\"Uhead\" from=\"2021-03\"/></person>"
    "<person id=\"N\"><tenure post=\"Uhead\"/></person>"
    "<person id=\"R\"><tenure post=\"Uhead\" from=\"2016-03-31\" until=\"2021-03-31\"/><tenure post=\"Uhead\" "
    "from=\"2021-03-31\"/></person>"
    "<person id=\"Z\"/>";

static const KindRow rows[] = {
    {"the last day", "<term months=\"60\" notice-days=\"90\"/>", "2026-03-30", "A", "Uhead", NULL, NULL, 0, "met",
     NULL},
    {"the term is over", "<term months=\"60\" notice-days=\"90\"/>", "2026-03-31", "A", "Uhead", NULL, NULL, 0,
     "not-met", NULL},
    {"a term of its own length", "<term months=\"60\" notice-days=\"90\"/>", "2024-03-30", "S", "Uhead", NULL, NULL, 0,
     "met", NULL},
    {"a term of its own length is over", "<term months=\"60\" notice-days=\"90\"/>", "2024-03-31", "S", "Uhead", NULL,
     NULL, 0, "not-met", NULL},
    {"re-appointed", "<term months=\"60\" notice-days=\"90\"/>", "2026-03-30", "R", "Uhead", NULL, NULL, 0, "met",
     NULL},
    {"a start known by its month", "<term months=\"60\" notice-days=\"90\"/>", "2026-03-15", "M", "Uhead", NULL, NULL,
     0, "unknown", "tenure/from"},
    {"a start known by its month, before", "<term months=\"60\" notice-days=\"90\"/>", "2026-02-28", "M", "Uhead", NULL,
     NULL, 0, "met", NULL},
    {"no start", "<term months=\"60\" notice-days=\"90\"/>", "2026-02-28", "N", "Uhead", NULL, NULL, 0, "unknown",
     "tenure/from"},
    {"no length anywhere", "<term/>", "2026-02-28", "A", "Uhead", NULL, NULL, 0, "unknown", "tenure/term-months"},
    {"holds nothing", "<term months=\"60\" notice-days=\"90\"/>", "2026-02-28", "Z", "Uhead", NULL, NULL, 0,
     "not-applicable", NULL},
};

Test(kind_term, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_term, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<term months=\"sixty\"/>", "sixty"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
