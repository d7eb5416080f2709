/*
 * any-of: at least one requirement inside is met; one met decides, else one unknown.
 */
#include "children.h"

typedef struct {
    VitriParameters parameters;
} AnyOf;

static VitriVerdict check_any_of(const VitriRequirement *requirement, const VitriSubject *subject,
                                 VitriEvidence *evidence)
{
    return vitri_children_check(requirement, VITRI_VERDICT_MET, subject, evidence);
}

const VitriKind vitri_kind_any_of = {
    .name = "any-of",
    .scope = VITRI_SCOPE_PLACE,
    .certain = TRUE,
    .children = TRUE,
    .size = sizeof(AnyOf),
    .check = check_any_of,
    .turns = vitri_children_turns,
};
