/*
 * not: the one requirement inside is not met; unknown stays unknown, not applicable stays so.
 */
#include "children.h"

typedef struct {
    VitriParameters parameters;
} Not;

static VitriVerdict check_not(const VitriRequirement *requirement, const VitriSubject *subject, VitriEvidence *evidence)
{
    VitriVerdict verdict = vitri_children_check(requirement, VITRI_VERDICT_NOT_MET, subject, evidence);
    if (verdict == VITRI_VERDICT_MET)
        return VITRI_VERDICT_NOT_MET;
    return verdict == VITRI_VERDICT_NOT_MET ? VITRI_VERDICT_MET : verdict;
}

const VitriKind vitri_kind_not = {
    .name = "not",
    .scope = VITRI_SCOPE_PLACE,
    .certain = TRUE,
    .children = TRUE,
    .size = sizeof(Not),
    .check = check_not,
    .turns = vitri_children_turns,
};
