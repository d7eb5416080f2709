/*
 * What the kinds that look at yearly ratings share: which years are meant, the rating of a year, its place in the list.
 *
 * The years end with the day's own year if that is rated already, else with the year before: a rating is given when the
 * year is over. Nothing is decided here about years that are not rated. Linear in the ratings of the person.
 */
#include "rating.h"

#include "subject.h"
#include "turns.h"

#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

gboolean vitri_rating_read_last(const char *last, gint32 *out_years, GError **error)
{
    guint64 years = 0;
    if (strcmp(last, "term") != 0 && !g_ascii_string_to_unsigned(last, 10, 1, 50, &years, NULL)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("'%s' is no value of 'last': write a number of years or the word term"), last);
        return FALSE;
    }
    *out_years = (gint32)years;
    return TRUE;
}

const VitriRating *vitri_rating_find(const VitriSubject *subject, gint32 year)
{
    VitriRun run = vitri_subject_person(subject)->ratings;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        if (vitri_subject_roster(subject)->ratings[i].year == year)
            return &vitri_subject_roster(subject)->ratings[i];
    return NULL;
}

VitriVerdict vitri_rating_years(const VitriSubject *subject, gint32 wanted, VitriRatingYears *out_years,
                                VitriEvidence *evidence)
{
    VitriRatingYears years = {subject->on.year - (vitri_rating_find(subject, subject->on.year) ? 0 : 1), wanted};
    if (wanted == 0) {
        gint32 index = subject->post < 0 ? -1 : vitri_subject_tenure(subject, subject->post, VITRI_TENURE_HOLDER);
        if (index < 0)
            return VITRI_VERDICT_NOT_APPLICABLE;
        const VitriTenure *tenure = &vitri_subject_roster(subject)->tenures[index];
        if (!vitri_date_is_set(tenure->period.from))
            return vitri_subject_unknown(evidence, "tenure/from");
        vitri_subject_date(evidence, tenure->period.from, tenure->source, "tenure/from");
        years.n = MAX(1, years.last - tenure->period.from.year + 1);
    }
    *out_years = years;
    return VITRI_VERDICT_MET;
}

VitriVerdict vitri_rating_weigh(const VitriSubject *subject, const char *level, const char *min)
{
    int found = 0, least = 0;
    if (level && g_strcmp0(level, min) == 0)
        return VITRI_VERDICT_MET;
    if (!vitri_subject_order(subject, "rating", level, &found) || !vitri_subject_order(subject, "rating", min, &least))
        return VITRI_VERDICT_UNKNOWN;
    return found >= least ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

void vitri_rating_turns(const VitriSubject *subject, VitriPeriod within, GArray *days)
{
    for (int year = within.from.year + 1; year <= within.until.year; year++)
        vitri_turns_add(days, within, vitri_date(year, 1, 1));
    vitri_turns_tenures(days, within, subject->vcase, subject->person);
}
