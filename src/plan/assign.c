/*
 * Uncoupled core: successive shortest augmenting paths over places. One number of 128 bits holds all levels. Each agent
 * is added once: its cheapest option if a seat is free there (no search at all, which is the case of nearly everybody
 * who stays), else a Dijkstra search over places in reduced costs, through the agents seated in them, to the cheapest
 * free seat. A place is one node however many seats it has; its seats have convex costs: the first must_fill earn
 * `forbidden`, those up to want_fill earn one UNCOVERED, the rest nothing.
 *
 * Invariants between additions: every seated agent sits on its cheapest option at the prices, and the price of a place
 * lies between the cost of its last filled and of its next seat. So prices prove optimality at any time.
 * An agent without a seat is possible at `forbidden`, so the search cannot fail; the problem is infeasible if and only
 * if `forbidden` had to be paid. Cost O(agents x (options + places log places)) at worst. Rows are not looked at.
 */
#include "assign.h"

#include "certificate.h"
#include "vitri/error.h"
#include "vitri/message.h"

#define NOBODY G_MAXUINT32

typedef struct {
    VitriWide distance;
    guint32 place;
} HeapItem;

/* All arrays of one solve, in one allocation each; `settled` and `heap` are emptied by every search. */
typedef struct {
    const VitriProblem *problem;
    const VitriWeights *weights;
    const gint32 *place_of;
    const guint32 *first;
    VitriWide *cost;      /* by option */
    VitriWide *refusal;   /* by agent: the cost of leaving it without a seat */
    VitriWide *price;     /* by place */
    VitriWide *distance;  /* by place, VITRI_WIDE_MAX if untouched */
    guint32 *reached;     /* by place: the option through which it was reached */
    gint32 *fill;         /* by place */
    guint32 *head;        /* by place: first seated agent */
    guint32 *next, *prev; /* by agent: others seated in the same place */
    guint32 *choice;      /* by agent */
    GArray *heap;         /* of HeapItem */
    GArray *touched, *settled;
    VitriWide best; /* the shortest way out found so far */
    guint32 end_place, end_option, end_agent;
} Search;

void vitri_assignment_free(VitriAssignment *assignment)
{
    if (assignment == NULL)
        return;
    g_free(assignment->choice);
    g_free(assignment->price);
    g_free(assignment);
}

static gboolean item_before(const HeapItem *left, const HeapItem *right)
{
    return left->distance < right->distance || (left->distance == right->distance && left->place < right->place);
}

static void push_item(GArray *heap, HeapItem item)
{
    g_array_append_val(heap, item);
    HeapItem *items = (HeapItem *)heap->data;
    guint at = heap->len - 1;
    for (; at > 0 && item_before(&item, &items[(at - 1) / 2]); at = (at - 1) / 2)
        items[at] = items[(at - 1) / 2];
    items[at] = item;
}

static HeapItem pop_item(GArray *heap)
{
    HeapItem *items = (HeapItem *)heap->data;
    const HeapItem top = items[0], last = items[heap->len - 1];
    const guint n = heap->len - 1;
    guint at = 0;

    g_array_set_size(heap, n);
    while (2 * at + 1 < n) {
        guint child = 2 * at + 1;
        if (child + 1 < n && item_before(&items[child + 1], &items[child]))
            child++;
        if (!item_before(&items[child], &last))
            break;
        items[at] = items[child];
        at = child;
    }
    if (n > 0)
        items[at] = last;
    return top;
}

/* What the next seat of a place costs. */
static VitriWide cost_next_seat(const Search *search, guint32 place)
{
    const VitriPlace *seats = vitri_problem_place(search->problem, place);
    const gint32 fill = search->fill[place];

    if (fill >= seats->capacity)
        return VITRI_WIDE_MAX;
    if (fill < seats->must_fill)
        return -search->weights->forbidden - search->weights->weight[VITRI_LEVEL_UNCOVERED];
    return fill < seats->want_fill ? -search->weights->weight[VITRI_LEVEL_UNCOVERED] : 0;
}

static void seat_agent(Search *search, guint32 agent, guint32 place)
{
    const guint32 behind = search->head[place];

    search->next[agent] = behind;
    search->prev[agent] = NOBODY;
    if (behind != NOBODY)
        search->prev[behind] = agent;
    search->head[place] = agent;
}

static void unseat_agent(Search *search, guint32 agent, guint32 place)
{
    if (search->prev[agent] != NOBODY)
        search->next[search->prev[agent]] = search->next[agent];
    else
        search->head[place] = search->next[agent];
    if (search->next[agent] != NOBODY)
        search->prev[search->next[agent]] = search->prev[agent];
}

/* Takes the next seat of a place just reached as the way out, if it is nearer. */
static void offer_seat(Search *search, guint32 place)
{
    const VitriWide seat = cost_next_seat(search, place);

    if (seat < VITRI_WIDE_MAX && search->distance[place] + seat - search->price[place] < search->best) {
        search->best = search->distance[place] + seat - search->price[place];
        search->end_place = place;
    }
}

/* Looks from an agent, reached at `base` (distance less its own level), at all its options. */
static void expand_agent(Search *search, guint32 agent, VitriWide base)
{
    if (base + search->refusal[agent] < search->best) {
        search->best = base + search->refusal[agent];
        search->end_place = NOBODY;
        search->end_option = VITRI_NO_OPTION;
        search->end_agent = agent;
    }
    for (guint32 o = search->first[agent]; o < search->first[agent + 1]; o++) {
        const gint32 place = search->place_of[o];
        const VitriWide length = base + search->cost[o] + (place == VITRI_NO_PLACE ? 0 : search->price[place]);
        if (length >= search->best)
            continue;
        if (place == VITRI_NO_PLACE) {
            search->best = length;
            search->end_place = NOBODY;
            search->end_option = o;
            search->end_agent = agent;
        } else if (length < search->distance[place]) {
            if (search->distance[place] == VITRI_WIDE_MAX)
                g_array_append_val(search->touched, place);
            search->distance[place] = length;
            search->reached[place] = o;
            push_item(search->heap, (HeapItem){length, (guint32)place});
            offer_seat(search, (guint32)place);
        }
    }
}

/* Takes the nearest places in turn until no nearer way out is possible. */
static void run_search(Search *search, guint32 agent)
{
    search->best = VITRI_WIDE_MAX;
    expand_agent(search, agent, 0);
    while (search->heap->len > 0) {
        const HeapItem item = pop_item(search->heap);
        if (item.distance >= search->best)
            break;
        if (item.distance > search->distance[item.place])
            continue;
        g_array_append_val(search->settled, item.place);
        for (guint32 other = search->head[item.place]; other != NOBODY; other = search->next[other]) {
            const VitriWide level = search->cost[search->choice[other]] + search->price[item.place];
            expand_agent(search, other, item.distance - level);
        }
    }
}

/* Reseats the agents on the way found, from its end back to the new agent. */
static void follow_way(Search *search, guint32 newcomer)
{
    guint32 place = search->end_place, agent = search->end_agent, option = search->end_option;

    if (place != NOBODY)
        search->fill[place]++;
    for (gboolean done = FALSE; !done;) {
        if (place != NOBODY) {
            option = search->reached[place];
            agent = vitri_problem_option(search->problem, option)->agent;
        }
        done = agent == newcomer;
        const guint32 left = done ? NOBODY : (guint32)search->place_of[search->choice[agent]];
        if (!done)
            unseat_agent(search, agent, left);
        search->choice[agent] = option;
        if (place != NOBODY)
            seat_agent(search, agent, place);
        place = left;
    }
}

static void add_agent(Search *search, guint32 agent)
{
    run_search(search, agent);
    for (guint i = 0; i < search->settled->len; i++) {
        const guint32 place = g_array_index(search->settled, guint32, i);
        search->price[place] += MAX(0, search->best - search->distance[place]);
    }
    follow_way(search, agent);
    for (guint i = 0; i < search->touched->len; i++)
        search->distance[g_array_index(search->touched, guint32, i)] = VITRI_WIDE_MAX;
    g_array_set_size(search->touched, 0);
    g_array_set_size(search->settled, 0);
    g_array_set_size(search->heap, 0);
}

/* Costs by option and by agent left without a seat (dearer than any choice by more than all levels together). */
static void weigh_options(Search *search, gint32 *place_of)
{
    const VitriProblem *problem = search->problem;

    for (guint32 o = 0; o < problem->options->len; o++) {
        search->cost[o] = vitri_weights_sum(search->weights, vitri_problem_option(problem, o)->cost);
        place_of[o] = vitri_problem_option(problem, o)->place;
    }
    for (guint agent = 0; agent < problem->n_agents; agent++) {
        gint64 least[VITRI_N_LEVELS] = {0};
        for (guint32 o = search->first[agent]; o < search->first[agent + 1]; o++)
            for (guint level = 0; level < VITRI_N_LEVELS; level++) {
                const gint64 cost = vitri_problem_option(problem, o)->cost[level];
                least[level] = o == search->first[agent] ? cost : MIN(least[level], cost);
            }
        search->refusal[agent] = search->weights->forbidden + vitri_weights_sum(search->weights, least);
        search->choice[agent] = VITRI_NO_OPTION;
    }
    for (guint32 p = 0; p < problem->places->len; p++) {
        search->distance[p] = VITRI_WIDE_MAX;
        search->head[p] = NOBODY;
        search->price[p] = vitri_problem_place(problem, p)->capacity > 0 ? cost_next_seat(search, p) : 0;
    }
}

/* Fills choice and price. */
static void run_solve(const VitriProblem *problem, VitriAssignment *assignment)
{
    const guint n = problem->n_agents, n_options = problem->options->len, n_places = problem->places->len;
    g_autofree gint32 *place_of = g_new(gint32, n_options + 1);
    g_autofree VitriWide *cost = g_new(VitriWide, n_options + 1);
    g_autofree VitriWide *refusal = g_new(VitriWide, n + 1), *distance = g_new(VitriWide, n_places + 1);
    g_autofree guint32 *reached = g_new0(guint32, n_places + 1), *head = g_new(guint32, n_places + 1);
    g_autofree gint32 *fill = g_new0(gint32, n_places + 1);
    g_autofree guint32 *next = g_new(guint32, n + 1), *prev = g_new(guint32, n + 1);
    g_autoptr(GArray) heap = g_array_new(FALSE, FALSE, sizeof(HeapItem));
    g_autoptr(GArray) touched = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GArray) settled = g_array_new(FALSE, FALSE, sizeof(guint32));
    Search search = {.problem = problem,
                     .weights = &assignment->weights,
                     .place_of = place_of,
                     .first = (const guint32 *)problem->first->data,
                     .cost = cost,
                     .refusal = refusal,
                     .price = assignment->price,
                     .distance = distance,
                     .reached = reached,
                     .fill = fill,
                     .head = head,
                     .next = next,
                     .prev = prev,
                     .choice = assignment->choice,
                     .heap = heap,
                     .touched = touched,
                     .settled = settled};

    weigh_options(&search, place_of);
    for (guint32 agent = 0; agent < n; agent++)
        add_agent(&search, agent);
    assignment->feasible = TRUE;
    for (guint32 agent = 0; agent < n; agent++)
        assignment->feasible = assignment->feasible && search.choice[agent] != VITRI_NO_OPTION;
    for (guint32 p = 0; p < n_places; p++)
        assignment->feasible = assignment->feasible && fill[p] >= vitri_problem_place(problem, p)->must_fill;
}

VitriAssignment *vitri_assign_solve(const VitriProblem *problem, GError **error)
{
    VitriWeights weights;
    const char *reason = NULL;

    if (!vitri_weights_init(&weights, problem, error))
        return NULL;
    g_autoptr(VitriAssignment) assignment = g_new0(VitriAssignment, 1);
    assignment->weights = weights;
    assignment->choice = g_new(guint32, problem->n_agents + 1);
    assignment->price = g_new0(VitriWide, problem->places->len + 1);
    run_solve(problem, assignment);
    const gboolean proved =
        assignment->feasible
            ? vitri_certificate_check(problem, &weights, assignment->choice, assignment->price, &reason)
            : vitri_certificate_check_infeasible(problem, &weights, assignment->price, &reason);
    if (!proved) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the planner's proof does not hold: %s"), reason);
        return NULL;
    }
    return g_steal_pointer(&assignment);
}
