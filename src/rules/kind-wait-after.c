/*
 * wait-after: so many months have passed since a tenure of the person ended in one of these ways (released, resigned,
 * removed). The last day of the waiting time is not met, the day on which the months are reached is; without `months`
 * the wait has no end. A tenure that does not say how it ended, or has not ended, makes nobody wait. Linear in the
 * tenures of the person.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *const *ended;
    gint32 months;
} WaitAfter;

static const VitriField fields[] = {
    {"ended", VITRI_FIELD_WORDS, offsetof(WaitAfter, ended), "tenure-end", .required = TRUE},
    {"months", VITRI_FIELD_NUMBER, offsetof(WaitAfter, months), .fallback = -1, .sense = 1},
};

/** NOT_MET while the person has to wait. */
static VitriVerdict weigh_tenure(const WaitAfter *wait, const VitriTenure *tenure, VitriDate on)
{
    VitriDate until = tenure->period.until;
    if (!vitri_field_has_word(wait->ended, tenure->ended) || !vitri_date_is_set(until))
        return VITRI_VERDICT_MET;
    VitriDate first = vitri_date_earliest(until), last = vitri_date_latest(until);
    gboolean for_good = wait->months < 0;
    gboolean may_wait = vitri_date_compare(first, on) <= 0 &&
                        (for_good || vitri_date_compare(on, vitri_date_add_months(last, wait->months)) < 0);
    gboolean waits = vitri_date_compare(last, on) <= 0 &&
                     (for_good || vitri_date_compare(on, vitri_date_add_months(first, wait->months)) < 0);
    return vitri_subject_verdict(!may_wait, !waits);
}

static VitriVerdict check_wait_after(const VitriRequirement *requirement, const VitriSubject *subject,
                                     VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->tenures;
    VitriVerdict verdict = VITRI_VERDICT_MET;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        VitriVerdict one = weigh_tenure(requirement->data, tenure, subject->on);
        if (one == VITRI_VERDICT_MET)
            continue;
        const char *post = roster->posts[tenure->post].id;
        vitri_subject_fact(evidence, tenure->ended, tenure->source, "tenure[%s]/ended", post);
        vitri_subject_date(evidence, tenure->period.until, tenure->source, "tenure[%s]/until", post);
        if (one == VITRI_VERDICT_NOT_MET)
            verdict = VITRI_VERDICT_NOT_MET;
        else if (verdict == VITRI_VERDICT_MET)
            verdict = vitri_subject_unknown(evidence, "tenure/until");
    }
    return verdict;
}

static void turn_wait_after(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                            GArray *days)
{
    const WaitAfter *wait = requirement->data;
    VitriRun run = vitri_subject_person(subject)->tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriDate until = vitri_subject_roster(subject)->tenures[i].period.until;
        vitri_turns_date(days, within, until, 0);
        vitri_turns_date(days, within, until, MAX(wait->months, 0));
    }
}

const VitriKind vitri_kind_wait_after = {
    .name = "wait-after",
    .scope = VITRI_SCOPE_SEQUENCE,
    .brings = VITRI_BRINGS_TIME,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(WaitAfter),
    .check = check_wait_after,
    .turns = turn_wait_after,
};
