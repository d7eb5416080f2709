#ifndef VITRI_PROBLEM_H
#define VITRI_PROBLEM_H

#include <glib.h>

/**
 * The planner's problem in integers: agents, places, options, coupling rows and six cost levels. It knows no law, no
 * XML and no names. Each agent takes exactly one of its options; a place holds at most `capacity` and at least
 * `must_fill` agents; every row stays within its upper limit; the level sums are minimised one after the other.
 */

/** The levels of the objective, most important first. */
typedef enum {
    VITRI_LEVEL_OVERDUE,
    VITRI_LEVEL_DUE,
    VITRI_LEVEL_UNCOVERED,
    VITRI_LEVEL_DISTURBED,
    VITRI_LEVEL_BURDEN,
    VITRI_LEVEL_LOT,
    VITRI_N_LEVELS,
} VitriLevel;

/** Seats of one kind: 0 <= must_fill <= want_fill <= capacity. Each agent short of want_fill costs 1 at UNCOVERED. */
typedef struct {
    gint32 capacity, must_fill, want_fill;
} VitriPlace;

/** The option's place when it takes no seat. */
#define VITRI_NO_PLACE (-1)

/** One thing that an agent may do; costs are >= 0. Options lie sorted by agent, then place. */
typedef struct {
    guint32 agent;
    gint32 place;
    gint64 cost[VITRI_N_LEVELS];
} VitriOption;

/** One summand of a row; the option is its index in the problem. */
typedef struct {
    guint32 option;
    gint32 coefficient;
} VitriTerm;

/** Coupling: the sum of coefficients of the options taken is <= upper. Coefficients may be negative. */
typedef struct {
    GArray *terms; /**< of VitriTerm; sorted by option, without doubles or zeros once sealed */
    gint64 upper;
    guint32 label; /**< the caller's own number, never read here */
} VitriRow;

#define VITRI_NO_OPTION G_MAXUINT32

typedef struct {
    guint n_agents;
    GArray *places;  /**< of VitriPlace */
    GArray *options; /**< of VitriOption */
    GArray *first;   /**< of guint32, n_agents + 1: where each agent's options begin; filled by vitri_problem_seal() */
    GArray *start;   /**< of guint32, n_agents: the option of the state today, VITRI_NO_OPTION if there is none */
    GPtrArray *rows; /**< of VitriRow, owned */
    guint n_sealed;  /**< rows already put in order */
} VitriProblem;

/** A problem of `n_agents` agents without places, options and rows. Owned by the caller. */
VitriProblem *vitri_problem_new(guint n_agents);

/** Frees it with its rows. NULL is fine. */
void vitri_problem_free(VitriProblem *problem);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriProblem, vitri_problem_free)

/** Adds a place and gives its index. */
gint32 vitri_problem_add_place(VitriProblem *problem, gint32 capacity, gint32 must_fill, gint32 want_fill);

/**
 * Adds an option and gives its index. Options come in order of agent, within an agent in order of place (several with
 * the same place are allowed); another order is a fault of the caller. `cost` is copied.
 */
guint32 vitri_problem_add_option(VitriProblem *problem, guint32 agent, gint32 place, const gint64 cost[VITRI_N_LEVELS]);

/** Says which option is the state of today ("stays"): a hint for the search, it changes no result. */
void vitri_problem_set_start(VitriProblem *problem, guint32 agent, guint32 option);

/** Adds an empty row; it belongs to the problem, the pointer stays valid. */
VitriRow *vitri_problem_add_row(VitriProblem *problem, gint64 upper, guint32 label);

/** Adds a summand to a row; summands of the same option add up. Not after the row has been sealed. */
void vitri_row_add_term(VitriRow *row, guint32 option, gint32 coefficient);

/** Puts new rows in order and fills `first`. Idempotent; vitri_core_solve() calls it. */
void vitri_problem_seal(VitriProblem *problem);

/** The options of an agent as a half-open range of indices. The problem is sealed. */
void vitri_problem_range(const VitriProblem *problem, guint agent, guint32 *out_begin, guint32 *out_end);

/** The sum of a row for a choice (an option index for each agent). */
gint64 vitri_row_sum(const VitriRow *row, const VitriProblem *problem, const guint32 *choice);

/** TRUE if the choice keeps capacities, must_fill and all rows; each agent has one of its own options. */
gboolean vitri_problem_admits(const VitriProblem *problem, const guint32 *choice);

/** The level sums of a choice, uncovered seats included. */
void vitri_problem_value(const VitriProblem *problem, const guint32 *choice, gint64 out_value[VITRI_N_LEVELS]);

/** Lexicographic comparison of two level vectors: negative, 0, positive. */
int vitri_level_compare(const gint64 *left, const gint64 *right);

#define vitri_problem_option(problem, index) (&g_array_index((problem)->options, VitriOption, index))
#define vitri_problem_place(problem, index) (&g_array_index((problem)->places, VitriPlace, index))
#define vitri_problem_row(problem, index) ((VitriRow *)g_ptr_array_index((problem)->rows, index))

#endif
