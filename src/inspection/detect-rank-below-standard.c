/*
 * A04: the rank lies below what is asked. Two ways: a leader was appointed while the rank was below that of the
 * position, by salary class, where the position states one; or somebody in office does not meet a standard of ranks of
 * this code. Without a rank on record, or with one that began on a day known in part, it is unknown.
 */
#include "past-appointments.h"

static VitriVerdict judge_days(const VitriRequirement *covers, const VitriAppointment *appointment)
{
    VitriSubject subject = appointment->subject;
    if (!appointment->missing)
        return vitri_requirement_check(covers, &subject, NULL);
    if (!vitri_date_is_set(appointment->days.from))
        return VITRI_VERDICT_UNKNOWN;
    g_autoptr(GArray) windows = vitri_requirement_windows(covers, &subject, appointment->days);
    return windows->len == 1 ? g_array_index(windows, VitriWindow, 0).verdict : VITRI_VERDICT_UNKNOWN;
}

static void detect_appointment(const VitriInspected *inspected, const VitriDefect *defect,
                               const VitriRequirement *covers, const VitriAppointment *appointment, GPtrArray *items)
{
    VitriVerdict verdict = judge_days(covers, appointment);
    if (verdict != VITRI_VERDICT_NOT_MET && verdict != VITRI_VERDICT_UNKNOWN)
        return;
    VitriFinding *finding = vitri_inspect_add_tenure(inspected, defect, appointment->tenure, verdict, items);
    finding->occasion = appointment->subject.occasion;
    finding->on = appointment->subject.on;
    if (vitri_requirement_check(covers, &appointment->subject, finding->evidence) != verdict)
        vitri_evidence_missing(finding->evidence, appointment->missing);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    vitri_appointments_detect_holding(inspected, defect, items);
    VitriRequirement covers = {.kind = vitri_kind_find("rank-covers-position")};
    covers.data = vitri_kind_parse(covers.kind, NULL, 0, inspected->vcase->codes, NULL);
    g_autoptr(GArray) list = vitri_appointments_list(inspected, defect->months);
    for (guint i = 0; i < list->len; i++) {
        const VitriAppointment *appointment = &g_array_index(list, VitriAppointment, i);
        if (vitri_roster_position_of(inspected->vcase->roster, appointment->tenure->post)->rank)
            detect_appointment(inspected, defect, &covers, appointment, items);
    }
    g_free(covers.data);
}

const VitriDetector vitri_detector_rank_below_standard = {"rank-below-standard", detect};
