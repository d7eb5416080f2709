#ifndef VITRI_WORKING_DAYS_H
#define VITRI_WORKING_DAYS_H

#include "vitri/case.h"

/** Working days: Monday to Friday, but for what the calendar of the jurisdiction says (vitri/calendar.h). */

/** How well the calendar of a count of working days is known; the worst of the years that it touches. */
typedef enum {
    VITRI_CALENDAR_STATED,   /**< the holidays as announced */
    VITRI_CALENDAR_COMPUTED, /**< worked out: an announcement may still move days */
    VITRI_CALENDAR_UNKNOWN,  /**< a year is not listed: there every Monday to Friday counts */
} VitriCalendarState;

/** Whether a full day is a working day. */
gboolean vitri_working_days_is(const VitriCase *vcase, VitriDate day);

/** The working day that lies `days` working days before a full day, itself not counted; the day itself for 0. A day
 * found where the calendar is unknown is the latest that can be right. */
VitriDate vitri_working_days_before(const VitriCase *vcase, VitriDate day, gint32 days);

/** How well the calendar between two full days (in any order) is known. */
VitriCalendarState vitri_working_days_state(const VitriCase *vcase, VitriDate left, VitriDate right);

/** stated, computed, unknown. */
const char *vitri_calendar_state_name(VitriCalendarState state);

#endif
