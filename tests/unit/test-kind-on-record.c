/* The kind on-record: the person, others of the unit, nobody. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<post id='V1' unit='V' position='clerk'/>"
    "<person id='Has'><tenure post='U1' from='2020-01-01'/><qualification kind='theory' level='basic'/></person>"
    "<person id='Beside'><tenure post='U2' from='2020-01-01'/><rating year='2025' level='good'/></person>"
    "<person id='Far'><tenure post='V1' from='2020-01-01'/><qualification kind='degree' level='master'/></person>";

static const KindRow rows[] = {
    {"the person", "<on-record kind='theory'/>", "2026-01-01", "Has", "U1", NULL, NULL, 0, "met", NULL},
    {"somebody of the unit", "<on-record kind='theory'/>", "2026-01-01", "Beside", "U2", NULL, NULL, 0, "met", NULL},
    {"another unit", "<on-record kind='theory'/>", "2026-01-01", "Far", "V1", NULL, NULL, 0, "not-met", NULL},
    {"of another kind", "<on-record kind='degree'/>", "2026-01-01", "Far", "V1", NULL, NULL, 0, "met", NULL},
    {"ratings of somebody of the unit", "<on-record facts='ratings'/>", "2026-01-01", "Has", "U1", NULL, NULL, 0, "met",
     NULL},
    {"no ratings in the unit", "<on-record facts='ratings'/>", "2026-01-01", "Far", "V1", NULL, NULL, 0, "not-met",
     NULL},
    {"no post: the person alone", "<on-record kind='theory'/>", "2026-01-01", "Far", NULL, NULL, NULL, 0, "not-met",
     NULL},
};

Test(kind_on_record, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_on_record, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<on-record/>", "kind and facts"},
        {"<on-record kind='theory' facts='ratings'/>", "kind and facts"},
        {"<on-record facts='dreams'/>", "dreams"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
