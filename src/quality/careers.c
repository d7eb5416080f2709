/*
 * Careers that do not fit together: days between two tenures in which somebody held nothing, and days on which somebody
 * held two posts as holder.
 *
 * Only days that are certain count: a tenure known in part may fill a gap or not touch another. A gap is looked for
 * behind everything that came before, in any capacity; so a post left during a secondment makes none. Days not in
 * service after `leaves` make none either. Linear in tenures, which stand by their first day.
 */
#include "quality-parts.h"

static const VitriDate last_day = {9999, 12, 31};

static VitriDate possible_end(const VitriTenure *tenure)
{
    return vitri_date_is_set(tenure->period.until) ? vitri_date_latest(tenure->period.until) : last_day;
}

static VitriDate certain_end(const VitriTenure *tenure)
{
    return vitri_date_is_set(tenure->period.until) ? vitri_date_earliest(tenure->period.until) : last_day;
}

static void tell(VitriQualityWork *work, const char *reason, const VitriTenure *before, const VitriTenure *after,
                 gint32 days)
{
    VitriDoubt *doubt = vitri_quality_doubt(work, VITRI_DOUBT_CAREER, reason, after->person);
    const VitriTenure *both[] = {before, after};
    doubt->post = after->post;
    doubt->days = days;
    for (guint i = 0; i < G_N_ELEMENTS(both); i++) {
        vitri_evidence_fact(doubt->evidence, "tenure/post", work->roster->posts[both[i]->post].id, both[i]->source);
        vitri_evidence_date(doubt->evidence, "tenure/from", both[i]->period.from, both[i]->source);
        if (vitri_date_is_set(both[i]->period.until))
            vitri_evidence_date(doubt->evidence, "tenure/until", both[i]->period.until, both[i]->source);
    }
}

static void look_for_gap(VitriQualityWork *work, const VitriTenure *longest, const VitriTenure *next)
{
    gint32 most = work->vcase->quality_rules->gap_days;
    VitriDate from = vitri_date_earliest(next->period.from), until = possible_end(longest);
    if (most == 0 || !vitri_date_is_set(from) || vitri_date_compare(until, from) >= 0)
        return;
    gint32 days = vitri_date_day_number(from) - vitri_date_day_number(until);
    if (days > most)
        tell(work, "gap", longest, next, days);
}

static void look_for_overlap(VitriQualityWork *work, const VitriTenure *longest, const VitriTenure *next)
{
    VitriDate leaves = work->roster->people[next->person].leaves_on;
    VitriDate from = vitri_date_latest(next->period.from);
    VitriDate until = vitri_date_min(certain_end(longest), certain_end(next));
    until = vitri_date_min(until, vitri_date_earliest(leaves));
    if (!vitri_date_is_set(from) || !vitri_date_is_set(longest->period.from))
        return;
    from = vitri_date_max(from, vitri_date_latest(longest->period.from));
    /* What still lasts overlaps up to the day judged, or it has not begun to. */
    if (vitri_date_compare(until, last_day) == 0)
        until = vitri_date_max(vitri_date_add_days(work->vcase->on, 1), vitri_date_add_days(from, 1));
    if (vitri_date_compare(from, until) < 0)
        tell(work, "overlap", longest, next, vitri_date_day_number(until) - vitri_date_day_number(from));
}

static void look_at_person(VitriQualityWork *work, VitriRun run)
{
    const VitriTenure *longest = NULL, *longest_held = NULL;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &work->roster->tenures[i];
        if (longest)
            look_for_gap(work, longest, tenure);
        if (!longest || vitri_date_compare(possible_end(tenure), possible_end(longest)) > 0)
            longest = tenure;
        if (tenure->kind != VITRI_TENURE_HOLDER)
            continue;
        if (longest_held)
            look_for_overlap(work, longest_held, tenure);
        if (!longest_held || vitri_date_compare(certain_end(tenure), certain_end(longest_held)) > 0)
            longest_held = tenure;
    }
}

void vitri_careers_find(VitriQualityWork *work)
{
    for (guint32 i = 0; i < work->roster->n_people; i++)
        look_at_person(work, work->roster->people[i].tenures);
}
