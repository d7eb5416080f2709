/*
 * Branch and bound of one stage. A node is a list of restrictions up to the root: an agent takes an option, an option
 * is closed, a level sum is at most or at least something. Each node is one linear program; its bound is recounted in
 * integers from the rounded duals, rounded up, and nothing else prunes: a node that the solver calls infeasible is cut
 * off only if its ray proves it in integers, else it is divided further. A point that looks integral is a choice only
 * if the problem admits it.
 *
 * Order: level sums are divided first (they close the gap that combined weights leave), then the agent nearest to
 * one half. The search plunges into one child until it is cut off; then it takes the node with the smallest bound, the
 * latest of equals. Columns whose excess at the root exceeds the gap are closed. Everything is counted, so the result
 * depends on the input only. Memory: a few words a node.
 */
#include "branch.h"

#include <math.h>
#include <string.h>

#include "lp.h"

#define INTEGRAL 1e-5
#define NO_NODE G_MAXUINT32

typedef enum { NODE_ROOT, NODE_TAKE, NODE_CLOSE, NODE_ROW_HIGH, NODE_ROW_LOW } NodeKind;

typedef struct {
    guint32 parent;
    NodeKind kind;
    guint32 index; /* column or row */
    gint64 limit;  /* of a row */
    gint64 lower;
} Node;

typedef struct {
    const VitriStage *stage;
    const VitriRelaxation *relaxation;
    VitriLp *lp;
    VitriIncumbent *incumbent;
    GArray *nodes, *waiting; /* of Node; of guint32 */
    VitriBox base, box;      /* of the root (with columns closed since), of the node at hand */
    gint64 *dual;
    guint32 *choice;
    VitriWide root_bound, *root_excess; /* NULL until the root is solved */
    gint64 incumbent_objective;         /* G_MAXINT64 if there is none */
} Tree;

gboolean vitri_incumbent_offer(VitriIncumbent *incumbent, const VitriProblem *problem, const guint32 *choice)
{
    gint64 value[VITRI_N_LEVELS];

    if (!vitri_problem_admits(problem, choice))
        return FALSE;
    vitri_problem_value(problem, choice, value);
    if (incumbent->known && vitri_level_compare(value, incumbent->value) >= 0)
        return FALSE;
    incumbent->known = TRUE;
    memcpy(incumbent->choice, choice, problem->n_agents * sizeof *choice);
    memcpy(incumbent->value, value, sizeof value);
    return TRUE;
}

static gint64 weigh_incumbent(const Tree *tree)
{
    gint64 sum = 0;

    if (!tree->incumbent->known)
        return G_MAXINT64;
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        sum += tree->stage->weight[level] * tree->incumbent->value[level];
    return sum;
}

/* Rounds a scaled bound up to the next integer. */
static gint64 round_up(VitriWide scaled)
{
    const VitriWide unit = VITRI_DUAL_UNIT;
    VitriWide whole = scaled / unit;

    if (scaled > 0 && scaled % unit != 0)
        whole++;
    return whole >= G_MAXINT64 ? G_MAXINT64 : whole < 0 ? 0 : (gint64)whole;
}

/* Closes at the root what cannot be in a strictly better choice. */
static void close_columns(Tree *tree)
{
    const VitriWide limit = ((VitriWide)tree->incumbent_objective - 1) * VITRI_DUAL_UNIT;

    if (tree->root_excess == NULL || tree->incumbent_objective == G_MAXINT64)
        return;
    for (guint c = 0; c < tree->relaxation->n_options; c++)
        if (tree->root_bound + tree->root_excess[c] > limit)
            tree->base.open[c] = FALSE;
}

static void offer_choice(Tree *tree)
{
    if (!vitri_incumbent_offer(tree->incumbent, tree->stage->problem, tree->choice))
        return;
    const gint64 objective = weigh_incumbent(tree);
    if (objective < tree->incumbent_objective) {
        tree->incumbent_objective = objective;
        close_columns(tree);
    }
}

static void restrict_box(Tree *tree, const Node *node)
{
    const VitriRelaxation *relaxation = tree->relaxation;

    switch (node->kind) {
    case NODE_ROOT:
        break;
    case NODE_TAKE: {
        const guint32 agent = relaxation->agent[node->index];
        for (guint c = relaxation->first[agent]; c < relaxation->first[agent + 1]; c++)
            tree->box.open[c] = tree->box.open[c] && c == node->index;
        break;
    }
    case NODE_CLOSE:
        tree->box.open[node->index] = FALSE;
        break;
    case NODE_ROW_HIGH:
        tree->box.high[node->index] = MIN(tree->box.high[node->index], node->limit);
        break;
    case NODE_ROW_LOW:
        tree->box.low[node->index] = MAX(tree->box.low[node->index], node->limit);
        break;
    }
}

/* Fills the box of a node. FALSE if an agent has no open column left or a row's limits have crossed. */
static gboolean enter_node(Tree *tree, guint32 index)
{
    const VitriRelaxation *relaxation = tree->relaxation;

    memcpy(tree->box.open, tree->base.open, relaxation->n_columns);
    memcpy(tree->box.low, tree->base.low, relaxation->n_rows * sizeof(gint64));
    memcpy(tree->box.high, tree->base.high, relaxation->n_rows * sizeof(gint64));
    for (guint32 at = index; at != NO_NODE; at = g_array_index(tree->nodes, Node, at).parent)
        restrict_box(tree, &g_array_index(tree->nodes, Node, at));
    for (guint r = 0; r < relaxation->n_rows; r++)
        if (tree->box.low[r] > tree->box.high[r])
            return FALSE;
    for (guint agent = 0; agent < relaxation->n_agents; agent++) {
        gboolean some = relaxation->first[agent] == relaxation->first[agent + 1];
        for (guint c = relaxation->first[agent]; c < relaxation->first[agent + 1] && !some; c++)
            some = tree->box.open[c];
        if (!some)
            return FALSE;
    }
    return TRUE;
}

/* Bounds the node after its linear program. G_MAXINT64 if it is proved empty. */
static gint64 bound_node(Tree *tree, VitriLpStatus status, gboolean is_root)
{
    if (status == VITRI_LP_INFEASIBLE)
        for (int sign = -1; sign <= 1; sign += 2)
            if (vitri_lp_ray(tree->lp, sign, tree->dual) &&
                vitri_relaxation_refutes(tree->relaxation, &tree->box, tree->dual))
                return G_MAXINT64;
    vitri_lp_duals(tree->lp, tree->dual);
    if (!is_root)
        return round_up(vitri_relaxation_bound(tree->relaxation, &tree->box, tree->dual, NULL));
    tree->root_excess = g_new0(VitriWide, tree->relaxation->n_columns + 1);
    tree->root_bound = vitri_relaxation_bound(tree->relaxation, &tree->box, tree->dual, tree->root_excess);
    return round_up(tree->root_bound);
}

/* The open column of an agent with the largest value in the point. */
static guint find_top(const Tree *tree, const double *point, guint agent)
{
    guint top = G_MAXUINT;

    for (guint c = tree->relaxation->first[agent]; c < tree->relaxation->first[agent + 1]; c++)
        if (tree->box.open[c] && (top == G_MAXUINT || point[c] > point[top]))
            top = c;
    return top;
}

/* Reads the point as a choice; the column to divide, G_MAXUINT if every agent is decided. */
static guint read_point(Tree *tree, const double *point)
{
    const VitriRelaxation *relaxation = tree->relaxation;
    guint divide = G_MAXUINT;
    double best = INTEGRAL;

    for (guint agent = 0; agent < relaxation->n_agents; agent++) {
        if (relaxation->first[agent] == relaxation->first[agent + 1]) {
            tree->choice[agent] = relaxation->taken[agent];
            continue;
        }
        const guint top = find_top(tree, point, agent);
        const double fraction = MIN(point[top], 1 - point[top]);
        tree->choice[agent] = relaxation->option[top];
        if (point[top] < 0.5 || fraction > best) {
            const double score = point[top] < 0.5 ? 0.5 - 0.1 * (0.5 - point[top]) : fraction;
            if (score > best) {
                best = score;
                divide = top;
            }
        }
    }
    return divide;
}

/* A column of some agent that is not decided yet; G_MAXUINT if all are. */
static guint find_undecided(const Tree *tree, const double *point)
{
    const VitriRelaxation *relaxation = tree->relaxation;

    for (guint agent = 0; agent < relaxation->n_agents; agent++) {
        guint n_open = 0;
        for (guint c = relaxation->first[agent]; c < relaxation->first[agent + 1]; c++)
            n_open += tree->box.open[c] != 0;
        if (n_open > 1)
            return find_top(tree, point, agent);
    }
    return G_MAXUINT;
}

static guint32 push_node(Tree *tree, guint32 parent, NodeKind kind, guint32 index, gint64 limit)
{
    const Node node = {parent, kind, index, limit, g_array_index(tree->nodes, Node, parent).lower};
    const guint32 number = tree->nodes->len;

    g_array_append_val(tree->nodes, node);
    g_array_append_val(tree->waiting, number);
    return number;
}

/* Divides on the first level of the stage (but the last) whose sum is fractional; the child to plunge into. */
static guint32 divide_level(Tree *tree, guint32 parent, const double *point)
{
    const VitriRelaxation *relaxation = tree->relaxation;
    const VitriStage *stage = tree->stage;

    for (guint level = stage->first_level; level + 1 < stage->first_level + stage->n_levels; level++) {
        const guint32 row = relaxation->level_row[level];
        double sum = 0;
        if (row == VITRI_NO_ROW)
            continue;
        for (guint c = 0; c < relaxation->n_columns; c++)
            for (guint i = relaxation->begin[c]; i < relaxation->begin[c + 1]; i++)
                sum += relaxation->row[i] == row ? point[c] * (double)relaxation->coefficient[i] : 0;
        const gint64 below = (gint64)floor(sum);
        if (sum - (double)below < 1e-4 || (double)below + 1 - sum < 1e-4)
            continue;
        push_node(tree, parent, NODE_ROW_LOW, row, below + 1);
        return push_node(tree, parent, NODE_ROW_HIGH, row, below);
    }
    return NO_NODE;
}

/* Solves a node and divides it; the child to plunge into, NO_NODE if it is cut off. */
static guint32 work_node(Tree *tree, guint32 index)
{
    const VitriLpStatus status = vitri_lp_solve(tree->lp, &tree->box);
    const gint64 bound = bound_node(tree, status, index == 0);
    Node *node = &g_array_index(tree->nodes, Node, index);

    node->lower = MAX(node->lower, bound);
    close_columns(tree);
    if (node->lower >= tree->incumbent_objective)
        return NO_NODE;
    const double *point = vitri_lp_point(tree->lp);
    guint divide = read_point(tree, point);
    if (divide == G_MAXUINT || status != VITRI_LP_SOLVED) {
        offer_choice(tree);
        if (g_array_index(tree->nodes, Node, index).lower >= tree->incumbent_objective)
            return NO_NODE;
        divide = find_undecided(tree, point);
    } else {
        const guint32 child = divide_level(tree, index, point);
        if (child != NO_NODE)
            return child;
    }
    if (divide == G_MAXUINT)
        return NO_NODE;
    push_node(tree, index, NODE_CLOSE, divide, 0);
    return push_node(tree, index, NODE_TAKE, divide, 0);
}

/* Takes the plunge's child, else the waiting node with the smallest bound (the latest while nothing is known). */
static guint32 pick_node(Tree *tree, guint32 plunge)
{
    guint best = tree->waiting->len - 1;

    if (plunge == NO_NODE && tree->incumbent->known)
        for (guint i = tree->waiting->len; i-- > 0;) {
            const gint64 lower = g_array_index(tree->nodes, Node, g_array_index(tree->waiting, guint32, i)).lower;
            if (lower < g_array_index(tree->nodes, Node, g_array_index(tree->waiting, guint32, best)).lower)
                best = i;
        }
    const guint32 index = g_array_index(tree->waiting, guint32, best);
    g_array_remove_index(tree->waiting, best);
    return index;
}

/* The smallest bound among nodes not worked off, at most the incumbent. */
static gint64 find_lower(const Tree *tree)
{
    gint64 lower = tree->incumbent_objective;

    for (guint i = 0; i < tree->waiting->len; i++)
        lower = MIN(lower, g_array_index(tree->nodes, Node, g_array_index(tree->waiting, guint32, i)).lower);
    return lower;
}

static void search_tree(Tree *tree, guint max_nodes, guint *out_n_nodes)
{
    guint32 plunge = NO_NODE;
    guint n_nodes = 0;
    const Node root = {NO_NODE, NODE_ROOT, 0, 0, 0};
    const guint32 zero = 0;

    g_array_append_val(tree->nodes, root);
    g_array_append_val(tree->waiting, zero);
    while (tree->waiting->len > 0 && (n_nodes < max_nodes || (!tree->incumbent->known && n_nodes / 10 < max_nodes))) {
        const guint32 index = pick_node(tree, plunge);
        plunge = NO_NODE;
        if (g_array_index(tree->nodes, Node, index).lower >= tree->incumbent_objective || !enter_node(tree, index))
            continue;
        n_nodes++;
        plunge = work_node(tree, index);
    }
    *out_n_nodes = n_nodes;
}

/* Closes options that no choice as good as the incumbent takes, for the stages that follow. */
static void close_options(const Tree *tree, guint8 *open)
{
    const VitriWide limit = (VitriWide)tree->incumbent_objective * VITRI_DUAL_UNIT;

    if (tree->root_excess == NULL || !tree->incumbent->known)
        return;
    for (guint c = 0; c < tree->relaxation->n_options; c++)
        if (tree->root_bound + tree->root_excess[c] > limit)
            open[tree->relaxation->option[c]] = FALSE;
}

VitriBranchResult vitri_branch_run(const VitriStage *stage, guint8 *open, VitriIncumbent *incumbent,
                                   const guint32 *guide, guint max_nodes)
{
    g_autoptr(VitriRelaxation) relaxation = vitri_relaxation_new(stage);
    g_autoptr(VitriLp) lp = vitri_lp_new(relaxation);
    g_autoptr(GArray) nodes = g_array_new(FALSE, FALSE, sizeof(Node));
    g_autoptr(GArray) waiting = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autofree guint8 *base_open = g_malloc(relaxation->n_columns + 1), *box_open = g_malloc(relaxation->n_columns + 1);
    g_autofree gint64 *low = g_new(gint64, relaxation->n_rows + 1), *high = g_new(gint64, relaxation->n_rows + 1);
    g_autofree gint64 *dual = g_new0(gint64, relaxation->n_rows + 1);
    g_autofree guint32 *choice = g_new(guint32, relaxation->n_agents + 1);
    Tree tree = {.stage = stage, .relaxation = relaxation, .lp = lp, .incumbent = incumbent, .nodes = nodes};
    VitriBranchResult result = {0};

    memset(base_open, TRUE, relaxation->n_columns + 1);
    tree.waiting = waiting;
    tree.base = (VitriBox){base_open, relaxation->low, relaxation->high};
    tree.box = (VitriBox){box_open, low, high};
    tree.dual = dual;
    tree.choice = choice;
    tree.incumbent_objective = weigh_incumbent(&tree);
    vitri_lp_start(lp, guide);
    search_tree(&tree, max_nodes, &result.n_nodes);
    result.lower = find_lower(&tree);
    close_options(&tree, open);
    g_free(tree.root_excess);
    return result;
}
