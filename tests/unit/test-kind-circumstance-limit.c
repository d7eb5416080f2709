/* The kind circumstance-limit on both sides of its bounds, by circumstance and by tenure. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<post id='V1' unit='V' position='clerk'/>"
    "<person id='Lent'><tenure post='U1' from='2020-01-01'/><circumstance kind='lent' from='2023-02-28'/></person>"
    "<person id='Month'><tenure post='U1' from='2020-01-01'/><circumstance kind='lent' from='2023-02'/></person>"
    "<person id='Undated'><tenure post='U1' from='2020-01-01'/><circumstance kind='lent'/></person>"
    "<person id='Back'><tenure post='U1' from='2020-01-01'/><circumstance kind='lent' from='2020-01-01' "
    "until='2026-02-01'/></person>"
    "<person id='Ill'><tenure post='U1' from='2020-01-01'/><circumstance kind='illness' from='2010-01-01'/></person>"
    "<person id='Ten'><tenure post='U1' from='2020-01-01'/><tenure post='V1' from='2023-02-28' "
    "kind='seconded'/></person>"
    "<person id='TenMonth'><tenure post='U1' from='2020-01-01'/><tenure post='V1' from='2023-02' "
    "kind='seconded'/></person>";

static const KindRow rows[] = {
    {"the last day", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-27", "Lent", "U1",
     NULL, NULL, 0, "met", NULL},
    {"the months are reached", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-28", "Lent",
     "U1", NULL, NULL, 0, "not-met", NULL},
    {"a start known by its month", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-15",
     "Month", "U1", NULL, NULL, 0, "unknown", "circumstance[lent]/from"},
    {"no start", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-15", "Undated", "U1", NULL,
     NULL, 0, "unknown", "circumstance[lent]/from"},
    {"over by then", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-01", "Back", "U1",
     NULL, NULL, 0, "not-applicable", NULL},
    {"the day before it ends", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-01-31", "Back",
     "U1", NULL, NULL, 0, "not-met", NULL},
    {"the last of so many days", "<circumstance-limit kind='lent' days='90'/>", "2023-05-28", "Lent", "U1", NULL, NULL,
     0, "met", NULL},
    {"the days are reached", "<circumstance-limit kind='lent' days='90'/>", "2023-05-29", "Lent", "U1", NULL, NULL, 0,
     "not-met", NULL},
    {"another circumstance", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-15", "Ill",
     "U1", NULL, NULL, 0, "not-applicable", NULL},
    {"a tenure, the last day", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-27", "Ten",
     "V1", NULL, NULL, 0, "met", NULL},
    {"a tenure, the months are reached", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>",
     "2026-02-28", "Ten", "V1", NULL, NULL, 0, "not-met", NULL},
    {"at the post that is held", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-28", "Ten",
     "U1", NULL, NULL, 0, "not-applicable", NULL},
    {"tenures do not count unless named", "<circumstance-limit kind='lent' months='36'/>", "2026-02-28", "Ten", "V1",
     NULL, NULL, 0, "not-applicable", NULL},
    {"a tenure known by its month", "<circumstance-limit kind='lent' months='36' tenure='seconded'/>", "2026-02-15",
     "TenMonth", "V1", NULL, NULL, 0, "unknown", "tenure/from"},
};

Test(kind_circumstance_limit, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_circumstance_limit, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<circumstance-limit kind='lent'/>", "months and days"},
        {"<circumstance-limit kind='lent' days='3' months='3'/>", "months and days"},
        {"<circumstance-limit months='3'/>", "kind"},
        {"<circumstance-limit kind='lent' months='3' tenure='owner'/>", "owner"},
        {"<circumstance-limit kind='holiday' months='3'/>", "holiday"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
