/*
 * Who must, may and may not be moved in a year (contract, section 4).
 *
 * One pass per person: the tenure held, the bounds of its field, the clock, the grounds that last, the months of the
 * year in which a move is lawful, and from these the state. A ground is a standard that `defers` or `protects`; while
 * one is not met nobody moves the person. The duty day is the later of the day the maximum is reached and the end of
 * the last ground that had begun by the reference day (or that covers the duty day itself): a ground that is only known
 * to begin later does not postpone a duty that has arisen. Cost: a few checks a standard and person. It chooses
 * nothing: destinations and months are the planner's.
 */
#include "vitri/rotation.h"

#include "kind-position.h"
#include "kind-time.h"
#include "rotation-ground.h"
#include "vitri/check.h"
#include "vitri/retirement.h"
#include "vitri/spells.h"
#include "vitri/tenure.h"

/** Both bounds run on one clock: that of the maximum, where there is one. */
static void read_bounds(const VitriRequirement *requirement, VitriBounds *bounds)
{
    const VitriTenureRule *rule = NULL;
    gboolean is_maximum = FALSE;
    gint32 months = 0;
    if (vitri_kind_time_read(requirement, &is_maximum, &months, &rule)) {
        gboolean without_probation = bounds->rule.excludes_probation || rule->excludes_probation;
        if (is_maximum || bounds->max_months == 0)
            bounds->rule = *rule;
        bounds->rule.excludes_probation = without_probation;
        if (is_maximum)
            bounds->max_months = months;
        else
            bounds->min_months = months;
    }
    for (guint i = 0; requirement->children && i < requirement->children->len; i++)
        read_bounds(g_ptr_array_index(requirement->children, i), bounds);
}

gboolean vitri_rotation_bounds(const VitriCase *vcase, VitriFamily family, gint32 person, gint32 post, VitriDate on,
                               VitriBounds *out_bounds)
{
    const VitriPosition *position = vitri_roster_position_of(vcase->roster, post);
    gboolean leader = position->category == VITRI_CATEGORY_LEADERSHIP;
    if (leader != (family == VITRI_FAMILY_LEADERS) || (!leader && !position->rotation))
        return FALSE;
    VitriSubject subject = {vcase, person, post, -1, -1, on, VITRI_OCCASION_HOLDING};
    const VitriStandard *best = NULL;
    const VitriVersion *best_version = NULL;
    guint best_specificity = 0;
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if (standard->effect != VITRI_EFFECT_SETS_PERIOD || standard->family != family)
            continue;
        const VitriVersion *version = vitri_standard_version_on(standard, on, vcase->drafts);
        if (!version || vitri_requirement_check(version->when, &subject, NULL) != VITRI_VERDICT_MET)
            continue;
        guint specificity = version->when ? vitri_kind_position_specificity(version->when, position) : 0;
        if (best && (specificity < best_specificity || (specificity == best_specificity && !standard->local)))
            continue;
        best = standard;
        best_version = version;
        best_specificity = specificity;
    }
    if (!best)
        return FALSE;
    VitriBounds bounds = {.standard = best, .version = best_version};
    read_bounds(best_version->require, &bounds);
    if (position->rotation_months > 0 && position->rotation_months < bounds.max_months) {
        bounds.max_months = MAX(position->rotation_months, bounds.min_months);
        bounds.own_maximum = TRUE;
    }
    *out_bounds = bounds;
    return TRUE;
}

/** Months of the year whose first day is on or after a full day, as bits. */
static guint16 months_from(VitriDate from, gint year)
{
    if (from.year < year)
        return 0xfff;
    VitriDate first = vitri_date_first_of_month_from(from);
    return first.year > year ? 0 : (guint16)((0xfff << (first.month - 1)) & 0xfff);
}

/** Months open to a move out of a tenure before any ground is looked at: notice, minimum, blackout. */
static guint16 open_months(const VitriCase *vcase, const VitriDuty *duty, gint year)
{
    const VitriTenure *tenure = &vcase->roster->tenures[duty->tenure];
    VitriDate minimum = duty->minimum_day;
    if (duty->bounds.min_months == duty->bounds.max_months)
        minimum.day = 1;
    guint16 months = months_from(vitri_date_add_days(vcase->on, vcase->policy->notice_days), year);
    months &= months_from(minimum, year);
    months &= (guint16)~vitri_policy_blackout_months(vcase->policy, vcase->roster, duty->post);
    return months & months_from(vitri_date_latest(tenure->period.from), year);
}

/** Leaves the post or the service within the year anyway: then there is no month to move, and the seat is free from
 * that day on. */
static gboolean leaves_in_year(const VitriCase *vcase, const VitriDuty *duty, gint year)
{
    const VitriTenure *tenure = &vcase->roster->tenures[duty->tenure];
    VitriDate out = duty->first_day_out;
    if (vitri_date_is_set(tenure->period.until))
        out = vitri_date_min(out, vitri_date_earliest(tenure->period.until));
    return vitri_date_is_set(out) && out.year <= year;
}

static VitriDate first_of(guint16 months, gint year)
{
    for (int m = 1; m <= 12; m++)
        if (months & (1 << (m - 1)))
            return vitri_date(year, m, 1);
    return VITRI_DATE_NONE;
}

/** Out of the service by the duty day: then the duty never arises. */
static gboolean never_owes(const VitriDuty *duty)
{
    return vitri_date_is_set(duty->first_day_out) && vitri_date_compare(duty->first_day_out, duty->duty_day) <= 0;
}

/** Sets the minimum and maximum day; FALSE where the missing part of a fact could tip whether the duty falls in the
 * year (out_missing). */
static gboolean set_days(const VitriSubject *subject, VitriDuty *duty, const VitriClock *clock, gint year,
                         const char **out_missing)
{
    g_auto(VitriSpells) minimum = {0}, maximum = {0};
    vitri_spells_of_clock(&duty->bounds.rule, subject, clock, duty->bounds.min_months, &minimum, NULL);
    vitri_spells_of_clock(&duty->bounds.rule, subject, clock, duty->bounds.max_months, &maximum, NULL);
    *out_missing = maximum.missing ? maximum.missing : "tenure/from";
    if (!vitri_date_is_set(clock->latest))
        return FALSE;
    duty->clock_from = clock->latest;
    duty->minimum_day = minimum.last;
    duty->maximum_day = maximum.last;
    if (!vitri_date_is_set(maximum.last) || !vitri_date_is_set(minimum.last))
        return FALSE;
    return (maximum.first.year <= year) == (maximum.last.year <= year);
}

static void find_duty_day(const VitriCase *vcase, const VitriSubject *subject, VitriDate reference, VitriDuty *duty,
                          VitriGround *last)
{
    VitriDate day = duty->maximum_day;
    if (vitri_date_compare(day, reference) <= 0)
        vitri_ground_last_begun(subject, day, reference, last);
    if (last->standard && !vitri_date_is_set(last->until)) {
        duty->duty_day = VITRI_DATE_NONE;
        return;
    }
    day = vitri_date_max(day, last->until);
    VitriGround ground = {0};
    while (vitri_ground_on(subject, day, VITRI_VERDICT_NOT_MET, &ground)) {
        *last = ground;
        if (!vitri_date_is_set(ground.until)) {
            duty->duty_day = VITRI_DATE_NONE;
            return;
        }
        day = ground.until;
    }
    duty->duty_day = day;
}

static void set_ground(VitriDuty *duty, VitriDutyState state, const VitriGround *ground)
{
    duty->state = state;
    duty->ground_standard = ground->standard;
    duty->ground = ground->standard ? ground->standard->ground : NULL;
    duty->ground_until = ground->until;
    duty->again_on = ground->until;
    duty->months = 0;
    duty->first_lawful_day = VITRI_DATE_NONE;
}

static void set_unknown(VitriDuty *duty, const char *missing)
{
    duty->state = VITRI_DUTY_UNKNOWN;
    duty->missing = missing;
    duty->months = 0;
    duty->first_lawful_day = VITRI_DATE_NONE;
}

/** Exempt on the later of duty day and first lawful day? TRUE where the state is settled by it. */
static gboolean settle_exemption(const VitriSubject *subject, VitriDuty *duty)
{
    VitriDate day = vitri_date_max(duty->duty_day, duty->first_lawful_day);
    VitriGround ground = {0};
    if (vitri_ground_exempt(subject, day, VITRI_VERDICT_NOT_MET, &ground)) {
        set_ground(duty, VITRI_DUTY_EXEMPT, &ground);
        duty->ground_until = duty->again_on = VITRI_DATE_NONE;
        return TRUE;
    }
    if (vitri_ground_exempt(subject, day, VITRI_VERDICT_UNKNOWN, &ground)) {
        set_unknown(duty, ground.missing);
        return TRUE;
    }
    return FALSE;
}

/** The state of somebody whose clock and duty day are known. */
static void settle(const VitriSubject *subject, const VitriGround *last, guint16 open, gint year, VitriDuty *duty)
{
    VitriDate end = vitri_date(year, 12, 31);
    gboolean endless = !vitri_date_is_set(duty->duty_day);
    VitriGroundMonths grounds = vitri_ground_months(subject, year);
    guint16 lawful = open & (guint16) ~(grounds.closed | grounds.exempt);
    duty->months = lawful & (guint16)~grounds.unknown;
    duty->first_lawful_day = first_of(open & (guint16) ~(grounds.closed | grounds.unknown), year);
    if (vitri_date_compare(duty->maximum_day, end) > 0) {
        duty->state = VITRI_DUTY_NOT_DUE;
        duty->again_on = never_owes(duty) ? VITRI_DATE_NONE : duty->duty_day;
        if (leaves_in_year(subject->vcase, duty, year))
            duty->months = 0;
        duty->first_lawful_day = first_of(duty->months, year);
        return;
    }
    if (endless || vitri_date_compare(duty->duty_day, end) > 0) {
        duty->first_lawful_day = VITRI_DATE_NONE;
        if (endless || !settle_exemption(subject, duty))
            set_ground(duty, VITRI_DUTY_DEFERRED, last);
        return;
    }
    if (settle_exemption(subject, duty))
        return;
    if (never_owes(duty)) {
        duty->state = VITRI_DUTY_NOT_DUE;
        duty->months = 0;
        duty->first_lawful_day = VITRI_DATE_NONE;
        return;
    }
    if (leaves_in_year(subject->vcase, duty, year))
        duty->months = lawful = open = 0;
    duty->first_lawful_day = first_of(duty->months, year);
    if (lawful && !duty->months) {
        set_unknown(duty, grounds.missing);
    } else if (lawful) {
        duty->state = duty->duty_day.year < year ? VITRI_DUTY_OVERDUE : VITRI_DUTY_DUE;
    } else if (open && !(open & (guint16)~grounds.closed)) {
        VitriGround ground = {0};
        vitri_ground_on(subject, vitri_date_max(first_of(open, year), duty->duty_day), VITRI_VERDICT_NOT_MET, &ground);
        if (!ground.standard)
            vitri_ground_on(subject, first_of(open, year), VITRI_VERDICT_NOT_MET, &ground);
        set_ground(duty, VITRI_DUTY_DEFERRED, &ground);
    } else {
        duty->state = VITRI_DUTY_NO_MONTH;
        duty->again_on = vitri_date(year + 1, 1, 1);
    }
}

void vitri_rotation_duty(const VitriCase *vcase, VitriFamily family, gint32 person, gint year, VitriDuty *out_duty,
                         VitriEvidence *evidence)
{
    VitriDuty duty = {.state = VITRI_DUTY_NONE, .tenure = -1, .post = -1};
    VitriDate reference = vitri_date_max(vcase->on, vitri_date(year, 1, 1));
    duty.retires_on = vitri_retirement_day(vcase, person, NULL);
    duty.first_day_out = vitri_retirement_first_day_out(vcase, person);
    gboolean gone = vitri_date_is_set(duty.first_day_out) && vitri_date_compare(duty.first_day_out, reference) <= 0;
    duty.tenure = gone ? -1 : vitri_roster_tenure_on(vcase->roster, person, reference, FALSE);
    *out_duty = duty;
    if (duty.tenure < 0)
        return;
    duty.post = vcase->roster->tenures[duty.tenure].post;
    if (!vitri_rotation_bounds(vcase, family, person, duty.post, reference, &duty.bounds)) {
        *out_duty = duty;
        return;
    }
    vitri_evidence_number(evidence, "min-months", duty.bounds.min_months);
    vitri_evidence_number(evidence, "max-months", duty.bounds.max_months);
    VitriSubject subject = {vcase, person, duty.post, duty.post, -1, reference, VITRI_OCCASION_ROTATION_MOVE};
    VitriClock clock;
    const char *missing = NULL;
    vitri_tenure_clock(vcase, duty.tenure, &duty.bounds.rule, &clock, evidence);
    if (!set_days(&subject, &duty, &clock, year, &missing)) {
        set_unknown(&duty, missing);
        vitri_evidence_missing(evidence, missing);
        *out_duty = duty;
        return;
    }
    duty.overdue_by_maximum = duty.maximum_day.year < year;
    VitriGround last = {0};
    find_duty_day(vcase, &subject, reference, &duty, &last);
    settle(&subject, &last, open_months(vcase, &duty, year), year, &duty);
    if (duty.missing)
        vitri_evidence_missing(evidence, duty.missing);
    *out_duty = duty;
}
