/* The kind rating-share: the share of a level among those of another, and people not rated yet. */
#include "../support/kind-table.h"

static const char roster[] =
    "<unit id='D' kind='department' province-class='1'/>"
    "<unit id='U' kind='division' parent='D'/>"
    "<unit id='V' kind='office' parent='D'/>"
    "<position id='clerk' category='professional' rank='r2'/>"
    "<position id='expert' category='professional' rank='r3'/>"
    "<position id='plain' category='support'/>"
    "<position id='dep' category='leadership' level='deputy'/>"
    "<position id='head' category='leadership' level='head'/>"
    "<unit id='E' kind='department'/>"
    "<post id='U1' unit='U' position='clerk' seats='9'/>"
    "<post id='V1' unit='V' position='clerk' seats='9'/>"
    "<post id='E1' unit='E' position='clerk' seats='9'/>"
    "<person id='U1_0'><tenure post='U1' from='2022-01-01'/><rating year='2025' level='best'/></person>"
    "<person id='U1_1'><tenure post='U1' from='2022-01-01'/><rating year='2025' level='best'/></person>"
    "<person id='U1_2'><tenure post='U1' from='2022-01-01'/><rating year='2025' level='good'/></person>"
    "<person id='U1_3'><tenure post='U1' from='2022-01-01'/><rating year='2025' level='good'/></person>"
    "<person id='U1_4'><tenure post='U1' from='2022-01-01'/><rating year='2025' level='good'/></person>"
    "<person id='U1_5'><tenure post='U1' from='2022-01-01'/><rating year='2025' level='good'/></person>"
    "<person id='U1_6'><tenure post='U1' from='2022-01-01'/><rating year='2025' level='good'/></person>"
    "<person id='V1_0'><tenure post='V1' from='2022-01-01'/><rating year='2025' level='good'/></person>"
    "<person id='V1_1'><tenure post='V1' from='2022-01-01'/><rating year='2025' level='fair'/></person>"
    "<person id='V1_2'><tenure post='V1' from='2022-01-01'/></person>"
    "<person id='E1_0'><tenure post='E1' from='2022-01-01'/></person>"
    "<person id='E1_1'><tenure post='E1' from='2022-01-01'/></person>";

static const KindRow rows[] = {
    {"two of five", "<rating-share level='best' of='good' max='40'/>", "2026-03-01", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"one percent less", "<rating-share level='best' of='good' max='39'/>", "2026-03-01", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "not-met", NULL},
    {"with the sub-units: one not rated could be good", "<rating-share level='best' of='good' max='29'/>", "2026-03-01",
     NULL, NULL, NULL, "D", VITRI_OCCASION_UNIT, "unknown", "rating[2025]"},
    {"or best", "<rating-share level='best' of='good' max='49'/>", "2026-03-01", NULL, NULL, NULL, "D",
     VITRI_OCCASION_UNIT, "unknown", "rating[2025]"},
    {"whichever it is, enough", "<rating-share level='best' of='good' max='50'/>", "2026-03-01", NULL, NULL, NULL, "D",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"whichever it is, too many", "<rating-share level='best' of='good' max='28'/>", "2026-03-01", NULL, NULL, NULL,
     "D", VITRI_OCCASION_UNIT, "not-met", NULL},
    {"a year without ratings", "<rating-share level='best' of='good' max='40'/>", "2025-12-31", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "not-applicable", NULL},
    {"nobody is rated", "<rating-share level='best' of='good' max='100'/>", "2026-03-01", NULL, NULL, NULL, "E",
     VITRI_OCCASION_UNIT, "not-applicable", NULL},
    {"a share of less than one person", "<rating-share level='best' of='good' max='49'/>", "2026-03-01", NULL, NULL,
     NULL, "V", VITRI_OCCASION_UNIT, "not-applicable", NULL},
    {"a share of one person", "<rating-share level='best' of='good' max='50'/>", "2026-03-01", NULL, NULL, NULL, "V",
     VITRI_OCCASION_UNIT, "unknown", "rating[2025]"},
};

Test(kind_rating_share, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_rating_share, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<rating-share level='best' of='good'/>", "max"},
        {"<rating-share level='top' of='good' max='1'/>", "top"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
