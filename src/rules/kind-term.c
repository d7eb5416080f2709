/*
 * term: the term of office at the judged post is running. It ends when the months of the tenure, else those of the
 * rule, have passed since it began: that day is the first without a term. The other parameters say how long before its
 * end notice and decision are due; they are read by whoever reviews re-appointments (vitri_requirement_parameter).
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    gint32 months, notice_days, notice_working_days, decision_working_days;
} Term;

static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(Term, months), .fallback = -1},
    {"notice-days", VITRI_FIELD_NUMBER, offsetof(Term, notice_days), .fallback = -1},
    {"notice-working-days", VITRI_FIELD_NUMBER, offsetof(Term, notice_working_days), .fallback = -1},
    {"decision-working-days", VITRI_FIELD_NUMBER, offsetof(Term, decision_working_days), .fallback = -1},
};

static VitriVerdict check_term(const VitriRequirement *requirement, const VitriSubject *subject,
                               VitriEvidence *evidence)
{
    const Term *term = requirement->data;
    gint32 index = subject->post < 0 ? -1 : vitri_subject_tenure(subject, subject->post, VITRI_TENURE_HOLDER);
    if (index < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    const VitriTenure *tenure = &vitri_subject_roster(subject)->tenures[index];
    gint32 months = tenure->term_months > 0 ? tenure->term_months : term->months;
    if (months < 0)
        return vitri_subject_unknown(evidence, "tenure/term-months");
    if (!vitri_date_is_set(tenure->period.from))
        return vitri_subject_unknown(evidence, "tenure/from");
    VitriDate first = vitri_date_add_months(vitri_date_earliest(tenure->period.from), months);
    VitriDate last = vitri_date_add_months(vitri_date_latest(tenure->period.from), months);
    if (evidence) {
        g_autofree char *text = g_strdup_printf("%d", months);
        vitri_subject_date(evidence, tenure->period.from, tenure->source.line, "tenure/from");
        vitri_evidence_fact(evidence, "tenure/term-months", text, tenure->source.line);
        if (vitri_date_compare(first, last) == 0)
            vitri_subject_date(evidence, last, tenure->source.line, "tenure/term-ends-on");
    }
    VitriVerdict verdict =
        vitri_subject_verdict(vitri_date_compare(subject->on, first) < 0, vitri_date_compare(subject->on, last) < 0);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_subject_unknown(evidence, "tenure/from") : verdict;
}

static void turn_term(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                      GArray *days)
{
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_turns_tenures(own, within, subject->vcase, subject->person);
    vitri_turns_search(requirement, subject, within, own, days);
}

const VitriKind vitri_kind_term = {
    .name = "term",
    .scope = VITRI_SCOPE_POSTING,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Term),
    .check = check_term,
    .turns = turn_term,
};
