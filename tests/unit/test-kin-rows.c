/* Rows of kin: what two kin may not do together, each side of the ban. P1 (A1) and P2 (B1) are siblings. */
#include "kin-rows.h"

#include "../support/town-choices.h"

/** Siblings may not be in one unit. */
static void bar_kin(Town *town)
{
    VitriKin kin[] = {{.person = PERSON_P2, .relation = "sibling"}, {.person = PERSON_P1, .relation = "sibling"}};
    town->roster->kin = g_memdup2(kin, sizeof kin);
    town->roster->people[PERSON_P1].kin = (VitriRun){0, 1};
    town->roster->people[PERSON_P2].kin = (VitriRun){1, 1};
    town_add_standard(town, "zz-kin", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("kin-ban", "as=head;profession=records;within=unit;relations=sibling", NULL))
        ->family = town->plan->family;
}

static guint count_kin_rows(const VitriModel *model)
{
    guint n = 0;
    for (guint r = 0; r < model->problem->rows->len; r++)
        n += vitri_problem_row(model->problem, r)->label == VITRI_ROW_KIN;
    return n;
}

/** How many rows of kin a choice breaks. */
static guint count_broken(const VitriModel *model, const TownStep *steps)
{
    guint n = 0;
    g_autofree gint32 *chosen = town_choose(model->scene, steps);
    g_autofree guint32 *choice = g_new(guint32, model->problem->n_agents + 1);
    for (guint row = 0; row < model->problem->n_agents; row++) {
        gint32 arc = chosen[g_array_index(model->agent_of_row, guint32, row)];
        choice[row] = arc >= 0 ? model->option_of_arc[arc] : model->stay_option[row];
    }
    for (guint r = 0; r < model->problem->rows->len; r++) {
        const VitriRow *row = vitri_problem_row(model->problem, r);
        n += row->label == VITRI_ROW_KIN && vitri_row_sum(row, model->problem, choice) > row->upper;
    }
    return n;
}

Test(kin_rows, what_no_months_make_lawful_breaks_a_row)
{
    static const struct {
        TownStep steps[3];
        gboolean broken;
    } rows[] = {
        {{{STEPS_END, -1}}, FALSE},
        {{{PERSON_P1, POST_B2}, {STEPS_END, -1}}, TRUE},
        {{{PERSON_P1, POST_A3}, {STEPS_END, -1}}, FALSE},
        {{{PERSON_P2, POST_A3}, {STEPS_END, -1}}, TRUE},
        {{{PERSON_P1, POST_B2}, {PERSON_P2, POST_A3}, {STEPS_END, -1}}, FALSE},
        {{{PERSON_P1, POST_A3}, {PERSON_P2, POST_A2}, {STEPS_END, -1}}, TRUE},
        {{{PERSON_P3, POST_B2}, {STEPS_END, -1}}, FALSE},
    };
    g_autoptr(Town) town = town_new();
    bar_kin(town);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
    vitri_problem_seal(model->problem);
    cr_expect_geq(count_kin_rows(model), 1);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(count_broken(model, rows[i].steps) > 0, rows[i].broken, "row %u: %u", i,
                     count_broken(model, rows[i].steps));
}

Test(kin_rows, without_kin_or_without_a_ban_there_are_none)
{
    for (guint i = 0; i < 2; i++) {
        g_autoptr(Town) town = town_new();
        bar_kin(town);
        VitriStandard *ban = g_ptr_array_index(town->vcase->standards, town->vcase->standards->len - 1);
        if (i == 0)
            town->roster->people[PERSON_P1].kin.n = town->roster->people[PERSON_P2].kin.n = 0;
        else
            ban->occasions = VITRI_OCCASION_HOLDING;
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
        cr_expect_eq(count_kin_rows(model), 0u);
        vitri_kin_rows_add(model);
        cr_expect_eq(count_kin_rows(model), 0u);
    }
}
