/*
 * min-time: at least so many months in the same function, reached on the day. Bounds who may be moved; it is no breach
 * of a holder to be new, so check.c leaves it out where a sets-period standard is judged on holding. The data and the
 * clock are shared with max-time (kind-time.h).
 */
#include "kind-time.h"

#include "subject.h"

static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(VitriKindTime, months), .required = TRUE, .sense = 1},
    VITRI_KIND_TIME_FIELDS,
};

static VitriVerdict check_min_time(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    g_auto(VitriSpells) spells = {0};
    if (!vitri_kind_time_spells(requirement, subject, &spells, evidence))
        return VITRI_VERDICT_NOT_APPLICABLE;
    VitriVerdict verdict = vitri_spells_reached(&spells, subject->on);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_spells_unknown(&spells, evidence) : verdict;
}

const VitriKind vitri_kind_min_time = {
    .name = "min-time",
    .scope = VITRI_SCOPE_SEQUENCE,
    .brings = VITRI_BRINGS_TIME,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(VitriKindTime),
    .settle = vitri_kind_time_settle,
    .spells = vitri_kind_time_spells,
    .check = check_min_time,
    .turns = vitri_kind_time_turns,
};
