/*
 * P13: a post was left and not handed over `days` days after.
 *
 * Judged for the moves of the plan that took effect, and for listed posts that somebody left for another one in the
 * last `months` months. The plan is where handovers are entered, so none entered is one not done; a roster that states
 * none of a tenure leaves it open, one handed over too late is a defect. Cost: constant a move.
 */
#include "past-moves.h"

/** The day on which the post was handed over by plan or roster; unset: none is stated. */
static VitriDate find_handover(const VitriRoster *roster, const VitriMove *move, gint32 left)
{
    VitriDate stated = left < 0 ? VITRI_DATE_NONE : vitri_roster_papers(roster, &roster->tenures[left])->handed_over_on;
    return move && vitri_date_is_set(move->handed_over_on) ? move->handed_over_on : stated;
}

/** Whether a post left on `from` at the earliest is handed over in time, as far as the day of the case tells; `none` is
 * the verdict where nothing is stated too late. */
static VitriVerdict weigh(const VitriInspected *inspected, const VitriDefect *defect, VitriPeriod left,
                          VitriDate handover, VitriVerdict none)
{
    VitriDate first = vitri_date_add_days(left.from, defect->days),
              last = vitri_date_add_days(left.until, defect->days);
    VitriDate on = inspected->vcase->on;
    gboolean stated = vitri_date_is_set(handover);
    VitriDate earliest = stated ? vitri_date_earliest(handover) : on,
              latest = stated ? vitri_date_latest(handover) : on;
    if (vitri_date_compare(latest, first) <= 0)
        return VITRI_VERDICT_MET;
    if (!stated)
        return vitri_date_compare(on, last) > 0 ? none : VITRI_VERDICT_MET;
    return vitri_date_compare(earliest, last) > 0 ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_UNKNOWN;
}

static void tell(VitriFinding *finding, const VitriRoster *roster, gint32 from, VitriDate left_on, VitriDate handover)
{
    if (from >= 0)
        vitri_evidence_fact(finding->evidence, "move/from", roster->posts[from].id, VITRI_NO_SOURCE);
    vitri_evidence_date(finding->evidence, "left-on", left_on, VITRI_NO_SOURCE);
    if (vitri_date_is_set(handover))
        vitri_evidence_date(finding->evidence, "handed-over-on", handover, VITRI_NO_SOURCE);
    if (finding->verdict == VITRI_VERDICT_UNKNOWN)
        vitri_evidence_missing(finding->evidence, "tenure/handed-over-on");
}

static void look_at_planned(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlannedMove *planned,
                            GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    if (!vitri_date_is_set(planned->effect))
        return;
    VitriDate handover = find_handover(roster, planned->move, planned->left);
    VitriPeriod left = {planned->effect, planned->effect};
    VitriVerdict verdict = weigh(inspected, defect, left, handover, VITRI_VERDICT_NOT_MET);
    if (verdict != VITRI_VERDICT_MET)
        tell(vitri_past_moves_add(inspected, defect, planned, verdict, items), roster, planned->from, planned->effect,
             handover);
}

static void look_at_recent(const VitriInspected *inspected, const VitriDefect *defect, const VitriRecentMove *recent,
                           GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriTenure *tenure = &roster->tenures[recent->tenure], *left = &roster->tenures[recent->left];
    if (left->post == tenure->post || !vitri_roster_position_of(roster, left->post)->rotation ||
        !vitri_date_is_set(left->period.until))
        return;
    VitriDate handover = find_handover(roster, NULL, recent->left);
    VitriPeriod days = {vitri_date_earliest(left->period.until), vitri_date_latest(left->period.until)};
    VitriVerdict verdict = weigh(inspected, defect, days, handover, VITRI_VERDICT_UNKNOWN);
    if (verdict != VITRI_VERDICT_MET)
        tell(vitri_inspect_add_tenure(inspected, defect, tenure, verdict, items), roster, left->post,
             left->period.until, handover);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    vitri_past_moves_each(inspected, defect, look_at_planned, look_at_recent, items);
}

const VitriDetector vitri_detector_handover_open = {"handover-open", detect};
