/*
 * Turns the scene into the problem of integers that the core solves.
 *
 * Agents that take no part (fixed) are left out. A post that an agent holds or could go to is a place: its capacity is
 * what the fixed holders leave, `must_fill` keeps a required seat that is filled from being emptied (where somebody
 * acts there in some month, the search for months does that), `want_fill` is what counts as covered. Limits that couple
 * agents are rows: the share of a unit, pairs of posts, kin. Everybody may stay, except those whose post ends (they may
 * be unplaced) and those pinned away.
 */
#include "model.h"

#include "ceilings.h"
#include "kin-rows.h"

static gboolean pin_binds(const VitriPin *pin, GHashTable *pins)
{
    return pin && (!pins || g_hash_table_contains(pins, pin));
}

static gint32 seats_left(const VitriRoom *room)
{
    return MAX(room->seats - room->fixed, 0);
}

static gint32 add_place(VitriModel *model, gint32 post)
{
    if (model->place_of[post] >= 0)
        return model->place_of[post];
    const VitriRoom *room = &model->scene->rooms[post];
    gint32 capacity = MAX(seats_left(room), room->agents);
    gint32 filled = MIN(room->required, room->fixed_end + room->agents) - room->fixed_end;
    gint32 must = CLAMP(filled - room->acting_most, 0, room->agents);
    gint32 want = CLAMP(room->required - room->fixed_end - room->acting_end, must, capacity);
    model->base[VITRI_LEVEL_UNCOVERED] += MAX(0, room->required - room->fixed_end - room->acting_end - want);
    model->place_of[post] = vitri_problem_add_place(model->problem, capacity, must, want);
    return model->place_of[post];
}

/** All posts that options name become places, in post order; the others only count as uncovered. */
static void add_places(VitriModel *model)
{
    const VitriScene *scene = model->scene;
    guint32 n = scene->vcase->roster->n_posts;
    g_autofree gboolean *touched = g_new0(gboolean, n + 1);
    for (guint i = 0; i < scene->agents->len; i++) {
        const VitriAgent *agent = vitri_scene_agent(scene, i);
        if (agent->fixed)
            continue;
        if (!agent->displaced)
            touched[agent->origin] = TRUE;
        for (guint32 a = 0; a < agent->n_arcs; a++)
            touched[vitri_scene_arc(scene, agent->first_arc + a)->post] = TRUE;
    }
    for (guint32 post = 0; post < n; post++) {
        const VitriRoom *room = &scene->rooms[post];
        if (touched[post])
            add_place(model, (gint32)post);
        else
            model->base[VITRI_LEVEL_UNCOVERED] += MAX(0, room->required - room->fixed_end - room->acting_end);
    }
}

/** Adds what it costs that an agent stays or is unplaced. */
static void add_stay_cost(const VitriScene *scene, const VitriAgent *agent, gint64 cost[VITRI_N_LEVELS])
{
    gboolean counts = !agent->proposed_upward;
    cost[VITRI_LEVEL_OVERDUE] += counts && (agent->displaced || agent->must_overdue);
    cost[VITRI_LEVEL_DUE] += counts && !agent->displaced && agent->must_due;
    cost[VITRI_LEVEL_BURDEN] += vitri_burden_of_stay(scene, agent);
}

static void add_stay(VitriModel *model, guint32 row, const VitriAgent *agent)
{
    gint64 cost[VITRI_N_LEVELS] = {0};
    add_stay_cost(model->scene, agent, cost);
    gint32 place = agent->displaced ? VITRI_NO_PLACE : model->place_of[agent->origin];
    model->stay_option[row] = vitri_problem_add_option(model->problem, row, place, cost);
    vitri_problem_set_start(model->problem, row, model->stay_option[row]);
}

static void add_move(VitriModel *model, guint32 row, const VitriAgent *agent, guint32 index)
{
    const VitriArc *arc = vitri_scene_arc(model->scene, index);
    gint64 cost[VITRI_N_LEVELS] = {0};
    cost[VITRI_LEVEL_DISTURBED] = vitri_burden_reason(model->scene, agent, arc->post) == VITRI_MOVE_ENABLING;
    cost[VITRI_LEVEL_BURDEN] = arc->burden;
    cost[VITRI_LEVEL_LOT] = arc->lot;
    model->option_of_arc[index] = vitri_problem_add_option(model->problem, row, model->place_of[arc->post], cost);
}

/** The options of one agent in order of place: the own post falls among the destinations. */
static void add_options(VitriModel *model, guint32 row, const VitriAgent *agent, gboolean bound)
{
    gboolean away = bound && agent->pin->post != agent->origin, here = bound && !away;
    gboolean stay_due = !away;
    if (stay_due && agent->displaced) {
        add_stay(model, row, agent);
        stay_due = FALSE;
    }
    for (guint32 a = 0; !here && a < agent->n_arcs; a++) {
        guint32 index = agent->first_arc + a;
        if (away && vitri_scene_arc(model->scene, index)->post != agent->pin->post)
            continue;
        if (stay_due && vitri_scene_arc(model->scene, index)->post > agent->origin) {
            add_stay(model, row, agent);
            stay_due = FALSE;
        }
        add_move(model, row, agent, index);
    }
    if (stay_due)
        add_stay(model, row, agent);
}

static void add_agents(VitriModel *model, GHashTable *pins)
{
    const VitriScene *scene = model->scene;
    for (guint32 row = 0; row < model->agent_of_row->len; row++) {
        const VitriAgent *agent = vitri_scene_agent(scene, g_array_index(model->agent_of_row, guint32, row));
        model->stay_option[row] = VITRI_NO_OPTION;
        add_options(model, row, agent, pin_binds(agent->pin, pins));
    }
    guint n_options = model->problem->options->len;
    model->arc_of_option = g_new(gint32, n_options + 1);
    for (guint i = 0; i < n_options; i++)
        model->arc_of_option[i] = -1;
    for (guint i = 0; i < scene->arcs->len; i++)
        if (model->option_of_arc[i] != VITRI_NO_OPTION)
            model->arc_of_option[model->option_of_arc[i]] = (gint32)i;
}

/** Holders of a unit itself (not of those below it) on 1 January, by unit. Caller frees. */
static gint32 *count_unit_holders(const VitriScene *scene)
{
    const VitriRoster *roster = scene->vcase->roster;
    gint32 *holders = g_new0(gint32, roster->n_units + 1);
    for (guint32 post = 0; post < roster->n_posts; post++)
        holders[roster->posts[post].unit] += scene->rooms[post].held;
    return holders;
}

static void add_unit_shares(VitriModel *model)
{
    const VitriScene *scene = model->scene;
    const VitriRoster *roster = scene->vcase->roster;
    gint32 percent = scene->vcase->policy->unit_share_percent;
    if (percent < 0)
        return;
    g_autofree gint32 *holders = count_unit_holders(scene);
    g_autofree VitriRow **rows = g_new0(VitriRow *, roster->n_units + 1);
    for (guint i = 0; i < scene->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, i);
        const VitriAgent *agent = vitri_scene_agent(scene, arc->agent);
        gint32 unit = roster->posts[agent->origin].unit;
        if (agent->pin || agent->displaced || roster->posts[arc->post].unit == unit ||
            model->option_of_arc[i] == VITRI_NO_OPTION)
            continue;
        if (!rows[unit])
            rows[unit] = vitri_problem_add_row(model->problem, MAX(1, (gint64)holders[unit] * percent / 100),
                                               VITRI_ROW_UNIT_SHARE);
        vitri_row_add_term(rows[unit], model->option_of_arc[i], 1);
    }
}

static void add_moves_from(VitriModel *model, VitriRow *row, guint32 index)
{
    const VitriAgent *agent = vitri_scene_agent(model->scene, index);
    for (guint32 a = 0; a < agent->n_arcs; a++)
        if (model->option_of_arc[agent->first_arc + a] != VITRI_NO_OPTION)
            vitri_row_add_term(row, model->option_of_arc[agent->first_arc + a], 1);
}

static void add_pair(VitriModel *model, const VitriPair *pair)
{
    const VitriScene *scene = model->scene;
    for (guint32 l = 0; l < scene->agents->len; l++) {
        const VitriAgent *left = vitri_scene_agent(scene, l);
        if (left->fixed || left->origin != pair->left)
            continue;
        for (guint32 r = 0; r < scene->agents->len; r++) {
            const VitriAgent *right = vitri_scene_agent(scene, r);
            if (right->fixed || right->origin != pair->right || (left->displaced && right->displaced))
                continue;
            VitriRow *row = vitri_problem_add_row(model->problem, 1, VITRI_ROW_PAIR);
            add_moves_from(model, row, l);
            add_moves_from(model, row, r);
        }
    }
}

VitriModel *vitri_model_new(const VitriScene *scene, GHashTable *pins)
{
    VitriModel *model = g_new0(VitriModel, 1);
    guint32 n_posts = scene->vcase->roster->n_posts;
    model->scene = scene;
    model->agent_of_row = g_array_new(FALSE, FALSE, sizeof(guint32));
    model->row_of_agent = g_new(gint32, scene->agents->len + 1);
    for (guint32 i = 0; i < scene->agents->len; i++) {
        model->row_of_agent[i] = vitri_scene_agent(scene, i)->fixed ? -1 : (gint32)model->agent_of_row->len;
        if (model->row_of_agent[i] >= 0)
            g_array_append_val(model->agent_of_row, i);
        else
            add_stay_cost(scene, vitri_scene_agent(scene, i), model->base);
    }
    model->problem = vitri_problem_new(model->agent_of_row->len);
    model->place_of = g_new(gint32, n_posts + 1);
    for (guint32 i = 0; i < n_posts; i++)
        model->place_of[i] = -1;
    model->option_of_arc = g_new(guint32, scene->arcs->len + 1);
    for (guint i = 0; i < scene->arcs->len; i++)
        model->option_of_arc[i] = VITRI_NO_OPTION;
    model->stay_option = g_new(guint32, model->agent_of_row->len + 1);
    add_places(model);
    add_agents(model, pins);
    add_unit_shares(model);
    for (guint i = 0; i < scene->vcase->policy->pairs->len; i++)
        add_pair(model, &g_array_index(scene->vcase->policy->pairs, VitriPair, i));
    vitri_ceilings_add(model);
    vitri_kin_rows_add(model);
    return model;
}

void vitri_model_free(VitriModel *model)
{
    if (!model)
        return;
    vitri_problem_free(model->problem);
    g_array_unref(model->agent_of_row);
    g_free(model->row_of_agent);
    g_free(model->place_of);
    g_free(model->option_of_arc);
    g_free(model->arc_of_option);
    g_free(model->stay_option);
    g_free(model);
}

gint32 *vitri_model_chosen(const VitriModel *model, const guint32 *choice)
{
    const VitriScene *scene = model->scene;
    gint32 *chosen = g_new(gint32, scene->agents->len + 1);
    for (guint32 i = 0; i < scene->agents->len; i++)
        chosen[i] = VITRI_STAYS;
    for (guint32 row = 0; row < model->agent_of_row->len; row++) {
        guint32 index = g_array_index(model->agent_of_row, guint32, row);
        gint32 arc = model->arc_of_option[choice[row]];
        chosen[index] = arc >= 0 ? arc : vitri_scene_agent(scene, index)->displaced ? VITRI_UNPLACED : VITRI_STAYS;
    }
    return chosen;
}
