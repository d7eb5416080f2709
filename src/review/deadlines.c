/*
 * The days of a term of office: when it ends, by when the holder is told, by when the decision is taken.
 *
 * All numbers come from the rule data: the `term` requirements of the standards that apply to the holder on the day
 * judged, whatever their ids (civil servants and public employees have their own). A term that ends on a day counts
 * back from the first day after it: with ninety working days, a term whose first day after is Sunday 10 January 2027
 * asks for the notice on Monday 7 September 2026. Working days are Monday to Friday; public holidays count only where
 * the code lists give them, and without them the day found is the latest that can be right. Cost: days walked back one
 * by one. No calendar of any country.
 */
#include "deadlines.h"

static void take_number(const VitriRequirement *term, const char *parameter, gint32 *number)
{
    const char *value = vitri_requirement_parameter(term, parameter);
    if (value && *number == 0)
        *number = (gint32)g_ascii_strtoll(value, NULL, 10);
}

/* The term requirement of a standard that applies to the subject; NULL: none. */
static const VitriRequirement *find_term(const VitriStandard *standard, const VitriSubject *subject)
{
    const VitriVersion *version = vitri_standard_version_on(standard, subject->on, subject->vcase->drafts);
    const VitriRequirement *term = version ? vitri_requirement_find(version->require, "term") : NULL;
    if (!term || standard->effect != VITRI_EFFECT_REQUIRES)
        return NULL;
    VitriVerdict when = vitri_requirement_check(version->when, subject, NULL);
    return when == VITRI_VERDICT_MET || when == VITRI_VERDICT_UNKNOWN ? term : NULL;
}

VitriDeadlineRules vitri_deadlines_rules(const VitriSubject *subject)
{
    VitriDeadlineRules rules = {0};
    for (guint i = 0; i < subject->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(subject->vcase->standards, i);
        const VitriRequirement *term = find_term(standard, subject);
        if (!term)
            continue;
        if (standard->occasions & VITRI_OCCASION_HOLDING)
            take_number(term, "months", &rules.term_months);
        if (!(standard->occasions & VITRI_OCCASION_RE_APPOINTMENT))
            continue;
        take_number(term, "notice-working-days", &rules.notice_working_days);
        take_number(term, "notice-days", &rules.notice_days);
        take_number(term, "decision-working-days", &rules.decision_working_days);
    }
    return rules;
}

gboolean vitri_deadlines_is_working_day(const VitriCodes *codes, VitriDate day)
{
    /* Day 1 is 0001-01-01, a Monday. */
    if ((vitri_date_day_number(day) - 1) % 7 >= 5)
        return FALSE;
    if (!vitri_codes_has_list(codes, "public-holiday"))
        return TRUE;
    g_autofree char *text = vitri_date_to_string(day);
    return vitri_codes_find(codes, "public-holiday", text) == NULL;
}

VitriDate vitri_deadlines_working_days_before(const VitriCodes *codes, VitriDate day, gint32 days)
{
    while (days > 0) {
        day = vitri_date_add_days(day, -1);
        days -= vitri_deadlines_is_working_day(codes, day);
    }
    return day;
}

VitriDate vitri_deadlines_term_ends(const VitriTenure *tenure, const VitriDeadlineRules *rules)
{
    VitriDate from = tenure->period.from;
    gint32 months = tenure->term_months > 0 ? tenure->term_months : rules->term_months;
    if (!vitri_date_is_set(from) || months <= 0)
        return VITRI_DATE_NONE;
    VitriDate ends = vitri_date_add_months(vitri_date_earliest(from), months);
    if (from.month == 0 && months % 12 != 0)
        return VITRI_DATE_NONE; /* a year and some months have no year of their own */
    return (VitriDate){ends.year, from.month ? ends.month : 0, from.day ? ends.day : 0};
}

VitriDate vitri_deadlines_notice_by(const VitriCase *vcase, VitriDate term_ends, const VitriDeadlineRules *rules)
{
    if (!vitri_date_is_set(term_ends))
        return VITRI_DATE_NONE;
    VitriDate day = vitri_date_earliest(term_ends);
    if (rules->notice_working_days > 0)
        return vitri_deadlines_working_days_before(vcase->codes, day, rules->notice_working_days);
    return rules->notice_days > 0 ? vitri_date_add_days(day, -rules->notice_days) : VITRI_DATE_NONE;
}

VitriDate vitri_deadlines_decision_by(const VitriCase *vcase, VitriDate term_ends, const VitriDeadlineRules *rules)
{
    if (!vitri_date_is_set(term_ends) || rules->decision_working_days <= 0)
        return VITRI_DATE_NONE;
    return vitri_deadlines_working_days_before(vcase->codes, vitri_date_earliest(term_ends),
                                               rules->decision_working_days);
}
