/* The scene as a problem of integers: seats, costs, limits of the agency, pins; and the way back. */
#include "model.h"

#include "../support/town-burden.h"
#include "../support/town-scene.h"

#define END                                                                                                            \
    {                                                                                                                  \
        STEPS_END, -1                                                                                                  \
    }
#define CYCLE                                                                                                          \
    {                                                                                                                  \
        {PERSON_P1, POST_B1}, {PERSON_P2, POST_A1}, END                                                                \
    }

/** The choice of options that takes the arcs of these steps. Caller frees. */
static guint32 *choose_options(const VitriModel *model, const TownStep *steps)
{
    g_autofree gint32 *chosen = town_choose(model->scene, steps);
    guint32 *choice = g_new(guint32, model->problem->n_agents + 1);
    for (guint row = 0; row < model->problem->n_agents; row++) {
        gint32 arc = chosen[g_array_index(model->agent_of_row, guint32, row)];
        choice[row] = arc >= 0 ? model->option_of_arc[arc] : model->stay_option[row];
    }
    return choice;
}

static void change_nothing(Town *town)
{
}

static void share_nobody(Town *town)
{
    town->vcase->policy->unit_share_percent = 0;
}

/** Of A's three holders (with its head) two may leave at 67 %, one at 66 %. */
static void share_67(Town *town)
{
    town->vcase->policy->unit_share_percent = 67;
}

static void share_66(Town *town)
{
    town->vcase->policy->unit_share_percent = 66;
}

static void pin(Town *town, gint32 person, gint32 post)
{
    VitriPin one = {.person = person, .post = post};
    g_array_append_val(town->vcase->decisions->pins, one);
}

static void share_pinned(Town *town)
{
    share_66(town);
    pin(town, PERSON_P3, POST_B1);
}

static void pin_away(Town *town)
{
    pin(town, PERSON_P1, POST_B2);
}

static void pin_here(Town *town)
{
    pin(town, PERSON_P1, POST_A1);
}

static void pair_a1_b1(Town *town)
{
    VitriPair pair = {POST_A1, POST_B1, 0};
    g_array_append_val(town->vcase->policy->pairs, pair);
}

static void require_a1(Town *town)
{
    town->roster->posts[POST_A1].required_seats = 1;
}

static void require_a1_acting(Town *town)
{
    require_a1(town);
    town_add_tenure(town, PERSON_P4, POST_A1, "2026-01-01")->kind = VITRI_TENURE_ACTING;
}

static const struct {
    const char *what;
    void (*twist)(Town *town);
    TownStep steps[MOST_TOWN_STEPS];
    gboolean admitted;
} rows[] = {
    {"all stay", change_nothing, {END}, TRUE},
    {"into a vacancy", change_nothing, {{PERSON_P1, POST_B2}, END}, TRUE},
    {"two into one seat", change_nothing, {{PERSON_P1, POST_B2}, {PERSON_P3, POST_B2}, END}, FALSE},
    {"onto somebody who stays", change_nothing, {{PERSON_P1, POST_A2}, END}, FALSE},
    {"a cycle", change_nothing, CYCLE, TRUE},
    {"nobody leaves by share: still one may", share_nobody, {{PERSON_P1, POST_B2}, END}, TRUE},
    {"two leave, 67 %", share_67, {{PERSON_P1, POST_B2}, {PERSON_P3, POST_B1}, {PERSON_P2, POST_A1}, END}, TRUE},
    {"two leave, 66 %", share_66, {{PERSON_P1, POST_B2}, {PERSON_P3, POST_B1}, {PERSON_P2, POST_A1}, END}, FALSE},
    {"within the unit does not count", share_66, {{PERSON_P1, POST_B2}, {PERSON_P3, POST_A1}, END}, TRUE},
    {"somebody pinned does not count",
     share_pinned,
     {{PERSON_P1, POST_B2}, {PERSON_P3, POST_B1}, {PERSON_P2, POST_A1}, END},
     TRUE},
    {"a pair, one moves", pair_a1_b1, {{PERSON_P1, POST_B2}, END}, TRUE},
    {"a pair, both move", pair_a1_b1, CYCLE, FALSE},
    {"a filled required seat is left", require_a1, {{PERSON_P1, POST_B2}, END}, FALSE},
    {"a filled required seat is left to an acting holder", require_a1_acting, {{PERSON_P1, POST_B2}, END}, TRUE},
    {"a filled required seat is filled anew", require_a1, CYCLE, TRUE},
};

Test(model, seats_and_limits)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
        vitri_problem_seal(model->problem);
        g_autofree guint32 *choice = choose_options(model, rows[i].steps);
        cr_expect_eq(vitri_problem_admits(model->problem, choice), rows[i].admitted, "%s", rows[i].what);
        g_autofree gint32 *chosen = vitri_model_chosen(model, choice), *expected = town_choose(scene, rows[i].steps);
        for (guint a = 0; a < scene->agents->len; a++)
            cr_expect_eq(chosen[a], expected[a], "%s: agent %u comes back as %d", rows[i].what, a, chosen[a]);
    }
}

Test(model, levels_of_choices)
{
    static const struct {
        const char *what;
        void (*twist)(Town *town);
        TownStep steps[MOST_TOWN_STEPS];
        gint64 levels[VITRI_LEVEL_BURDEN + 1]; /* overdue, due, uncovered, disturbed, burden */
    } values[] = {
        {"all stay", change_nothing, {END}, {1, 1, 0, 0, 29}},
        {"P1 moves", change_nothing, {{PERSON_P1, POST_B2}, END}, {0, 1, 0, 0, 8}},
        {"a cycle", change_nothing, CYCLE, {0, 0, 0, 0, 4}},
        {"P3 is disturbed", change_nothing, {{PERSON_P3, POST_A3}, END}, {1, 1, 0, 1, 29}},
        {"a request granted disturbs nobody", burden_asks_in_vain, {{PERSON_P3, POST_B2}, END}, {1, 1, 0, 0, 31}},
        {"a request not granted", burden_asks_in_vain, {END}, {1, 1, 0, 0, 79}},
        {"a required seat is left to an acting holder",
         require_a1_acting,
         {{PERSON_P1, POST_B2}, END},
         {0, 1, 0, 0, 8}},
    };
    for (guint i = 0; i < G_N_ELEMENTS(values); i++) {
        g_autoptr(Town) town = town_new();
        values[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
        vitri_problem_seal(model->problem);
        g_autofree guint32 *choice = choose_options(model, values[i].steps);
        gint64 value[VITRI_N_LEVELS];
        vitri_problem_value(model->problem, choice, value);
        for (guint level = 0; level <= VITRI_LEVEL_BURDEN; level++)
            cr_expect_eq(value[level] + model->base[level], values[i].levels[level], "%s: level %u is %d",
                         values[i].what, level + 1, (int)(value[level] + model->base[level]));
    }
}

Test(model, what_no_move_changes_is_the_base)
{
    g_autoptr(Town) town = town_new();
    town->vcase->policy->enabling = VITRI_ENABLING_NONE;
    town->roster->people[PERSON_P4].leaves_on = town_day("2027-05-01");
    town->roster->posts[POST_B3].required_seats = 1;
    for (gint32 post = POST_A8; post <= POST_A9; post++)
        town->roster->posts[post].required_seats = 1;
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
    cr_expect_eq(model->base[VITRI_LEVEL_UNCOVERED], 1, "A8 of the leaders; A9 is held; B3 may be filled");
    cr_expect_eq(model->agent_of_row->len, 2);
    cr_expect_eq(model->row_of_agent[scene->agent_of[PERSON_P3]], -1, "P3 takes no part");
}

Test(model, a_pin_that_binds_leaves_one_option)
{
    static const struct {
        void (*twist)(Town *town);
        guint n_options;
    } pins[] = {{change_nothing, 5}, {pin_away, 1}, {pin_here, 1}};
    for (guint i = 0; i < G_N_ELEMENTS(pins); i++) {
        g_autoptr(Town) town = town_new();
        pins[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriModel) bound = vitri_model_new(scene, NULL);
        g_autoptr(GHashTable) none = g_hash_table_new(NULL, NULL);
        g_autoptr(VitriModel) loose = vitri_model_new(scene, none);
        gint32 row = bound->row_of_agent[scene->agent_of[PERSON_P1]];
        guint32 begin, end;
        vitri_problem_seal(bound->problem);
        vitri_problem_range(bound->problem, (guint)row, &begin, &end);
        cr_expect_eq(end - begin, pins[i].n_options, "row %u: %u options", i, end - begin);
        vitri_problem_seal(loose->problem);
        vitri_problem_range(loose->problem, (guint)row, &begin, &end);
        cr_expect_eq(end - begin, 5, "row %u: %u options without pins", i, end - begin);
    }
}

Test(model, somebody_displaced_may_be_unplaced_and_never_stays)
{
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_A2].period.until = town_day("2027-10-01");
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
    gint32 agent = scene->agent_of[PERSON_P3], row = model->row_of_agent[agent];
    cr_expect_eq(vitri_problem_option(model->problem, model->stay_option[row])->place, VITRI_NO_PLACE);
    cr_expect_eq(vitri_problem_option(model->problem, model->stay_option[row])->cost[VITRI_LEVEL_OVERDUE], 1);
    g_autofree guint32 *choice = choose_options(model, (const TownStep[]){END});
    g_autofree gint32 *chosen = vitri_model_chosen(model, choice);
    cr_expect_eq(chosen[agent], VITRI_UNPLACED);
}
