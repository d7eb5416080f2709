/*
 * max-time: no longer in the same function than so many months. Met up to and including the day on which the months are
 * reached: the move is due on that day, and a breach from the next. The agency's own maximum of a listed position takes
 * the place of the months where it is shorter. The data and the clock are shared with min-time (kind-time.h).
 */
#include "kind-time.h"

#include "subject.h"
#include "turns.h"

static const char *const probations[] = {"counts", "excluded", NULL};

static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(VitriKindTime, months), .required = TRUE},
    {"probation", VITRI_FIELD_CHOICE, offsetof(VitriKindTime, probation), .choices = probations},
};

gboolean vitri_kind_time_read(const VitriRequirement *requirement, gboolean *out_is_maximum, gint32 *out_months,
                              gboolean *out_probation_counts)
{
    if (requirement->kind != &vitri_kind_max_time && requirement->kind != &vitri_kind_min_time)
        return FALSE;
    const VitriKindTime *time = requirement->data;
    *out_is_maximum = requirement->kind == &vitri_kind_max_time;
    *out_months = time->months;
    *out_probation_counts = time->probation == 0;
    return TRUE;
}

gboolean vitri_kind_time_clock(const VitriRequirement *requirement, const VitriSubject *subject, VitriClock *out_clock,
                               VitriEvidence *evidence)
{
    const VitriKindTime *time = requirement->data;
    gint32 post = vitri_subject_held(subject);
    gint32 tenure = post < 0 ? -1 : vitri_subject_tenure(subject, post, VITRI_TENURE_HOLDER);
    if (tenure < 0)
        return FALSE;
    vitri_tenure_clock(subject->vcase, tenure, time->probation == 0, out_clock, evidence);
    return TRUE;
}

void vitri_kind_time_turns(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                           GArray *days)
{
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_turns_tenures(own, within, subject->vcase, subject->person);
    vitri_turns_search(requirement, subject, within, own, days);
}

static gint32 count_months(const VitriKindTime *time, const VitriSubject *subject, VitriEvidence *evidence)
{
    gint32 held = vitri_subject_held(subject);
    const VitriPosition *position = vitri_roster_position_of(vitri_subject_roster(subject), held);
    if (!position->rotation || position->rotation_months <= 0 || position->rotation_months >= time->months)
        return time->months;
    if (evidence) {
        g_autofree char *own = g_strdup_printf("%d", position->rotation_months);
        vitri_evidence_fact(evidence, "position/rotation-months", own, position->source.line);
    }
    return position->rotation_months;
}

static VitriVerdict check_max_time(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    VitriClock clock;
    if (!vitri_kind_time_clock(requirement, subject, &clock, evidence))
        return VITRI_VERDICT_NOT_APPLICABLE;
    gint32 months = count_months(requirement->data, subject, evidence);
    gboolean bounded = vitri_date_is_set(clock.earliest) && vitri_date_is_set(clock.latest);
    gboolean certain = bounded && vitri_date_compare(subject->on, vitri_date_add_months(clock.earliest, months)) <= 0;
    gboolean possible = !bounded || vitri_date_compare(subject->on, vitri_date_add_months(clock.latest, months)) <= 0;
    VitriVerdict verdict = vitri_subject_verdict(certain, possible);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        return vitri_subject_unknown(evidence, "%s", clock.missing ? clock.missing : "tenure/from");
    return verdict;
}

const VitriKind vitri_kind_max_time = {
    .name = "max-time",
    .scope = VITRI_SCOPE_SEQUENCE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(VitriKindTime),
    .check = check_max_time,
    .turns = vitri_kind_time_turns,
};
