/*
 * P07: a move in form only. The destination is the same position with the same duty in the same unit, or a post that
 * the person left less than `count` months before.
 *
 * Judged for the moves of the plan, and for those out of listed posts that the tenures show in the last `months`
 * months. A duty stated on one side alone, or a start known in part, leaves it open. A post that ended, and a term
 * renewed in the same post, are no moves. Cost: the tenures of one person a move.
 */
#include "past-moves.h"

#include "vitri/tenure.h"

/** When the person last left a post, before a tenure that is left for it again; unset: never, as far as is known. */
static VitriDate find_last_leave(const VitriRoster *roster, gint32 person, gint32 post, gint32 before)
{
    VitriRun run = roster->people[person].tenures;
    VitriDate last = VITRI_DATE_NONE;
    for (guint32 i = run.first; i < run.first + run.n && (gint32)i < before; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->kind == VITRI_TENURE_HOLDER && tenure->post == post)
            last = tenure->period.until;
    }
    return last;
}

/** Whether the post is left again for one held until less than `months` months before; the dates may be in part. */
static VitriVerdict weigh_return(VitriDate last, VitriDate on, gint32 months)
{
    if (!vitri_date_is_set(last))
        return VITRI_VERDICT_MET;
    VitriDate soonest = vitri_date_add_months(vitri_date_earliest(last), months);
    VitriDate latest = vitri_date_add_months(vitri_date_latest(last), months);
    if (vitri_date_compare(vitri_date_latest(on), soonest) < 0)
        return VITRI_VERDICT_NOT_MET;
    return vitri_date_compare(vitri_date_earliest(on), latest) < 0 ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_MET;
}

typedef struct {
    gint32 person, left, from, to;
    VitriDate on;
} Change;

/** MET where it is a move in more than form; what it rests on goes to evidence. */
static VitriVerdict weigh(const VitriInspected *inspected, const VitriDefect *defect, const Change *change,
                          VitriEvidence *evidence)
{
    const VitriRoster *roster = inspected->vcase->roster;
    VitriVerdict same = VITRI_VERDICT_NOT_MET;
    if (change->from >= 0 && roster->posts[change->from].unit == roster->posts[change->to].unit)
        same = vitri_tenure_same_function(roster, change->from, change->to);
    VitriDate last = find_last_leave(roster, change->person, change->to, change->left);
    VitriVerdict back = weigh_return(last, change->on, defect->count);
    if (change->from >= 0)
        vitri_evidence_fact(evidence, "move/from", roster->posts[change->from].id, VITRI_NO_SOURCE);
    if (back != VITRI_VERDICT_MET)
        vitri_evidence_date(evidence, "left-before", last, VITRI_NO_SOURCE);
    if (same == VITRI_VERDICT_MET || back == VITRI_VERDICT_NOT_MET)
        return VITRI_VERDICT_NOT_MET;
    if (same == VITRI_VERDICT_NOT_MET && back == VITRI_VERDICT_MET)
        return VITRI_VERDICT_MET;
    vitri_evidence_missing(evidence, back == VITRI_VERDICT_UNKNOWN ? "tenure/until" : "post/duty");
    return VITRI_VERDICT_UNKNOWN;
}

static void take_evidence(VitriFinding *finding, VitriEvidence *evidence)
{
    for (guint i = 0; i < evidence->facts->len; i++) {
        const VitriFact *fact = &g_array_index(evidence->facts, VitriFact, i);
        vitri_evidence_fact(finding->evidence, fact->field, fact->value, fact->source);
    }
    if (evidence->missing)
        vitri_evidence_missing(finding->evidence, evidence->missing);
}

static void look_at_recent(const VitriInspected *inspected, const VitriDefect *defect, const VitriRecentMove *recent,
                           GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriTenure *tenure = &roster->tenures[recent->tenure];
    gint32 from = roster->tenures[recent->left].post;
    const Change change = {tenure->person, recent->left, from, tenure->post, tenure->period.from};
    if (from == tenure->post || !vitri_roster_position_of(roster, from)->rotation ||
        !vitri_past_moves_post_exists(roster, from, vitri_date_latest(tenure->period.from)))
        return;
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriVerdict verdict = weigh(inspected, defect, &change, evidence);
    if (verdict == VITRI_VERDICT_MET)
        return;
    if (verdict == VITRI_VERDICT_NOT_MET && recent->lately == VITRI_VERDICT_UNKNOWN) {
        verdict = VITRI_VERDICT_UNKNOWN;
        vitri_evidence_missing(evidence, "tenure/from");
    }
    take_evidence(vitri_inspect_add_tenure(inspected, defect, tenure, verdict, items), evidence);
}

static void look_at_planned(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlannedMove *planned,
                            GPtrArray *items)
{
    const VitriMove *move = planned->move;
    const Change change = {move->person, planned->left, planned->from, move->to, move->on};
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriVerdict verdict = weigh(inspected, defect, &change, evidence);
    if (verdict != VITRI_VERDICT_MET)
        take_evidence(vitri_past_moves_add(inspected, defect, planned, verdict, items), evidence);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    vitri_past_moves_each(inspected, defect, look_at_planned, look_at_recent, items);
}

const VitriDetector vitri_detector_formal_move = {"formal-move", detect};
