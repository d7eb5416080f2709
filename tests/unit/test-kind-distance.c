/* The kind distance on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] =
    "<unit id='O' kind='office' place='far'/><unit id='S' kind='school' parent='O' place='near'/>"
    "<unit id='T' kind='school' parent='O'/><unit id='N' kind='school'/>"
    "<position id='K' category='professional'/>"
    "<post id='S1' unit='S' position='K'/><post id='T1' unit='T' position='K'/><post id='N1' unit='N' position='K'/>"
    "<person id='A' residence='home'/><person id='B' residence='near'/><person id='C'/><person id='D' "
    "residence='else'/>";

static const KindRow rows[] = {
    {"at the least", "<distance min-km='5'/>", "2026-01-01", "A", "S1", NULL, NULL, 0, "met", NULL},
    {"below the least", "<distance min-km='6'/>", "2026-01-01", "A", "S1", NULL, NULL, 0, "not-met", NULL},
    {"at the most", "<distance max-km='5'/>", "2026-01-01", "A", "S1", NULL, NULL, 0, "met", NULL},
    {"over the most", "<distance max-km='4'/>", "2026-01-01", "A", "S1", NULL, NULL, 0, "not-met", NULL},
    {"the place of the unit above", "<distance min-km='20' max-km='20'/>", "2026-01-01", "A", "T1", NULL, NULL, 0,
     "met", NULL},
    {"the same place", "<distance max-km='0'/>", "2026-01-01", "B", "S1", NULL, NULL, 0, "met", NULL},
    {"no residence", "<distance max-km='5'/>", "2026-01-01", "C", "S1", NULL, NULL, 0, "unknown", "person/residence"},
    {"no place", "<distance max-km='5'/>", "2026-01-01", "A", "N1", NULL, NULL, 0, "unknown", "unit/place"},
    {"no distance", "<distance max-km='5'/>", "2026-01-01", "D", "S1", NULL, NULL, 0, "unknown", "policy/distance"},
};

static void state_distances(VitriCase *vcase)
{
    vitri_policy_add_distance(vcase->policy, "home", "near", 5, 1);
    vitri_policy_add_distance(vcase->policy, "far", "home", 20, 2);
}

Test(kind_distance, judges)
{
    check_kind_rows_with(roster, rows, state_distances);
}
