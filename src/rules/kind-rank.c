/*
 * rank: the person's rank on the day is of at least the salary class of another rank. Classes come from the code list
 * `rank`; a person without a rank on the day is unknown, since everybody in service has one.
 */
#include "subject.h"
#include "turns.h"

#include "vitri/error.h"
#include "vitri/message.h"

typedef struct {
    VitriParameters parameters;
    const char *min;
} Rank;

static const VitriField fields[] = {
    {"min", VITRI_FIELD_WORD, offsetof(Rank, min), "rank", .required = TRUE, .sense = 1},
};

static gboolean settle_rank(gpointer data, const VitriCodes *codes, GError **error)
{
    const char *min = ((const Rank *)data)->min;
    const VitriCode *code = vitri_codes_find(codes, "rank", min);
    if (code && code->grade)
        return TRUE;
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("rank '%s' has no grade in the code list: name one that has"),
                min);
    return FALSE;
}

static VitriVerdict weigh_rank(const VitriSubject *subject, gint32 fact, int least)
{
    int grade = 0;
    const VitriRoster *roster = vitri_subject_roster(subject);
    if (fact < 0 || !vitri_subject_grade(subject, roster->ranks[fact].code, &grade))
        return VITRI_VERDICT_UNKNOWN;
    return grade >= least ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static VitriVerdict check_rank(const VitriRequirement *requirement, const VitriSubject *subject,
                               VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 certain = -1, possible = -1;
    int least = 0;
    vitri_subject_grade(subject, ((const Rank *)requirement->data)->min, &least);
    vitri_subject_rank(subject, &certain, &possible);
    gint32 told = certain >= 0 ? certain : possible;
    if (told < 0)
        return vitri_subject_unknown(evidence, "rank");
    vitri_subject_fact(evidence, roster->ranks[told].code, roster->ranks[told].source, "rank/code");
    VitriVerdict verdict = weigh_rank(subject, told, least);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        return vitri_subject_unknown(evidence, "rank/code");
    gboolean open = certain < 0 || (possible >= 0 && weigh_rank(subject, possible, least) != verdict);
    return open ? vitri_subject_unknown(evidence, "rank/from") : verdict;
}

static void turn_rank(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                      GArray *days)
{
    VitriRun run = vitri_subject_person(subject)->ranks;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        vitri_turns_period(days, within, vitri_subject_roster(subject)->ranks[i].period);
}

const VitriKind vitri_kind_rank = {
    .name = "rank",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_EXAMINATION,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Rank),
    .settle = settle_rank,
    .check = check_rank,
    .turns = turn_rank,
};
