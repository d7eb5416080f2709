/*
 * What the competent authority has decided beforehand: pins, prohibitions, waivers, requests, proposals upward.
 *
 * A plain record in the order of the file. The lists are a page long at most, so the two questions asked of them walk
 * them. A waiver without a post holds for every post of the person; its `until` is the first day without it.
 */
#include "vitri/decisions.h"

#include <string.h>

static void clear_pin(gpointer data)
{
    VitriPin *pin = data;
    g_free(pin->reason);
    g_free(pin->by);
}

static void clear_waive(gpointer data)
{
    VitriWaive *waive = data;
    g_free(waive->standard);
    g_free(waive->by);
    g_free(waive->decision);
}

static void clear_propose_upward(gpointer data)
{
    g_free(((VitriProposeUpward *)data)->decision);
}

VitriDecisions *vitri_decisions_new(void)
{
    VitriDecisions *decisions = g_new0(VitriDecisions, 1);
    decisions->pins = g_array_new(FALSE, TRUE, sizeof(VitriPin));
    decisions->forbids = g_array_new(FALSE, TRUE, sizeof(VitriForbid));
    decisions->waives = g_array_new(FALSE, TRUE, sizeof(VitriWaive));
    decisions->requests = g_array_new(FALSE, TRUE, sizeof(VitriRequest));
    decisions->propose_upward = g_array_new(FALSE, TRUE, sizeof(VitriProposeUpward));
    g_array_set_clear_func(decisions->pins, clear_pin);
    g_array_set_clear_func(decisions->waives, clear_waive);
    g_array_set_clear_func(decisions->propose_upward, clear_propose_upward);
    return decisions;
}

void vitri_decisions_free(VitriDecisions *decisions)
{
    if (!decisions)
        return;
    g_array_unref(decisions->pins);
    g_array_unref(decisions->forbids);
    g_array_unref(decisions->waives);
    g_array_unref(decisions->requests);
    g_array_unref(decisions->propose_upward);
    g_free(decisions->file);
    g_free(decisions);
}

static gboolean covers(const VitriWaive *waive, gint32 person, gint32 post, const char *standard, VitriDate on)
{
    if (waive->person != person || strcmp(waive->standard, standard) != 0)
        return FALSE;
    if (waive->post >= 0 && post >= 0 && waive->post != post)
        return FALSE;
    return !vitri_date_is_set(waive->until) || vitri_date_compare(on, vitri_date_earliest(waive->until)) < 0;
}

const VitriWaive *vitri_decisions_find_waive(const VitriDecisions *decisions, gint32 person, gint32 post,
                                             const char *standard, VitriDate on)
{
    for (guint i = 0; i < decisions->waives->len; i++) {
        const VitriWaive *waive = &g_array_index(decisions->waives, VitriWaive, i);
        if (covers(waive, person, post, standard, on))
            return waive;
    }
    return NULL;
}

gboolean vitri_decisions_is_proposed_upward(const VitriDecisions *decisions, gint32 person)
{
    for (guint i = 0; i < decisions->propose_upward->len; i++)
        if (g_array_index(decisions->propose_upward, VitriProposeUpward, i).person == person)
            return TRUE;
    return FALSE;
}
