/* Ceilings of deputies bind who comes and who leaves. */
#include "ceilings.h"

#include "../support/town-scene.h"

#define END                                                                                                            \
    {                                                                                                                  \
        STEPS_END, -1                                                                                                  \
    }

/** Leaders alone: P1 and P2 deputies in A, P3 deputy in B; at most so many deputies a unit. */
static Town *new_leaders(const char *ceiling, VitriForce force)
{
    Town *town = town_new();
    town->plan->family = VITRI_FAMILY_LEADERS;
    town->vcase->policy->enabling = VITRI_ENABLING_ANY;
    town_tenure(town, PERSON_P1)->post = town_tenure(town, PERSON_P2)->post = POST_A8;
    town_tenure(town, PERSON_P3)->post = POST_B8;
    town->roster->posts[POST_A8].seats = town->roster->posts[POST_B8].seats = 3;
    VitriStandard *standard =
        town_add_standard(town, "z-ceiling", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_UNIT,
                          town_require("deputies", "level=deputy", town_require("band", ceiling, NULL), NULL));
    standard->force = force;
    return town;
}

/** Whether the moves of the steps are admitted by rows alone: the rows whose sum is too large. */
static guint count_broken(const VitriModel *model, const TownStep *steps)
{
    g_autofree gint32 *chosen = town_choose(model->scene, steps);
    g_autofree guint32 *choice = g_new(guint32, model->problem->n_agents + 1);
    guint broken = 0;
    for (guint row = 0; row < model->problem->n_agents; row++) {
        gint32 arc = chosen[g_array_index(model->agent_of_row, guint32, row)];
        choice[row] = arc >= 0 ? model->option_of_arc[arc] : model->stay_option[row];
    }
    for (guint r = 0; r < model->problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(model->problem, r);
        broken += row->label == VITRI_ROW_CEILING && vitri_row_sum(row, model->problem, choice) > row->upper;
    }
    return broken;
}

static const struct {
    const char *what, *ceiling;
    VitriForce force;
    TownStep steps[MOST_TOWN_STEPS];
    guint broken;
} rows[] = {
    {"room for one more", "max=2", VITRI_FORCE_MUST, {{PERSON_P1, POST_B8}, END}, 0},
    {"no room for two", "max=2", VITRI_FORCE_MUST, {{PERSON_P1, POST_B8}, {PERSON_P2, POST_B8}, END}, 1},
    {"as many come as leave", "max=1", VITRI_FORCE_MUST, {{PERSON_P1, POST_B8}, {PERSON_P3, POST_A8}, END}, 0},
    {"two come, one leaves",
     "max=1",
     VITRI_FORCE_MUST,
     {{PERSON_P1, POST_B8}, {PERSON_P2, POST_B8}, {PERSON_P3, POST_A8}, END},
     1},
    {"over the ceiling today, and it stays", "max=1", VITRI_FORCE_MUST, {END}, 0},
    {"over the ceiling today, and it would grow", "max=1", VITRI_FORCE_MUST, {{PERSON_P3, POST_A8}, END}, 1},
    {"a head's post is no deputy's", "max=1", VITRI_FORCE_MUST, {{PERSON_P1, POST_B9}, END}, 0},
    {"what should be binds nobody", "max=1", VITRI_FORCE_SHOULD, {{PERSON_P3, POST_A8}, END}, 0},
};

Test(ceilings, moves)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = new_leaders(rows[i].ceiling, rows[i].force);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
        vitri_problem_seal(model->problem);
        guint broken = count_broken(model, rows[i].steps);
        cr_expect_eq(broken, rows[i].broken, "%s: %u rows are broken", rows[i].what, broken);
    }
}

Test(ceilings, staff_never_count)
{
    g_autoptr(Town) town = new_leaders("max=0", VITRI_FORCE_MUST);
    town->plan->family = VITRI_FAMILY_STAFF;
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
    for (guint r = 0; r < model->problem->rows->len; r++)
        cr_expect_neq(vitri_problem_row(model->problem, r)->label, VITRI_ROW_CEILING);
}
