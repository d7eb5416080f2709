/*
 * Why somebody is left in place.
 *
 * From the person along lawful destinations to posts, from a post that is full to those who hold it in the plan, and on
 * to where they could go instead: if no free seat is reached, the people and posts seen are a Hall set, n people for
 * fewer seats (P. Hall, "On representatives of subsets", 1935). If a free seat is reached, no lack of places keeps the
 * person, but a limit of the agency's own or the need to keep a required seat filled. Closed posts are counted by the
 * standard that closes them (alone or beside the other moves), else by those who hold them and are not moved; what a
 * single course would open is told beside them (courses.h).
 */
#include "explain.h"

#include "ceilings.h"
#include "courses.h"
#include "kinship.h"
#include "vitri/case.h"

typedef struct {
    const VitriScene *scene;
    const VitriOutcome *outcome;
    GArray *people; /* of gint32 */
    GArray *places; /* of gint32 post */
    gboolean *seen_person, *seen_post;
    gboolean free_seat;
} Competition;

static gint32 post_in_plan(const Competition *competition, gint32 person)
{
    const VitriScene *scene = competition->scene;
    gint32 index = scene->agent_of[person];
    if (index >= 0 && competition->outcome->chosen[index] >= 0)
        return vitri_scene_arc(scene, (guint32)competition->outcome->chosen[index])->post;
    if (index >= 0 && competition->outcome->chosen[index] == VITRI_UNPLACED)
        return -1;
    gint32 tenure = vitri_roster_tenure_on(scene->vcase->roster, person, scene->year_end, FALSE);
    return tenure < 0 ? -1 : scene->vcase->roster->tenures[tenure].post;
}

static void see_person(Competition *competition, gint32 person)
{
    if (competition->seen_person[person])
        return;
    competition->seen_person[person] = TRUE;
    g_array_append_val(competition->people, person);
}

static void see_post(Competition *competition, gint32 post)
{
    if (competition->seen_post[post])
        return;
    competition->seen_post[post] = TRUE;
    g_array_append_val(competition->places, post);
}

/** The standard that bars a lawful destination beside the other moves of the plan: of kin, or a ceiling; NULL: none. */
static const VitriStandard *find_bar(const VitriScene *scene, guint32 arc, const gint32 *chosen)
{
    const VitriStandard *standard = vitri_kinship_closes(scene, arc, chosen);
    return standard ? standard : vitri_ceilings_close(scene, arc, chosen);
}

/** The posts a person could be at in the plan: destinations, and the own post of somebody who need not leave it. */
static void see_destinations(Competition *competition, gint32 person)
{
    const VitriScene *scene = competition->scene;
    gint32 index = scene->agent_of[person];
    const VitriAgent *agent = index < 0 ? NULL : vitri_scene_agent(scene, index);
    for (guint32 a = 0; agent && a < agent->n_arcs; a++)
        if (!find_bar(scene, agent->first_arc + a, competition->outcome->chosen))
            see_post(competition, vitri_scene_arc(scene, agent->first_arc + a)->post);
    gboolean must = agent && (agent->must_overdue || agent->must_due || agent->displaced);
    gint32 held = post_in_plan(competition, person);
    if (!must && held >= 0)
        see_post(competition, agent && agent->origin >= 0 && !agent->fixed ? agent->origin : held);
}

/** Those who sit at a post in the plan; a seat left over is a free one. */
static void see_holders(Competition *competition, gint32 post, GHashTable *holders)
{
    const GArray *list = g_hash_table_lookup(holders, GINT_TO_POINTER(post));
    guint n = list ? list->len : 0;
    if ((gint32)n < competition->scene->rooms[post].seats)
        competition->free_seat = TRUE;
    for (guint i = 0; i < n; i++)
        see_person(competition, g_array_index(list, gint32, i));
}

/** Holders in the plan of the posts of a profession, by post. */
static GHashTable *index_holders(const Competition *competition, gint32 like)
{
    const VitriScene *scene = competition->scene;
    const VitriRoster *roster = scene->vcase->roster;
    GHashTable *holders = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    const GArray *posts = vitri_arcs_posts_alike(scene, like);
    for (guint p = 0; posts && p < posts->len; p++) {
        VitriRun run = roster->post_tenures[g_array_index(posts, gint32, p)];
        for (guint32 i = 0; i < run.n; i++) {
            guint32 tenure = roster->post_tenure_list[run.first + i];
            gint32 person = roster->tenures[tenure].person;
            gint32 agent = scene->agent_of[person];
            gboolean current = vitri_roster_tenure_on(roster, person, scene->year_end, FALSE) == (gint32)tenure ||
                               (agent >= 0 && competition->outcome->chosen[agent] >= 0 &&
                                vitri_roster_tenure_on(roster, person, scene->reference, FALSE) == (gint32)tenure);
            gint32 post = current ? post_in_plan(competition, person) : -1;
            if (post < 0)
                continue;
            GArray *list = g_hash_table_lookup(holders, GINT_TO_POINTER(post));
            if (!list) {
                list = g_array_new(FALSE, FALSE, sizeof(gint32));
                g_hash_table_insert(holders, GINT_TO_POINTER(post), list);
            }
            g_array_append_val(list, person);
        }
    }
    return holders;
}

static gint compare_ints(gconstpointer left, gconstpointer right)
{
    gint32 a = *(const gint32 *)left, b = *(const gint32 *)right;
    return (a > b) - (a < b);
}

/** Fills the competing sets; TRUE if a free seat was reached (then they stay empty). */
static gboolean find_competition(const VitriScene *scene, const VitriOutcome *outcome, const VitriAgent *agent,
                                 VitriStay *stay)
{
    const VitriRoster *roster = scene->vcase->roster;
    g_autofree gboolean *seen_person = g_new0(gboolean, roster->n_people + 1);
    g_autofree gboolean *seen_post = g_new0(gboolean, roster->n_posts + 1);
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint32));
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(gint32));
    Competition competition = {scene, outcome, people, places, seen_person, seen_post, FALSE};
    g_autoptr(GHashTable) holders = index_holders(&competition, agent->origin);
    guint next_person = 0, next_place = 0;
    see_person(&competition, agent->person);
    while (!competition.free_seat && (next_person < people->len || next_place < places->len)) {
        if (next_person < people->len)
            see_destinations(&competition, g_array_index(people, gint32, next_person++));
        else
            see_holders(&competition, g_array_index(places, gint32, next_place++), holders);
    }
    if (competition.free_seat || places->len == 0)
        return competition.free_seat;
    g_array_sort(people, compare_ints);
    g_array_sort(places, compare_ints);
    stay->competing_people = g_steal_pointer(&people);
    stay->competing_places = g_steal_pointer(&places);
    return FALSE;
}

static void count_block(GHashTable *counts, const char *standard)
{
    gint32 n = GPOINTER_TO_INT(g_hash_table_lookup(counts, standard));
    g_hash_table_insert(counts, (gpointer)standard, GINT_TO_POINTER(n + 1));
}

static gint compare_blocks(gconstpointer left, gconstpointer right)
{
    return g_strcmp0(((const VitriBlock *)left)->standard, ((const VitriBlock *)right)->standard);
}

/** Whether a post takes nobody in: over-full, or every seat held by somebody whom the plan does not move. */
static gboolean is_held(const VitriRoom *room)
{
    return room->seats <= room->fixed || room->held > room->seats;
}

/** What closes a post to an agent as the plan stands: a standard, or one that bars it beside the other moves; NULL:
 * none does. */
static const VitriStandard *find_block(const VitriScene *scene, const VitriOutcome *outcome, const VitriAgent *agent,
                                       gint32 post, gboolean *out_open)
{
    const VitriStandard *standard = NULL;
    *out_open = vitri_arcs_months(scene, agent, post, &standard) != 0;
    for (guint32 a = agent->first_arc; *out_open && a < agent->first_arc + agent->n_arcs; a++)
        if (vitri_scene_arc(scene, a)->post == post)
            return find_bar(scene, a, outcome->chosen);
    return standard;
}

/** Counts the other posts of the profession and what closes each. */
static void count_blocks(const VitriScene *scene, const VitriOutcome *outcome, const VitriAgent *agent, VitriStay *stay)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    const GArray *posts = vitri_arcs_posts_alike(scene, agent->origin);
    stay->profession_places = 0;
    for (guint p = 0; posts && p < posts->len; p++) {
        gint32 post = g_array_index(posts, gint32, p);
        if (post == agent->origin || scene->rooms[post].seats == 0)
            continue;
        stay->profession_places++;
        gboolean open = FALSE;
        const VitriStandard *standard = find_block(scene, outcome, agent, post, &open);
        if (standard) {
            count_block(counts, standard->id);
            if (!is_held(&scene->rooms[post]))
                vitri_courses_count(scene, agent, post, standard, stay);
        } else if (is_held(&scene->rooms[post]))
            stay->held_places++;
        else
            stay->closed_places += !open;
    }
    vitri_courses_settle(scene, stay);
    if (g_hash_table_size(counts) == 0)
        return;
    stay->blocks = g_array_new(FALSE, FALSE, sizeof(VitriBlock));
    GHashTableIter iter;
    gpointer key, value;
    g_hash_table_iter_init(&iter, counts);
    while (g_hash_table_iter_next(&iter, &key, &value)) {
        VitriBlock block = {g_strdup(key), GPOINTER_TO_INT(value)};
        g_array_append_val(stay->blocks, block);
    }
    g_array_sort(stay->blocks, compare_blocks);
}

/** The only post of its profession in its unit, nowhere to go, and nobody who could come. */
static gboolean is_single(const VitriScene *scene, const VitriAgent *agent)
{
    const VitriRoster *roster = scene->vcase->roster;
    const GArray *posts = vitri_arcs_posts_alike(scene, agent->origin);
    if (agent->n_arcs > 0)
        return FALSE;
    for (guint p = 0; posts && p < posts->len; p++) {
        gint32 post = g_array_index(posts, gint32, p);
        if (post != agent->origin && roster->posts[post].unit == roster->posts[agent->origin].unit &&
            scene->rooms[post].seats > 0)
            return FALSE;
    }
    return roster->posts[agent->origin].seats <= 1 && scene->rooms[agent->origin].arcs_into == 0;
}

static const VitriStandard *find_effect(const VitriScene *scene, VitriEffect effect)
{
    for (guint i = 0; i < scene->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(scene->vcase->standards, i);
        if (standard->effect == effect && vitri_standard_version_on(standard, scene->reference, scene->vcase->drafts))
            return standard;
    }
    return NULL;
}

/** Whether somebody moves out of the other post of a pair that holds the agent's. */
static gboolean is_pair_used(const VitriScene *scene, const VitriOutcome *outcome, const VitriAgent *agent)
{
    const GArray *pairs = scene->vcase->policy->pairs;
    for (guint i = 0; i < pairs->len; i++) {
        const VitriPair *pair = &g_array_index(pairs, VitriPair, i);
        gint32 other = pair->left == agent->origin ? pair->right : pair->right == agent->origin ? pair->left : -1;
        for (guint32 a = 0; other >= 0 && a < scene->agents->len; a++)
            if (vitri_scene_agent(scene, a)->origin == other && outcome->chosen[a] >= 0)
                return TRUE;
    }
    return FALSE;
}

/** Whether as many leave the agent's unit as its share allows. */
static gboolean is_share_used(const VitriScene *scene, const VitriOutcome *outcome, const VitriAgent *agent)
{
    const VitriRoster *roster = scene->vcase->roster;
    gint32 unit = roster->posts[agent->origin].unit;
    gint64 holders = 0, departures = 0;
    for (guint32 post = 0; post < roster->n_posts; post++)
        holders += roster->posts[post].unit == unit ? scene->rooms[post].held : 0;
    for (guint32 a = 0; a < scene->agents->len; a++) {
        const VitriAgent *other = vitri_scene_agent(scene, a);
        if (outcome->chosen[a] < 0 || other->pin || other->displaced || roster->posts[other->origin].unit != unit)
            continue;
        departures += roster->posts[vitri_scene_arc(scene, (guint32)outcome->chosen[a])->post].unit != unit;
    }
    return departures >= MAX(1, holders * scene->vcase->policy->unit_share_percent / 100);
}

/**
 * Which limit of the agency's own keeps somebody whom no lack of places keeps: one that binds at the own post or unit,
 * else one that can only bind further along; NULL: none does.
 */
static const char *find_limit(const VitriScene *scene, const VitriOutcome *outcome, const VitriAgent *agent)
{
    const VitriPolicy *policy = scene->vcase->policy;
    gboolean share = policy->unit_share_percent >= 0;
    if (is_pair_used(scene, outcome, agent))
        return "pair";
    if (share && is_share_used(scene, outcome, agent))
        return "unit-share-percent";
    if (policy->unit_moves_per_month >= 0)
        return "unit-moves-per-month";
    return share ? "unit-share-percent" : policy->pairs->len > 0 ? "pair" : NULL;
}

void vitri_explain_left(const VitriScene *scene, const VitriOutcome *outcome, guint32 index, VitriStay *stay)
{
    const VitriAgent *agent = vitri_scene_agent(scene, index);
    const VitriStandard *single = find_effect(scene, VITRI_EFFECT_SINGLE);
    stay->reason = VITRI_STAY_NO_DESTINATION;
    count_blocks(scene, outcome, agent, stay);
    gboolean free_seat = find_competition(scene, outcome, agent, stay);
    const char *limit = free_seat ? find_limit(scene, outcome, agent) : NULL;
    if (!stay->unplaced && is_single(scene, agent)) {
        stay->reason = VITRI_STAY_SINGLE;
        stay->standard = single ? g_strdup(single->id) : NULL;
    } else if (limit) {
        stay->reason = VITRI_STAY_OWN_LIMIT;
        stay->limit = g_strdup(limit);
    } else if (free_seat && scene->rooms[agent->origin].required > 0) {
        stay->limit = g_strdup("required-seat");
    }
}
