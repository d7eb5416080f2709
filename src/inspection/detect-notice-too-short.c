/*
 * P12: a move of the plan leaves less time between notice and effect than the policy asks (notice-days), or takes
 * effect in a month that the policy closes for the post left.
 *
 * Where no notice is stated it is not known, from the last day on which it could have been in time; before that day it
 * may still come. A move that was not carried out concerns nobody. A notice known in part is open where that tips it.
 */
#include "past-moves.h"

/** MET: in time. */
static VitriVerdict weigh_notice(const VitriInspected *inspected, const VitriMove *move, VitriDate effect)
{
    VitriDate last = vitri_date_add_days(effect, -inspected->vcase->policy->notice_days);
    if (!vitri_date_is_set(move->noticed_on))
        return vitri_date_compare(inspected->vcase->on, last) > 0 ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_MET;
    if (vitri_date_compare(vitri_date_earliest(move->noticed_on), last) > 0)
        return VITRI_VERDICT_NOT_MET;
    return vitri_date_compare(vitri_date_latest(move->noticed_on), last) > 0 ? VITRI_VERDICT_UNKNOWN
                                                                             : VITRI_VERDICT_MET;
}

static void look_at(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlannedMove *planned,
                    GPtrArray *items)
{
    const VitriMove *move = planned->move;
    const VitriCase *vcase = inspected->vcase;
    VitriDate effect = vitri_date_is_full(move->effective_on) ? move->effective_on : move->on;
    guint16 closed = planned->from < 0 ? 0 : vitri_policy_blackout_months(vcase->policy, vcase->roster, planned->from);
    gboolean in_closed = closed & (1u << (effect.month - 1));
    VitriVerdict notice = weigh_notice(inspected, move, effect);
    gboolean undone = !vitri_date_is_set(planned->effect) && vitri_date_compare(move->on, vcase->on) < 0;
    if (move->not_done || undone || (!in_closed && notice == VITRI_VERDICT_MET))
        return;
    VitriFinding *finding =
        vitri_past_moves_add(inspected, defect, planned, in_closed ? VITRI_VERDICT_NOT_MET : notice, items);
    if (vitri_date_is_set(move->effective_on))
        vitri_evidence_date(finding->evidence, "move/effective-on", move->effective_on, vitri_plan_source(move->line));
    if (vitri_date_is_set(move->noticed_on))
        vitri_evidence_date(finding->evidence, "move/noticed-on", move->noticed_on, vitri_plan_source(move->line));
    vitri_evidence_number(finding->evidence, "notice-days", vcase->policy->notice_days);
    if (in_closed)
        vitri_evidence_number(finding->evidence, "closed-month", effect.month);
    else if (notice == VITRI_VERDICT_UNKNOWN)
        vitri_evidence_missing(finding->evidence, "move/noticed-on");
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    vitri_past_moves_each(inspected, defect, look_at, NULL, items);
}

const VitriDetector vitri_detector_notice_too_short = {"notice-too-short", detect};
