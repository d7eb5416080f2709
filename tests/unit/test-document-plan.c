/* A plan as a document: indicators, rows, levels, honesty about hand-made plans. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"
#include "vitri/verify.h"

static void give_titles(Town *town)
{
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
}

static DocumentTree *tell(Town *town)
{
    g_autoptr(GString) out = g_string_new(NULL);
    give_titles(town);
    town_settle(town);
    vitri_document_plan(town->plan, "vi", out);
    return document_tree_new(out);
}

Test(document_plan, indicators_count_who_must_move_and_what_became_of_them)
{
    g_autoptr(Town) town = town_new();
    town->plan->own = TRUE;
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:indicators/@people", "3");
    document_tree_expect(tree, "//d:indicators/@must-move", "2");
    document_tree_expect(tree, "//d:indicators/@overdue", "1");
    document_tree_expect(tree, "//d:indicators/@due", "1");
    document_tree_expect(tree, "//d:indicators/@moved-must", "2");
    document_tree_expect(tree, "//d:indicators/@left", "0");
    document_tree_expect(tree, "//d:indicators/@not-due", "1");
    document_tree_expect(tree, "//d:plan/@own", "yes");
}

Test(document_plan, a_row_tells_since_months_limit_and_outcome)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect(tree, "//d:row/@person", "P1 P3 P2");
    document_tree_expect(tree, "//d:row[@person='P1']/@since-text", "01/01/2021");
    document_tree_expect(tree, "//d:row[@person='P1']/@months", "71");
    document_tree_expect(tree, "//d:row[@person='P1']/@limit", "60");
    document_tree_expect(tree, "//d:row[@person='P1']/@standard", "period");
    document_tree_expect(tree, "//d:row[@person='P1']/@duty-day", "2026-01-01");
    document_tree_expect(tree, "//d:row[@person='P1']/@months-overdue", "11");
    document_tree_expect(tree, "//d:row[@person='P1']/@reason", "overdue");
    document_tree_expect(tree, "//d:row[@person='P1']/@to", "B2");
    document_tree_expect(tree, "//d:row[@person='P2']/@reason", "due");
    document_tree_expect(tree, "//d:row[@person='P3']/@outcome", "stay");
    document_tree_expect(tree, "//d:row[@person='P3']/@reason", "not-due");
}

/* The judge counts those left by its own code: the page must say the same. */
Test(document_plan, those_left_are_those_the_judge_counts)
{
    for (guint dropped = 0; dropped <= 2; dropped++) {
        g_autoptr(Town) town = town_new();
        g_array_set_size(town->plan->moves, 2 - dropped);
        for (guint i = 0; i < dropped; i++)
            town_stay(town, i == 0 ? PERSON_P2 : PERSON_P1, VITRI_STAY_NO_DESTINATION);
        vitri_plan_sort(town->plan);
        g_autoptr(DocumentTree) tree = tell(town);
        g_autoptr(VitriVerification) judged = vitri_verify(town->plan);
        g_autofree char *left = g_strdup_printf("%" G_GINT64_FORMAT, judged->levels[0] + judged->levels[1]);
        g_autofree char *overdue = g_strdup_printf("%" G_GINT64_FORMAT, judged->levels[0]);
        document_tree_expect(tree, "//d:indicators/@left", left);
        document_tree_expect(tree, "//d:indicators/@left-overdue", overdue);
        g_autofree char *expected = g_strdup_printf("%u", dropped);
        document_tree_expect(tree, "count(//d:row[@left='yes'])", expected);
    }
}

Test(document_plan, a_plan_made_by_hand_shows_who_is_not_accounted_for)
{
    static const struct {
        gboolean own;
        const char *people, *reason;
    } rows[] = {{TRUE, "P2", ""}, {FALSE, "P1 P3 P2", "unstated unstated"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->plan->own = rows[i].own;
        g_array_remove_index(town->plan->moves, 0);
        g_array_set_size(town->plan->stays, 0);
        g_autoptr(DocumentTree) tree = tell(town);
        document_tree_expect_valid(tree);
        document_tree_expect(tree, "//d:row/@person", rows[i].people);
        document_tree_expect(tree, "//d:row[@outcome='unstated']/@reason", rows[i].reason);
    }
}

Test(document_plan, levels_say_whether_they_are_proved)
{
    g_autoptr(Town) town = town_new();
    town->plan->n_levels = 3;
    town->plan->levels[0] = (VitriLevelValue){2, 2, TRUE};
    town->plan->levels[1] = (VitriLevelValue){3, 1, TRUE};
    town->plan->levels[2] = (VitriLevelValue){4, 0, FALSE};
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:level/@proof", "proved gap none");
    document_tree_expect(tree, "//d:level/@id", "overdue-unmoved due-unmoved uncovered");
    document_tree_expect(tree, "count(//d:level[3]/@bound)", "0");
    document_tree_expect(tree, "//d:plan/@status", "feasible");
}

Test(document_plan, another_roster_than_the_stated_one_is_said)
{
    static const struct {
        const char *stated, *read, *expected;
    } rows[] = {{"aa", "aa", ""}, {"aa", "bb", "yes"}, {NULL, "bb", ""}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        for (guint k = 0; k < 2; k++) {
            VitriInput *input = g_new0(VitriInput, 1);
            input->kind = g_strdup("roster");
            input->sha256 = g_strdup(k ? rows[i].read : rows[i].stated);
            g_ptr_array_add(k ? town->vcase->inputs : town->plan->inputs, input);
        }
        g_autoptr(DocumentTree) tree = tell(town);
        document_tree_expect(tree, "//d:plan/@other-roster", rows[i].expected);
    }
}

Test(document_plan, the_same_plan_gives_the_same_bytes)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(GString) first = g_string_new(NULL), second = g_string_new(NULL);
    give_titles(town);
    town_settle(town);
    vitri_document_plan(town->plan, "vi", first);
    vitri_document_plan(town->plan, "vi", second);
    cr_expect(g_string_equal(first, second), "%s", second->str);
}
