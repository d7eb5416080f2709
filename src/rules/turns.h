#ifndef VITRI_TURNS_H
#define VITRI_TURNS_H

#include "vitri/kind.h"

/** Days on which a verdict may turn, for the `turns` of the kinds. Days outside (from, until) are left out; unset dates
 * too. */
void vitri_turns_add(GArray *days, VitriPeriod within, VitriDate day);

/** First and last possible day of a date, shifted by months. */
void vitri_turns_date(GArray *days, VitriPeriod within, VitriDate date, gint32 months);

/** Both bounds of a period, each with its first and last possible day. */
void vitri_turns_period(GArray *days, VitriPeriod within, VitriPeriod period);

/** The bounds of all tenures of a person, and the day out. */
void vitri_turns_tenures(GArray *days, VitriPeriod within, const VitriCase *vcase, gint32 person);

/** Sorts by day and drops doubles. */
void vitri_turns_sort(GArray *days);

/**
 * For a requirement whose verdict only moves one way between the days of `own`: finds the days on which it turns and
 * appends them, and those of `own`, to `days`. O(log of the days) checks for each turn.
 */
void vitri_turns_search(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                        GArray *own, GArray *days);

#endif
