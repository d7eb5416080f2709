#ifndef VITRI_CALENDAR_H
#define VITRI_CALENDAR_H

#include <glib.h>

/** The calendar of a jurisdiction (data/<jurisdiction>/holidays.xml): what differs from Monday to Friday. */

/** A day off on a working day, or a day of a weekend that is worked. */
typedef struct {
    gint32 day; /**< number of the day */
    gboolean works;
} VitriCalendarDay;

/** A year whose days are listed. */
typedef struct {
    gint32 year;
    char confidence; /**< 'A', 'B', 'C', 'M', 'U' of the rule data; 'C': worked out, not announced */
} VitriCalendarYear;

typedef struct {
    GArray *days;  /**< of VitriCalendarDay, by day */
    GArray *years; /**< of VitriCalendarYear, by year; empty: the jurisdiction lists none */
} VitriCalendar;

VitriCalendar *vitri_calendar_new(void);
void vitri_calendar_free(VitriCalendar *calendar);

/** Whether the day is listed, and as what. NULL: it is not. O(log n). */
const VitriCalendarDay *vitri_calendar_find_day(const VitriCalendar *calendar, gint32 day);

/** NULL: the year is not listed. */
const VitriCalendarYear *vitri_calendar_find_year(const VitriCalendar *calendar, gint32 year);

/** Adds one in its place; FALSE where it is there already. */
gboolean vitri_calendar_add_day(VitriCalendar *calendar, gint32 day, gboolean works);
gboolean vitri_calendar_add_year(VitriCalendar *calendar, gint32 year, char confidence);

#endif
