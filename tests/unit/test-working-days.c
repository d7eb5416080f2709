/* Working days by the calendar of the jurisdiction, and what is known of it. */
#include "vitri/working-days.h"

#include <criterion/criterion.h>

static VitriDate parse(const char *text)
{
    VitriDate date = VITRI_DATE_NONE;
    cr_assert(vitri_date_parse(text, &date), "%s", text);
    return date;
}

static void expect_before(const VitriCase *vcase, const char *day, gint32 days, const char *expected)
{
    g_autofree char *text = vitri_date_to_string(vitri_working_days_before(vcase, parse(day), days));
    cr_expect_str_eq(text, expected, "%d before %s: %s, expected %s", days, day, text, expected);
}

Test(working_days, without_a_calendar_they_are_monday_to_friday)
{
    static const struct {
        const char *day;
        gint32 days;
        const char *expected;
    } rows[] = {
        {"2027-01-10", 90, "2026-09-07"}, {"2027-01-10", 1, "2027-01-08"},  {"2027-01-11", 1, "2027-01-08"},
        {"2027-01-12", 1, "2027-01-11"},  {"2027-01-09", 1, "2027-01-08"},  {"2027-01-12", 0, "2027-01-12"},
        {"2027-01-15", 5, "2027-01-08"},  {"2027-03-01", 10, "2027-02-15"},
    };
    g_autoptr(VitriCase) vcase = vitri_case_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_before(vcase, rows[i].day, rows[i].days, rows[i].expected);
    cr_expect_eq(vitri_working_days_state(vcase, parse("2027-01-01"), parse("2027-02-01")), VITRI_CALENDAR_UNKNOWN);
}

Test(working_days, the_calendar_takes_days_off_and_adds_days_of_weekends)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    cr_assert(vitri_calendar_add_day(vcase->calendar, vitri_date_day_number(parse("2025-05-02")), FALSE));
    cr_assert(vitri_calendar_add_day(vcase->calendar, vitri_date_day_number(parse("2025-04-26")), TRUE));
    cr_expect_not(vitri_calendar_add_day(vcase->calendar, vitri_date_day_number(parse("2025-05-02")), FALSE));
    expect_before(vcase, "2025-05-05", 1, "2025-05-01");
    expect_before(vcase, "2025-04-28", 1, "2025-04-26");
    expect_before(vcase, "2025-04-28", 2, "2025-04-25");
}

Test(working_days, a_count_is_known_as_well_as_the_worst_of_its_years)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    cr_assert(vitri_calendar_add_year(vcase->calendar, 2027, 'C'));
    cr_assert(vitri_calendar_add_year(vcase->calendar, 2026, 'B'));
    cr_expect_not(vitri_calendar_add_year(vcase->calendar, 2027, 'B'));
    static const struct {
        const char *left, *right;
        VitriCalendarState state;
    } rows[] = {
        {"2026-01-01", "2026-12-31", VITRI_CALENDAR_STATED},
        {"2027-01-01", "2026-12-31", VITRI_CALENDAR_COMPUTED},
        {"2027-12-31", "2028-01-01", VITRI_CALENDAR_UNKNOWN},
        {"2025-12-31", "2026-01-01", VITRI_CALENDAR_UNKNOWN},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(vitri_working_days_state(vcase, parse(rows[i].left), parse(rows[i].right)), rows[i].state, "%s %s",
                     rows[i].left, rows[i].right);
}
