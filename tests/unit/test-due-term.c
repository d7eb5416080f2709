/* Terms and retirement: what closes a row, and which posts and people have one at all. */
#include "../support/review-case.h"
#include "vitri/due.h"

#include <string.h>

/* "kind day" of the rows of a term or of a retirement, for a year. */
static char *tell_rows(const char *people, VitriDate on, VitriDueKind first, VitriDueKind last)
{
    g_autofree char *xml = g_strconcat(REVIEW_HEAD, people, REVIEW_FOOT, NULL);
    g_autoptr(VitriCase) vcase = make_case(xml, on);
    g_autoptr(VitriDue) due = vitri_due(vcase, NULL, 1);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < due->rows->len; i++) {
        const VitriDueRow *row = &g_array_index(due->rows, VitriDueRow, i);
        g_autofree char *day = vitri_date_to_string(row->day);
        if (row->kind >= first && row->kind <= last)
            g_string_append_printf(text, "%s%s %s", text->len ? " " : "", vitri_due_kind_name(row->kind),
                                   row->missing ? row->missing : day);
    }
    return g_string_free(text, FALSE);
}

static void expect_rows(const char *people, VitriDate on, VitriDueKind first, VitriDueKind last, const char *expected)
{
    g_autofree char *text = tell_rows(people, on, first, last);
    cr_expect_str_eq(text, expected, "%s: '%s' not '%s'", people, text, expected);
}

#define PERSON(born, inside) "<person id='P' name='A' sex='male' born='" born "'>" inside "</person>"

Test(due_term, the_end_enters_the_register_a_year_ahead)
{
    const char *people = PERSON("1985-01-15", "<tenure post='D1-TP' from='2022-12-01'/>");
    VitriDueKind end = VITRI_DUE_TERM_END;
    expect_rows(people, vitri_date(2026, 11, 30), end, end, "");
    expect_rows(people, vitri_date(2026, 12, 1), end, end, "term-end 2027-11-30");
}

Test(due_term, only_a_later_tenure_as_holder_of_the_same_post_closes_it)
{
    VitriDate on = vitri_date(2027, 7, 1);
    VitriDueKind end = VITRI_DUE_TERM_END;
#define TERM(next) PERSON("1985-01-15", "<tenure post='D1-TP' from='2022-12-01'/>" next)
    expect_rows(TERM(""), on, end, end, "term-end 2027-11-30");
    expect_rows(TERM("<tenure post='D2-TP' kind='acting' from='2027-06-01'/>"), on, end, end, "term-end 2027-11-30");
    expect_rows(PERSON("1985-01-15", "<tenure post='D1-TP' from='2022-12-01' until='2027-12-01'/>"
                                     "<tenure post='D1-TP' from='2027-12-01'/>"),
                on, end, end, "");
}

Test(due_term, a_retirement_that_is_decided_has_no_steps_and_another_reason_no_row)
{
    VitriDate on = vitri_date(2028, 8, 1);
    VitriDueKind first = VITRI_DUE_RETIREMENT_NOTICE, last = VITRI_DUE_RETIREMENT;
#define RETIRES(more) PERSON("1967-05-15", "<tenure post='D1-CV' from='2000-01-01'/>" more)
    expect_rows(RETIRES(""), on, first, last, "retirement-notice 2028-12-01 retirement 2029-05-31");
    expect_rows(RETIRES("<leaves on='2029-06-01' reason='retirement'/>"), on, first, last, "retirement 2029-05-31");
    expect_rows(RETIRES("<leaves on='2029-06-01' reason='resignation'/>"), on, first, last, "");
}

Test(due_term, who_holds_nothing_is_told_of_until_the_last_day_is_past)
{
    const char *people = PERSON("1967-05-15", "<tenure post='D1-CV' from='2000-01-01' until='2028-01-01'/>");
    VitriDueKind first = VITRI_DUE_RETIREMENT_NOTICE, last = VITRI_DUE_RETIREMENT;
    expect_rows(people, vitri_date(2029, 5, 31), first, last, "retirement 2029-05-31");
    expect_rows(people, vitri_date(2029, 6, 1), first, last, "");
}
