/*
 * The part of section 5 of the contract that concerns one person and one destination: in which months somebody may
 * leave, in which months a destination is open, and how far it falls short of what should be met there.
 *
 * One meaning for the planner's candidates and for verify. Standards whose verdict cannot change with the day are asked
 * once; the others once a month. A destination is closed by the first standard, by id, that closes the last month left.
 */
#include "vitri/check.h"
#include "vitri/retirement.h"
#include "vitri/rotation.h"

#include "rotation-ground.h"

static guint16 first_days_from(VitriDate from, gint year)
{
    guint16 months = 0;
    for (int m = 1; m <= 12; m++)
        if (vitri_date_compare(vitri_date(year, m, 1), from) >= 0)
            months |= (guint16)(1 << (m - 1));
    return months;
}

guint16 vitri_rotation_leave_months(const VitriCase *vcase, gint32 person, gint32 origin, gint year,
                                    gboolean past_minimum, const VitriStandard **out_standard)
{
    VitriDate reference = vitri_date_max(vcase->on, vitri_date(year, 1, 1));
    guint16 months = first_days_from(vitri_date_add_days(vcase->on, vcase->policy->notice_days), year);
    VitriDate out = vitri_retirement_first_day_out(vcase, person);
    if (vitri_date_is_set(out) && out.year <= year)
        months = 0;
    if (origin >= 0)
        months &= (guint16)~vitri_policy_blackout_months(vcase->policy, vcase->roster, origin);
    VitriSubject subject = {vcase, person, origin, origin, -1, reference, VITRI_OCCASION_ROTATION_MOVE};
    VitriGroundMonths grounds = vitri_ground_months(&subject, year);
    months &= (guint16) ~(grounds.closed | grounds.exempt | grounds.unknown);
    if (out_standard)
        *out_standard = grounds.first;
    if (past_minimum && origin >= 0) {
        VitriDuty duty;
        const VitriPosition *position = vitri_roster_position_of(vcase->roster, origin);
        VitriFamily family =
            position->category == VITRI_CATEGORY_LEADERSHIP ? VITRI_FAMILY_LEADERS : VITRI_FAMILY_STAFF;
        vitri_rotation_duty(vcase, family, person, year, &duty, NULL);
        if (duty.state != VITRI_DUTY_NONE)
            months &= vitri_date_is_set(duty.minimum_day) ? first_days_from(duty.minimum_day, year) : 0;
    }
    return months;
}

static gboolean binds_moves(const VitriStandard *standard, VitriFamily family, VitriForce force)
{
    return standard->effect == VITRI_EFFECT_REQUIRES && (standard->occasions & VITRI_OCCASION_ROTATION_MOVE) &&
           standard->family == family && standard->force == force;
}

/** The verdicts of one standard over the months left: clears the months it closes. */
static guint16 narrow(const VitriStandard *standard, VitriSubject *subject, gint year, guint16 months,
                      VitriVerdict *out_verdict)
{
    for (int m = 1; m <= 12; m++) {
        if (!(months & (1 << (m - 1))))
            continue;
        subject->on = vitri_date(year, m, 1);
        const VitriVersion *version = NULL;
        VitriVerdict verdict = vitri_check_standard(standard, subject, NULL, &version, NULL);
        gboolean open = verdict == VITRI_VERDICT_MET || verdict == VITRI_VERDICT_NOT_APPLICABLE;
        if (!open) {
            months &= (guint16) ~(1 << (m - 1));
            *out_verdict = verdict;
        }
        gboolean dated =
            version && (vitri_requirement_is_dated(version->require) || vitri_requirement_is_dated(version->when));
        if (version && !dated && !vitri_date_is_set(version->period.until))
            return open ? months : 0;
    }
    return months;
}

guint16 vitri_rotation_destination_months(const VitriCase *vcase, VitriFamily family, gint32 person, gint32 origin,
                                          gint32 destination, gint year, guint16 months,
                                          const VitriStandard **out_standard, VitriVerdict *out_verdict)
{
    VitriSubject subject = {
        vcase, person, destination, origin, -1, vitri_date(year, 1, 1), VITRI_OCCASION_ROTATION_MOVE};
    for (guint i = 0; months && i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if (!binds_moves(standard, family, VITRI_FORCE_MUST))
            continue;
        VitriVerdict verdict = VITRI_VERDICT_MET;
        months = narrow(standard, &subject, year, months, &verdict);
        if (!months && out_standard) {
            *out_standard = standard;
            if (out_verdict)
                *out_verdict = verdict;
        }
    }
    return months;
}

gboolean vitri_rotation_closed_by_one(const VitriSubject *subject, VitriFamily family)
{
    const GPtrArray *standards = subject->vcase->standards;
    guint closing = 0;
    for (guint i = 0; closing < 2 && i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        if (!binds_moves(standard, family, VITRI_FORCE_MUST))
            continue;
        VitriVerdict verdict = vitri_check_standard(standard, subject, NULL, NULL, NULL);
        closing += verdict == VITRI_VERDICT_NOT_MET || verdict == VITRI_VERDICT_UNKNOWN;
    }
    return closing == 1;
}

guint vitri_rotation_shortfall(const VitriCase *vcase, VitriFamily family, gint32 person, gint32 origin,
                               gint32 destination, VitriDate on)
{
    VitriSubject subject = {vcase, person, destination, origin, -1, on, VITRI_OCCASION_ROTATION_MOVE};
    guint unmet = 0;
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if (binds_moves(standard, family, VITRI_FORCE_SHOULD) &&
            vitri_check_standard(standard, &subject, NULL, NULL, NULL) == VITRI_VERDICT_NOT_MET)
            unmet++;
    }
    return unmet;
}
