/*
 * Appointments of the past, judged as on their day: who was appointed when, from where, on which occasion.
 *
 * The day is that of the decision, else the first of the tenure. One known in part stands for every day that it may
 * be: the verdict is looked up on each day on which it may turn, and is unknown where they differ. Which standards a
 * code of the inspection is about, they say themselves (VitriStandard.defect). Cost: leadership tenures × standards of
 * the code. What a defect is, the detectors know.
 */
#include "past-appointments.h"

#include "vitri/check.h"
#include "vitri/procedure.h"
#include "vitri/tenure.h"

#include <string.h>

gboolean vitri_appointments_is_one(const VitriCase *vcase, const VitriTenure *tenure)
{
    if (!vitri_inspect_is_leader(vcase->roster, tenure))
        return FALSE;
    const char *act = vitri_roster_papers(vcase->roster, tenure)->act;
    const VitriCode *code = act ? vitri_codes_find(vcase->codes, "tenure-act", act) : NULL;
    return !code || code->group;
}

/** Whether a tenure runs on from an earlier one in the same function, its unit renamed or merged, by no decision of its
 * own: then the appointment is the earlier one. */
static gboolean runs_on(const VitriRoster *roster, const VitriTenure *earlier, const VitriTenure *later)
{
    return !later->decision && !vitri_roster_papers(roster, later)->act && earlier->kind == VITRI_TENURE_HOLDER &&
           later->kind == VITRI_TENURE_HOLDER && earlier->post != later->post &&
           vitri_date_is_full(earlier->period.until) && vitri_date_is_full(later->period.from) &&
           vitri_date_compare(earlier->period.until, later->period.from) == 0 &&
           vitri_tenure_same_function(roster, earlier->post, later->post) == VITRI_VERDICT_MET;
}

static gboolean is_continued(const VitriRoster *roster, guint32 index)
{
    VitriRun run = roster->people[roster->tenures[index].person].tenures;
    for (guint32 i = run.first; i < index; i++) {
        if (runs_on(roster, &roster->tenures[i], &roster->tenures[index]))
            return TRUE;
    }
    return FALSE;
}

/** Whether the tenure, or what it runs on in, is held on the day of the case. */
static gboolean is_in_office(const VitriInspected *inspected, const VitriTenure *tenure)
{
    const VitriRoster *roster = inspected->vcase->roster;
    VitriRun run = roster->people[tenure->person].tenures;
    const VitriTenure *last = tenure;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        if (runs_on(roster, last, &roster->tenures[i]))
            last = &roster->tenures[i];
    }
    return vitri_inspect_is_leader_now(inspected, last);
}

/** The post that the person may have left for this tenure; -1 if none. Tenures come by the day they began. */
static gint32 find_origin(const VitriRoster *roster, gint32 index)
{
    const VitriTenure *held = &roster->tenures[index];
    gint32 origin = -1;
    for (gint32 i = (gint32)roster->people[held->person].tenures.first; i < index; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        gboolean ended = vitri_date_is_set(tenure->period.until) && vitri_date_is_set(held->period.from) &&
                         vitri_date_order(tenure->period.until, held->period.from) == VITRI_ORDER_BEFORE;
        if (tenure->kind == VITRI_TENURE_HOLDER && !ended)
            origin = tenure->post;
    }
    return origin;
}

/** An appointment whose day is known in part or not at all. */
static void read_open_day(const VitriCase *vcase, gint32 index, VitriAppointment *appointment)
{
    const VitriRoster *roster = vcase->roster;
    const VitriTenure *tenure = &roster->tenures[index];
    const VitriPapers *papers = vitri_roster_papers(roster, tenure);
    gboolean decided = vitri_date_is_set(papers->decided_on);
    VitriDate day = decided ? papers->decided_on : tenure->period.from;
    gint32 origin = find_origin(roster, index);
    const char *again_act = vitri_occasion_name(VITRI_OCCASION_RE_APPOINTMENT);
    gboolean again = papers->act ? strcmp(papers->act, again_act) == 0 : origin == tenure->post;
    appointment->missing = decided ? "tenure/decided-on" : "tenure/from";
    appointment->days.from = vitri_date_earliest(day);
    if (vitri_date_is_set(day))
        appointment->days.until = vitri_date_add_days(vitri_date_latest(day), 1);
    appointment->subject =
        (VitriSubject){.vcase = vcase,
                       .person = tenure->person,
                       .post = tenure->post,
                       .origin = again ? -1 : origin,
                       .unit = roster->posts[tenure->post].unit,
                       .on = vitri_date_is_set(day) ? appointment->days.from : vcase->on,
                       .occasion = again ? VITRI_OCCASION_RE_APPOINTMENT : VITRI_OCCASION_APPOINTMENT};
}

static VitriAppointment read_appointment(const VitriCase *vcase, gint32 index)
{
    VitriAppointment appointment = {.tenure = &vcase->roster->tenures[index]};
    VitriDate decided = vitri_roster_papers(vcase->roster, appointment.tenure)->decided_on;
    gboolean in_part = vitri_date_is_set(decided) && !vitri_date_is_full(decided);
    if (!in_part && vitri_procedure_subject(vcase, index, &appointment.subject)) {
        VitriDate on = appointment.subject.on;
        appointment.days = (VitriPeriod){on, vitri_date_add_days(on, 1)};
    } else {
        read_open_day(vcase, index, &appointment);
    }
    return appointment;
}

/** Taken by the day of the case, and in force on it or taken not long before. */
static gboolean is_of_interest(const VitriInspected *inspected, const VitriAppointment *appointment, gint32 months)
{
    VitriDate on = inspected->vcase->on;
    VitriPeriod days = appointment->days;
    if (vitri_date_is_set(days.from) && vitri_date_compare(days.from, on) > 0)
        return FALSE;
    if (is_in_office(inspected, appointment->tenure))
        return TRUE;
    return vitri_date_is_set(days.from) && months >= 0 &&
           vitri_date_compare(days.from, vitri_date_add_months(on, -months)) >= 0;
}

GArray *vitri_appointments_list(const VitriInspected *inspected, gint32 months)
{
    const VitriRoster *roster = inspected->vcase->roster;
    GArray *list = g_array_new(FALSE, FALSE, sizeof(VitriAppointment));
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        if (!vitri_appointments_is_one(inspected->vcase, &roster->tenures[i]) || is_continued(roster, i))
            continue;
        VitriAppointment appointment = read_appointment(inspected->vcase, (gint32)i);
        if (is_of_interest(inspected, &appointment, months))
            g_array_append_val(list, appointment);
    }
    return list;
}

GPtrArray *vitri_appointments_standards(const VitriInspected *inspected, const char *code)
{
    GPtrArray *standards = g_ptr_array_new();
    for (guint i = 0; i < inspected->vcase->standards->len; i++) {
        VitriStandard *standard = g_ptr_array_index(inspected->vcase->standards, i);
        if (standard->effect == VITRI_EFFECT_REQUIRES && g_strcmp0(standard->defect, code) == 0)
            g_ptr_array_add(standards, standard);
    }
    return standards;
}

static void add_turns(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                      GArray *days)
{
    g_autoptr(GArray) windows = vitri_requirement_windows(requirement, subject, within);
    for (guint i = 0; i < windows->len; i++)
        g_array_append_val(days, g_array_index(windows, VitriWindow, i).period.from);
}

/** The days of a period on which the verdict may turn. */
static GArray *list_turns(const VitriStandard *standard, const VitriSubject *subject, VitriPeriod within)
{
    GArray *days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    g_array_append_val(days, within.from);
    for (guint i = 0; i < standard->versions->len; i++) {
        const VitriVersion *version = g_ptr_array_index(standard->versions, i);
        if (!vitri_period_overlap(version->period, within))
            continue;
        VitriPeriod both = {vitri_date_max(version->period.from, within.from),
                            vitri_date_min(version->period.until, within.until)};
        add_turns(version->when, subject, both, days);
        add_turns(version->require, subject, both, days);
        if (vitri_date_compare(both.until, within.until) < 0)
            g_array_append_val(days, both.until);
    }
    return days;
}

static gboolean is_in_order(VitriVerdict verdict)
{
    return verdict == VITRI_VERDICT_MET || verdict == VITRI_VERDICT_NOT_APPLICABLE;
}

VitriVerdict vitri_appointments_verdict(const VitriAppointment *appointment, const VitriStandard *standard)
{
    VitriSubject subject = appointment->subject;
    if (!(standard->occasions & subject.occasion))
        return VITRI_VERDICT_NOT_APPLICABLE;
    VitriVerdict verdict = vitri_check_standard(standard, &subject, NULL, NULL, NULL);
    if (!appointment->missing)
        return verdict;
    if (!vitri_date_is_set(appointment->days.from))
        return verdict == VITRI_VERDICT_NOT_APPLICABLE ? verdict : VITRI_VERDICT_UNKNOWN;
    g_autoptr(GArray) days = list_turns(standard, &subject, appointment->days);
    for (guint i = 0; i < days->len; i++) {
        subject.on = g_array_index(days, VitriDate, i);
        VitriVerdict other = vitri_check_standard(standard, &subject, NULL, NULL, NULL);
        if (other != verdict && !(is_in_order(other) && is_in_order(verdict)))
            return VITRI_VERDICT_UNKNOWN;
    }
    return verdict;
}

static VitriFinding *make_finding(const VitriAppointment *appointment, const VitriStandard *standard,
                                  VitriVerdict verdict)
{
    const VitriSubject *subject = &appointment->subject;
    VitriFinding *finding = vitri_check_finding(standard, subject);
    if (finding->verdict != verdict) {
        finding->verdict = verdict;
        vitri_evidence_missing(finding->evidence, appointment->missing);
    }
    vitri_evidence_date(finding->evidence, "tenure/from", appointment->tenure->period.from,
                        appointment->tenure->source);
    if (!appointment->missing)
        vitri_check_today(finding, subject, subject->vcase->on);
    return finding;
}

void vitri_appointments_detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    g_autoptr(GPtrArray) standards = vitri_appointments_standards(inspected, defect->code);
    g_autoptr(GArray) list = vitri_appointments_list(inspected, defect->months);
    for (guint i = 0; i < list->len; i++) {
        const VitriAppointment *appointment = &g_array_index(list, VitriAppointment, i);
        gboolean open = FALSE;
        for (guint j = 0; j < standards->len; j++) {
            const VitriStandard *standard = g_ptr_array_index(standards, j);
            VitriVerdict verdict = vitri_appointments_verdict(appointment, standard);
            if (verdict == VITRI_VERDICT_NOT_MET || (verdict == VITRI_VERDICT_UNKNOWN && !open))
                vitri_inspect_take(make_finding(appointment, standard, verdict), defect, items);
            open = open || verdict == VITRI_VERDICT_UNKNOWN;
        }
    }
}

static void detect_at_post(const VitriDefect *defect, const GPtrArray *standards, const VitriSubject *subject,
                           GPtrArray *items)
{
    gboolean open = FALSE;
    for (guint i = 0; i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        VitriVerdict verdict = standard->occasions & VITRI_OCCASION_HOLDING
                                   ? vitri_check_standard(standard, subject, NULL, NULL, NULL)
                                   : VITRI_VERDICT_NOT_APPLICABLE;
        gboolean told = verdict == VITRI_VERDICT_NOT_MET || (verdict == VITRI_VERDICT_UNKNOWN && !open);
        open = open || verdict == VITRI_VERDICT_UNKNOWN;
        if (told)
            vitri_inspect_take(vitri_check_finding(standard, subject), defect, items);
    }
}

void vitri_appointments_detect_holding(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autoptr(GPtrArray) standards = vitri_appointments_standards(inspected, defect->code);
    for (guint32 i = 0; i < roster->n_people; i++) {
        gint32 held = vitri_inspect_held(inspected, (gint32)i);
        if (held < 0)
            continue;
        VitriSubject subject = vitri_inspect_holding(inspected, &roster->tenures[held]);
        detect_at_post(defect, standards, &subject, items);
    }
}

gboolean vitri_appointments_is_first(const VitriRoster *roster, const VitriTenure *tenure)
{
    VitriRun run = roster->people[tenure->person].tenures;
    for (guint32 i = run.first; &roster->tenures[i] != tenure && i < run.first + run.n; i++) {
        if (vitri_inspect_is_leader(roster, &roster->tenures[i]))
            return FALSE;
    }
    return TRUE;
}
