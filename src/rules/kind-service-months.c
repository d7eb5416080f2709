/*
 * service-months: so many months of service in a post, position, level, rank, unit, or in all, added up over
 * interrupted tenures, as a holder unless `counts` says otherwise.
 *
 * What counts is what is held now, unless `of` names something else; level-below counts posts of the level held now and
 * of every level not lower. What the sums are made of, and how months add up, stands in spells.c.
 */
#include "field.h"
#include "subject.h"
#include "tenure-fields.h"
#include "turns.h"

#include "vitri/spells.h"

typedef enum {
    IN_POST,
    IN_POSITION,
    IN_LEVEL,
    IN_RANK,
    IN_UNIT,
    IN_SERVICE,
    IN_LEVEL_BELOW,
    IN_FUNCTION,
    IN_PROFESSION,
    IN_ROTATION
} Place;

typedef struct {
    VitriParameters parameters;
    gint32 min, in, equivalent;
    const char *const *of;
    VitriTenureFields time;
} ServiceMonths;

static const char *const places[] = {"post",        "position", "level",      "rank",     "unit", "service",
                                     "level-below", "function", "profession", "rotation", NULL};

static const VitriField fields[] = {
    {"min", VITRI_FIELD_NUMBER, offsetof(ServiceMonths, min), .required = TRUE, .sense = 1},
    {"in", VITRI_FIELD_CHOICE, offsetof(ServiceMonths, in), .required = TRUE, .choices = places},
    {"of", VITRI_FIELD_PATTERNS, offsetof(ServiceMonths, of)},
    {"equivalent", VITRI_FIELD_FLAG, offsetof(ServiceMonths, equivalent)},
    VITRI_TENURE_FIELDS(ServiceMonths, time),
};

/** Whether the first code is at least as high as one of the wanted, or the same. */
static gboolean reach_level(const VitriSubject *subject, const char *level, const char *wanted, gboolean equivalent)
{
    int own = 0, least = 0;
    if (g_strcmp0(level, wanted) == 0)
        return TRUE;
    return equivalent && vitri_subject_order(subject, "level", level, &own) &&
           vitri_subject_order(subject, "level", wanted, &least) && own >= least;
}

static gboolean count_level(const ServiceMonths *wanted, const VitriSubject *subject, const VitriPosition *position,
                            const VitriPosition *held)
{
    gboolean equivalent = wanted->equivalent || wanted->in == IN_LEVEL_BELOW;
    for (guint i = 0; wanted->of && wanted->of[i]; i++)
        if (reach_level(subject, position->level, wanted->of[i], equivalent))
            return TRUE;
    if (wanted->of || !held)
        return FALSE;
    /* Below every level of leadership: any post is at least equivalent. */
    if (!held->level)
        return equivalent || !position->level;
    return reach_level(subject, position->level, held->level, equivalent);
}

/** In the function held: by its words in `of`, or by what is held. */
static VitriVerdict count_pooled(const ServiceMonths *wanted, const VitriRoster *roster, gint32 post, gint32 held)
{
    const VitriPosition *position = vitri_roster_position_of(roster, post);
    const char *code = wanted->in == IN_PROFESSION ? position->profession : position->rotation;
    VitriPool pool = wanted->in == IN_PROFESSION ? VITRI_POOL_PROFESSION
                     : wanted->in == IN_ROTATION ? VITRI_POOL_ROTATION
                                                 : VITRI_POOL_FUNCTION;
    if (wanted->of && pool != VITRI_POOL_FUNCTION)
        return code && vitri_field_covers(wanted->of, code) ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
    return held < 0 ? VITRI_VERDICT_NOT_MET : vitri_tenure_same(roster, pool, post, held, NULL);
}

static gboolean count_place(const ServiceMonths *wanted, const VitriSubject *subject, gint32 post, gint32 held)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    const VitriPost *served = &roster->posts[post];
    const VitriPosition *position = &roster->positions[served->position];
    switch ((Place)wanted->in) {
    case IN_POST:
        return wanted->of ? vitri_field_covers(wanted->of, served->id) : post == held;
    case IN_POSITION:
        return wanted->of ? vitri_field_covers(wanted->of, position->id)
                          : held >= 0 && roster->posts[held].position == served->position;
    case IN_UNIT:
        return wanted->of ? vitri_field_covers(wanted->of, roster->units[served->unit].id)
                          : held >= 0 && vitri_roster_unit_continues(roster, served->unit, roster->posts[held].unit);
    case IN_LEVEL:
    case IN_LEVEL_BELOW:
        return count_level(wanted, subject, position, held < 0 ? NULL : vitri_roster_position_of(roster, held));
    default:
        return TRUE;
    }
}

static VitriVerdict count_tenure(const ServiceMonths *wanted, const VitriSubject *subject, gint32 post, gint32 held)
{
    if (wanted->in == IN_FUNCTION || wanted->in == IN_PROFESSION || wanted->in == IN_ROTATION)
        return count_pooled(wanted, vitri_subject_roster(subject), post, held);
    return count_place(wanted, subject, post, held) ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static gboolean count_rank(const ServiceMonths *wanted, const VitriSubject *subject, const char *code, const char *now)
{
    int own = 0, least = 0;
    if (wanted->of ? vitri_field_covers(wanted->of, code) : g_strcmp0(code, now) == 0)
        return TRUE;
    const char *lowest = wanted->of ? wanted->of[0] : now;
    return wanted->equivalent && vitri_subject_grade(subject, code, &own) &&
           vitri_subject_grade(subject, lowest, &least) && own >= least;
}

/** The period of a rank ends where the next one begins, if its own end is not stated. */
static VitriPeriod close_rank(const VitriRoster *roster, VitriRun run, guint32 index)
{
    VitriPeriod period = roster->ranks[index].period;
    for (guint32 i = run.first; i < run.first + run.n && !vitri_date_is_set(roster->ranks[index].period.until); i++) {
        VitriDate next = roster->ranks[i].period.from;
        if (i != index && vitri_date_is_set(next) && vitri_date_is_set(period.from) &&
            vitri_date_compare(vitri_date_earliest(next), vitri_date_earliest(period.from)) > 0)
            period.until = vitri_date_min(period.until, next);
    }
    return period;
}

static GArray *collect_ranks(const ServiceMonths *wanted, const VitriSubject *subject)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->ranks;
    GArray *items = g_array_new(FALSE, FALSE, sizeof(VitriSpell));
    gint32 now = -1, possible = -1;
    vitri_subject_rank(subject, &now, &possible);
    now = now >= 0 ? now : possible;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        gboolean counts = count_rank(wanted, subject, roster->ranks[i].code, now < 0 ? NULL : roster->ranks[now].code);
        VitriSpell item = vitri_spells_item(-1, (gint32)i, close_rank(roster, run, i),
                                            counts ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET,
                                            counts ? VITRI_SPELL_COUNTED : VITRI_SPELL_OTHER);
        g_array_append_val(items, item);
    }
    return items;
}

static GArray *collect_tenures(const ServiceMonths *wanted, const VitriSubject *subject)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->tenures;
    gint32 held = vitri_subject_held(subject);
    GArray *items = g_array_new(FALSE, FALSE, sizeof(VitriSpell));
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        VitriVerdict counts = count_tenure(wanted, subject, tenure->post, held);
        VitriSpellReason reason = counts == VITRI_VERDICT_NOT_MET ? VITRI_SPELL_OTHER : VITRI_SPELL_COUNTED;
        if (counts != VITRI_VERDICT_NOT_MET && !vitri_tenure_counts(&wanted->time.rule, tenure->kind)) {
            counts = VITRI_VERDICT_NOT_MET;
            reason = VITRI_SPELL_CAPACITY;
        }
        VitriSpell item = vitri_spells_item((gint32)i, -1, tenure->period, counts, reason);
        g_array_append_val(items, item);
    }
    return items;
}

static gboolean add_up_service(const VitriRequirement *requirement, const VitriSubject *subject, VitriSpells *spells,
                               VitriEvidence *evidence)
{
    const ServiceMonths *wanted = requirement->data;
    gboolean ranks = wanted->in == IN_RANK;
    const VitriPerson *person = vitri_subject_person(subject);
    if ((ranks ? person->ranks.n : person->tenures.n) == 0)
        return FALSE;
    GArray *items = ranks ? collect_ranks(wanted, subject) : collect_tenures(wanted, subject);
    vitri_spells_of_sum(&wanted->time.rule, subject, items, wanted->min, spells, evidence);
    return TRUE;
}

static VitriVerdict check_service_months(const VitriRequirement *requirement, const VitriSubject *subject,
                                         VitriEvidence *evidence)
{
    const ServiceMonths *wanted = requirement->data;
    g_auto(VitriSpells) spells = {0};
    if (!add_up_service(requirement, subject, &spells, evidence))
        return vitri_subject_unknown(evidence, "%s", wanted->in == IN_RANK ? "rank" : "tenure");
    if (evidence) {
        g_autofree char *months = g_strdup_printf("%d", spells.least.months);
        vitri_subject_fact(evidence, months, vitri_subject_person(subject)->source, "service-months[%s]",
                           places[wanted->in]);
    }
    VitriVerdict verdict = vitri_subject_verdict(spells.least.months >= wanted->min, spells.most.months >= wanted->min);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_spells_unknown(&spells, evidence) : verdict;
}

static gboolean settle_service_months(gpointer data, const VitriCodes *codes, GError **error)
{
    return vitri_tenure_fields_settle(&((ServiceMonths *)data)->time, error);
}

static void turn_service_months(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                                GArray *days)
{
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    VitriRun run = vitri_subject_person(subject)->ranks;
    vitri_spells_turns(&((const ServiceMonths *)requirement->data)->time.rule, subject, within, own);
    for (guint32 i = run.first; i < run.first + run.n; i++)
        vitri_turns_period(own, within, vitri_subject_roster(subject)->ranks[i].period);
    vitri_turns_search(requirement, subject, within, own, days);
}

const VitriKind vitri_kind_service_months = {
    .name = "service-months",
    .scope = VITRI_SCOPE_SEQUENCE,
    .brings = VITRI_BRINGS_TIME,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(ServiceMonths),
    .settle = settle_service_months,
    .spells = add_up_service,
    .check = check_service_months,
    .turns = turn_service_months,
};
