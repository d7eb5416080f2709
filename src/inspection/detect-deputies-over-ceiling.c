/*
 * Q01: a unit has more deputies than a ceiling allows: on the day of the case, and on the last day of the plan's year
 * in the units that a move of the plan enters or leaves. The ceilings are the standards of the jurisdiction that say
 * they are of this code; unknown where dates known in part leave the count open.
 */
#include "after-plan.h"
#include "past-appointments.h"
#include "vitri/check.h"

static void check_unit(const VitriSubject *subject, const VitriDefect *defect, const GPtrArray *standards, gint32 year,
                       GPtrArray *items)
{
    VitriOrder place = vitri_period_position(subject->vcase->roster->units[subject->unit].period, subject->on);
    if (place != VITRI_ORDER_EQUAL && place != VITRI_ORDER_UNSURE)
        return;
    for (guint i = 0; i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        if (!(standard->occasions & VITRI_OCCASION_UNIT))
            continue;
        VitriVerdict verdict = vitri_check_standard(standard, subject, NULL, NULL, NULL);
        if (verdict != VITRI_VERDICT_NOT_MET && verdict != VITRI_VERDICT_UNKNOWN)
            continue;
        VitriFinding *finding = vitri_check_finding(standard, subject);
        vitri_inspect_take(finding, defect, items);
        if (year > 0)
            vitri_evidence_number(finding->evidence, "after-plan", year);
    }
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autoptr(GPtrArray) standards = vitri_appointments_standards(inspected, defect->code);
    g_autoptr(VitriAfterPlan) after = inspected->plan ? vitri_after_plan_new(inspected) : NULL;
    for (gint32 unit = 0; unit < (gint32)roster->n_units; unit++) {
        VitriSubject today = {.vcase = inspected->vcase,
                              .person = -1,
                              .post = -1,
                              .origin = -1,
                              .unit = unit,
                              .on = inspected->vcase->on,
                              .occasion = VITRI_OCCASION_UNIT};
        check_unit(&today, defect, standards, 0, items);
        if (!after || !after->touched[unit])
            continue;
        VitriSubject later = today;
        later.vcase = &after->vcase;
        later.on = after->vcase.on;
        check_unit(&later, defect, standards, inspected->plan->year, items);
    }
}

const VitriDetector vitri_detector_deputies_over_ceiling = {"deputies-over-ceiling", detect};
