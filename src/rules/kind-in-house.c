/*
 * in-house: the person holds a post under the same top unit as the judged post. Nobody who holds no post is in-house.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
} InHouse;

static VitriVerdict check_in_house(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    if (subject->post < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    gint32 held = vitri_subject_held(subject);
    if (held < 0)
        return VITRI_VERDICT_NOT_MET;
    const VitriUnit *own = &roster->units[vitri_roster_unit_of(roster, held)->root];
    const VitriUnit *judged = &roster->units[vitri_roster_unit_of(roster, subject->post)->root];
    vitri_subject_fact(evidence, own->id, own->source, "held/top-unit");
    vitri_subject_fact(evidence, judged->id, judged->source, "post/top-unit");
    return own == judged ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_in_house(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                          GArray *days)
{
    vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_in_house = {
    .name = "in-house",
    .scope = VITRI_SCOPE_POSTING,
    .certain = TRUE,
    .dated = TRUE,
    .size = sizeof(InHouse),
    .check = check_in_house,
    .turns = turn_in_house,
};
