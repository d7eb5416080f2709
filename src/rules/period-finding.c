/*
 * Who has been in a listed post for longer than the law allows, on one day.
 *
 * Bounds, clock and grounds are those of the plan (rotation.h, rotation-ground.h): one meaning of the rule. Grounds are
 * asked for only past the maximum, since before it there is nothing to defer; so most people cost one clock.
 */
#include "period-finding.h"

#include "grade.h"
#include "rotation-ground.h"

#include "vitri/check.h"
#include "vitri/rotation.h"
#include "vitri/spells.h"

/** Verdict by the clock alone: met up to the day on which the maximum is reached. */
static VitriVerdict weigh_clock(const VitriBounds *bounds, const VitriSubject *subject, gint32 tenure,
                                VitriEvidence *evidence)
{
    VitriClock clock;
    g_auto(VitriSpells) spells = {0};
    vitri_tenure_clock(subject->vcase, tenure, &bounds->rule, &clock, evidence);
    vitri_spells_of_clock(&bounds->rule, subject, &clock, bounds->max_months, &spells, evidence);
    return vitri_spells_below(&spells, vitri_date_add_days(subject->on, -1), evidence);
}

static void tell_ground(const VitriGround *ground, const VitriSubject *subject, VitriEvidence *evidence)
{
    vitri_evidence_parameter(evidence, "ground-standard", ground->standard->id);
    if (ground->standard->ground)
        vitri_evidence_parameter(evidence, "ground", ground->standard->ground);
    vitri_check_standard(ground->standard, subject, evidence, NULL, NULL);
    if (vitri_date_is_set(ground->until))
        vitri_evidence_date(evidence, "ground/until", ground->until, VITRI_NO_SOURCE);
}

/** What a ground makes of a maximum that has passed. */
static VitriVerdict weigh_grounds(const VitriSubject *subject, VitriEvidence *evidence)
{
    VitriGround ground = {0};
    if (vitri_ground_on(subject, subject->on, VITRI_VERDICT_NOT_MET, &ground) ||
        vitri_ground_exempt(subject, subject->on, VITRI_VERDICT_NOT_MET, &ground)) {
        tell_ground(&ground, subject, evidence);
        return VITRI_VERDICT_NOT_APPLICABLE;
    }
    if (!vitri_ground_on(subject, subject->on, VITRI_VERDICT_UNKNOWN, &ground) &&
        !vitri_ground_exempt(subject, subject->on, VITRI_VERDICT_UNKNOWN, &ground))
        return VITRI_VERDICT_NOT_MET;
    tell_ground(&ground, subject, evidence);
    return VITRI_VERDICT_UNKNOWN;
}

VitriFinding *vitri_period_finding(const VitriCase *vcase, gint32 tenure)
{
    const VitriTenure *held = &vcase->roster->tenures[tenure];
    VitriFamily family = vitri_roster_position_of(vcase->roster, held->post)->category == VITRI_CATEGORY_LEADERSHIP
                             ? VITRI_FAMILY_LEADERS
                             : VITRI_FAMILY_STAFF;
    VitriBounds bounds;
    if (!vitri_rotation_bounds(vcase, family, held->person, held->post, vcase->on, &bounds) ||
        !(bounds.standard->occasions & VITRI_OCCASION_HOLDING))
        return NULL;
    VitriFinding *finding = g_new0(VitriFinding, 1);
    *finding = (VitriFinding){.person = held->person,
                              .post = held->post,
                              .unit = vcase->roster->posts[held->post].unit,
                              .standard = bounds.standard,
                              .version = bounds.version,
                              .occasion = VITRI_OCCASION_HOLDING,
                              .on = vcase->on,
                              .evidence = vitri_evidence_new()};
    vitri_evidence_number(finding->evidence, "min-months", bounds.min_months);
    vitri_evidence_number(finding->evidence, "max-months", bounds.max_months);
    VitriSubject subject = {vcase, held->person, held->post, held->post, -1, vcase->on, VITRI_OCCASION_ROTATION_MOVE};
    finding->verdict = weigh_clock(&bounds, &subject, tenure, finding->evidence);
    if (finding->verdict == VITRI_VERDICT_NOT_MET)
        finding->verdict = weigh_grounds(&subject, finding->evidence);
    vitri_grade_finding(finding, vcase);
    return finding;
}
