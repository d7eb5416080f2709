/* The register of deadlines: what falls due, what closes it, what never vanishes. */
#include "../support/review-case.h"
#include "vitri/due.h"

#include <string.h>

static VitriDate parse(const char *text)
{
    VitriDate date = VITRI_DATE_NONE;
    cr_assert(vitri_date_parse(text, &date), "%s", text);
    return date;
}

/* "kind state day person" of each row of these kinds, a line each; kinds: names parted by blanks, "" for all. */
static char *tell_rows(const VitriDue *due, const char *kinds)
{
    GString *text = g_string_new(NULL);
    g_auto(GStrv) wanted = g_strsplit(kinds, " ", -1);
    for (guint i = 0; i < due->rows->len; i++) {
        const VitriDueRow *row = &g_array_index(due->rows, VitriDueRow, i);
        g_autofree char *day = vitri_date_to_string(row->day);
        const char *kind = vitri_due_kind_name(row->kind);
        if (*kinds && !g_strv_contains((const char *const *)wanted, kind))
            continue;
        g_string_append_printf(text, "%s %s %s", kind, vitri_due_state_name(row->state),
                               row->missing ? row->missing : day);
        g_string_append(text, row->on_hold ? " hold\n" : row->extends ? " extends\n" : "\n");
    }
    return g_string_free(text, FALSE);
}

static void expect_rows(const char *people, const char *on, gint32 years, const char *kinds, const char *expected)
{
    g_autofree char *xml = g_strconcat(REVIEW_HEAD, people, REVIEW_FOOT, NULL);
    g_autoptr(VitriCase) vcase = make_case(xml, parse(on));
    g_autoptr(VitriDue) due = vitri_due(vcase, NULL, years);
    g_autofree char *rows = tell_rows(due, kinds);
    cr_expect_str_eq(rows, expected, "%s on %s:\n%snot\n%s", people, on, rows, expected);
}

#define PERSON(inside) "<person id='P' name='Nguyễn Văn A' sex='male' born='1985-01-15'>" inside "</person>"
#define TERM_KINDS "term-notice self-report conference term-decision term-end"

Test(due, a_term_is_told_until_the_roster_closes_it)
{
    static const struct {
        const char *people, *on, *expected;
    } rows[] = {
        /* Ninety working days before 1 December 2027, past 2 and 3 September. */
        {PERSON("<tenure post='D1-TP' from='2022-12-01'/>"), "2027-01-15",
         "term-notice coming 2027-07-26\nterm-decision coming 2027-11-30\nterm-end coming 2027-11-30\n"},
        {PERSON("<tenure post='D1-TP' from='2022-12-01'/>"), "2027-07-27",
         "term-notice overdue 2027-07-26\nterm-decision coming 2027-11-30\nterm-end coming 2027-11-30\n"},
        {PERSON("<tenure post='D1-TP' from='2022-12-01' notice-on='2027-07-20'/>"), "2027-07-27",
         "self-report due 2027-08-04\nconference coming 2027-09-18\nterm-decision coming 2027-11-30\n"
         "term-end coming 2027-11-30\n"},
        /* Long over, and still there. */
        {PERSON("<tenure post='D1-TP' from='2019-12-01'/>"), "2027-07-27",
         "term-notice overdue 2024-07-25\nterm-decision overdue 2024-11-29\nterm-end overdue 2024-11-30\n"},
        /* Decided: the next term stands in the roster. */
        {PERSON("<tenure post='D1-TP' from='2022-12-01' until='2027-12-01'/><tenure post='D1-TP' from='2027-12-01'/>"),
         "2027-07-27", ""},
        {PERSON("<tenure post='D1-TP' from='2022-12-01'/>"
                "<circumstance kind='under-inspection' from='2027-06-01'/>"),
         "2027-07-27",
         "term-notice overdue 2027-07-26 hold\nterm-decision coming 2027-11-30 hold\nterm-end coming 2027-11-30 "
         "hold\n"},
        {PERSON("<tenure post='D1-TP'/>"), "2027-07-27", "term-end unknown tenure/from\n"},
        {PERSON("<tenure post='D1-CV' from='2022-12-01'/>"), "2027-07-27", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_rows(rows[i].people, rows[i].on, 1, TERM_KINDS, rows[i].expected);
}

Test(due, too_little_service_left_makes_the_decision_one_of_extension)
{
    expect_rows("<person id='P' name='Nguyễn Văn A' sex='male' born='1967-05-15'>"
                "<tenure post='D1-TP' from='2022-12-01'/></person>",
                "2027-07-01", 1, "term-decision", "term-decision coming 2027-11-30 extends\n");
}

Test(due, a_retirement_is_closed_by_leaves_and_its_steps_too)
{
#define BORN(day, inside) "<person id='P' name='Nguyễn Văn A' sex='male' born='" day "'>" inside "</person>"
#define RETIREMENT_KINDS "retirement-notice retirement-decision retirement"
    static const struct {
        const char *people, *on, *expected;
    } rows[] = {
        {BORN("1967-05-15", "<tenure post='D1-CV' from='2000-01-01'/>"), "2028-08-01",
         "retirement-notice coming 2028-12-01\nretirement coming 2029-05-31\n"},
        {BORN("1967-05-15", "<tenure post='D1-CV' from='2000-01-01'/>"), "2029-06-15",
         "retirement-notice overdue 2028-12-01\nretirement overdue 2029-05-31\n"},
        {BORN("1967-05-15", "<tenure post='D1-CV' from='2000-01-01'/><leaves on='2029-03-01' reason='retirement'/>"),
         "2028-08-01", "retirement coming 2029-02-28\n"},
        {BORN("1967-05-15", "<tenure post='D1-CV' from='2000-01-01'/><leaves on='2029-03-01' reason='resignation'/>"),
         "2028-08-01", ""},
        {BORN("1967-05-15", "<tenure post='D1-CV' from='2000-01-01' until='2029-06-01'/>"), "2029-06-15", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_rows(rows[i].people, rows[i].on, 1, RETIREMENT_KINDS, rows[i].expected);
}

Test(due, acting_secondments_and_cases_end_by_their_limit_or_by_themselves)
{
    static const struct {
        const char *people, *kinds, *expected;
    } rows[] = {
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/><tenure post='D1-TP' kind='acting' from='2026-12-01'/>"),
         "acting", "acting coming 2027-11-30\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/><tenure post='D1-TP' kind='acting' from='2025-12-01'/>"),
         "acting", "acting overdue 2026-11-30\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/>"
                "<tenure post='D1-TP' kind='acting' from='2026-12-01' until='2027-05-01'/>"),
         "acting", "acting coming 2027-04-30\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/><tenure post='T-PGD' kind='seconded' from='2024-06-01'/>"),
         "secondment", "secondment coming 2027-05-31\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/><circumstance kind='seconded' from='2024-06-01'/>"),
         "secondment", "secondment coming 2027-05-31\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/>"
                "<circumstance kind='under-discipline-review' from='2026-12-01'/>"),
         "case", "case coming 2027-02-28\ncase coming 2027-04-29\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/>"
                "<circumstance kind='under-discipline-review' from='2026-12-01' until='2027-02-01'/>"),
         "case", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_rows(rows[i].people, "2027-01-01", 1, rows[i].kinds, rows[i].expected);
}

Test(due, a_certificate_lapses_unless_one_no_lower_lasts_longer)
{
#define CERTIFICATE(attributes)                                                                                        \
    "<qualification kind='state-management' level='specialist' on='2020-01-01' " attributes "/>"
    static const struct {
        const char *people, *expected;
    } rows[] = {
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/>" CERTIFICATE("expires='2027-06-01'")),
         "certificate coming 2027-05-31\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/>" CERTIFICATE("expires='2022-06-01'")),
         "certificate overdue 2022-05-31\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/>" CERTIFICATE("expires='2022-06-01'")
                    CERTIFICATE("expires='2028-06-01'")),
         ""},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/>" CERTIFICATE(
             "expires='2022-06-01'") "<qualification kind='state-management' level='principal' on='2021-01-01'/>"),
         ""},
        {PERSON("<tenure post='D1-CV' from='2015-01-01'/>"
                "<qualification kind='state-management' level='principal' on='2020-01-01' expires='2022-06-01'/>"
                "<qualification kind='state-management' level='specialist' on='2021-01-01'/>"),
         "certificate overdue 2022-05-31\n"},
        {PERSON("<tenure post='D1-CV' from='2015-01-01' until='2021-01-01'/>" CERTIFICATE(
             "expires='2022-06-01'") "<leaves on='2021-01-01' reason='resignation'/>"),
         ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_rows(rows[i].people, "2027-01-01", 1, "certificate", rows[i].expected);
}

Test(due, a_bar_of_discipline_ends_once_a_day_and_past_ones_are_gone)
{
    expect_rows(PERSON("<tenure post='D1-CV' from='2015-01-01'/>"
                       "<discipline form='warning' from='2026-06-01' until='2027-06-01'/>"),
                "2027-01-01", 3, "waiting", "waiting coming 2027-06-01\nwaiting coming 2029-06-01\n");
    expect_rows(PERSON("<tenure post='D1-CV' from='2015-01-01'/>"
                       "<discipline form='warning' from='2016-06-01' until='2017-06-01'/>"),
                "2027-01-01", 3, "waiting", "");
}

static const char rotation_roster[] =
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2027-01-01' jurisdiction='vn'><units>"
    "<unit id='S' name='Sở' kind='department'/><unit id='D' name='Phòng' kind='division' "
    "parent='S'/></units><positions>"
    "<position id='KT' title='Kế toán' category='shared' profession='accounting' rotation='F01.1'/></positions><posts>"
    "<post id='K1' unit='D' position='KT'/><post id='K2' unit='D' position='KT'/></posts><people>"
    "<person id='P1' name='A' sex='male' born='1990-01-01'><tenure post='K1' from='2020-03-01'/></person>"
    "<person id='P2' name='B' sex='female' born='1990-01-01'><tenure post='K2' from='2022-06-01'/>"
    "<circumstance kind='pregnant' from='2027-01-01' until='2027-10-01'/></person>"
    "</people></roster>";

Test(due, a_rotation_stays_overdue_and_a_deferral_puts_it_off)
{
    g_autoptr(VitriCase) vcase = make_case(rotation_roster, parse("2027-02-01"));
    g_autoptr(VitriDue) due = vitri_due(vcase, NULL, 1);
    g_autofree char *rows = tell_rows(due, "rotation deferral move");
    cr_assert_eq(due->rows->len >= 3, TRUE, "%s", rows);
    const VitriDueRow *first = &g_array_index(due->rows, VitriDueRow, 0);
    cr_expect_eq(first->kind, VITRI_DUE_ROTATION);
    cr_expect_eq(first->state, VITRI_DUE_OVERDUE, "%s", rows);
    cr_expect(first->standard && first->version);
    cr_expect(strstr(rows, "rotation coming 2027-10-01\ndeferral coming 2027-10-01\n"), "%s", rows);
}

Test(due, a_plan_tells_what_is_planned_and_its_moves_until_they_are_done)
{
    g_autoptr(VitriCase) vcase = make_case(rotation_roster, parse("2027-02-01"));
    g_autoptr(VitriPlan) plan = vitri_plan_new(vcase);
    VitriMove *move = vitri_plan_add_move(plan);
    move->person = vitri_roster_find_person(vcase->roster, "P1");
    move->from = vitri_roster_find_post(vcase->roster, "K1");
    move->to = vitri_roster_find_post(vcase->roster, "K2");
    move->on = parse("2027-01-01");
    vitri_plan_sort(plan);
    g_autoptr(VitriDue) due = vitri_due(vcase, plan, 1);
    g_autofree char *rows = tell_rows(due, "move");
    cr_expect_str_eq(rows, "move overdue 2027-01-01\n");
    const VitriDueRow *first = &g_array_index(due->rows, VitriDueRow, 0);
    cr_expect_eq(first->kind, VITRI_DUE_ROTATION);
    cr_expect_eq(first->to, vitri_roster_find_post(vcase->roster, "K2"));
    g_array_index(plan->moves, VitriMove, 0).effective_on = parse("2027-01-15");
    g_autoptr(VitriDue) done = vitri_due(vcase, plan, 1);
    g_autofree char *left = tell_rows(done, "move");
    cr_expect_str_eq(left, "");
}

Test(due, the_register_ends_after_its_years_and_orders_overdue_first)
{
    g_autofree char *people = g_strconcat(
        "<person id='P' name='A' sex='male' born='1985-01-15'><tenure post='D1-TP' from='2024-03-01'/></person>"
        "<person id='Q' name='B' sex='male' born='1985-01-15'><tenure post='D2-TP' from='2019-03-01'/></person>",
        NULL);
    static const char *const expected[] = {"term-end overdue 2024-02-29\n", "term-end overdue 2024-02-29\n",
                                           "term-end overdue 2024-02-29\nterm-end coming 2029-02-28\n"};
    for (gint32 years = 1; years <= 3; years++)
        expect_rows(people, "2027-01-15", years, "term-end", expected[years - 1]);
}
