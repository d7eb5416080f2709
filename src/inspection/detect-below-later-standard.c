/*
 * A02: somebody in office is short only of what a later rule asks: the rule was met on the day of the appointment, or
 * there was none, today's is not met by the facts of that day, and not by those of today either. Information, no
 * breach; its verdict is that of the day. `of` names the codes whose standards are looked at. Not told where an
 * earlier standard of the same matter was not met: that is a breach. One finding a standard; a file without records of
 * the sort is unknown, once.
 */
#include "past-appointments.h"

#include "vitri/check.h"

/** Whether two versions ask for the same sort of record. */
static gboolean is_same_matter(const VitriVersion *one, const VitriVersion *other)
{
    const VitriRequirement *first = vitri_requirement_find(one->require, "certificate");
    const VitriRequirement *second = vitri_requirement_find(other->require, "certificate");
    if (!first || !second)
        return !first && !second && one->require->kind == other->require->kind;
    return g_strcmp0(vitri_requirement_parameter(first, "kind"), vitri_requirement_parameter(second, "kind")) == 0;
}

/** Whether a standard of the same matter was not met, or cannot be told, on the day. */
static gboolean was_short(const VitriAppointment *appointment, const GPtrArray *standards, const VitriVersion *now)
{
    for (guint i = 0; i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        VitriVerdict verdict = vitri_appointments_verdict(appointment, standard);
        if (verdict != VITRI_VERDICT_NOT_MET && verdict != VITRI_VERDICT_UNKNOWN)
            continue;
        const VitriVersion *version = vitri_check_version(standard, &appointment->subject);
        if (!version || is_same_matter(version, now))
            return TRUE;
    }
    return FALSE;
}

/** A finding where today's rule is not met, or unknown, by the facts of the day and of today; NULL otherwise. */
static VitriFinding *judge_later(const VitriAppointment *appointment, const GPtrArray *standards,
                                 const VitriStandard *standard)
{
    const VitriCase *vcase = appointment->subject.vcase;
    VitriSubject now = appointment->subject;
    now.on = vcase->on;
    now.started = VITRI_DATE_NONE;
    const VitriVersion *version = NULL;
    if (!(standard->occasions & now.occasion))
        return NULL;
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriVerdict verdict = vitri_check_standard(standard, &now, evidence, &version, NULL);
    if ((verdict != VITRI_VERDICT_NOT_MET && verdict != VITRI_VERDICT_UNKNOWN) ||
        version == vitri_check_version(standard, &appointment->subject) || was_short(appointment, standards, version))
        return NULL;
    g_autoptr(VitriFinding) finding = vitri_check_finding(standard, &appointment->subject);
    vitri_check_today(finding, &appointment->subject, vcase->on);
    if (finding->today != verdict)
        return NULL;
    vitri_evidence_free(finding->evidence);
    finding->evidence = g_steal_pointer(&evidence);
    vitri_evidence_date(finding->evidence, "tenure/from", appointment->tenure->period.from,
                        appointment->tenure->source);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        finding->verdict = verdict;
    return g_steal_pointer(&finding);
}

static void detect_appointment(const VitriDefect *defect, const VitriAppointment *appointment,
                               const GPtrArray *standards, GPtrArray *items)
{
    gboolean open = FALSE;
    for (guint i = 0; i < standards->len; i++) {
        g_autoptr(VitriFinding) finding = judge_later(appointment, standards, g_ptr_array_index(standards, i));
        if (!finding || (finding->verdict == VITRI_VERDICT_UNKNOWN && open))
            continue;
        open = open || finding->verdict == VITRI_VERDICT_UNKNOWN;
        vitri_inspect_take(g_steal_pointer(&finding), defect, items);
    }
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    g_autoptr(GPtrArray) standards = g_ptr_array_new();
    for (char **code = defect->of; *code; code++) {
        g_autoptr(GPtrArray) some = vitri_appointments_standards(inspected, *code);
        g_ptr_array_extend(standards, some, NULL, NULL);
    }
    g_autoptr(GArray) list = vitri_appointments_list(inspected, -1);
    for (guint i = 0; i < list->len; i++) {
        const VitriAppointment *appointment = &g_array_index(list, VitriAppointment, i);
        if (!appointment->missing)
            detect_appointment(defect, appointment, standards, items);
    }
}

const VitriDetector vitri_detector_below_later_standard = {"below-later-standard", detect};
