/* Chains as a document: the order of moves, openings, numbers. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

static DocumentTree *tell(Town *town)
{
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    town_settle(town);
    vitri_plan_sort(town->plan);
    vitri_document_plan(town->plan, "vi", out);
    return document_tree_new(out);
}

static VitriChain *add_chain(Town *town, const char *id, gboolean cycle, const char *starts, const char *on)
{
    VitriChain *chain = vitri_plan_add_chain(town->plan);
    chain->id = g_strdup(id);
    chain->cycle = cycle;
    chain->starts = g_strdup(starts);
    chain->on = town_day(on);
    return chain;
}

static void set_move(Town *town, gint32 person, gint32 from, gint32 to, const char *chain)
{
    VitriMove *move = town_move(town, person, to, "2027-04-01");
    move->from = from;
    move->chain = g_strdup(chain);
    move->reason = VITRI_MOVE_DUE;
}

static void clear_plan(Town *town)
{
    g_array_set_size(town->plan->moves, 0);
    g_array_set_size(town->plan->stays, 0);
}

Test(document_chains, a_chain_is_told_from_its_opening_whatever_the_order_of_people)
{
    /* The vacancy B2 is taken from A1, that from A2, that from B1. */
    static const gint32 people[][3] = {
        {PERSON_P1, PERSON_P2, PERSON_P3}, {PERSON_P3, PERSON_P2, PERSON_P1}, {PERSON_P2, PERSON_P3, PERSON_P1}};
    static const char *const expected[] = {"P1 P2 P3", "P3 P2 P1", "P2 P3 P1"};
    for (guint i = 0; i < G_N_ELEMENTS(people); i++) {
        g_autoptr(Town) town = town_new();
        clear_plan(town);
        set_move(town, people[i][1], POST_A2, POST_A1, "c1");
        set_move(town, people[i][2], POST_B1, POST_A2, "c1");
        set_move(town, people[i][0], POST_A1, POST_B2, "c1");
        add_chain(town, "c1", FALSE, "vacancy", "2027-04-01")->ends = POST_B1;
        g_autoptr(DocumentTree) tree = tell(town);
        document_tree_expect_valid(tree);
        document_tree_expect(tree, "//d:chain/d:move/@person", expected[i]);
        document_tree_expect(tree, "//d:chain/d:move/@n", "1 2 3");
        document_tree_expect(tree, "//d:chain/d:move/@form", "chain chain chain");
        document_tree_expect(tree, "//d:chain/@opens", "B2");
        document_tree_expect(tree, "//d:chain/@ends", "B1");
        document_tree_expect(tree, "//d:chain/@size", "3");
    }
}

Test(document_chains, a_cycle_begins_with_the_smallest_id_and_goes_on_to_who_takes_its_place)
{
    g_autoptr(Town) town = town_new();
    clear_plan(town);
    set_move(town, PERSON_P1, POST_A1, POST_A2, "c1");
    set_move(town, PERSON_P2, POST_B1, POST_A1, "c1");
    set_move(town, PERSON_P3, POST_A2, POST_B1, "c1");
    add_chain(town, "c1", TRUE, NULL, "2027-04-01");
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:chain/d:move/@person", "P1 P2 P3");
    document_tree_expect(tree, "//d:chain/@kind", "cycle");
    document_tree_expect(tree, "count(//d:chain/@opens)", "0");
    document_tree_expect(tree, "//d:move[1]/@form", "cycle");
}

Test(document_chains, of_several_who_take_one_post_the_smallest_id_comes_first)
{
    g_autoptr(Town) town = town_new();
    clear_plan(town);
    set_move(town, PERSON_P3, POST_A2, POST_A1, "c1");
    set_move(town, PERSON_P2, POST_B1, POST_A1, "c1");
    set_move(town, PERSON_P1, POST_A1, POST_B2, "c1");
    add_chain(town, "c1", FALSE, "vacancy", "2027-04-01");
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect(tree, "//d:chain/d:move/@person", "P1 P2 P3");
}

Test(document_chains, moves_by_hand_stand_alone_with_their_origin_found)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:chain/@kind", "unstated unstated");
    document_tree_expect(tree, "//d:move/@person", "P1 P2");
    document_tree_expect(tree, "//d:move/@from", "A1 B1");
    document_tree_expect(tree, "//d:move/@n", "1 2");
    document_tree_expect(tree, "//d:move/@reason", "overdue due");
}

Test(document_chains, notice_is_given_the_days_of_the_policy_ahead)
{
    static const struct {
        gint32 days;
        const char *expected;
    } rows[] = {{30, "2027-01-30 2027-06-01"}, {0, "2027-03-01 2027-07-01"}, {1, "2027-02-28 2027-06-30"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->vcase->policy->notice_days = rows[i].days;
        g_autoptr(DocumentTree) tree = tell(town);
        document_tree_expect(tree, "//d:move/@notice", rows[i].expected);
    }
}

Test(document_chains, an_opening_by_a_leaver_names_who_left_and_when)
{
    static const struct {
        const char *leaves_on, *leaver;
    } rows[] = {{"2027-03-01", "P4"}, {"2027-04-01", "P4"}, {"2027-04-02", ""}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        clear_plan(town);
        set_move(town, PERSON_P1, POST_A1, POST_B3, "c1");
        add_chain(town, "c1", FALSE, "leaver", "2027-04-01");
        town->roster->people[PERSON_P4].leaves_on = town_day(rows[i].leaves_on);
        town->roster->people[PERSON_P4].leaves_reason = "resignation";
        g_autoptr(DocumentTree) tree = tell(town);
        document_tree_expect(tree, "//d:chain/@leaver", rows[i].leaver);
        document_tree_expect(tree, "//d:move/@form", "leaver");
    }
}
