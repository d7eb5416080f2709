/*
 * A07: the holder of a leadership post was told too late that the term ends: the notice is later than the day that the
 * rule of that day sets. Looked at for terms that end, or ended in the last `months`, once that day has passed; not for
 * somebody who is out of service by then, nor while a standard named in `of` bars the procedure. A notice that is not
 * on record is unknown, for want of `tenure/notice-on`; a start of the term known in part where it tips.
 */
#include "past-appointments.h"

#include "vitri/check.h"
#include "vitri/deadlines.h"
#include "vitri/procedure.h"
#include "vitri/retirement.h"

/** The end of a term and the last day of the notice, as early and as late as the start allows. */
typedef struct {
    VitriDate ends_first, ends_last, by_first, by_last;
    VitriCalendarState calendar; /* that the last two count on */
} Term;

static gint32 read_number(const VitriRequirement *term, const char *parameter)
{
    const char *value = vitri_requirement_parameter(term, parameter);
    return value ? (gint32)g_ascii_strtoll(value, NULL, 10) : 0;
}

/** FALSE where the version sets no such day, or the start is not known. Nobody can keep a day that was over when the
 * rule came: then its first day counts. */
static gboolean read_term(const VitriCase *vcase, const VitriTenure *tenure, const VitriVersion *version,
                          Term *out_term)
{
    const VitriRequirement *term = version ? vitri_requirement_find(version->require, "term") : NULL;
    if (!term || !vitri_date_is_set(tenure->period.from))
        return FALSE;
    VitriDeadlineRules rules = {.notice_working_days.number = read_number(term, "notice-working-days"),
                                .notice_days.number = read_number(term, "notice-days")};
    gint32 months = tenure->term_months > 0 ? tenure->term_months : read_number(term, "months");
    if (months <= 0)
        return FALSE;
    out_term->ends_first = vitri_date_add_months(vitri_date_earliest(tenure->period.from), months);
    out_term->ends_last = vitri_date_add_months(vitri_date_latest(tenure->period.from), months);
    out_term->by_first = vitri_deadlines_notice_by(vcase, out_term->ends_first, &rules);
    out_term->by_last = vitri_deadlines_notice_by(vcase, out_term->ends_last, &rules);
    out_term->calendar = vitri_deadlines_calendar(vcase, out_term->ends_last, &rules);
    if (!vitri_date_is_set(out_term->by_first))
        return FALSE;
    if (vitri_date_compare(version->period.from, out_term->ends_first) < 0) {
        out_term->by_first = vitri_date_max(out_term->by_first, version->period.from);
        out_term->by_last = vitri_date_max(out_term->by_last, version->period.from);
    }
    return TRUE;
}

/** The version in force on the day that it sets itself, else the one of the subject. */
static const VitriVersion *find_version(const VitriStandard *standard, const VitriSubject *subject,
                                        const VitriTenure *tenure)
{
    for (guint i = 0; i < standard->versions->len && !vitri_date_is_set(subject->started); i++) {
        const VitriVersion *version = g_ptr_array_index(standard->versions, i);
        Term term;
        if ((!version->draft || subject->vcase->drafts) && read_term(subject->vcase, tenure, version, &term) &&
            vitri_period_contains(version->period, term.by_last))
            return version;
    }
    return vitri_check_version(standard, subject);
}

static VitriVerdict judge_notice(VitriDate notice, const Term *term, const char **out_missing)
{
    *out_missing = vitri_date_is_full(notice) ? "tenure/from" : "tenure/notice-on";
    if (!vitri_date_is_set(notice))
        return VITRI_VERDICT_UNKNOWN;
    if (vitri_date_compare(vitri_date_latest(notice), term->by_first) <= 0)
        return VITRI_VERDICT_MET;
    return vitri_date_compare(vitri_date_earliest(notice), term->by_last) > 0 ? VITRI_VERDICT_NOT_MET
                                                                              : VITRI_VERDICT_UNKNOWN;
}

/** Whether the term ends, or ended not long ago, with the holder still there, and the day of the notice has passed. */
static gboolean is_of_interest(const VitriInspected *inspected, const VitriDefect *defect, const VitriTenure *tenure,
                               const Term *term)
{
    VitriDate on = inspected->vcase->on, until = tenure->period.until;
    VitriDate out = vitri_retirement_first_day_out(inspected->vcase, tenure->person);
    if (vitri_date_compare(term->by_last, on) >= 0 ||
        vitri_date_compare(term->ends_last, vitri_date_add_months(on, -defect->months)) < 0)
        return FALSE;
    return (!vitri_date_is_set(until) || vitri_date_compare(vitri_date_latest(until), term->ends_first) >= 0) &&
           (!vitri_date_is_set(out) || vitri_date_compare(out, term->ends_first) > 0);
}

static gboolean is_barred(const VitriDefect *defect, const VitriSubject *subject, VitriDate on)
{
    VitriSubject then = *subject;
    then.on = on;
    for (char **id = defect->of; *id; id++) {
        const VitriStandard *standard = vitri_case_find_standard(subject->vcase, *id);
        if (standard && vitri_check_standard(standard, &then, NULL, NULL, NULL) == VITRI_VERDICT_NOT_MET)
            return TRUE;
    }
    return FALSE;
}

/** The verdict under the rule of the day of the case. */
static void tell_today(VitriFinding *finding, const VitriTenure *tenure, VitriDate notice, const VitriCase *vcase)
{
    Term term;
    const char *missing = NULL;
    finding->today_on = vcase->on;
    finding->today_version = vitri_standard_version_on(finding->standard, vcase->on, vcase->drafts);
    finding->today = read_term(vcase, tenure, finding->today_version, &term) ? judge_notice(notice, &term, &missing)
                                                                             : VITRI_VERDICT_NOT_APPLICABLE;
}

static void detect_tenure(const VitriInspected *inspected, const VitriDefect *defect, const VitriTenure *tenure,
                          const VitriStandard *standard, GPtrArray *items)
{
    VitriCase *vcase = inspected->vcase;
    VitriSubject subject = {.vcase = vcase,
                            .person = tenure->person,
                            .post = tenure->post,
                            .origin = -1,
                            .unit = vcase->roster->posts[tenure->post].unit,
                            .on = vcase->on,
                            .occasion = VITRI_OCCASION_RE_APPOINTMENT,
                            .started = vitri_procedure_started(vcase, tenure->person, tenure->post)};
    const VitriVersion *version = find_version(standard, &subject, tenure);
    VitriDate notice = vitri_roster_papers(vcase->roster, tenure)->notice_on;
    Term term;
    const char *missing = NULL;
    if (!read_term(vcase, tenure, version, &term) || !is_of_interest(inspected, defect, tenure, &term) ||
        vitri_requirement_check(version->when, &subject, NULL) != VITRI_VERDICT_MET)
        return;
    VitriVerdict verdict = judge_notice(notice, &term, &missing);
    if (verdict == VITRI_VERDICT_MET || is_barred(defect, &subject, term.by_last))
        return;
    VitriFinding *finding = vitri_inspect_add_tenure(inspected, defect, tenure, verdict, items);
    finding->standard = standard;
    finding->version = version;
    finding->occasion = VITRI_OCCASION_RE_APPOINTMENT;
    vitri_evidence_date(finding->evidence, "tenure/term-ends-on", term.ends_last, tenure->source);
    vitri_evidence_date(finding->evidence, "notice-by", term.by_last, tenure->source);
    if (term.calendar != VITRI_CALENDAR_STATED)
        vitri_evidence_fact(finding->evidence, "calendar", vitri_calendar_state_name(term.calendar), VITRI_NO_SOURCE);
    if (vitri_date_is_set(notice))
        vitri_evidence_date(finding->evidence, "tenure/notice-on", notice, tenure->source);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        vitri_evidence_missing(finding->evidence, missing);
    tell_today(finding, tenure, notice, vcase);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autoptr(GPtrArray) standards = vitri_appointments_standards(inspected, defect->code);
    VitriDate since = vitri_date_add_months(inspected->vcase->on, -defect->months);
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (!vitri_inspect_is_leader(roster, tenure) ||
            (vitri_date_is_set(tenure->period.until) &&
             vitri_date_compare(vitri_date_latest(tenure->period.until), since) < 0))
            continue;
        for (guint j = 0; j < standards->len; j++)
            detect_tenure(inspected, defect, tenure, g_ptr_array_index(standards, j), items);
    }
}

const VitriDetector vitri_detector_notice_late = {"notice-late", detect};
