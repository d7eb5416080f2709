/*
 * The agency's own settings for a plan: deadlines, blackouts, pairs, distances, weights.
 *
 * No law stands here; what a jurisdiction recommends comes from its own policy file. Distances are symmetric; they are
 * kept in file order for writing and hashed by both places for the planner, which asks for one for every candidate
 * (O(1), no allocation). A blackout of a unit holds for the units under it too.
 */
#include "vitri/policy.h"

#include <string.h>

static void clear_blackout(gpointer data)
{
    g_free(((VitriBlackout *)data)->reason);
}

static void clear_special_weight(gpointer data)
{
    g_strfreev((char **)((VitriSpecialWeight *)data)->circumstances);
}

static guint hash_distance(gconstpointer key)
{
    const VitriDistance *distance = key;
    return g_str_hash(distance->from) ^ g_str_hash(distance->to);
}

static gboolean equal_distance(gconstpointer left, gconstpointer right)
{
    const VitriDistance *a = left, *b = right;
    return (strcmp(a->from, b->from) == 0 && strcmp(a->to, b->to) == 0) ||
           (strcmp(a->from, b->to) == 0 && strcmp(a->to, b->from) == 0);
}

VitriPolicy *vitri_policy_new(void)
{
    VitriPolicy *policy = g_new0(VitriPolicy, 1);
    policy->notice_days = 30;
    policy->cool_off_months = 36;
    policy->enabling = VITRI_ENABLING_LISTED;
    policy->unit_share_percent = -1;
    policy->unit_moves_per_month = -1;
    policy->pinned_share_percent = -1;
    policy->unmet_request = 50;
    policy->blackouts = g_array_new(FALSE, TRUE, sizeof(VitriBlackout));
    g_array_set_clear_func(policy->blackouts, clear_blackout);
    policy->pairs = g_array_new(FALSE, TRUE, sizeof(VitriPair));
    policy->distances = g_array_new(FALSE, TRUE, sizeof(VitriDistance));
    policy->special_weights = g_array_new(FALSE, TRUE, sizeof(VitriSpecialWeight));
    g_array_set_clear_func(policy->special_weights, clear_special_weight);
    policy->strings = g_string_chunk_new(1024);
    policy->distance_index = g_hash_table_new_full(hash_distance, equal_distance, g_free, NULL);
    policy->weights = (VitriWeights){
        .should_unmet = 20, .distance_km = 1, .wish_rank = 5, .wish_unmet = 15, .other_unit = 2, .month_overdue = 1};
    return policy;
}

void vitri_policy_free(VitriPolicy *policy)
{
    if (!policy)
        return;
    g_hash_table_unref(policy->distance_index);
    g_array_unref(policy->blackouts);
    g_array_unref(policy->pairs);
    g_array_unref(policy->distances);
    g_array_unref(policy->special_weights);
    g_string_chunk_free(policy->strings);
    g_free(policy->file);
    g_free(policy);
}

gboolean vitri_policy_add_distance(VitriPolicy *policy, const char *from, const char *to, gint32 km, guint line)
{
    VitriDistance distance = {g_string_chunk_insert_const(policy->strings, from),
                              g_string_chunk_insert_const(policy->strings, to), km, line};
    if (g_hash_table_contains(policy->distance_index, &distance))
        return FALSE;
    g_array_append_val(policy->distances, distance);
    g_hash_table_add(policy->distance_index, g_memdup2(&distance, sizeof distance));
    return TRUE;
}

gboolean vitri_policy_find_distance(const VitriPolicy *policy, const char *from, const char *to, gint32 *out_km)
{
    if (!from || !to)
        return FALSE;
    VitriDistance sought = {from, to, 0, 0};
    const VitriDistance *found = g_hash_table_lookup(policy->distance_index, &sought);
    gboolean same = strcmp(from, to) == 0;
    if (!found && !same)
        return FALSE;
    *out_km = same ? 0 : found->km;
    return TRUE;
}

gint32 vitri_policy_distance_km(const VitriPolicy *policy, const char *from, const char *to)
{
    gint32 km = 0;
    vitri_policy_find_distance(policy, from, to, &km);
    return km;
}

guint16 vitri_policy_blackout_months(const VitriPolicy *policy, const VitriRoster *roster, gint32 post)
{
    guint16 months = 0;
    const VitriPost *judged = &roster->posts[post];
    for (guint i = 0; i < policy->blackouts->len; i++) {
        const VitriBlackout *blackout = &g_array_index(policy->blackouts, VitriBlackout, i);
        if (blackout->position >= 0 && blackout->position != judged->position)
            continue;
        if (blackout->unit >= 0 && !vitri_roster_unit_is_under(roster, judged->unit, blackout->unit))
            continue;
        months |= blackout->months;
    }
    return months;
}

static const char *const terms[] = {"should-unmet", "distance-km",   "wish-rank", "wish-unmet",
                                    "other-unit",   "month-overdue", NULL};

const char *const *vitri_policy_terms(void)
{
    return terms;
}

gint64 *vitri_policy_weight(VitriWeights *weights, const char *term)
{
    gint64 *const points[] = {&weights->should_unmet, &weights->distance_km, &weights->wish_rank,
                              &weights->wish_unmet,   &weights->other_unit,  &weights->month_overdue};
    guint i = 0;
    while (strcmp(terms[i], term) != 0)
        i++;
    return points[i];
}

void vitri_policy_add_weight(VitriPolicy *policy, const char *term, const char *circumstances, gint64 points,
                             guint line)
{
    VitriSpecialWeight weight = {term, (const char *const *)g_strsplit(circumstances, " ", -1), points, line};
    g_array_append_val(policy->special_weights, weight);
}

static gboolean lasts(const VitriRoster *roster, VitriRun run, const char *const *kinds, VitriDate on)
{
    for (guint32 i = run.first; i < run.first + run.n; i++)
        if (g_strv_contains(kinds, roster->circumstances[i].kind) &&
            vitri_period_contains(roster->circumstances[i].period, on))
            return TRUE;
    return FALSE;
}

VitriWeights vitri_policy_weights_of(const VitriPolicy *policy, const VitriRoster *roster, gint32 person, VitriDate on)
{
    VitriWeights own = policy->weights;
    for (guint i = 0; i < policy->special_weights->len; i++) {
        const VitriSpecialWeight *special = &g_array_index(policy->special_weights, VitriSpecialWeight, i);
        if (lasts(roster, roster->people[person].circumstances, special->circumstances, on))
            *vitri_policy_weight(&own, special->term) = special->points;
    }
    return own;
}

guint vitri_policy_most_pinned(const VitriPolicy *policy, guint to_move)
{
    if (policy->pinned_share_percent < 0)
        return G_MAXUINT;
    return MAX(1, to_move * (guint)policy->pinned_share_percent / 100);
}

const char *vitri_enabling_name(VitriEnabling enabling)
{
    static const char *const names[] = {"none", "listed", "any"};
    return names[enabling];
}
