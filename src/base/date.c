/*
 * Dates of three precisions, and half-open periods.
 *
 * A date is a small value; arithmetic is defined on full dates only, and callers widen a partial date by `earliest`
 * and `latest` first. The order of two dates is three-valued: UNSURE where the missing part could tip it.
 * Day numbers follow the proleptic Gregorian calendar (E. G. Richards' integer method by way of the days-before-year
 * formula). Everything is O(1). No clock and no locale: the day that is judged is always an argument.
 */
#include "vitri/date.h"

#include <string.h>

static gboolean is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int vitri_date_days_in_month(int year, int month)
{
    static const guint8 days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    g_assert(month >= 1 && month <= 12);
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static gboolean read_digits(const char *text, int n, int *out_value)
{
    int value = 0;
    for (int i = 0; i < n; i++) {
        if (!g_ascii_isdigit(text[i]))
            return FALSE;
        value = value * 10 + (text[i] - '0');
    }
    *out_value = value;
    return TRUE;
}

gboolean vitri_date_parse(const char *text, VitriDate *out_date)
{
    int year = 0, month = 0, day = 0;
    size_t length = strlen(text);
    if (length != 4 && length != 7 && length != 10)
        return FALSE;
    if (!read_digits(text, 4, &year) || year < 1000)
        return FALSE;
    if (length >= 7 && (text[4] != '-' || !read_digits(text + 5, 2, &month) || month < 1 || month > 12))
        return FALSE;
    if (length == 10 &&
        (text[7] != '-' || !read_digits(text + 8, 2, &day) || day < 1 || day > vitri_date_days_in_month(year, month)))
        return FALSE;
    *out_date = vitri_date(year, month, day);
    return TRUE;
}

char *vitri_date_to_string(VitriDate date)
{
    if (date.day)
        return g_strdup_printf("%04d-%02d-%02d", date.year, date.month, date.day);
    if (date.month)
        return g_strdup_printf("%04d-%02d", date.year, date.month);
    return date.year ? g_strdup_printf("%04d", date.year) : g_strdup("");
}

VitriDate vitri_date_earliest(VitriDate date)
{
    if (!vitri_date_is_set(date))
        return date;
    return vitri_date(date.year, date.month ? date.month : 1, date.day ? date.day : 1);
}

VitriDate vitri_date_latest(VitriDate date)
{
    if (!vitri_date_is_set(date))
        return date;
    int month = date.month ? date.month : 12;
    return vitri_date(date.year, month, date.day ? date.day : vitri_date_days_in_month(date.year, month));
}

gint32 vitri_date_day_number(VitriDate date)
{
    static const guint16 before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    g_assert(vitri_date_is_full(date));
    int y = date.year - 1;
    int leap_day = date.month > 2 && is_leap(date.year) ? 1 : 0;
    return 365 * y + y / 4 - y / 100 + y / 400 + before[date.month - 1] + leap_day + date.day;
}

VitriDate vitri_date_from_day_number(gint32 day_number)
{
    int year = (int)((gint64)day_number * 400 / 146097) + 1;
    while (vitri_date_day_number(vitri_date(year, 1, 1)) > day_number)
        year--;
    while (vitri_date_day_number(vitri_date(year, 12, 31)) < day_number)
        year++;
    int rest = day_number - vitri_date_day_number(vitri_date(year, 1, 1));
    int month = 1;
    while (rest >= vitri_date_days_in_month(year, month))
        rest -= vitri_date_days_in_month(year, month++);
    return vitri_date(year, month, rest + 1);
}

VitriDate vitri_date_add_days(VitriDate date, int days)
{
    return vitri_date_from_day_number(vitri_date_day_number(date) + days);
}

VitriDate vitri_date_add_months(VitriDate date, int months)
{
    g_assert(vitri_date_is_full(date));
    int total = date.year * 12 + (date.month - 1) + months;
    int year = total / 12, month = total % 12 + 1;
    return vitri_date(year, month, MIN((int)date.day, vitri_date_days_in_month(year, month)));
}

VitriDate vitri_date_first_of_month_from(VitriDate date)
{
    if (date.day == 1)
        return date;
    return vitri_date_add_months(vitri_date(date.year, date.month, 1), 1);
}

int vitri_date_compare(VitriDate left, VitriDate right)
{
    gint32 a = left.year * 10000 + left.month * 100 + left.day;
    gint32 b = right.year * 10000 + right.month * 100 + right.day;
    return (a > b) - (a < b);
}

VitriDate vitri_date_min(VitriDate left, VitriDate right)
{
    if (!vitri_date_is_set(left) || !vitri_date_is_set(right))
        return vitri_date_is_set(left) ? left : right;
    return vitri_date_compare(left, right) <= 0 ? left : right;
}

VitriDate vitri_date_max(VitriDate left, VitriDate right)
{
    return vitri_date_compare(left, right) >= 0 ? left : right;
}

VitriOrder vitri_date_order(VitriDate left, VitriDate right)
{
    g_assert(vitri_date_is_set(left) && vitri_date_is_set(right));
    if (vitri_date_compare(vitri_date_latest(left), vitri_date_earliest(right)) < 0)
        return VITRI_ORDER_BEFORE;
    if (vitri_date_compare(vitri_date_earliest(left), vitri_date_latest(right)) > 0)
        return VITRI_ORDER_AFTER;
    return left.day && right.day ? VITRI_ORDER_EQUAL : VITRI_ORDER_UNSURE;
}

int vitri_date_months_between(VitriDate from, VitriDate on)
{
    int months = (on.year - from.year) * 12 + on.month - from.month;
    while (vitri_date_compare(vitri_date_add_months(from, months), on) > 0)
        months--;
    return months;
}

VitriOrder vitri_period_position(VitriPeriod period, VitriDate on)
{
    gboolean sure = TRUE;
    if (vitri_date_is_set(period.from)) {
        if (vitri_date_compare(on, vitri_date_earliest(period.from)) < 0)
            return VITRI_ORDER_BEFORE;
        sure = vitri_date_compare(on, vitri_date_latest(period.from)) >= 0;
    }
    if (vitri_date_is_set(period.until)) {
        if (vitri_date_compare(on, vitri_date_latest(period.until)) >= 0)
            return VITRI_ORDER_AFTER;
        sure = sure && vitri_date_compare(on, vitri_date_earliest(period.until)) < 0;
    }
    return sure ? VITRI_ORDER_EQUAL : VITRI_ORDER_UNSURE;
}

gboolean vitri_period_contains(VitriPeriod period, VitriDate on)
{
    return vitri_period_position(period, on) == VITRI_ORDER_EQUAL;
}

static gboolean ends_before(VitriPeriod one, VitriPeriod other)
{
    return vitri_date_is_set(one.until) && vitri_date_is_set(other.from) &&
           vitri_date_compare(one.until, other.from) <= 0;
}

gboolean vitri_period_overlap(VitriPeriod left, VitriPeriod right)
{
    return !ends_before(left, right) && !ends_before(right, left);
}
