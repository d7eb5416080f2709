/*
 * Training needs: who lacks which course, for what, and by when.
 *
 * Three sources, each judged by its own standards: the post held (now), re-appointment to it where the term ends within
 * the months, and the titles somebody is planned for. The next level of those who are in no plan makes no need: nobody
 * has decided that they are to be trained for it. One person needs one course once, by the earliest day. Cost: people ×
 * standards that speak of a course, and the forecast.
 */
#include "vitri/training.h"

#include "vitri/check.h"
#include "vitri/forecast.h"
#include "vitri/retirement.h"

#include "candidates.h"
#include "outcome.h"

typedef struct {
    VitriTraining *training;
    GPtrArray *holding; /* of const VitriStandard*: on holding, speaking of a course */
    VitriDate last;
} Walk;

static void add_needs(Walk *walk, const VitriFinding *finding, const GArray *open, VitriTrainingReason reason,
                      VitriDate needed_on)
{
    const VitriRoster *roster = walk->training->vcase->roster;
    gint32 held = vitri_roster_tenure_on(roster, finding->person, finding->on, TRUE);
    for (guint i = 0; i < open->len; i++) {
        const VitriNeed *item = &g_array_index(open, VitriNeed, i);
        VitriTrainingNeed need = {.person = finding->person,
                                  .unit = roster->posts[held < 0 ? finding->post : roster->tenures[held].post].unit,
                                  .post = finding->post,
                                  .reason = reason,
                                  .course = item->requirement,
                                  .standard = finding->standard,
                                  .version = finding->version,
                                  .needed_on = needed_on};
        if (item->brings == VITRI_BRINGS_COURSE)
            g_array_append_val(walk->training->needs, need);
    }
}

static gboolean speaks_of_course(const VitriStandard *standard)
{
    gboolean speaks = FALSE;
    for (guint i = 0; i < standard->versions->len && !speaks; i++) {
        const VitriVersion *version = g_ptr_array_index(standard->versions, i);
        speaks = vitri_need_may_ask(version->require, VITRI_BRINGS_COURSE);
    }
    return speaks;
}

static void add_holding(Walk *walk, gint32 person, gint32 post)
{
    VitriCase *vcase = walk->training->vcase;
    VitriSubject subject = {vcase, person, post, -1, -1, vcase->on, VITRI_OCCASION_HOLDING};
    for (guint i = 0; i < walk->holding->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(walk->holding, i);
        if (vitri_check_standard(standard, &subject, NULL, NULL, NULL) != VITRI_VERDICT_NOT_MET)
            continue;
        const VitriVersion *version = vitri_check_version(standard, &subject);
        VitriFinding finding = {
            .person = person, .post = post, .standard = standard, .version = version, .on = vcase->on};
        g_autoptr(GArray) open = vitri_need_list(version->require, &subject);
        add_needs(walk, &finding, open, VITRI_TRAINING_HOLDING, vcase->on);
    }
}

/* The day by which the term is to be decided on, if it ends within the months; unset: it does not. */
static VitriDate find_term_end(const Walk *walk, gint32 person, gint32 post, gint32 tenure)
{
    VitriCase *vcase = walk->training->vcase;
    VitriReviewPost review_post = {.post = post, .holder = person, .tenure = tenure};
    vitri_outcome_of_holder(vcase, &review_post);
    gboolean asked = review_post.outcome == VITRI_REVIEW_REAPPOINT || review_post.outcome == VITRI_REVIEW_HOLD ||
                     review_post.outcome == VITRI_REVIEW_LAPSED;
    VitriDate ends = vitri_date_earliest(review_post.term_ends);
    if (!asked || !vitri_date_is_set(ends) || vitri_date_compare(ends, walk->last) > 0)
        return VITRI_DATE_NONE;
    return vitri_date_max(ends, vcase->on);
}

static void add_term(Walk *walk, gint32 person, gint32 post, gint32 tenure)
{
    VitriCase *vcase = walk->training->vcase;
    if (vitri_roster_position_of(vcase->roster, post)->category != VITRI_CATEGORY_LEADERSHIP)
        return;
    VitriDate ends = find_term_end(walk, person, post, tenure);
    if (!vitri_date_is_set(ends))
        return;
    VitriSubject subject = vitri_candidates_subject(vcase, person, post, VITRI_OCCASION_RE_APPOINTMENT);
    VitriCandidate *candidate = vitri_candidates_judge_open(&subject);
    for (guint i = 0; i < candidate->findings->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(candidate->findings, i);
        g_autoptr(GArray) open = vitri_need_list(finding->version ? finding->version->require : NULL, &subject);
        if (finding->verdict == VITRI_VERDICT_NOT_MET)
            add_needs(walk, finding, open, VITRI_TRAINING_REAPPOINTMENT, ends);
    }
    vitri_candidates_free(candidate);
}

static void add_people(Walk *walk)
{
    const VitriCase *vcase = walk->training->vcase;
    for (gint32 person = 0; person < (gint32)vcase->roster->n_people; person++) {
        gint32 tenure = vitri_roster_tenure_on(vcase->roster, person, vcase->on, FALSE);
        VitriDate out = vitri_retirement_first_day_out(vcase, person);
        if (tenure < 0 || (vitri_date_is_set(out) && vitri_date_compare(out, vcase->on) <= 0))
            continue;
        gint32 post = vcase->roster->tenures[tenure].post;
        add_holding(walk, person, post);
        add_term(walk, person, post, tenure);
    }
}

static void add_planned(Walk *walk)
{
    VitriTraining *training = walk->training;
    gint32 months = MAX(training->within_months, VITRI_CANDIDATES_HORIZON);
    g_autoptr(VitriForecast) forecast = vitri_forecast(training->vcase, months, -1, -1);
    for (guint i = 0; i < forecast->titles->len; i++) {
        const VitriForecastTitle *title = g_ptr_array_index(forecast->titles, i);
        for (guint k = 0; title->reach == VITRI_REACH_SUCCESSION && k < title->items->len; k++) {
            const VitriForecastItem *item = g_ptr_array_index(title->items, k);
            if (item->finding->verdict == VITRI_VERDICT_NOT_MET && !vitri_date_is_set(item->turns_on))
                add_needs(walk, item->finding, item->needs, VITRI_TRAINING_SUCCESSION, title->ready);
        }
    }
}

/* An unset day is the last. */
static int compare_days(VitriDate left, VitriDate right)
{
    if (!vitri_date_is_set(left) || !vitri_date_is_set(right))
        return vitri_date_is_set(right) - vitri_date_is_set(left);
    return vitri_date_compare(left, right);
}

static gint compare_needs(gconstpointer left, gconstpointer right, gpointer codes)
{
    const VitriTrainingNeed *a = left, *b = right;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    int order = vitri_need_compare_courses(codes, a->course, b->course);
    if (order == 0)
        order = compare_days(a->needed_on, b->needed_on);
    if (order == 0)
        order = (a->person > b->person) - (a->person < b->person);
    return order ? order : (int)a->reason - (int)b->reason;
}

/* Of the needs of one person and course the first in order stays. */
static void drop_repeated(VitriTraining *training)
{
    const VitriCodes *codes = training->vcase->codes;
    GArray *needs = training->needs;
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL); /* of the people of one unit and course */
    guint kept = 0;
    for (guint i = 0; i < needs->len; i++) {
        const VitriTrainingNeed need = g_array_index(needs, VitriTrainingNeed, i);
        const VitriTrainingNeed *before = kept ? &g_array_index(needs, VitriTrainingNeed, kept - 1) : NULL;
        if (before &&
            (before->unit != need.unit || vitri_need_compare_courses(codes, before->course, need.course) != 0))
            g_hash_table_remove_all(seen);
        if (g_hash_table_add(seen, GINT_TO_POINTER(need.person)))
            g_array_index(needs, VitriTrainingNeed, kept++) = need;
    }
    g_array_set_size(needs, kept);
}

VitriTraining *vitri_training(VitriCase *vcase, gint32 within_months)
{
    VitriTraining *training = g_new0(VitriTraining, 1);
    training->vcase = vitri_case_ref(vcase);
    training->within_months = within_months;
    training->needs = g_array_new(FALSE, FALSE, sizeof(VitriTrainingNeed));
    g_autoptr(GPtrArray) holding = g_ptr_array_new();
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if ((standard->occasions & VITRI_OCCASION_HOLDING) && standard->effect == VITRI_EFFECT_REQUIRES &&
            speaks_of_course(standard))
            g_ptr_array_add(holding, (gpointer)standard);
    }
    Walk walk = {training, holding, vitri_date_add_months(vcase->on, within_months)};
    add_people(&walk);
    add_planned(&walk);
    g_array_sort_with_data(training->needs, compare_needs, vcase->codes);
    drop_repeated(training);
    return training;
}

void vitri_training_free(VitriTraining *training)
{
    if (!training)
        return;
    g_array_unref(training->needs);
    vitri_case_unref(training->vcase);
    g_free(training);
}
