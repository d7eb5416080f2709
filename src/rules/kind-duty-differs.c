/*
 * duty-differs: the judged post is another function than the one left. Within one unit and position the duty must
 * differ, else the move is one in form only; a duty stated on one side alone is unknown.
 */
#include "subject.h"
#include "turns.h"

#include "vitri/tenure.h"

typedef struct {
    VitriParameters parameters;
} DutyDiffers;

static VitriVerdict check_duty_differs(const VitriRequirement *requirement, const VitriSubject *subject,
                                       VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 held = vitri_subject_held(subject);
    if (subject->post < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (held < 0)
        return vitri_subject_unknown(evidence, "tenure/post");
    const VitriPost *left = &roster->posts[held], *judged = &roster->posts[subject->post];
    vitri_subject_fact(evidence, left->duty, left->source, "held/duty");
    vitri_subject_fact(evidence, judged->duty, judged->source, "post/duty");
    switch (vitri_tenure_same_function(roster, held, subject->post)) {
    case VITRI_VERDICT_MET:
        return VITRI_VERDICT_NOT_MET;
    case VITRI_VERDICT_NOT_MET:
        return VITRI_VERDICT_MET;
    default:
        return vitri_subject_unknown(evidence, "post/duty");
    }
}

static void turn_duty_differs(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                              GArray *days)
{
    if (subject->origin < 0)
        vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_duty_differs = {
    .name = "duty-differs",
    .scope = VITRI_SCOPE_POSTING,
    .size = sizeof(DutyDiffers),
    .check = check_duty_differs,
    .turns = turn_duty_differs,
};
