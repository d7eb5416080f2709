/*
 * term: the term of office at the judged post is running. It ends when the months of the tenure, else those of the
 * rule, have passed since it began: that day is the first without a term. The other parameters say how long before its
 * end notice and decision are due, how long after the notice the report of the holder, and after that the conference;
 * they are read by whoever reviews re-appointments (vitri_requirement_parameter).
 */
#include "subject.h"
#include "turns.h"

#include "vitri/spells.h"

typedef struct {
    VitriParameters parameters;
    gint32 months, notice_days, notice_working_days, decision_working_days, self_report_days, conference_days;
} Term;

static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(Term, months), .fallback = -1},
    {"notice-days", VITRI_FIELD_NUMBER, offsetof(Term, notice_days), .fallback = -1, .apart = TRUE},
    {"notice-working-days", VITRI_FIELD_NUMBER, offsetof(Term, notice_working_days), .fallback = -1, .apart = TRUE},
    {"decision-working-days", VITRI_FIELD_NUMBER, offsetof(Term, decision_working_days), .fallback = -1, .apart = TRUE},
    {"self-report-days", VITRI_FIELD_NUMBER, offsetof(Term, self_report_days), .fallback = -1, .apart = TRUE},
    {"conference-days", VITRI_FIELD_NUMBER, offsetof(Term, conference_days), .fallback = -1, .apart = TRUE},
};

/** The tenure whose term runs; -1 if none. */
static gint32 find_tenure(const VitriSubject *subject)
{
    return subject->post < 0 ? -1 : vitri_subject_tenure(subject, subject->post, VITRI_TENURE_HOLDER);
}

/** The months of its term; -1 where nobody states them. */
static gint32 count_months(const Term *term, const VitriTenure *tenure)
{
    return tenure->term_months > 0 ? tenure->term_months : term->months;
}

static gboolean add_up_term(const VitriRequirement *requirement, const VitriSubject *subject, VitriSpells *spells,
                            VitriEvidence *evidence)
{
    gint32 index = find_tenure(subject);
    gint32 months = index < 0 ? -1 : count_months(requirement->data, &vitri_subject_roster(subject)->tenures[index]);
    if (months < 0)
        return FALSE;
    vitri_spells_of_tenure(subject, index, months, spells);
    return TRUE;
}

static VitriVerdict check_term(const VitriRequirement *requirement, const VitriSubject *subject,
                               VitriEvidence *evidence)
{
    g_auto(VitriSpells) spells = {0};
    gint32 index = find_tenure(subject);
    if (index < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    const VitriTenure *tenure = &vitri_subject_roster(subject)->tenures[index];
    if (!add_up_term(requirement, subject, &spells, evidence))
        return vitri_subject_unknown(evidence, "tenure/term-months");
    if (evidence && !spells.open_start) {
        g_autofree char *text = g_strdup_printf("%d", spells.boundary);
        vitri_subject_date(evidence, tenure->period.from, tenure->source, "tenure/from");
        vitri_evidence_fact(evidence, "tenure/term-months", text, tenure->source);
        if (vitri_date_compare(spells.first, spells.last) == 0)
            vitri_subject_date(evidence, spells.last, tenure->source, "tenure/term-ends-on");
    }
    return vitri_spells_below(&spells, subject->on, evidence);
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
    .brings = VITRI_BRINGS_DECISION,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Term),
    .spells = add_up_term,
    .check = check_term,
    .turns = turn_term,
};
