/*
 * Working days, counted one by one over the sorted days of the calendar.
 *
 * The week is Monday to Friday; the calendar of the jurisdiction takes days off it and adds days of weekends that are
 * worked in exchange. Where a year is not listed every Monday to Friday counts, and the state says so: whoever shows
 * the day found shows that too. Cost: a look-up by halving a day. No holiday of any country stands here.
 */
#include "vitri/working-days.h"

gboolean vitri_working_days_is(const VitriCase *vcase, VitriDate day)
{
    gint32 number = vitri_date_day_number(day);
    const VitriCalendarDay *listed = vitri_calendar_find_day(vcase->calendar, number);
    /* Day 1 is 0001-01-01, a Monday. */
    return listed ? listed->works : (number - 1) % 7 < 5;
}

VitriDate vitri_working_days_before(const VitriCase *vcase, VitriDate day, gint32 days)
{
    while (days > 0) {
        day = vitri_date_add_days(day, -1);
        days -= vitri_working_days_is(vcase, day);
    }
    return day;
}

VitriCalendarState vitri_working_days_state(const VitriCase *vcase, VitriDate left, VitriDate right)
{
    VitriCalendarState state = VITRI_CALENDAR_STATED;
    for (gint32 year = MIN(left.year, right.year); year <= MAX(left.year, right.year); year++) {
        const VitriCalendarYear *listed = vitri_calendar_find_year(vcase->calendar, year);
        if (!listed)
            return VITRI_CALENDAR_UNKNOWN;
        if (listed->confidence == 'C')
            state = VITRI_CALENDAR_COMPUTED;
    }
    return state;
}

const char *vitri_calendar_state_name(VitriCalendarState state)
{
    static const char *const names[] = {"stated", "computed", "unknown"};
    return names[state];
}
