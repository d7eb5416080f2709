#ifndef VITRI_TEST_TOWN_CHOICES_H
#define VITRI_TEST_TOWN_CHOICES_H

#include "model.h"
#include "random-problem.h"
#include "timing.h"
#include "town-scene.h"

/** All choices of a town's people, and the plain way to judge one: for the tests of what cuts choices off. */

/** Changes seats, periods and limits of the town by a seed. */
static inline void town_draw(Town *town, guint64 seed)
{
    static const gint32 posts[] = {POST_A1, POST_A2, POST_A3, POST_B1, POST_B2, POST_B3};
    guint64 state = seed * 7919 + 5;
    VitriPolicy *policy = town->vcase->policy;
    for (guint i = 0; i < G_N_ELEMENTS(posts); i++) {
        VitriPost *post = &town->roster->posts[posts[i]];
        post->seats = draw_number(&state, 3) == 0 ? 2 : 1;
        post->required_seats = draw_number(&state, 4) == 0;
        if (draw_number(&state, 3) == 0)
            post->period.from = vitri_date(2027, 2 + (int)draw_number(&state, 11), 1);
    }
    for (gint32 person = PERSON_P1; person <= PERSON_P4; person++)
        town->roster->posts[town_tenure(town, person)->post].period.from = VITRI_DATE_NONE;
    if (draw_number(&state, 2) == 0)
        town->roster->people[PERSON_P4].leaves_on = vitri_date(2027, 2 + (int)draw_number(&state, 10), 15);
    if (draw_number(&state, 2) == 0)
        town_tenure(town, PERSON_P3)->period.from = vitri_date(2022, 1 + (int)draw_number(&state, 12), 1);
    for (gint32 unit = UNIT_A; unit <= UNIT_B; unit++) {
        VitriBlackout blackout = {.position = -1, .unit = unit, .months = (guint16)draw_number(&state, 0x1000)};
        if (draw_number(&state, 2) == 0)
            g_array_append_val(policy->blackouts, blackout);
    }
    policy->unit_moves_per_month = (gint32)draw_number(&state, 4) - 1;
    policy->fill_vacancies = draw_number(&state, 3) == 0;
}

/** Calls `see` with every choice: each agent takes one of its options. `choice` is changed between the calls. */
static inline void town_each_choice(const VitriModel *model, void (*see)(const guint32 *choice, gpointer user),
                                    gpointer user)
{
    guint n = model->problem->n_agents;
    g_autofree guint32 *choice = g_new0(guint32, n + 1);
    guint32 begin = 0, end = 0;
    vitri_problem_seal(model->problem);
    for (guint row = 0; row < n; row++)
        vitri_problem_range(model->problem, row, &choice[row], &end);
    for (gboolean more = TRUE; more;) {
        see(choice, user);
        more = FALSE;
        for (guint row = 0; row < n && !more; row++) {
            vitri_problem_range(model->problem, row, &begin, &end);
            more = ++choice[row] < end;
            if (!more)
                choice[row] = begin;
        }
    }
}

/** Whether every chain of a choice has a month of its own and serves somebody. */
static inline gboolean town_is_grounded(const VitriScene *scene, const GPtrArray *chains)
{
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        if (!chain->months || (!chain->has_ground && !scene->vcase->policy->fill_vacancies))
            return FALSE;
    }
    return TRUE;
}

/** Whether a choice that the problem admits can be carried out: grounds, months of each chain, months together. */
static inline gboolean town_is_feasible(const VitriModel *model, const guint32 *choice)
{
    g_autofree gint32 *chosen = vitri_model_chosen(model, choice);
    g_autoptr(GPtrArray) chains = vitri_chains_link(model->scene, chosen);
    if (!vitri_problem_admits(model->problem, choice) || !town_is_grounded(model->scene, chains))
        return FALSE;
    g_autoptr(VitriTiming) timing = vitri_timing_solve(model->scene, chains);
    return timing->feasible;
}

#endif
