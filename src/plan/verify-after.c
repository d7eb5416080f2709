/*
 * The roster as it will be: the same facts, with the tenures of those who move cut on the day of the move and a new
 * one begun. The rules of units and the counting of seats are then asked of it exactly as of today's roster.
 *
 * Everything but people, tenures and the lists of tenures by post is borrowed from the roster of the case, so the copy
 * must not outlive it. The order within a person's tenures and within a post is kept as the roster promises it.
 * Cost: O(t log t) in the tenures for a copy; a count walks the tenures of one post.
 */
#include "verify-judge.h"

static int compare_starts(VitriDate left, VitriDate right)
{
    return vitri_date_compare(vitri_date_earliest(left), vitri_date_earliest(right));
}

static int compare_by_start(gconstpointer left, gconstpointer right, gpointer unused)
{
    const VitriTenure *a = left, *b = right;
    int order = compare_starts(a->period.from, b->period.from);
    return order ? order : (a->post > b->post) - (a->post < b->post);
}

static int compare_by_post(gconstpointer left, gconstpointer right, gpointer tenures)
{
    const VitriTenure *a = (const VitriTenure *)tenures + *(const guint32 *)left;
    const VitriTenure *b = (const VitriTenure *)tenures + *(const guint32 *)right;
    if (a->post != b->post)
        return a->post < b->post ? -1 : 1;
    int order = compare_starts(a->period.from, b->period.from);
    return order ? order : (a->person > b->person) - (a->person < b->person);
}

/** Ends the tenures in the post left that would reach the day of the move. */
static void cut_tenure(VitriTenure *tenure, const VitriJudgedMove *move)
{
    if (tenure->kind != VITRI_TENURE_HOLDER || tenure->post != move->from)
        return;
    if (vitri_date_compare(vitri_date_earliest(tenure->period.from), move->on) >= 0)
        return;
    if (!vitri_date_is_set(tenure->period.until) ||
        vitri_date_compare(vitri_date_latest(tenure->period.until), move->on) > 0)
        tenure->period.until = move->on;
}

static void copy_tenures(const VitriJudge *judge, gint32 except, VitriRoster *after)
{
    const VitriRoster *roster = judge->roster;
    after->tenures = g_new(VitriTenure, roster->n_tenures + judge->moves->len);
    guint32 n = 0;
    for (guint32 i = 0; i < roster->n_people; i++) {
        VitriRun run = roster->people[i].tenures;
        VitriTenure *own = after->tenures + n;
        guint32 n_own = run.n;
        for (guint32 k = 0; k < run.n; k++)
            own[k] = roster->tenures[run.first + k];
        if (judge->people[i].move >= 0 && (gint32)i != except) {
            const VitriJudgedMove *move = vitri_judge_move(judge, (guint)judge->people[i].move);
            for (guint32 k = 0; k < run.n; k++)
                cut_tenure(&own[k], move);
            own[n_own++] = (VitriTenure){.person = (gint32)i,
                                         .post = move->to,
                                         .kind = VITRI_TENURE_HOLDER,
                                         .period = {move->on, VITRI_DATE_NONE}};
            g_qsort_with_data(own, (gint)n_own, sizeof *own, compare_by_start, NULL);
        }
        after->people[i].tenures = (VitriRun){n, n_own};
        n += n_own;
    }
    after->n_tenures = n;
}

static void group_by_post(VitriRoster *after)
{
    after->post_tenures = g_new0(VitriRun, after->n_posts);
    after->post_tenure_list = g_new(guint32, after->n_tenures);
    for (guint32 i = 0; i < after->n_tenures; i++)
        after->post_tenure_list[i] = i;
    g_qsort_with_data(after->post_tenure_list, (gint)after->n_tenures, sizeof(guint32), compare_by_post,
                      after->tenures);
    for (guint32 i = after->n_tenures; i-- > 0;) {
        VitriRun *run = &after->post_tenures[after->tenures[after->post_tenure_list[i]].post];
        run->first = i;
        run->n++;
    }
}

VitriRoster *vitri_judge_after_new(const VitriJudge *judge, gint32 except)
{
    VitriRoster *after = g_memdup2(judge->roster, sizeof *judge->roster);
    after->people = g_memdup2(judge->roster->people, sizeof(VitriPerson) * judge->roster->n_people);
    copy_tenures(judge, except, after);
    group_by_post(after);
    return after;
}

void vitri_judge_after_free(VitriRoster *after)
{
    if (!after)
        return;
    g_free(after->people);
    g_free(after->tenures);
    g_free(after->post_tenures);
    g_free(after->post_tenure_list);
    g_free(after);
}

/** A day left open by partial dates counts as held; nobody holds anything out of service. */
static gboolean sits_on(const VitriJudge *judge, const VitriTenure *tenure, VitriDate on, gboolean acting)
{
    if (tenure->kind != VITRI_TENURE_HOLDER && !(acting && tenure->kind == VITRI_TENURE_ACTING))
        return FALSE;
    VitriDate out = judge->people[tenure->person].out;
    if (vitri_date_is_set(out) && vitri_date_compare(on, out) >= 0)
        return FALSE;
    VitriOrder position = vitri_period_position(tenure->period, on);
    return position == VITRI_ORDER_EQUAL || position == VITRI_ORDER_UNSURE;
}

static const VitriTenure *tenure_at(const VitriRoster *roster, gint32 post, guint32 i)
{
    return &roster->tenures[roster->post_tenure_list[roster->post_tenures[post].first + i]];
}

guint vitri_judge_count(const VitriJudge *judge, const VitriRoster *roster, gint32 post, VitriDate on, gboolean acting)
{
    guint n = 0;
    for (guint32 i = 0; i < roster->post_tenures[post].n; i++) {
        const VitriTenure *tenure = tenure_at(roster, post, i);
        gboolean counted = !sits_on(judge, tenure, on, acting);
        for (guint32 k = 0; k < i && !counted; k++) {
            const VitriTenure *before = tenure_at(roster, post, k);
            counted = before->person == tenure->person && sits_on(judge, before, on, acting);
        }
        n += !counted;
    }
    return n;
}

gboolean vitri_judge_holds(const VitriJudge *judge, const VitriRoster *roster, gint32 person, gint32 post, VitriDate on)
{
    for (guint32 i = 0; i < roster->post_tenures[post].n; i++) {
        const VitriTenure *tenure = tenure_at(roster, post, i);
        if (tenure->person == person && sits_on(judge, tenure, on, FALSE))
            return TRUE;
    }
    return FALSE;
}

guint vitri_judge_empty_seats(const VitriJudge *judge, gint32 post, VitriDate on)
{
    guint required = judge->roster->posts[post].required_seats;
    if (required == 0 || !vitri_judge_post_exists(judge->roster, post, on))
        return 0;
    return required - MIN(required, vitri_judge_count(judge, judge->after, post, on, TRUE));
}
