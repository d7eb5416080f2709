/*
 * sub-units: how many units of some kinds lie directly below the unit and exist on the day. A unit whose dates leave
 * the day open may exist; the count is unknown where that tips it.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *const *kind;
    gint32 min, max;
} SubUnits;

static const VitriField fields[] = {
    {"kind", VITRI_FIELD_WORDS, offsetof(SubUnits, kind), "unit-kind", .required = TRUE},
    {"min", VITRI_FIELD_NUMBER, offsetof(SubUnits, min), .fallback = -1, .sense = 1},
    {"max", VITRI_FIELD_NUMBER, offsetof(SubUnits, max), .fallback = -1, .sense = -1},
};

static gboolean fit_count(const SubUnits *wanted, gint32 n)
{
    return (wanted->min < 0 || n >= wanted->min) && (wanted->max < 0 || n <= wanted->max);
}

/** Whether some count from `least` to `most` fits; and whether all do. */
static VitriVerdict fit_counts(const SubUnits *wanted, gint32 least, gint32 most)
{
    gboolean all = TRUE, any = FALSE;
    for (gint32 n = least; n <= most; n++) {
        gboolean fits = fit_count(wanted, n);
        all = all && fits;
        any = any || fits;
    }
    return vitri_subject_verdict(all, any);
}

static VitriVerdict check_sub_units(const VitriRequirement *requirement, const VitriSubject *subject,
                                    VitriEvidence *evidence)
{
    const SubUnits *wanted = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 above = vitri_subject_unit(subject), least = 0, most = 0;
    if (above < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    for (guint32 i = 0; i < roster->n_units; i++) {
        const VitriUnit *unit = &roster->units[i];
        if (unit->parent != above || !vitri_field_has_word(wanted->kind, unit->kind))
            continue;
        VitriOrder place = vitri_period_position(unit->period, subject->on);
        least += place == VITRI_ORDER_EQUAL;
        most += place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE;
    }
    if (evidence) {
        g_autofree char *count = g_strdup_printf("%d", least);
        vitri_evidence_fact(evidence, "unit/sub-units", count, roster->units[above].source);
    }
    VitriVerdict verdict = fit_counts(wanted, least, most);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_subject_unknown(evidence, "unit/from") : verdict;
}

static void turn_sub_units(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                           GArray *days)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 above = vitri_subject_unit(subject);
    for (guint32 i = 0; above >= 0 && i < roster->n_units; i++)
        if (roster->units[i].parent == above)
            vitri_turns_period(days, within, roster->units[i].period);
}

const VitriKind vitri_kind_sub_units = {
    .name = "sub-units",
    .scope = VITRI_SCOPE_UNIT,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(SubUnits),
    .check = check_sub_units,
    .turns = turn_sub_units,
};
