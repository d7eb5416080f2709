/*
 * The days on which the calendar of a jurisdiction differs from Monday to Friday, and the years that are listed.
 *
 * Both arrays are sorted and hold each number once: a day is found by halving, and the reader, which comes in order,
 * appends. Filled once and then only read. It knows no weekday and no country.
 */
#include "vitri/calendar.h"

VitriCalendar *vitri_calendar_new(void)
{
    VitriCalendar *calendar = g_new0(VitriCalendar, 1);
    calendar->days = g_array_new(FALSE, FALSE, sizeof(VitriCalendarDay));
    calendar->years = g_array_new(FALSE, FALSE, sizeof(VitriCalendarYear));
    return calendar;
}

void vitri_calendar_free(VitriCalendar *calendar)
{
    g_array_unref(calendar->days);
    g_array_unref(calendar->years);
    g_free(calendar);
}

/* Both kinds of items begin with their number. */
static gint32 get_number(const GArray *items, guint at)
{
    return *(const gint32 *)(items->data + (gsize)at * g_array_get_element_size((GArray *)items));
}

/* The place of the first item whose number is not below. */
static guint find_place(const GArray *items, gint32 number)
{
    guint low = 0, high = items->len;
    if (high > 0 && get_number(items, high - 1) < number)
        return high;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (get_number(items, middle) < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static gconstpointer find_item(const GArray *items, gint32 number)
{
    guint at = find_place(items, number);
    if (at == items->len || get_number(items, at) != number)
        return NULL;
    return items->data + (gsize)at * g_array_get_element_size((GArray *)items);
}

static gboolean add_item(GArray *items, gint32 number, gconstpointer item)
{
    if (find_item(items, number))
        return FALSE;
    g_array_insert_vals(items, find_place(items, number), item, 1);
    return TRUE;
}

const VitriCalendarDay *vitri_calendar_find_day(const VitriCalendar *calendar, gint32 day)
{
    return find_item(calendar->days, day);
}

const VitriCalendarYear *vitri_calendar_find_year(const VitriCalendar *calendar, gint32 year)
{
    return find_item(calendar->years, year);
}

gboolean vitri_calendar_add_day(VitriCalendar *calendar, gint32 day, gboolean works)
{
    VitriCalendarDay item = {day, works};
    return add_item(calendar->days, day, &item);
}

gboolean vitri_calendar_add_year(VitriCalendar *calendar, gint32 year, char confidence)
{
    VitriCalendarYear item = {year, confidence};
    return add_item(calendar->years, year, &item);
}
