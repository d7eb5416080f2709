/*
 * A cut for chains without a common month that holds for every way between the same ends.
 *
 * Let E be the months of the last step of a run. Within a set of posts that have no seat free in E, whoever comes from
 * outside in months of E only needs a place that somebody leaves in E, who needs another, and so on: the chain must
 * leave the set again, by a step possible in E. Each entry has an exit of its own, so entries (months within E) less
 * exits (some month in E) are at most 0. The set is all posts of the profession that can be entered and have no seat
 * free in E, without the post that the last step leaves and, where the first step has no month in E, the one that it
 * takes, and without the posts of other chains that do leave the set. O(posts and arcs of the profession), and a pass
 * over the agents for each step of those chains.
 */
#include "cut-window.h"

static const VitriArc *step_of(const VitriScene *scene, const VitriLinked *chain, guint i)
{
    return vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, i % chain->arcs->len));
}

/** The set, a byte a post. Caller frees. */
static guint8 *find_set(const VitriScene *scene, const VitriLinked *chain, guint first, guint n)
{
    guint8 *within = g_new0(guint8, scene->vcase->roster->n_posts + 1);
    const VitriArc *top = step_of(scene, chain, first), *last = step_of(scene, chain, first + n - 1);
    const GArray *posts = vitri_arcs_posts_alike(scene, last->post);
    for (guint p = 0; p < posts->len; p++) {
        gint32 post = g_array_index(posts, gint32, p);
        within[post] = scene->rooms[post].arcs_into > 0 && !vitri_chains_is_free_in(scene, post, last->months);
    }
    within[vitri_scene_agent(scene, last->agent)->origin] = 0;
    if (!(top->months & last->months))
        within[top->post] = 0;
    return within;
}

/** Takes posts out of the set whose people the choice lets go out of it in some month of E: other chains' exits. */
static void leave_out(const VitriScene *scene, const gint32 *chosen, guint16 months, guint8 *within)
{
    for (gboolean more = TRUE; more;) {
        more = FALSE;
        for (guint32 a = 0; a < scene->agents->len; a++) {
            gint32 origin = vitri_scene_agent(scene, a)->origin;
            const VitriArc *arc = chosen[a] >= 0 ? vitri_scene_arc(scene, (guint32)chosen[a]) : NULL;
            if (!arc || !within[origin] || within[arc->post] || !(arc->months & months))
                continue;
            within[origin] = 0;
            more = TRUE;
        }
    }
}

gboolean vitri_cut_window(const VitriModel *model, GArray *const *arcs_into, const VitriLinked *chain, guint first,
                          guint n, const gint32 *chosen)
{
    const VitriScene *scene = model->scene;
    const VitriArc *last = step_of(scene, chain, first + n - 1);
    const GArray *posts = vitri_arcs_posts_alike(scene, last->post);
    g_autofree guint8 *within = find_set(scene, chain, first, n);
    leave_out(scene, chosen, last->months, within);
    g_autoptr(GArray) terms = g_array_new(FALSE, FALSE, sizeof(VitriTerm));
    gint64 sum = 0;
    for (guint p = 0; p < posts->len; p++) {
        gint32 post = g_array_index(posts, gint32, p);
        for (guint k = 0; k < arcs_into[post]->len; k++) {
            guint32 index = g_array_index(arcs_into[post], guint32, k);
            const VitriArc *arc = vitri_scene_arc(scene, index);
            gboolean from = within[vitri_scene_agent(scene, arc->agent)->origin];
            gboolean enters = !from && within[post] && !(arc->months & ~last->months);
            gboolean leaves = from && !within[post] && (arc->months & last->months);
            VitriTerm term = {model->option_of_arc[index], enters - leaves};
            if (term.coefficient == 0 || term.option == VITRI_NO_OPTION)
                continue;
            sum += chosen[arc->agent] == (gint32)index ? term.coefficient : 0;
            g_array_append_val(terms, term);
        }
    }
    if (sum <= 0)
        return FALSE;
    VitriRow *row = vitri_problem_add_row(model->problem, 0, VITRI_ROW_CUT);
    for (guint i = 0; i < terms->len; i++)
        vitri_row_add_term(row, g_array_index(terms, VitriTerm, i).option,
                           g_array_index(terms, VitriTerm, i).coefficient);
    return TRUE;
}
