/*
 * Decomposition by union-find. A place joins its candidates only if it can bind: fewer seats than candidates, or seats
 * that want to be filled. Components are numbered by their smallest agent and keep the order of agents and options, so
 * that every later tie-break is the same as in the whole problem. Finding them costs O(options + terms); cutting one
 * out costs its own size plus a binary search for each term of its rows.
 */
#include "components.h"

static guint32 find_root(guint32 *parent, guint32 agent)
{
    while (parent[agent] != agent) {
        parent[agent] = parent[parent[agent]];
        agent = parent[agent];
    }
    return agent;
}

/* The smaller root wins, so a root is the smallest agent of its group. */
static void join_agents(guint32 *parent, guint32 left, guint32 right)
{
    left = find_root(parent, left);
    right = find_root(parent, right);
    if (left < right)
        parent[right] = left;
    else
        parent[left] = right;
}

static void join_by_places(const VitriProblem *problem, guint32 *parent)
{
    const guint n_places = problem->places->len;
    g_autofree gint32 *candidates = g_new0(gint32, n_places + 1);
    g_autofree guint32 *last = g_new(guint32, n_places + 1);

    for (guint p = 0; p < n_places; p++)
        last[p] = G_MAXUINT32;
    for (guint32 o = 0; o < problem->options->len; o++) {
        const VitriOption *option = vitri_problem_option(problem, o);
        if (option->place != VITRI_NO_PLACE && last[option->place] != option->agent) {
            candidates[option->place]++;
            last[option->place] = option->agent;
        }
    }
    for (guint p = 0; p < n_places; p++)
        last[p] = G_MAXUINT32;
    for (guint32 o = 0; o < problem->options->len; o++) {
        const VitriOption *option = vitri_problem_option(problem, o);
        if (option->place == VITRI_NO_PLACE)
            continue;
        const VitriPlace *place = vitri_problem_place(problem, option->place);
        if (place->want_fill == 0 && place->capacity >= candidates[option->place])
            continue;
        if (last[option->place] != G_MAXUINT32)
            join_agents(parent, last[option->place], option->agent);
        last[option->place] = option->agent;
    }
}

static guint32 agent_of_term(const VitriProblem *problem, const VitriRow *row, guint index)
{
    return vitri_problem_option(problem, g_array_index(row->terms, VitriTerm, index).option)->agent;
}

VitriRowKind vitri_components_judge_row(const VitriProblem *problem, const VitriRow *row)
{
    gint64 most = 0;
    gboolean several = FALSE;

    for (guint i = 0; i < row->terms->len;) {
        const guint32 agent = agent_of_term(problem, row, i);
        gint32 agent_most = G_MININT32;
        guint n_terms = 0;
        for (; i < row->terms->len && agent_of_term(problem, row, i) == agent; i++, n_terms++)
            agent_most = MAX(agent_most, g_array_index(row->terms, VitriTerm, i).coefficient);
        guint32 begin, end;
        vitri_problem_range(problem, agent, &begin, &end);
        most += n_terms < end - begin ? MAX(agent_most, 0) : agent_most;
        several = several || i < row->terms->len;
    }
    if (most <= row->upper && row->terms->len > 0)
        return VITRI_ROW_IDLE;
    if (row->terms->len == 0)
        return row->upper >= 0 ? VITRI_ROW_IDLE : VITRI_ROW_COUPLING;
    return several ? VITRI_ROW_COUPLING : VITRI_ROW_SINGLE;
}

VitriComponents *vitri_components_find(const VitriProblem *problem, const guint8 *active)
{
    const guint n = problem->n_agents;
    g_autofree guint32 *parent = g_new(guint32, n + 1);
    VitriComponents *components = g_new0(VitriComponents, 1);

    for (guint32 agent = 0; agent < n; agent++)
        parent[agent] = agent;
    join_by_places(problem, parent);
    for (guint r = 0; r < problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(problem, r);
        for (guint i = 1; active[r] && i < row->terms->len; i++)
            join_agents(parent, agent_of_term(problem, row, 0), agent_of_term(problem, row, i));
    }
    components->of = g_new(guint32, n + 1);
    for (guint32 agent = 0; agent < n; agent++) {
        const guint32 root = find_root(parent, agent);
        components->of[agent] = root == agent ? components->n++ : components->of[root];
    }
    components->begin = g_new0(guint32, components->n + 2);
    components->agents = g_new(guint32, n + 1);
    for (guint32 agent = 0; agent < n; agent++)
        components->begin[components->of[agent] + 2]++;
    for (guint c = 2; c <= components->n; c++)
        components->begin[c] += components->begin[c - 1];
    for (guint32 agent = 0; agent < n; agent++)
        components->agents[components->begin[components->of[agent] + 1]++] = agent;
    return components;
}

void vitri_components_free(VitriComponents *components)
{
    if (components == NULL)
        return;
    g_free(components->of);
    g_free(components->begin);
    g_free(components->agents);
    g_free(components);
}

void vitri_part_free(VitriPart *part)
{
    if (part == NULL)
        return;
    vitri_problem_free(part->problem);
    g_free(part->option_of);
    g_free(part);
}

/* The option's index in the part; VITRI_NO_OPTION if it was closed. */
static guint32 find_option(const VitriPart *part, guint32 option)
{
    guint low = 0, high = part->problem->options->len;

    while (low < high) {
        const guint middle = (low + high) / 2;
        if (part->option_of[middle] < option)
            low = middle + 1;
        else
            high = middle;
    }
    return low < part->problem->options->len && part->option_of[low] == option ? low : VITRI_NO_OPTION;
}

/* A row of one agent leaves open the options that keep it; an option outside the row has coefficient 0. */
static void close_options(const VitriProblem *problem, const VitriRow *row, GHashTable *closed)
{
    guint32 begin, end;
    guint at = 0;

    vitri_problem_range(problem, agent_of_term(problem, row, 0), &begin, &end);
    for (guint32 o = begin; o < end; o++) {
        gint64 coefficient = 0;
        if (at < row->terms->len && g_array_index(row->terms, VitriTerm, at).option == o)
            coefficient = g_array_index(row->terms, VitriTerm, at++).coefficient;
        if (coefficient > row->upper)
            g_hash_table_add(closed, GUINT_TO_POINTER(o));
    }
}

/* The place here of a place of the whole, made at its first use. */
static gint32 map_place(const VitriProblem *problem, VitriPart *part, GHashTable *place_of, gint32 place)
{
    gpointer known;

    if (place == VITRI_NO_PLACE)
        return VITRI_NO_PLACE;
    if (g_hash_table_lookup_extended(place_of, GINT_TO_POINTER(place), NULL, &known))
        return GPOINTER_TO_INT(known);
    const VitriPlace *old = vitri_problem_place(problem, place);
    const gint32 mapped = vitri_problem_add_place(part->problem, old->capacity, old->must_fill, old->want_fill);
    g_hash_table_insert(place_of, GINT_TO_POINTER(place), GINT_TO_POINTER(mapped));
    return mapped;
}

static int compare_places(gconstpointer left, gconstpointer right)
{
    return *(const gint32 *)left - *(const gint32 *)right;
}

/* All places of the agents in ascending order, so that the order of options is kept; closed options count. */
static void map_places(const VitriProblem *problem, VitriPart *part, const guint32 *agents, guint n,
                       GHashTable *place_of)
{
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(gint32));

    for (guint i = 0; i < n; i++) {
        guint32 begin, end;
        vitri_problem_range(problem, agents[i], &begin, &end);
        for (guint32 o = begin; o < end; o++)
            g_array_append_val(places, vitri_problem_option(problem, o)->place);
    }
    g_array_sort(places, compare_places);
    for (guint i = 0; i < places->len; i++)
        map_place(problem, part, place_of, g_array_index(places, gint32, i));
}

static void copy_options(const VitriProblem *problem, VitriPart *part, const guint32 *agents, guint n,
                         GHashTable *place_of, GHashTable *closed)
{
    g_autoptr(GArray) option_of = g_array_new(FALSE, FALSE, sizeof(guint32));

    for (guint i = 0; i < n; i++) {
        guint32 begin, end;
        vitri_problem_range(problem, agents[i], &begin, &end);
        for (guint32 o = begin; o < end; o++) {
            const VitriOption *option = vitri_problem_option(problem, o);
            if (g_hash_table_contains(closed, GUINT_TO_POINTER(o)))
                continue;
            const guint32 mapped = vitri_problem_add_option(
                part->problem, i, map_place(problem, part, place_of, option->place), option->cost);
            g_array_append_val(option_of, o);
            if (g_array_index(problem->start, guint32, agents[i]) == o)
                vitri_problem_set_start(part->problem, i, mapped);
        }
    }
    part->option_of = (guint32 *)(void *)g_array_steal(option_of, NULL);
}

VitriPart *vitri_components_extract(const VitriProblem *problem, const VitriComponents *components, guint component,
                                    const GArray *rows)
{
    const guint32 *agents = components->agents + components->begin[component];
    const guint n = components->begin[component + 1] - components->begin[component];
    g_autoptr(GHashTable) closed = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) place_of = g_hash_table_new(NULL, NULL);
    g_autoptr(VitriPart) part = g_new0(VitriPart, 1);

    part->problem = vitri_problem_new(n);
    for (guint i = 0; i < rows->len; i++) {
        const VitriRow *row = vitri_problem_row(problem, g_array_index(rows, guint32, i));
        if (vitri_components_judge_row(problem, row) == VITRI_ROW_SINGLE)
            close_options(problem, row, closed);
    }
    map_places(problem, part, agents, n, place_of);
    copy_options(problem, part, agents, n, place_of, closed);
    for (guint i = 0; i < rows->len; i++) {
        const VitriRow *row = vitri_problem_row(problem, g_array_index(rows, guint32, i));
        if (vitri_components_judge_row(problem, row) != VITRI_ROW_COUPLING)
            continue;
        VitriRow *copy = vitri_problem_add_row(part->problem, row->upper, row->label);
        for (guint t = 0; t < row->terms->len; t++) {
            const VitriTerm *term = &g_array_index(row->terms, VitriTerm, t);
            const guint32 mapped = find_option(part, term->option);
            if (mapped != VITRI_NO_OPTION)
                vitri_row_add_term(copy, mapped, term->coefficient);
        }
    }
    vitri_problem_seal(part->problem);
    return g_steal_pointer(&part);
}
