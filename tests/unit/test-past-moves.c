/* What became of the moves of a plan, and whom the plan is of. */
#include "../../src/inspection/past-moves.h"
#include "../support/plan-case.h"

#define ONE "<tenure post='A1' from='2021-06-01'/>"
#define WENT "<tenure post='A1' from='2021-06-01' until='2027-03-15'/><tenure post='B1' from='2027-03-15'/>"
#define MOVES(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01' " rest "/>")

Test(past_moves, a_move_took_effect_where_the_plan_or_a_tenure_says_so)
{
    static const struct {
        const char *name, *roster, *plan, *from, *effect;
    } rows[] = {
        {"nothing on record", PLAN_PERSON(ONE), MOVES(""), "A1", ""},
        {"the plan says when", PLAN_PERSON(ONE), MOVES("effective-on='2027-04-05'"), "A1", "2027-04-05"},
        {"known to the month", PLAN_PERSON(ONE), MOVES("effective-on='2027-04'"), "A1", "2027-04-30"},
        {"later than the day of the case", PLAN_PERSON(ONE), MOVES("effective-on='2027-07-01'"), "A1", ""},
        {"a tenure says when", PLAN_PERSON(WENT), MOVES(""), "A1", "2027-03-15"},
        {"the plan before the tenure", PLAN_PERSON(WENT), MOVES("effective-on='2027-03-20'"), "A1", "2027-03-20"},
        {"the post left as stated", PLAN_PERSON(ONE), MOVES("from='A2'"), "A2", ""},
        {"nobody knows where from", PLAN_PERSON(""), MOVES(""), NULL, ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make_case(rows[i].roster, vitri_date(2027, 6, 30));
        g_autoptr(VitriPlan) plan = inspect_plan(vcase, rows[i].plan);
        VitriInspected inspected = {vcase, plan, NULL};
        g_autoptr(GArray) moves = vitri_past_moves_planned(&inspected);
        cr_assert_eq(moves->len, 1u, "%s", rows[i].name);
        const VitriPlannedMove *move = &g_array_index(moves, VitriPlannedMove, 0);
        g_autofree char *effect = vitri_date_to_string(move->effect);
        cr_expect_str_eq(effect, rows[i].effect, "%s: effect '%s'", rows[i].name, effect);
        const char *from = move->from < 0 ? NULL : vcase->roster->posts[move->from].id;
        cr_expect_eq(g_strcmp0(from, rows[i].from), 0, "%s: from '%s'", rows[i].name, from ? from : "-");
    }
}

Test(past_moves, a_plan_of_two_bodies_is_of_none)
{
    static const struct {
        const char *plan, *body;
    } rows[] = {
        {PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/>"), "S"},
        {PLAN_OF("<move person='P1' to='B1' on='2027-04-01'/><stay person='P2' post='T1' reason='not-due'/>"), NULL},
        {PLAN_OF(""), NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase =
            make_case(PLAN_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" ONE "</person>"
                                  "<person id='P2' name='Lan' sex='female' born='1980-05-01'>"
                                  "<tenure post='T1' from='2021-06-01'/></person>"),
                      vitri_date(2026, 12, 31));
        g_autoptr(VitriPlan) plan = inspect_plan(vcase, rows[i].plan);
        VitriInspected inspected = {vcase, plan, NULL};
        gint32 body = vitri_past_moves_body(&inspected);
        const char *id = body < 0 ? NULL : vcase->roster->units[body].id;
        cr_expect_eq(g_strcmp0(id, rows[i].body), 0, "%" G_GSIZE_FORMAT ": %s", i, id ? id : "-");
    }
}
