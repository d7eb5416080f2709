/*
 * One question asked of somebody's qualifications, for the kinds degree and certificate.
 *
 * Every record is weighed alone: it counts, may count (a level, a field or a date is not known well enough), or does
 * not. One that counts decides; else one that may leaves the verdict unknown. A record is missing only where others are
 * there: a person without any is a person whose file was not typed in. Linear in the records of the person.
 */
#include "qualification.h"

#include "field.h"
#include "subject.h"
#include "turns.h"

#include <string.h>

/** Whether the record is high enough; UNKNOWN where its level has no place in the list. */
static VitriVerdict weigh_level(const VitriQualificationWanted *wanted, const VitriSubject *subject,
                                const VitriQualification *record)
{
    int least = 0, level = 0;
    if (!wanted->min || g_strcmp0(wanted->min, record->level) == 0)
        return VITRI_VERDICT_MET;
    if (!vitri_subject_order(subject, wanted->kind, wanted->min, &least) ||
        !vitri_subject_order(subject, wanted->kind, record->level, &level))
        return VITRI_VERDICT_UNKNOWN;
    return level >= least ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

/** Whether the record is in one of the fields; a field that the code list degree-field puts into a family is in both.
 */
static VitriVerdict weigh_field(const VitriQualificationWanted *wanted, const VitriSubject *subject,
                                const VitriQualification *record)
{
    if (!wanted->field)
        return VITRI_VERDICT_MET;
    if (!record->field)
        return VITRI_VERDICT_UNKNOWN;
    const VitriCode *code = vitri_codes_find(subject->vcase->codes, "degree-field", record->field);
    gboolean fits = vitri_field_has_word(wanted->field, record->field) ||
                    (code && vitri_field_has_word(wanted->field, code->group));
    return fits ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static VitriVerdict weigh_dates(const VitriQualificationWanted *wanted, VitriDate on, const VitriQualification *record)
{
    VitriPeriod valid = {record->on, wanted->valid_on_day ? record->expires : VITRI_DATE_NONE};
    switch (vitri_period_position(valid, on)) {
    case VITRI_ORDER_EQUAL:
        return VITRI_VERDICT_MET;
    case VITRI_ORDER_UNSURE:
        return VITRI_VERDICT_UNKNOWN;
    default:
        return VITRI_VERDICT_NOT_MET;
    }
}

/** The verdict on one record; out_missing: what leaves it open. */
static VitriVerdict weigh_record(const VitriQualificationWanted *wanted, const VitriSubject *subject,
                                 const VitriQualification *record, const char **out_missing)
{
    VitriVerdict parts[] = {weigh_level(wanted, subject, record), weigh_field(wanted, subject, record),
                            weigh_dates(wanted, subject->on, record)};
    const char *const names[] = {"level", "field", vitri_date_is_full(record->on) ? "expires" : "on"};
    VitriVerdict verdict = VITRI_VERDICT_MET;
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (parts[i] == VITRI_VERDICT_NOT_MET)
            return VITRI_VERDICT_NOT_MET;
        if (parts[i] == VITRI_VERDICT_UNKNOWN && verdict == VITRI_VERDICT_MET) {
            verdict = VITRI_VERDICT_UNKNOWN;
            *out_missing = names[i];
        }
    }
    return verdict;
}

static void tell_record(const VitriQualification *record, VitriEvidence *evidence)
{
    VitriSource source = record->source;
    vitri_subject_fact(evidence, record->level, source, "qualification[%s]/level", record->kind);
    vitri_subject_fact(evidence, record->field, source, "qualification[%s]/field", record->kind);
    vitri_subject_date(evidence, record->on, source, "qualification[%s]/on", record->kind);
    vitri_subject_date(evidence, record->expires, source, "qualification[%s]/expires", record->kind);
}

VitriVerdict vitri_qualification_check(const VitriQualificationWanted *wanted, const VitriSubject *subject,
                                       VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->qualifications;
    VitriVerdict best = VITRI_VERDICT_NOT_MET;
    const char *missing = NULL;
    for (guint32 i = run.first; i < run.first + run.n && best != VITRI_VERDICT_MET; i++) {
        const VitriQualification *record = &roster->qualifications[i];
        if (strcmp(record->kind, wanted->kind) != 0)
            continue;
        tell_record(record, evidence);
        const char *open = NULL;
        VitriVerdict verdict = weigh_record(wanted, subject, record, &open);
        if (verdict == VITRI_VERDICT_MET)
            best = VITRI_VERDICT_MET;
        else if (verdict == VITRI_VERDICT_UNKNOWN && best == VITRI_VERDICT_NOT_MET) {
            best = VITRI_VERDICT_UNKNOWN;
            missing = open;
        }
    }
    if (run.n == 0)
        return vitri_subject_unknown(evidence, "qualification[%s]", wanted->kind);
    if (best == VITRI_VERDICT_UNKNOWN)
        return vitri_subject_unknown(evidence, "qualification[%s]/%s", wanted->kind, missing);
    return best;
}

void vitri_qualification_turns(const char *kind, const VitriSubject *subject, VitriPeriod within, GArray *days)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->qualifications;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriQualification *record = &roster->qualifications[i];
        VitriPeriod valid = {record->on, record->expires};
        if (strcmp(record->kind, kind) == 0)
            vitri_turns_period(days, within, valid);
    }
}
