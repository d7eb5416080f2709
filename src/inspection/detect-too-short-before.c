/*
 * A05: too little time in the post before. By the standards of this code (months in the post below, for a higher
 * post); and, whatever the rule, a first leadership post less than `days` after the person was recruited or left a
 * post paid by contract, where the roster states that. A day known in part is unknown only where it tips.
 */
#include "past-appointments.h"

/** The day on which the person came into service, as late as is known before the appointment; unset if none is. */
typedef struct {
    VitriDate on;
    const char *field;
    VitriSource source;
} Entry;

static void take_later(Entry *entry, VitriDate on, const char *field, VitriSource source, VitriDate by)
{
    if (!vitri_date_is_set(on) || vitri_date_compare(vitri_date_earliest(on), by) > 0)
        return;
    if (!vitri_date_is_set(entry->on) ||
        vitri_date_compare(vitri_date_earliest(on), vitri_date_earliest(entry->on)) > 0)
        *entry = (Entry){on, field, source};
}

static Entry find_entry(const VitriRoster *roster, const VitriAppointment *appointment)
{
    const VitriPerson *person = &roster->people[appointment->tenure->person];
    VitriDate by =
        vitri_date_latest(vitri_date_is_set(appointment->tenure->period.from) ? appointment->tenure->period.from
                                                                              : appointment->days.from);
    Entry entry = {VITRI_DATE_NONE, NULL, VITRI_NO_SOURCE};
    for (guint32 i = person->recruitments.first; i < person->recruitments.first + person->recruitments.n; i++)
        take_later(&entry, roster->recruitments[i].on, "recruitment/on", roster->recruitments[i].source, by);
    for (guint32 i = person->tenures.first; i < person->tenures.first + person->tenures.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (roster->posts[tenure->post].payroll == VITRI_PAYROLL_CONTRACT)
            take_later(&entry, tenure->period.until, "contract/until", tenure->source, by);
    }
    return entry;
}

static void detect_entry(const VitriInspected *inspected, const VitriDefect *defect,
                         const VitriAppointment *appointment, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    if (!vitri_date_is_set(appointment->days.from) || !vitri_appointments_is_first(roster, appointment->tenure))
        return;
    Entry entry = find_entry(roster, appointment);
    if (!vitri_date_is_set(entry.on))
        return;
    gint32 last_day = vitri_date_day_number(appointment->days.until) - 1;
    gint32 most = last_day - vitri_date_day_number(vitri_date_earliest(entry.on));
    gint32 least = vitri_date_day_number(appointment->days.from) - vitri_date_day_number(vitri_date_latest(entry.on));
    if (least >= defect->days)
        return;
    VitriVerdict verdict = most < defect->days ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_UNKNOWN;
    VitriFinding *finding = vitri_inspect_add_tenure(inspected, defect, appointment->tenure, verdict, items);
    finding->occasion = VITRI_OCCASION_APPOINTMENT;
    finding->on = appointment->subject.on;
    vitri_evidence_date(finding->evidence, entry.field, entry.on, entry.source);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        vitri_evidence_missing(finding->evidence, vitri_date_is_full(entry.on) ? appointment->missing : entry.field);
    else
        vitri_evidence_number(finding->evidence, "days", defect->days);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    vitri_appointments_detect(inspected, defect, items);
    g_autoptr(GArray) list = vitri_appointments_list(inspected, defect->months);
    for (guint i = 0; i < list->len; i++)
        detect_entry(inspected, defect, &g_array_index(list, VitriAppointment, i), items);
}

const VitriDetector vitri_detector_too_short_before = {"too-short-before", detect};
