#ifndef VITRI_TEST_TOWN_SCENE_H
#define VITRI_TEST_TOWN_SCENE_H

#include "chains.h"
#include "town.h"
#include "vitri/fault.h"

#include <criterion/criterion.h>

/**
 * The town (town.h) as the planner sees it, for the plan's year, family and seed, and choices of its people.
 *
 * As it stands: P1 is overdue and goes from February on, P2 is due on 2027-06-01 and goes from February on, P3 may be
 * disturbed from June on; P4 and H take no part. Between the five clerks' posts all is open but B1 to B2.
 */

enum { MONTHS_YEAR = 0xfff, MONTHS_FEBRUARY_ON = 0xffe, MONTHS_JUNE_ON = 0xfe0 };

/** Settles the town; `faults` (NULL: there must be none) gets those of pins. Free the scene before the town. */
static inline VitriScene *town_scene(Town *town, GPtrArray *faults)
{
    g_autoptr(GPtrArray) own = vitri_fault_list_new();
    VitriPlannerOptions options = {
        .year = town->plan->year, .family = town->plan->family, .seed = town->plan->seed, .threads = 1};
    town_settle(town);
    VitriScene *scene = vitri_scene_new(town->vcase, &options, faults ? faults : own);
    cr_assert_eq(own->len, 0, "%u faults of pins", own->len);
    return scene;
}

/** The agent of a person; NULL if the person takes no part. */
static inline VitriAgent *town_agent(const VitriScene *scene, gint32 person)
{
    gint32 index = scene->agent_of[person];
    return index < 0 ? NULL : vitri_scene_agent(scene, index);
}

/** Index of the arc of a person to a post; -1 if there is none. */
static inline gint32 town_arc(const VitriScene *scene, gint32 person, gint32 post)
{
    const VitriAgent *agent = town_agent(scene, person);
    for (guint32 i = 0; agent && i < agent->n_arcs; i++)
        if (vitri_scene_arc(scene, agent->first_arc + i)->post == post)
            return (gint32)(agent->first_arc + i);
    return -1;
}

enum { MOST_TOWN_STEPS = 4, STEPS_END = -1 };

/** A choice: who goes where; the first person of STEPS_END ends it. */
typedef struct {
    gint32 person, post;
} TownStep;

/** By agent: the arc of each step, everybody else stays. Caller frees. */
static inline gint32 *town_choose(const VitriScene *scene, const TownStep *steps)
{
    gint32 *chosen = g_new(gint32, scene->agents->len + 1);
    for (guint i = 0; i <= scene->agents->len; i++)
        chosen[i] = -1;
    for (guint i = 0; i < MOST_TOWN_STEPS && steps[i].person != STEPS_END; i++) {
        gint32 arc = town_arc(scene, steps[i].person, steps[i].post);
        cr_assert_geq(arc, 0, "person %d may not go to post %d", steps[i].person, steps[i].post);
        chosen[scene->agent_of[steps[i].person]] = arc;
    }
    return chosen;
}

/** The chains of such a choice. Caller frees. */
static inline GPtrArray *town_link(const VitriScene *scene, const TownStep *steps)
{
    g_autofree gint32 *chosen = town_choose(scene, steps);
    return vitri_chains_link(scene, chosen);
}

#endif
