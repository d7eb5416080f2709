/* Days on which a verdict may turn: which of them lie inside, what a partial date makes of them, and the search. */
#include "turns.h"

#include "../support/rule-case.h"

Test(turns, only_days_strictly_inside_are_kept)
{
    static const struct {
        const char *day, *kept;
    } rows[] = {
        {"2026-01-01", ""}, {"2026-01-02", "2026-01-02"}, {"2026-12-31", "2026-12-31"}, {"2027-01-01", ""}, {"", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
        VitriDate day = VITRI_DATE_NONE;
        vitri_date_parse(rows[i].day, &day);
        vitri_turns_add(days, build_period("2026-01-01", "2027-01-01"), day);
        g_autofree char *text = list_days(days);
        cr_expect_str_eq(text, rows[i].kept, "'%s' gives '%s'", rows[i].day, text);
    }
}

Test(turns, a_date_known_in_part_turns_where_it_may_begin_and_where_it_must_have)
{
    static const struct {
        const char *date;
        gint32 months;
        const char *days;
    } rows[] = {
        {"2024-05-31", 0, "2024-05-31"},
        {"2024-05-31", 13, "2025-06-30"},
        {"2024-05", 0, "2024-05-01 2024-05-31 2024-06-01"},
        {"2024", 12, "2025-01-01 2025-12-31 2026-01-01"},
        {"", 12, ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
        VitriDate date = VITRI_DATE_NONE;
        vitri_date_parse(rows[i].date, &date);
        vitri_turns_date(days, build_period("2020-01-01", "2030-01-01"), date, rows[i].months);
        g_autofree char *text = list_days(days);
        cr_expect_str_eq(text, rows[i].days, "'%s' and %d months give '%s'", rows[i].date, rows[i].months, text);
    }
}

Test(turns, tenures_turn_at_both_bounds_and_on_the_day_out)
{
    g_autoptr(VitriCase) vcase =
        build_case("<unit id='U' kind='division'/><position id='X' category='support'/>"
                   "<post id='A' unit='U' position='X'/>"
                   "<person id='P'><tenure post='A' from='2019-01-01' until='2023-02-01'/>"
                   "<tenure post='A' from='2024-03-01'/><leaves on='2026-09-01' reason='transfer'/></person>",
                   NULL);
    g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_turns_tenures(days, build_period("2020-01-01", "2030-01-01"), vcase, 0);
    g_autofree char *text = list_days(days);
    cr_expect_str_eq(text, "2023-02-01 2024-03-01 2026-09-01", "%s", text);
}

Test(turns, sorting_drops_doubles)
{
    static const VitriDate given[] = {{2026, 3, 1}, {2025, 12, 31}, {2026, 3, 1}, {2026, 2, 28}, {2025, 12, 31}};
    g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_turns_sort(days);
    cr_expect_eq(days->len, 0);
    g_array_append_vals(days, given, G_N_ELEMENTS(given));
    vitri_turns_sort(days);
    g_autofree char *text = list_days(days);
    cr_expect_str_eq(text, "2025-12-31 2026-02-28 2026-03-01", "%s", text);
}

/* Verdicts that move one way between the days of `own`; the search is told no more than those. */
Test(turns, the_search_finds_the_very_day)
{
    static const struct {
        const char *what, *requirement, *from, *until, *own, *days;
    } rows[] = {
        {"one turn", "<age min='40'/>", "2020-01-01", "2030-01-01", NULL, "2026-02-28"},
        {"a turn on the second day", "<age min='40'/>", "2026-02-27", "2030-01-01", NULL, "2026-02-28"},
        {"a turn on the last day", "<age min='40'/>", "2020-01-01", "2026-03-01", NULL, "2026-02-28"},
        {"no turn any more", "<age min='40'/>", "2026-02-28", "2030-01-01", NULL, ""},
        {"no turn yet", "<age min='40'/>", "2020-01-01", "2026-02-28", NULL, ""},
        {"there and back, parted by a day of its own", "<age min='40' max='40'/>", "2020-01-01", "2030-01-01",
         "2026-07-01", "2026-02-28 2026-07-01 2027-02-28"},
    };
    g_autoptr(VitriCase) vcase = build_case("<person id='P' born='1986-02-28'/>", NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriRequirement) requirement = build_requirement(rows[i].requirement, vcase->codes, NULL);
        VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, "2026-01-01", VITRI_OCCASION_APPOINTMENT);
        VitriPeriod within = build_period(rows[i].from, rows[i].until);
        g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
        g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
        VitriDate day = VITRI_DATE_NONE;
        if (rows[i].own && vitri_date_parse(rows[i].own, &day))
            g_array_append_val(own, day);
        vitri_turns_search(requirement, &subject, within, own, days);
        vitri_turns_sort(days);
        g_autofree char *text = list_days(days);
        cr_expect_str_eq(text, rows[i].days, "%s: '%s'", rows[i].what, text);
    }
}
