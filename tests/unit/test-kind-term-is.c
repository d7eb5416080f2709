/* The kind term-is on both sides of its bounds. */
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
    {"of the length", "<term-is months=\"24 36\"/>", "2023-01-01", "S", "Uhead", NULL, NULL, 0, "met", NULL},
    {"of another length", "<term-is months=\"60\"/>", "2023-01-01", "S", "Uhead", NULL, NULL, 0, "not-met", NULL},
    {"no length stated", "<term-is months=\"60\"/>", "2023-01-01", "A", "Uhead", NULL, NULL, 0, "not-met", NULL},
    {"holds nothing", "<term-is months=\"60\"/>", "2023-01-01", "Z", "Uhead", NULL, NULL, 0, "not-met", NULL},
};

Test(kind_term_is, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_term_is, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<term-is/>", "months"},
        {"<term-is months=\"sixty\"/>", "sixty"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
