/*
 * The loop around the core: choose moves, link them, and cut off what cannot be.
 *
 * A chain that serves nobody who must move and fills no leaver's place is cut unless it grows at its end; a chain
 * without a common lawful month is cut by its window (cut-window.h), else as it stands (for posts of several seats: as
 * long as their other holders stay; for months that kin close: as long as these do);
 * chains that find no months together are cut by cut-months.h. Each cut is broken by the choice that it
 * answers, so the loop ends.
 */
#include "solve.h"

#include <string.h>

#include "cut-months.h"
#include "cut-window.h"
#include "touches.h"

typedef struct {
    VitriModel *model;
    const VitriScene *scene;
    GArray **arcs_into; /**< by post, of guint32 arc */
    guint8 *tries;      /**< by post: how often a chain without a ground has opened there */
    VitriOutcome *outcome;
    guint month_cuts; /**< rows for chains without months together */
} Judge;

/** After so many rows for months, fewer people leave a unit, and that is no proof. */
#define MOST_MONTH_CUTS 30

/** After so many chains without a ground into one vacancy, nobody is disturbed to fill it, and that is no proof. */
#define MOST_TRIES 12

/** Nodes of branch and bound a component and solve: the rows for chains are many and weak, and each asks for a new
 * solve. */
#define MOST_NODES 4000

static guint32 option_of(const Judge *judge, guint32 arc)
{
    return judge->model->option_of_arc[arc];
}

static gboolean is_in_chain(const Judge *judge, const VitriLinked *chain, guint32 agent)
{
    for (guint a = 0; a < chain->arcs->len; a++)
        if (vitri_scene_arc(judge->scene, g_array_index(chain->arcs, guint32, a))->agent == agent)
            return TRUE;
    return FALSE;
}

/** Somebody whom the plan moves for others' sake only. */
static gboolean is_only_enabling(const VitriAgent *agent)
{
    return !agent->fixed && !agent->must_overdue && !agent->must_due && !agent->displaced && !agent->requested &&
           !agent->pin;
}

static gint32 post_of(const Judge *judge, guint32 arc)
{
    return vitri_scene_arc(judge->scene, arc)->post;
}

static gint32 origin_of(const Judge *judge, guint32 arc)
{
    return vitri_scene_agent(judge->scene, vitri_scene_arc(judge->scene, arc)->agent)->origin;
}

/** Posts that hold only people who may be disturbed, stay as chosen, and are entered by nobody: 1; others 0. Caller
 * frees. */
static guint8 *find_quiet_posts(const Judge *judge, const gint32 *chosen)
{
    const VitriScene *scene = judge->scene;
    guint8 *quiet = g_new0(guint8, scene->vcase->roster->n_posts + 1);
    for (guint32 a = 0; a < scene->agents->len; a++) {
        const VitriAgent *agent = vitri_scene_agent(scene, a);
        if (agent->origin >= 0 && is_only_enabling(agent) && chosen[a] < 0)
            quiet[agent->origin] = 1;
    }
    for (guint32 a = 0; a < scene->agents->len; a++) {
        const VitriAgent *agent = vitri_scene_agent(scene, a);
        if (chosen[a] >= 0)
            quiet[post_of(judge, (guint32)chosen[a])] = 0;
        if (agent->origin >= 0 && (chosen[a] >= 0 || !is_only_enabling(agent)))
            quiet[agent->origin] = 0;
    }
    return quiet;
}

/** Adds what an arc counts in the row of cut_within(); returns it where the arc is chosen, else 0. */
static gint32 add_within(const Judge *judge, const guint8 *within, gint32 opened, guint32 index, const gint32 *chosen,
                         GArray *terms)
{
    const VitriArc *arc = vitri_scene_arc(judge->scene, index);
    gint32 origin = origin_of(judge, index);
    gboolean inside = is_only_enabling(vitri_scene_agent(judge->scene, arc->agent)) && within[origin];
    gboolean comes = within[arc->post] && inside == (arc->post == opened);
    VitriTerm term = {option_of(judge, index), (comes ? (inside ? 1 : -1) : 0) - (origin == opened)};
    if (term.option == VITRI_NO_OPTION || term.coefficient == 0)
        return 0;
    g_array_append_val(terms, term);
    return chosen[arc->agent] == (gint32)index ? term.coefficient : 0;
}

/**
 * The opened places of a post may be filled from within a set of posts only if somebody from outside comes into the
 * set: with the posts of the chain and all quiet ones of the profession. Who comes to the opened post itself is no
 * help, who leaves it makes one more place that is no opening, and leavers' seats need no ground. FALSE where the
 * choice does not break that.
 */
static gboolean cut_within(const Judge *judge, const VitriLinked *chain, const gint32 *chosen)
{
    const VitriScene *scene = judge->scene;
    gint32 opened = post_of(judge, g_array_index(chain->arcs, guint32, 0));
    if (chain->ends < 0)
        return FALSE;
    g_autofree guint8 *within = find_quiet_posts(judge, chosen);
    within[opened] = 1;
    for (guint i = 0; i < chain->arcs->len; i++)
        within[origin_of(judge, g_array_index(chain->arcs, guint32, i))] = 1;
    g_autoptr(GArray) terms = g_array_new(FALSE, FALSE, sizeof(VitriTerm));
    gint64 spare = vitri_chains_count_leavers(scene, opened), filled = 0;
    const GArray *posts = vitri_arcs_posts_alike(scene, opened);
    for (guint p = 0; p < posts->len; p++) {
        const GArray *into = judge->arcs_into[g_array_index(posts, gint32, p)];
        for (guint k = 0; k < into->len; k++)
            filled += add_within(judge, within, opened, g_array_index(into, guint32, k), chosen, terms);
    }
    if (filled <= spare)
        return FALSE;
    VitriRow *row = vitri_problem_add_row(judge->model->problem, spare, VITRI_ROW_CUT);
    for (guint i = 0; i < terms->len; i++)
        vitri_row_add_term(row, g_array_index(terms, VitriTerm, i).option,
                           g_array_index(terms, VitriTerm, i).coefficient);
    return TRUE;
}

/**
 * The chain may stand only if somebody outside it takes the place that it leaves: more must come there than there are
 * seats free without it. Where that is so and still others' places were taken, these moves are cut as they stand.
 */
static void cut_ungrounded(const Judge *judge, const VitriLinked *chain, const gint32 *chosen)
{
    gint32 weight = chain->ends < 0 ? 1 : (gint32)vitri_chains_count_free(judge->scene, chain->ends) + 1;
    gint64 coming = 0;
    for (guint32 a = 0; chain->ends >= 0 && a < judge->scene->agents->len; a++)
        coming += chosen[a] >= 0 && vitri_scene_arc(judge->scene, (guint32)chosen[a])->post == chain->ends;
    gboolean as_it_stands = coming >= weight;
    VitriRow *row =
        vitri_problem_add_row(judge->model->problem, weight * ((gint64)chain->arcs->len - 1), VITRI_ROW_CUT);
    for (guint i = 0; i < chain->arcs->len; i++)
        vitri_row_add_term(row, option_of(judge, g_array_index(chain->arcs, guint32, i)), weight);
    const GArray *into = chain->ends < 0 ? NULL : judge->arcs_into[chain->ends];
    for (guint k = 0; into && k < into->len; k++) {
        guint32 i = g_array_index(into, guint32, k);
        const VitriArc *arc = vitri_scene_arc(judge->scene, i);
        if (option_of(judge, i) == VITRI_NO_OPTION || is_in_chain(judge, chain, arc->agent))
            continue;
        if (!as_it_stands || chosen[arc->agent] != (gint32)i)
            vitri_row_add_term(row, option_of(judge, i), -1);
    }
}

/** Steps of a chain from `first` on (round the end of a cycle) until no month is common to them; 0 if there always is
 * one. */
static guint count_until_monthless(const Judge *judge, const VitriLinked *chain, guint first)
{
    gboolean cycle = chain->opening == VITRI_OPENS_CYCLE;
    guint16 months = first == 0 ? chain->opening_months : 0xfff;
    for (guint n = 1; n <= chain->arcs->len && (cycle || first + n <= chain->arcs->len); n++) {
        guint32 arc = g_array_index(chain->arcs, guint32, (first + n - 1) % chain->arcs->len);
        months &= vitri_scene_arc(judge->scene, arc)->months;
        if (!months)
            return n;
    }
    return 0;
}

/** The fewest steps of a chain, one after the other, that have no month in common. */
static void find_monthless(const Judge *judge, const VitriLinked *chain, guint *out_first, guint *out_n)
{
    *out_n = 0;
    for (guint first = 0; first < chain->arcs->len; first++) {
        guint n = count_until_monthless(judge, chain, first);
        if (n && (*out_n == 0 || n < *out_n)) {
            *out_n = n;
            *out_first = first;
        }
    }
}

/**
 * Two steps without a common month at a post of one seat: nobody comes there in the months of the first while the
 * holder leaves it in none of them, whoever comes and wherever the holder goes.
 */
static void cut_pair(const Judge *judge, guint32 coming, guint32 leaving)
{
    const VitriScene *scene = judge->scene;
    const VitriArc *in = vitri_scene_arc(scene, coming), *out = vitri_scene_arc(scene, leaving);
    const VitriAgent *holder = vitri_scene_agent(scene, out->agent);
    VitriRow *row = vitri_problem_add_row(judge->model->problem, 1, VITRI_ROW_CUT);
    const GArray *into = judge->arcs_into[in->post];
    for (guint i = 0; i < into->len; i++) {
        guint32 arc = g_array_index(into, guint32, i);
        if (!(vitri_scene_arc(scene, arc)->months & ~in->months) && option_of(judge, arc) != VITRI_NO_OPTION)
            vitri_row_add_term(row, option_of(judge, arc), 1);
    }
    for (guint32 a = 0; a < holder->n_arcs; a++) {
        guint32 arc = holder->first_arc + a;
        if (!(vitri_scene_arc(scene, arc)->months & in->months) && option_of(judge, arc) != VITRI_NO_OPTION)
            vitri_row_add_term(row, option_of(judge, arc), 1);
    }
}

/** Adds that the holders of a post of several seats who stay go on staying: the cut holds only as long as they do. */
static void bind_stays(const Judge *judge, const VitriLinked *chain, gint32 post, const gint32 *chosen, VitriRow *row)
{
    for (guint32 a = 0; a < judge->scene->agents->len; a++) {
        gint32 problem_agent = judge->model->row_of_agent[a];
        const VitriAgent *agent = vitri_scene_agent(judge->scene, a);
        if (problem_agent < 0 || agent->origin != post || chosen[a] >= 0 || is_in_chain(judge, chain, a) ||
            judge->model->stay_option[problem_agent] == VITRI_NO_OPTION)
            continue;
        vitri_row_add_term(row, judge->model->stay_option[problem_agent], 1);
        row->upper++;
    }
}

/** No common month beside the kin who stay: not these steps together as long as those kin do. */
static void cut_beside_kin(const Judge *judge, const VitriLinked *chain, const gint32 *chosen)
{
    VitriRow *row = vitri_problem_add_row(judge->model->problem, (gint64)chain->arcs->len - 1, VITRI_ROW_CUT);
    for (guint i = 0; i < chain->arcs->len; i++) {
        guint32 arc = g_array_index(chain->arcs, guint32, i);
        gint32 post = post_of(judge, arc);
        vitri_row_add_term(row, option_of(judge, arc), 1);
        vitri_cut_bind_kin(judge->model, arc, chosen, row);
        if (judge->scene->vcase->roster->posts[post].seats > 1)
            bind_stays(judge, chain, post, chosen, row);
    }
}

/** No common month: not the shortest run of steps that has none, together. */
static void cut_monthless(const Judge *judge, const VitriLinked *chain, const gint32 *chosen)
{
    const VitriRoster *roster = judge->scene->vcase->roster;
    guint first = 0, n = 0;
    find_monthless(judge, chain, &first, &n);
    if (n == 0) {
        cut_beside_kin(judge, chain, chosen);
        return;
    }
    guint32 arcs[2] = {g_array_index(chain->arcs, guint32, first),
                       g_array_index(chain->arcs, guint32, (first + 1) % chain->arcs->len)};
    gint32 between = vitri_scene_agent(judge->scene, vitri_scene_arc(judge->scene, arcs[0])->agent)->origin;
    gboolean opened = first == 0 && chain->opening_months != 0xfff;
    if (n == 2 && !opened && roster->posts[between].seats == 1) {
        cut_pair(judge, arcs[1], arcs[0]);
        return;
    }
    if (vitri_cut_window(judge->model, judge->arcs_into, chain, first, n, chosen))
        return;
    VitriRow *row = vitri_problem_add_row(judge->model->problem, (gint64)n - 1, VITRI_ROW_CUT);
    for (guint i = 0; i < n; i++) {
        guint32 arc = g_array_index(chain->arcs, guint32, (first + i) % chain->arcs->len);
        gint32 post = vitri_scene_arc(judge->scene, arc)->post;
        vitri_row_add_term(row, option_of(judge, arc), 1);
        if (roster->posts[post].seats > 1)
            bind_stays(judge, chain, post, chosen, row);
    }
}

/** Keeps as the bound what the choices were worth before anything was given up. */
static void note_relaxed(const Judge *judge, const guint32 *choice)
{
    if (!judge->outcome->restricted)
        vitri_problem_value(judge->model->problem, choice, judge->outcome->relaxed);
    judge->outcome->restricted = TRUE;
}

/** Answers chains that find no months together. */
static void answer_conflict(Judge *judge, const GPtrArray *chains, const GArray *conflict, const guint32 *choice,
                            const gint32 *chosen)
{
    if (++judge->month_cuts > MOST_MONTH_CUTS && vitri_cut_departures(judge->model, chains, conflict, chosen))
        note_relaxed(judge, choice);
    else
        vitri_cut_months(judge->model, chains, conflict, chosen);
}

/**
 * Gives a vacancy up for those who would be moved for others' sake only: each cut so far was answered by another chain
 * without a ground. What the choices were worth before the first such step stays the bound.
 */
static void close_vacancy(const Judge *judge, gint32 post, const guint32 *choice)
{
    note_relaxed(judge, choice);
    VitriRow *row = vitri_problem_add_row(judge->model->problem, 0, VITRI_ROW_CUT);
    for (guint k = 0; k < judge->arcs_into[post]->len; k++) {
        guint32 arc = g_array_index(judge->arcs_into[post], guint32, k);
        const VitriAgent *agent = vitri_scene_agent(judge->scene, vitri_scene_arc(judge->scene, arc)->agent);
        if (is_only_enabling(agent) && option_of(judge, arc) != VITRI_NO_OPTION)
            vitri_row_add_term(row, option_of(judge, arc), 1);
    }
}

/** Answers a chain that serves nobody. */
static void answer_ungrounded(const Judge *judge, const VitriLinked *chain, const guint32 *choice, const gint32 *chosen)
{
    gint32 opened = post_of(judge, g_array_index(chain->arcs, guint32, 0));
    if (chain->opening != VITRI_OPENS_CYCLE && ++judge->tries[opened] > MOST_TRIES)
        close_vacancy(judge, opened, choice);
    else if (!cut_within(judge, chain, chosen))
        cut_ungrounded(judge, chain, chosen);
}

static gboolean separate(VitriProblem *problem, const guint32 *choice, gpointer user, GError **error)
{
    Judge *judge = user;
    g_autofree gint32 *chosen = vitri_model_chosen(judge->model, choice);
    g_autoptr(GPtrArray) chains = vitri_chains_link(judge->scene, chosen);
    guint n_cuts = 0;
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        gboolean fills = chain->opening != VITRI_OPENS_CYCLE && judge->scene->vcase->policy->fill_vacancies;
        gboolean ungrounded = !chain->has_ground && !fills;
        if (ungrounded)
            answer_ungrounded(judge, chain, choice, chosen);
        else if (!chain->months)
            cut_monthless(judge, chain, chosen);
        n_cuts += ungrounded || !chain->months;
    }
    if (n_cuts == 0) {
        g_autoptr(VitriTiming) timing = vitri_timing_solve(judge->scene, chains);
        if (!timing->feasible)
            answer_conflict(judge, chains, timing->conflict, choice, chosen);
    }
    return TRUE;
}

static GArray **index_arcs(const VitriScene *scene)
{
    guint32 n = scene->vcase->roster->n_posts;
    GArray **into = g_new0(GArray *, n + 1);
    for (guint32 post = 0; post < n; post++)
        into[post] = g_array_new(FALSE, FALSE, sizeof(guint32));
    for (guint32 i = 0; i < scene->arcs->len; i++)
        g_array_append_val(into[vitri_scene_arc(scene, i)->post], i);
    return into;
}

static void free_arcs(GArray **into, guint32 n)
{
    for (guint32 post = 0; post < n; post++)
        g_array_unref(into[post]);
    g_free(into);
}

/**
 * Required seats that the choice counts as covered by holders who are acting there besides, and that nobody else
 * covers. The core counts such people twice, so its bound stays one.
 */
static gint64 count_covered_twice(const VitriScene *scene, const gint32 *chosen)
{
    const VitriRoster *roster = scene->vcase->roster;
    g_autofree gint32 *people = g_new0(gint32, roster->n_posts + 1);
    g_autofree gint32 *twice = g_new0(gint32, roster->n_posts + 1);
    for (guint32 a = 0; a < scene->agents->len; a++) {
        const VitriAgent *agent = vitri_scene_agent(scene, a);
        gint32 post = chosen[a] >= 0 ? vitri_scene_arc(scene, (guint32)chosen[a])->post : agent->origin;
        if (agent->fixed || (chosen[a] < 0 && agent->displaced))
            continue;
        people[post]++;
        twice[post] += vitri_touches_is_acting(scene, agent->person, post, scene->year_end);
    }
    gint64 more = 0;
    for (guint32 post = 0; post < roster->n_posts; post++) {
        const VitriRoom *room = &scene->rooms[post];
        gint64 empty = (gint64)room->required - room->fixed_end - room->acting_end - people[post];
        more += MAX(0, empty + twice[post]) - MAX(0, empty);
    }
    return more;
}

VitriOutcome *vitri_solve_run(const VitriScene *scene, GHashTable *pins, GError **error)
{
    g_autoptr(VitriModel) model = vitri_model_new(scene, pins);
    g_autoptr(VitriOutcome) outcome = g_new0(VitriOutcome, 1);
    g_autofree guint8 *tries = g_new0(guint8, scene->vcase->roster->n_posts + 1);
    Judge judge = {model, scene, index_arcs(scene), tries, outcome, 0};
    VitriCoreLimits limits = {MOST_NODES, MAX(scene->options.threads, 1)};
    vitri_progress_report(scene->options.progress, "assignment", 0, 1);
    g_autoptr(VitriSolution) solution = vitri_core_solve(model->problem, &limits, separate, &judge, error);
    free_arcs(judge.arcs_into, scene->vcase->roster->n_posts);
    if (!solution)
        return NULL;
    outcome->feasible = solution->feasible;
    if (!outcome->feasible)
        return g_steal_pointer(&outcome);
    memcpy(outcome->base, model->base, sizeof outcome->base);
    outcome->chosen = vitri_model_chosen(model, solution->choice);
    outcome->chains = vitri_chains_link(scene, outcome->chosen);
    outcome->timing = vitri_timing_solve(scene, outcome->chains);
    /* Where the nodes ran out in some round, what was relaxed may not have been solved to the end: only 0 is sure. */
    if (solution->n_nodes >= limits.max_nodes)
        memset(outcome->relaxed, 0, sizeof outcome->relaxed);
    outcome->solution = g_steal_pointer(&solution);
    outcome->solution->value[VITRI_LEVEL_UNCOVERED] += count_covered_twice(scene, outcome->chosen);
    g_assert(outcome->timing->feasible);
    return g_steal_pointer(&outcome);
}

void vitri_outcome_free(VitriOutcome *outcome)
{
    if (!outcome)
        return;
    g_free(outcome->chosen);
    if (outcome->chains)
        g_ptr_array_unref(outcome->chains);
    vitri_timing_free(outcome->timing);
    vitri_solution_free(outcome->solution);
    g_free(outcome);
}
