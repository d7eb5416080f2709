/* Who is where once the moves of a plan are carried out. */
#include "../../src/inspection/after-plan.h"
#include "../support/plan-case.h"

#define MOVE PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/>")

static guint held_at(const VitriRoster *roster, const char *post)
{
    return roster->post_tenures[vitri_roster_find_post(roster, post)].n;
}

Test(after_plan, moves_the_tenure_held_on_the_day_of_the_move)
{
    static const struct {
        const char *name, *roster, *on;
        gboolean moved;
    } rows[] = {
        {"open tenure", PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>"), "2027-04-01", TRUE},
        {"begun on the day", PLAN_PERSON("<tenure post='A1' from='2027-04-01'/>"), "2027-04-01", TRUE},
        {"begun a day later", PLAN_PERSON("<tenure post='A1' from='2027-04-02'/>"), "2027-04-01", FALSE},
        {"over on the day", PLAN_PERSON("<tenure post='A1' from='2021-06-01' until='2027-04-01'/>"), "2027-04-01",
         FALSE},
        {"over a day later", PLAN_PERSON("<tenure post='A1' from='2021-06-01' until='2027-04-02'/>"), "2027-04-01",
         TRUE},
        {"on a day known in part", PLAN_PERSON("<tenure post='A1' from='2021-06-01'/>"), "2027-04", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make_case(rows[i].roster, vitri_date(2026, 12, 31));
        g_autoptr(VitriPlan) plan = inspect_plan(vcase, MOVE);
        cr_assert(vitri_date_parse(rows[i].on, &g_array_index(plan->moves, VitriMove, 0).on));
        VitriInspected inspected = {vcase, plan, NULL};
        g_autoptr(VitriAfterPlan) after = vitri_after_plan_new(&inspected);
        const VitriRoster *roster = &after->roster;
        cr_expect_eq(held_at(roster, "A1"), rows[i].moved ? 0u : 1u, "%s: A1", rows[i].name);
        cr_expect_eq(held_at(roster, "B1"), rows[i].moved ? 1u : 0u, "%s: B1", rows[i].name);
        cr_expect_eq(after->touched[vitri_roster_find_unit(roster, "A")], rows[i].moved, "%s: unit A", rows[i].name);
        cr_expect_eq(after->touched[vitri_roster_find_unit(roster, "B")], rows[i].moved, "%s: unit B", rows[i].name);
        cr_expect_eq(after->touched[vitri_roster_find_unit(roster, "S")], 0, "%s: unit S", rows[i].name);
        cr_expect_eq(held_at(vcase->roster, "A1"), 1u, "%s: the roster of the case is left alone", rows[i].name);
    }
}

Test(after_plan, is_the_last_day_of_the_year_with_the_destination_held_from_the_move)
{
    g_autoptr(VitriCase) vcase =
        make_case(PLAN_PERSON("<tenure post='A1' from='2021-06-01' until='2027-09-01'/>"), vitri_date(2026, 12, 31));
    g_autoptr(VitriPlan) plan = inspect_plan(vcase, MOVE);
    VitriInspected inspected = {vcase, plan, NULL};
    g_autoptr(VitriAfterPlan) after = vitri_after_plan_new(&inspected);
    const VitriRoster *roster = after->vcase.roster;
    cr_assert_eq(roster, &after->roster);
    cr_expect_eq(vitri_date_compare(after->vcase.on, vitri_date(2027, 12, 31)), 0);
    cr_expect_eq(roster->n_tenures, vcase->roster->n_tenures);
    cr_expect_eq(vitri_roster_tenure_on(roster, 0, vitri_date(2027, 3, 31), FALSE), -1, "nothing before the move");
    cr_expect_eq(vitri_roster_tenure_on(roster, 0, vitri_date(2027, 4, 1), FALSE), 0);
    cr_expect_eq(vitri_roster_tenure_on(roster, 0, after->vcase.on, FALSE), 0, "the end of the old tenure is gone");
    cr_expect_str_eq(roster->posts[roster->tenures[0].post].id, "B1");
    VitriRun run = roster->post_tenures[roster->tenures[0].post];
    cr_expect_eq(roster->post_tenure_list[run.first], 0u);
    cr_expect_eq(vitri_roster_tenure_on(vcase->roster, 0, after->vcase.on, FALSE), -1, "the case is as it was");
}
