/*
 * acting-limit: somebody who acts in the judged post has done so for less than so many months; the day on which they
 * are reached is the first not met. Who does not act there is not concerned: not applicable. With `began-before` the
 * limit binds only who began on that day or later.
 */
#include "subject.h"
#include "turns.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/spells.h"

typedef struct {
    VitriParameters parameters;
    gint32 months;
    const char *began_before;
    VitriDate bound_from; /**< unset: everybody is bound */
} ActingLimit;

static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(ActingLimit, months), .required = TRUE, .sense = -1},
    {"began-before", VITRI_FIELD_WORD, offsetof(ActingLimit, began_before)},
};

static gboolean settle_acting_limit(gpointer data, const VitriCodes *codes, GError **error)
{
    ActingLimit *limit = data;
    if (!limit->began_before ||
        (vitri_date_parse(limit->began_before, &limit->bound_from) && vitri_date_is_full(limit->bound_from)))
        return TRUE;
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                _("'%s' is no value of 'began-before': write a day as YYYY-MM-DD"), limit->began_before);
    return FALSE;
}

/** Whether the limit binds a tenure that began so: MET, NOT_MET, UNKNOWN. */
static VitriVerdict is_bound(const ActingLimit *limit, VitriDate from)
{
    if (!vitri_date_is_set(limit->bound_from))
        return VITRI_VERDICT_MET;
    return vitri_subject_verdict(vitri_date_compare(vitri_date_earliest(from), limit->bound_from) >= 0,
                                 vitri_date_compare(vitri_date_latest(from), limit->bound_from) >= 0);
}

static gint32 find_tenure(const VitriSubject *subject)
{
    return subject->post < 0 ? -1 : vitri_subject_tenure(subject, subject->post, VITRI_TENURE_ACTING);
}

static gboolean add_up_acting(const VitriRequirement *requirement, const VitriSubject *subject, VitriSpells *spells,
                              VitriEvidence *evidence)
{
    gint32 index = find_tenure(subject);
    if (index < 0)
        return FALSE;
    vitri_spells_of_tenure(subject, index, ((const ActingLimit *)requirement->data)->months, spells);
    return TRUE;
}

static VitriVerdict check_acting_limit(const VitriRequirement *requirement, const VitriSubject *subject,
                                       VitriEvidence *evidence)
{
    g_auto(VitriSpells) spells = {0};
    if (!add_up_acting(requirement, subject, &spells, evidence))
        return VITRI_VERDICT_NOT_APPLICABLE;
    const VitriTenure *tenure = &vitri_subject_roster(subject)->tenures[find_tenure(subject)];
    if (spells.open_start)
        return vitri_spells_unknown(&spells, evidence);
    vitri_subject_date(evidence, tenure->period.from, tenure->source, "tenure/from");
    VitriVerdict bound = is_bound(requirement->data, tenure->period.from);
    if (bound == VITRI_VERDICT_NOT_MET)
        return VITRI_VERDICT_MET;
    VitriVerdict verdict = vitri_spells_below(&spells, subject->on, evidence);
    return bound == VITRI_VERDICT_UNKNOWN && verdict == VITRI_VERDICT_NOT_MET ? vitri_spells_unknown(&spells, evidence)
                                                                              : verdict;
}

static void turn_acting_limit(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                              GArray *days)
{
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_turns_tenures(own, within, subject->vcase, subject->person);
    vitri_turns_search(requirement, subject, within, own, days);
}

const VitriKind vitri_kind_acting_limit = {
    .name = "acting-limit",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_DECISION,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(ActingLimit),
    .settle = settle_acting_limit,
    .spells = add_up_acting,
    .check = check_acting_limit,
    .turns = turn_acting_limit,
};
