/*
 * What mergers of units left behind: posts that go on in a unit that has ended, people whose last tenure stands there,
 * units under a parent that has ended, and predecessors that outlive the unit that follows them.
 *
 * "Has ended" is for certain by the day of the case. Linear.
 */
#include "quality-parts.h"

static gboolean has_ended(const VitriQualityWork *work, VitriPeriod period)
{
    return vitri_period_position(period, work->vcase->on) == VITRI_ORDER_AFTER;
}

/* An end that is not stated is no fact. */
static void tell_end(VitriDoubt *doubt, const char *field, VitriDate until, VitriSource source)
{
    if (vitri_date_is_set(until))
        vitri_evidence_date(doubt->evidence, field, until, source);
}

static void tell_until(VitriDoubt *doubt, const VitriUnit *unit)
{
    tell_end(doubt, "unit/until", unit->period.until, unit->source);
}

static void look_at_posts(VitriQualityWork *work)
{
    for (gint32 i = 0; i < (gint32)work->roster->n_posts; i++) {
        const VitriPost *post = &work->roster->posts[i];
        const VitriUnit *unit = &work->roster->units[post->unit];
        if (!has_ended(work, unit->period) || has_ended(work, post->period))
            continue;
        VitriDoubt *doubt = vitri_quality_doubt(work, VITRI_DOUBT_UNIT, "post-in-ended-unit", -1);
        doubt->unit = post->unit;
        doubt->post = i;
        doubt->count = vitri_roster_covered_on(work->roster, i, work->vcase->on);
        tell_end(doubt, "post/until", post->period.until, post->source);
        tell_until(doubt, unit);
    }
}

/* The tenure that ends last, or has not ended; -1 if there is none. */
static gint32 find_last(const VitriQualityWork *work, VitriRun run)
{
    gint32 last = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriDate until = work->roster->tenures[i].period.until;
        VitriDate latest = last < 0 ? VITRI_DATE_NONE : work->roster->tenures[last].period.until;
        gboolean later =
            !vitri_date_is_set(until) ||
            (vitri_date_is_set(latest) && vitri_date_compare(vitri_date_latest(until), vitri_date_latest(latest)) >= 0);
        if (last < 0 || later)
            last = (gint32)i;
    }
    return last;
}

static void look_at_people(VitriQualityWork *work)
{
    for (gint32 i = 0; i < (gint32)work->roster->n_people; i++) {
        const VitriPerson *person = &work->roster->people[i];
        gint32 last = person->leaves_reason ? -1 : find_last(work, person->tenures);
        if (last < 0)
            continue;
        const VitriTenure *tenure = &work->roster->tenures[last];
        const VitriUnit *unit = vitri_roster_unit_of(work->roster, tenure->post);
        if (!has_ended(work, unit->period))
            continue;
        VitriDoubt *doubt = vitri_quality_doubt(work, VITRI_DOUBT_UNIT, "left-in-ended-unit", i);
        doubt->unit = work->roster->posts[tenure->post].unit;
        doubt->post = tenure->post;
        tell_end(doubt, "tenure/until", tenure->period.until, tenure->source);
        tell_until(doubt, unit);
    }
}

static void look_at_predecessor(VitriQualityWork *work, gint32 index, gint32 before)
{
    const VitriUnit *unit = &work->roster->units[index], *old = &work->roster->units[before];
    VitriDate from = vitri_date_latest(unit->period.from), until = vitri_date_earliest(old->period.until);
    gboolean open = !vitri_date_is_set(until);
    if (!vitri_date_is_set(from) || vitri_date_compare(from, work->vcase->on) > 0 ||
        (!open && vitri_date_compare(until, from) <= 0))
        return;
    VitriDoubt *doubt =
        vitri_quality_doubt(work, VITRI_DOUBT_UNIT, open ? "predecessor-open" : "predecessor-overlaps", -1);
    doubt->unit = index;
    doubt->other_unit = before;
    doubt->days = open ? -1 : vitri_date_day_number(until) - vitri_date_day_number(from);
    vitri_evidence_date(doubt->evidence, "unit/from", unit->period.from, unit->source);
    tell_until(doubt, old);
}

static void look_at_units(VitriQualityWork *work)
{
    for (gint32 i = 0; i < (gint32)work->roster->n_units; i++) {
        const VitriUnit *unit = &work->roster->units[i];
        for (guint32 k = 0; k < unit->n_predecessors; k++)
            look_at_predecessor(work, i, unit->predecessors[k]);
        if (unit->parent < 0 || has_ended(work, unit->period) ||
            !has_ended(work, work->roster->units[unit->parent].period))
            continue;
        VitriDoubt *doubt = vitri_quality_doubt(work, VITRI_DOUBT_UNIT, "parent-ended", -1);
        doubt->unit = i;
        doubt->other_unit = unit->parent;
        vitri_evidence_fact(doubt->evidence, "unit/parent", work->roster->units[unit->parent].id, unit->source);
        tell_until(doubt, &work->roster->units[unit->parent]);
    }
}

void vitri_leftovers_find(VitriQualityWork *work)
{
    look_at_posts(work);
    look_at_people(work);
    look_at_units(work);
}
