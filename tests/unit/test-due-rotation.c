/* Rotation in the register: a deferral on both sides of its end, moves of a plan that are open or closed. */
#include "../support/review-case.h"
#include "vitri/due.h"

#include <string.h>

#define ROSTER(inside)                                                                                                 \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2027-01-01' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/><unit id='D' name='Phòng' kind='division' parent='S'/></units>"      \
    "<positions><position id='KT' title='Kế toán' category='shared' profession='accounting' rotation='F01.1'/>"     \
    "</positions><posts><post id='K1' unit='D' position='KT'/><post id='K2' unit='D' position='KT'/></posts><people>"  \
    "<person id='P' name='A' sex='female' born='1990-01-01'>" inside "</person></people></roster>"
#define PUT_OFF(until)                                                                                                 \
    ROSTER("<tenure post='K1' from='2022-06-01'/><circumstance kind='pregnant' from='2027-01-01' until='" until "'/>")

/* "kind day" of each rotation, deferral and move on 1 February 2027 for a year. */
static char *tell_rows(VitriCase *vcase, const VitriPlan *plan)
{
    g_autoptr(VitriDue) due = vitri_due(vcase, plan, 1);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < due->rows->len; i++) {
        const VitriDueRow *row = &g_array_index(due->rows, VitriDueRow, i);
        g_autofree char *day = vitri_date_to_string(row->day);
        if (row->kind <= VITRI_DUE_MOVE)
            g_string_append_printf(text, "%s%s %s%s", text->len ? " " : "", vitri_due_kind_name(row->kind),
                                   row->missing ? row->missing : day, row->to >= 0 ? " planned" : "");
    }
    return g_string_free(text, FALSE);
}

static void expect_rows(const char *roster, const char *expected)
{
    g_autoptr(VitriCase) vcase = make_case(roster, vitri_date(2027, 2, 1));
    g_autofree char *text = tell_rows(vcase, NULL);
    cr_expect_str_eq(text, expected, "%s: '%s' not '%s'", roster, text, expected);
}

Test(due_rotation, a_deferral_puts_the_duty_off_to_the_day_it_ends)
{
    expect_rows(PUT_OFF("2027-10-01"), "rotation 2027-10-01 deferral 2027-10-01");
    expect_rows(PUT_OFF("2027-11-01"), "rotation 2027-11-01 deferral 2027-11-01");
    /* Five years are over on 1 June 2027: a ground that is over by then puts nothing off. */
    expect_rows(PUT_OFF("2027-06-01"), "rotation 2027-06-01");
    expect_rows(PUT_OFF("2027-06-02"), "rotation 2027-06-02 deferral 2027-06-02");
    /* The register ends before 1 February 2028. */
    expect_rows(PUT_OFF("2028-01-31"), "rotation 2028-01-31 deferral 2028-01-31");
    expect_rows(PUT_OFF("2028-02-01"), "");
    expect_rows(ROSTER("<tenure post='K1'/>"), "rotation tenure/from");
    expect_rows(ROSTER("<tenure post='K1' from='2022-06-01' until='2026-06-01'/>"), "");
}

Test(due_rotation, a_move_is_open_until_it_is_done_or_said_not_to_be)
{
    g_autoptr(VitriCase) vcase = make_case(ROSTER("<tenure post='K1' from='2020-03-01'/>"), vitri_date(2027, 2, 1));
    g_autofree char *alone = tell_rows(vcase, NULL);
    cr_expect(g_str_has_prefix(alone, "rotation ") && !strstr(alone, "planned"), "%s", alone);
    g_autoptr(VitriPlan) plan = vitri_plan_new(vcase);
    VitriMove *move = vitri_plan_add_move(plan);
    move->person = 0;
    move->from = vitri_roster_find_post(vcase->roster, "K1");
    move->to = vitri_roster_find_post(vcase->roster, "K2");
    vitri_plan_sort(plan);
    move = &g_array_index(plan->moves, VitriMove, 0);
    static const struct {
        VitriDate on, done;
        const char *move;
    } rows[] = {
        {{2027, 6, 1}, {0}, "move 2027-06-01 planned"},
        {{2028, 1, 31}, {0}, "move 2028-01-31 planned"},
        {{2028, 2, 1}, {0}, NULL},
        {{2027, 6, 0}, {0}, NULL},
        {{2027, 1, 1}, {2027, 1, 15}, NULL},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        move->on = rows[i].on;
        move->effective_on = rows[i].done;
        g_autofree char *text = tell_rows(vcase, plan);
        cr_expect(strstr(text, " planned"), "row %u: %s", i, text);
        cr_expect_eq(strstr(text, rows[i].move ? rows[i].move : "move ") != NULL, rows[i].move != NULL, "row %u: %s", i,
                     text);
    }
}
