/*
 * no-discipline: no discipline of these forms bears on the day. With `months`, one bears for so many months from its
 * day; without, while it is in force: until its own end, else until `lapse-months` have passed, else without end. A
 * record that is not there is no discipline: the file of a person names what was decided.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *const *form;
    gint32 months, lapse_months;
} NoDiscipline;

static const VitriField fields[] = {
    {"form", VITRI_FIELD_WORDS, offsetof(NoDiscipline, form), "discipline"},
    {"months", VITRI_FIELD_NUMBER, offsetof(NoDiscipline, months), .fallback = -1, .sense = 1},
    {"lapse-months", VITRI_FIELD_NUMBER, offsetof(NoDiscipline, lapse_months), .fallback = -1, .sense = 1},
};

static VitriDate add_months(VitriDate date, gint32 months)
{
    return vitri_date_is_set(date) ? vitri_date_add_months(date, months) : date;
}

/** First day on which the discipline no longer bears, as early and as late as the dates allow; unset: no end. */
static void find_end(const NoDiscipline *wanted, const VitriDiscipline *record, VitriDate *out_least,
                     VitriDate *out_most)
{
    gint32 months = wanted->months >= 0 ? wanted->months : wanted->lapse_months;
    gboolean by_months = wanted->months >= 0 || !vitri_date_is_set(record->period.until);
    *out_least = vitri_date_earliest(record->period.until);
    *out_most = vitri_date_latest(record->period.until);
    if (by_months && months >= 0) {
        *out_least = add_months(vitri_date_earliest(record->period.from), months);
        *out_most = add_months(vitri_date_latest(record->period.from), months);
    }
}

/** NOT_MET while it bears, UNKNOWN where a date known in part leaves it open. */
static VitriVerdict weigh_record(const NoDiscipline *wanted, const VitriDiscipline *record, VitriDate on)
{
    VitriDate least, most;
    find_end(wanted, record, &least, &most);
    VitriDate first = vitri_date_earliest(record->period.from), last = vitri_date_latest(record->period.from);
    gboolean no_start = !vitri_date_is_set(first);
    gboolean may_have_begun = no_start || vitri_date_compare(first, on) <= 0;
    gboolean has_begun = !no_start && vitri_date_compare(last, on) <= 0;
    gboolean may_last = !vitri_date_is_set(most) || vitri_date_compare(on, most) < 0;
    gboolean lasts = !vitri_date_is_set(least) || vitri_date_compare(on, least) < 0;
    return vitri_subject_verdict(!may_have_begun || !may_last, !(has_begun && lasts));
}

static VitriVerdict check_no_discipline(const VitriRequirement *requirement, const VitriSubject *subject,
                                        VitriEvidence *evidence)
{
    const NoDiscipline *wanted = requirement->data;
    VitriRun run = vitri_subject_person(subject)->disciplines;
    VitriVerdict verdict = VITRI_VERDICT_MET;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriDiscipline *record = &vitri_subject_roster(subject)->disciplines[i];
        if (wanted->form && !vitri_field_has_word(wanted->form, record->form))
            continue;
        VitriVerdict one = weigh_record(wanted, record, subject->on);
        vitri_subject_date(evidence, record->period.from, record->source, "discipline[%s]/from", record->form);
        if (wanted->months < 0)
            vitri_subject_date(evidence, record->period.until, record->source, "discipline[%s]/until", record->form);
        if (one == VITRI_VERDICT_NOT_MET)
            verdict = VITRI_VERDICT_NOT_MET;
        else if (one == VITRI_VERDICT_UNKNOWN && verdict == VITRI_VERDICT_MET)
            verdict = vitri_subject_unknown(evidence, "discipline[%s]/from", record->form);
    }
    return verdict;
}

static void turn_no_discipline(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                               GArray *days)
{
    const NoDiscipline *wanted = requirement->data;
    VitriRun run = vitri_subject_person(subject)->disciplines;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriPeriod period = vitri_subject_roster(subject)->disciplines[i].period;
        vitri_turns_period(days, within, period);
        vitri_turns_date(days, within, period.from, MAX(wanted->months, 0));
        vitri_turns_date(days, within, period.from, MAX(wanted->lapse_months, 0));
    }
}

const VitriKind vitri_kind_no_discipline = {
    .name = "no-discipline",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_TIME,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(NoDiscipline),
    .check = check_no_discipline,
    .turns = turn_no_discipline,
};
