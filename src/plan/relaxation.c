/*
 * Integer model of a stage and its exact bounds. For multipliers y of the rows
 *     sum over rows of (y > 0 ? y low : y high)  +  sum over agents of min over open options (c - y A)
 *         +  sum over shortages of min(0, c - y A) most
 * is below the objective of every point of the box, whatever y: so y may come rounded from a floating-point solver, and
 * only the bound's quality, never its truth, depends on it. All sums are in 128 bits: |y| < 2^60, coefficients < 2^31.
 * Row of a place: want_fill <= agents + shortage <= capacity with 0 <= shortage <= want_fill - must_fill, so one row
 * serves both sides. Cost of a bound: the number of matrix elements.
 */
#include "relaxation.h"

#include <string.h>

/* Arrays under construction. */
typedef struct {
    const VitriStage *stage;
    VitriRelaxation *out;
    GArray *begin, *row, *coefficient, *objective, *most, *hint;
    guint32 *place_row, *row_row; /* row of each place and of each coupling row */
    GArray *option_terms;         /* of Entry: (option, row, coefficient) of coupling rows, by option */
} Builder;

typedef struct {
    guint32 option, row;
    gint64 coefficient;
} Entry;

static int compare_entries(gconstpointer left, gconstpointer right)
{
    const Entry *a = left, *b = right;

    if (a->option != b->option)
        return a->option < b->option ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

static void add_element(Builder *builder, guint32 row, gint64 coefficient)
{
    g_array_append_val(builder->row, row);
    g_array_append_val(builder->coefficient, coefficient);
}

static void end_column(Builder *builder, gint64 objective, double hint, gint64 most)
{
    g_array_append_val(builder->hint, hint);
    g_array_append_val(builder->objective, objective);
    g_array_append_val(builder->most, most);
    g_array_append_val(builder->begin, builder->row->len);
    builder->out->n_columns++;
}

static gint64 weigh_option(const VitriStage *stage, const gint64 *cost)
{
    gint64 sum = 0;

    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        sum += stage->weight[level] * cost[level];
    return sum;
}

static double hint_option(const VitriStage *stage, const gint64 *cost)
{
    double sum = 0;

    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        sum += stage->hint[level] * (double)cost[level];
    return sum;
}

/* Numbers the rows: places with candidates, coupling rows, level sums; limits before fixed agents are counted in. */
static void make_rows(Builder *builder)
{
    const VitriStage *stage = builder->stage;
    const VitriProblem *problem = stage->problem;
    VitriRelaxation *out = builder->out;
    const guint most_rows = problem->places->len + problem->rows->len + VITRI_N_LEVELS;

    out->low = g_new(gint64, most_rows + 1);
    out->high = g_new(gint64, most_rows + 1);
    for (guint p = 0; p < problem->places->len; p++) {
        out->low[out->n_rows] = vitri_problem_place(problem, p)->want_fill;
        out->high[out->n_rows] = vitri_problem_place(problem, p)->capacity;
        builder->place_row[p] = out->n_rows++;
    }
    for (guint r = 0; r < problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(problem, r);
        for (guint i = 0; i < row->terms->len; i++) {
            const VitriTerm *term = &g_array_index(row->terms, VitriTerm, i);
            const Entry entry = {term->option, out->n_rows, term->coefficient};
            g_array_append_val(builder->option_terms, entry);
        }
        out->low[out->n_rows] = VITRI_NO_LOW;
        out->high[out->n_rows] = row->upper;
        builder->row_row[r] = out->n_rows++;
    }
    g_array_sort(builder->option_terms, compare_entries);
    for (guint level = 0; level < stage->first_level + stage->n_levels; level++) {
        const gboolean fixed = level < stage->first_level;
        out->low[out->n_rows] = fixed ? stage->fixed_level[level] : VITRI_NO_LOW;
        out->high[out->n_rows] = fixed ? stage->fixed_level[level] : VITRI_NO_HIGH;
        out->level_row[level] = out->n_rows++;
    }
}

static void shift_row(VitriRelaxation *out, guint32 row, gint64 by)
{
    if (out->low[row] != VITRI_NO_LOW)
        out->low[row] -= by;
    if (out->high[row] != VITRI_NO_HIGH)
        out->high[row] -= by;
}

/* The matrix elements of an option: its place, its coupling rows, its levels; or their effect as constants. */
static void add_option(Builder *builder, guint32 option_index, guint *entry, gboolean fixed)
{
    const VitriStage *stage = builder->stage;
    VitriRelaxation *out = builder->out;
    const VitriOption *option = vitri_problem_option(stage->problem, option_index);
    const guint from = builder->row->len;

    if (option->place != VITRI_NO_PLACE)
        add_element(builder, builder->place_row[option->place], 1);
    while (*entry < builder->option_terms->len &&
           g_array_index(builder->option_terms, Entry, *entry).option < option_index)
        ++*entry;
    for (guint e = *entry; e < builder->option_terms->len; e++) {
        const Entry *term = &g_array_index(builder->option_terms, Entry, e);
        if (term->option != option_index)
            break;
        add_element(builder, term->row, term->coefficient);
    }
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        if (option->cost[level] != 0 && out->level_row[level] != VITRI_NO_ROW)
            add_element(builder, out->level_row[level], option->cost[level]);
    if (!fixed) {
        end_column(builder, weigh_option(stage, option->cost), hint_option(stage, option->cost), 1);
        return;
    }
    for (guint i = from; i < builder->row->len; i++)
        shift_row(out, g_array_index(builder->row, guint32, i), g_array_index(builder->coefficient, gint64, i));
    g_array_set_size(builder->row, from);
    g_array_set_size(builder->coefficient, from);
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        out->level_constant[level] += option->cost[level];
    out->constant += weigh_option(stage, option->cost);
}

static void add_agents(Builder *builder)
{
    const VitriProblem *problem = builder->stage->problem;
    VitriRelaxation *out = builder->out;
    guint entry = 0;

    for (guint agent = 0; agent < problem->n_agents; agent++) {
        guint32 begin, end, n_open = 0;
        vitri_problem_range(problem, agent, &begin, &end);
        for (guint32 o = begin; o < end; o++)
            n_open += builder->stage->open[o] != 0;
        g_assert(n_open > 0);
        out->first[agent] = out->n_columns;
        out->taken[agent] = VITRI_NO_OPTION;
        for (guint32 o = begin; o < end; o++) {
            if (!builder->stage->open[o])
                continue;
            if (n_open == 1)
                out->taken[agent] = o;
            else
                out->agent[out->n_columns] = agent;
            if (n_open > 1)
                out->option[out->n_columns] = o;
            add_option(builder, o, &entry, n_open == 1);
        }
    }
    out->first[problem->n_agents] = out->n_columns;
    out->n_options = out->n_columns;
}

static void add_shortages(Builder *builder)
{
    const VitriStage *stage = builder->stage;

    for (guint p = 0; p < stage->problem->places->len; p++) {
        const VitriPlace *place = vitri_problem_place(stage->problem, p);
        if (place->want_fill == place->must_fill)
            continue;
        add_element(builder, builder->place_row[p], 1);
        if (builder->out->level_row[VITRI_LEVEL_UNCOVERED] != VITRI_NO_ROW)
            add_element(builder, builder->out->level_row[VITRI_LEVEL_UNCOVERED], 1);
        end_column(builder, stage->weight[VITRI_LEVEL_UNCOVERED], stage->hint[VITRI_LEVEL_UNCOVERED],
                   place->want_fill - place->must_fill);
    }
}

/* Drops rows that no choice of the columns can break; the solver should not see them. */
static void drop_idle_rows(Builder *builder)
{
    VitriRelaxation *out = builder->out;
    g_autofree gint64 *least = g_new0(gint64, out->n_rows + 1), *most = g_new0(gint64, out->n_rows + 1);
    g_autofree guint32 *renumber = g_new(guint32, out->n_rows + 1);
    guint kept_rows = 0, kept = 0;

    for (guint i = 0; i < builder->row->len; i++) {
        const gint64 coefficient = g_array_index(builder->coefficient, gint64, i);
        guint32 row = g_array_index(builder->row, guint32, i);
        least[row] += MIN(coefficient, 0);
        most[row] += MAX(coefficient, 0);
    }
    for (guint c = out->n_options; c < out->n_columns; c++)
        for (guint i = g_array_index(builder->begin, guint32, c); i < g_array_index(builder->begin, guint32, c + 1);
             i++)
            most[g_array_index(builder->row, guint32, i)] += g_array_index(builder->most, gint64, c) - 1;
    for (guint r = 0; r < out->n_rows; r++) {
        gboolean level = FALSE;
        for (guint l = builder->stage->first_level; l + 1 < builder->stage->first_level + builder->stage->n_levels; l++)
            level = level || (out->level_row[l] == r && most[r] > 0);
        const gboolean idle = least[r] >= out->low[r] && most[r] <= out->high[r] && !level;
        renumber[r] = idle ? VITRI_NO_ROW : kept_rows;
        if (!idle) {
            out->low[kept_rows] = out->low[r];
            out->high[kept_rows++] = out->high[r];
        }
    }
    out->n_rows = kept_rows;
    for (guint l = 0; l < VITRI_N_LEVELS; l++)
        if (out->level_row[l] != VITRI_NO_ROW)
            out->level_row[l] = renumber[out->level_row[l]];
    for (guint c = 0, i = 0; c < out->n_columns; c++) {
        for (const guint end = g_array_index(builder->begin, guint32, c + 1); i < end; i++) {
            const guint32 row = renumber[g_array_index(builder->row, guint32, i)];
            if (row == VITRI_NO_ROW)
                continue;
            g_array_index(builder->row, guint32, kept) = row;
            g_array_index(builder->coefficient, gint64, kept++) = g_array_index(builder->coefficient, gint64, i);
        }
        g_array_index(builder->begin, guint32, c + 1) = kept;
    }
    g_array_set_size(builder->row, kept);
    g_array_set_size(builder->coefficient, kept);
}

VitriRelaxation *vitri_relaxation_new(const VitriStage *stage)
{
    const VitriProblem *problem = stage->problem;
    VitriRelaxation *out = g_new0(VitriRelaxation, 1);
    g_autofree guint32 *place_row = g_new(guint32, problem->places->len + 1);
    g_autofree guint32 *row_row = g_new(guint32, problem->rows->len + 1);
    g_autoptr(GArray) option_terms = g_array_new(FALSE, FALSE, sizeof(Entry));
    Builder builder = {.stage = stage, .out = out, .place_row = place_row, .row_row = row_row};

    builder.option_terms = option_terms;
    builder.begin = g_array_new(FALSE, TRUE, sizeof(guint32));
    g_array_set_size(builder.begin, 1);
    builder.row = g_array_new(FALSE, FALSE, sizeof(guint32));
    builder.coefficient = g_array_new(FALSE, FALSE, sizeof(gint64));
    builder.objective = g_array_new(FALSE, FALSE, sizeof(gint64));
    builder.hint = g_array_new(FALSE, FALSE, sizeof(double));
    builder.most = g_array_new(FALSE, FALSE, sizeof(gint64));
    out->n_agents = problem->n_agents;
    out->first = g_new0(guint32, problem->n_agents + 1);
    out->taken = g_new(guint32, problem->n_agents + 1);
    out->option = g_new0(guint32, problem->options->len + 1);
    out->agent = g_new0(guint32, problem->options->len + 1);
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        out->level_row[level] = VITRI_NO_ROW;
    make_rows(&builder);
    add_agents(&builder);
    add_shortages(&builder);
    drop_idle_rows(&builder);
    out->begin = (guint32 *)(void *)g_array_free(builder.begin, FALSE);
    out->row = (guint32 *)(void *)g_array_free(builder.row, FALSE);
    out->coefficient = (gint64 *)(void *)g_array_free(builder.coefficient, FALSE);
    out->objective = (gint64 *)(void *)g_array_free(builder.objective, FALSE);
    out->hint = (double *)(void *)g_array_free(builder.hint, FALSE);
    out->most = (gint64 *)(void *)g_array_free(builder.most, FALSE);
    return out;
}

void vitri_relaxation_free(VitriRelaxation *relaxation)
{
    if (relaxation == NULL)
        return;
    g_free(relaxation->first);
    g_free(relaxation->option);
    g_free(relaxation->agent);
    g_free(relaxation->begin);
    g_free(relaxation->row);
    g_free(relaxation->coefficient);
    g_free(relaxation->objective);
    g_free(relaxation->hint);
    g_free(relaxation->most);
    g_free(relaxation->low);
    g_free(relaxation->high);
    g_free(relaxation->taken);
    g_free(relaxation);
}

/* c - y A of a column, scaled. */
static VitriWide reduce_cost(const VitriRelaxation *relaxation, guint column, const gint64 *dual, gboolean priced)
{
    VitriWide cost = priced ? relaxation->objective[column] * VITRI_DUAL_UNIT : 0;

    for (guint i = relaxation->begin[column]; i < relaxation->begin[column + 1]; i++)
        cost -= (VitriWide)dual[relaxation->row[i]] * relaxation->coefficient[i];
    return cost;
}

static VitriWide bound_box(const VitriRelaxation *relaxation, const VitriBox *box, gint64 *dual, gboolean priced,
                           VitriWide *out_excess)
{
    VitriWide sum = priced ? relaxation->constant * VITRI_DUAL_UNIT : 0;

    for (guint r = 0; r < relaxation->n_rows; r++) {
        if ((dual[r] > 0 && box->low[r] == VITRI_NO_LOW) || (dual[r] < 0 && box->high[r] == VITRI_NO_HIGH))
            dual[r] = 0;
        if (dual[r] != 0)
            sum += (VitriWide)dual[r] * (dual[r] > 0 ? box->low[r] : box->high[r]);
    }
    for (guint agent = 0; agent < relaxation->n_agents; agent++) {
        const guint begin = relaxation->first[agent], end = relaxation->first[agent + 1];
        VitriWide least = VITRI_WIDE_MAX;
        for (guint c = begin; c < end; c++) {
            const VitriWide cost = reduce_cost(relaxation, c, dual, priced);
            if (out_excess != NULL)
                out_excess[c] = cost;
            if (box->open[c])
                least = MIN(least, cost);
        }
        if (begin < end && least == VITRI_WIDE_MAX)
            return VITRI_WIDE_MAX;
        for (guint c = begin; c < end && out_excess != NULL; c++)
            out_excess[c] -= least;
        sum += begin < end ? least : 0;
    }
    for (guint c = relaxation->n_options; c < relaxation->n_columns; c++) {
        const VitriWide cost = reduce_cost(relaxation, c, dual, priced);
        sum += MIN(cost, 0) * relaxation->most[c];
        if (out_excess != NULL)
            out_excess[c] = MAX(cost, 0);
    }
    return sum;
}

VitriWide vitri_relaxation_bound(const VitriRelaxation *relaxation, const VitriBox *box, gint64 *dual,
                                 VitriWide *out_excess)
{
    return bound_box(relaxation, box, dual, TRUE, out_excess);
}

gboolean vitri_relaxation_refutes(const VitriRelaxation *relaxation, const VitriBox *box, gint64 *dual)
{
    return bound_box(relaxation, box, dual, FALSE, NULL) > 0;
}
