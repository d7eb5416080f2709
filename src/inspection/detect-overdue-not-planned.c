/*
 * P04: somebody is past the maximum time in a post on the day of the case, no ground of law lasts, and the plan neither
 * moves the person nor says why not.
 *
 * A stay explains it where it names a sole post, no lawful place or month, a decision, or the agency's own limit; a
 * deferral only while its ground lasts, which then is no overdue person. Whoever leaves the post or the service within
 * the year by what is on record needs no row. Without a plan it is not known. Cost: one clock a holder.
 */
#include "past-moves.h"

#include "vitri/check.h"
#include "vitri/retirement.h"
#include "vitri/rotation.h"

static gboolean is_explained(const VitriPlan *plan, gint32 person)
{
    const VitriStay *stay = plan ? vitri_plan_find_stay(plan, person) : NULL;
    if (!stay)
        return FALSE;
    switch (stay->reason) {
    case VITRI_STAY_PINNED:
    case VITRI_STAY_SINGLE:
    case VITRI_STAY_OWN_LIMIT:
    case VITRI_STAY_NO_DESTINATION:
    case VITRI_STAY_NO_MONTH:
        return TRUE;
    default:
        return stay->unplaced;
    }
}

/** Whether the tenure, or the service, ends by the end of a year for all that is on record. */
static gboolean ends_anyway(const VitriCase *vcase, const VitriTenure *tenure, gint year)
{
    VitriDate end = vitri_date_min(vitri_date_earliest(tenure->period.until),
                                   vitri_retirement_first_day_out(vcase, tenure->person));
    return vitri_date_is_set(end) && end.year <= year;
}

/** The finding about the time in the post held, if that is past the maximum without a ground. Caller frees. */
static VitriFinding *find_overdue(const VitriInspected *inspected, VitriFamily family, const VitriTenure *tenure)
{
    VitriBounds bounds;
    const VitriCase *vcase = inspected->vcase;
    VitriSubject subject = vitri_inspect_holding(inspected, tenure);
    if (!vitri_rotation_bounds(vcase, family, tenure->person, tenure->post, vcase->on, &bounds))
        return NULL;
    g_autoptr(VitriFinding) finding = vitri_check_alone(bounds.standard, &subject);
    return finding->verdict == VITRI_VERDICT_NOT_MET ? g_steal_pointer(&finding) : NULL;
}

static void look_at(const VitriInspected *inspected, const VitriDefect *defect, const VitriTenure *tenure,
                    GPtrArray *items)
{
    const VitriPlan *plan = inspected->plan;
    VitriCase *vcase = inspected->vcase;
    gint year = plan ? MAX(plan->year, vcase->on.year) : vcase->on.year;
    if (plan && (vitri_plan_find_move(plan, tenure->person) || is_explained(plan, tenure->person)))
        return;
    g_autoptr(VitriFinding) finding = find_overdue(inspected, plan ? plan->family : VITRI_FAMILY_STAFF, tenure);
    if (!finding || ends_anyway(vcase, tenure, year))
        return;
    const VitriStay *stay = plan ? vitri_plan_find_stay(plan, tenure->person) : NULL;
    if (stay)
        vitri_evidence_fact(finding->evidence, "stay/reason", vitri_stay_reason_name(stay->reason),
                            vitri_plan_source(stay->line));
    if (!plan) {
        finding->verdict = VITRI_VERDICT_UNKNOWN;
        vitri_evidence_missing(finding->evidence, "plan");
    }
    vitri_inspect_take(g_steal_pointer(&finding), defect, items);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    for (guint32 i = 0; i < roster->n_people; i++) {
        gint32 held = vitri_inspect_held(inspected, (gint32)i);
        if (held >= 0)
            look_at(inspected, defect, &roster->tenures[held], items);
    }
}

const VitriDetector vitri_detector_overdue_not_planned = {"overdue-not-planned", detect};
