/*
 * P15: a plan was made and nothing followed. `days` days after its first planned day none of its moves has any entry of
 * progress (decision, notice, effect, handover, a reason why not) nor a tenure at its destination. What became of each
 * move alone is P06.
 */
#include "past-moves.h"

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    g_autoptr(GArray) moves = vitri_past_moves_planned(inspected);
    VitriDate first = VITRI_DATE_NONE;
    for (guint i = 0; i < moves->len; i++) {
        const VitriPlannedMove *planned = &g_array_index(moves, VitriPlannedMove, i);
        if (planned->arrival >= 0 || vitri_past_moves_has_progress(planned->move))
            return;
        first = vitri_date_min(first, planned->move->on);
    }
    if (moves->len == 0 || vitri_date_compare(vitri_date_add_days(first, defect->days), inspected->vcase->on) >= 0)
        return;
    VitriFinding *finding =
        vitri_inspect_add(inspected, defect, -1, -1, vitri_past_moves_body(inspected), VITRI_VERDICT_NOT_MET, items);
    vitri_evidence_date(finding->evidence, "plan/first-day", first, VITRI_NO_SOURCE);
    vitri_evidence_number(finding->evidence, "moves", moves->len);
    vitri_evidence_number(finding->evidence, "days", defect->days);
}

const VitriDetector vitri_detector_plan_silent = {"plan-silent", detect};
