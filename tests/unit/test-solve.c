/* The loop around the core: its choice is the best of all that can be carried out. */
#include "solve.h"

#include "../support/town-choices.h"

static void change_nothing(Town *town)
{
}

static void disturb_nobody(Town *town)
{
    town->vcase->policy->enabling = VITRI_ENABLING_NONE;
}

static void fill_vacancies(Town *town)
{
    town->vcase->policy->fill_vacancies = TRUE;
    town->roster->posts[POST_A3].required_seats = 1;
}

/** The seat may be filled from within only by somebody who leaves a ground behind. */
static void require_vacancy(Town *town)
{
    town->roster->posts[POST_A3].required_seats = 1;
}

static void close_vacancies(Town *town)
{
    town->roster->posts[POST_A3].period.until = town->roster->posts[POST_B2].period.until = town_day("2027-03-01");
}

static void limit_to_one(Town *town)
{
    close_vacancies(town);
    town->vcase->policy->unit_moves_per_month = 1;
}

/** P1 goes in the first half of the year only, P3 in the second. */
static void part_months(Town *town)
{
    close_vacancies(town);
    town->roster->posts[POST_A1].period.from = town_day("2020-01-01");
    town_add_circumstance(town, PERSON_P1, "raising-child", "2027-05-20", "2028-06-01");
}

static void let_p4_leave(Town *town)
{
    town->roster->people[PERSON_P4].leaves_on = town_day("2027-07-10");
    town->roster->posts[POST_B3].required_seats = 1;
}

static void end_a2(Town *town)
{
    town->roster->posts[POST_A2].period.until = town_day("2027-10-01");
}

static const struct {
    const char *what;
    void (*twist)(Town *town);
    gint64 overdue, due, uncovered, disturbed; /* by hand */
} rows[] = {
    {"the town as it stands", change_nothing, 0, 0, 0, 0},
    {"nobody is disturbed", disturb_nobody, 0, 0, 0, 0},
    {"vacancies are filled", fill_vacancies, 0, 0, 0, 0},
    {"a vacancy that is required", require_vacancy, 0, 0, 0, 0},
    {"no vacancy: a cycle", close_vacancies, 0, 0, 0, 0},
    {"one a month", limit_to_one, 0, 0, 0, 0},
    {"P1 goes before June, P3 from June on", part_months, 0, 0, 0, 0},
    {"a leaver's required seat", let_p4_leave, 0, 0, 0, 0},
    {"a post ends", end_a2, 0, 0, 0, 0},
};

typedef struct {
    const VitriModel *model;
    gint64 best[VITRI_N_LEVELS];
    gboolean found;
} Best;

static void keep_best(const guint32 *choice, gpointer user)
{
    Best *best = user;
    gint64 value[VITRI_N_LEVELS];
    if (!town_is_feasible(best->model, choice))
        return;
    vitri_problem_value(best->model->problem, choice, value);
    if (!best->found || vitri_level_compare(value, best->best) < 0)
        memcpy(best->best, value, sizeof value);
    best->found = TRUE;
}

/** The outcome of a town, which must be the best of all choices. Caller frees. */
static VitriOutcome *solve_town(const VitriScene *scene, const char *what)
{
    g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
    Best best = {.model = model};
    town_each_choice(model, keep_best, &best);
    VitriOutcome *outcome = vitri_solve_run(scene, NULL, NULL);
    cr_assert(outcome && outcome->feasible && best.found, "%s", what);
    cr_expect_not(outcome->restricted, "%s: something was given up", what);
    cr_expect_eq(outcome->solution->closed, VITRI_N_LEVELS, "%s: not all is proved", what);
    for (guint level = 0; level < VITRI_N_LEVELS; level++)
        cr_expect_eq(outcome->solution->value[level], best.best[level], "%s: level %u is %d, not %d", what, level + 1,
                     (int)outcome->solution->value[level], (int)best.best[level]);
    return outcome;
}

Test(solve, equals_enumeration)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriOutcome) outcome = solve_town(scene, rows[i].what);
        const gint64 expected[] = {rows[i].overdue, rows[i].due, rows[i].uncovered, rows[i].disturbed};
        for (guint level = 0; level < G_N_ELEMENTS(expected); level++)
            cr_expect_eq(outcome->solution->value[level] + outcome->base[level], expected[level],
                         "%s: level %u is %d by hand", rows[i].what, level + 1, (int)expected[level]);
    }
}

Test(solve, equals_enumeration_in_towns_by_chance)
{
    for (guint64 seed = 0; seed < 200; seed++) {
        g_autoptr(Town) town = town_new();
        g_autofree char *what = g_strdup_printf("seed %u", (guint)seed);
        town_draw(town, seed);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriOutcome) outcome = solve_town(scene, what);
        cr_expect(outcome->timing->feasible, "%s", what);
    }
}

Test(solve, chains_and_months_belong_to_the_choice)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriOutcome) outcome = vitri_solve_run(scene, NULL, NULL);
    guint n_moves = 0, n_steps = 0;
    for (guint a = 0; a < scene->agents->len; a++)
        n_moves += outcome->chosen[a] >= 0;
    cr_expect_eq(n_moves, 2, "P1 and P2");
    cr_assert_eq(outcome->timing->months->len, outcome->chains->len);
    for (guint c = 0; c < outcome->chains->len; c++) {
        const VitriLinked *chain = g_ptr_array_index(outcome->chains, c);
        gint month = g_array_index(outcome->timing->months, gint, c);
        n_steps += chain->arcs->len;
        cr_expect(chain->months & (1 << (month - 1)), "chain %u in month %d", c, month);
    }
    cr_expect_eq(n_steps, n_moves);
}

Test(solve, pins_that_bind_may_leave_nothing)
{
    g_autoptr(Town) town = town_new();
    VitriPin pins[] = {{.person = PERSON_P1, .post = POST_B2}, {.person = PERSON_P3, .post = POST_B2}};
    g_array_append_vals(town->vcase->decisions->pins, pins, 2);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriOutcome) all = vitri_solve_run(scene, NULL, NULL);
    cr_assert_not_null(all);
    cr_expect_not(all->feasible, "two people, one seat");
    cr_expect_null(all->chosen);
    g_autoptr(GHashTable) first = g_hash_table_new(NULL, NULL);
    g_hash_table_add(first, (gpointer)town_agent(scene, PERSON_P1)->pin);
    g_autoptr(VitriOutcome) one = vitri_solve_run(scene, first, NULL);
    cr_assert(one && one->feasible);
    cr_expect_eq(one->chosen[scene->agent_of[PERSON_P1]], town_arc(scene, PERSON_P1, POST_B2));
    cr_expect_neq(one->chosen[scene->agent_of[PERSON_P3]], town_arc(scene, PERSON_P3, POST_B2));
}
