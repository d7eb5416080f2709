/*
 * distance: kilometres between the place where the person lives and the place of the judged post's unit (its own, or
 * that of the nearest unit above that states one), by the distances of the policy.
 *
 * A place that is not stated, or two places without a distance, are unknown, never near. It says nothing about roads or
 * time: the table does.
 */
#include "field.h"
#include "subject.h"

typedef struct {
    VitriParameters parameters;
    gint32 min_km, max_km;
} Distance;

static const VitriField fields[] = {
    {"min-km", VITRI_FIELD_NUMBER, offsetof(Distance, min_km), .fallback = -1, .sense = 1},
    {"max-km", VITRI_FIELD_NUMBER, offsetof(Distance, max_km), .fallback = -1, .sense = -1},
};

static VitriVerdict check_distance(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    const Distance *wanted = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    const VitriPerson *person = vitri_subject_person(subject);
    gint32 unit = vitri_subject_unit(subject), km = 0;
    const char *place = vitri_roster_place(roster, unit);
    if (!person->residence)
        return vitri_subject_unknown(evidence, "person/residence");
    vitri_subject_fact(evidence, person->residence, person->source, "person/residence");
    if (!place)
        return vitri_subject_unknown(evidence, "unit/place");
    vitri_subject_fact(evidence, place, roster->units[unit].source, "unit/place");
    if (!vitri_policy_find_distance(subject->vcase->policy, person->residence, place, &km))
        return vitri_subject_unknown(evidence, "policy/distance");
    if (evidence) {
        g_autofree char *text = g_strdup_printf("%d", km);
        vitri_evidence_fact(evidence, "distance-km", text, person->source);
    }
    gboolean within = km >= wanted->min_km && (wanted->max_km < 0 || km <= wanted->max_km);
    return within ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

const VitriKind vitri_kind_distance = {
    .name = "distance",
    .scope = VITRI_SCOPE_POSTING,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Distance),
    .check = check_distance,
};
