/* Joining: order, indexes, runs; what does not come to be where there is an error. */
#include "roster-resolve.h"

#include "../support/builder.h"

#include "../support/reading.h"

#define HEAD "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>"

/* Ids stand in no order, and what refers stands before what it refers to. */
static const char text[] = HEAD
    "<units><unit id='Z' name='N' kind='division' parent='M' predecessor='B A'/><unit id='M' name='N' kind='office' "
    "parent='A'/><unit id='B' name='N' kind='office'/><unit id='A' name='N' kind='department'/></units>"
    "<positions><position id='L' title='T' category='shared'/><position id='K' title='T' "
    "category='support'/></positions>"
    "<posts><post id='3' unit='Z' position='K'/><post id='1' unit='Z' position='L' seats='9'/>"
    "<post id='2' unit='A' position='K'/></posts><people>"
    "<person id='Y' name='N' sex='male' born='1980'><rating year='2025' level='good'/><wish unit='B'/><wish post='2'/>"
    "<tenure post='1' from='2022-01-01' kind='acting'/><tenure post='3' from='2020' until='2021'/>"
    "<tenure post='1' from='2021-01-01' until='2021-06-01'/></person>"
    "<person id='X' name='N' sex='male' born='1980'><rating year='2024' level='best'/><rating year='2025' "
    "level='good'/>"
    "<burden post='3' cost='4'/><tenure post='1' from='2021'/></person></people></roster>";

static VitriRoster *join(const char *xml, gboolean with_codes, VitriDate on, GPtrArray *faults)
{
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriCodes) codes = vitri_codes_new();
    build_codes(codes);
    VitriRosterReader *reader = read_roster(&sink, xml);
    VitriRoster *roster = vitri_roster_reader_finish(reader, with_codes ? codes : NULL, on);
    cr_expect_eq(roster == NULL, reader->roster != NULL, "the roster is taken out of the reader");
    vitri_roster_reader_free(reader);
    return roster;
}

Test(roster_resolve, everything_is_sorted_by_id_and_found_by_it)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster = join(text, TRUE, VITRI_DATE_NONE, faults);
    expect_faults(faults, "", "joined");
    cr_assert_not_null(roster);
    static const char *const units[] = {"A", "B", "M", "Z"};
    cr_assert_eq(roster->n_units, 4u);
    for (gint32 i = 0; i < 4; i++) {
        cr_expect_str_eq(roster->units[i].id, units[i]);
        cr_expect_eq(vitri_roster_find_unit(roster, units[i]), i);
    }
    cr_expect_eq(vitri_roster_find_position(roster, "L"), 1);
    cr_expect_eq(vitri_roster_find_post(roster, "3"), 2);
    cr_expect_eq(vitri_roster_find_person(roster, "X"), 0);
    cr_expect_eq(vitri_roster_find_person(roster, "W"), -1);
}

Test(roster_resolve, references_are_indexes)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster = join(text, TRUE, VITRI_DATE_NONE, faults);
    cr_assert_not_null(roster);
    const VitriUnit *z = &roster->units[3];
    cr_expect(z->parent == 2 && z->root == 0);
    cr_assert_eq(z->n_predecessors, 2u);
    cr_expect(z->predecessors[0] == 1 && z->predecessors[1] == 0, "in the order of the file");
    cr_expect(roster->units[1].parent == -1 && roster->units[1].root == 1);
    cr_expect(roster->posts[0].unit == 3 && roster->posts[0].position == 1);
    cr_expect(roster->posts[1].unit == 0 && roster->posts[1].position == 0);
    const VitriWish *wishes = roster->wishes + roster->people[1].wishes.first;
    cr_expect(wishes[0].unit == 1 && wishes[0].post == -1 && wishes[1].post == 1);
    cr_expect_eq(roster->burdens[roster->people[0].burdens.first].post, 2);
}

Test(roster_resolve, facts_stand_in_the_order_of_people_and_tenures_in_that_of_time)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster = join(text, TRUE, VITRI_DATE_NONE, faults);
    cr_assert_not_null(roster);
    cr_expect(roster->people[0].ratings.first == 0 && roster->people[0].ratings.n == 2);
    cr_expect(roster->people[1].ratings.first == 2 && roster->people[1].ratings.n == 1);
    cr_expect_eq(roster->ratings[0].year, 2024);
    cr_assert_eq(roster->n_tenures, 4u);
    static const struct {
        gint32 person, post, year;
    } tenures[] = {{0, 0, 2021}, {1, 2, 2020}, {1, 0, 2021}, {1, 0, 2022}};
    for (guint i = 0; i < G_N_ELEMENTS(tenures); i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        cr_expect(tenure->person == tenures[i].person && tenure->post == tenures[i].post &&
                      tenure->period.from.year == tenures[i].year,
                  "tenure %u: person %d, post %d, %d", i, tenure->person, tenure->post, tenure->period.from.year);
    }
    const VitriRun *posts = roster->post_tenures;
    cr_expect(posts[0].n == 3 && posts[1].n == 0 && posts[2].n == 1);
    const guint32 *first = roster->post_tenure_list + posts[0].first;
    cr_expect(first[0] == 0 && first[1] == 2 && first[2] == 3);
    const VitriRun *units = roster->unit_posts;
    cr_expect(units[0].n == 1 && units[1].n == 0 && units[2].n == 0 && units[3].n == 2);
    cr_expect(roster->unit_post_list[units[3].first] == 0 && roster->unit_post_list[units[3].first + 1] == 2);
}

Test(roster_resolve, an_error_leaves_no_roster_and_everything_is_told)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster =
        join(HEAD "<units>\n<unit id='A' name='N' kind='x' parent='A'/>\n<unit id='B' name='N' kind='office' "
                  "parent='C9'/></units></roster>",
             TRUE, VITRI_DATE_NONE, faults);
    cr_expect_null(roster);
    expect_faults(faults,
                  "2 loop: unit 'A' lies under itself, through 'A'; correct a parent\n"
                  "2 unknown-code: unknown code 'x' in the list 'unit-kind'; see `vitri data list codes`\n"
                  "3 unknown-reference: unknown unit 'C9'; add it or correct the reference\n",
                  "three errors");
}

Test(roster_resolve, without_codes_none_is_checked)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster =
        join(HEAD "<units><unit id='A' name='N' kind='x'/></units></roster>", FALSE, VITRI_DATE_NONE, faults);
    expect_faults(faults, "", "no codes");
    cr_assert_not_null(roster);
    cr_expect_str_eq(roster->units[0].kind, "x");
}

Test(roster_resolve, warnings_are_of_the_day_asked_for_else_of_the_roster)
{
    static const char *const expected[] = {
        "", "1 person-without-tenure: person 'P' holds no post on 2027-01-01; add a tenure or leaves\n"};
    const VitriDate days[] = {VITRI_DATE_NONE, vitri_date(2027, 1, 1)};
    for (guint i = 0; i < 2; i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriRoster) roster =
            join(HEAD "<units><unit id='A' name='N' kind='office'/></units><positions><position id='K' title='T' "
                      "category='shared'/></positions><posts><post id='1' unit='A' position='K'/></posts><people>"
                      "<person id='P' name='N' sex='male' born='1980'><tenure post='1' from='2020' until='2027-01-01'/>"
                      "</person></people></roster>",
                 TRUE, days[i], faults);
        cr_expect_not_null(roster, "warnings leave the roster");
        expect_faults(faults, expected[i], i ? "asked" : "as-of");
    }
}
