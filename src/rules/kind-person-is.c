/*
 * person-is: sex and regime of the person. A sex that is not stated is unknown; a regime that is not stated is that of
 * a civil servant, as the roster's format says.
 */
#include "field.h"
#include "subject.h"

typedef struct {
    VitriParameters parameters;
    const char *const *sex, *const *regime;
} PersonIs;

static const char *const sexes[] = {"male", "female", NULL};
static const char *const regimes[] = {"civil-servant", "public-employee", NULL};

static const VitriField fields[] = {
    {"sex", VITRI_FIELD_WORDS, offsetof(PersonIs, sex), .choices = sexes},
    {"regime", VITRI_FIELD_WORDS, offsetof(PersonIs, regime), .choices = regimes},
};

static VitriVerdict check_person_is(const VitriRequirement *requirement, const VitriSubject *subject,
                                    VitriEvidence *evidence)
{
    const PersonIs *wanted = requirement->data;
    const VitriPerson *person = vitri_subject_person(subject);
    if (wanted->regime) {
        const char *regime =
            vitri_regime_name(person->regime == VITRI_REGIME_UNKNOWN ? VITRI_REGIME_CIVIL_SERVANT : person->regime);
        vitri_subject_fact(evidence, regime, person->source, "person/regime");
        if (!vitri_field_has_word(wanted->regime, regime))
            return VITRI_VERDICT_NOT_MET;
    }
    if (!wanted->sex)
        return VITRI_VERDICT_MET;
    if (person->sex == VITRI_SEX_UNKNOWN)
        return vitri_subject_unknown(evidence, "person/sex");
    vitri_subject_fact(evidence, vitri_sex_name(person->sex), person->source, "person/sex");
    return vitri_field_has_word(wanted->sex, vitri_sex_name(person->sex)) ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

const VitriKind vitri_kind_person_is = {
    .name = "person-is",
    .scope = VITRI_SCOPE_POSTING,
    .selects = TRUE,
    .certain = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(PersonIs),
    .check = check_person_is,
};
