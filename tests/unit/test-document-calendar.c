/* The calendar: departures, arrivals, presence, empty required seats, closed months. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

static DocumentTree *tell(Town *town)
{
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    town_settle(town);
    vitri_document_plan(town->plan, "vi", out);
    return document_tree_new(out);
}

Test(document_calendar, moves_change_presence_from_their_month_on)
{
    /* H, P1 and P3 are in A, P2 and P4 in B; P1 goes from A to B in March, P2 from B to A in July. */
    g_autoptr(Town) town = town_new();
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:line/@unit", "A B");
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell/@departures", "0 0 1 0 0 0 0 0 0 0 0 0");
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell/@arrivals", "0 0 0 0 0 0 1 0 0 0 0 0");
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell/@present", "3 3 2 2 2 2 3 3 3 3 3 3");
    document_tree_expect(tree, "//d:line[@unit='B']/d:cell/@departures", "0 0 0 0 0 0 1 0 0 0 0 0");
    document_tree_expect(tree, "//d:line[@unit='B']/d:cell/@present", "2 2 3 3 3 3 2 2 2 2 2 2");
}

Test(document_calendar, a_required_seat_is_empty_while_nobody_holds_it)
{
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_A1].required_seats = 1;
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell/@required", "1 1 1 1 1 1 1 1 1 1 1 1");
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell/@empty", "0 0 1 1 1 1 0 0 0 0 0 0");
}

Test(document_calendar, an_acting_holder_covers_the_seat_without_being_counted_twice)
{
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_A1].required_seats = 1;
    VitriTenure *tenure = town_add_tenure(town, PERSON_P3, POST_A1, "2027-03-01");
    tenure->kind = VITRI_TENURE_ACTING;
    tenure->period.until = town_day("2027-05-01");
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell/@empty", "0 0 0 0 1 1 0 0 0 0 0 0");
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell/@present", "3 3 2 2 2 2 3 3 3 3 3 3");
}

Test(document_calendar, who_leaves_is_gone_from_the_first_of_the_month_after)
{
    static const struct {
        const char *on, *present;
    } rows[] = {{"2027-09-01", "2 2 3 3 3 3 2 2 1 1 1 1"}, {"2027-09-02", "2 2 3 3 3 3 2 2 2 1 1 1"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->roster->people[PERSON_P4].leaves_on = town_day(rows[i].on);
        g_autoptr(DocumentTree) tree = tell(town);
        document_tree_expect(tree, "//d:line[@unit='B']/d:cell/@present", rows[i].present);
    }
}

Test(document_calendar, closed_months_are_told_apart_for_all_and_for_some)
{
    g_autoptr(Town) town = town_new();
    VitriBlackout everybody = {.position = -1, .unit = -1, .months = 1};
    VitriBlackout clerks = {.position = POSITION_CLERK, .unit = -1, .months = 1 << 11};
    g_array_append_val(town->vcase->policy->blackouts, everybody);
    g_array_append_val(town->vcase->policy->blackouts, clerks);
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell[@month=1]/@blackout", "all");
    document_tree_expect(tree, "//d:line[@unit='A']/d:cell[@month=12]/@blackout", "some");
    document_tree_expect(tree, "count(//d:line[@unit='A']/d:cell/@blackout)", "2");
    document_tree_expect(tree, "//d:policy/d:blackout/@months", "1 12");
}
