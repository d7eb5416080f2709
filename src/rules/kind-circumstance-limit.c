/*
 * circumstance-limit: a circumstance of one of these kinds that lasts on the day has lasted for less than so many
 * months or so many days; the day on which they are reached is the first not met. `tenure` names a kind of tenure at
 * the judged post that is limited in the same way. Nothing of that kind on the day: not applicable.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

#include "vitri/error.h"
#include "vitri/message.h"

typedef struct {
    VitriParameters parameters;
    const char *const *kind;
    gint32 months, days, tenure;
} CircumstanceLimit;

static const char *const tenures[] = {"holder", "acting", "concurrent", "seconded", NULL};

static const VitriField fields[] = {
    {"kind", VITRI_FIELD_WORDS, offsetof(CircumstanceLimit, kind), "circumstance", .required = TRUE},
    {"months", VITRI_FIELD_NUMBER, offsetof(CircumstanceLimit, months), .fallback = -1, .sense = -1},
    {"days", VITRI_FIELD_NUMBER, offsetof(CircumstanceLimit, days), .fallback = -1, .sense = -1},
    {"tenure", VITRI_FIELD_CHOICE, offsetof(CircumstanceLimit, tenure), .fallback = -1, .choices = tenures},
};

static gboolean settle_circumstance_limit(gpointer data, const VitriCodes *codes, GError **error)
{
    const CircumstanceLimit *limit = data;
    if ((limit->months < 0) != (limit->days < 0))
        return TRUE;
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                        _("'circumstance-limit' needs one of months and days: write one"));
    return FALSE;
}

/** The first day after the limit of something that began on a full day. */
static VitriDate find_end(const CircumstanceLimit *limit, VitriDate from)
{
    return limit->months < 0 ? vitri_date_add_days(from, limit->days) : vitri_date_add_months(from, limit->months);
}

/** MET while it is short enough, NOT_APPLICABLE where it does not last on the day. */
static VitriVerdict weigh_period(const CircumstanceLimit *limit, VitriPeriod period, VitriDate on)
{
    VitriOrder place = vitri_period_position(period, on);
    if (place != VITRI_ORDER_EQUAL && place != VITRI_ORDER_UNSURE)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (!vitri_date_is_set(period.from))
        return VITRI_VERDICT_UNKNOWN;
    VitriDate first = find_end(limit, vitri_date_earliest(period.from));
    VitriDate last = find_end(limit, vitri_date_latest(period.from));
    gboolean over = place == VITRI_ORDER_EQUAL && vitri_date_compare(on, last) >= 0;
    return vitri_subject_verdict(vitri_date_compare(on, first) < 0, !over);
}

/** Adds one to the verdict so far: not met decides, then unknown. */
static VitriVerdict add_verdict(VitriVerdict so_far, VitriVerdict one)
{
    if (one == VITRI_VERDICT_NOT_APPLICABLE || so_far == VITRI_VERDICT_NOT_MET)
        return so_far;
    return one == VITRI_VERDICT_NOT_MET || so_far != VITRI_VERDICT_UNKNOWN ? one : so_far;
}

static VitriVerdict weigh_tenure(const CircumstanceLimit *limit, const VitriSubject *subject, VitriEvidence *evidence)
{
    gint32 index = limit->tenure < 0 || subject->post < 0
                       ? -1
                       : vitri_subject_tenure(subject, subject->post, (VitriTenureKind)limit->tenure);
    if (index < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    const VitriTenure *tenure = &vitri_subject_roster(subject)->tenures[index];
    vitri_subject_date(evidence, tenure->period.from, tenure->source, "tenure/from");
    VitriVerdict verdict = weigh_period(limit, tenure->period, subject->on);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_subject_unknown(evidence, "tenure/from") : verdict;
}

static VitriVerdict check_circumstance_limit(const VitriRequirement *requirement, const VitriSubject *subject,
                                             VitriEvidence *evidence)
{
    const CircumstanceLimit *limit = requirement->data;
    VitriRun run = vitri_subject_person(subject)->circumstances;
    VitriVerdict verdict = weigh_tenure(limit, subject, evidence);
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriCircumstance *record = &vitri_subject_roster(subject)->circumstances[i];
        if (!vitri_field_has_word(limit->kind, record->kind))
            continue;
        VitriVerdict one = weigh_period(limit, record->period, subject->on);
        if (one != VITRI_VERDICT_NOT_APPLICABLE)
            vitri_subject_date(evidence, record->period.from, record->source, "circumstance[%s]/from", record->kind);
        if (one == VITRI_VERDICT_UNKNOWN)
            vitri_subject_unknown(evidence, "circumstance[%s]/from", record->kind);
        verdict = add_verdict(verdict, one);
    }
    return verdict;
}

static void turn_circumstance_limit(const VitriRequirement *requirement, const VitriSubject *subject,
                                    VitriPeriod within, GArray *days)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->circumstances;
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_turns_tenures(own, within, subject->vcase, subject->person);
    for (guint32 i = run.first; i < run.first + run.n; i++)
        vitri_turns_period(own, within, roster->circumstances[i].period);
    vitri_turns_search(requirement, subject, within, own, days);
}

const VitriKind vitri_kind_circumstance_limit = {
    .name = "circumstance-limit",
    .scope = VITRI_SCOPE_POSTING,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(CircumstanceLimit),
    .settle = settle_circumstance_limit,
    .check = check_circumstance_limit,
    .turns = turn_circumstance_limit,
};
