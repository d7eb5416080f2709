/*
 * Authorised seats of a unit, by what their position is: the establishment, whoever sits there. Moves of people change
 * nothing here. Linear in the posts looked at; with the units under it also in the units of the roster.
 */
#include "seats.h"

#include "turns.h"

static guint32 count_own(const VitriRoster *roster, gint32 unit, VitriDate on, VitriSeatsCounts counts,
                         gconstpointer data)
{
    VitriRun run = roster->unit_posts[unit];
    guint32 seats = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriPost *post = &roster->posts[roster->unit_post_list[i]];
        if (vitri_period_contains(post->period, on) && counts(&roster->positions[post->position], data))
            seats += post->seats;
    }
    return seats;
}

guint32 vitri_seats_count(const VitriRoster *roster, gint32 unit, gboolean deep, VitriDate on, VitriSeatsCounts counts,
                          gconstpointer data)
{
    guint32 seats = deep ? 0 : count_own(roster, unit, on, counts, data);
    for (guint32 i = 0; deep && i < roster->n_units; i++)
        if (vitri_roster_unit_is_under(roster, (gint32)i, unit))
            seats += count_own(roster, (gint32)i, on, counts, data);
    return seats;
}

void vitri_seats_turns(const VitriRoster *roster, gint32 unit, VitriPeriod within, GArray *days)
{
    for (guint32 i = 0; unit >= 0 && i < roster->n_posts; i++)
        if (vitri_roster_unit_is_under(roster, roster->posts[i].unit, unit))
            vitri_turns_period(days, within, roster->posts[i].period);
}
