/*
 * min-time: at least so many months in the same function, reached on the day. Bounds who may be moved; it is no breach
 * of a holder to be new, so check.c leaves it out where a sets-period standard is judged on holding. The data and the
 * clock are shared with max-time (kind-time.h).
 */
#include "kind-time.h"

#include "subject.h"

static const char *const probations[] = {"counts", "excluded", NULL};

static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(VitriKindTime, months), .required = TRUE},
    {"probation", VITRI_FIELD_CHOICE, offsetof(VitriKindTime, probation), .choices = probations},
};

static VitriVerdict check_min_time(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    const VitriKindTime *time = requirement->data;
    VitriClock clock;
    if (!vitri_kind_time_clock(requirement, subject, &clock, evidence))
        return VITRI_VERDICT_NOT_APPLICABLE;
    gboolean bounded = vitri_date_is_set(clock.earliest) && vitri_date_is_set(clock.latest);
    gboolean certain =
        bounded && vitri_date_compare(subject->on, vitri_date_add_months(clock.latest, time->months)) >= 0;
    gboolean possible =
        !bounded || vitri_date_compare(subject->on, vitri_date_add_months(clock.earliest, time->months)) >= 0;
    VitriVerdict verdict = vitri_subject_verdict(certain, possible);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        return vitri_subject_unknown(evidence, "%s", clock.missing ? clock.missing : "tenure/from");
    return verdict;
}

const VitriKind vitri_kind_min_time = {
    .name = "min-time",
    .scope = VITRI_SCOPE_SEQUENCE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(VitriKindTime),
    .check = check_min_time,
    .turns = vitri_kind_time_turns,
};
