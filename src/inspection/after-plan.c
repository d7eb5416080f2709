/*
 * Who is where once a plan is carried out, for the questions that an inspection asks "today and after the moves".
 *
 * The roster is copied as a struct; its own are only the tenures and the two arrays that find them by post. The tenure
 * that a person holds on the day of the move is turned into one at the destination from that day on. Invariant: as
 * many tenures as before, each still in the run of its person. Cost: linear in tenures and posts.
 */
#include "after-plan.h"

static void apply_move(VitriAfterPlan *after, const VitriMove *move)
{
    VitriRoster *roster = &after->roster;
    if (move->person < 0 || move->to < 0 || !vitri_date_is_full(move->on))
        return;
    gint32 tenure = vitri_roster_tenure_on(roster, move->person, move->on, FALSE);
    if (tenure < 0)
        return;
    after->touched[roster->posts[roster->tenures[tenure].post].unit] = 1;
    after->touched[roster->posts[move->to].unit] = 1;
    roster->tenures[tenure].post = move->to;
    roster->tenures[tenure].period = (VitriPeriod){move->on, VITRI_DATE_NONE};
}

static void group_by_post(VitriRoster *roster)
{
    guint32 next = 0;
    roster->post_tenures = g_new0(VitriRun, roster->n_posts + 1);
    roster->post_tenure_list = g_new(guint32, roster->n_tenures + 1);
    for (guint32 i = 0; i < roster->n_tenures; i++)
        roster->post_tenures[roster->tenures[i].post].n++;
    for (guint32 i = 0; i < roster->n_posts; i++) {
        roster->post_tenures[i].first = next;
        next += roster->post_tenures[i].n;
        roster->post_tenures[i].n = 0;
    }
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        VitriRun *run = &roster->post_tenures[roster->tenures[i].post];
        roster->post_tenure_list[run->first + run->n++] = i;
    }
}

VitriAfterPlan *vitri_after_plan_new(const VitriInspected *inspected)
{
    VitriAfterPlan *after = g_new0(VitriAfterPlan, 1);
    after->vcase = *inspected->vcase;
    after->roster = *inspected->vcase->roster;
    VitriRoster *roster = &after->roster;
    roster->tenures = g_new(VitriTenure, roster->n_tenures + 1);
    for (guint32 i = 0; i < roster->n_tenures; i++)
        roster->tenures[i] = inspected->vcase->roster->tenures[i];
    after->touched = g_new0(guint8, roster->n_units + 1);
    for (guint i = 0; i < inspected->plan->moves->len; i++)
        apply_move(after, &g_array_index(inspected->plan->moves, VitriMove, i));
    group_by_post(roster);
    after->vcase.roster = roster;
    after->vcase.on = vitri_date(inspected->plan->year, 12, 31);
    return after;
}

void vitri_after_plan_free(VitriAfterPlan *after)
{
    g_free(after->roster.tenures);
    g_free(after->roster.post_tenures);
    g_free(after->roster.post_tenure_list);
    g_free(after->touched);
    g_free(after);
}
