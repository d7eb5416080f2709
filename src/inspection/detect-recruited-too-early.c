/*
 * R02: somebody was taken into the service in a way (`of`: ways without an examination) that asks for `months` of work
 * since the degree, and the first degree on record was younger. A degree awarded only later is R01. Unknown where no
 * way is stated and it would turn the verdict, where no degree is on record, or where dates known in part tip it.
 */
#include "inspect.h"

static const VitriQualification *find_first_degree(const VitriRoster *roster, const VitriPerson *person)
{
    const VitriQualification *first = NULL;
    for (guint32 i = person->qualifications.first; i < person->qualifications.first + person->qualifications.n; i++) {
        const VitriQualification *record = &roster->qualifications[i];
        if (g_str_equal(record->kind, "degree") &&
            (!first || vitri_date_compare(vitri_date_earliest(record->on), vitri_date_earliest(first->on)) < 0))
            first = record;
    }
    return first;
}

/* What leaves the verdict open; NULL: nothing. *out_verdict MET: no defect. */
static const char *judge(const VitriDefect *defect, const VitriRecruitment *recruitment,
                         const VitriQualification *degree, VitriVerdict *out_verdict)
{
    gboolean asked = recruitment->way && g_strv_contains((const char *const *)defect->of, recruitment->way);
    *out_verdict = VITRI_VERDICT_MET;
    if (recruitment->way && !asked)
        return NULL;
    if (!degree || !vitri_date_is_set(degree->on)) {
        *out_verdict = asked ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_MET;
        return degree ? "qualification[degree]/on" : "qualification[degree]";
    }
    int least = vitri_date_months_between(vitri_date_latest(degree->on), vitri_date_earliest(recruitment->on));
    int most = vitri_date_months_between(vitri_date_earliest(degree->on), vitri_date_latest(recruitment->on));
    if (least >= defect->months || most < 0)
        return NULL;
    gboolean sure = most < defect->months && least >= 0;
    *out_verdict = asked && sure ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_UNKNOWN;
    if (sure)
        return asked ? NULL : "recruitment/way";
    return vitri_date_is_full(degree->on) ? "recruitment/on" : "qualification[degree]/on";
}

static void check_recruitment(const VitriInspected *inspected, const VitriDefect *defect, gint32 person,
                              const VitriRecruitment *recruitment, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriQualification *degree = find_first_degree(roster, &roster->people[person]);
    VitriVerdict verdict;
    const char *missing = judge(defect, recruitment, degree, &verdict);
    if (verdict == VITRI_VERDICT_MET)
        return;
    gint32 unit = recruitment->post < 0 ? -1 : roster->posts[recruitment->post].unit;
    VitriFinding *finding = vitri_inspect_add(inspected, defect, person, recruitment->post, unit, verdict, items);
    VitriEvidence *evidence = finding->evidence;
    vitri_evidence_date(evidence, "recruitment/on", recruitment->on, recruitment->source);
    if (recruitment->way)
        vitri_evidence_fact(evidence, "recruitment/way", recruitment->way, recruitment->source);
    if (degree && vitri_date_is_set(degree->on))
        vitri_evidence_date(evidence, "qualification[degree]/on", degree->on, degree->source);
    vitri_evidence_number(evidence, "months", defect->months);
    if (missing)
        vitri_evidence_missing(evidence, missing);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    for (gint32 person = 0; person < (gint32)roster->n_people; person++) {
        VitriRun run = roster->people[person].recruitments;
        for (guint32 i = run.first; i < run.first + run.n; i++) {
            if (vitri_date_is_set(roster->recruitments[i].on))
                check_recruitment(inspected, defect, person, &roster->recruitments[i], items);
        }
    }
}

const VitriDetector vitri_detector_recruited_too_early = {"recruited-too-early", detect};
