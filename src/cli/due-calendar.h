#ifndef VITRI_DUE_CALENDAR_H
#define VITRI_DUE_CALENDAR_H

#include "vitri/due.h"

/** Appends the register as iCalendar (RFC 5545): one all-day event a deadline, none for a day that cannot be told.
 * `alarm_days`: a reminder so many days before (0: none). The same register gives the same bytes. */
void vitri_due_calendar_write(const VitriDue *due, gint alarm_days, const char *language, GString *out);

#endif
