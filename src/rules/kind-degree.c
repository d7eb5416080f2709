/*
 * degree: a degree of at least a level, in one of some fields. See qualification.h for records that lack something.
 */
#include "qualification.h"

typedef struct {
    VitriParameters parameters;
    const char *min;
    const char *const *field;
} Degree;

static const VitriField fields[] = {
    {"min", VITRI_FIELD_WORD, offsetof(Degree, min), "degree", .required = TRUE, .sense = 1},
    {"field", VITRI_FIELD_WORDS, offsetof(Degree, field)},
};

static VitriVerdict check_degree(const VitriRequirement *requirement, const VitriSubject *subject,
                                 VitriEvidence *evidence)
{
    const Degree *degree = requirement->data;
    VitriQualificationWanted wanted = {"degree", degree->min, degree->field, TRUE};
    return vitri_qualification_check(&wanted, subject, evidence);
}

static void turn_degree(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                        GArray *days)
{
    vitri_qualification_turns("degree", subject, within, days);
}

const VitriKind vitri_kind_degree = {
    .name = "degree",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_COURSE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Degree),
    .check = check_degree,
    .turns = turn_degree,
};
