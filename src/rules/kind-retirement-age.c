/*
 * retirement-age: met up to and including the last day in service under normal conditions. The parameters say how many
 * months before the first day out notice and decision are due; they are read by whoever looks ahead.
 */
#include "subject.h"
#include "turns.h"

#include "vitri/retirement.h"

typedef struct {
    VitriParameters parameters;
    gint32 notice_months, decision_months;
} RetirementAge;

static const VitriField fields[] = {
    {"notice-months", VITRI_FIELD_NUMBER, offsetof(RetirementAge, notice_months), .fallback = -1, .apart = TRUE},
    {"decision-months", VITRI_FIELD_NUMBER, offsetof(RetirementAge, decision_months), .fallback = -1, .apart = TRUE},
};

static VitriVerdict check_retirement_age(const VitriRequirement *requirement, const VitriSubject *subject,
                                         VitriEvidence *evidence)
{
    VitriDate last_day = vitri_retirement_day(subject->vcase, subject->person, evidence);
    if (!vitri_date_is_set(last_day))
        return VITRI_VERDICT_UNKNOWN;
    return vitri_date_compare(subject->on, last_day) <= 0 ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_retirement_age(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                                GArray *days)
{
    VitriDate last_day = vitri_retirement_day(subject->vcase, subject->person, NULL);
    if (vitri_date_is_set(last_day))
        vitri_turns_add(days, within, vitri_date_add_days(last_day, 1));
}

const VitriKind vitri_kind_retirement_age = {
    .name = "retirement-age",
    .scope = VITRI_SCOPE_POSTING,
    .certain = TRUE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(RetirementAge),
    .check = check_retirement_age,
    .turns = turn_retirement_age,
};
