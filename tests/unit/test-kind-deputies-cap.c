/* The kind deputies-cap: seats of deputies in a unit against those of its superior. */
#include "../support/kind-table.h"

static const char roster[] = "<unit id='D' kind='department' province-class='1'/>"
                             "<unit id='U' kind='division' parent='D'/>"
                             "<unit id='V' kind='office' parent='D'/>"
                             "<unit id='X' kind='department'/>"
                             "<unit id='X1' kind='division' parent='X'/>"
                             "<unit id='L' kind='office' parent='D'/>"
                             "<position id='dep' category='leadership' level='deputy'/>"
                             "<position id='vice' category='leadership' level='vice'/>"
                             "<post id='Lvice' unit='L' position='vice' seats='1'/>"
                             "<post id='Dvice' unit='D' position='vice' seats='1' until='2026-06-01'/>"
                             "<post id='Udep' unit='U' position='dep' seats='2'/>"
                             "<post id='Vdep' unit='V' position='dep' seats='3'/>"
                             "<post id='X1dep' unit='X1' position='dep'/>";

static const KindRow rows[] = {
    {"as many as above, the leadership a unit of its own", "<deputies-cap level='deputy' above='vice'/>", "2026-01-01",
     NULL, NULL, NULL, "U", VITRI_OCCASION_UNIT, "met", NULL},
    {"one more than above", "<deputies-cap level='deputy' above='vice'/>", "2026-01-01", NULL, NULL, NULL, "V",
     VITRI_OCCASION_UNIT, "not-met", NULL},
    {"a seat above ends", "<deputies-cap level='deputy' above='vice'/>", "2026-06-01", NULL, NULL, NULL, "U",
     VITRI_OCCASION_UNIT, "not-met", NULL},
    {"no such seats above", "<deputies-cap level='deputy' above='vice'/>", "2026-01-01", NULL, NULL, NULL, "X1",
     VITRI_OCCASION_UNIT, "not-applicable", NULL},
    {"no superior", "<deputies-cap level='deputy' above='vice'/>", "2026-01-01", NULL, NULL, NULL, "D",
     VITRI_OCCASION_UNIT, "not-applicable", NULL},
    {"no deputies at all", "<deputies-cap level='deputy' above='vice'/>", "2026-01-01", NULL, NULL, NULL, "L",
     VITRI_OCCASION_UNIT, "met", NULL},
};

Test(kind_deputies_cap, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_deputies_cap, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<deputies-cap level='deputy'/>", "above"},
        {"<deputies-cap above='deputy'/>", "level"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
