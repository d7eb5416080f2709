/*
 * P05: a plan holds people it is not for. A plan of staff moves or keeps a leader, or moves somebody to a leader's post
 * (a plan of leaders: the other way round), or it moves somebody whose post has no maximum time and gives no other
 * cause: a post that ends, a request, a decision, room made for another.
 *
 * Where neither plan nor roster tells the post left, it is not known.
 */
#include "past-moves.h"

#include "vitri/rotation.h"

static gboolean is_of_family(const VitriInspected *inspected, gint32 post)
{
    gboolean leader = vitri_roster_position_of(inspected->vcase->roster, post)->category == VITRI_CATEGORY_LEADERSHIP;
    return leader == (inspected->plan->family == VITRI_FAMILY_LEADERS);
}

static gboolean is_listed(const VitriInspected *inspected, gint32 person, gint32 post, VitriDate on)
{
    VitriBounds bounds;
    return vitri_rotation_bounds(inspected->vcase, inspected->plan->family, person, post, on, &bounds);
}

static gboolean has_cause(const VitriInspected *inspected, const VitriPlannedMove *planned)
{
    const VitriMove *move = planned->move;
    return move->reason == VITRI_MOVE_DISPLACED || move->reason == VITRI_MOVE_REQUESTED ||
           move->reason == VITRI_MOVE_PINNED || move->reason == VITRI_MOVE_ENABLING ||
           vitri_past_moves_is_caused(inspected, move->person, planned->from, move->to, move->on);
}

static void look_at_move(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlannedMove *planned,
                         GPtrArray *items)
{
    const VitriMove *move = planned->move;
    const VitriRoster *roster = inspected->vcase->roster;
    if (planned->from < 0) {
        VitriFinding *finding = vitri_past_moves_add(inspected, defect, planned, VITRI_VERDICT_UNKNOWN, items);
        vitri_evidence_missing(finding->evidence, "move/from");
        return;
    }
    gboolean family = is_of_family(inspected, planned->from) && is_of_family(inspected, move->to);
    gboolean unlisted = inspected->plan->family == VITRI_FAMILY_STAFF && !has_cause(inspected, planned) &&
                        !is_listed(inspected, move->person, planned->from, move->on);
    if (family && !unlisted)
        return;
    VitriFinding *finding = vitri_past_moves_add(inspected, defect, planned, VITRI_VERDICT_NOT_MET, items);
    const VitriPosition *position = vitri_roster_position_of(roster, planned->from);
    vitri_evidence_fact(finding->evidence, "move/from", roster->posts[planned->from].id, vitri_plan_source(move->line));
    vitri_evidence_fact(finding->evidence, "move/reason", vitri_move_reason_name(move->reason),
                        vitri_plan_source(move->line));
    vitri_evidence_fact(finding->evidence, "position/category", vitri_category_name(position->category),
                        position->source);
    vitri_evidence_fact(finding->evidence, "position/rotation", position->rotation, position->source);
}

static void look_at_stay(const VitriInspected *inspected, const VitriDefect *defect, const VitriStay *stay,
                         GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    if (stay->person < 0 || stay->post < 0 || is_of_family(inspected, stay->post))
        return;
    VitriFinding *finding = vitri_inspect_add(inspected, defect, stay->person, stay->post,
                                              roster->posts[stay->post].unit, VITRI_VERDICT_NOT_MET, items);
    vitri_evidence_fact(finding->evidence, "stay/reason", vitri_stay_reason_name(stay->reason),
                        vitri_plan_source(stay->line));
    vitri_evidence_fact(finding->evidence, "position/category",
                        vitri_category_name(vitri_roster_position_of(roster, stay->post)->category),
                        vitri_roster_position_of(roster, stay->post)->source);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    vitri_past_moves_each(inspected, defect, look_at_move, NULL, items);
    for (guint i = 0; inspected->plan && i < inspected->plan->stays->len; i++)
        look_at_stay(inspected, defect, &g_array_index(inspected->plan->stays, VitriStay, i), items);
}

const VitriDetector vitri_detector_wrong_subject_in_plan = {"wrong-subject-in-plan", detect};
