/*
 * Time that counts: stretches of days, added, taken away, and measured in calendar months.
 *
 * Stretches are kept sorted and apart, so time that two facts cover counts once and a gap not at all. Months have no
 * fixed length, so interrupted time is measured in one way only: the last stretch is thought to have begun earlier by
 * the months and left-over days of all before it. `reach` is the same arithmetic read the other way round. Linear in
 * the stretches, which are few.
 */
#include "stretches.h"

void vitri_stretches_add(GArray *stretches, VitriPeriod period)
{
    if (!vitri_date_is_set(period.from) || vitri_date_compare(period.from, period.until) >= 0)
        return;
    guint at = 0;
    while (at < stretches->len && vitri_date_compare(g_array_index(stretches, VitriPeriod, at).until, period.from) < 0)
        at++;
    guint end = at;
    for (; end < stretches->len; end++) {
        VitriPeriod other = g_array_index(stretches, VitriPeriod, end);
        if (vitri_date_compare(other.from, period.until) > 0)
            break;
        period = (VitriPeriod){vitri_date_min(period.from, other.from), vitri_date_max(period.until, other.until)};
    }
    if (end > at)
        g_array_remove_range(stretches, at, end - at);
    g_array_insert_val(stretches, at, period);
}

void vitri_stretches_take(GArray *stretches, VitriPeriod period)
{
    for (guint i = 0; i < stretches->len; i++) {
        VitriPeriod whole = g_array_index(stretches, VitriPeriod, i);
        if (vitri_date_compare(whole.until, period.from) <= 0 || vitri_date_compare(period.until, whole.from) <= 0)
            continue;
        VitriPeriod before = {whole.from, period.from}, after = {period.until, whole.until};
        g_array_remove_index(stretches, i);
        if (vitri_date_compare(after.from, after.until) < 0)
            g_array_insert_val(stretches, i, after);
        if (vitri_date_compare(before.from, before.until) < 0)
            g_array_insert_val(stretches, i, before);
        else
            i--;
    }
}

GArray *vitri_stretches_part(const GArray *stretches, VitriPeriod period, gboolean inside)
{
    GArray *outside = g_array_new(FALSE, FALSE, sizeof(VitriPeriod));
    vitri_stretches_add(outside, period);
    for (guint i = 0; i < stretches->len; i++)
        vitri_stretches_take(outside, g_array_index(stretches, VitriPeriod, i));
    if (!inside)
        return outside;
    GArray *part = g_array_new(FALSE, FALSE, sizeof(VitriPeriod));
    vitri_stretches_add(part, period);
    for (guint i = 0; i < outside->len; i++)
        vitri_stretches_take(part, g_array_index(outside, VitriPeriod, i));
    g_array_unref(outside);
    return part;
}

/** The day on which a stretch would have begun, had the time before it not been interrupted. */
static VitriDate begin(VitriPeriod stretch, VitriSpellLength before)
{
    return vitri_date_add_days(vitri_date_add_months(stretch.from, -before.months), -before.days);
}

static VitriSpellLength measure(VitriDate from, VitriDate until)
{
    gint32 months = vitri_date_months_between(from, until);
    VitriDate counted = vitri_date_add_months(from, months);
    return (VitriSpellLength){months, vitri_date_day_number(until) - vitri_date_day_number(counted)};
}

VitriSpellLength vitri_stretches_length(const VitriPeriod *stretches, guint n, VitriDate on)
{
    VitriSpellLength before = {0, 0}, length = {0, 0};
    for (guint i = 0; i < n && vitri_date_compare(stretches[i].from, on) < 0; i++) {
        VitriDate until = vitri_date_min(stretches[i].until, on);
        VitriSpellLength own = measure(stretches[i].from, until);
        length = measure(begin(stretches[i], before), until);
        before.months += own.months;
        before.days += own.days;
    }
    return length;
}

VitriDate vitri_stretches_reach(const VitriPeriod *stretches, guint n, gint32 months, VitriDate on)
{
    VitriSpellLength before = {0, 0};
    gboolean reached = n > 0 && vitri_date_compare(stretches[0].from, on) < 0 &&
                       vitri_stretches_length(stretches, n, on).months >= months;
    for (guint i = 0; i < n; i++) {
        VitriDate day = vitri_date_add_months(begin(stretches[i], before), months);
        day = vitri_date_max(day, stretches[i].from);
        if (vitri_date_compare(day, stretches[i].until) <= 0 && (reached || vitri_date_compare(day, on) >= 0))
            return day;
        VitriSpellLength own = measure(stretches[i].from, stretches[i].until);
        before.months += own.months;
        before.days += own.days;
    }
    return VITRI_DATE_NONE;
}
