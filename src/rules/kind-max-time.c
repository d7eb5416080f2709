/*
 * max-time: no longer in the same function than so many months. Met up to and including the day on which the months are
 * reached: the move is due on that day, and a breach from the next. The agency's own maximum of a listed position takes
 * the place of the months where it is shorter. The data and the clock are shared with min-time (kind-time.h).
 */
#include "kind-time.h"

#include "subject.h"
#include "turns.h"

static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(VitriKindTime, months), .required = TRUE, .sense = -1},
    VITRI_KIND_TIME_FIELDS,
};

gboolean vitri_kind_time_read(const VitriRequirement *requirement, gboolean *out_is_maximum, gint32 *out_months,
                              const VitriTenureRule **out_rule)
{
    if (requirement->kind != &vitri_kind_max_time && requirement->kind != &vitri_kind_min_time)
        return FALSE;
    const VitriKindTime *time = requirement->data;
    *out_is_maximum = requirement->kind == &vitri_kind_max_time;
    *out_months = time->months;
    *out_rule = &time->time.rule;
    return TRUE;
}

gboolean vitri_kind_time_settle(gpointer data, const VitriCodes *codes, GError **error)
{
    return vitri_tenure_fields_settle(&((VitriKindTime *)data)->time, error);
}

/** The agency's own months of a listed position, where they are fewer. */
static gint32 count_months(const VitriRequirement *requirement, const VitriSubject *subject, VitriEvidence *evidence)
{
    const VitriKindTime *time = requirement->data;
    gint32 held = vitri_subject_held(subject);
    const VitriPosition *position = vitri_roster_position_of(vitri_subject_roster(subject), held);
    if (requirement->kind != &vitri_kind_max_time || !position->rotation || position->rotation_months <= 0 ||
        position->rotation_months >= time->months)
        return time->months;
    if (evidence) {
        g_autofree char *own = g_strdup_printf("%d", position->rotation_months);
        vitri_evidence_fact(evidence, "position/rotation-months", own, position->source);
    }
    return position->rotation_months;
}

static gint32 find_tenure(const VitriTenureRule *rule, const VitriSubject *subject)
{
    gint32 post = vitri_subject_held(subject);
    for (guint kind = VITRI_TENURE_HOLDER; post >= 0 && kind <= VITRI_TENURE_SECONDED; kind++) {
        gint32 tenure = vitri_tenure_counts(rule, (VitriTenureKind)kind)
                            ? vitri_subject_tenure(subject, post, (VitriTenureKind)kind)
                            : -1;
        if (tenure >= 0)
            return tenure;
    }
    return -1;
}

gboolean vitri_kind_time_spells(const VitriRequirement *requirement, const VitriSubject *subject, VitriSpells *spells,
                                VitriEvidence *evidence)
{
    const VitriTenureRule *rule = &((const VitriKindTime *)requirement->data)->time.rule;
    gint32 tenure = find_tenure(rule, subject);
    VitriClock clock;
    if (tenure < 0)
        return FALSE;
    vitri_tenure_clock(subject->vcase, tenure, rule, &clock, evidence);
    gint32 months = count_months(requirement, subject, evidence);
    vitri_spells_of_clock(rule, subject, &clock, months, spells, evidence);
    return TRUE;
}

void vitri_kind_time_turns(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                           GArray *days)
{
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_spells_turns(&((const VitriKindTime *)requirement->data)->time.rule, subject, within, own);
    vitri_turns_search(requirement, subject, within, own, days);
}

static VitriVerdict check_max_time(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    g_auto(VitriSpells) spells = {0};
    if (!vitri_kind_time_spells(requirement, subject, &spells, evidence))
        return VITRI_VERDICT_NOT_APPLICABLE;
    return vitri_spells_below(&spells, vitri_date_add_days(subject->on, -1), evidence);
}

const VitriKind vitri_kind_max_time = {
    .name = "max-time",
    .scope = VITRI_SCOPE_SEQUENCE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(VitriKindTime),
    .settle = vitri_kind_time_settle,
    .spells = vitri_kind_time_spells,
    .check = check_max_time,
    .turns = vitri_kind_time_turns,
};
