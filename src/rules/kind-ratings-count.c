/*
 * ratings-count: of the last n years, or of the years of the term, at most `max` are rated at `level` or lower. What is
 * counted: the years; the longest row of years (`in-a-row`); or the most years of which none follows another (`apart`).
 *
 * A person with no rating on record is not concerned: not applicable. A year that is not rated is suspected only where
 * another one is rated so: then the count is unknown if it would tip. Which years are meant: see rating.h.
 */
#include "rating.h"
#include "subject.h"

typedef struct {
    VitriParameters parameters;
    const char *level, *last;
    gint32 years; /**< 0: those of the term */
    gint32 max, count;
} RatingsCount;

enum { COUNT_YEARS, COUNT_IN_A_ROW, COUNT_APART };

static const char *const counts[] = {"years", "in-a-row", "apart", NULL};

static const VitriField fields[] = {
    {"level", VITRI_FIELD_WORD, offsetof(RatingsCount, level), "rating", .required = TRUE},
    {"last", VITRI_FIELD_WORD, offsetof(RatingsCount, last), .required = TRUE},
    {"max", VITRI_FIELD_NUMBER, offsetof(RatingsCount, max), .required = TRUE, .sense = -1},
    {"count", VITRI_FIELD_CHOICE, offsetof(RatingsCount, count), .fallback = COUNT_YEARS, .choices = counts},
};

static gboolean settle_ratings_count(gpointer data, const VitriCodes *codes, GError **error)
{
    RatingsCount *wanted = data;
    return vitri_rating_read_last(wanted->last, &wanted->years, error);
}

/** Whether the year counts: rated so low. UNKNOWN where it is not rated. */
static VitriVerdict weigh_year(const RatingsCount *wanted, const VitriSubject *subject, gint32 year,
                               const VitriRating **out_rating)
{
    const VitriRating *rating = vitri_rating_find(subject, year);
    *out_rating = rating;
    if (rating && g_strcmp0(rating->level, wanted->level) == 0)
        return VITRI_VERDICT_MET;
    VitriVerdict reaches = vitri_rating_weigh(subject, rating ? rating->level : NULL, wanted->level);
    if (reaches == VITRI_VERDICT_UNKNOWN)
        return VITRI_VERDICT_UNKNOWN;
    return reaches == VITRI_VERDICT_MET ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_MET;
}

/** A count that grows year by year, from the earliest. */
typedef struct {
    gint32 n, row, most_row, apart;
    gboolean was_taken; /**< the year before is among those apart */
} Tally;

static void add_year(Tally *tally, gboolean counts_here)
{
    tally->n += counts_here;
    tally->row = counts_here ? tally->row + 1 : 0;
    tally->most_row = MAX(tally->most_row, tally->row);
    gboolean take = counts_here && !tally->was_taken;
    tally->apart += take;
    tally->was_taken = take;
}

static gint32 read_tally(const Tally *tally, gint32 count)
{
    switch (count) {
    case COUNT_IN_A_ROW:
        return tally->most_row;
    case COUNT_APART:
        return tally->apart;
    default:
        return tally->n;
    }
}

static VitriVerdict check_ratings_count(const VitriRequirement *requirement, const VitriSubject *subject,
                                        VitriEvidence *evidence)
{
    const RatingsCount *wanted = requirement->data;
    VitriRatingYears years = {0, 0};
    if (vitri_subject_person(subject)->ratings.n == 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    VitriVerdict found = vitri_rating_years(subject, wanted->years, &years, evidence);
    if (found != VITRI_VERDICT_MET)
        return found;
    Tally least = {0, 0, 0, 0, FALSE}, most = least;
    gint32 unrated = 0;
    for (gint32 year = years.last - years.n + 1; year <= years.last; year++) {
        const VitriRating *rating = NULL;
        VitriVerdict one = weigh_year(wanted, subject, year, &rating);
        add_year(&least, one == VITRI_VERDICT_MET);
        add_year(&most, one != VITRI_VERDICT_NOT_MET);
        if (one == VITRI_VERDICT_MET)
            vitri_subject_fact(evidence, rating->level, rating->source, "rating[%d]/level", year);
        else if (one == VITRI_VERDICT_UNKNOWN)
            unrated = year;
    }
    if (read_tally(&least, wanted->count) > wanted->max)
        return VITRI_VERDICT_NOT_MET;
    if (least.n == 0 || read_tally(&most, wanted->count) <= wanted->max)
        return VITRI_VERDICT_MET;
    return vitri_subject_unknown(evidence, "rating[%d]", unrated);
}

static void turn_ratings_count(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                               GArray *days)
{
    vitri_rating_turns(subject, within, days);
}

const VitriKind vitri_kind_ratings_count = {
    .name = "ratings-count",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_RATING,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(RatingsCount),
    .settle = settle_ratings_count,
    .check = check_ratings_count,
    .turns = turn_ratings_count,
};
