#ifndef VITRI_DATE_H
#define VITRI_DATE_H

#include <glib.h>

/**
 * A calendar date known to the day, the month (day 0) or the year (month and day 0); year 0 is "no date".
 * Proleptic Gregorian, years 1000..9999. A value: copy it.
 */
typedef struct {
    gint16 year;
    guint8 month;
    guint8 day;
} VitriDate;

/** Half-open: `from` is the first day in, `until` the first day out; an unset `until` is open. */
typedef struct {
    VitriDate from;
    VitriDate until;
} VitriPeriod;

/** The order of two dates that may be known in part. */
typedef enum {
    VITRI_ORDER_BEFORE = -1,
    VITRI_ORDER_EQUAL = 0,
    VITRI_ORDER_AFTER = 1,
    VITRI_ORDER_UNSURE = 2, /**< the missing part could tip it */
} VitriOrder;

/** The unset date. */
#define VITRI_DATE_NONE ((VitriDate){0, 0, 0})

/** A full date; the caller vouches that it exists. */
static inline VitriDate vitri_date(int year, int month, int day)
{
    return (VitriDate){(gint16)year, (guint8)month, (guint8)day};
}

/** Whether the date is set at all. */
static inline gboolean vitri_date_is_set(VitriDate date)
{
    return date.year != 0;
}

/** Whether the date is known to the day. */
static inline gboolean vitri_date_is_full(VitriDate date)
{
    return date.day != 0;
}

/** Reads "2015", "2015-06" or "2015-06-30"; anything else, and a day that does not exist, is FALSE and leaves
 * `out_date`. */
gboolean vitri_date_parse(const char *text, VitriDate *out_date);

/** "2015", "2015-06" or "2015-06-30" by what is known; "" for the unset date. Caller frees. */
char *vitri_date_to_string(VitriDate date);

/** First day that the date can be. A full date is itself; unset stays unset. */
VitriDate vitri_date_earliest(VitriDate date);

/** Last day that the date can be. */
VitriDate vitri_date_latest(VitriDate date);

/** Days since 0001-01-01 (that day is 1) of a full date. */
gint32 vitri_date_day_number(VitriDate date);

/** The full date of a day number. */
VitriDate vitri_date_from_day_number(gint32 day_number);

/** Last day of the month (28..31). */
int vitri_date_days_in_month(int year, int month);

/** Adds days to a full date. */
VitriDate vitri_date_add_days(VitriDate date, int days);

/** Adds calendar months to a full date; a day that does not exist becomes the last of its month (contract, section 1).
 */
VitriDate vitri_date_add_months(VitriDate date, int months);

/** The first of the month on or after a full date. */
VitriDate vitri_date_first_of_month_from(VitriDate date);

/** -1, 0 or 1 for two full dates. */
int vitri_date_compare(VitriDate left, VitriDate right);

/** The earlier / later of two full dates; an unset one loses. */
VitriDate vitri_date_min(VitriDate left, VitriDate right);
VitriDate vitri_date_max(VitriDate left, VitriDate right);

/** Three-valued order of two set dates of any precision. */
VitriOrder vitri_date_order(VitriDate left, VitriDate right);

/**
 * Whole calendar months from `from` to `on`, both full: the largest n with add_months(from, n) <= on; negative when
 * `on` lies before `from` by at least a day (then -1 or less). "n months reached on that same day".
 */
int vitri_date_months_between(VitriDate from, VitriDate on);

/** Whether a full day lies in the period; partial bounds widen to UNSURE -> returns VITRI_ORDER_UNSURE; else EQUAL for
 * in, BEFORE or AFTER. */
VitriOrder vitri_period_position(VitriPeriod period, VitriDate on);

/** Whether two periods of full days have a day in common; an unset bound is open. */
gboolean vitri_period_overlap(VitriPeriod left, VitriPeriod right);

/** Whether the full day lies in the period for certain. */
gboolean vitri_period_contains(VitriPeriod period, VitriDate on);

#endif
