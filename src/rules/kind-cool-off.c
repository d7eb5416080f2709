/*
 * cool-off: no return to a function (position, unit, duty) that was left less than so many months ago. For a rotation
 * move the months of the policy take the place of those of the rule. A function that runs on in another tenure was not
 * left. Quadratic in the tenures of the person, which are few.
 */
#include "subject.h"
#include "turns.h"

#include "vitri/tenure.h"

typedef struct {
    VitriParameters parameters;
    gint32 months;
} CoolOff;

static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(CoolOff, months), .required = TRUE, .sense = 1},
};

static gint32 read_months(const CoolOff *rule, const VitriSubject *subject)
{
    return subject->occasion == VITRI_OCCASION_ROTATION_MOVE ? subject->vcase->policy->cool_off_months : rule->months;
}

/** Whether another tenure carries the function on through the day on which this one ends. */
static gboolean runs_on(const VitriSubject *subject, guint32 ended)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    const VitriTenure *left = &roster->tenures[ended];
    VitriRun run = vitri_subject_person(subject)->tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *other = &roster->tenures[i];
        if (i != ended && other->kind == VITRI_TENURE_HOLDER &&
            vitri_period_contains(other->period, vitri_date_latest(left->period.until)) &&
            vitri_tenure_same_function(roster, left->post, other->post) == VITRI_VERDICT_MET)
            return TRUE;
    }
    return FALSE;
}

/** NOT_MET where the function was left too short a while ago; out_missing: the field that leaves it open. */
static VitriVerdict weigh_tenure(const VitriSubject *subject, guint32 index, gint32 months, const char **out_missing)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    const VitriTenure *tenure = &roster->tenures[index];
    VitriDate until = tenure->period.until;
    if (tenure->kind != VITRI_TENURE_HOLDER || !vitri_date_is_set(until))
        return VITRI_VERDICT_MET;
    VitriDate first = vitri_date_earliest(until), last = vitri_date_latest(until);
    gboolean possible = vitri_date_compare(first, subject->on) <= 0 &&
                        vitri_date_compare(subject->on, vitri_date_add_months(last, months)) < 0;
    gboolean certain = vitri_date_compare(last, subject->on) <= 0 &&
                       vitri_date_compare(subject->on, vitri_date_add_months(first, months)) < 0;
    VitriVerdict same =
        possible ? vitri_tenure_same_function(roster, tenure->post, subject->post) : VITRI_VERDICT_NOT_MET;
    if (same == VITRI_VERDICT_NOT_MET || runs_on(subject, index))
        return VITRI_VERDICT_MET;
    *out_missing = same == VITRI_VERDICT_UNKNOWN ? "post/duty" : "tenure/until";
    return same == VITRI_VERDICT_MET && certain ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_UNKNOWN;
}

static VitriVerdict check_cool_off(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 months = read_months(requirement->data, subject);
    VitriVerdict verdict = VITRI_VERDICT_MET;
    if (subject->post < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (subject->occasion == VITRI_OCCASION_ROTATION_MOVE)
        vitri_evidence_number(evidence, "policy-months", months);
    VitriRun run = vitri_subject_person(subject)->tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const char *missing = NULL;
        VitriVerdict one = weigh_tenure(subject, i, months, &missing);
        if (one == VITRI_VERDICT_MET)
            continue;
        const VitriTenure *left = &roster->tenures[i];
        vitri_subject_date(evidence, left->period.until, left->source, "tenure[%s]/until",
                           roster->posts[left->post].id);
        if (one == VITRI_VERDICT_NOT_MET)
            verdict = VITRI_VERDICT_NOT_MET;
        else if (verdict == VITRI_VERDICT_MET)
            verdict = vitri_subject_unknown(evidence, "%s", missing);
    }
    return verdict;
}

static void turn_cool_off(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                          GArray *days)
{
    gint32 months = read_months(requirement->data, subject);
    VitriRun run = vitri_subject_person(subject)->tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriDate until = vitri_subject_roster(subject)->tenures[i].period.until;
        vitri_turns_date(days, within, until, 0);
        vitri_turns_date(days, within, until, months);
    }
}

const VitriKind vitri_kind_cool_off = {
    .name = "cool-off",
    .scope = VITRI_SCOPE_SEQUENCE,
    .brings = VITRI_BRINGS_TIME,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(CoolOff),
    .check = check_cool_off,
    .turns = turn_cool_off,
};
