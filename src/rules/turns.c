/*
 * The days on which the verdict of a requirement may turn.
 *
 * `windows` checks once after each of these days, so a kind must name every one of them; naming too many costs a check
 * and nothing else. Kinds that compare a growing number with a bound name the days on which the growth changes and let
 * `search` find the day on which the bound is reached, by halving: so the arithmetic of months stands in `check` alone.
 * All days are full and inside the open period (from, until).
 */
#include "turns.h"

void vitri_turns_add(GArray *days, VitriPeriod within, VitriDate day)
{
    if (vitri_date_is_set(day) && vitri_date_compare(day, within.from) > 0 && vitri_date_compare(day, within.until) < 0)
        g_array_append_val(days, day);
}

void vitri_turns_date(GArray *days, VitriPeriod within, VitriDate date, gint32 months)
{
    if (!vitri_date_is_set(date))
        return;
    vitri_turns_add(days, within, vitri_date_add_months(vitri_date_earliest(date), months));
    if (!vitri_date_is_full(date)) {
        VitriDate latest = vitri_date_latest(date);
        vitri_turns_add(days, within, vitri_date_add_months(latest, months));
        vitri_turns_add(days, within, vitri_date_add_months(vitri_date_add_days(latest, 1), months));
    }
}

void vitri_turns_period(GArray *days, VitriPeriod within, VitriPeriod period)
{
    vitri_turns_date(days, within, period.from, 0);
    vitri_turns_date(days, within, period.until, 0);
}

void vitri_turns_tenures(GArray *days, VitriPeriod within, const VitriCase *vcase, gint32 person)
{
    const VitriPerson *who = &vcase->roster->people[person];
    for (guint32 i = who->tenures.first; i < who->tenures.first + who->tenures.n; i++)
        vitri_turns_period(days, within, vcase->roster->tenures[i].period);
    vitri_turns_date(days, within, who->leaves_on, 0);
}

static int compare_days(gconstpointer left, gconstpointer right)
{
    return vitri_date_compare(*(const VitriDate *)left, *(const VitriDate *)right);
}

void vitri_turns_sort(GArray *days)
{
    g_array_sort(days, compare_days);
    guint kept = 0;
    for (guint i = 0; i < days->len; i++) {
        VitriDate day = g_array_index(days, VitriDate, i);
        if (kept == 0 || vitri_date_compare(g_array_index(days, VitriDate, kept - 1), day) != 0)
            g_array_index(days, VitriDate, kept++) = day;
    }
    g_array_set_size(days, kept);
}

static VitriVerdict check_on(const VitriRequirement *requirement, const VitriSubject *subject, gint32 day)
{
    VitriSubject then = *subject;
    then.on = vitri_date_from_day_number(day);
    return requirement->kind->check(requirement, &then, NULL);
}

/** Appends the turns inside [first, last]: the verdict moves one way there. */
static void search_piece(const VitriRequirement *requirement, const VitriSubject *subject, gint32 first, gint32 last,
                         GArray *days)
{
    VitriVerdict end = check_on(requirement, subject, last);
    for (VitriVerdict now = check_on(requirement, subject, first); now != end;
         now = check_on(requirement, subject, first)) {
        gint32 same = first, other = last;
        while (other - same > 1) {
            gint32 middle = same + (other - same) / 2;
            *(check_on(requirement, subject, middle) == now ? &same : &other) = middle;
        }
        VitriDate day = vitri_date_from_day_number(other);
        g_array_append_val(days, day);
        first = other;
    }
}

void vitri_turns_search(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                        GArray *own, GArray *days)
{
    g_array_append_val(own, within.from);
    vitri_turns_sort(own);
    for (guint i = 0; i < own->len; i++) {
        VitriDate first = g_array_index(own, VitriDate, i);
        VitriDate next = i + 1 < own->len ? g_array_index(own, VitriDate, i + 1) : within.until;
        if (i > 0)
            g_array_append_val(days, first);
        search_piece(requirement, subject, vitri_date_day_number(first), vitri_date_day_number(next) - 1, days);
    }
}
