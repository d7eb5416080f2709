/* A plan as text and as lines: who moves in which order, why the others stay, the last day of a ground. */
#include "plan-text.h"

#include "../support/cli-run.h"
#include "../support/town.h"

/* The text of a town's plan. Caller frees. */
static char *write_text(Town *town, const char *line, const char *language)
{
    g_autoptr(Cli) cli = cli_new();
    g_autoptr(VitriOptions) options = cli_options(cli, line);
    g_autoptr(VitriPlaces) places = vitri_locate_find();
    g_autoptr(VitriSession) session = vitri_session_new(options, places, language);
    GString *out = g_string_new(NULL);
    session->terminal.width = 200;
    vitri_plan_text_write(session, town->plan, out);
    return g_string_free(out, FALSE);
}

static void chain_all(Town *town, gboolean cycle)
{
    for (guint i = 0; i < town->plan->moves->len; i++)
        town_planned(town, i)->chain = g_strdup("c1");
    VitriChain *chain = vitri_plan_add_chain(town->plan);
    chain->id = g_strdup("c1");
    chain->cycle = cycle;
}

Test(plan_text, the_summary_counts_who_must_move_and_who_does)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    town_planned(town, 0)->reason = VITRI_MOVE_OVERDUE;
    town_planned(town, 1)->reason = VITRI_MOVE_ENABLING;
    chain_all(town, FALSE);
    g_autofree char *text = write_text(town, "vitri plan @/roster.xml --year 2027", "en");
    cli_expect_in(text, "must move: 2 (overdue: 1, due in 2027: 1)\n");
    cli_expect_in(text, "moved: 2 (swaps: 0, chains: 1, to make room: 1; months: 3, 7)\n");
    cli_expect_in(text, "deferred: 0; exempt: 0; not due: 1\n");
    cli_expect_in(text, "left: 0\na fact is missing: 0\n");
}

Test(plan_text, a_chain_stands_in_the_order_in_which_it_must_happen)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    /* P1 leaves A1 for B2, which is free; P2 comes from B1 to A1; P3 follows to B1. Added in another order. */
    town_drop_moves(town);
    town_move(town, PERSON_P3, POST_B1, "2027-07-01")->from = POST_A2;
    town_move(town, PERSON_P1, POST_B2, "2027-07-01")->from = POST_A1;
    town_move(town, PERSON_P2, POST_A1, "2027-07-01")->from = POST_B1;
    chain_all(town, FALSE);
    g_autoptr(GPtrArray) chain = vitri_plan_text_chain(town->plan, "c1");
    g_autoptr(GPtrArray) none = vitri_plan_text_chain(town->plan, "c2");
    static const gint32 order[] = {PERSON_P1, PERSON_P2, PERSON_P3};
    cr_assert_eq(chain->len, G_N_ELEMENTS(order));
    for (guint i = 0; i < G_N_ELEMENTS(order); i++)
        cr_expect_eq(((const VitriMove *)chain->pdata[i])->person, order[i], "place %u", i);
    cr_expect_eq(none->len, 0);
    /* Closed to a ring it begins with the first of all. */
    town_planned(town, 1)->to = POST_A2;
    g_autoptr(GPtrArray) ring = vitri_plan_text_chain(town->plan, "c1");
    cr_expect_eq(ring->len, 3);
    cr_expect_eq(((const VitriMove *)ring->pdata[0])->person, PERSON_P3);
}

Test(plan_text, until_is_the_last_day_of_the_ground)
{
    static const struct {
        const char *until, *vi, *en;
    } rows[] = {{"2028-03-01", "29/02/2028", "2028-02-29"},
                {"2027-01-01", "31/12/2026", "2026-12-31"},
                {"2028", "2028", "2028"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town_settle(town);
        VitriStay *stay = town_planned_stay(town);
        stay->reason = VITRI_STAY_DEFERRED;
        stay->until = town_day(rows[i].until);
        g_autofree char *vi = write_text(town, "vitri plan @/roster.xml --year 2027", "vi");
        g_autofree char *en = write_text(town, "vitri plan @/roster.xml --year 2027", "en");
        g_autoptr(GString) csv = g_string_new(NULL);
        vitri_plan_text_csv(town->plan, csv);
        cli_expect_in(vi, rows[i].vi);
        cli_expect_in(en, rows[i].en);
        cli_expect_in(csv->str, rows[i].until); /* as in the plan's file: the first day out */
    }
}

Test(plan_text, who_is_left_comes_before_who_moves_and_who_is_not_due_only_if_asked_for)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    chain_all(town, FALSE);
    town_stay(town, PERSON_P4, VITRI_STAY_NO_DESTINATION);
    town_stay(town, PERSON_H, VITRI_STAY_UNKNOWN)->missing = g_strdup("born");
    g_autofree char *text = write_text(town, "vitri plan @/roster.xml --year 2027", "en");
    g_autofree char *verbose = write_text(town, "vitri plan @/roster.xml --year 2027 --verbose", "en");
    const char *left = strstr(text, "\npeople left\n"), *move = strstr(text, "\npeople who move\n");
    const char *stay = strstr(text, "\npeople who stay\n"), *levels = strstr(text, "\nlevels: ");
    cr_expect(left && move && stay && levels && left < move && move < stay && stay < levels, "%s", text);
    cli_expect_in(text, "left: 1 – P4 (P4): no lawful place\n");
    cli_expect_in(text, "a fact is missing: 1 – H (H): born\n");
    cli_expect_not_in(text, "P3 (P3)");
    cli_expect_in(verbose, "P3 (P3)");
}

Test(plan_text, the_ground_joins_what_is_missing_the_limit_and_what_closed_the_ways)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    VitriStay *stay = town_planned_stay(town);
    stay->standard = g_strdup("form");
    vitri_stay_add_block(stay, "period", 2);
    vitri_stay_add_block(stay, "gone", 1);
    g_autofree char *ground = vitri_plan_text_ground(town->plan, stay, "en");
    cr_expect_str_eq(ground, "form; period: 2; gone: 1");
    stay->missing = g_strdup("born");
    stay->limit = g_strdup("unit-share");
    gint32 people[] = {PERSON_P1, PERSON_P3}, places[] = {POST_B2};
    stay->competing_people = g_array_append_vals(g_array_new(FALSE, FALSE, sizeof(gint32)), people, 2);
    stay->competing_places = g_array_append_vals(g_array_new(FALSE, FALSE, sizeof(gint32)), places, 1);
    g_autofree char *all = vitri_plan_text_ground(town->plan, stay, "en");
    cr_expect_str_eq(all, "born; unit-share; form; period: 2; gone: 1; competing: P1 P3 for B2");
}

Test(plan_text, csv_has_a_line_a_person_and_counts_go_by_reason)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    town_planned(town, 0)->from = POST_A1;
    town_planned(town, 0)->reason = VITRI_MOVE_OVERDUE;
    VitriStay *unplaced = town_stay(town, PERSON_P4, VITRI_STAY_NO_DESTINATION);
    unplaced->unplaced = TRUE;
    unplaced->post = POST_B3;
    g_autoptr(GString) csv = g_string_new(NULL);
    vitri_plan_text_csv(town->plan, csv);
    g_auto(GStrv) lines = g_strsplit(csv->str, "\r\n", -1);
    cr_assert_eq(g_strv_length(lines), 6, "%s", csv->str);
    cr_expect_str_eq(lines[1], "P1,P1,move,A1,B2,2027-03-01,overdue,,,,,,");
    cr_expect_str_eq(lines[3], "P3,P3,stay,,,,not-due,,,,,,");
    cr_expect_str_eq(lines[4], "P4,P4,unplaced,B3,,,,,,,,,");
    cr_expect_eq(vitri_plan_text_count(town->plan, VITRI_STAY_NOT_DUE), 1);
    cr_expect_eq(vitri_plan_text_count(town->plan, VITRI_STAY_NO_DESTINATION), 0, "unplaced is no stay");
}
