/*
 * deputies: no more holders of posts of some levels in a unit than its size allows. The bands inside give the ceiling
 * by the authorised seats of the unit, sub-units and all: the first band whose `below` the seats do not reach.
 *
 * Judged for a unit, or for a person who would become one of them: then that person is counted too. No band for the
 * size: not applicable. Seats are the establishment, so moves of people change the count and never the ceiling.
 */
#include "kind-band.h"

#include "field.h"
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *const *level;
} Deputies;

static const VitriField fields[] = {
    {"level", VITRI_FIELD_WORDS, offsetof(Deputies, level), "level", .required = TRUE},
};

static gboolean is_deputy_post(const Deputies *rule, const VitriRoster *roster, gint32 post, gint32 unit)
{
    return roster->posts[post].unit == unit &&
           vitri_field_has_word(rule->level, vitri_roster_position_of(roster, post)->level);
}

/** A count that dates known in part may leave open. */
typedef struct {
    guint32 least, most;
    const char *missing;
} Count;

/** Adds the holders of a post who may be there on the day, and those who are for certain. */
static void count_holders(const VitriRoster *roster, gint32 post, VitriDate on, Count *count)
{
    VitriRun run = roster->post_tenures[post];
    guint32 open = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[roster->post_tenure_list[i]];
        if (tenure->kind != VITRI_TENURE_HOLDER || vitri_period_position(tenure->period, on) != VITRI_ORDER_UNSURE)
            continue;
        count->missing = vitri_date_is_full(tenure->period.from) ? "tenure/until" : "tenure/from";
        open++;
    }
    guint32 most = vitri_roster_holders_on(roster, post, on);
    count->most += most;
    count->least += most > open ? most - open : 0;
}

static Count count_deputies(const Deputies *rule, const VitriRoster *roster, gint32 unit, VitriDate on)
{
    VitriRun run = roster->unit_posts[unit];
    Count count = {0, 0, NULL};
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        gint32 post = (gint32)roster->unit_post_list[i];
        if (is_deputy_post(rule, roster, post, unit))
            count_holders(roster, post, on, &count);
    }
    return count;
}

/** One for a person who is judged for such a post and holds none of them there on the day. */
static guint32 count_newcomer(const Deputies *rule, const VitriSubject *subject, gint32 unit)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    if (subject->person < 0 || subject->post < 0 || !is_deputy_post(rule, roster, subject->post, unit))
        return 0;
    gint32 tenure = vitri_roster_tenure_on(roster, subject->person, subject->on, FALSE);
    return tenure < 0 || !is_deputy_post(rule, roster, roster->tenures[tenure].post, unit);
}

static VitriVerdict check_deputies(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    const Deputies *rule = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 unit = vitri_subject_unit(subject);
    gint32 most = 0;
    if (unit < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    guint32 seats = vitri_roster_headcount(roster, unit, subject->on, TRUE);
    if (!vitri_kind_band_ceiling(requirement->children, seats, &most))
        return VITRI_VERDICT_NOT_APPLICABLE;
    Count count = count_deputies(rule, roster, unit, subject->on);
    guint32 newcomer = count_newcomer(rule, subject, unit);
    if (evidence) {
        g_autofree char *size = g_strdup_printf("%u", seats);
        g_autofree char *deputies = g_strdup_printf("%u", count.most + newcomer);
        vitri_evidence_fact(evidence, "unit/headcount", size, roster->units[unit].source);
        vitri_evidence_fact(evidence, "unit/deputies", deputies, roster->units[unit].source);
        vitri_evidence_number(evidence, "max", most);
    }
    VitriVerdict verdict =
        vitri_subject_verdict(count.most + newcomer <= (guint32)most, count.least + newcomer <= (guint32)most);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_subject_unknown(evidence, "%s", count.missing) : verdict;
}

static void turn_deputies(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                          GArray *days)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 unit = vitri_subject_unit(subject);
    for (guint32 post = 0; unit >= 0 && post < roster->n_posts; post++) {
        if (!vitri_roster_unit_is_under(roster, roster->posts[post].unit, unit))
            continue;
        VitriRun run = roster->post_tenures[post];
        vitri_turns_period(days, within, roster->posts[post].period);
        for (guint32 i = run.first; i < run.first + run.n; i++) {
            const VitriTenure *tenure = &roster->tenures[roster->post_tenure_list[i]];
            vitri_turns_period(days, within, tenure->period);
            vitri_turns_date(days, within, roster->people[tenure->person].leaves_on, 0);
        }
    }
    if (subject->person >= 0)
        vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_deputies = {
    .name = "deputies",
    .scope = VITRI_SCOPE_UNIT,
    .brings = VITRI_BRINGS_VACANCY,
    .dated = TRUE,
    .children = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Deputies),
    .check = check_deputies,
    .turns = turn_deputies,
};
