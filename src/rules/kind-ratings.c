/*
 * ratings: each of the last n years, or of the years of the term (last="term": from the year in which the tenure judged
 * began, one year at least), is rated at least so. The years end with the day's own year if that is rated
 * already, else with the year before. One year below the bound is not met, whatever is missing; else a missing year is
 * unknown.
 */
#include "subject.h"
#include "turns.h"

#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

typedef struct {
    VitriParameters parameters;
    const char *last;
    gint32 years; /**< 0: those of the term */
    const char *min;
} Ratings;

static const VitriField fields[] = {
    {"last", VITRI_FIELD_WORD, offsetof(Ratings, last), .required = TRUE},
    {"min", VITRI_FIELD_WORD, offsetof(Ratings, min), "rating", .required = TRUE},
};

static gboolean settle_ratings(gpointer data, const VitriCodes *codes, GError **error)
{
    Ratings *wanted = data;
    guint64 years = 0;
    if (strcmp(wanted->last, "term") == 0)
        return TRUE;
    if (!g_ascii_string_to_unsigned(wanted->last, 10, 1, 50, &years, NULL)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("'%s' is no value of 'last': write a number of years or the word term"), wanted->last);
        return FALSE;
    }
    wanted->years = (gint32)years;
    return TRUE;
}

static const VitriRating *find_rating(const VitriSubject *subject, gint32 year)
{
    VitriRun run = vitri_subject_person(subject)->ratings;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        if (vitri_subject_roster(subject)->ratings[i].year == year)
            return &vitri_subject_roster(subject)->ratings[i];
    return NULL;
}

static VitriVerdict weigh_rating(const VitriSubject *subject, const VitriRating *rating, const char *min)
{
    int level = 0, least = 0;
    if (!rating)
        return VITRI_VERDICT_UNKNOWN;
    if (g_strcmp0(rating->level, min) == 0)
        return VITRI_VERDICT_MET;
    if (!vitri_subject_order(subject, "rating", rating->level, &level) ||
        !vitri_subject_order(subject, "rating", min, &least))
        return VITRI_VERDICT_UNKNOWN;
    return level >= least ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

/** Years of the term that ends the row of years with `year`; 0: not known, -1: no tenure at the judged post. */
static gint32 count_term_years(const VitriSubject *subject, gint32 year, VitriEvidence *evidence)
{
    gint32 index = subject->post < 0 ? -1 : vitri_subject_tenure(subject, subject->post, VITRI_TENURE_HOLDER);
    if (index < 0)
        return -1;
    const VitriTenure *tenure = &vitri_subject_roster(subject)->tenures[index];
    if (!vitri_date_is_set(tenure->period.from))
        return 0;
    vitri_subject_date(evidence, tenure->period.from, tenure->source.line, "tenure/from");
    return MAX(1, year - tenure->period.from.year + 1);
}

static VitriVerdict check_ratings(const VitriRequirement *requirement, const VitriSubject *subject,
                                  VitriEvidence *evidence)
{
    const Ratings *wanted = requirement->data;
    gint32 year = subject->on.year - (find_rating(subject, subject->on.year) ? 0 : 1);
    gint32 years = wanted->years > 0 ? wanted->years : count_term_years(subject, year, evidence);
    if (years <= 0)
        return years < 0 ? VITRI_VERDICT_NOT_APPLICABLE : vitri_subject_unknown(evidence, "tenure/from");
    VitriVerdict verdict = VITRI_VERDICT_MET;
    for (gint32 i = 0; i < years; i++, year--) {
        const VitriRating *rating = find_rating(subject, year);
        VitriVerdict one = weigh_rating(subject, rating, wanted->min);
        if (rating)
            vitri_subject_fact(evidence, rating->level, rating->source.line, "rating[%d]/level", year);
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
    for (int year = within.from.year + 1; year <= within.until.year; year++)
        vitri_turns_add(days, within, vitri_date(year, 1, 1));
    vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_ratings = {
    .name = "ratings",
    .scope = VITRI_SCOPE_POSTING,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Ratings),
    .settle = settle_ratings,
    .check = check_ratings,
    .turns = turn_ratings,
};
