/* The kind acting-limit on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<unit id=\"D\" kind=\"department\" province-class=\"1\"/>"
    "<unit id=\"U\" kind=\"division\" parent=\"D\"/>"
    "<unit id=\"V\" kind=\"office\" parent=\"D\"/>"
    "<unit id=\"X\" kind=\"department\"/>"
    "<unit id=\"X1\" kind=\"division\" parent=\"X\"/>"
    "<position id=\"clerk\" category=\"professional\" profession=\"tax\" rank=\"r2\" rotation=\"F01.3\"/>"
    "<position id=\"plain\" category=\"support\"/>"
    "<position id=\"law\" category=\"professional\" profession=\"law\" regime=\"public-employee\" rank=\"r3\" "
    "rotation=\"A\"/>"
    "<position id=\"dep\" category=\"leadership\" level=\"deputy\"/>"
    "<position id=\"vice\" category=\"leadership\" level=\"vice\"/>"
    "<position id=\"head\" category=\"leadership\" level=\"head\"/>"
    "<position id=\"chief\" category=\"leadership\" level=\"chief\"/>"
    "<position id=\"nolevel\" category=\"leadership\"/>"
    ""
    "<post id=\"U1\" unit=\"U\" position=\"clerk\"/>"
    "<post id=\"U2\" unit=\"U\" position=\"plain\"/>"
    "<post id=\"U3\" unit=\"U\" position=\"law\"/>"
    "<post id=\"Udep\" unit=\"U\" position=\"dep\"/>"
    "<post id=\"Uvice\" unit=\"U\" position=\"vice\"/>"
    "<post id=\"Uhead\" unit=\"U\" position=\"head\"/>"
    "<post id=\"Dchief\" unit=\"D\" position=\"chief\"/>"
    "<post id=\"Uno\" unit=\"U\" position=\"nolevel\"/>"
    "<post id=\"X1head\" unit=\"X1\" position=\"head\"/>"
    "<post id=\"X11\" unit=\"X1\" position=\"clerk\"/>"
    ""
    "<person id=\"A\"><tenure post=\"Uhead\" kind=\"acting\" from=\"2025-02-28\"/></person>"
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
