/*
 * Kin held both ways: what one side states, the other side holds too, marked as stated by the other.
 *
 * Where both sides state something of each other, both stand as stated and nothing is added. The facts of one side are
 * sorted by (kin, stated before added, relation), and equal ones are one. Linear but for the sorting; the array is
 * built anew, as the runs of people over it grow.
 */
#include "roster-resolve.h"

#include <string.h>

typedef struct {
    gint32 owner;
    VitriKin kin;
} OwnedKin;

static int compare(gconstpointer left, gconstpointer right)
{
    const OwnedKin *a = left, *b = right;
    if (a->owner != b->owner)
        return a->owner < b->owner ? -1 : 1;
    if (a->kin.person != b->kin.person)
        return a->kin.person < b->kin.person ? -1 : 1;
    if (a->kin.reversed != b->kin.reversed)
        return a->kin.reversed ? 1 : -1;
    return strcmp(a->kin.relation, b->kin.relation);
}

static GArray *list_both_ways(const VitriRoster *roster)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(OwnedKin));
    for (guint32 i = 0; i < roster->n_people; i++) {
        VitriRun run = roster->people[i].kin;
        for (guint32 k = run.first; k < run.first + run.n; k++) {
            const VitriKin *kin = &roster->kin[k];
            OwnedKin stated = {(gint32)i, *kin};
            OwnedKin added = {kin->person, {(gint32)i, kin->relation, TRUE, kin->source}};
            g_array_append_val(all, stated);
            g_array_append_val(all, added);
        }
    }
    g_array_sort(all, compare);
    return all;
}

/* Whether an item says what the one before it says, or adds where its side has stated something itself. */
static gboolean is_known(const OwnedKin *before, const OwnedKin *item)
{
    if (before->owner != item->owner || before->kin.person != item->kin.person)
        return FALSE;
    if (item->kin.reversed && !before->kin.reversed)
        return TRUE;
    return item->kin.reversed == before->kin.reversed && strcmp(before->kin.relation, item->kin.relation) == 0;
}

void vitri_roster_kin_complete(VitriRoster *roster)
{
    g_autoptr(GArray) all = list_both_ways(roster);
    VitriKin *kin = g_new(VitriKin, all->len + 1);
    guint32 n = 0;
    const OwnedKin *before = NULL;
    for (guint32 i = 0; i < roster->n_people; i++)
        roster->people[i].kin = (VitriRun){0, 0};
    for (guint i = 0; i < all->len; i++) {
        const OwnedKin *item = &g_array_index(all, OwnedKin, i);
        if (before && is_known(before, item))
            continue;
        VitriRun *run = &roster->people[item->owner].kin;
        if (run->n++ == 0)
            run->first = n;
        kin[n++] = item->kin;
        before = item;
    }
    g_free(roster->kin);
    roster->kin = kin;
}
