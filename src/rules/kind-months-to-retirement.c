/*
 * months-to-retirement: at least so many whole months from the day to the day after the last day in service.
 */
#include "subject.h"
#include "turns.h"

#include "vitri/retirement.h"

typedef struct {
    VitriParameters parameters;
    gint32 min;
} MonthsToRetirement;

static const VitriField fields[] = {
    {"min", VITRI_FIELD_NUMBER, offsetof(MonthsToRetirement, min), .required = TRUE, .sense = 1},
};

static VitriVerdict check_months_to_retirement(const VitriRequirement *requirement, const VitriSubject *subject,
                                               VitriEvidence *evidence)
{
    const MonthsToRetirement *wanted = requirement->data;
    VitriSource source = vitri_subject_person(subject)->source;
    VitriDate last_day = vitri_retirement_day(subject->vcase, subject->person, evidence);
    if (!vitri_date_is_set(last_day))
        return VITRI_VERDICT_UNKNOWN;
    gint32 months = vitri_date_months_between(subject->on, vitri_date_add_days(last_day, 1));
    if (evidence) {
        g_autofree char *text = g_strdup_printf("%d", months);
        vitri_subject_date(evidence, last_day, source, "person/retires-on");
        vitri_evidence_fact(evidence, "months-to-retirement", text, source);
    }
    return months >= wanted->min ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_months_to_retirement(const VitriRequirement *requirement, const VitriSubject *subject,
                                      VitriPeriod within, GArray *days)
{
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_turns_search(requirement, subject, within, own, days);
}

const VitriKind vitri_kind_months_to_retirement = {
    .name = "months-to-retirement",
    .scope = VITRI_SCOPE_POSTING,
    .certain = TRUE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(MonthsToRetirement),
    .check = check_months_to_retirement,
    .turns = turn_months_to_retirement,
};
