/*
 * The days of a term of office and of a retirement: when it ends, by when the holder is told, by when it is decided.
 *
 * All numbers come from the rule data: the `term` and `retirement-age` requirements of the standards that apply to the
 * holder on the day judged, whatever their ids (civil servants and public employees have their own). A term that ends
 * on a day counts back from the first day after it: with ninety working days, a term whose first day after is Sunday 10
 * January 2027 asks for the notice ninety working days before that day. Working days are those of the calendar
 * (working-days.h). Cost: days walked back one by one. No calendar of any country.
 */
#include "vitri/deadlines.h"

#include "vitri/check.h"

/* A standard in force and the requirement of it that states the numbers. */
typedef struct {
    VitriDeadlineRule rule;
    const VitriRequirement *requirement;
} Stated;

static void take_number(const Stated *stated, const char *parameter, VitriDeadlineRule *rule)
{
    const char *value = vitri_requirement_parameter(stated->requirement, parameter);
    if (!value || rule->number != 0)
        return;
    *rule = stated->rule;
    rule->number = (gint32)g_ascii_strtoll(value, NULL, 10);
}

/* The requirement of that kind of a standard that applies to the subject; FALSE: none. */
static gboolean find_stated(const VitriStandard *standard, const VitriSubject *subject, const char *kind,
                            Stated *out_stated)
{
    const VitriVersion *version = vitri_check_version(standard, subject);
    const VitriRequirement *found = version ? vitri_requirement_find(version->require, kind) : NULL;
    if (!found || standard->effect != VITRI_EFFECT_REQUIRES)
        return FALSE;
    VitriVerdict when = vitri_requirement_check(version->when, subject, NULL);
    if (when != VITRI_VERDICT_MET && when != VITRI_VERDICT_UNKNOWN)
        return FALSE;
    *out_stated = (Stated){{0, standard, version}, found};
    return TRUE;
}

VitriDeadlineRules vitri_deadlines_rules(const VitriSubject *subject)
{
    VitriDeadlineRules rules = {0};
    for (guint i = 0; i < subject->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(subject->vcase->standards, i);
        Stated stated;
        if (find_stated(standard, subject, "retirement-age", &stated)) {
            take_number(&stated, "notice-months", &rules.retirement_notice_months);
            take_number(&stated, "decision-months", &rules.retirement_decision_months);
        }
        if (!find_stated(standard, subject, "term", &stated))
            continue;
        if (standard->occasions & VITRI_OCCASION_HOLDING)
            take_number(&stated, "months", &rules.term_months);
        if (!(standard->occasions & VITRI_OCCASION_RE_APPOINTMENT))
            continue;
        take_number(&stated, "notice-working-days", &rules.notice_working_days);
        take_number(&stated, "notice-days", &rules.notice_days);
        take_number(&stated, "decision-working-days", &rules.decision_working_days);
        take_number(&stated, "self-report-days", &rules.self_report_days);
        take_number(&stated, "conference-days", &rules.conference_days);
    }
    return rules;
}

VitriDate vitri_deadlines_term_ends(const VitriTenure *tenure, const VitriDeadlineRules *rules)
{
    VitriDate from = tenure->period.from;
    gint32 months = tenure->term_months > 0 ? tenure->term_months : rules->term_months.number;
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
    gint32 days = rules->notice_days.number;
    if (rules->notice_working_days.number > 0)
        return vitri_working_days_before(vcase, day, rules->notice_working_days.number);
    return days > 0 ? vitri_date_add_days(day, -days) : VITRI_DATE_NONE;
}

VitriDate vitri_deadlines_decision_by(const VitriCase *vcase, VitriDate term_ends, const VitriDeadlineRules *rules)
{
    if (!vitri_date_is_set(term_ends) || rules->decision_working_days.number <= 0)
        return VITRI_DATE_NONE;
    return vitri_working_days_before(vcase, vitri_date_earliest(term_ends), rules->decision_working_days.number);
}

VitriCalendarState vitri_deadlines_calendar(const VitriCase *vcase, VitriDate term_ends,
                                            const VitriDeadlineRules *rules)
{
    gint32 days = MAX(rules->notice_working_days.number, rules->decision_working_days.number);
    if (!vitri_date_is_set(term_ends) || days <= 0)
        return VITRI_CALENDAR_STATED;
    VitriDate end = vitri_date_earliest(term_ends);
    return vitri_working_days_state(vcase, vitri_working_days_before(vcase, end, days), end);
}
