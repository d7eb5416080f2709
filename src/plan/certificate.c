/*
 * Proofs recounted. For place prices v (any integers) the Lagrangian dual
 *     sum over agents of min over options (cost + v[place])  +  sum over places of min over fills k (shortage(k) - v k)
 * bounds every choice from below; shortage is convex and piecewise linear, so its minimum lies at 0, must_fill,
 * want_fill or capacity. Equality with the value of a choice proves both. O(options); no code of the solvers is used.
 */
#include "certificate.h"

static gboolean refuse(const char **out_reason, const char *reason)
{
    if (out_reason != NULL)
        *out_reason = reason;
    return FALSE;
}

static VitriWide weigh(const VitriWeights *weights, const gint64 *cost)
{
    VitriWide sum = 0;

    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        sum += weights->weight[level] * cost[level];
    return sum;
}

/* The least (or greatest) cost of each level among an agent's options; 0 without options. */
static void span_levels(const VitriProblem *problem, guint agent, gint64 *out_least, gint64 *out_most)
{
    const guint32 begin = g_array_index(problem->first, guint32, agent);
    const guint32 end = g_array_index(problem->first, guint32, agent + 1);

    for (guint level = 0; level < VITRI_N_LEVELS; level++) {
        out_least[level] = begin < end ? G_MAXINT64 : 0;
        out_most[level] = 0;
        for (guint32 o = begin; o < end; o++) {
            out_least[level] = MIN(out_least[level], vitri_problem_option(problem, o)->cost[level]);
            out_most[level] = MAX(out_most[level], vitri_problem_option(problem, o)->cost[level]);
        }
    }
}

/* Each level, and last `forbidden`, outweighs all differences below it. */
static gboolean weights_dominate(const VitriProblem *problem, const VitriWeights *weights)
{
    gint64 differ[VITRI_N_LEVELS] = {0};

    for (guint agent = 0; agent < problem->n_agents; agent++) {
        gint64 least[VITRI_N_LEVELS], most[VITRI_N_LEVELS];
        span_levels(problem, agent, least, most);
        for (guint level = 0; level < VITRI_N_LEVELS; level++)
            differ[level] += most[level] - least[level];
    }
    for (guint p = 0; p < problem->places->len; p++) {
        const VitriPlace *place = vitri_problem_place(problem, p);
        differ[VITRI_LEVEL_UNCOVERED] += place->want_fill - place->must_fill;
    }
    VitriWide below = 0;
    for (guint level = VITRI_N_LEVELS; level-- > 0;) {
        if (weights->weight[level] <= below)
            return FALSE;
        below += weights->weight[level] * differ[level];
    }
    return weights->forbidden > below;
}

/* min over k in {from, must, want, capacity} of the shortage cost less k seats at the price. */
static VitriWide bound_place(const VitriPlace *place, const VitriWeights *weights, VitriWide price, gboolean relaxed)
{
    const gint32 fills[] = {relaxed ? 0 : place->must_fill, place->must_fill, place->want_fill, place->capacity};
    VitriWide best = VITRI_WIDE_MAX;

    for (guint i = 0; i < G_N_ELEMENTS(fills); i++) {
        VitriWide cost = weights->weight[VITRI_LEVEL_UNCOVERED] * MAX(0, place->want_fill - fills[i]);
        cost += weights->forbidden * MAX(0, place->must_fill - fills[i]);
        best = MIN(best, cost - price * fills[i]);
    }
    return best;
}

/* The Lagrangian dual; relaxed: agents may stay without a seat and must_fill may be missed, each at `forbidden`. */
static VitriWide bound_all(const VitriProblem *problem, const VitriWeights *weights, const VitriWide *price,
                           gboolean relaxed)
{
    VitriWide sum = 0;

    for (guint agent = 0; agent < problem->n_agents; agent++) {
        gint64 least[VITRI_N_LEVELS], most[VITRI_N_LEVELS];
        span_levels(problem, agent, least, most);
        VitriWide best = relaxed ? weights->forbidden + weigh(weights, least) : VITRI_WIDE_MAX;
        for (guint32 o = g_array_index(problem->first, guint32, agent);
             o < g_array_index(problem->first, guint32, agent + 1); o++) {
            const VitriOption *option = vitri_problem_option(problem, o);
            const VitriWide toll = option->place == VITRI_NO_PLACE ? 0 : price[option->place];
            best = MIN(best, weigh(weights, option->cost) + toll);
        }
        if (best == VITRI_WIDE_MAX)
            return VITRI_WIDE_MAX;
        sum += best;
    }
    for (guint p = 0; p < problem->places->len; p++)
        sum += bound_place(vitri_problem_place(problem, p), weights, price[p], relaxed);
    return sum;
}

static gboolean count_choice(const VitriProblem *problem, const guint32 *choice, gint64 *out_value,
                             const char **out_reason)
{
    g_autofree gint32 *fill = g_new0(gint32, problem->places->len + 1);

    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        out_value[level] = 0;
    for (guint agent = 0; agent < problem->n_agents; agent++) {
        if (choice[agent] >= problem->options->len)
            return refuse(out_reason, "an agent has no option");
        const VitriOption *option = vitri_problem_option(problem, choice[agent]);
        if (option->agent != agent)
            return refuse(out_reason, "an agent has the option of another");
        for (guint level = 0; level < VITRI_N_LEVELS; level++)
            out_value[level] += option->cost[level];
        if (option->place != VITRI_NO_PLACE)
            fill[option->place]++;
    }
    for (guint p = 0; p < problem->places->len; p++) {
        const VitriPlace *place = vitri_problem_place(problem, p);
        if (fill[p] > place->capacity)
            return refuse(out_reason, "a place holds more than its capacity");
        if (fill[p] < place->must_fill)
            return refuse(out_reason, "a place holds less than it must");
        out_value[VITRI_LEVEL_UNCOVERED] += fill[p] < place->want_fill ? place->want_fill - fill[p] : 0;
    }
    return TRUE;
}

gboolean vitri_certificate_check(const VitriProblem *problem, const VitriWeights *weights, const guint32 *choice,
                                 const VitriWide *price, const char **out_reason)
{
    gint64 value[VITRI_N_LEVELS];

    if (!weights_dominate(problem, weights))
        return refuse(out_reason, "a weight does not dominate the levels below it");
    if (!count_choice(problem, choice, value, out_reason))
        return FALSE;
    if (bound_all(problem, weights, price, FALSE) != weigh(weights, value))
        return refuse(out_reason, "the dual does not reach the value");
    return TRUE;
}

gboolean vitri_certificate_check_infeasible(const VitriProblem *problem, const VitriWeights *weights,
                                            const VitriWide *price, const char **out_reason)
{
    VitriWide dearest = 0; /* no choice costs more */

    if (!weights_dominate(problem, weights))
        return refuse(out_reason, "a weight does not dominate the levels below it");
    for (guint agent = 0; agent < problem->n_agents; agent++) {
        gint64 least[VITRI_N_LEVELS], most[VITRI_N_LEVELS];
        span_levels(problem, agent, least, most);
        dearest += weigh(weights, most);
    }
    for (guint p = 0; p < problem->places->len; p++) {
        const VitriPlace *place = vitri_problem_place(problem, p);
        dearest += weights->weight[VITRI_LEVEL_UNCOVERED] * (place->want_fill - place->must_fill);
    }
    if (bound_all(problem, weights, price, TRUE) <= dearest)
        return refuse(out_reason, "the dual does not prove that there is no choice");
    return TRUE;
}

gboolean vitri_certificate_check_choice(const VitriProblem *problem, const guint32 *choice,
                                        const gint64 value[VITRI_N_LEVELS], const char **out_reason)
{
    gint64 counted[VITRI_N_LEVELS];

    if (!count_choice(problem, choice, counted, out_reason))
        return FALSE;
    for (guint r = 0; r < problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(problem, r);
        gint64 sum = 0;
        for (guint i = 0; i < row->terms->len; i++) {
            const VitriTerm *term = &g_array_index(row->terms, VitriTerm, i);
            if (choice[vitri_problem_option(problem, term->option)->agent] == term->option)
                sum += term->coefficient;
        }
        if (sum > row->upper)
            return refuse(out_reason, "a row is broken");
    }
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        if (counted[level] != value[level])
            return refuse(out_reason, "a level has another value");
    return TRUE;
}
