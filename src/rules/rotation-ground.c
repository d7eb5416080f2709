/*
 * Grounds of one person: which standards that defer, protect or exempt are not met, from when until when.
 *
 * A ground lasts while the requirement of its standard is not met (and its `when` is). All of it goes through windows
 * of verdicts, so that a person without any circumstance costs one check a standard. The texts of missing fields are
 * interned by GLib for the life of the program: they are a handful of field names.
 */
#include "rotation-ground.h"

#include "vitri/check.h"

/** Deferral and exemption belong to the periods of one family; what protects from transfer protects everybody. */
static gboolean is_of_family(const VitriStandard *standard, const VitriSubject *subject)
{
    gboolean leader = subject->post >= 0 && vitri_roster_position_of(subject->vcase->roster, subject->post)->category ==
                                                VITRI_CATEGORY_LEADERSHIP;
    return leader == (standard->family == VITRI_FAMILY_LEADERS);
}

static gboolean is_ground(const VitriStandard *standard, const VitriSubject *subject)
{
    return standard->effect == VITRI_EFFECT_PROTECTS ||
           (standard->effect == VITRI_EFFECT_DEFERS && is_of_family(standard, subject));
}

static gboolean is_exemption(const VitriStandard *standard, const VitriSubject *subject)
{
    return standard->effect == VITRI_EFFECT_EXEMPTS && is_of_family(standard, subject);
}

static const VitriVersion *version_of(const VitriStandard *standard, const VitriSubject *subject, VitriDate on)
{
    return vitri_standard_version_on(standard, on, subject->vcase->drafts);
}

static VitriVerdict verdict_on(const VitriStandard *standard, const VitriSubject *subject, VitriDate on)
{
    VitriSubject then = *subject;
    then.on = on;
    return vitri_check_standard(standard, &then, NULL, NULL, NULL);
}

static VitriDate end_of(const VitriStandard *standard, const VitriSubject *subject, VitriDate on)
{
    const VitriVersion *version = version_of(standard, subject, on);
    return version ? vitri_requirement_ends_on(version->require, subject, on) : on;
}

static const char *missing_field(const VitriStandard *standard, const VitriSubject *subject, VitriDate on)
{
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriSubject then = *subject;
    then.on = on;
    vitri_check_standard(standard, &then, evidence, NULL, NULL);
    return evidence->missing ? g_intern_string(evidence->missing) : NULL;
}

/** Whether `ground` should give way to a standard that ends on `until`. */
static gboolean ends_later(const VitriGround *ground, const VitriStandard *standard, VitriDate until)
{
    if (!ground->standard)
        return TRUE;
    if (ground->standard->effect != standard->effect)
        return standard->effect == VITRI_EFFECT_DEFERS;
    if (!vitri_date_is_set(ground->until))
        return FALSE;
    return !vitri_date_is_set(until) || vitri_date_compare(until, ground->until) > 0;
}

gboolean vitri_ground_on(const VitriSubject *subject, VitriDate on, VitriVerdict verdict, VitriGround *out_ground)
{
    VitriGround found = {0};
    for (guint i = 0; i < subject->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(subject->vcase->standards, i);
        if (!is_ground(standard, subject) || verdict_on(standard, subject, on) != verdict)
            continue;
        VitriDate until = verdict == VITRI_VERDICT_NOT_MET ? end_of(standard, subject, on) : VITRI_DATE_NONE;
        if (!ends_later(&found, standard, until))
            continue;
        found.standard = standard;
        found.until = until;
    }
    if (!found.standard)
        return FALSE;
    if (verdict == VITRI_VERDICT_UNKNOWN)
        found.missing = missing_field(found.standard, subject, on);
    *out_ground = found;
    return TRUE;
}

gboolean vitri_ground_exempt(const VitriSubject *subject, VitriDate on, VitriVerdict verdict, VitriGround *out_ground)
{
    for (guint i = 0; i < subject->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(subject->vcase->standards, i);
        if (!is_exemption(standard, subject) || verdict_on(standard, subject, on) != verdict)
            continue;
        out_ground->standard = standard;
        out_ground->until = VITRI_DATE_NONE;
        out_ground->missing = verdict == VITRI_VERDICT_UNKNOWN ? missing_field(standard, subject, on) : NULL;
        return TRUE;
    }
    return FALSE;
}

/** The windows of a standard's requirement, NULL where it does not apply to the subject. Caller frees. */
static GArray *windows_of(const VitriStandard *standard, const VitriSubject *subject, VitriPeriod within)
{
    const VitriVersion *version = version_of(standard, subject, within.from);
    if (!version)
        version = version_of(standard, subject, subject->on);
    if (!version || vitri_requirement_check(version->when, subject, NULL) != VITRI_VERDICT_MET)
        return NULL;
    return vitri_requirement_windows(version->require, subject, within);
}

void vitri_ground_last_begun(const VitriSubject *subject, VitriDate from, VitriDate to, VitriGround *ground)
{
    VitriPeriod within = {from, vitri_date_add_days(to, 1)};
    for (guint i = 0; i < subject->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(subject->vcase->standards, i);
        if (!is_ground(standard, subject))
            continue;
        g_autoptr(GArray) windows = windows_of(standard, subject, within);
        for (guint w = 0; windows && w < windows->len; w++) {
            const VitriWindow *window = &g_array_index(windows, VitriWindow, w);
            if (window->verdict != VITRI_VERDICT_NOT_MET)
                continue;
            gboolean lasts = vitri_date_compare(window->period.until, within.until) >= 0;
            VitriDate until = lasts ? end_of(standard, subject, to) : window->period.until;
            if (!ends_later(ground, standard, until))
                continue;
            ground->standard = standard;
            ground->until = until;
        }
    }
}

/** Months of the year whose first day lies in a period of the year. */
static guint16 months_in(VitriPeriod period, gint year)
{
    guint16 months = 0;
    for (int m = 1; m <= 12; m++)
        if (vitri_period_contains(period, vitri_date(year, m, 1)))
            months |= (guint16)(1 << (m - 1));
    return months;
}

VitriGroundMonths vitri_ground_months(const VitriSubject *subject, gint year)
{
    VitriGroundMonths result = {0};
    VitriPeriod within = {vitri_date(year, 1, 1), vitri_date(year + 1, 1, 1)};
    for (guint i = 0; i < subject->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(subject->vcase->standards, i);
        gboolean exempts = is_exemption(standard, subject);
        if (!exempts && !is_ground(standard, subject))
            continue;
        g_autoptr(GArray) windows = windows_of(standard, subject, within);
        for (guint w = 0; windows && w < windows->len; w++) {
            const VitriWindow *window = &g_array_index(windows, VitriWindow, w);
            guint16 months = months_in(window->period, year);
            if (window->verdict == VITRI_VERDICT_UNKNOWN && months) {
                result.unknown |= months;
                if (!result.missing)
                    result.missing = missing_field(standard, subject, window->period.from);
            } else if (window->verdict == VITRI_VERDICT_NOT_MET && months) {
                guint16 *closed = exempts ? &result.exempt : &result.closed;
                *closed |= months;
                if (!result.first)
                    result.first = standard;
            }
        }
    }
    return result;
}
