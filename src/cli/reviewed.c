/*
 * What `vitri review` and the reports of a review have in common: which posts and people are asked about.
 *
 * With --post only what the review says of that post is kept; whoever else was judged is left out after the review, so
 * a post comes up under the same conditions with the option as without. It prints nothing.
 */
#include "reviewed.h"

enum { WITHIN_DEFAULT = 12, WITHIN_MAX = 240, CANDIDATES_MAX = 100000 };

static void keep_post(VitriReview *review, gint32 post)
{
    for (guint i = review->posts->len; i > 0; i--)
        if (((const VitriReviewPost *)g_ptr_array_index(review->posts, i - 1))->post != post)
            g_ptr_array_remove_index(review->posts, i - 1);
}

VitriReview *vitri_reviewed_make(const VitriSession *session, VitriCase *vcase, GError **error)
{
    gint64 within = 0, candidates = 0;
    gint32 person = -1, post = -1;
    if (!vitri_options_integer(session->options, "within", 0, WITHIN_MAX, WITHIN_DEFAULT, &within, error) ||
        !vitri_options_integer(session->options, "candidates", 0, CANDIDATES_MAX, VITRI_REVIEW_CANDIDATES, &candidates,
                               error) ||
        !vitri_session_find(session, vcase, "person", vitri_roster_find_person, &person, error) ||
        !vitri_session_find(session, vcase, "post", vitri_roster_find_post, &post, error))
        return NULL;
    VitriReview *review = vitri_review(vcase, (gint32)within, person, (guint)candidates);
    if (post >= 0)
        keep_post(review, post);
    return review;
}
