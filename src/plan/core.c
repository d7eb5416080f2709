/*
 * The planner's core. Components are first those of the places alone, solved by shortest augmenting paths. Rows that
 * their answers break are made active and join components, together with the rows that lie within them (after some
 * rounds also those that touch them, to come to an end sooner); these are solved by branch and bound; and so on until
 * no row is broken (a relaxation's optimum that keeps all rows is the optimum). Then the caller's judge may add cuts,
 * which count as broken rows. Only components that changed are solved again.
 *
 * Invariants: components are independent given the active rows, so level vectors and bounds add up, and the sum of
 * lexicographic optima is the lexicographic optimum. Each answer is written at its component's number, so the number of
 * threads cannot be seen. Every answer is recounted by the certificate before it leaves.
 */
#include "core.h"

#include <string.h>

#include "assign.h"
#include "certificate.h"
#include "components.h"
#include "master.h"
#include "vitri/error.h"
#include "vitri/message.h"

#define DEFAULT_NODES 20000
#define LAZY_ROUNDS 8

/* The answer to one component; options are those of the whole problem. */
typedef struct {
    guint n_agents;
    guint32 *choice; /* by position in the component; NULL: there is none */
    gint64 value[VITRI_N_LEVELS], bound[VITRI_N_LEVELS];
    guint closed, n_nodes;
    gboolean coupled;
} Answer;

typedef struct {
    VitriProblem *problem;
    guint max_nodes, threads;
    GByteArray *active; /* by row */
    GByteArray *kinds;  /* VitriRowKind by row */
    VitriComponents *components;
    GPtrArray *answers; /* of Answer by component; NULL: to be solved */
    GPtrArray *rows_of; /* of GArray of guint32: active rows by component */
    GMutex lock;
    GError *error; /* of the component with the smallest number */
    guint error_component;
    guint n_nodes, n_rounds;
} Core;

static void free_answer(gpointer data)
{
    Answer *answer = data;

    if (answer != NULL)
        g_free(answer->choice);
    g_free(answer);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Answer, free_answer)

static void unref_array(gpointer data)
{
    g_array_unref(data);
}

void vitri_solution_free(VitriSolution *solution)
{
    if (solution == NULL)
        return;
    g_free(solution->choice);
    if (solution->conflict != NULL)
        g_array_unref(solution->conflict);
    g_free(solution);
}

/* Takes over a choice of the part, NULL if there is none. */
static void fill_answer(Answer *answer, const VitriPart *part, const guint32 *choice, const gint64 *value,
                        const gint64 *bound)
{
    for (guint level = 0; level < VITRI_N_LEVELS; level++) {
        answer->value[level] = value[level];
        answer->bound[level] = bound[level];
    }
    answer->choice = g_new(guint32, part->problem->n_agents + 1);
    for (guint agent = 0; agent < part->problem->n_agents; agent++)
        answer->choice[agent] = part->option_of[choice[agent]];
}

/* Solves one component: by assignment if that keeps its rows, else by branch and bound. */
static Answer *solve_part(const VitriPart *part, guint max_nodes, GError **error)
{
    const VitriProblem *problem = part->problem;
    g_autoptr(Answer) answer = g_new0(Answer, 1);
    const char *reason = NULL;

    answer->n_agents = problem->n_agents;
    answer->closed = VITRI_N_LEVELS;
    for (guint r = 0; r < problem->rows->len; r++)
        if (vitri_problem_row(problem, r)->terms->len == 0 && vitri_problem_row(problem, r)->upper < 0)
            return g_steal_pointer(&answer);
    g_autoptr(VitriAssignment) assignment = vitri_assign_solve(problem, error);
    if (assignment == NULL)
        return NULL;
    if (!assignment->feasible)
        return g_steal_pointer(&answer);
    if (vitri_problem_admits(problem, assignment->choice)) {
        gint64 value[VITRI_N_LEVELS];
        vitri_problem_value(problem, assignment->choice, value);
        fill_answer(answer, part, assignment->choice, value, value);
        return g_steal_pointer(&answer);
    }
    g_autoptr(VitriMasterResult) result = vitri_master_solve(problem, assignment->choice, max_nodes, error);
    if (result == NULL)
        return NULL;
    answer->coupled = TRUE;
    answer->n_nodes = result->n_nodes;
    if (!result->feasible)
        return g_steal_pointer(&answer);
    if (!vitri_certificate_check_choice(problem, result->choice, result->value, &reason)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the planner's proof does not hold: %s"), reason);
        return NULL;
    }
    answer->closed = result->closed;
    fill_answer(answer, part, result->choice, result->value, result->bound);
    return g_steal_pointer(&answer);
}

/* Worker: `data` is the component's number + 1. Reads the problem, writes its own slot. */
static void solve_component(gpointer data, gpointer user)
{
    Core *core = user;
    const guint component = GPOINTER_TO_UINT(data) - 1;
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriPart) part = vitri_components_extract(core->problem, core->components, component,
                                                         g_ptr_array_index(core->rows_of, component));
    Answer *answer = solve_part(part, core->max_nodes, &error);

    g_mutex_lock(&core->lock);
    core->answers->pdata[component] = answer;
    if (answer == NULL && (core->error == NULL || component < core->error_component)) {
        g_clear_error(&core->error);
        core->error = g_steal_pointer(&error);
        core->error_component = component;
    }
    g_mutex_unlock(&core->lock);
}

/* Largest first, then by number: fills the threads evenly. */
static int compare_sizes(gconstpointer left, gconstpointer right, gpointer user)
{
    const Core *core = user;
    const guint a = *(const guint *)left, b = *(const guint *)right;
    const guint32 *begin = core->components->begin;
    const guint size_a = begin[a + 1] - begin[a], size_b = begin[b + 1] - begin[b];

    if (size_a != size_b)
        return size_a > size_b ? -1 : 1;
    return a < b ? -1 : a > b;
}

static gboolean solve_open_components(Core *core, GError **error)
{
    g_autoptr(GArray) todo = g_array_new(FALSE, FALSE, sizeof(guint));

    for (guint c = 0; c < core->components->n; c++)
        if (g_ptr_array_index(core->answers, c) == NULL)
            g_array_append_val(todo, c);
    g_array_sort_with_data(todo, compare_sizes, core);
    GThreadPool *pool = core->threads > 1 && todo->len > 1
                            ? g_thread_pool_new(solve_component, core, (gint)core->threads, TRUE, NULL)
                            : NULL;
    for (guint i = 0; i < todo->len; i++) {
        gpointer data = GUINT_TO_POINTER(g_array_index(todo, guint, i) + 1);
        if (pool != NULL)
            g_thread_pool_push(pool, data, NULL);
        else
            solve_component(data, core);
    }
    if (pool != NULL)
        g_thread_pool_free(pool, FALSE, TRUE);
    if (core->error != NULL) {
        g_propagate_error(error, g_steal_pointer(&core->error));
        return FALSE;
    }
    for (guint i = 0; i < todo->len; i++) {
        const Answer *answer = g_ptr_array_index(core->answers, g_array_index(todo, guint, i));
        core->n_nodes += answer->n_nodes;
    }
    return TRUE;
}

/* The component of a row's agents; the number of components if they are several. */
static guint find_component(const Core *core, const VitriComponents *components, const VitriRow *row)
{
    guint component = components->n;

    for (guint i = 0; i < row->terms->len; i++) {
        const guint32 option = g_array_index(row->terms, VitriTerm, i).option;
        const guint of = components->of[vitri_problem_option(core->problem, option)->agent];
        if (i > 0 && of != component)
            return components->n;
        component = of;
    }
    return component;
}

/* Activates the rows that lie inside coupled components, or only touch them. TRUE if there were any. */
static gboolean activate_companions(Core *core, const VitriComponents *components, gboolean touching)
{
    g_autofree guint8 *coupled = g_malloc0(components->n + 1);
    gboolean any = FALSE;

    for (guint r = 0; r < core->problem->rows->len; r++)
        if (core->active->data[r] && core->kinds->data[r] == VITRI_ROW_COUPLING)
            coupled[find_component(core, components, vitri_problem_row(core->problem, r))] = TRUE;
    coupled[components->n] = FALSE;
    for (guint r = 0; r < core->problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(core->problem, r);
        if (core->active->data[r] || core->kinds->data[r] != VITRI_ROW_COUPLING)
            continue;
        gboolean companion = coupled[find_component(core, components, row)];
        for (guint i = 0; i < row->terms->len && touching && !companion; i++) {
            const guint32 option = g_array_index(row->terms, VitriTerm, i).option;
            companion = coupled[components->of[vitri_problem_option(core->problem, option)->agent]];
        }
        core->active->data[r] = companion;
        any = any || companion;
    }
    return any;
}

/* Moves the answers that still hold to the new components: same agents, and no row that was not active before. */
static void keep_answers(Core *core, VitriComponents *components, const guint8 *was_active)
{
    g_autofree guint8 *changed = g_malloc0(components->n + 1);
    GPtrArray *answers = g_ptr_array_new_with_free_func(free_answer);

    g_ptr_array_set_size(answers, (gint)components->n);
    for (guint r = 0; r < core->problem->rows->len; r++)
        if (core->active->data[r] && !was_active[r])
            changed[find_component(core, components, vitri_problem_row(core->problem, r))] = TRUE;
    for (guint c = 0; c < components->n && core->components != NULL; c++) {
        const guint old = core->components->of[components->agents[components->begin[c]]];
        Answer *answer = g_ptr_array_index(core->answers, old);
        if (changed[c] || answer->n_agents != components->begin[c + 1] - components->begin[c])
            continue;
        answers->pdata[c] = answer;
        core->answers->pdata[old] = NULL;
    }
    g_clear_pointer(&core->answers, g_ptr_array_unref);
    g_clear_pointer(&core->components, vitri_components_free);
    core->answers = answers;
    core->components = components;
}

/* Finds the components of the active rows and which of them are to be solved. */
static void decompose(Core *core, const guint8 *was_active)
{
    VitriComponents *components = vitri_components_find(core->problem, core->active->data);

    for (gboolean touching = core->n_rounds > LAZY_ROUNDS; activate_companions(core, components, touching);
         touching = FALSE) {
        vitri_components_free(components);
        components = vitri_components_find(core->problem, core->active->data);
    }
    keep_answers(core, components, was_active);
    g_clear_pointer(&core->rows_of, g_ptr_array_unref);
    core->rows_of = g_ptr_array_new_with_free_func(unref_array);
    for (guint c = 0; c < components->n; c++)
        g_ptr_array_add(core->rows_of, g_array_new(FALSE, FALSE, sizeof(guint32)));
    for (guint32 r = 0; r < core->problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(core->problem, r);
        if (core->active->data[r] && row->terms->len > 0)
            g_array_append_val(g_ptr_array_index(core->rows_of, find_component(core, components, row)), r);
    }
}

static void merge_choices(const Core *core, guint32 *choice)
{
    for (guint c = 0; c < core->components->n; c++) {
        const Answer *answer = g_ptr_array_index(core->answers, c);
        const guint begin = core->components->begin[c];
        for (guint i = begin; i < core->components->begin[c + 1]; i++)
            choice[core->components->agents[i]] = answer->choice[i - begin];
    }
}

/* Judges rows added since the last call and makes active what one agent alone decides. FALSE if one can never hold. */
static gboolean take_rows(Core *core)
{
    gboolean possible = TRUE;

    vitri_problem_seal(core->problem);
    for (guint r = core->kinds->len; r < core->problem->rows->len; r++) {
        const guint8 kind = (guint8)vitri_components_judge_row(core->problem, vitri_problem_row(core->problem, r));
        const guint8 active = kind == VITRI_ROW_SINGLE;
        g_byte_array_append(core->kinds, &kind, 1);
        g_byte_array_append(core->active, &active, 1);
        possible = possible && (vitri_problem_row(core->problem, r)->terms->len > 0 || kind == VITRI_ROW_IDLE);
    }
    return possible;
}

/* Activates broken rows; how many there were. */
static guint activate_broken(Core *core, const guint32 *choice)
{
    guint n = 0;

    for (guint r = 0; r < core->problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(core->problem, r);
        if (vitri_row_sum(row, core->problem, choice) <= row->upper)
            continue;
        core->active->data[r] = TRUE;
        n++;
    }
    return n;
}

/* The agents of the first component without a choice; NULL if all have one. */
static GArray *find_conflict(const Core *core)
{
    for (guint c = 0; c < core->components->n; c++) {
        const Answer *answer = g_ptr_array_index(core->answers, c);
        const guint begin = core->components->begin[c], end = core->components->begin[c + 1];
        if (answer->choice != NULL)
            continue;
        GArray *agents = g_array_new(FALSE, FALSE, sizeof(guint32));
        g_array_append_vals(agents, core->components->agents + begin, end - begin);
        return agents;
    }
    return NULL;
}

/* TRUE if a place that must be filled has no candidate at all; else counts the seats wanted of such places. */
static gboolean is_hopeless(const VitriProblem *problem, gint64 *out_uncovered)
{
    g_autofree guint8 *wanted = g_malloc0(problem->places->len + 1);
    gint64 uncovered = 0;

    for (guint o = 0; o < problem->options->len; o++)
        if (vitri_problem_option(problem, o)->place != VITRI_NO_PLACE)
            wanted[vitri_problem_option(problem, o)->place] = TRUE;
    for (guint p = 0; p < problem->places->len; p++) {
        if (wanted[p])
            continue;
        if (vitri_problem_place(problem, p)->must_fill > 0)
            return TRUE;
        uncovered += vitri_problem_place(problem, p)->want_fill;
    }
    *out_uncovered = uncovered;
    return FALSE;
}

/* Solves until no row is broken and the judge is content. FALSE on error; solution->conflict set if there is none. */
static gboolean run_rounds(Core *core, VitriSeparate separate, gpointer user, VitriSolution *solution, GError **error)
{
    g_autoptr(GByteArray) was_active = g_byte_array_new();
    guint32 *choice = solution->choice;

    for (gboolean more = TRUE; more;) {
        core->n_rounds++;
        if (!take_rows(core)) {
            solution->conflict = g_array_new(FALSE, FALSE, sizeof(guint32));
            return TRUE;
        }
        while (was_active->len < core->active->len)
            g_byte_array_append(was_active, (const guint8 *)"", 1);
        decompose(core, was_active->data);
        if (!solve_open_components(core, error))
            return FALSE;
        solution->conflict = find_conflict(core);
        if (solution->conflict != NULL)
            return TRUE;
        merge_choices(core, choice);
        g_byte_array_set_size(was_active, 0);
        g_byte_array_append(was_active, core->active->data, core->active->len);
        more = activate_broken(core, choice) > 0;
        if (more || separate == NULL)
            continue;
        if (!separate(core->problem, choice, user, error))
            return FALSE;
        if (!take_rows(core)) {
            solution->conflict = g_array_new(FALSE, FALSE, sizeof(guint32));
            return TRUE;
        }
        more = activate_broken(core, choice) > 0;
    }
    return TRUE;
}

/* Adds up the answers. */
static void sum_answers(const Core *core, gint64 uncovered, VitriSolution *solution)
{
    solution->closed = VITRI_N_LEVELS;
    solution->value[VITRI_LEVEL_UNCOVERED] = solution->bound[VITRI_LEVEL_UNCOVERED] = uncovered;
    for (guint c = 0; c < core->components->n; c++) {
        const Answer *answer = g_ptr_array_index(core->answers, c);
        solution->closed = MIN(solution->closed, answer->closed);
        solution->n_coupled += answer->coupled;
        for (guint level = 0; level < VITRI_N_LEVELS; level++) {
            solution->value[level] += answer->value[level];
            solution->bound[level] += answer->bound[level];
        }
    }
}

static void free_core(Core *core)
{
    g_clear_pointer(&core->active, g_byte_array_unref);
    g_clear_pointer(&core->kinds, g_byte_array_unref);
    g_clear_pointer(&core->components, vitri_components_free);
    g_clear_pointer(&core->answers, g_ptr_array_unref);
    g_clear_pointer(&core->rows_of, g_ptr_array_unref);
    g_clear_error(&core->error);
    g_mutex_clear(&core->lock);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Core, free_core)

VitriSolution *vitri_core_solve(VitriProblem *problem, const VitriCoreLimits *limits, VitriSeparate separate,
                                gpointer user, GError **error)
{
    g_autoptr(VitriSolution) solution = g_new0(VitriSolution, 1);
    g_auto(Core) core = {.problem = problem};
    gint64 uncovered = 0;
    const char *reason = NULL;

    g_mutex_init(&core.lock);
    core.max_nodes = limits != NULL && limits->max_nodes > 0 ? limits->max_nodes : DEFAULT_NODES;
    core.threads = limits != NULL ? limits->threads : 1;
    core.active = g_byte_array_new();
    core.kinds = g_byte_array_new();
    vitri_problem_seal(problem);
    if (is_hopeless(problem, &uncovered)) {
        solution->conflict = g_array_new(FALSE, FALSE, sizeof(guint32));
        return g_steal_pointer(&solution);
    }
    solution->choice = g_new(guint32, problem->n_agents + 1);
    if (!run_rounds(&core, separate, user, solution, error))
        return NULL;
    solution->n_components = core.components != NULL ? core.components->n : 0;
    solution->n_nodes = core.n_nodes;
    solution->n_rounds = core.n_rounds;
    solution->feasible = solution->conflict == NULL;
    if (!solution->feasible) {
        g_clear_pointer(&solution->choice, g_free);
        return g_steal_pointer(&solution);
    }
    sum_answers(&core, uncovered, solution);
    if (!vitri_certificate_check_choice(problem, solution->choice, solution->value, &reason)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the planner's proof does not hold: %s"), reason);
        return NULL;
    }
    return g_steal_pointer(&solution);
}
