/*
 * P06: a move of the plan whose day is over was not carried out: the plan states neither a decision nor the day of its
 * effect, and the roster has no tenure at the destination. A reason given for it (not-done) is told and does not mend
 * it. A move without any record is one not carried out, so nothing is unknown here.
 */
#include "past-moves.h"

static void look_at(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlannedMove *planned,
                    GPtrArray *items)
{
    const VitriMove *move = planned->move;
    gboolean done = move->decision || vitri_date_is_set(planned->effect) || planned->arrival >= 0;
    if (vitri_date_compare(move->on, inspected->vcase->on) >= 0 || (done && !move->not_done))
        return;
    VitriFinding *finding = vitri_past_moves_add(inspected, defect, planned, VITRI_VERDICT_NOT_MET, items);
    if (move->not_done)
        vitri_evidence_fact(finding->evidence, "move/not-done", move->not_done, vitri_plan_source(move->line));
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    vitri_past_moves_each(inspected, defect, look_at, NULL, items);
}

const VitriDetector vitri_detector_planned_not_done = {"planned-not-done", detect};
