/*
 * ratings: each of the last n years, or of the years of the term (last="term": from the year in which the tenure judged
 * began, one year at least), is rated at least so. The years end with the day's own year if that is rated
 * already, else with the year before. One year below the bound is not met, whatever is missing; else a missing year is
 * unknown.
 */
#include "rating.h"
#include "subject.h"

typedef struct {
    VitriParameters parameters;
    const char *last;
    gint32 years; /**< 0: those of the term */
    const char *min;
} Ratings;

static const VitriField fields[] = {
    {"last", VITRI_FIELD_WORD, offsetof(Ratings, last), .required = TRUE},
    {"min", VITRI_FIELD_WORD, offsetof(Ratings, min), "rating", .required = TRUE, .sense = 1},
};

static gboolean settle_ratings(gpointer data, const VitriCodes *codes, GError **error)
{
    Ratings *wanted = data;
    return vitri_rating_read_last(wanted->last, &wanted->years, error);
}

static VitriVerdict check_ratings(const VitriRequirement *requirement, const VitriSubject *subject,
                                  VitriEvidence *evidence)
{
    const Ratings *wanted = requirement->data;
    VitriRatingYears years = {0, 0};
    VitriVerdict verdict = vitri_rating_years(subject, wanted->years, &years, evidence);
    if (verdict != VITRI_VERDICT_MET)
        return verdict;
    for (gint32 i = 0, year = years.last; i < years.n; i++, year--) {
        const VitriRating *rating = vitri_rating_find(subject, year);
        VitriVerdict one = vitri_rating_weigh(subject, rating ? rating->level : NULL, wanted->min);
        if (rating)
            vitri_subject_fact(evidence, rating->level, rating->source, "rating[%d]/level", year);
        if (one == VITRI_VERDICT_NOT_MET)
            verdict = VITRI_VERDICT_NOT_MET;
        else if (one == VITRI_VERDICT_UNKNOWN && verdict == VITRI_VERDICT_MET)
            verdict = vitri_subject_unknown(evidence, "rating[%d]", year);
    }
    return verdict;
}

static void turn_ratings(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                         GArray *days)
{
    vitri_rating_turns(subject, within, days);
}

const VitriKind vitri_kind_ratings = {
    .name = "ratings",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_RATING,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Ratings),
    .settle = settle_ratings,
    .check = check_ratings,
    .turns = turn_ratings,
};
