/*
 * same-profession: the position left and the judged one are of the same profession. A profession that is not stated is
 * unknown, even where both are absent.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
} SameProfession;

static VitriVerdict check_same_profession(const VitriRequirement *requirement, const VitriSubject *subject,
                                          VitriEvidence *evidence)
{
    gint32 held = vitri_subject_held(subject);
    if (subject->post < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (held < 0)
        return vitri_subject_unknown(evidence, "tenure/post");
    const VitriPosition *left = vitri_roster_position_of(vitri_subject_roster(subject), held);
    const VitriPosition *judged = vitri_subject_position(subject);
    vitri_subject_fact(evidence, left->profession, left->source, "held/profession");
    vitri_subject_fact(evidence, judged->profession, judged->source, "position/profession");
    if (!left->profession || !judged->profession)
        return vitri_subject_unknown(evidence, "position/profession");
    return g_strcmp0(left->profession, judged->profession) == 0 ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_same_profession(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                                 GArray *days)
{
    if (subject->origin < 0)
        vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_same_profession = {
    .name = "same-profession",
    .scope = VITRI_SCOPE_POSTING,
    .size = sizeof(SameProfession),
    .check = check_same_profession,
    .turns = turn_same_profession,
};
