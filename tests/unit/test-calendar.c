/* The calendar: numbers kept in order whatever the order of adding, found exactly, taken once. */
#include "vitri/calendar.h"

#include <criterion/criterion.h>

static void free_calendar(VitriCalendar **calendar)
{
    vitri_calendar_free(*calendar);
}
#define CALENDAR __attribute__((cleanup(free_calendar))) VitriCalendar *

Test(calendar, an_empty_one_finds_nothing)
{
    CALENDAR calendar = vitri_calendar_new();
    cr_expect_eq(calendar->days->len, 0u);
    cr_expect_eq(calendar->years->len, 0u);
    cr_expect_null(vitri_calendar_find_day(calendar, 0));
    cr_expect_null(vitri_calendar_find_year(calendar, 2025));
}

Test(calendar, days_are_sorted_and_found_but_not_their_neighbours)
{
    static const gint32 added[] = {50, 10, 90, 30, 70};
    CALENDAR calendar = vitri_calendar_new();
    for (guint i = 0; i < G_N_ELEMENTS(added); i++)
        cr_expect(vitri_calendar_add_day(calendar, added[i], added[i] > 50), "%d", added[i]);
    cr_assert_eq(calendar->days->len, G_N_ELEMENTS(added));
    for (guint i = 0; i < G_N_ELEMENTS(added); i++) {
        gint32 number = 10 + 20 * (gint32)i;
        cr_expect_eq(g_array_index(calendar->days, VitriCalendarDay, i).day, number, "place %u", i);
        const VitriCalendarDay *day = vitri_calendar_find_day(calendar, number);
        cr_assert_not_null(day, "%d", number);
        cr_expect_eq(day->day, number);
        cr_expect_eq(day->works, number > 50, "%d", number);
        cr_expect_null(vitri_calendar_find_day(calendar, number - 1), "before %d", number);
        cr_expect_null(vitri_calendar_find_day(calendar, number + 1), "after %d", number);
    }
}

Test(calendar, what_is_there_stays_as_it_was)
{
    CALENDAR calendar = vitri_calendar_new();
    cr_expect(vitri_calendar_add_day(calendar, 7, TRUE));
    cr_expect_not(vitri_calendar_add_day(calendar, 7, FALSE));
    cr_expect_eq(calendar->days->len, 1u);
    cr_expect(vitri_calendar_find_day(calendar, 7)->works);
    cr_expect(vitri_calendar_add_year(calendar, 2026, 'C'));
    cr_expect_not(vitri_calendar_add_year(calendar, 2026, 'A'));
    cr_expect(vitri_calendar_add_year(calendar, 2025, 'B'));
    cr_assert_eq(calendar->years->len, 2u);
    cr_expect_eq(g_array_index(calendar->years, VitriCalendarYear, 0).year, 2025);
    cr_expect_eq(vitri_calendar_find_year(calendar, 2025)->confidence, 'B');
    cr_expect_eq(vitri_calendar_find_year(calendar, 2026)->confidence, 'C');
    cr_expect_null(vitri_calendar_find_year(calendar, 2024));
    cr_expect_null(vitri_calendar_find_year(calendar, 2027));
}
