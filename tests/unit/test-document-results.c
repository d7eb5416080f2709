/* Results of a plan as a document: shares in the sign of the language, lines in the order of pages, cases, reasons. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

static VitriPlan *make_plan(Town *town)
{
    static const struct {
        gint32 person, from, to;
        const char *on, *effective, *handover, *reason;
    } moves[] = {
        {PERSON_P1, POST_A1, POST_B1, "2027-02-01", "2027-02-11", NULL, NULL},
        {PERSON_P2, POST_A2, POST_A1, "2027-03-01", NULL, NULL, "chờ sắp xếp"},
        {PERSON_P3, POST_B1, POST_A2, "2027-08-01", "2027-06-01", "2027-06-02", NULL},
    };
    VitriPlan *plan = vitri_plan_new(town->vcase);
    plan->year = 2027;
    for (guint i = 0; i < G_N_ELEMENTS(moves); i++) {
        VitriMove *move = vitri_plan_add_move(plan);
        *move = (VitriMove){.person = moves[i].person, .from = moves[i].from, .to = moves[i].to};
        move->on = town_day(moves[i].on);
        move->effective_on = moves[i].effective ? town_day(moves[i].effective) : VITRI_DATE_NONE;
        move->handed_over_on = moves[i].handover ? town_day(moves[i].handover) : VITRI_DATE_NONE;
        move->not_done = g_strdup(moves[i].reason);
    }
    vitri_plan_sort(plan);
    return plan;
}

static DocumentTree *make_tree(const char *language, int last_month, int last_day)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    g_autoptr(VitriPlan) plan = make_plan(town);
    g_autoptr(VitriResults) results =
        vitri_results(plan, vitri_date(2027, 1, 1), vitri_date(2027, last_month, last_day));
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_document_results(results, language, out);
    DocumentTree *tree = document_tree_new(out);
    document_tree_expect_valid(tree);
    return tree;
}

Test(document_results, a_year_in_figures_and_cases)
{
    g_autoptr(DocumentTree) tree = make_tree("vi", 12, 31);
    static const char *const cases[][2] = {
        {"concat(//d:results/@period, ' ', //d:results/@last-text)", "year 31/12/2027"},
        {"concat(//d:total/@planned, //d:total/@done, //d:total/@not-done, //d:total/@reasoned, //d:total/@silent)",
         "32110"},
        {"concat(//d:total/@share, ' ', //d:total/@share-value)", "66,7 0.667"},
        {"string(//d:total/@share-not-done)", "33,3"},
        {"concat(//d:total/@late, ' ', //d:total/@late-days)", "1 10"},
        {"sum(//d:by-unit/d:line/@planned)", "3"},
        {"sum(//d:by-field/d:line/@done)", "2"},
        {"count(//d:by-month/d:line)", "4"},
        {"concat(//d:by-month/d:line[@month = 6]/@planned, //d:by-month/d:line[@month = 6]/@effective)", "01"},
        {"string(//d:reason/@text)", "chờ sắp xếp"},
        {"count(//d:case)", "3"},
        {"concat(//d:case[@person = 'P1']/@days-late, //d:case[@person = 'P1']/@handover-open)", "10yes"},
        {"concat(//d:case[@person = 'P2']/@reason, //d:case[@person = 'P2']/@done)", "chờ sắp xếp"},
        {"concat(//d:case[@person = 'P3']/@effective-on-text, //d:case[@person = 'P3']/@handover-open)", "01/6/2027"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        document_tree_expect(tree, cases[i][0], cases[i][1]);
}

Test(document_results, half_a_year_tells_the_whole_beside_it)
{
    g_autoptr(DocumentTree) tree = make_tree("en", 6, 30);
    static const char *const cases[][2] = {
        {"string(//d:results/@period)", "half-1"},
        {"concat(//d:total/@planned, //d:total/@done, //d:total/@ahead)", "211"},
        {"concat(//d:total/@share, ' ', //d:whole-year/@share)", "50.0 66.7"},
        {"count(//d:case[@done][not(@planned)])", "1"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        document_tree_expect(tree, cases[i][0], cases[i][1]);
    g_autoptr(DocumentTree) other = make_tree("en", 6, 29);
    document_tree_expect(other, "string(//d:results/@period)", "period");
}
