/*
 * A03: appointed while in no succession plan for the title or an equal or higher one, valid on that day, where the rule
 * of that day asked for it. A roster that states no succession plan of anybody leaves it unknown.
 */
#include "past-appointments.h"

static gboolean states_succession(const VitriRoster *roster)
{
    for (guint32 i = 0; i < roster->n_people; i++) {
        if (roster->people[i].successions.n > 0)
            return TRUE;
    }
    return FALSE;
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    guint before = items->len;
    vitri_appointments_detect(inspected, defect, items);
    if (states_succession(inspected->vcase->roster))
        return;
    for (guint i = before; i < items->len; i++) {
        VitriFinding *finding = g_ptr_array_index(items, i);
        finding->verdict = finding->today = VITRI_VERDICT_UNKNOWN;
        if (!finding->evidence->missing)
            vitri_evidence_missing(finding->evidence, "succession");
        finding->severity = VITRI_SEVERITY_NOTE;
    }
}

const VitriDetector vitri_detector_not_in_succession_plan = {"not-in-succession-plan", detect};
