/*
 * The integer problem as plain arrays. Options are appended in order, so an index given out stays valid and is the
 * natural tie-break; rows are appended at any time (cuts) and put in order by the seal: sorted by option, doubles
 * added up, zeros dropped. Nothing here solves anything: feasibility and value of a choice are counted from scratch,
 * O(options + terms).
 */
#include "problem.h"

static void free_row(gpointer data)
{
    VitriRow *row = data;

    g_array_unref(row->terms);
    g_free(row);
}

VitriProblem *vitri_problem_new(guint n_agents)
{
    VitriProblem *problem = g_new0(VitriProblem, 1);
    const guint32 none = VITRI_NO_OPTION;

    problem->n_agents = n_agents;
    problem->places = g_array_new(FALSE, FALSE, sizeof(VitriPlace));
    problem->options = g_array_new(FALSE, FALSE, sizeof(VitriOption));
    problem->first = g_array_new(FALSE, TRUE, sizeof(guint32));
    problem->start = g_array_sized_new(FALSE, FALSE, sizeof(guint32), n_agents);
    for (guint i = 0; i < n_agents; i++)
        g_array_append_val(problem->start, none);
    problem->rows = g_ptr_array_new_with_free_func(free_row);
    return problem;
}

void vitri_problem_free(VitriProblem *problem)
{
    if (problem == NULL)
        return;
    g_array_unref(problem->places);
    g_array_unref(problem->options);
    g_array_unref(problem->first);
    g_array_unref(problem->start);
    g_ptr_array_unref(problem->rows);
    g_free(problem);
}

gint32 vitri_problem_add_place(VitriProblem *problem, gint32 capacity, gint32 must_fill, gint32 want_fill)
{
    const VitriPlace place = {capacity, must_fill, want_fill};

    g_assert(0 <= must_fill && must_fill <= want_fill && want_fill <= capacity);
    g_array_append_val(problem->places, place);
    return (gint32)problem->places->len - 1;
}

guint32 vitri_problem_add_option(VitriProblem *problem, guint32 agent, gint32 place, const gint64 cost[VITRI_N_LEVELS])
{
    VitriOption option = {.agent = agent, .place = place};
    const guint n = problem->options->len;

    g_assert(agent < problem->n_agents && place >= VITRI_NO_PLACE && place < (gint32)problem->places->len);
    if (n > 0) {
        const VitriOption *last = vitri_problem_option(problem, n - 1);
        g_assert(last->agent < agent || (last->agent == agent && last->place <= place));
    }
    for (guint level = 0; level < VITRI_N_LEVELS; level++) {
        g_assert(cost[level] >= 0);
        option.cost[level] = cost[level];
    }
    g_array_append_val(problem->options, option);
    g_array_set_size(problem->first, 0);
    return n;
}

void vitri_problem_set_start(VitriProblem *problem, guint32 agent, guint32 option)
{
    g_assert(agent < problem->n_agents && option < problem->options->len);
    g_assert(vitri_problem_option(problem, option)->agent == agent);
    g_array_index(problem->start, guint32, agent) = option;
}

VitriRow *vitri_problem_add_row(VitriProblem *problem, gint64 upper, guint32 label)
{
    VitriRow *row = g_new0(VitriRow, 1);

    row->terms = g_array_new(FALSE, FALSE, sizeof(VitriTerm));
    row->upper = upper;
    row->label = label;
    g_ptr_array_add(problem->rows, row);
    return row;
}

void vitri_row_add_term(VitriRow *row, guint32 option, gint32 coefficient)
{
    const VitriTerm term = {option, coefficient};

    g_array_append_val(row->terms, term);
}

static int compare_terms(gconstpointer left, gconstpointer right)
{
    const guint32 a = ((const VitriTerm *)left)->option, b = ((const VitriTerm *)right)->option;

    return a < b ? -1 : a > b;
}

static void seal_row(const VitriProblem *problem, VitriRow *row)
{
    GArray *terms = row->terms;
    guint kept = 0;

    g_array_sort(terms, compare_terms);
    for (guint i = 0; i < terms->len;) {
        VitriTerm sum = g_array_index(terms, VitriTerm, i);
        g_assert(sum.option < problem->options->len);
        for (i++; i < terms->len && g_array_index(terms, VitriTerm, i).option == sum.option; i++)
            sum.coefficient += g_array_index(terms, VitriTerm, i).coefficient;
        if (sum.coefficient != 0)
            g_array_index(terms, VitriTerm, kept++) = sum;
    }
    g_array_set_size(terms, kept);
}

void vitri_problem_seal(VitriProblem *problem)
{
    if (problem->first->len != problem->n_agents + 1) {
        g_array_set_size(problem->first, problem->n_agents + 1);
        guint32 at = 0;
        for (guint agent = 0; agent <= problem->n_agents; agent++) {
            while (at < problem->options->len && vitri_problem_option(problem, at)->agent < agent)
                at++;
            g_array_index(problem->first, guint32, agent) = at;
        }
    }
    for (; problem->n_sealed < problem->rows->len; problem->n_sealed++)
        seal_row(problem, vitri_problem_row(problem, problem->n_sealed));
}

void vitri_problem_range(const VitriProblem *problem, guint agent, guint32 *out_begin, guint32 *out_end)
{
    *out_begin = g_array_index(problem->first, guint32, agent);
    *out_end = g_array_index(problem->first, guint32, agent + 1);
}

gint64 vitri_row_sum(const VitriRow *row, const VitriProblem *problem, const guint32 *choice)
{
    gint64 sum = 0;

    for (guint i = 0; i < row->terms->len; i++) {
        const VitriTerm *term = &g_array_index(row->terms, VitriTerm, i);
        if (choice[vitri_problem_option(problem, term->option)->agent] == term->option)
            sum += term->coefficient;
    }
    return sum;
}

/* How many agents each place holds. */
static gint32 *count_agents(const VitriProblem *problem, const guint32 *choice)
{
    gint32 *count = g_new0(gint32, problem->places->len + 1);

    for (guint agent = 0; agent < problem->n_agents; agent++) {
        const gint32 place = vitri_problem_option(problem, choice[agent])->place;
        if (place != VITRI_NO_PLACE)
            count[place]++;
    }
    return count;
}

gboolean vitri_problem_admits(const VitriProblem *problem, const guint32 *choice)
{
    for (guint agent = 0; agent < problem->n_agents; agent++)
        if (choice[agent] >= problem->options->len || vitri_problem_option(problem, choice[agent])->agent != agent)
            return FALSE;
    g_autofree gint32 *count = count_agents(problem, choice);
    for (guint p = 0; p < problem->places->len; p++) {
        const VitriPlace *place = vitri_problem_place(problem, p);
        if (count[p] > place->capacity || count[p] < place->must_fill)
            return FALSE;
    }
    for (guint r = 0; r < problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(problem, r);
        if (vitri_row_sum(row, problem, choice) > row->upper)
            return FALSE;
    }
    return TRUE;
}

void vitri_problem_value(const VitriProblem *problem, const guint32 *choice, gint64 out_value[VITRI_N_LEVELS])
{
    g_autofree gint32 *count = count_agents(problem, choice);
    gint64 value[VITRI_N_LEVELS] = {0};

    for (guint agent = 0; agent < problem->n_agents; agent++)
        for (guint level = 0; level < VITRI_N_LEVELS; level++)
            value[level] += vitri_problem_option(problem, choice[agent])->cost[level];
    for (guint p = 0; p < problem->places->len; p++)
        value[VITRI_LEVEL_UNCOVERED] += MAX(0, vitri_problem_place(problem, p)->want_fill - count[p]);
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        out_value[level] = value[level];
}

int vitri_level_compare(const gint64 *left, const gint64 *right)
{
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        if (left[level] != right[level])
            return left[level] < right[level] ? -1 : 1;
    return 0;
}
