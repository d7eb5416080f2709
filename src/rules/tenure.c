/*
 * The clock: how long somebody has been in the same function (position, unit through predecessors, duty).
 *
 * It runs back over consecutive holder tenures. Two bounds are kept: `latest`, as far back as is certain, and
 * `earliest`, as far back as the missing parts (a date known in part, a duty stated on one side only) could carry it.
 * A person has few tenures: O(n^2) in those. It judges nothing; kinds and rotation.c compare it with months.
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

typedef struct {
    gint32 tenure;
    VitriVerdict link;
    const char *missing;
} Previous;

/** The tenure before `tenure` in the same function: a certain link if there is one, else an open one. */
static Previous find_previous(const VitriRoster *roster, gint32 tenure)
{
    const VitriTenure *after = &roster->tenures[tenure];
    const VitriPerson *person = &roster->people[after->person];
    Previous best = {-1, VITRI_VERDICT_NOT_MET, NULL};
    for (guint32 i = 0; i < person->tenures.n; i++) {
        gint32 candidate = (gint32)(person->tenures.first + i);
        const VitriTenure *before = &roster->tenures[candidate];
        if (candidate == tenure || before->kind != VITRI_TENURE_HOLDER)
            continue;
        VitriVerdict touch = runs_into(before, after);
        VitriVerdict same = vitri_tenure_same_function(roster, before->post, after->post);
        if (touch == VITRI_VERDICT_NOT_MET || same == VITRI_VERDICT_NOT_MET)
            continue;
        gboolean sure = touch == VITRI_VERDICT_MET && same == VITRI_VERDICT_MET;
        if (best.tenure >= 0 && (best.link == VITRI_VERDICT_MET || !sure))
            continue;
        best = (Previous){candidate, sure ? VITRI_VERDICT_MET : VITRI_VERDICT_UNKNOWN,
                          sure                            ? NULL
                          : same == VITRI_VERDICT_UNKNOWN ? "post/duty"
                                                          : "tenure/until"};
    }
    return best;
}

static VitriDate start_of(const VitriTenure *tenure, gboolean probation_counts)
{
    if (!probation_counts && vitri_date_is_set(tenure->probation_until))
        return tenure->probation_until;
    return tenure->period.from;
}

void vitri_tenure_clock(const VitriCase *vcase, gint32 tenure, gboolean probation_counts, VitriClock *out_clock,
                        VitriEvidence *evidence)
{
    const VitriRoster *roster = vcase->roster;
    VitriClock clock = {VITRI_DATE_NONE, VITRI_DATE_NONE, NULL, tenure};
    gint32 certain = tenure, possible = tenure;
    gboolean sure = TRUE;
    for (Previous previous = find_previous(roster, tenure); previous.tenure >= 0;
         previous = find_previous(roster, possible)) {
        if (previous.link != VITRI_VERDICT_MET) {
            sure = FALSE;
            if (!clock.missing)
                clock.missing = previous.missing;
        }
        possible = previous.tenure;
        if (sure)
            certain = possible;
    }
    const VitriTenure *first = &roster->tenures[certain];
    VitriDate latest = start_of(first, probation_counts);
    VitriDate earliest = start_of(&roster->tenures[possible], probation_counts);
    if (!vitri_date_is_set(latest) || !vitri_date_is_set(earliest)) {
        clock.missing = "tenure/from";
    } else {
        clock.latest = vitri_date_latest(latest);
        clock.earliest = vitri_date_earliest(earliest);
        if (!clock.missing && vitri_date_compare(clock.earliest, clock.latest) != 0)
            clock.missing = probation_counts || !vitri_date_is_set(first->probation_until) ? "tenure/from"
                                                                                           : "tenure/probation-until";
    }
    clock.first_tenure = certain;
    vitri_evidence_date(evidence, "tenure/from", first->period.from, first->source.line);
    if (!probation_counts && vitri_date_is_set(first->probation_until))
        vitri_evidence_date(evidence, "tenure/probation-until", first->probation_until, first->source.line);
    *out_clock = clock;
}
