#ifndef VITRI_RATING_H
#define VITRI_RATING_H

#include "vitri/kind.h"

/** A row of years that the ratings of a person are looked up for. */
typedef struct {
    gint32 last; /**< the latest: the day's own year if it is rated already, else the year before */
    gint32 n;
} VitriRatingYears;

/** Reads the parameter `last`: a number of years (1..50), or the word term (out_years 0). */
gboolean vitri_rating_read_last(const char *last, gint32 *out_years, GError **error);

/** The rating of the person in that year; NULL if there is none. */
const VitriRating *vitri_rating_find(const VitriSubject *subject, gint32 year);

/**
 * The years asked for: so many, or with 0 those since the year in which the tenure at the judged post began (one at
 * least). MET with out_years set; NOT_APPLICABLE where the person does not hold the post; UNKNOWN where it has no
 * start.
 */
VitriVerdict vitri_rating_years(const VitriSubject *subject, gint32 wanted, VitriRatingYears *out_years,
                                VitriEvidence *evidence);

/** MET where the level is at least `min`, UNKNOWN where one of them has no place in the list or there is no level. */
VitriVerdict vitri_rating_weigh(const VitriSubject *subject, const char *level, const char *min);

/** The first day of each year, and the bounds of the tenures. */
void vitri_rating_turns(const VitriSubject *subject, VitriPeriod within, GArray *days);

#endif
