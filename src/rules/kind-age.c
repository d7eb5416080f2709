/*
 * age: whole years on the day, at least and at most. A birth known in part decides only where it cannot tip the answer.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    gint32 min, max;
} Age;

enum { MONTHS_A_YEAR = 12 };

static const VitriField fields[] = {
    {"min", VITRI_FIELD_NUMBER, offsetof(Age, min), .fallback = -1, .sense = 1},
    {"max", VITRI_FIELD_NUMBER, offsetof(Age, max), .fallback = -1, .sense = -1},
};

static gboolean fit_age(const Age *wanted, VitriDate born, VitriDate on)
{
    gint32 months = vitri_date_months_between(born, on);
    return (wanted->min < 0 || months >= wanted->min * MONTHS_A_YEAR) &&
           (wanted->max < 0 || months < (wanted->max + 1) * MONTHS_A_YEAR);
}

static VitriVerdict check_age(const VitriRequirement *requirement, const VitriSubject *subject, VitriEvidence *evidence)
{
    const Age *wanted = requirement->data;
    const VitriPerson *person = vitri_subject_person(subject);
    if (!vitri_date_is_set(person->born))
        return vitri_subject_unknown(evidence, "person/born");
    vitri_subject_date(evidence, person->born, person->source, "person/born");
    gboolean first = fit_age(wanted, vitri_date_earliest(person->born), subject->on);
    gboolean last = fit_age(wanted, vitri_date_latest(person->born), subject->on);
    if (first != last)
        return vitri_subject_unknown(evidence, "person/born");
    return first ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_age(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within, GArray *days)
{
    const Age *wanted = requirement->data;
    VitriDate born = vitri_subject_person(subject)->born;
    if (wanted->min >= 0)
        vitri_turns_date(days, within, born, wanted->min * MONTHS_A_YEAR);
    if (wanted->max >= 0)
        vitri_turns_date(days, within, born, (wanted->max + 1) * MONTHS_A_YEAR);
}

const VitriKind vitri_kind_age = {
    .name = "age",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_TIME,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Age),
    .check = check_age,
    .turns = turn_age,
};
