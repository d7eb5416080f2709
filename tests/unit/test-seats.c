/* Authorised seats of a unit, with and without the units under it, on both sides of the days of a post. */
#include "../../src/rules/seats.h"

#include "../support/kind-table.h"

static const char roster[] =
    "<unit id='D' kind='department'/><unit id='U' kind='division' parent='D'/>"
    "<position id='clerk' category='professional' rank='r2'/><position id='plain' category='support'/>"
    "<post id='D1' unit='D' position='clerk' seats='2'/>"
    "<post id='U1' unit='U' position='clerk' seats='3' until='2026-06-01'/>"
    "<post id='U2' unit='U' position='plain' seats='4'/>";

static gboolean has_that_rank(const VitriPosition *position, gconstpointer rank)
{
    return g_strcmp0(position->rank, rank) == 0;
}

Test(seats, of_the_unit_and_of_those_under_it)
{
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    const VitriRoster *read = vcase->roster;
    gint32 top = vitri_roster_find_unit(read, "D"), unit = vitri_roster_find_unit(read, "U");
    VitriDate before = vitri_date(2026, 5, 31), after = vitri_date(2026, 6, 1);
    cr_expect_eq(vitri_seats_count(read, top, FALSE, before, has_that_rank, "r2"), 2);
    cr_expect_eq(vitri_seats_count(read, top, TRUE, before, has_that_rank, "r2"), 5);
    cr_expect_eq(vitri_seats_count(read, top, TRUE, after, has_that_rank, "r2"), 2);
    cr_expect_eq(vitri_seats_count(read, unit, TRUE, after, has_that_rank, NULL), 4);
}

Test(seats, turn_where_a_post_begins_or_ends)
{
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    VitriPeriod within = {vitri_date(2026, 1, 1), vitri_date(2027, 1, 1)};
    vitri_seats_turns(vcase->roster, vitri_roster_find_unit(vcase->roster, "D"), within, days);
    cr_assert_eq(days->len, 1, "%u days", days->len);
    cr_expect_eq(vitri_date_compare(g_array_index(days, VitriDate, 0), vitri_date(2026, 6, 1)), 0);
}
