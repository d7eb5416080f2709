/*
 * P10: the plan keeps somebody in the post as deferred or exempt although no ground of law lasts on the day of the case
 * and none stands against the duty of the year; or nothing proves the circumstance that the ground rests on.
 *
 * A proof is that of the circumstance in the roster, or the one stated in the plan; where neither has one, it is not
 * known. Whoever holds the post no more is no concern of it. Cost: the grounds of one person a row.
 */
#include "past-moves.h"

#include "vitri/check.h"
#include "vitri/rotation.h"

static gboolean is_ground(const VitriStandard *standard)
{
    return standard->effect == VITRI_EFFECT_DEFERS || standard->effect == VITRI_EFFECT_EXEMPTS ||
           standard->effect == VITRI_EFFECT_PROTECTS;
}

/** Whether one of the circumstances that the evidence names, by line, has a proof; MET also where it names none. */
static VitriVerdict weigh_proof(const VitriRoster *roster, gint32 person, const VitriEvidence *evidence)
{
    VitriRun run = roster->people[person].circumstances;
    gboolean named = FALSE;
    for (guint i = 0; i < evidence->facts->len; i++) {
        const VitriFact *fact = &g_array_index(evidence->facts, VitriFact, i);
        if (g_strcmp0(fact->field, "circumstance/kind") != 0)
            continue;
        named = TRUE;
        for (guint32 c = run.first; c < run.first + run.n; c++) {
            if (vitri_source_equal(roster->circumstances[c].source, fact->source) && roster->circumstances[c].evidence)
                return VITRI_VERDICT_MET;
        }
    }
    return named ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_MET;
}

/** Whether a ground lasts that day; *out_proof: whether what it rests on is proved. */
static VitriVerdict weigh_grounds(const VitriSubject *subject, VitriVerdict *out_proof, const VitriStandard **out_open)
{
    VitriVerdict lasts = VITRI_VERDICT_NOT_MET;
    *out_proof = VITRI_VERDICT_UNKNOWN;
    for (guint i = 0; i < subject->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(subject->vcase->standards, i);
        VitriVerdict verdict = is_ground(standard) ? vitri_check_standard(standard, subject, NULL, NULL, NULL)
                                                   : VITRI_VERDICT_NOT_APPLICABLE;
        if (verdict == VITRI_VERDICT_UNKNOWN && lasts == VITRI_VERDICT_NOT_MET) {
            lasts = VITRI_VERDICT_UNKNOWN;
            *out_open = standard;
        }
        if (verdict != VITRI_VERDICT_NOT_MET)
            continue;
        lasts = VITRI_VERDICT_MET;
        g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
        vitri_check_standard(standard, subject, evidence, NULL, NULL);
        if (weigh_proof(subject->vcase->roster, subject->person, evidence) == VITRI_VERDICT_MET)
            *out_proof = VITRI_VERDICT_MET;
    }
    return lasts;
}

/** Whether the year still gives the person a reason to stay: not due in it, or a ground that stands against the duty.
 */
static VitriVerdict weigh_year(const VitriInspected *inspected, gint32 person, VitriEvidence *evidence)
{
    VitriDuty duty;
    gint year = MAX(inspected->plan->year, inspected->vcase->on.year);
    vitri_rotation_duty(inspected->vcase, inspected->plan->family, person, year, &duty, evidence);
    switch (duty.state) {
    case VITRI_DUTY_DUE:
    case VITRI_DUTY_OVERDUE:
    case VITRI_DUTY_NO_MONTH:
        return VITRI_VERDICT_NOT_MET;
    case VITRI_DUTY_UNKNOWN:
        return VITRI_VERDICT_UNKNOWN;
    default:
        return VITRI_VERDICT_MET;
    }
}

static VitriFinding *add(const VitriInspected *inspected, const VitriDefect *defect, const VitriStay *stay, gint32 post,
                         VitriVerdict verdict, GPtrArray *items)
{
    const VitriStandard *standard = stay->standard ? vitri_case_find_standard(inspected->vcase, stay->standard) : NULL;
    VitriFinding *finding = vitri_inspect_add(inspected, defect, stay->person, post,
                                              inspected->vcase->roster->posts[post].unit, verdict, items);
    vitri_evidence_fact(finding->evidence, "stay/reason", vitri_stay_reason_name(stay->reason),
                        vitri_plan_source(stay->line));
    if (standard)
        vitri_evidence_fact(finding->evidence, "stay/standard", standard->id, vitri_plan_source(stay->line));
    if (vitri_date_is_set(stay->until))
        vitri_evidence_date(finding->evidence, "stay/until", stay->until, vitri_plan_source(stay->line));
    return finding;
}

static void look_at(const VitriInspected *inspected, const VitriDefect *defect, const VitriStay *stay, GPtrArray *items)
{
    const VitriCase *vcase = inspected->vcase;
    gint32 held = vitri_inspect_held(inspected, stay->person);
    gint32 post = held < 0 ? -1 : vcase->roster->tenures[held].post;
    if (post < 0 || (stay->post >= 0 && stay->post != post))
        return;
    const VitriStandard *open = NULL;
    VitriVerdict proof = VITRI_VERDICT_UNKNOWN;
    VitriSubject subject = {.vcase = vcase,
                            .person = stay->person,
                            .post = post,
                            .origin = post,
                            .unit = -1,
                            .on = vcase->on,
                            .occasion = VITRI_OCCASION_ROTATION_MOVE};
    VitriVerdict lasts = weigh_grounds(&subject, &proof, &open);
    if (lasts == VITRI_VERDICT_MET && (stay->evidence || proof == VITRI_VERDICT_MET))
        return;
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriVerdict year =
        lasts == VITRI_VERDICT_MET ? VITRI_VERDICT_UNKNOWN : weigh_year(inspected, stay->person, evidence);
    if (year == VITRI_VERDICT_MET)
        return;
    if (lasts == VITRI_VERDICT_NOT_MET && year == VITRI_VERDICT_NOT_MET) {
        add(inspected, defect, stay, post, VITRI_VERDICT_NOT_MET, items);
        return;
    }
    VitriFinding *finding = add(inspected, defect, stay, post, VITRI_VERDICT_UNKNOWN, items);
    if (open)
        vitri_check_standard(open, &subject, finding->evidence, NULL, NULL);
    else
        vitri_evidence_missing(finding->evidence, lasts == VITRI_VERDICT_MET ? "stay/evidence" : evidence->missing);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    for (guint i = 0; inspected->plan && i < inspected->plan->stays->len; i++) {
        const VitriStay *stay = &g_array_index(inspected->plan->stays, VitriStay, i);
        gboolean deferred = stay->reason == VITRI_STAY_DEFERRED || stay->reason == VITRI_STAY_EXEMPT;
        if (deferred && !stay->unplaced && stay->person >= 0)
            look_at(inspected, defect, stay, items);
    }
}

const VitriDetector vitri_detector_deferral_lapsed = {"deferral-lapsed", detect};
