/*
 * same-regime: the position left and the judged one are of the same regime; where a position states none it is that of
 * a civil servant, as the format of the roster says.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
} SameRegime;

static VitriRegime read_regime(const VitriPosition *position)
{
    return position->regime == VITRI_REGIME_UNKNOWN ? VITRI_REGIME_CIVIL_SERVANT : position->regime;
}

static VitriVerdict check_same_regime(const VitriRequirement *requirement, const VitriSubject *subject,
                                      VitriEvidence *evidence)
{
    gint32 held = vitri_subject_held(subject);
    if (subject->post < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (held < 0)
        return vitri_subject_unknown(evidence, "tenure/post");
    const VitriPosition *left = vitri_roster_position_of(vitri_subject_roster(subject), held);
    const VitriPosition *judged = vitri_subject_position(subject);
    vitri_subject_fact(evidence, vitri_regime_name(read_regime(left)), left->source, "held/regime");
    vitri_subject_fact(evidence, vitri_regime_name(read_regime(judged)), judged->source, "position/regime");
    return read_regime(left) == read_regime(judged) ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_same_regime(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                             GArray *days)
{
    if (subject->origin < 0)
        vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_same_regime = {
    .name = "same-regime",
    .scope = VITRI_SCOPE_POSTING,
    .certain = TRUE,
    .size = sizeof(SameRegime),
    .check = check_same_regime,
    .turns = turn_same_regime,
};
