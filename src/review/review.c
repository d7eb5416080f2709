/*
 * The review: which leadership posts need a decision, what it is about, by when, and who could be judged for it.
 *
 * A post comes up once for every holder whose term ends, or who goes, within the period, once for every term that is
 * over, and once where a seat is free. Asked for one person, every leadership post that he holds or that has him in its
 * pool comes up, filled or not. Invariants: posts by (unit id, post id), the holders of one post by id, its free seat
 * last; a holder's own judgement is of re-appointment, everybody else's of appointment. Cost: leadership posts ×
 * people of their top unit × standards. It proposes nobody: the order of candidates is of lawfulness only.
 */
#include "vitri/review.h"

#include "candidates.h"
#include "outcome.h"

#include <string.h>

static void free_post(VitriReviewPost *review_post)
{
    g_ptr_array_unref(review_post->candidates);
    g_free(review_post);
}

static VitriReviewPost *new_post(gint32 post, gint32 holder, gint32 tenure)
{
    VitriReviewPost *review_post = g_new0(VitriReviewPost, 1);
    review_post->post = post;
    review_post->holder = holder;
    review_post->tenure = tenure;
    review_post->candidates = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_candidates_free);
    return review_post;
}

/* Everything that stays the same while the posts are walked. */
typedef struct {
    VitriReview *review;
    VitriDate last; /* of the period */
    guint max_candidates;
} Walk;

static gboolean comes_within(const Walk *walk, VitriDate day)
{
    return vitri_date_is_set(day) && vitri_date_compare(vitri_date_earliest(day), walk->last) <= 0;
}

/* Whether the post of a holder comes up by itself. A start or length of term that is missing comes up too: somebody
 * must add it. */
static gboolean comes_up(const Walk *walk, const VitriReviewPost *review_post)
{
    if (review_post->outcome == VITRI_REVIEW_END)
        return comes_within(walk, review_post->vacant_from);
    return !vitri_date_is_set(review_post->term_ends) || comes_within(walk, review_post->term_ends);
}

static void add_person(const Walk *walk, VitriReviewPost *review_post, gint32 person, VitriOccasion occasion)
{
    g_ptr_array_add(review_post->candidates,
                    vitri_candidates_judge(walk->review->vcase, person, review_post->post, occasion));
    review_post->judged++;
}

static void add_pool(const Walk *walk, VitriReviewPost *review_post)
{
    const VitriCase *vcase = walk->review->vcase;
    gint32 person = walk->review->person;
    if (person >= 0) {
        if (vitri_candidates_in_pool(vcase, person, review_post->post))
            add_person(walk, review_post, person, VITRI_OCCASION_APPOINTMENT);
        return;
    }
    g_ptr_array_unref(review_post->candidates);
    review_post->candidates =
        vitri_candidates_for(vcase, review_post->post, walk->max_candidates, &review_post->judged);
}

/* A holder comes up by his term or his going; for somebody else than the person asked for, only a place that falls
 * free. */
static void review_holder(const Walk *walk, gint32 post, gint32 tenure)
{
    VitriReview *review = walk->review;
    gint32 holder = review->vcase->roster->tenures[tenure].person;
    VitriReviewPost *review_post = new_post(post, holder, tenure);
    vitri_outcome_of_holder(review->vcase, review_post);
    gboolean asked = review->person == holder, up = comes_up(walk, review_post);
    gboolean falls_free = up && review_post->outcome == VITRI_REVIEW_END;
    if (asked || (up && !falls_free && review->person < 0))
        add_person(walk, review_post, holder, VITRI_OCCASION_RE_APPOINTMENT);
    else if (falls_free)
        add_pool(walk, review_post);
    if (asked && !up)
        review_post->outcome = VITRI_REVIEW_FILLED;
    if (review_post->candidates->len > 0 || (falls_free && review->person < 0))
        g_ptr_array_add(review->posts, review_post);
    else
        free_post(review_post);
}

/* The holder tenures of a post on the day, by person, one a person. */
static GArray *list_holders(const VitriRoster *roster, gint32 post, VitriDate on)
{
    GArray *tenures = g_array_new(FALSE, FALSE, sizeof(gint32));
    VitriRun run = roster->post_tenures[post];
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        gint32 index = (gint32)roster->post_tenure_list[i];
        const VitriTenure *tenure = &roster->tenures[index];
        VitriOrder position = vitri_period_position(tenure->period, on);
        VitriDate leaves = roster->people[tenure->person].leaves_on;
        gboolean gone = vitri_date_is_set(leaves) && vitri_date_compare(vitri_date_earliest(leaves), on) <= 0;
        if (tenure->kind != VITRI_TENURE_HOLDER || gone ||
            (position != VITRI_ORDER_EQUAL && position != VITRI_ORDER_UNSURE))
            continue;
        guint at = 0;
        while (at < tenures->len && roster->tenures[g_array_index(tenures, gint32, at)].person < tenure->person)
            at++;
        if (at < tenures->len && roster->tenures[g_array_index(tenures, gint32, at)].person == tenure->person)
            g_array_index(tenures, gint32, at) = index; /* the later start */
        else
            g_array_insert_val(tenures, at, index);
    }
    return tenures;
}

static void review_free_seat(const Walk *walk, gint32 post, VitriReviewOutcome outcome)
{
    VitriReview *review = walk->review;
    VitriReviewPost *review_post = new_post(post, -1, -1);
    review_post->outcome = outcome;
    if (outcome == VITRI_REVIEW_VACANT)
        review_post->vacant_from = vitri_outcome_vacant_from(review->vcase, post);
    add_pool(walk, review_post);
    if (review->person < 0 || review_post->candidates->len > 0)
        g_ptr_array_add(review->posts, review_post);
    else
        free_post(review_post);
}

static void review_post_of(const Walk *walk, gint32 post)
{
    VitriReview *review = walk->review;
    const VitriRoster *roster = review->vcase->roster;
    g_autoptr(GArray) holders = list_holders(roster, post, review->vcase->on);
    guint before = review->posts->len;
    for (guint i = 0; i < holders->len; i++)
        review_holder(walk, post, g_array_index(holders, gint32, i));
    if (holders->len < roster->posts[post].seats)
        review_free_seat(walk, post, VITRI_REVIEW_VACANT);
    else if (review->person >= 0 && review->posts->len == before)
        review_free_seat(walk, post, VITRI_REVIEW_FILLED);
}

static gint compare_posts(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriRoster *roster = user;
    const VitriPost *a = &roster->posts[*(const gint32 *)left], *b = &roster->posts[*(const gint32 *)right];
    return a->unit != b->unit ? a->unit - b->unit : strcmp(a->id, b->id);
}

static GArray *list_leadership_posts(const VitriRoster *roster, VitriDate on)
{
    GArray *posts = g_array_new(FALSE, FALSE, sizeof(gint32));
    for (gint32 i = 0; i < (gint32)roster->n_posts; i++) {
        VitriOrder position = vitri_period_position(roster->posts[i].period, on);
        VitriOrder unit = vitri_period_position(vitri_roster_unit_of(roster, i)->period, on);
        gboolean there = position != VITRI_ORDER_BEFORE && position != VITRI_ORDER_AFTER &&
                         unit != VITRI_ORDER_BEFORE && unit != VITRI_ORDER_AFTER;
        if (there && vitri_roster_position_of(roster, i)->category == VITRI_CATEGORY_LEADERSHIP)
            g_array_append_val(posts, i);
    }
    g_array_sort_with_data(posts, compare_posts, (gpointer)roster);
    return posts;
}

VitriReview *vitri_review(VitriCase *vcase, gint32 within_months, gint32 person, guint max_candidates)
{
    VitriReview *review = g_new0(VitriReview, 1);
    review->vcase = vitri_case_ref(vcase);
    review->within_months = within_months;
    review->person = person;
    review->posts = g_ptr_array_new_with_free_func((GDestroyNotify)free_post);
    Walk walk = {
        .review = review, .last = vitri_date_add_months(vcase->on, within_months), .max_candidates = max_candidates};
    g_autoptr(GArray) posts = list_leadership_posts(vcase->roster, vcase->on);
    for (guint i = 0; i < posts->len; i++)
        review_post_of(&walk, g_array_index(posts, gint32, i));
    return review;
}

void vitri_review_free(VitriReview *review)
{
    if (!review)
        return;
    g_ptr_array_unref(review->posts);
    vitri_case_unref(review->vcase);
    g_free(review);
}
