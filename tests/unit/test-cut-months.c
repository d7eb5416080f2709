/* Cuts for chains that find no months together: each takes its own choice away and none that can be carried out. */
#include "cut-months.h"

#include "../support/town-choices.h"

static void limit_to_one(Town *town)
{
    town->vcase->policy->unit_moves_per_month = 1;
}

/** All destinations but A1 and A2 open in December alone. */
static void crowd_december(Town *town)
{
    limit_to_one(town);
    town->roster->posts[POST_A3].period.from = town->roster->posts[POST_B2].period.from = town_day("2027-12-01");
}

static void crowd_two_seats(Town *town)
{
    crowd_december(town);
    town->roster->posts[POST_A3].seats = 2;
    town->roster->posts[POST_B2].seats = 2;
}

/** Seats that somebody holds beside free ones: who takes whose place hangs on who else comes. */
static void widen_held_posts(Town *town)
{
    limit_to_one(town);
    town->roster->posts[POST_A1].seats = town->roster->posts[POST_A2].seats = 2;
    town->roster->posts[POST_A3].period.until = town->roster->posts[POST_B2].period.until = town_day("2027-03-01");
}

/** A seat of B3 is vacant, the other one a leaver's from December on. */
static void widen_leaver_s_post(Town *town)
{
    crowd_december(town);
    town->roster->posts[POST_B3].seats = 2;
    town->roster->people[PERSON_P4].leaves_on = town_day("2027-11-15");
}

static void limit_to_none(Town *town)
{
    town->vcase->policy->unit_moves_per_month = 0;
}

/** A1 has two seats, requires one, and is closed to those who come before December. */
static void require_seat(Town *town)
{
    town->roster->posts[POST_A1].seats = 2;
    town->roster->posts[POST_A1].required_seats = 1;
    town->roster->posts[POST_B2].period.until = town_day("2028-01-01");
    VitriBlackout late = {.position = -1, .unit = UNIT_B, .months = 0x7ff};
    VitriBlackout early = {.position = -1, .unit = UNIT_A, .months = 0xff0};
    g_array_append_val(town->vcase->policy->blackouts, late);
    g_array_append_val(town->vcase->policy->blackouts, early);
}

static const struct {
    const char *what;
    void (*twist)(Town *town);
    guint n_least; /* at least so many choices must conflict */
} rows[] = {
    {"one a month", limit_to_one, 2},
    {"one in December", crowd_december, 3},
    {"two seats each in December", crowd_two_seats, 5},
    {"free seats beside held ones", widen_held_posts, 2},
    {"a vacant seat beside a leaver's", widen_leaver_s_post, 5},
    {"none at all", limit_to_none, 5},
    {"a required seat", require_seat, 1},
};

/** The choices of a town that can be carried out, and those whose chains find no months together. */
typedef struct {
    const VitriModel *model;
    GPtrArray *feasible, *conflicting; /* of guint32[n_agents] */
} Choices;

static void sort_choice(const guint32 *choice, gpointer user)
{
    Choices *choices = user;
    const VitriModel *model = choices->model;
    g_autofree gint32 *chosen = vitri_model_chosen(model, choice);
    g_autoptr(GPtrArray) chains = vitri_chains_link(model->scene, chosen);
    if (!vitri_problem_admits(model->problem, choice) || !town_is_grounded(model->scene, chains))
        return;
    g_autoptr(VitriTiming) timing = vitri_timing_solve(model->scene, chains);
    g_ptr_array_add(timing->feasible ? choices->feasible : choices->conflicting,
                    g_memdup2(choice, sizeof *choice * model->problem->n_agents));
}

/** Adds the cut for a conflicting choice to a model of its own, as the solver does. */
static VitriModel *cut_choice(const VitriScene *scene, const guint32 *choice)
{
    VitriModel *model = vitri_model_new(scene, NULL);
    g_autofree gint32 *chosen = vitri_model_chosen(model, choice);
    g_autoptr(GPtrArray) chains = vitri_chains_link(scene, chosen);
    g_autoptr(VitriTiming) timing = vitri_timing_solve(scene, chains);
    cr_assert_not_null(timing->conflict);
    vitri_cut_months(model, chains, timing->conflict, chosen);
    vitri_problem_seal(model->problem);
    return model;
}

/** Checks every cut of a town; the number of conflicts. */
static guint check_town(Town *town, const char *what)
{
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
    g_autoptr(GPtrArray) feasible = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) conflicting = g_ptr_array_new_with_free_func(g_free);
    Choices choices = {model, feasible, conflicting};
    town_each_choice(model, sort_choice, &choices);
    cr_expect_geq(feasible->len, 1, "%s: all may stay", what);
    for (guint c = 0; c < conflicting->len; c++) {
        g_autoptr(VitriModel) cut = cut_choice(scene, g_ptr_array_index(conflicting, c));
        cr_expect_not(vitri_problem_admits(cut->problem, g_ptr_array_index(conflicting, c)), "%s, conflict %u", what,
                      c);
        for (guint f = 0; f < feasible->len; f++)
            cr_expect(vitri_problem_admits(cut->problem, g_ptr_array_index(feasible, f)),
                      "%s: the cut of conflict %u takes choice %u away", what, c, f);
    }
    return conflicting->len;
}

Test(cut_months, a_cut_takes_away_what_it_answers_and_nothing_that_stands)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].twist(town);
        guint n = check_town(town, rows[i].what);
        cr_expect_geq(n, rows[i].n_least, "%s: %u conflicts", rows[i].what, n);
    }
}

Test(cut_months, nor_in_towns_by_chance)
{
    guint n = 0;
    for (guint64 seed = 0; seed < 60; seed++) {
        g_autoptr(Town) town = town_new();
        g_autofree char *what = g_strdup_printf("seed %u", (guint)seed);
        town_draw(town, seed);
        n += check_town(town, what);
    }
    cr_expect_geq(n, 1000, "%u conflicts", n);
}

/* P1 to B2 and P3 to A3 in December: both leave A. */
static gboolean cut_two(Town *town, guint *out_broken)
{
    static const TownStep both[] = {{PERSON_P1, POST_B2}, {PERSON_P3, POST_A3}, {STEPS_END, -1}};
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
    g_autoptr(GPtrArray) chains = town_link(scene, both);
    g_autoptr(VitriTiming) timing = vitri_timing_solve(scene, chains);
    g_autofree gint32 *chosen = town_choose(scene, both);
    cr_assert_not_null(timing->conflict);
    gboolean cut = vitri_cut_departures(model, chains, timing->conflict, chosen);
    vitri_problem_seal(model->problem);
    g_autofree guint32 *choice = g_new(guint32, model->problem->n_agents + 1);
    for (guint row = 0; row < model->problem->n_agents; row++) {
        gint32 arc = chosen[g_array_index(model->agent_of_row, guint32, row)];
        choice[row] = arc >= 0 ? model->option_of_arc[arc] : model->stay_option[row];
    }
    *out_broken = 0;
    for (guint r = 0; r < model->problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(model->problem, r);
        *out_broken += vitri_row_sum(row, model->problem, choice) > row->upper;
    }
    return cut;
}

Test(cut_months, one_person_less_leaves_the_unit_pins_apart)
{
    static const struct {
        gboolean pin_p1, pin_p3;
        gboolean cut;
    } pins[] = {{FALSE, FALSE, TRUE}, {TRUE, FALSE, TRUE}, {TRUE, TRUE, FALSE}};
    for (guint i = 0; i < G_N_ELEMENTS(pins); i++) {
        g_autoptr(Town) town = town_new();
        VitriPin p1 = {.person = PERSON_P1, .post = POST_B2}, p3 = {.person = PERSON_P3, .post = POST_A3};
        crowd_december(town);
        if (pins[i].pin_p1)
            g_array_append_val(town->vcase->decisions->pins, p1);
        if (pins[i].pin_p3)
            g_array_append_val(town->vcase->decisions->pins, p3);
        guint broken = 9;
        cr_expect_eq(cut_two(town, &broken), pins[i].cut, "row %u", i);
        cr_expect_eq(broken, pins[i].cut, "row %u: %u rows are broken", i, broken);
    }
}
