/*
 * discipline-count: at most `max` disciplines of these forms were decided since the tenure at the judged post began
 * (in="term"), or ever (in="record") or there since the day `since`, up to the day. A record that is not there is no
 * discipline. A decision whose day is known in part counts for certain only where all its days do; who does not hold
 * the post is not concerned.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

#include "vitri/error.h"
#include "vitri/message.h"

typedef struct {
    VitriParameters parameters;
    const char *const *form;
    gint32 max, in;
    const char *since;
    VitriDate from; /**< the day of `since`; unset: ever */
} DisciplineCount;

enum { IN_TERM, IN_RECORD };

static const char *const places[] = {"term", "record", NULL};

static const VitriField fields[] = {
    {"form", VITRI_FIELD_WORDS, offsetof(DisciplineCount, form), "discipline", .required = TRUE},
    {"max", VITRI_FIELD_NUMBER, offsetof(DisciplineCount, max), .required = TRUE, .sense = -1},
    {"in", VITRI_FIELD_CHOICE, offsetof(DisciplineCount, in), .required = TRUE, .choices = places},
    {"since", VITRI_FIELD_WORD, offsetof(DisciplineCount, since)},
};

static gboolean settle_discipline_count(gpointer data, const VitriCodes *codes, GError **error)
{
    DisciplineCount *wanted = data;
    gboolean is_day =
        wanted->since && vitri_date_parse(wanted->since, &wanted->from) && vitri_date_is_full(wanted->from);
    if (!wanted->since || (is_day && wanted->in == IN_RECORD))
        return TRUE;
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                _("'%s' is no value of 'since': write a day as YYYY-MM-DD, with in=\"record\""), wanted->since);
    return FALSE;
}

static VitriVerdict weigh_record(const VitriDiscipline *record, VitriDate since, VitriDate on)
{
    VitriDate from = record->period.from;
    if (!vitri_date_is_set(from))
        return VITRI_VERDICT_UNKNOWN;
    VitriDate first = vitri_date_earliest(from), last = vitri_date_latest(from);
    gboolean no_start = !vitri_date_is_set(since);
    gboolean certain =
        vitri_date_compare(last, on) <= 0 && (no_start || vitri_date_compare(first, vitri_date_latest(since)) >= 0);
    gboolean possible =
        vitri_date_compare(first, on) <= 0 && (no_start || vitri_date_compare(last, vitri_date_earliest(since)) >= 0);
    return vitri_subject_verdict(certain, possible);
}

static VitriVerdict check_discipline_count(const VitriRequirement *requirement, const VitriSubject *subject,
                                           VitriEvidence *evidence)
{
    const DisciplineCount *wanted = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->disciplines;
    VitriDate since = wanted->from;
    gint32 least = 0, most = 0;
    if (wanted->in == IN_TERM) {
        gint32 index = subject->post < 0 ? -1 : vitri_subject_tenure(subject, subject->post, VITRI_TENURE_HOLDER);
        if (index < 0)
            return VITRI_VERDICT_NOT_APPLICABLE;
        since = roster->tenures[index].period.from;
        vitri_subject_date(evidence, since, roster->tenures[index].source, "tenure/from");
        if (!vitri_date_is_set(since))
            return run.n == 0 ? VITRI_VERDICT_MET : vitri_subject_unknown(evidence, "tenure/from");
    }
    const char *open = NULL;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriDiscipline *record = &roster->disciplines[i];
        VitriVerdict one = weigh_record(record, since, subject->on);
        if (!vitri_field_has_word(wanted->form, record->form) || one == VITRI_VERDICT_NOT_MET)
            continue;
        vitri_subject_date(evidence, record->period.from, record->source, "discipline[%s]/from", record->form);
        least += one == VITRI_VERDICT_MET;
        most++;
        open = one == VITRI_VERDICT_UNKNOWN ? record->form : open;
    }
    VitriVerdict verdict = vitri_subject_verdict(most <= wanted->max, least <= wanted->max);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_subject_unknown(evidence, "discipline[%s]/from", open) : verdict;
}

static void turn_discipline_count(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                                  GArray *days)
{
    VitriRun run = vitri_subject_person(subject)->disciplines;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        vitri_turns_date(days, within, vitri_subject_roster(subject)->disciplines[i].period.from, 0);
    vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_discipline_count = {
    .name = "discipline-count",
    .scope = VITRI_SCOPE_POSTING,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(DisciplineCount),
    .settle = settle_discipline_count,
    .check = check_discipline_count,
    .turns = turn_discipline_count,
};
