/* The kind term-is on both sides of its bounds. */
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
