/* A plan against a case: ids become indexes, items are sorted, all levels or none. */
#include "vitri/read-plan.h"

#include "vitri/error.h"

#include "../support/builder.h"

#include "../support/reading.h"

#define PLAN(content) "<plan xmlns='urn:vitri:plan:1' year='2027'>\n" content "</plan>"
#define LEVELS                                                                                                         \
    "<level id='overdue-unmoved' value='1' bound='1'/><level id='due-unmoved' value='0'/>"                             \
    "<level id='uncovered' value='0'/><level id='disturbed' value='0'/><level id='burden' value='7'/>"                 \
    "<level id='lot' value='5'/><level id='late-months' value='0'/>"

static VitriCase *make_case(void)
{
    VitriCase *vcase = build_case("<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>"
                                  "<post id='B' unit='U' position='K'/><person id='P1' sex='male' born='1980'/>"
                                  "<person id='P2' sex='male' born='1980'/>",
                                  "2026-12-31");
    for (guint i = 0; i < 2; i++) {
        VitriStandard *standard = vitri_standard_new();
        standard->id = g_strdup_printf("rule-%u", i);
        g_ptr_array_add(vcase->standards, standard);
        g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
    }
    return vcase;
}

static VitriPlan *read_plan(const char *text, GPtrArray *faults, GError **error)
{
    TEMPORARY path = write_temporary(text, -1);
    g_autoptr(VitriCase) vcase = make_case();
    return vitri_read_plan(path, vcase, faults, error);
}

Test(read_plan, ids_become_indexes_and_items_are_sorted)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriPlan) plan = read_plan(
        PLAN("<move person='P2' from='B' to='A' on='2027-04-01'/><move person='P1' from='A' to='B' on='2027-04-01'/>"
             "<chain id='c2' kind='chain' ends='B'/><breach standard='rule-1' tag='t' unit='U'/>"
             "<stay person='P1' standard='rule-0'><blocked-by standard='rule-1' places='2'/>"
             "<blocked-by standard='rule-0' places='1'/><competing people='P2 P1' places='B A'/></stay>"),
        faults, NULL);
    expect_faults(faults, "", "a plan");
    cr_assert_not_null(plan, "the plan keeps its case");
    cr_expect_eq(plan->vcase->roster->n_people, 2u);
    const VitriMove *move = &g_array_index(plan->moves, VitriMove, 0);
    cr_expect(move->person == 0 && move->from == 0 && move->to == 1);
    cr_expect_eq(vitri_plan_find_move(plan, 1)->to, 0);
    const VitriStay *stay = vitri_plan_find_stay(plan, 0);
    cr_expect_str_eq(g_array_index(stay->blocks, VitriBlock, 0).standard, "rule-0");
    cr_expect_eq(g_array_index(stay->competing_people, gint32, 0), 0);
    cr_expect_eq(g_array_index(stay->competing_places, gint32, 0), 0);
    cr_expect_eq(g_array_index(stay->competing_places, gint32, 1), 1);
    cr_expect_eq(g_array_index(plan->chains, VitriChain, 0).ends, 1);
    cr_expect_eq(g_array_index(plan->breaches, VitriBreach, 0).unit, 0);
    cr_expect_not(plan->own);
    cr_expect_eq(plan->n_levels, 0u);
}

Test(read_plan, a_plan_with_all_levels_is_the_planners)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriPlan) plan = read_plan(PLAN(LEVELS "<level id='uneven' value='2'/>"), faults, NULL);
    expect_faults(faults, "", "levels");
    cr_assert_not_null(plan);
    cr_expect(plan->own);
    cr_expect_eq(plan->n_levels, (guint)VITRI_LEVEL_COUNT);
    cr_expect(plan->levels[0].has_bound && !plan->levels[7].has_bound);
    cr_expect_eq(plan->levels[7].value, 2);
}

Test(read_plan, what_cannot_be_used_is_told_and_gives_no_plan)
{
    static const struct {
        const char *text, *faults;
    } cases[] = {
        {PLAN(LEVELS),
         "1 wrong-value: the plan states some levels of the objective and not others; state all or none\n"},
        {PLAN("<move person='P3' to='B' on='2027-04-01'/>"),
         "2 unknown-reference: unknown person 'P3'; did you mean 'P1'?\n"},
        {PLAN("\n<move person='P1' from='C' to='B' on='2027-04-01'/>"),
         "3 unknown-reference: unknown post 'C'; the roster has none of that id\n"},
        {PLAN("<stay person='P1' standard='rule-2'/>"),
         "2 unknown-reference: unknown standard 'rule-2'; did you mean 'rule-0'?\n"},
        {PLAN("<stay person='P1'><blocked-by standard='x' places='1'/></stay>"),
         "2 unknown-reference: unknown standard 'x'; see `vitri data list standards`\n"},
        {PLAN("<stay person='P1'>\n<competing people='P1 P4' places='D'/></stay>"),
         "2 unknown-reference: unknown person 'P4'; did you mean 'P1'?\n"
         "2 unknown-reference: unknown post 'D'; the roster has none of that id\n"},
        {PLAN("<chain id='c' kind='chain' ends='D'/>"),
         "2 unknown-reference: unknown post 'D'; the roster has none of that id\n"},
        {PLAN("<breach standard='x' unit='W'/>"),
         "1 unknown-reference: unknown standard 'x'; see `vitri data list standards`\n"
         "1 unknown-reference: unknown unit 'W'; the roster has none of that id\n"},
        {"<plan xmlns='urn:vitri:plan:1'", "1 cut-off: the file ends before its content does; fetch it again\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(GError) error = NULL;
        cr_expect_null(read_plan(cases[i].text, faults, &error), "%s", cases[i].text);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT), "%s", cases[i].text);
        expect_faults(faults, cases[i].faults, cases[i].text);
    }
}

Test(read_plan, a_dash_is_what_standard_input_held)
{
    static const char text[] = PLAN("<move person='P1' to='B' on='2027-04-01'/>");
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase = make_case();
    vcase->standard_input = g_bytes_new_static(text, sizeof text - 1);
    g_autoptr(VitriPlan) plan = vitri_read_plan("-", vcase, faults, NULL);
    cr_assert_not_null(plan);
    cr_expect_eq(plan->moves->len, 1u);
}
