/*
 * all-of: every requirement inside is met; one not met decides, else one unknown.
 */
#include "children.h"

typedef struct {
    VitriParameters parameters;
} AllOf;

static VitriVerdict check_all_of(const VitriRequirement *requirement, const VitriSubject *subject,
                                 VitriEvidence *evidence)
{
    return vitri_children_check(requirement, VITRI_VERDICT_NOT_MET, subject, evidence);
}

const VitriKind vitri_kind_all_of = {
    .name = "all-of",
    .scope = VITRI_SCOPE_PLACE,
    .certain = TRUE,
    .children = TRUE,
    .size = sizeof(AllOf),
    .check = check_all_of,
    .turns = vitri_children_turns,
};
