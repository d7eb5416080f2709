/*
 * A06: the term of office has ended, the holder is still there, and nothing follows. By the standards of this code (the
 * term of the tenure, else that of the rule); the first day after the term is the first in breach. A start known in
 * part is unknown while the end of the term may still come.
 */
#include "past-appointments.h"

#include "vitri/check.h"
#include "vitri/spells.h"

/** Whether a later tenure of the person at the same post runs on the day: that one is judged. */
static gboolean is_followed(const VitriInspected *inspected, guint32 index)
{
    const VitriRoster *roster = inspected->vcase->roster;
    VitriRun run = roster->people[roster->tenures[index].person].tenures;
    for (guint32 i = index + 1; i < run.first + run.n; i++) {
        if (roster->tenures[i].post == roster->tenures[index].post &&
            vitri_inspect_is_leader_now(inspected, &roster->tenures[i]))
            return TRUE;
    }
    return FALSE;
}

static void tell_days(VitriFinding *finding, const VitriSubject *subject)
{
    const VitriRequirement *term = vitri_requirement_find(finding->version->require, "term");
    g_auto(VitriSpells) spells = {0};
    if (term && term->kind->spells(term, subject, &spells, NULL) && vitri_date_is_set(spells.last))
        vitri_evidence_number(finding->evidence, "days-over",
                              vitri_date_day_number(subject->on) - vitri_date_day_number(spells.last));
}

static void detect_tenure(const VitriDefect *defect, const GPtrArray *standards, const VitriSubject *subject,
                          GPtrArray *items)
{
    for (guint i = 0; i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        VitriVerdict verdict = vitri_check_standard(standard, subject, NULL, NULL, NULL);
        if (verdict != VITRI_VERDICT_NOT_MET && verdict != VITRI_VERDICT_UNKNOWN)
            continue;
        VitriFinding *finding = vitri_check_finding(standard, subject);
        vitri_inspect_take(finding, defect, items);
        if (verdict == VITRI_VERDICT_NOT_MET)
            tell_days(finding, subject);
        return;
    }
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autoptr(GPtrArray) standards = vitri_appointments_standards(inspected, defect->code);
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (!vitri_inspect_is_leader_now(inspected, tenure) || is_followed(inspected, i))
            continue;
        VitriSubject subject = vitri_inspect_holding(inspected, tenure);
        detect_tenure(defect, standards, &subject, items);
    }
}

const VitriDetector vitri_detector_term_expired = {"term-expired", detect};
