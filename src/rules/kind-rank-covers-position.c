/*
 * rank-covers-position: the rank of the judged position is not above the person's, by salary class. A position without
 * a rank takes anybody; a person without one is unknown.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
} RankCoversPosition;

static VitriVerdict weigh_rank(const VitriSubject *subject, gint32 fact, const char *position_rank, int wanted)
{
    const char *code = fact < 0 ? NULL : vitri_subject_roster(subject)->ranks[fact].code;
    int grade = 0;
    if (g_strcmp0(code, position_rank) == 0)
        return VITRI_VERDICT_MET;
    if (!vitri_subject_grade(subject, code, &grade))
        return VITRI_VERDICT_UNKNOWN;
    return grade >= wanted ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static VitriVerdict check_rank_covers_position(const VitriRequirement *requirement, const VitriSubject *subject,
                                               VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    const VitriPosition *position = vitri_subject_position(subject);
    gint32 certain = -1, possible = -1;
    int wanted = 0;
    if (!position)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (!position->rank)
        return VITRI_VERDICT_MET;
    vitri_subject_fact(evidence, position->rank, position->source, "position/rank");
    vitri_subject_rank(subject, &certain, &possible);
    gint32 told = certain >= 0 ? certain : possible;
    if (told < 0)
        return vitri_subject_unknown(evidence, "rank");
    vitri_subject_fact(evidence, roster->ranks[told].code, roster->ranks[told].source, "rank/code");
    if (!vitri_subject_grade(subject, position->rank, &wanted) &&
        g_strcmp0(position->rank, roster->ranks[told].code) != 0)
        return vitri_subject_unknown(evidence, "position/rank");
    VitriVerdict verdict = weigh_rank(subject, told, position->rank, wanted);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        return vitri_subject_unknown(evidence, "rank/code");
    gboolean open = certain < 0 || (possible >= 0 && weigh_rank(subject, possible, position->rank, wanted) != verdict);
    return open ? vitri_subject_unknown(evidence, "rank/from") : verdict;
}

static void turn_rank_covers_position(const VitriRequirement *requirement, const VitriSubject *subject,
                                      VitriPeriod within, GArray *days)
{
    VitriRun run = vitri_subject_person(subject)->ranks;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        vitri_turns_period(days, within, vitri_subject_roster(subject)->ranks[i].period);
}

const VitriKind vitri_kind_rank_covers_position = {
    .name = "rank-covers-position",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_EXAMINATION,
    .dated = TRUE,
    .size = sizeof(RankCoversPosition),
    .check = check_rank_covers_position,
    .turns = turn_rank_covers_position,
};
