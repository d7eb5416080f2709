/* The kind rank-share: seats of a rank, seats without a rank, one level alone. */
#include "../support/kind-table.h"

static const char roster[] = "<unit id='D' kind='department' province-class='1'/>"
                             "<unit id='U' kind='division' parent='D'/>"
                             "<unit id='V' kind='office' parent='D'/>"
                             "<position id='clerk' category='professional' rank='r2'/>"
                             "<position id='expert' category='professional' rank='r3'/>"
                             "<position id='plain' category='support'/>"
                             "<position id='dep' category='leadership' level='deputy'/>"
                             "<position id='head' category='leadership' level='head'/>"
                             "<position id='dep3' category='leadership' level='deputy' rank='r3'/>"
                             "<unit id='W' kind='division' parent='U'/>"
                             "<unit id='E' kind='department'/>"
                             "<post id='U0' unit='U' position='expert' seats='2'/>"
                             "<post id='U1' unit='U' position='clerk' seats='2' until='2026-06-01'/>"
                             "<post id='W0' unit='W' position='clerk' seats='1'/>"
                             "<post id='V0' unit='V' position='expert' seats='1'/>"
                             "<post id='V1' unit='V' position='plain' seats='1'/>"
                             "<post id='V2' unit='V' position='dep3' seats='1'/>"
                             "<post id='E0' unit='E' position='plain' seats='3'/>";

static const KindRow rows[] = {
    {"two of five, at the ceiling", "<rank-share rank='r3' max='40'/>", "2026-01-01", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"one percent less", "<rank-share rank='r3' max='39'/>", "2026-01-01", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT,
     "not-met", NULL},
    {"two seats end", "<rank-share rank='r3' max='40'/>", "2026-06-01", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT,
     "not-met", NULL},
    {"the day before", "<rank-share rank='r3' max='40'/>", "2026-05-31", NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT,
     "met", NULL},
    {"a seat without a rank tips it", "<rank-share rank='r3' max='70'/>", "2026-01-01", NULL, NULL, NULL, "V",
     VITRI_OCCASION_UNIT, "unknown", "position/rank"},
    {"it cannot tip it", "<rank-share rank='r3' max='60'/>", "2026-01-01", NULL, NULL, NULL, "V", VITRI_OCCASION_UNIT,
     "not-met", NULL},
    {"nor that way", "<rank-share rank='r3' max='100'/>", "2026-01-01", NULL, NULL, NULL, "V", VITRI_OCCASION_UNIT,
     "met", NULL},
    {"one level alone", "<rank-share rank='r3' level='deputy' max='100'/>", "2026-01-01", NULL, NULL, NULL, "V",
     VITRI_OCCASION_UNIT, "met", NULL},
    {"one level alone, over", "<rank-share rank='r3' level='deputy' max='99'/>", "2026-01-01", NULL, NULL, NULL, "V",
     VITRI_OCCASION_UNIT, "not-met", NULL},
    {"no seat of the level", "<rank-share rank='r3' level='deputy' max='10'/>", "2026-01-01", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "not-applicable", NULL},
    {"no rank anywhere", "<rank-share rank='r3' max='10'/>", "2026-01-01", NULL, NULL, NULL, "E", VITRI_OCCASION_UNIT,
     "not-applicable", NULL},
};

Test(kind_rank_share, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_rank_share, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<rank-share max='1'/>", "rank"},
        {"<rank-share rank='r3'/>", "max"},
        {"<rank-share rank='r9' max='1'/>", "r9"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
