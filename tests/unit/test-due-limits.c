/* Limits, certificates and orders on both sides of the day on which they begin or cease to count. */
#include "../support/review-case.h"
#include "vitri/due.h"

#include <string.h>

#define PERSON(inside)                                                                                                 \
    "<person id='P' name='A' sex='male' born='1985-01-15'><tenure post='D1-CV' from='2015-01-01'/>" inside "</person>"

/* "state day" of each row of a kind on 1 January 2027 for a year, parted by blanks. */
static char *tell_rows(const char *people, const char *orders, const char *kind)
{
    g_autofree char *xml = g_strconcat(REVIEW_HEAD, people, "</people>", orders, "</roster>", NULL);
    g_autoptr(VitriCase) vcase = make_case(xml, vitri_date(2027, 1, 1));
    g_autoptr(VitriDue) due = vitri_due(vcase, NULL, 1);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < due->rows->len; i++) {
        const VitriDueRow *row = &g_array_index(due->rows, VitriDueRow, i);
        g_autofree char *day = vitri_date_to_string(row->day);
        if (strcmp(vitri_due_kind_name(row->kind), kind) == 0)
            g_string_append_printf(text, "%s%s %s", text->len ? " " : "", vitri_due_state_name(row->state),
                                   row->missing ? row->missing : day);
    }
    return g_string_free(text, FALSE);
}

static void expect_rows(const char *people, const char *kind, const char *expected)
{
    g_autofree char *text = tell_rows(people, "", kind);
    cr_expect_str_eq(text, expected, "%s: '%s' not '%s'", people, text, expected);
}

static void expect_order(const char *days, const char *expected)
{
    g_autofree char *orders = g_strdup_printf("<orders><order id='O1' what='Chuyển' person='P' %s/></orders>", days);
    g_autofree char *text = tell_rows(PERSON(""), orders, "order");
    cr_expect_str_eq(text, expected, "%s: '%s' not '%s'", days, text, expected);
}

Test(due_limits, acting_counts_from_its_first_day_to_its_last)
{
#define ACTING(period) PERSON("<tenure post='D1-TP' kind='acting' " period "/>")
    expect_rows(ACTING("from='2027-01-01'"), "acting", "coming 2027-12-31");
    expect_rows(ACTING("from='2027-01-02'"), "acting", "");
    expect_rows(ACTING("from='2026-12-01' until='2027-01-02'"), "acting", "due 2027-01-01");
    expect_rows(ACTING("from='2026-12-01' until='2027-01-01'"), "acting", "");
}

Test(due_limits, a_certificate_is_overdue_once_it_has_lapsed_and_made_up_for_only_by_the_same_kind)
{
#define HOLDS(kind, level, expires)                                                                                    \
    "<qualification kind='" kind "' level='" level "' on='2020-01-01' expires='" expires "'/>"
    expect_rows(PERSON(HOLDS("state-management", "specialist", "2027-01-02")), "certificate", "due 2027-01-01");
    expect_rows(PERSON(HOLDS("state-management", "specialist", "2027-01-01")), "certificate", "overdue 2026-12-31");
    /* The last day of the register is the last of the year. */
    expect_rows(PERSON(HOLDS("state-management", "specialist", "2028-01-01")), "certificate", "coming 2027-12-31");
    expect_rows(PERSON(HOLDS("state-management", "specialist", "2028-01-02")), "certificate", "");
    expect_rows(PERSON(HOLDS("state-management", "specialist", "2027-06-01")
                           HOLDS("political-theory", "advanced", "2030-06-01")),
                "certificate", "coming 2027-05-31");
    expect_rows(PERSON(HOLDS("state-management", "specialist", "2027-06-01")
                           HOLDS("state-management", "specialist", "2027-06-02")),
                "certificate", "coming 2027-06-01");
}

Test(due_limits, an_order_stands_until_the_day_on_which_it_is_closed)
{
    expect_order("due='2027-01-01'", "due 2027-01-01");
    expect_order("due='2026-12-31'", "overdue 2026-12-31");
    expect_order("", "");
    expect_order("due='2026-12-31' closed-on='2027-01-01'", "");
    expect_order("due='2026-12-31' closed-on='2026-12-31'", "");
}
