/*
 * Builds the scene: who holds what on the reference day, who takes part and why, and the room of each post.
 *
 * The reference day is the later of 1 January of the year and the day judged. Holders who take no part are fixed in
 * their seats; a leaver's seat is free from the first day out, and counts as room only if that day leaves a first of a
 * month in the year. O(people + tenures); it decides nothing that rotation.c has not said.
 */
#include "scene.h"

#include "kinship.h"
#include "touches.h"
#include "vitri/fault.h"
#include "vitri/message.h"
#include "vitri/retirement.h"

VitriPeriod vitri_scene_post_period(const VitriRoster *roster, gint32 post)
{
    VitriPeriod own = roster->posts[post].period, unit = vitri_roster_unit_of(roster, post)->period;
    VitriPeriod period = {VITRI_DATE_NONE, VITRI_DATE_NONE};
    period.from = vitri_date_max(vitri_date_latest(own.from), vitri_date_latest(unit.from));
    period.until = vitri_date_min(vitri_date_earliest(own.until), vitri_date_earliest(unit.until));
    return period;
}

static gboolean is_gone(const VitriCase *vcase, gint32 person, VitriDate on)
{
    VitriDate out = vitri_retirement_first_day_out(vcase, person);
    return vitri_date_is_set(out) && vitri_date_compare(out, on) <= 0;
}

static gboolean sits_on(const VitriCase *vcase, const VitriTenure *tenure, VitriDate on, gboolean acting_only)
{
    gboolean kind = tenure->kind == VITRI_TENURE_ACTING || (!acting_only && tenure->kind == VITRI_TENURE_HOLDER);
    VitriOrder position = vitri_period_position(tenure->period, on);
    return kind && (position == VITRI_ORDER_EQUAL || position == VITRI_ORDER_UNSURE) &&
           !is_gone(vcase, tenure->person, on);
}

gint32 vitri_scene_covered(const VitriCase *vcase, gint32 post, VitriDate on, gboolean acting_only)
{
    const VitriRoster *roster = vcase->roster;
    const guint32 *list = roster->post_tenure_list + roster->post_tenures[post].first;
    gint32 covered = 0;
    for (guint32 i = 0; i < roster->post_tenures[post].n; i++) {
        const VitriTenure *tenure = &roster->tenures[list[i]];
        gboolean counted = !sits_on(vcase, tenure, on, acting_only);
        for (guint32 k = 0; k < i && !counted; k++) {
            const VitriTenure *other = &roster->tenures[list[k]];
            counted = other->person == tenure->person && sits_on(vcase, other, on, acting_only);
        }
        covered += !counted;
    }
    return covered;
}

static gint32 post_held(const VitriScene *scene, gint32 person, VitriDate on)
{
    if (is_gone(scene->vcase, person, on))
        return -1;
    gint32 tenure = vitri_roster_tenure_on(scene->vcase->roster, person, on, FALSE);
    return tenure < 0 ? -1 : scene->vcase->roster->tenures[tenure].post;
}

static gboolean is_of_family(const VitriScene *scene, gint32 post)
{
    gboolean leader = vitri_roster_position_of(scene->vcase->roster, post)->category == VITRI_CATEGORY_LEADERSHIP;
    return leader == (scene->options.family == VITRI_FAMILY_LEADERS);
}

/** The post ends within the year, and nothing else is arranged for the holder. */
static gboolean is_displaced(const VitriScene *scene, gint32 person, gint32 post)
{
    VitriPeriod period = vitri_scene_post_period(scene->vcase->roster, post);
    if (!vitri_date_is_set(period.until) || vitri_date_compare(period.until, scene->year_end) > 0)
        return FALSE;
    gint32 later = post_held(scene, person, scene->year_end);
    return later == post || (later < 0 && !is_gone(scene->vcase, person, period.until));
}

static const VitriPin *find_pin(const VitriScene *scene, gint32 person)
{
    const GArray *pins = scene->vcase->decisions->pins;
    for (guint i = 0; i < pins->len; i++)
        if (g_array_index(pins, VitriPin, i).person == person)
            return &g_array_index(pins, VitriPin, i);
    return NULL;
}

static gboolean has_request(const VitriScene *scene, gint32 person)
{
    const GArray *requests = scene->vcase->decisions->requests;
    for (guint i = 0; i < requests->len; i++)
        if (g_array_index(requests, VitriRequest, i).person == person)
            return TRUE;
    return FALSE;
}

/** Months after the first of which a post has ended, or (`before`) not yet. */
static guint16 months_by_end(const VitriScene *scene, gint32 post, gboolean before)
{
    VitriDate until = vitri_scene_post_period(scene->vcase->roster, post).until;
    guint16 months = 0;
    for (int m = 1; m <= 12; m++) {
        int order = vitri_date_compare(vitri_date(scene->options.year, m, 1), until);
        if (before ? order < 0 : order > 0)
            months |= (guint16)(1 << (m - 1));
    }
    return months;
}

/**
 * The months in which somebody displaced moves: not before the end where the post must not stand empty while it exists.
 * Where some of several holders may go before and others not, the search for months tells them apart.
 */
static guint16 around_end(const VitriScene *scene, gint32 post, guint16 months)
{
    gint32 required = (gint32)scene->vcase->roster->posts[post].required_seats;
    if (!required || vitri_scene_covered(scene->vcase, post, scene->reference, FALSE) > required)
        return months;
    return months & (guint16)~months_by_end(scene, post, TRUE);
}

static gboolean may_enable(const VitriScene *scene, const VitriAgent *agent)
{
    if (agent->origin < 0 || !is_of_family(scene, agent->origin))
        return FALSE;
    switch (scene->vcase->policy->enabling) {
    case VITRI_ENABLING_NONE:
        return FALSE;
    case VITRI_ENABLING_LISTED:
        return agent->duty.state == VITRI_DUTY_NOT_DUE;
    case VITRI_ENABLING_ANY:
        return agent->duty.state == VITRI_DUTY_NOT_DUE || agent->duty.state == VITRI_DUTY_NONE;
    }
    return FALSE;
}

static guint16 months_of(const VitriScene *scene, const VitriAgent *agent)
{
    if (agent->duty.state == VITRI_DUTY_OVERDUE || agent->duty.state == VITRI_DUTY_DUE)
        if (!agent->displaced)
            return agent->duty.months;
    gboolean listed = agent->duty.state != VITRI_DUTY_NONE;
    guint16 months = vitri_rotation_leave_months(scene->vcase, agent->person, agent->origin, scene->options.year,
                                                 listed && !agent->displaced, NULL);
    return agent->displaced ? around_end(scene, agent->origin, months) : months;
}

static guint16 pinned_months(const VitriAgent *agent, gint year, guint16 months)
{
    VitriDate on = agent->pin->on;
    if (!vitri_date_is_set(on))
        return months;
    return on.year == year && on.day == 1 ? months & (guint16)(1 << (on.month - 1)) : 0;
}

/** Whether the person takes part or must be accounted for; fills the agent. */
static gboolean read_agent(const VitriScene *scene, gint32 person, VitriAgent *agent)
{
    *agent = (VitriAgent){.person = person, .origin = -1};
    agent->origin = post_held(scene, person, scene->reference);
    vitri_rotation_duty(scene->vcase, scene->options.family, person, scene->options.year, &agent->duty, NULL);
    agent->pin = find_pin(scene, person);
    agent->requested = has_request(scene, person);
    if (agent->origin >= 0 && !is_of_family(scene, agent->origin) && !agent->pin && !agent->requested)
        return FALSE;
    agent->displaced =
        agent->origin >= 0 && is_of_family(scene, agent->origin) && is_displaced(scene, person, agent->origin);
    agent->must_overdue = agent->duty.state == VITRI_DUTY_OVERDUE;
    agent->must_due = agent->duty.state == VITRI_DUTY_DUE;
    agent->proposed_upward = vitri_decisions_is_proposed_upward(scene->vcase->decisions, person);
    gboolean must = agent->must_overdue || agent->must_due || agent->displaced || agent->requested || agent->pin;
    agent->enabling = may_enable(scene, agent);
    if (!must && !agent->enabling && agent->duty.state == VITRI_DUTY_NONE)
        return FALSE;
    gint32 at_end = post_held(scene, person, scene->year_end);
    gboolean goes_anyway = agent->origin < 0 || (!agent->displaced && at_end != agent->origin);
    agent->fixed = goes_anyway || (!must && !agent->enabling);
    if (!agent->fixed)
        agent->months = months_of(scene, agent);
    if (agent->displaced)
        agent->shunned = months_by_end(scene, agent->origin, FALSE);
    if (!must && !agent->months)
        agent->fixed = TRUE;
    if (agent->pin)
        agent->months = pinned_months(agent, scene->options.year, agent->months);
    return TRUE;
}

static void read_agents(VitriScene *scene)
{
    guint32 n = scene->vcase->roster->n_people;
    for (guint32 person = 0; person < n; person++) {
        VitriAgent agent;
        scene->agent_of[person] = -1;
        if (person % 4096 == 0)
            vitri_progress_report(scene->options.progress, "people", person, n);
        if (!read_agent(scene, (gint32)person, &agent))
            continue;
        scene->agent_of[person] = (gint32)scene->agents->len;
        g_array_append_val(scene->agents, agent);
    }
}

static gboolean is_free_agent(const VitriScene *scene, gint32 person)
{
    gint32 index = scene->agent_of[person];
    return index >= 0 && !vitri_scene_agent(scene, index)->fixed;
}

/** Counts who sits where: on the reference day, on 1 December (the last day of a move) and on 31 December. */
static void count_holders(VitriScene *scene)
{
    const VitriRoster *roster = scene->vcase->roster;
    VitriDate last_move = vitri_date_max(vitri_date(scene->options.year, 12, 1), scene->reference);
    for (guint32 person = 0; person < roster->n_people; person++) {
        gint32 now = post_held(scene, (gint32)person, scene->reference);
        gint32 late = post_held(scene, (gint32)person, last_move);
        gint32 end = post_held(scene, (gint32)person, scene->year_end);
        if (now >= 0)
            scene->rooms[now].held++;
        if (is_free_agent(scene, (gint32)person)) {
            if (end >= 0)
                scene->rooms[end].agents++;
            continue;
        }
        if (late >= 0)
            scene->rooms[late].fixed++;
        if (end >= 0 && end != late)
            scene->rooms[end].fixed++;
        if (end >= 0)
            scene->rooms[end].fixed_end++;
        if (end >= 0 && vitri_touches_is_acting(scene, (gint32)person, end, scene->year_end))
            scene->rooms[end].acting_end--;
    }
}

static gint32 count_most_acting(const VitriScene *scene, gint32 post)
{
    gint32 most = 0;
    for (int m = 1; m <= 12; m++)
        most = MAX(most, vitri_scene_covered(scene->vcase, post, vitri_date(scene->options.year, m, 1), TRUE));
    return most;
}

static void read_rooms(VitriScene *scene)
{
    const VitriRoster *roster = scene->vcase->roster;
    count_holders(scene);
    for (guint32 post = 0; post < roster->n_posts; post++) {
        VitriRoom *room = &scene->rooms[post];
        VitriPeriod period = vitri_scene_post_period(roster, (gint32)post);
        gboolean exists = vitri_period_contains(period, scene->year_end);
        room->seats = exists ? (gint32)roster->posts[post].seats : 0;
        room->required = exists ? (gint32)roster->posts[post].required_seats : 0;
        room->acting_end += vitri_scene_covered(scene->vcase, (gint32)post, scene->year_end, TRUE);
        room->acting_most = room->required > 0 ? count_most_acting(scene, (gint32)post) : 0;
        const VitriUnit *unit = vitri_roster_unit_of(roster, (gint32)post);
        gboolean unit_ended = vitri_date_is_set(unit->period.until) &&
                              vitri_date_compare(vitri_date_earliest(unit->period.until), scene->year_end) <= 0;
        room->gives = exists && !unit_ended && is_of_family(scene, (gint32)post) && room->held <= room->seats;
    }
}

static void index_professions(VitriScene *scene)
{
    const VitriRoster *roster = scene->vcase->roster;
    for (guint32 post = 0; post < roster->n_posts; post++) {
        const char *profession = vitri_roster_position_of(roster, (gint32)post)->profession;
        if (!is_of_family(scene, (gint32)post))
            continue;
        const char *key = profession ? profession : "";
        GArray *posts = g_hash_table_lookup(scene->posts_by_profession, key);
        if (!posts) {
            posts = g_array_new(FALSE, FALSE, sizeof(gint32));
            g_hash_table_insert(scene->posts_by_profession, (gpointer)key, posts);
        }
        gint32 index = (gint32)post;
        g_array_append_val(posts, index);
    }
}

VitriScene *vitri_scene_new(VitriCase *vcase, const VitriPlannerOptions *options, GPtrArray *faults)
{
    VitriScene *scene = g_new0(VitriScene, 1);
    scene->vcase = vcase;
    scene->options = *options;
    scene->reference = vitri_date_max(vcase->on, vitri_date(options->year, 1, 1));
    scene->year_end = vitri_date(options->year, 12, 31);
    scene->agents = g_array_new(FALSE, FALSE, sizeof(VitriAgent));
    scene->arcs = g_array_new(FALSE, FALSE, sizeof(VitriArc));
    scene->agent_of = g_new(gint32, vcase->roster->n_people + 1);
    scene->rooms = g_new0(VitriRoom, vcase->roster->n_posts + 1);
    scene->posts_by_profession = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
    read_agents(scene);
    read_rooms(scene);
    index_professions(scene);
    scene->kinship = vitri_kinship_new(scene);
    vitri_arcs_build(scene, faults);
    return scene;
}

void vitri_scene_free(VitriScene *scene)
{
    if (!scene)
        return;
    g_array_unref(scene->agents);
    g_array_unref(scene->arcs);
    g_free(scene->agent_of);
    g_free(scene->rooms);
    g_hash_table_unref(scene->posts_by_profession);
    vitri_kinship_free(scene->kinship);
    g_free(scene);
}
