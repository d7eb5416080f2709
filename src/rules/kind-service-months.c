/*
 * service-months: so many months of service in a post, position, level, rank, unit, or in all, added up over
 * interrupted tenures as a holder (acting does not count).
 *
 * What counts is what is held now, unless `of` names something else; level-below counts posts of the level held now and
 * of every level not lower. Stretches that touch or overlap are one; the last is begun earlier by
 * the whole months and left-over days of those before, and its calendar months are counted. Two sums are made, of what
 * is certain and of what is possible by dates known in part, and only their agreement decides. Linear in the tenures of
 * the person, but for sorting them.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

typedef enum { IN_POST, IN_POSITION, IN_LEVEL, IN_RANK, IN_UNIT, IN_SERVICE, IN_LEVEL_BELOW } Place;

typedef struct {
    VitriParameters parameters;
    gint32 min, in, equivalent;
    const char *const *of;
} ServiceMonths;

static const char *const places[] = {"post", "position", "level", "rank", "unit", "service", "level-below", NULL};

static const VitriField fields[] = {
    {"min", VITRI_FIELD_NUMBER, offsetof(ServiceMonths, min), .required = TRUE},
    {"in", VITRI_FIELD_CHOICE, offsetof(ServiceMonths, in), .required = TRUE, .choices = places},
    {"of", VITRI_FIELD_PATTERNS, offsetof(ServiceMonths, of)},
    {"equivalent", VITRI_FIELD_FLAG, offsetof(ServiceMonths, equivalent)},
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

static gboolean count_tenure(const ServiceMonths *wanted, const VitriSubject *subject, gint32 post, gint32 held)
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

static gboolean count_rank(const ServiceMonths *wanted, const VitriSubject *subject, const char *code, const char *now)
{
    int own = 0, least = 0;
    if (wanted->of ? vitri_field_covers(wanted->of, code) : g_strcmp0(code, now) == 0)
        return TRUE;
    const char *lowest = wanted->of ? wanted->of[0] : now;
    return wanted->equivalent && vitri_subject_grade(subject, code, &own) &&
           vitri_subject_grade(subject, lowest, &least) && own >= least;
}

/** Adds what of the period lies before the day: for certain, or at most. */
static void add_stretch(GArray *stretches, VitriPeriod period, VitriDate on, gboolean certain)
{
    VitriPeriod stretch = {certain ? vitri_date_latest(period.from) : vitri_date_earliest(period.from), on};
    VitriDate until = certain ? vitri_date_earliest(period.until) : vitri_date_latest(period.until);
    stretch.until = vitri_date_min(until, on);
    if (!vitri_date_is_set(stretch.from)) {
        if (certain)
            return;
        stretch.from = vitri_date(1000, 1, 1);
    }
    if (vitri_date_compare(stretch.from, stretch.until) < 0)
        g_array_append_val(stretches, stretch);
}

static int compare_stretches(gconstpointer left, gconstpointer right)
{
    return vitri_date_compare(((const VitriPeriod *)left)->from, ((const VitriPeriod *)right)->from);
}

/** Cuts the first joined stretch off the sorted list, from index `*at`. */
static VitriPeriod join_stretches(const GArray *stretches, guint *at)
{
    VitriPeriod joined = g_array_index(stretches, VitriPeriod, (*at)++);
    while (*at < stretches->len &&
           vitri_date_compare(g_array_index(stretches, VitriPeriod, *at).from, joined.until) <= 0)
        joined.until = vitri_date_max(joined.until, g_array_index(stretches, VitriPeriod, (*at)++).until);
    return joined;
}

static gint32 sum_months(GArray *stretches)
{
    gint32 months = 0, days = 0;
    g_array_sort(stretches, compare_stretches);
    for (guint i = 0; i < stretches->len;) {
        VitriPeriod stretch = join_stretches(stretches, &i);
        if (i == stretches->len) {
            VitriDate begun = vitri_date_add_days(vitri_date_add_months(stretch.from, -months), -days);
            return vitri_date_months_between(begun, stretch.until);
        }
        gint32 whole = vitri_date_months_between(stretch.from, stretch.until);
        VitriDate counted = vitri_date_add_months(stretch.from, whole);
        months += whole;
        days += vitri_date_day_number(stretch.until) - vitri_date_day_number(counted);
    }
    return 0;
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

static gint32 sum_ranks(const ServiceMonths *wanted, const VitriSubject *subject, gboolean certain)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->ranks;
    g_autoptr(GArray) stretches = g_array_new(FALSE, FALSE, sizeof(VitriPeriod));
    gint32 now = -1, possible = -1;
    vitri_subject_rank(subject, &now, &possible);
    now = now >= 0 ? now : possible;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        if (count_rank(wanted, subject, roster->ranks[i].code, now < 0 ? NULL : roster->ranks[now].code))
            add_stretch(stretches, close_rank(roster, run, i), subject->on, certain);
    return sum_months(stretches);
}

static gint32 sum_tenures(const ServiceMonths *wanted, const VitriSubject *subject, gboolean certain)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->tenures;
    gint32 held = vitri_subject_held(subject);
    g_autoptr(GArray) stretches = g_array_new(FALSE, FALSE, sizeof(VitriPeriod));
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->kind == VITRI_TENURE_HOLDER && count_tenure(wanted, subject, tenure->post, held))
            add_stretch(stretches, tenure->period, subject->on, certain);
    }
    return sum_months(stretches);
}

static VitriVerdict check_service_months(const VitriRequirement *requirement, const VitriSubject *subject,
                                         VitriEvidence *evidence)
{
    const ServiceMonths *wanted = requirement->data;
    gboolean ranks = wanted->in == IN_RANK;
    VitriRun run = ranks ? vitri_subject_person(subject)->ranks : vitri_subject_person(subject)->tenures;
    if (run.n == 0)
        return vitri_subject_unknown(evidence, "%s", ranks ? "rank" : "tenure");
    gint32 least = ranks ? sum_ranks(wanted, subject, TRUE) : sum_tenures(wanted, subject, TRUE);
    gint32 most = ranks ? sum_ranks(wanted, subject, FALSE) : sum_tenures(wanted, subject, FALSE);
    if (evidence) {
        g_autofree char *months = g_strdup_printf("%d", least);
        vitri_subject_fact(evidence, months, vitri_subject_person(subject)->source.line, "service-months[%s]",
                           places[wanted->in]);
    }
    VitriVerdict verdict = vitri_subject_verdict(least >= wanted->min, most >= wanted->min);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        return vitri_subject_unknown(evidence, "%s", ranks ? "rank/from" : "tenure/from");
    return verdict;
}

static void turn_service_months(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                                GArray *days)
{
    g_autoptr(GArray) own = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    VitriRun run = vitri_subject_person(subject)->ranks;
    vitri_turns_tenures(own, within, subject->vcase, subject->person);
    for (guint32 i = run.first; i < run.first + run.n; i++)
        vitri_turns_period(own, within, vitri_subject_roster(subject)->ranks[i].period);
    vitri_turns_search(requirement, subject, within, own, days);
}

const VitriKind vitri_kind_service_months = {
    .name = "service-months",
    .scope = VITRI_SCOPE_SEQUENCE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(ServiceMonths),
    .check = check_service_months,
    .turns = turn_service_months,
};
