/*
 * certificate: a qualification of a kind, of at least a level of the code list named as the kind, valid on the day
 * unless the rule says otherwise, in one of the fields named if any is. A level of competence is such a record: kind
 * "competency", its field and its level. See qualification.h for records that lack something.
 */
#include "qualification.h"

typedef struct {
    VitriParameters parameters;
    const char *kind, *min;
    const char *const *field;
    gint32 valid_on_day;
} Certificate;

static const VitriField fields[] = {
    {"kind", VITRI_FIELD_WORD, offsetof(Certificate, kind), "qualification-kind", .required = TRUE},
    {"min", VITRI_FIELD_WORD, offsetof(Certificate, min), "@kind", .sense = 1},
    {"field", VITRI_FIELD_WORDS, offsetof(Certificate, field)},
    {"valid-on-day", VITRI_FIELD_FLAG, offsetof(Certificate, valid_on_day), .fallback = TRUE},
};

static VitriVerdict check_certificate(const VitriRequirement *requirement, const VitriSubject *subject,
                                      VitriEvidence *evidence)
{
    const Certificate *certificate = requirement->data;
    VitriQualificationWanted wanted = {certificate->kind, certificate->min, certificate->field,
                                       certificate->valid_on_day};
    return vitri_qualification_check(&wanted, subject, evidence);
}

static void turn_certificate(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                             GArray *days)
{
    vitri_qualification_turns(((const Certificate *)requirement->data)->kind, subject, within, days);
}

const VitriKind vitri_kind_certificate = {
    .name = "certificate",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_COURSE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Certificate),
    .check = check_certificate,
    .turns = turn_certificate,
};
