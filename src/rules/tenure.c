/*
 * The clock: how long somebody has been in the same function (position, unit through predecessors, duty; or what the
 * rule pools).
 *
 * It runs back over consecutive tenures of the kinds that count. Two bounds are kept: `latest`, as far back as is
 * certain, and `earliest`, as far back as the missing parts (a date known in part, a duty stated on one side only)
 * could carry it. A person has few tenures: O(n^2) in those. It judges nothing: spells.c adds up what it spans.
 */
#include "vitri/tenure.h"

VitriVerdict vitri_tenure_same_function(const VitriRoster *roster, gint32 earlier_post, gint32 later_post)
{
    const VitriPost *earlier = &roster->posts[earlier_post], *later = &roster->posts[later_post];
    if (earlier_post == later_post)
        return VITRI_VERDICT_MET;
    if (earlier->position != later->position || !vitri_roster_unit_continues(roster, earlier->unit, later->unit))
        return VITRI_VERDICT_NOT_MET;
    if (!earlier->duty != !later->duty)
        return VITRI_VERDICT_UNKNOWN;
    return g_strcmp0(earlier->duty, later->duty) == 0 ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

gboolean vitri_tenure_counts(const VitriTenureRule *rule, VitriTenureKind kind)
{
    guint kinds = rule->kinds ? rule->kinds : 1u << VITRI_TENURE_HOLDER;
    return (kinds & (1u << kind)) != 0;
}

VitriVerdict vitri_tenure_same(const VitriRoster *roster, VitriPool pool, gint32 earlier_post, gint32 later_post,
                               const char **out_missing)
{
    const VitriPosition *earlier = vitri_roster_position_of(roster, earlier_post);
    const VitriPosition *later = vitri_roster_position_of(roster, later_post);
    VitriVerdict same = VITRI_VERDICT_NOT_MET;
    const char *missing = "post/duty";
    switch (pool) {
    case VITRI_POOL_POSITION:
        same = earlier == later ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
        break;
    case VITRI_POOL_PROFESSION:
        missing = "position/profession";
        if (earlier == later)
            same = VITRI_VERDICT_MET;
        else if (!earlier->profession || !later->profession)
            same = VITRI_VERDICT_UNKNOWN;
        else if (g_strcmp0(earlier->profession, later->profession) == 0)
            same = VITRI_VERDICT_MET;
        break;
    case VITRI_POOL_ROTATION:
        if (earlier == later || (earlier->rotation && g_strcmp0(earlier->rotation, later->rotation) == 0))
            same = VITRI_VERDICT_MET;
        break;
    default:
        same = vitri_tenure_same_function(roster, earlier_post, later_post);
    }
    if (same == VITRI_VERDICT_UNKNOWN && out_missing)
        *out_missing = missing;
    return same;
}

/** Whether `before` runs into `after` without a gap: MET, NOT_MET, or UNKNOWN where a partial date leaves it open. */
static VitriVerdict runs_into(const VitriTenure *before, const VitriTenure *after)
{
    if (!vitri_date_is_set(before->period.from) || !vitri_date_is_set(after->period.from))
        return VITRI_VERDICT_NOT_MET;
    if (vitri_date_compare(vitri_date_earliest(before->period.from), vitri_date_earliest(after->period.from)) >= 0)
        return VITRI_VERDICT_NOT_MET;
    if (!vitri_date_is_set(before->period.until))
        return VITRI_VERDICT_MET;
    switch (vitri_date_order(before->period.until, after->period.from)) {
    case VITRI_ORDER_BEFORE:
        return VITRI_VERDICT_NOT_MET;
    case VITRI_ORDER_UNSURE:
        return VITRI_VERDICT_UNKNOWN;
    default:
        return VITRI_VERDICT_MET;
    }
}

gint32 vitri_tenure_previous(const VitriRoster *roster, const VitriTenureRule *rule, gint32 tenure,
                             VitriVerdict *out_link, const char **out_missing)
{
    const VitriTenure *after = &roster->tenures[tenure];
    VitriRun run = roster->people[after->person].tenures;
    gint32 open = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *before = &roster->tenures[i];
        const char *missing = "tenure/until";
        if ((gint32)i == tenure || !vitri_tenure_counts(rule, before->kind))
            continue;
        VitriVerdict touch = runs_into(before, after);
        if (touch == VITRI_VERDICT_NOT_MET)
            continue;
        VitriVerdict same = vitri_tenure_same(roster, rule->pool, before->post, after->post, &missing);
        if (same == VITRI_VERDICT_MET && touch == VITRI_VERDICT_MET) {
            *out_link = VITRI_VERDICT_MET;
            return (gint32)i;
        }
        if (same == VITRI_VERDICT_NOT_MET || open >= 0)
            continue;
        open = (gint32)i;
        *out_link = VITRI_VERDICT_UNKNOWN;
        *out_missing = missing;
    }
    return open;
}

static VitriDate start_of(const VitriTenure *tenure, const VitriTenureRule *rule)
{
    if (rule->excludes_probation && vitri_date_is_set(tenure->probation_until))
        return tenure->probation_until;
    return tenure->period.from;
}

void vitri_tenure_clock(const VitriCase *vcase, gint32 tenure, const VitriTenureRule *rule, VitriClock *out_clock,
                        VitriEvidence *evidence)
{
    const VitriRoster *roster = vcase->roster;
    VitriClock clock = {VITRI_DATE_NONE, VITRI_DATE_NONE, NULL, tenure, tenure, tenure};
    VitriVerdict link = VITRI_VERDICT_MET;
    const char *missing = NULL;
    for (gint32 at = tenure; at >= 0; at = vitri_tenure_previous(roster, rule, at, &link, &missing)) {
        if (link != VITRI_VERDICT_MET && !clock.missing)
            clock.missing = missing;
        clock.possible_tenure = at;
        if (!clock.missing)
            clock.first_tenure = at;
    }
    const VitriTenure *first = &roster->tenures[clock.first_tenure];
    VitriDate latest = start_of(first, rule);
    VitriDate earliest = start_of(&roster->tenures[clock.possible_tenure], rule);
    gboolean clipped = rule->excludes_probation && vitri_date_is_set(first->probation_until);
    if (!vitri_date_is_set(latest) || !vitri_date_is_set(earliest)) {
        clock.missing = "tenure/from";
    } else {
        clock.latest = vitri_date_latest(latest);
        clock.earliest = vitri_date_earliest(earliest);
        if (!clock.missing && vitri_date_compare(clock.earliest, clock.latest) != 0)
            clock.missing = clipped ? "tenure/probation-until" : "tenure/from";
    }
    vitri_evidence_date(evidence, "tenure/from", first->period.from, first->source);
    if (clipped)
        vitri_evidence_date(evidence, "tenure/probation-until", first->probation_until, first->source);
    *out_clock = clock;
}
