/*
 * rating-share: of the people who hold posts of a unit, sub-units and all, those rated `level` in the year before are
 * at most `max` percent of those rated `of`. Where nobody there is rated in that year it does not apply. Somebody who
 * is not rated yet may come out on either side: unknown where that tips it. Linear in the posts of the roster.
 */
#include "rating.h"
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *level, *of;
    gint32 max;
} RatingShare;

static const VitriField fields[] = {
    {"level", VITRI_FIELD_WORD, offsetof(RatingShare, level), "rating", .required = TRUE},
    {"of", VITRI_FIELD_WORD, offsetof(RatingShare, of), "rating", .required = TRUE},
    {"max", VITRI_FIELD_NUMBER, offsetof(RatingShare, max), .required = TRUE, .sense = -1, .step = 5},
};

typedef struct {
    guint64 high, base, open, rated;
} Ratings;

static void add_person(const RatingShare *share, const VitriSubject *subject, gint32 person, Ratings *ratings)
{
    VitriSubject one = *subject;
    one.person = person;
    const VitriRating *rating = vitri_rating_find(&one, subject->on.year - 1);
    const char *level = rating ? rating->level : NULL;
    ratings->open += !level;
    ratings->rated += level != NULL;
    ratings->high += g_strcmp0(level, share->level) == 0;
    ratings->base += g_strcmp0(level, share->of) == 0;
}

/** Those who hold a post there on the day, each counted at the post that the roster finds for that day. */
static Ratings count_ratings(const RatingShare *share, const VitriSubject *subject, gint32 unit)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    Ratings ratings = {0, 0, 0, 0};
    for (guint32 post = 0; post < roster->n_posts; post++) {
        VitriRun run = roster->post_tenures[post];
        for (guint32 i = run.first;
             i < run.first + run.n && vitri_roster_unit_is_under(roster, roster->posts[post].unit, unit); i++) {
            gint32 tenure = (gint32)roster->post_tenure_list[i];
            gint32 person = roster->tenures[tenure].person;
            VitriPeriod stays = {VITRI_DATE_NONE, roster->people[person].leaves_on};
            if (vitri_period_contains(stays, subject->on) &&
                vitri_roster_tenure_on(roster, person, subject->on, FALSE) == tenure)
                add_person(share, subject, person, &ratings);
        }
    }
    return ratings;
}

static VitriVerdict check_rating_share(const VitriRequirement *requirement, const VitriSubject *subject,
                                       VitriEvidence *evidence)
{
    const RatingShare *share = requirement->data;
    gint32 unit = vitri_subject_unit(subject);
    Ratings found = {0, 0, 0, 0};
    if (unit >= 0)
        found = count_ratings(share, subject, unit);
    guint64 max = (guint64)share->max;
    if (found.rated == 0 || max * (found.base + found.open) < 100)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (evidence) {
        VitriSource source = vitri_subject_roster(subject)->units[unit].source;
        g_autofree char *high = g_strdup_printf("%" G_GUINT64_FORMAT, found.high);
        g_autofree char *base = g_strdup_printf("%" G_GUINT64_FORMAT, found.base);
        vitri_subject_fact(evidence, high, source, "unit/rated[%s]", share->level);
        vitri_subject_fact(evidence, base, source, "unit/rated[%s]", share->of);
    }
    gboolean certain = 100 * (found.high + found.open) <= max * found.base;
    gboolean possible = 100 * found.high <= max * (found.base + found.open);
    VitriVerdict verdict = vitri_subject_verdict(certain, possible);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_subject_unknown(evidence, "rating[%d]", subject->on.year - 1)
                                            : verdict;
}

static void turn_rating_share(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                              GArray *days)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    for (gint32 year = within.from.year + 1; year <= within.until.year; year++)
        vitri_turns_add(days, within, vitri_date(year, 1, 1));
    for (guint32 person = 0; person < roster->n_people; person++)
        vitri_turns_tenures(days, within, subject->vcase, (gint32)person);
}

const VitriKind vitri_kind_rating_share = {
    .name = "rating-share",
    .scope = VITRI_SCOPE_UNIT,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(RatingShare),
    .check = check_rating_share,
    .turns = turn_rating_share,
};
