/*
 * consecutive-terms: no more than `max` terms without a break in one function (position, unit through predecessors,
 * duty). A term lasts the months of its tenure, else those of the rule; a tenure that runs on longer is as many terms
 * as have begun in it. At re-appointment the term that would follow counts too.
 *
 * Terms are counted back from the tenure at the judged post, tenure by tenure, as long as one ends on the day on which
 * the next begins. A start that is known in part leaves the count open. Quadratic in the tenures of the person.
 */
#include "subject.h"
#include "turns.h"

#include "vitri/tenure.h"

typedef struct {
    VitriParameters parameters;
    gint32 max, months;
} ConsecutiveTerms;

static const VitriField fields[] = {
    {"max", VITRI_FIELD_NUMBER, offsetof(ConsecutiveTerms, max), .required = TRUE, .sense = -1},
    {"months", VITRI_FIELD_NUMBER, offsetof(ConsecutiveTerms, months), .required = TRUE, .sense = -1},
};

/** Terms that have begun from `from` up to the day before `on`: one at least. */
static gint32 count_terms(VitriDate from, VitriDate on, gint32 months)
{
    gint32 n = 1;
    while (months > 0 && vitri_date_compare(vitri_date_add_months(from, n * months), on) < 0)
        n++;
    return n;
}

/** The tenure in the same function that ends where this one begins; -1 if none. */
static gint32 find_before(const VitriSubject *subject, gint32 index)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    const VitriTenure *tenure = &roster->tenures[index];
    VitriRun run = vitri_subject_person(subject)->tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *other = &roster->tenures[i];
        if ((gint32)i != index && other->kind == VITRI_TENURE_HOLDER && vitri_date_is_set(other->period.until) &&
            vitri_date_compare(vitri_date_latest(other->period.until), vitri_date_earliest(tenure->period.from)) == 0 &&
            vitri_tenure_same_function(roster, other->post, tenure->post) == VITRI_VERDICT_MET)
            return (gint32)i;
    }
    return -1;
}

static VitriVerdict check_consecutive_terms(const VitriRequirement *requirement, const VitriSubject *subject,
                                            VitriEvidence *evidence)
{
    const ConsecutiveTerms *rule = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 index = subject->post < 0 ? -1 : vitri_subject_tenure(subject, subject->post, VITRI_TENURE_HOLDER);
    gint32 least = subject->occasion == VITRI_OCCASION_RE_APPOINTMENT, most = least;
    if (index < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    VitriDate end = subject->on;
    for (; index >= 0; index = find_before(subject, index)) {
        const VitriTenure *tenure = &roster->tenures[index];
        VitriDate from = tenure->period.from;
        if (!vitri_date_is_set(from))
            return vitri_subject_unknown(evidence, "tenure/from");
        gint32 months = tenure->term_months > 0 ? tenure->term_months : rule->months;
        vitri_subject_date(evidence, from, tenure->source, "tenure[%s]/from", roster->posts[tenure->post].id);
        least += count_terms(vitri_date_latest(from), end, months);
        most += count_terms(vitri_date_earliest(from), end, months);
        end = vitri_date_earliest(from);
    }
    VitriVerdict verdict = vitri_subject_verdict(most <= rule->max, least <= rule->max);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_subject_unknown(evidence, "tenure/from") : verdict;
}

static void turn_consecutive_terms(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                                   GArray *days)
{
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_turns_tenures(own, within, subject->vcase, subject->person);
    vitri_turns_search(requirement, subject, within, own, days);
}

const VitriKind vitri_kind_consecutive_terms = {
    .name = "consecutive-terms",
    .scope = VITRI_SCOPE_SEQUENCE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(ConsecutiveTerms),
    .check = check_consecutive_terms,
    .turns = turn_consecutive_terms,
};
