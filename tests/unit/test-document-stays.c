/* Those who stay as a document: groups, who is left, the fact behind a ground. */
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

static void clear_plan(Town *town)
{
    g_array_set_size(town->plan->moves, 0);
    g_array_set_size(town->plan->stays, 0);
}

Test(document_stays, a_reason_decides_whether_somebody_due_is_left)
{
    static const struct {
        VitriStayReason reason;
        const char *left;
    } rows[] = {
        {VITRI_STAY_NO_DESTINATION, "1"}, {VITRI_STAY_SINGLE, "1"},   {VITRI_STAY_OWN_LIMIT, "1"},
        {VITRI_STAY_PINNED, "1"},         {VITRI_STAY_UNSTATED, "1"}, {VITRI_STAY_DEFERRED, "0"},
        {VITRI_STAY_EXEMPT, "0"},         {VITRI_STAY_NO_MONTH, "0"}, {VITRI_STAY_UNKNOWN, "0"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->plan->own = TRUE;
        clear_plan(town);
        town_stay(town, PERSON_P1, rows[i].reason)->post = POST_A1;
        g_autoptr(DocumentTree) tree = tell(town);
        document_tree_expect_valid(tree);
        document_tree_expect(tree, "count(//d:group)", "1");
        document_tree_expect(tree, "//d:group/@left", rows[i].left);
        document_tree_expect(tree, "//d:group/@overdue", "1");
    }
}

Test(document_stays, somebody_pinned_who_is_not_due_is_not_left)
{
    g_autoptr(Town) town = town_new();
    town->plan->own = TRUE;
    clear_plan(town);
    town_stay(town, PERSON_P3, VITRI_STAY_PINNED);
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect(tree, "//d:group[@reason='pinned']/@left", "0");
}

Test(document_stays, somebody_proposed_upward_is_not_left)
{
    g_autoptr(Town) town = town_new();
    town->plan->own = TRUE;
    clear_plan(town);
    town_stay(town, PERSON_P1, VITRI_STAY_SINGLE);
    VitriProposeUpward proposal = {.person = PERSON_P1};
    g_array_append_val(town->vcase->decisions->propose_upward, proposal);
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect(tree, "//d:stay/@proposed-upward", "yes");
    document_tree_expect(tree, "//d:indicators/@left", "0");
    document_tree_expect(tree, "//d:indicators/@proposed-upward", "1");
}

Test(document_stays, groups_stand_with_those_left_first)
{
    g_autoptr(Town) town = town_new();
    town->plan->own = TRUE;
    clear_plan(town);
    town_stay(town, PERSON_P3, VITRI_STAY_NOT_DUE);
    town_stay(town, PERSON_P2, VITRI_STAY_DEFERRED);
    town_stay(town, PERSON_P1, VITRI_STAY_NO_DESTINATION);
    town_stay(town, PERSON_P4, VITRI_STAY_UNSTATED)->unplaced = TRUE;
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:group/@reason", "unplaced no-destination deferred not-due");
}

Test(document_stays, what_was_tried_is_told_with_blocks_and_competitors)
{
    g_autoptr(Town) town = town_new();
    town->plan->own = TRUE;
    clear_plan(town);
    VitriStay *stay = town_stay(town, PERSON_P1, VITRI_STAY_NO_DESTINATION);
    stay->profession_places = 4;
    stay->blocks = g_array_new(FALSE, FALSE, sizeof(VitriBlock));
    VitriBlock block = {g_strdup("form"), 3};
    g_array_append_val(stay->blocks, block);
    stay->competing_people = g_array_new(FALSE, FALSE, sizeof(gint32));
    stay->competing_places = g_array_new(FALSE, FALSE, sizeof(gint32));
    static const gint32 people[] = {PERSON_P1, PERSON_P2, PERSON_P3}, places[] = {POST_B2};
    g_array_append_vals(stay->competing_people, people, G_N_ELEMENTS(people));
    g_array_append_vals(stay->competing_places, places, G_N_ELEMENTS(places));
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:stay/@profession-places", "4");
    document_tree_expect(tree, "//d:blocked-by/@standard", "form");
    document_tree_expect(tree, "//d:blocked-by/@force", "must");
    document_tree_expect(tree, "//d:blocked-by/@places", "3");
    document_tree_expect(tree, "//d:competing/@short", "2");
    document_tree_expect(tree, "//d:who/@person", "P1 P2 P3");
    document_tree_expect(tree, "//d:where/@post", "B2");
}

Test(document_stays, a_ground_is_told_with_the_fact_it_rests_on)
{
    g_autoptr(Town) town = town_new();
    town->plan->own = TRUE;
    clear_plan(town);
    town_add_circumstance(town, PERSON_P1, "raising-child", "2026-01-01", "2028-05-01");
    town_stay(town, PERSON_P1, VITRI_STAY_DEFERRED);
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:stay/@standard", "defers");
    document_tree_expect(tree, "//d:stay/@until", "2028-05-01");
    document_tree_expect(tree, "//d:stay/d:fact[@stem='circumstance/until']/@value", "2028-05-01");
    document_tree_expect(tree, "//d:stay/d:fact[@stem='circumstance/until']/@text", "01/5/2028");
}
