/*
 * What all-of, any-of and not share: one verdict made of several, in the three-valued logic of Kleene with a fourth
 * value, not applicable, that takes no part. Without evidence the first decisive child ends the search.
 */
#include "children.h"

VitriVerdict vitri_children_check(const VitriRequirement *requirement, VitriVerdict decisive,
                                  const VitriSubject *subject, VitriEvidence *evidence)
{
    VitriVerdict verdict = VITRI_VERDICT_NOT_APPLICABLE;
    for (guint i = 0; i < requirement->children->len; i++) {
        VitriVerdict one = vitri_requirement_check(g_ptr_array_index(requirement->children, i), subject, evidence);
        if (one == decisive && !evidence)
            return one;
        if (one == VITRI_VERDICT_NOT_APPLICABLE || verdict == decisive)
            continue;
        if (one == decisive || one == VITRI_VERDICT_UNKNOWN || verdict == VITRI_VERDICT_NOT_APPLICABLE)
            verdict = one;
    }
    return verdict;
}

void vitri_children_turns(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                          GArray *days)
{
    for (guint i = 0; i < requirement->children->len; i++) {
        const VitriRequirement *child = g_ptr_array_index(requirement->children, i);
        if (child->kind->turns)
            child->kind->turns(child, subject, within, days);
    }
}
