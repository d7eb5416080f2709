/*
 * R01: on the day of recruitment somebody lacked what the position asked: a standard named in `of` was not met by the
 * rule of that day; or, for other than support work, every degree on record was awarded later. Unknown where no degree
 * is on record or its day, or that of the recruitment, is not known well enough. A body without any recruitment on
 * record is told once.
 */
#include "past-appointments.h"
#include "stated.h"
#include "vitri/check.h"

/* The first post of each position: a recruitment may name the position alone. Caller frees. */
static gint32 *find_posts(const VitriRoster *roster)
{
    gint32 *posts = g_new(gint32, roster->n_positions + 1);
    for (guint32 i = 0; i < roster->n_positions; i++)
        posts[i] = -1;
    for (gint32 i = (gint32)roster->n_posts - 1; i >= 0; i--)
        posts[roster->posts[i].position] = i;
    return posts;
}

static VitriVerdict judge(const VitriStandard *standard, const VitriRecruitment *recruitment, VitriSubject *subject)
{
    subject->on = vitri_date_earliest(recruitment->on);
    VitriVerdict first = vitri_check_standard(standard, subject, NULL, NULL, NULL);
    subject->on = vitri_date_latest(recruitment->on);
    return first == vitri_check_standard(standard, subject, NULL, NULL, NULL) ? first : VITRI_VERDICT_UNKNOWN;
}

static gboolean check_standards(const VitriDefect *defect, const VitriRecruitment *recruitment, VitriSubject *subject,
                                GPtrArray *items)
{
    gboolean found = FALSE;
    for (guint i = 0; defect->of[i]; i++) {
        const VitriStandard *standard = vitri_case_find_standard(subject->vcase, defect->of[i]);
        VitriVerdict verdict = standard ? judge(standard, recruitment, subject) : VITRI_VERDICT_NOT_APPLICABLE;
        if (verdict != VITRI_VERDICT_NOT_MET && verdict != VITRI_VERDICT_UNKNOWN)
            continue;
        VitriFinding *finding = vitri_check_finding(standard, subject);
        finding->verdict = verdict;
        if (verdict == VITRI_VERDICT_UNKNOWN && !finding->evidence->missing)
            vitri_evidence_missing(finding->evidence, "recruitment/on");
        vitri_inspect_take(finding, defect, items);
        vitri_check_today(finding, subject, subject->vcase->on);
        vitri_evidence_date(finding->evidence, "recruitment/on", recruitment->on, recruitment->source);
        found = TRUE;
    }
    return found;
}

/* Whether any degree was there on that day; out_degree: the earliest one. */
static VitriVerdict had_degree(const VitriRoster *roster, const VitriPerson *person, VitriDate on,
                               const VitriQualification **out_degree)
{
    VitriVerdict verdict = VITRI_VERDICT_NOT_MET;
    *out_degree = NULL;
    for (guint32 i = person->qualifications.first; i < person->qualifications.first + person->qualifications.n; i++) {
        const VitriQualification *record = &roster->qualifications[i];
        if (!g_str_equal(record->kind, "degree"))
            continue;
        VitriOrder order = vitri_date_is_set(record->on) ? vitri_date_order(record->on, on) : VITRI_ORDER_UNSURE;
        if (order == VITRI_ORDER_BEFORE || order == VITRI_ORDER_EQUAL)
            return VITRI_VERDICT_MET;
        verdict = order == VITRI_ORDER_UNSURE ? VITRI_VERDICT_UNKNOWN : verdict;
        if (!*out_degree ||
            vitri_date_compare(vitri_date_earliest(record->on), vitri_date_earliest((*out_degree)->on)) < 0)
            *out_degree = record;
    }
    return *out_degree ? verdict : VITRI_VERDICT_UNKNOWN;
}

static void check_degree(const VitriInspected *inspected, const VitriDefect *defect,
                         const VitriRecruitment *recruitment, gint32 person, gint32 post, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriQualification *degree;
    VitriVerdict verdict = had_degree(roster, &roster->people[person], recruitment->on, &degree);
    if (verdict == VITRI_VERDICT_MET)
        return;
    VitriFinding *finding =
        vitri_inspect_add(inspected, defect, person, post, roster->posts[post].unit, verdict, items);
    vitri_evidence_date(finding->evidence, "recruitment/on", recruitment->on, recruitment->source);
    if (degree && vitri_date_is_set(degree->on))
        vitri_evidence_date(finding->evidence, "qualification[degree]/on", degree->on, degree->source);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        vitri_evidence_missing(finding->evidence, degree ? "qualification[degree]/on" : "qualification[degree]");
}

static void check_person(const VitriInspected *inspected, const VitriDefect *defect, gint32 person, const gint32 *posts,
                         GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    VitriRun run = roster->people[person].recruitments;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriRecruitment *recruitment = &roster->recruitments[i];
        gint32 post = recruitment->post >= 0       ? recruitment->post
                      : recruitment->position >= 0 ? posts[recruitment->position]
                                                   : -1;
        if (post < 0 || !vitri_date_is_set(recruitment->on))
            continue;
        VitriSubject subject = {.vcase = inspected->vcase,
                                .person = person,
                                .post = post,
                                .origin = -1,
                                .unit = -1,
                                .occasion = VITRI_OCCASION_HOLDING};
        if (!check_standards(defect, recruitment, &subject, items) &&
            vitri_roster_position_of(roster, post)->category != VITRI_CATEGORY_SUPPORT)
            check_degree(inspected, defect, recruitment, person, post, items);
    }
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autoptr(VitriStated) stated = vitri_stated_new(inspected);
    g_autofree gint32 *posts = find_posts(roster);
    for (gint32 person = 0; person < (gint32)roster->n_people; person++) {
        gint32 held = vitri_roster_tenure_on(roster, person, inspected->vcase->on, TRUE);
        if (held >= 0)
            vitri_stated_note(stated, roster->posts[roster->tenures[held].post].unit,
                              roster->people[person].recruitments.n > 0);
        check_person(inspected, defect, person, posts, items);
    }
    vitri_stated_report(stated, defect, "recruitment", items);
}

const VitriDetector vitri_detector_recruited_below_standard = {"recruited-below-standard", detect};
