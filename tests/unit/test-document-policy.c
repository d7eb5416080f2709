/* Policy and decisions of a document. */
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

Test(document_policy, limits_that_are_not_set_are_left_out)
{
    static const struct {
        gint32 share;
        const char *expected;
    } rows[] = {{-1, "0"}, {0, "1"}, {34, "1"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->vcase->policy->unit_share_percent = rows[i].share;
        g_autoptr(DocumentTree) tree = tell(town);
        document_tree_expect_valid(tree);
        document_tree_expect(tree, "count(//d:policy/@unit-share-percent)", rows[i].expected);
    }
}

Test(document_policy, weights_and_months_are_printed)
{
    g_autoptr(Town) town = town_new();
    town->vcase->policy->weights.distance_km = 3;
    VitriBlackout blackout = {.position = POSITION_CLERK, .unit = -1, .months = 1 | 1 << 11, .reason = g_strdup("sổ")};
    VitriPair pair = {.left = POST_A1, .right = POST_B1};
    g_array_append_val(town->vcase->policy->blackouts, blackout);
    g_array_append_val(town->vcase->policy->pairs, pair);
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:weight[@term='distance-km']/@points", "3");
    document_tree_expect(tree, "count(//d:weight)", "7");
    document_tree_expect(tree, "//d:blackout/@months", "1, 12");
    document_tree_expect(tree, "//d:blackout/@position", "clerk");
    document_tree_expect(tree, "//d:pair/@left", "A1");
    document_tree_expect(tree, "//d:policy/@notice-days", "30");
}

Test(document_policy, every_kind_of_decision_is_told)
{
    g_autoptr(Town) town = town_new();
    VitriDecisions *decisions = town->vcase->decisions;
    VitriPin pin = {.person = PERSON_P1, .post = POST_B2, .on = vitri_date(2027, 3, 1), .by = g_strdup("head")};
    VitriForbid forbid = {.person = -1, .post = POST_A3, .unit = -1};
    VitriWaive waive = {.person = PERSON_P2, .post = -1, .standard = g_strdup("form")};
    VitriRequest request = {.person = PERSON_P3, .unit = UNIT_B};
    VitriProposeUpward proposal = {.person = PERSON_P4, .decision = g_strdup("5/TTr")};
    g_array_append_val(decisions->pins, pin);
    g_array_append_val(decisions->forbids, forbid);
    g_array_append_val(decisions->waives, waive);
    g_array_append_val(decisions->requests, request);
    g_array_append_val(decisions->propose_upward, proposal);
    g_autoptr(DocumentTree) tree = tell(town);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:decision/@kind", "pin forbid waive request propose-upward");
    document_tree_expect(tree, "//d:decision[@kind='pin']/@on-text", "01/3/2027");
    document_tree_expect(tree, "count(//d:decision[@kind='forbid']/@person)", "0");
    document_tree_expect(tree, "//d:decision[@kind='waive']/@standard", "form");
    document_tree_expect(tree, "//d:decision[@kind='propose-upward']/@number", "5/TTr");
}
