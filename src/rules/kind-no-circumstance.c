/*
 * no-circumstance: no circumstance of these kinds lasts on the day. Not met while one does: that is a ground.
 *
 * With `child-under-months` it lasts until the child reaches that age, so the child's birth must be known. With
 * `min-months` only one of at least that length counts: by its two dates, or because it has already lasted so long.
 * With `evidence` only a circumstance whose evidence is stated counts, and one without it is unknown. `tenure` names a
 * kind of tenure that counts like the circumstance while it runs.
 * Without `from` it has begun (a child's: with the birth); without `until` it still lasts.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *const *kind;
    gint32 child_under_months, min_months, evidence, tenure;
} NoCircumstance;

static const char *const tenures[] = {"holder", "acting", "concurrent", "seconded", NULL};

static const VitriField fields[] = {
    {"kind", VITRI_FIELD_WORDS, offsetof(NoCircumstance, kind), "circumstance", .required = TRUE},
    {"child-under-months", VITRI_FIELD_NUMBER, offsetof(NoCircumstance, child_under_months), .fallback = -1,
     .sense = 1},
    {"min-months", VITRI_FIELD_NUMBER, offsetof(NoCircumstance, min_months), .fallback = -1, .sense = -1},
    {"evidence", VITRI_FIELD_FLAG, offsetof(NoCircumstance, evidence)},
    {"tenure", VITRI_FIELD_CHOICE, offsetof(NoCircumstance, tenure), .fallback = -1, .choices = tenures},
};

/** MET where it lasts on the day. */
static VitriVerdict weigh_period(VitriPeriod period, VitriDate on)
{
    switch (vitri_period_position(period, on)) {
    case VITRI_ORDER_EQUAL:
        return VITRI_VERDICT_MET;
    case VITRI_ORDER_UNSURE:
        return VITRI_VERDICT_UNKNOWN;
    default:
        return VITRI_VERDICT_NOT_MET;
    }
}

/** MET where the child is under the age on the day. */
static VitriVerdict weigh_child(VitriDate born, gint32 months, VitriDate on)
{
    if (!vitri_date_is_set(born))
        return VITRI_VERDICT_UNKNOWN;
    gboolean certain = vitri_date_compare(on, vitri_date_add_months(vitri_date_earliest(born), months)) < 0;
    gboolean possible = vitri_date_compare(on, vitri_date_add_months(vitri_date_latest(born), months)) < 0;
    return vitri_subject_verdict(certain, possible);
}

/** MET where it is long enough, as far as is known on the day. */
static VitriVerdict weigh_length(VitriPeriod period, gint32 months, VitriDate on)
{
    if (!vitri_date_is_set(period.from))
        return VITRI_VERDICT_UNKNOWN;
    VitriDate first = vitri_date_add_months(vitri_date_earliest(period.from), months);
    VitriDate last = vitri_date_add_months(vitri_date_latest(period.from), months);
    if (!vitri_date_is_set(period.until))
        return vitri_subject_verdict(vitri_date_compare(on, last) >= 0, TRUE);
    return vitri_subject_verdict(vitri_date_compare(vitri_date_earliest(period.until), last) >= 0,
                                 vitri_date_compare(vitri_date_latest(period.until), first) >= 0);
}

/** The first field that leaves a record open, in the order in which it would be asked for. */
static const char *find_missing(const VitriCircumstance *record, VitriVerdict child, VitriVerdict length,
                                gboolean only_evidence)
{
    if (only_evidence)
        return "evidence";
    if (child == VITRI_VERDICT_UNKNOWN)
        return "child-born";
    if (length == VITRI_VERDICT_UNKNOWN)
        return vitri_date_is_full(record->period.from) ? "until" : "from";
    gboolean open_end = vitri_date_is_set(record->period.until) && !vitri_date_is_full(record->period.until);
    return open_end && vitri_date_is_full(record->period.from) ? "until" : "from";
}

/** MET where the record is a ground on the day; out_missing: the field that leaves it open. */
static VitriVerdict weigh_record(const NoCircumstance *wanted, const VitriCircumstance *record, VitriDate on,
                                 const char **out_missing)
{
    VitriPeriod period = record->period;
    if (!vitri_date_is_set(period.from) && wanted->child_under_months >= 0)
        period.from = record->child_born;
    VitriVerdict lasts = weigh_period(period, on), child = VITRI_VERDICT_MET, length = VITRI_VERDICT_MET;
    if (wanted->child_under_months >= 0)
        child = weigh_child(record->child_born, wanted->child_under_months, on);
    if (wanted->min_months >= 0)
        length = weigh_length(record->period, wanted->min_months, on);
    if (lasts == VITRI_VERDICT_NOT_MET || child == VITRI_VERDICT_NOT_MET || length == VITRI_VERDICT_NOT_MET)
        return VITRI_VERDICT_NOT_MET;
    gboolean sure = lasts == VITRI_VERDICT_MET && child == VITRI_VERDICT_MET && length == VITRI_VERDICT_MET;
    if (sure && (!wanted->evidence || record->evidence))
        return VITRI_VERDICT_MET;
    *out_missing = find_missing(record, child, length, sure);
    return VITRI_VERDICT_UNKNOWN;
}

/** MET where a tenure of the kind runs on the day. */
static VitriVerdict weigh_tenures(const NoCircumstance *wanted, const VitriSubject *subject, VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->tenures;
    VitriVerdict verdict = VITRI_VERDICT_NOT_MET;
    for (guint32 i = run.first; wanted->tenure >= 0 && i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        VitriVerdict one = weigh_period(tenure->period, subject->on);
        if ((gint32)tenure->kind != wanted->tenure || one == VITRI_VERDICT_NOT_MET)
            continue;
        vitri_subject_fact(evidence, vitri_tenure_kind_name(tenure->kind), tenure->source, "tenure/kind");
        if (verdict != VITRI_VERDICT_MET)
            verdict = one;
    }
    return verdict;
}

static void tell_record(const VitriCircumstance *record, VitriEvidence *evidence)
{
    VitriSource source = record->source;
    vitri_subject_fact(evidence, record->kind, source, "circumstance/kind");
    vitri_subject_date(evidence, record->period.from, source, "circumstance[%s]/from", record->kind);
    vitri_subject_date(evidence, record->period.until, source, "circumstance[%s]/until", record->kind);
    vitri_subject_date(evidence, record->child_born, source, "circumstance[%s]/child-born", record->kind);
    vitri_subject_fact(evidence, record->evidence, source, "circumstance[%s]/evidence", record->kind);
}

static VitriVerdict check_no_circumstance(const VitriRequirement *requirement, const VitriSubject *subject,
                                          VitriEvidence *evidence)
{
    const NoCircumstance *wanted = requirement->data;
    VitriRun run = vitri_subject_person(subject)->circumstances;
    VitriVerdict tenure = weigh_tenures(wanted, subject, evidence);
    VitriVerdict verdict = tenure == VITRI_VERDICT_MET ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_MET;
    if (tenure == VITRI_VERDICT_UNKNOWN)
        verdict = vitri_subject_unknown(evidence, "tenure/from");
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriCircumstance *record = &vitri_subject_roster(subject)->circumstances[i];
        if (!vitri_field_has_word(wanted->kind, record->kind))
            continue;
        const char *missing = NULL;
        VitriVerdict ground = weigh_record(wanted, record, subject->on, &missing);
        tell_record(record, evidence);
        if (ground == VITRI_VERDICT_MET)
            verdict = VITRI_VERDICT_NOT_MET;
        else if (ground == VITRI_VERDICT_UNKNOWN && verdict == VITRI_VERDICT_MET)
            verdict = vitri_subject_unknown(evidence, "circumstance[%s]/%s", record->kind, missing);
    }
    return verdict;
}

static void turn_no_circumstance(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                                 GArray *days)
{
    const NoCircumstance *wanted = requirement->data;
    VitriRun run = vitri_subject_person(subject)->circumstances;
    if (wanted->tenure >= 0)
        vitri_turns_tenures(days, within, subject->vcase, subject->person);
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriCircumstance *record = &vitri_subject_roster(subject)->circumstances[i];
        if (!vitri_field_has_word(wanted->kind, record->kind))
            continue;
        vitri_turns_period(days, within, record->period);
        vitri_turns_date(days, within, record->child_born, 0);
        vitri_turns_date(days, within, record->child_born, MAX(wanted->child_under_months, 0));
        vitri_turns_date(days, within, record->period.from, MAX(wanted->min_months, 0));
    }
}

const VitriKind vitri_kind_no_circumstance = {
    .name = "no-circumstance",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_TIME,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(NoCircumstance),
    .check = check_no_circumstance,
    .turns = turn_no_circumstance,
};
