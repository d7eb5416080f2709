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
    policy->unmet_request = 50;
    policy->blackouts = g_array_new(FALSE, TRUE, sizeof(VitriBlackout));
    g_array_set_clear_func(policy->blackouts, clear_blackout);
    policy->pairs = g_array_new(FALSE, TRUE, sizeof(VitriPair));
    policy->distances = g_array_new(FALSE, TRUE, sizeof(VitriDistance));
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

gint32 vitri_policy_distance_km(const VitriPolicy *policy, const char *from, const char *to)
{
    if (!from || !to || strcmp(from, to) == 0)
        return 0;
    VitriDistance sought = {from, to, 0, 0};
    const VitriDistance *found = g_hash_table_lookup(policy->distance_index, &sought);
    return found ? found->km : 0;
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

const char *vitri_enabling_name(VitriEnabling enabling)
{
    static const char *const names[] = {"none", "listed", "any"};
    return names[enabling];
}
