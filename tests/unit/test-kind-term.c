/* The kind term on both sides of its bounds. */
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
