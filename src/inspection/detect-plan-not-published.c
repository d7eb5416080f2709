/*
 * P03: a plan was not made public, or there is no proof of it: its publication states no day or no proof, is still to
 * come on the day of the case, or lies before the day on which the plan was issued.
 *
 * A plan that says nothing of its publication: not known. One that is issued later than the day of the case need not be
 * public yet.
 */
#include "past-moves.h"

static gboolean is_published(const VitriPlan *plan, VitriDate on)
{
    const VitriPublication *publication = &plan->publication;
    if (!vitri_date_is_set(publication->on) || !publication->proof || vitri_date_compare(publication->on, on) > 0)
        return FALSE;
    return !vitri_date_is_set(plan->issued.on) || vitri_date_compare(plan->issued.on, publication->on) <= 0;
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriPlan *plan = inspected->plan;
    VitriDate on = inspected->vcase->on;
    if (!plan || (vitri_date_is_set(plan->issued.on) && vitri_date_compare(plan->issued.on, on) > 0))
        return;
    gint32 body = vitri_past_moves_body(inspected);
    if (plan->publication.line == 0) {
        vitri_inspect_add_unknown(inspected, defect, -1, -1, body, "publication/on", items);
    } else if (!is_published(plan, on)) {
        VitriFinding *finding = vitri_inspect_add(inspected, defect, -1, -1, body, VITRI_VERDICT_NOT_MET, items);
        vitri_evidence_date(finding->evidence, "issued/on", plan->issued.on, vitri_plan_source(plan->issued.line));
        vitri_evidence_date(finding->evidence, "publication/on", plan->publication.on,
                            vitri_plan_source(plan->publication.line));
        vitri_evidence_fact(finding->evidence, "publication/proof", plan->publication.proof,
                            vitri_plan_source(plan->publication.line));
    }
}

const VitriDetector vitri_detector_plan_not_published = {"plan-not-published", detect};
