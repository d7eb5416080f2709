/*
 * One person at one destination: whether the post is there, belongs to the family of the plan, and meets the standards
 * that bind a move, on the day of the move.
 *
 * The rules are asked about today's roster. Where a relative of the mover moves too, they are asked about the roster
 * as it is after all other moves instead, for who sits where has changed then. A standard that cannot be told closes
 * the destination as much as one that is not met. Cost: one check a standard.
 */
#include "verify-judge.h"

#include "vitri/check.h"
#include "vitri/message.h"
#include "vitri/tenure.h"

static void check_post(VitriJudge *judge, const VitriJudgedMove *move)
{
    const char *post = vitri_judge_post_id(judge, move->to);
    VitriJudgeSubject about = vitri_judge_about(judge, move);
    VitriDate end = vitri_judge_post_end(judge->roster, move->to);
    if (!vitri_judge_post_exists(judge->roster, move->to, move->on))
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "post-not-existing", about,
                        _("the post '%s' does not exist on the day of the move; choose another post or day"), post);
    else if (vitri_date_is_set(end) && vitri_date_compare(end, judge->last) <= 0)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "post-ends", about,
                        _("the post '%s' ends within the year and would displace '%s' anew; choose another post"), post,
                        vitri_judge_person_id(judge, move->person));
    gboolean leaders = judge->plan->family == VITRI_FAMILY_LEADERS;
    gboolean fits = TRUE;
    const gint32 ends[] = {move->from, move->to};
    for (guint i = 0; i < G_N_ELEMENTS(ends); i++)
        fits = fits &&
               leaders == (vitri_roster_position_of(judge->roster, ends[i])->category == VITRI_CATEGORY_LEADERSHIP);
    if (!fits)
        vitri_judge_say(
            judge, VITRI_SEVERITY_ERROR, "wrong-family", about,
            _("the move from '%s' to '%s' does not belong to the family '%s'; leaders and staff are planned apart"),
            vitri_judge_post_id(judge, move->from), post, vitri_family_name(judge->plan->family));
}

static gboolean has_moving_kin(const VitriJudge *judge, gint32 person)
{
    VitriRun run = judge->roster->people[person].kin;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        gint32 kin = judge->roster->kin[i].person;
        if (kin >= 0 && judge->people[kin].move >= 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean binds_move(const VitriJudge *judge, const VitriStandard *standard)
{
    return standard->effect == VITRI_EFFECT_REQUIRES && (standard->occasions & VITRI_OCCASION_ROTATION_MOVE) &&
           standard->family == judge->plan->family && standard->force != VITRI_FORCE_SHOULD;
}

/** TRUE if the standard closes the destination. */
static gboolean judge_standard(VitriJudge *judge, const VitriJudgedMove *move, const VitriStandard *standard,
                               const VitriSubject *subject)
{
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriVerdict verdict = vitri_check_standard(standard, subject, evidence, NULL, NULL);
    gboolean must = standard->force == VITRI_FORCE_MUST;
    const char *person = vitri_judge_person_id(judge, move->person), *post = vitri_judge_post_id(judge, move->to);
    VitriJudgeSubject about = vitri_judge_about(judge, move);
    about.standard = standard;
    if (verdict == VITRI_VERDICT_NOT_MET && must)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, standard->tag ? standard->tag : "standard-not-met", about,
                        _("'%s' does not meet '%s' at '%s' on the day of the move; choose another post"), person,
                        standard->id, post);
    else if (verdict == VITRI_VERDICT_NOT_MET)
        vitri_judge_say(judge, VITRI_SEVERITY_WARNING, "needs-approval", about,
                        _("'%s' does not meet '%s' at '%s'; let the competent authority decide and record a waive"),
                        person, standard->id, post);
    else if (verdict == VITRI_VERDICT_UNKNOWN && must)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "unknown-at-move", about,
                        _("whether '%s' meets '%s' at '%s' cannot be told: '%s' is missing; fill it in"), person,
                        standard->id, post, evidence->missing ? evidence->missing : "");
    return must && (verdict == VITRI_VERDICT_NOT_MET || verdict == VITRI_VERDICT_UNKNOWN);
}

/** Within one position and unit the duty must differ, whatever the data say. */
static void check_form(VitriJudge *judge, const VitriJudgedMove *move)
{
    VitriVerdict same = vitri_tenure_same_function(judge->roster, move->from, move->to);
    if (same == VITRI_VERDICT_MET)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "form-only", vitri_judge_about(judge, move),
                        _("the move of '%s' to '%s' changes neither position nor unit nor duty; choose another post"),
                        vitri_judge_person_id(judge, move->person), vitri_judge_post_id(judge, move->to));
    else if (same == VITRI_VERDICT_UNKNOWN)
        vitri_judge_say(
            judge, VITRI_SEVERITY_ERROR, "form-only", vitri_judge_about(judge, move),
            _("whether the duty of '%s' changes at '%s' cannot be told: 'post/duty' is missing; fill it in"),
            vitri_judge_person_id(judge, move->person), vitri_judge_post_id(judge, move->to));
}

/** The rules' own summary of the destination: a net under the checks one by one. */
static gboolean check_summary(VitriJudge *judge, const VitriCase *vcase, const VitriJudgedMove *move)
{
    guint16 month = (guint16)(1 << (move->on.month - 1));
    const VitriStandard *standard = NULL;
    if (vitri_rotation_destination_months(vcase, judge->plan->family, move->person, move->from, move->to,
                                          judge->plan->year, month, &standard, NULL))
        return FALSE;
    VitriJudgeSubject about = vitri_judge_about(judge, move);
    about.standard = standard;
    vitri_judge_say(judge, VITRI_SEVERITY_ERROR, standard && standard->tag ? standard->tag : "standard-not-met", about,
                    _("'%s' does not meet '%s' at '%s' on the day of the move; choose another post"),
                    vitri_judge_person_id(judge, move->person), standard ? standard->id : "",
                    vitri_judge_post_id(judge, move->to));
    return TRUE;
}

void vitri_judge_check_destination(VitriJudge *judge, const VitriJudgedMove *move)
{
    check_post(judge, move);
    VitriCase others = *judge->vcase;
    VitriRoster *apart = has_moving_kin(judge, move->person) ? vitri_judge_after_new(judge, move->person) : NULL;
    if (apart)
        others.roster = apart;
    gboolean closed = FALSE;
    VitriSubject subject = {&others, move->person, move->to, move->from, -1, move->on, VITRI_OCCASION_ROTATION_MOVE};
    for (guint i = 0; i < judge->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(judge->vcase->standards, i);
        if (binds_move(judge, standard) && judge_standard(judge, move, standard, &subject))
            closed = TRUE;
    }
    if (!closed && !check_summary(judge, &others, move))
        check_form(judge, move);
    vitri_judge_after_free(apart);
}
