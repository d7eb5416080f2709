/* The cut for chains without a common month: it takes its own choice away and none that can be carried out. */
#include "cut-window.h"

#include "../support/town-choices.h"

/** By post, the arcs into it. Caller unrefs. */
static GPtrArray *read_arcs(const VitriScene *scene)
{
    GPtrArray *into = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (guint i = 0; i < N_POSTS; i++)
        g_ptr_array_add(into, g_array_new(FALSE, FALSE, sizeof(guint32)));
    for (guint32 a = 0; a < scene->arcs->len; a++)
        g_array_append_val((GArray *)g_ptr_array_index(into, vitri_scene_arc(scene, a)->post), a);
    return into;
}

typedef struct {
    const VitriModel *model;
    GPtrArray *feasible, *monthless; /* of guint32[n_agents] */
} Choices;

static gboolean shares_no_month(const VitriScene *scene, const VitriLinked *chain)
{
    guint16 months = 0xfff;
    for (guint i = 0; i < chain->arcs->len; i++)
        months &= vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, i))->months;
    return !months;
}

static void sort_choice(const guint32 *choice, gpointer user)
{
    Choices *choices = user;
    const VitriModel *model = choices->model;
    g_autofree gint32 *chosen = vitri_model_chosen(model, choice);
    g_autoptr(GPtrArray) chains = vitri_chains_link(model->scene, chosen);
    gpointer copy = g_memdup2(choice, sizeof *choice * model->problem->n_agents);
    gboolean monthless = FALSE;
    for (guint i = 0; i < chains->len; i++)
        monthless |= shares_no_month(model->scene, g_ptr_array_index(chains, i));
    if (town_is_feasible(model, choice))
        g_ptr_array_add(choices->feasible, copy);
    else if (monthless && vitri_problem_admits(model->problem, choice))
        g_ptr_array_add(choices->monthless, copy);
    else
        g_free(copy);
}

/** Checks the cuts of one choice; how many there are. */
static guint check_choice(const VitriScene *scene, const Choices *choices, const guint32 *choice)
{
    guint n = 0;
    g_autofree gint32 *chosen = vitri_model_chosen(choices->model, choice);
    g_autoptr(GPtrArray) chains = vitri_chains_link(scene, chosen);
    g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
    g_autoptr(GPtrArray) into = read_arcs(scene);
    guint n_rows = model->problem->rows->len;
    for (guint i = 0; i < chains->len; i++) {
        const VitriLinked *chain = g_ptr_array_index(chains, i);
        if (shares_no_month(scene, chain))
            n += vitri_cut_window(model, (GArray *const *)into->pdata, chain, 0, chain->arcs->len, chosen);
    }
    cr_expect_eq(model->problem->rows->len, n_rows + n, "a row for each cut and none without");
    vitri_problem_seal(model->problem);
    cr_expect_eq(vitri_problem_admits(model->problem, choice), n == 0);
    for (guint f = 0; f < choices->feasible->len; f++)
        cr_expect(vitri_problem_admits(model->problem, g_ptr_array_index(choices->feasible, f)), "choice %u", f);
    return n;
}

Test(cut_window, a_cut_takes_away_what_it_answers_and_nothing_that_stands)
{
    guint n = 0, n_without = 0;
    for (guint64 seed = 0; seed < 40; seed++) {
        g_autoptr(Town) town = town_new();
        town_draw(town, seed);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriModel) model = vitri_model_new(scene, NULL);
        g_autoptr(GPtrArray) feasible = g_ptr_array_new_with_free_func(g_free);
        g_autoptr(GPtrArray) monthless = g_ptr_array_new_with_free_func(g_free);
        Choices choices = {model, feasible, monthless};
        town_each_choice(model, sort_choice, &choices);
        for (guint i = 0; i < monthless->len; i++) {
            guint cuts = check_choice(scene, &choices, g_ptr_array_index(monthless, i));
            n += cuts;
            n_without += cuts == 0;
        }
    }
    cr_expect_geq(n, 10, "%u cuts", n);
    cr_expect_geq(n_without, 1, "%u choices without a cut", n_without);
}
