/*
 * term-is: the term of office of the tenure held at the judged post is stated and has one of these lengths in months. A
 * selector: a tenure without a stated term is not met.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *const *months;
} TermIs;

static const VitriField fields[] = {
    {"months", VITRI_FIELD_WORDS, offsetof(TermIs, months), .required = TRUE},
};

static gboolean settle_term_is(gpointer data, const VitriCodes *codes, GError **error)
{
    for (const char *const *word = ((const TermIs *)data)->months; *word; word++) {
        if (!g_ascii_string_to_unsigned(*word, 10, 1, G_MAXINT32, NULL, error)) {
            g_prefix_error(error, "'%s': ", *word);
            return FALSE;
        }
    }
    return TRUE;
}

static VitriVerdict check_term_is(const VitriRequirement *requirement, const VitriSubject *subject,
                                  VitriEvidence *evidence)
{
    gint32 index = subject->post < 0 ? -1 : vitri_subject_tenure(subject, subject->post, VITRI_TENURE_HOLDER);
    if (index < 0)
        return VITRI_VERDICT_NOT_MET;
    const VitriTenure *tenure = &vitri_subject_roster(subject)->tenures[index];
    if (tenure->term_months > 0 && evidence) {
        g_autofree char *months = g_strdup_printf("%d", tenure->term_months);
        vitri_evidence_fact(evidence, "tenure/term-months", months, tenure->source);
    }
    for (const char *const *word = ((const TermIs *)requirement->data)->months; *word; word++)
        if (g_ascii_strtoll(*word, NULL, 10) == tenure->term_months)
            return VITRI_VERDICT_MET;
    return VITRI_VERDICT_NOT_MET;
}

static void turn_term_is(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                         GArray *days)
{
    vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_term_is = {
    .name = "term-is",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_DECISION,
    .selects = TRUE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(TermIs),
    .settle = settle_term_is,
    .check = check_term_is,
    .turns = turn_term_is,
};
