/*
 * P09: somebody was, or is to be, moved out of a post before its minimum time is over, and nothing obliges to it: the
 * post does not end, the person did not ask, no decision names the move.
 *
 * Judged for the moves of the plan whatever their stated reason but displaced, requested and pinned, and for those
 * that the tenures show in the last `months` months, where the act is one of `of` (an act not stated: unknown). A move
 * of the past is also judged by the period of today. Cost: one clock a move.
 */
#include "past-moves.h"

#include "vitri/rotation.h"
#include "vitri/spells.h"

/** A move out of a tenure. */
typedef struct {
    gint32 left, to;
    VitriDate on; /**< full */
} Leave;

/**
 * MET where the minimum time of the post left is over on the day, by the period of `rule_day`; NOT_APPLICABLE where the
 * post has none. Where minimum and maximum are one, the month in which they fall will do.
 */
static VitriVerdict weigh(const VitriCase *vcase, const Leave *leave, VitriDate rule_day, VitriBounds *out_bounds,
                          VitriEvidence *evidence)
{
    const VitriTenure *left = &vcase->roster->tenures[leave->left];
    gboolean leader = vitri_roster_position_of(vcase->roster, left->post)->category == VITRI_CATEGORY_LEADERSHIP;
    VitriFamily family = leader ? VITRI_FAMILY_LEADERS : VITRI_FAMILY_STAFF;
    if (!vitri_rotation_bounds(vcase, family, left->person, left->post, rule_day, out_bounds))
        return VITRI_VERDICT_NOT_APPLICABLE;
    VitriDate day = leave->on;
    if (out_bounds->min_months == out_bounds->max_months)
        day.day = (guint8)vitri_date_days_in_month(day.year, day.month);
    VitriSubject subject = {.vcase = vcase,
                            .person = left->person,
                            .post = left->post,
                            .origin = left->post,
                            .unit = -1,
                            .on = day,
                            .occasion = VITRI_OCCASION_ROTATION_MOVE};
    VitriClock clock;
    g_auto(VitriSpells) spells = {0};
    vitri_tenure_clock(vcase, leave->left, &out_bounds->rule, &clock, evidence);
    vitri_spells_of_clock(&out_bounds->rule, &subject, &clock, out_bounds->min_months, &spells, evidence);
    VitriVerdict verdict = vitri_spells_reached(&spells, day);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        vitri_spells_unknown(&spells, evidence);
    vitri_evidence_number(evidence, "min-months", out_bounds->min_months);
    return verdict;
}

/** Names the standard that sets the period in a finding made for the move, and judges a past move by today's. */
static void tell(const VitriCase *vcase, const Leave *leave, VitriFinding *finding)
{
    VitriBounds bounds, today;
    const VitriTenure *left = &vcase->roster->tenures[leave->left];
    vitri_evidence_fact(finding->evidence, "move/from", vcase->roster->posts[left->post].id, left->source);
    weigh(vcase, leave, leave->on, &bounds, finding->evidence);
    finding->standard = bounds.standard;
    finding->version = bounds.version;
    if (vitri_date_compare(leave->on, vcase->on) >= 0)
        return;
    finding->today_on = vcase->on;
    finding->today = weigh(vcase, leave, vcase->on, &today, NULL);
    finding->today_version = finding->today == VITRI_VERDICT_NOT_APPLICABLE ? NULL : today.version;
}

static void look_at_planned(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlannedMove *planned,
                            GPtrArray *items)
{
    const VitriMove *move = planned->move;
    const Leave leave = {planned->left, move->to, move->on};
    VitriBounds bounds;
    if (planned->left < 0 || move->reason == VITRI_MOVE_DISPLACED || move->reason == VITRI_MOVE_REQUESTED ||
        move->reason == VITRI_MOVE_PINNED ||
        vitri_past_moves_is_caused(inspected, move->person, planned->from, move->to, move->on))
        return;
    VitriVerdict verdict = weigh(inspected->vcase, &leave, move->on, &bounds, NULL);
    if (verdict == VITRI_VERDICT_NOT_MET || verdict == VITRI_VERDICT_UNKNOWN)
        tell(inspected->vcase, &leave, vitri_past_moves_add(inspected, defect, planned, verdict, items));
}

static void look_at_recent(const VitriInspected *inspected, const VitriDefect *defect, const VitriRecentMove *recent,
                           GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriTenure *tenure = &roster->tenures[recent->tenure], *left = &roster->tenures[recent->left];
    const char *act = vitri_roster_papers(roster, tenure)->act;
    const Leave leave = {recent->left, tenure->post, vitri_date_latest(tenure->period.from)};
    VitriBounds bounds;
    if (left->post == tenure->post || (act && !g_strv_contains((const char *const *)defect->of, act)) ||
        vitri_past_moves_is_caused(inspected, tenure->person, left->post, tenure->post, leave.on))
        return;
    VitriVerdict verdict = weigh(inspected->vcase, &leave, leave.on, &bounds, NULL);
    if (verdict != VITRI_VERDICT_NOT_MET && verdict != VITRI_VERDICT_UNKNOWN)
        return;
    gboolean open = !act || recent->lately == VITRI_VERDICT_UNKNOWN;
    VitriFinding *finding =
        vitri_inspect_add_tenure(inspected, defect, tenure, open ? VITRI_VERDICT_UNKNOWN : verdict, items);
    tell(inspected->vcase, &leave, finding);
    if (open)
        vitri_evidence_missing(finding->evidence, act ? "tenure/from" : "tenure/act");
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    vitri_past_moves_each(inspected, defect, look_at_planned, look_at_recent, items);
}

const VitriDetector vitri_detector_moved_too_soon = {"moved-too-soon", detect};
