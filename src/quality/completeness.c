/*
 * What is known of the fields that matter, over the whole roster and by unit.
 *
 * A field of a person counts for whoever is in service and holds a position it matters for, in the unit of that post; a
 * field of a post or position for each post that exists on the day; a field of a unit for each unit that does. A date
 * counts as known from the month on: nearly all rules count in months. Cost: fields times people, posts and units.
 */
#include "quality-parts.h"

#include <string.h>

static gboolean has_month(VitriDate date)
{
    return date.month != 0;
}

static gboolean has_rank(const VitriQualityWork *work, const VitriPerson *person)
{
    for (guint32 i = person->ranks.first; i < person->ranks.first + person->ranks.n; i++)
        if (vitri_period_position(work->roster->ranks[i].period, work->vcase->on) != VITRI_ORDER_AFTER)
            return TRUE;
    return FALSE;
}

/* A rating of the year before the day, or of its own. */
static gboolean has_rating(const VitriQualityWork *work, const VitriPerson *person)
{
    for (guint32 i = person->ratings.first; i < person->ratings.first + person->ratings.n; i++)
        if (work->roster->ratings[i].year >= work->vcase->on.year - 1)
            return TRUE;
    return FALSE;
}

/* Any record of the kind; with an attribute, one of them that states it. */
static gboolean has_qualification(const VitriQualityWork *work, const VitriPerson *person,
                                  const VitriQualityField *field)
{
    for (guint32 i = person->qualifications.first; i < person->qualifications.first + person->qualifications.n; i++) {
        const VitriQualification *record = &work->roster->qualifications[i];
        if (strcmp(record->kind, field->of) != 0)
            continue;
        if (field->what == VITRI_QUALITY_QUALIFICATION ||
            (field->what == VITRI_QUALITY_QUALIFICATION_FIELD && record->field) ||
            (field->what == VITRI_QUALITY_QUALIFICATION_ON && vitri_date_is_set(record->on)))
            return TRUE;
    }
    return FALSE;
}

static gboolean is_known_of_person(const VitriQualityWork *work, const VitriQualityField *field,
                                   const VitriTenure *tenure)
{
    const VitriPerson *person = &work->roster->people[tenure->person];
    switch (field->what) {
    case VITRI_QUALITY_BORN:
        return has_month(person->born);
    case VITRI_QUALITY_RESIDENCE:
        return person->residence != NULL;
    case VITRI_QUALITY_RECRUITED:
        return person->recruitments.n > 0;
    case VITRI_QUALITY_FROM:
        return has_month(tenure->period.from);
    case VITRI_QUALITY_DECISION:
        return tenure->decision != NULL;
    case VITRI_QUALITY_TERM:
        return tenure->term_months > 0;
    case VITRI_QUALITY_RANK:
        return has_rank(work, person);
    case VITRI_QUALITY_RATING:
        return has_rating(work, person);
    default:
        return has_qualification(work, person, field);
    }
}

static gboolean is_known_of_post(const VitriQualityWork *work, const VitriQualityField *field, gint32 post)
{
    const VitriPosition *position = vitri_roster_position_of(work->roster, post);
    switch (field->what) {
    case VITRI_QUALITY_PROFESSION:
        return position->profession != NULL;
    case VITRI_QUALITY_POSITION_RANK:
        return position->rank != NULL;
    default:
        return work->roster->posts[post].duty != NULL;
    }
}

static gboolean matters(const VitriQualityField *field, const VitriPosition *position)
{
    gboolean leads = position->category == VITRI_CATEGORY_LEADERSHIP, listed = position->rotation != NULL;
    switch (field->matters_for) {
    case VITRI_MATTERS_LEADERSHIP:
        return leads;
    case VITRI_MATTERS_STAFF:
        return !leads;
    case VITRI_MATTERS_LISTED:
        return listed;
    case VITRI_MATTERS_LISTED_OR_LEADERSHIP:
        return listed || leads;
    default:
        return TRUE;
    }
}

static void count(VitriCompleteness *row, gint32 unit, gboolean known)
{
    row->counted++;
    row->unit_counted[unit]++;
    row->missing += !known;
    row->unit_missing[unit] += !known;
}

static void count_people(const VitriQualityWork *work, VitriCompleteness *row)
{
    for (gint32 i = 0; i < (gint32)work->roster->n_people; i++) {
        const VitriTenure *tenure = vitri_quality_tenure(work, i);
        if (tenure && matters(row->field, vitri_roster_position_of(work->roster, tenure->post)))
            count(row, work->roster->posts[tenure->post].unit, is_known_of_person(work, row->field, tenure));
    }
}

static gboolean exists(const VitriQualityWork *work, VitriPeriod period)
{
    VitriOrder place = vitri_period_position(period, work->vcase->on);
    return place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE;
}

static void count_posts(const VitriQualityWork *work, VitriCompleteness *row)
{
    for (gint32 i = 0; i < (gint32)work->roster->n_posts; i++)
        if (exists(work, work->roster->posts[i].period) &&
            matters(row->field, vitri_roster_position_of(work->roster, i)))
            count(row, work->roster->posts[i].unit, is_known_of_post(work, row->field, i));
}

static void count_units(const VitriQualityWork *work, VitriCompleteness *row)
{
    for (gint32 i = 0; i < (gint32)work->roster->n_units; i++)
        if (exists(work, work->roster->units[i].period))
            count(row, i, vitri_roster_place(work->roster, i) != NULL);
}

void vitri_completeness_count(VitriQualityWork *work)
{
    const GArray *fields = work->vcase->quality_rules->fields;
    for (guint i = 0; i < fields->len; i++) {
        VitriCompleteness row = {.field = &g_array_index(fields, VitriQualityField, i),
                                 .unit_counted = g_new0(guint32, work->roster->n_units + 1),
                                 .unit_missing = g_new0(guint32, work->roster->n_units + 1)};
        if (row.field->what == VITRI_QUALITY_PLACE)
            count_units(work, &row);
        else if (row.field->what >= VITRI_QUALITY_PROFESSION)
            count_posts(work, &row);
        else
            count_people(work, &row);
        g_array_append_val(work->quality->completeness, row);
    }
}
