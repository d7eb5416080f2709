/* What the papers of a plan say beyond its page: bases, months, totals, the form of a move and its handover. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

static DocumentTree *tell(Town *town, const char *language)
{
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    town_settle(town);
    vitri_plan_sort(town->plan);
    vitri_document_plan(town->plan, language, out);
    return document_tree_new(out);
}

static void add_source(Town *town, const char *id, const char *from, const char *until, const char *regime)
{
    VitriLegalSource *source = g_new0(VitriLegalSource, 1);
    source->id = g_strdup(id);
    source->name_vi = g_strdup_printf("tên %s", id);
    source->name_en = g_strdup_printf("name of %s", id);
    source->number = g_strdup("7/2020");
    source->formal_vi = g_strdup_printf("văn bản %s ngày 01", id);
    source->regime = g_strdup(regime);
    source->period = (VitriPeriod){town_day(from), town_day(until)};
    g_ptr_array_add(town->vcase->sources, source);
}

static void cite(Town *town, const char *standard, const char *source)
{
    const VitriStandard *of = vitri_case_find_standard(town->vcase, standard);
    VitriVersion *version = g_ptr_array_index(of->versions, 0);
    VitriCitation citation = {g_strdup(source), g_strdup("art. 1")};
    if (!version->citations)
        version->citations = vitri_citations_new();
    g_array_append_val(version->citations, citation);
}

/* tt-2 is no longer in force, nd-9 a ground of deferral, law-3 rules the service of nobody who moves. */
static Town *new_legal_town(void)
{
    Town *town = town_new();
    add_source(town, "law-1", "2010-01-01", "", NULL);
    add_source(town, "law-2", "2025-07-01", "", "civil-servant");
    add_source(town, "law-3", "2019-01-01", "", "public-employee");
    add_source(town, "nd-1", "2020-01-01", "", NULL);
    add_source(town, "nd-9", "2020-01-01", "", NULL);
    add_source(town, "tt-1", "2020-01-01", "", NULL);
    add_source(town, "tt-2", "2015-01-01", "2020-01-01", NULL);
    cite(town, "form", "nd-1");
    cite(town, "protects", "law-1");
    cite(town, "defers", "nd-9");
    cite(town, "period", "law-1");
    cite(town, "period", "tt-1");
    cite(town, "period", "tt-2");
    return town;
}

Test(document_papers, bases_are_what_binds_the_moves_sets_the_periods_and_rules_those_who_move)
{
    g_autoptr(Town) town = new_legal_town();
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:plan/d:bases/d:basis/@source", "law-1 law-2 nd-1 tt-1");
    document_tree_expect(tree, "//d:basis[@sets-period]/@source", "tt-1");
    document_tree_expect(tree, "//d:basis[@regime='civil-servant']/@source", "law-2");
    document_tree_expect(tree, "string(//d:basis[1]/@text)", "văn bản law-1 ngày 01");
}

Test(document_papers, bases_follow_the_people_and_the_language)
{
    g_autoptr(Town) town = new_legal_town();
    town->roster->people[PERSON_P1].regime = VITRI_REGIME_PUBLIC_EMPLOYEE;
    town->roster->people[PERSON_P2].regime = VITRI_REGIME_PUBLIC_EMPLOYEE;
    g_autoptr(DocumentTree) tree = tell(town, "en");
    document_tree_expect(tree, "//d:plan/d:bases/d:basis/@source", "law-1 law-3 nd-1 tt-1");
    document_tree_expect(tree, "string(//d:basis[1]/@text)", "name of law-1 (7/2020)");
    document_tree_expect(tree, "//d:row[@outcome='move']/@regime", "public-employee public-employee");
}

Test(document_papers, months_count_the_moves_with_a_day_in_the_year)
{
    g_autoptr(Town) town = town_new();
    town_move(town, PERSON_P3, POST_A3, "2027-03-01");
    town_move(town, PERSON_P4, POST_B1, "2027");
    g_array_set_size(town->plan->stays, 0);
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:months/d:month/@month", "3 7");
    document_tree_expect(tree, "//d:months/d:month/@moves", "2 1");
}

Test(document_papers, totals_by_unit_add_up_to_those_of_the_plan)
{
    static const char *const names[] = {"people", "listed", "must-move", "overdue", "moved", "left", "not-due"};
    g_autoptr(Town) town = town_new();
    town_stay(town, PERSON_P4, VITRI_STAY_UNSTATED);
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:totals/d:total/@unit", "A B");
    document_tree_expect(tree, "//d:totals/d:total/@moved", "1 1");
    document_tree_expect(tree, "string(//d:indicators/@people)", "4");
    document_tree_expect(tree, "string(//d:indicators/@listed)", "3");
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *sum = g_strdup_printf("string(sum(//d:total/@%s))", names[i]);
        g_autofree char *all = g_strdup_printf("string(//d:indicators/@%s)", names[i]);
        g_autofree char *expected = document_tree_ask(tree, all);
        document_tree_expect(tree, sum, expected);
    }
}

Test(document_papers, a_move_says_its_way_and_whether_the_place_differs)
{
    static const struct {
        gint32 to;
        const char *left_place, *new_place, *way, *elsewhere;
    } rows[] = {
        {POST_A3, "town", "town", "duty", ""},
        {POST_B2, "town", "town", "unit", ""},
        {POST_B2, "town", "hill", "unit", "yes"},
        {POST_B2, NULL, "hill", "unit", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->roster->units[UNIT_A].place = rows[i].left_place;
        town->roster->units[UNIT_B].place = rows[i].new_place;
        town_planned(town, 0)->to = rows[i].to;
        g_autoptr(DocumentTree) tree = tell(town, "vi");
        document_tree_expect_valid(tree);
        document_tree_expect(tree, "string(//d:move[@person='P1']/@way)", rows[i].way);
        document_tree_expect(tree, "string(//d:move[@person='P1']/@other-place)", rows[i].elsewhere);
    }
}

Test(document_papers, another_top_unit_is_another_agency)
{
    g_autoptr(Town) town = town_new();
    town->roster->units[UNIT_B].parent = -1;
    town->roster->units[UNIT_B].root = UNIT_B;
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect(tree, "string(//d:move[@person='P1']/@way)", "agency");
}

/* 1 March 2027 is a Monday: the last working day before it is Friday, 26 February. */
Test(document_papers, the_handover_is_to_who_takes_the_post_by_the_last_working_day_before)
{
    g_autoptr(Town) town = town_new();
    town_planned(town, 1)->on = town_day("2027-03-01");
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "string(//d:move[@person='P1']/@hands-to)", "P2");
    document_tree_expect(tree, "string(//d:move[@person='P1']/@hand-over)", "2027-02-26");
    document_tree_expect(tree, "count(//d:move[@person='P2']/@hands-to)", "0");
}

Test(document_papers, somebody_who_comes_later_takes_nothing_over)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect(tree, "count(//d:move/@hands-to)", "0");
}

Test(document_papers, each_of_a_cycle_hands_over_to_the_next)
{
    g_autoptr(Town) town = town_new();
    town_swap_in_unit(town);
    g_array_set_size(town->plan->stays, 0);
    VitriChain *chain = vitri_plan_add_chain(town->plan);
    chain->id = g_strdup("c1");
    chain->cycle = TRUE;
    chain->ends = -1;
    chain->on = town_day("2027-06-01");
    for (guint i = 0; i < 2; i++)
        town_planned(town, i)->chain = g_strdup("c1");
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "//d:move/@person", "P1 P3");
    document_tree_expect(tree, "//d:move/@hands-to", "P3 P1");
}

Test(document_papers, what_is_decided_and_how_the_plan_was_issued_is_told)
{
    g_autoptr(Town) town = town_new();
    VitriMove *move = town_planned(town, 0);
    move->decision = g_strdup("15/QĐ");
    move->decided_on = town_day("2027-02-10");
    move->effective_on = town_day("2027-03-10");
    move->not_done = g_strdup("ốm");
    town->plan->issued = (VitriIssue){town_day("2026-12-20"), g_strdup("152/KH"), g_strdup("Giám đốc"), 3};
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "string(//d:move[@person='P1']/@decision)", "15/QĐ");
    document_tree_expect(tree, "string(//d:move[@person='P1']/@decided-on-text)", "10/02/2027");
    document_tree_expect(tree, "string(//d:move[@person='P1']/@not-done)", "ốm");
    document_tree_expect(tree, "string(//d:move[@person='P1']/@hand-over)", "2027-03-09");
    document_tree_expect(tree, "string(//d:plan/@issued-number)", "152/KH");
    document_tree_expect(tree, "string(//d:plan/@issued-on)", "2026-12-20");
    document_tree_expect(tree, "string(//d:plan/@issued-by)", "Giám đốc");
}

Test(document_papers, who_moves_has_a_profile_and_who_stays_has_none)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(DocumentTree) tree = tell(town, "vi");
    document_tree_expect(tree, "//d:row[d:profile]/@person", "P1 P2");
}
