/* Plans: items in any order, sorted for output, found before and after; names as in files. */
#include "vitri/plan.h"

#include <criterion/criterion.h>

static VitriPlan *make_plan(void)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    VitriPlan *plan = vitri_plan_new(vcase);
    for (gint32 i = 9; i >= 0; i--) {
        VitriMove *move = vitri_plan_add_move(plan);
        move->person = i * 2;
        move->to = i;
        move->chain = g_strdup_printf("c%d", i);
        VitriStay *stay = vitri_plan_add_stay(plan);
        stay->person = i * 2 + 1;
        stay->standard = g_strdup("s");
        vitri_stay_add_block(stay, "t", i);
        VitriChain *chain = vitri_plan_add_chain(plan);
        chain->id = g_strdup_printf("c%d", i + 5);
    }
    return plan;
}

static void expect_all_found(const VitriPlan *plan)
{
    for (gint32 i = 0; i < 10; i++) {
        cr_assert_not_null(vitri_plan_find_move(plan, i * 2));
        cr_expect_eq(vitri_plan_find_move(plan, i * 2)->to, i);
        cr_expect_null(vitri_plan_find_move(plan, i * 2 + 1));
        cr_assert_not_null(vitri_plan_find_stay(plan, i * 2 + 1));
        cr_expect_eq(g_array_index(vitri_plan_find_stay(plan, i * 2 + 1)->blocks, VitriBlock, 0).places, i);
        cr_expect_null(vitri_plan_find_stay(plan, i * 2));
    }
    cr_expect_null(vitri_plan_find_move(plan, -1));
    cr_expect_null(vitri_plan_find_stay(plan, 99));
}

Test(plan, people_are_found_before_and_after_sorting)
{
    g_autoptr(VitriPlan) plan = make_plan();
    expect_all_found(plan);
    vitri_plan_sort(plan);
    expect_all_found(plan);
    vitri_plan_add_move(plan)->person = 1;
    cr_expect_not_null(vitri_plan_find_move(plan, 1));
}

Test(plan, sorted_by_person_and_chains_by_number)
{
    g_autoptr(VitriPlan) plan = make_plan();
    vitri_plan_sort(plan);
    for (guint i = 0; i < plan->moves->len; i++) {
        g_autofree char *id = g_strdup_printf("c%u", i + 5);
        cr_expect_eq(g_array_index(plan->moves, VitriMove, i).person, (gint32)i * 2);
        cr_expect_str_eq(g_array_index(plan->chains, VitriChain, i).id, id);
    }
}

Test(plan, new_items_name_nothing)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(VitriPlan) plan = vitri_plan_new(vcase);
    VitriMove *move = vitri_plan_add_move(plan);
    cr_expect(move->person == -1 && move->from == -1 && move->to == -1 && move->reason == VITRI_MOVE_UNSTATED);
    VitriStay *stay = vitri_plan_add_stay(plan);
    cr_expect(stay->person == -1 && stay->post == -1 && stay->profession_places == -1 && !stay->unplaced);
    cr_expect_eq(vitri_plan_add_chain(plan)->ends, -1);
    vitri_plan_free(NULL);
}

Test(plan, names_are_read_back)
{
    for (int i = 0; i < VITRI_MOVE_UNSTATED; i++) {
        VitriMoveReason reason = VITRI_MOVE_UNSTATED;
        cr_expect(vitri_move_reason_parse(vitri_move_reason_name((VitriMoveReason)i), &reason));
        cr_expect_eq((int)reason, i);
    }
    for (int i = 0; i < VITRI_STAY_UNSTATED; i++) {
        VitriStayReason reason = VITRI_STAY_UNSTATED;
        cr_expect(vitri_stay_reason_parse(vitri_stay_reason_name((VitriStayReason)i), &reason));
        cr_expect_eq((int)reason, i);
    }
    for (int i = VITRI_SECTION_PURPOSE; i <= VITRI_SECTION_MEASURES; i++) {
        VitriSectionKind kind = VITRI_SECTION_PURPOSE;
        cr_expect(vitri_section_parse(vitri_section_name((VitriSectionKind)i), &kind));
        cr_expect_eq((int)kind, i);
    }
    VitriMoveReason move = VITRI_MOVE_DUE;
    VitriStayReason stay = VITRI_STAY_EXEMPT;
    VitriSectionKind section = VITRI_SECTION_TIME;
    cr_expect_not(vitri_section_parse("preface", &section));
    cr_expect_eq(section, VITRI_SECTION_TIME);
    cr_expect_not(vitri_move_reason_parse("late", &move));
    cr_expect_not(vitri_stay_reason_parse("", &stay));
    cr_expect_eq(move, VITRI_MOVE_DUE);
    cr_expect_eq(stay, VITRI_STAY_EXEMPT);
    cr_expect_str_eq(vitri_move_reason_name(VITRI_MOVE_UNSTATED), "");
    cr_expect_str_eq(vitri_level_name(0), "overdue-unmoved");
    cr_expect_str_eq(vitri_level_name(7), "uneven");
    cr_expect_str_eq(vitri_family_name(VITRI_FAMILY_LEADERS), "leaders");
}
