/*
 * same-level: the position left and the judged one are of the same level of leadership, or of levels with the same
 * place in the code list. Two positions outside leadership are of the same level; one in and one outside are not.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
} SameLevel;

static VitriVerdict check_same_level(const VitriRequirement *requirement, const VitriSubject *subject,
                                     VitriEvidence *evidence)
{
    gint32 held = vitri_subject_held(subject);
    if (subject->post < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (held < 0)
        return vitri_subject_unknown(evidence, "tenure/post");
    const VitriPosition *left = vitri_roster_position_of(vitri_subject_roster(subject), held);
    const VitriPosition *judged = vitri_subject_position(subject);
    vitri_subject_fact(evidence, left->level, left->source, "held/level");
    vitri_subject_fact(evidence, judged->level, judged->source, "position/level");
    gboolean leads = left->category == VITRI_CATEGORY_LEADERSHIP;
    int now = 0, then = 0;
    if (leads != (judged->category == VITRI_CATEGORY_LEADERSHIP))
        return VITRI_VERDICT_NOT_MET;
    if (!leads || (left->level && g_strcmp0(left->level, judged->level) == 0))
        return VITRI_VERDICT_MET;
    if (!vitri_subject_order(subject, "level", left->level, &now) ||
        !vitri_subject_order(subject, "level", judged->level, &then))
        return vitri_subject_unknown(evidence, "position/level");
    return now == then ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_same_level(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                            GArray *days)
{
    if (subject->origin < 0)
        vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_same_level = {
    .name = "same-level",
    .scope = VITRI_SCOPE_POSTING,
    .size = sizeof(SameLevel),
    .check = check_same_level,
    .turns = turn_same_level,
};
