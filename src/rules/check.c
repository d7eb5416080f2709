/*
 * One standard for one subject: the version of the day, its `when`, its requirement, a waiver; and the finding made of
 * it.
 *
 * The same function serves findings and the planner's verdicts: with no evidence it allocates nothing. A standard that
 * sets a period is judged by its maximum alone, since being new in a post is no breach. A waiver turns what the
 * competent authority may decide otherwise, never a `must`. Cost: that of the requirement.
 */
#include "vitri/check.h"

#include "grade.h"
#include "vitri/retirement.h"

/** The part of the requirement that binds a holder. */
static const VitriRequirement *find_binding(const VitriStandard *standard, const VitriVersion *version)
{
    const VitriRequirement *maximum = NULL;
    if (standard->effect == VITRI_EFFECT_SETS_PERIOD)
        maximum = vitri_requirement_find(version->require, "max-time");
    return maximum ? maximum : version->require;
}

/** Where `when` is not met or cannot be told. Its parameters are no evidence; a missing field of it is. */
static VitriVerdict check_when(const VitriVersion *version, const VitriSubject *subject, VitriEvidence *evidence)
{
    VitriVerdict verdict = vitri_requirement_check(version->when, subject, NULL);
    if (verdict == VITRI_VERDICT_UNKNOWN && evidence)
        vitri_requirement_check(version->when, subject, evidence);
    return verdict;
}

static const VitriWaive *find_waive(const VitriStandard *standard, const VitriSubject *subject)
{
    if (standard->force == VITRI_FORCE_MUST || subject->person < 0 || !subject->vcase->decisions)
        return NULL;
    return vitri_decisions_find_waive(subject->vcase->decisions, subject->person, subject->post, standard->id,
                                      subject->on);
}

const VitriVersion *vitri_check_version(const VitriStandard *standard, const VitriSubject *subject)
{
    gboolean by_start = standard->by_procedure && vitri_date_is_full(subject->started);
    return vitri_standard_version_on(standard, by_start ? subject->started : subject->on, subject->vcase->drafts);
}

/** The verdict under a version; NULL: not applicable. *out_waive is the waiver that turned it, else NULL. */
static VitriVerdict judge(const VitriStandard *standard, const VitriVersion *version, const VitriSubject *subject,
                          VitriEvidence *evidence, const VitriWaive **out_waive)
{
    *out_waive = NULL;
    if (!version)
        return VITRI_VERDICT_NOT_APPLICABLE;
    VitriVerdict applies = check_when(version, subject, evidence);
    if (applies != VITRI_VERDICT_MET)
        return applies == VITRI_VERDICT_UNKNOWN ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_NOT_APPLICABLE;
    VitriVerdict verdict = vitri_requirement_check(find_binding(standard, version), subject, evidence);
    if (verdict == VITRI_VERDICT_NOT_MET)
        *out_waive = find_waive(standard, subject);
    return *out_waive ? VITRI_VERDICT_MET : verdict;
}

VitriVerdict vitri_check_standard(const VitriStandard *standard, const VitriSubject *subject, VitriEvidence *evidence,
                                  const VitriVersion **out_version, const VitriWaive **out_waive)
{
    const VitriVersion *version = vitri_check_version(standard, subject);
    const VitriWaive *waive = NULL;
    VitriVerdict verdict = judge(standard, version, subject, evidence, &waive);
    if (out_version)
        *out_version = version;
    if (out_waive)
        *out_waive = waive;
    return verdict;
}

void vitri_check_today(VitriFinding *finding, const VitriSubject *subject, VitriDate today)
{
    const VitriWaive *waive = NULL;
    finding->today_on = today;
    finding->today_version = vitri_standard_version_on(finding->standard, today, subject->vcase->drafts);
    finding->today = judge(finding->standard, finding->today_version, subject, NULL, &waive);
}

static gboolean looks_at_retirement(const VitriVersion *version)
{
    return version && (vitri_requirement_find(version->require, "retirement-age") ||
                       vitri_requirement_find(version->require, "months-to-retirement"));
}

const char *vitri_check_approver(const VitriFinding *finding, const VitriCase *vcase)
{
    const VitriVersion *version = finding->version;
    if (finding->standard->force != VITRI_FORCE_MUST_UNLESS_APPROVED || finding->verdict != VITRI_VERDICT_NOT_MET ||
        !version)
        return NULL;
    return g_strcmp0(vcase->language, "vi") == 0 ? version->approved_by_vi : version->approved_by_en;
}

static void tell_approval(VitriFinding *finding, const VitriCase *vcase)
{
    const char *by = vitri_check_approver(finding, vcase);
    if (by)
        vitri_evidence_parameter(finding->evidence, "approved-by", by);
}

static void tell_waiver(VitriFinding *finding)
{
    if (!finding->waive)
        return;
    vitri_evidence_parameter(finding->evidence, "waived-by", finding->waive->by);
    vitri_evidence_parameter(finding->evidence, "waive-decision", finding->waive->decision);
}

VitriFinding *vitri_check_finding(const VitriStandard *standard, const VitriSubject *subject)
{
    VitriFinding *finding = g_new0(VitriFinding, 1);
    finding->person = subject->person;
    finding->post = subject->post;
    finding->unit =
        subject->unit < 0 && subject->post >= 0 ? subject->vcase->roster->posts[subject->post].unit : subject->unit;
    finding->standard = standard;
    finding->occasion = subject->occasion;
    finding->on = subject->on;
    finding->evidence = vitri_evidence_new();
    finding->verdict = vitri_check_standard(standard, subject, finding->evidence, &finding->version, &finding->waive);
    if (subject->person >= 0 && looks_at_retirement(finding->version))
        finding->retires_on = vitri_retirement_day(subject->vcase, subject->person, NULL);
    tell_approval(finding, subject->vcase);
    tell_waiver(finding);
    vitri_grade_finding(finding, subject->vcase);
    return finding;
}

void vitri_check_subject(const VitriSubject *subject, GPtrArray *items)
{
    const VitriPosition *position =
        subject->post < 0 ? NULL : vitri_roster_position_of(subject->vcase->roster, subject->post);
    VitriFamily family =
        position && position->category == VITRI_CATEGORY_LEADERSHIP ? VITRI_FAMILY_LEADERS : VITRI_FAMILY_STAFF;
    for (guint i = 0; i < subject->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(subject->vcase->standards, i);
        if (standard->effect != VITRI_EFFECT_REQUIRES || !(standard->occasions & subject->occasion))
            continue;
        if (subject->occasion != VITRI_OCCASION_ROTATION_MOVE || standard->family == family)
            g_ptr_array_add(items, vitri_check_finding(standard, subject));
    }
}
