/*
 * Cuts for chains that find no months together.
 *
 * Where the monthly limits of units alone are the cause, chains and then steps at either end of a chain are taken away
 * one by one as long as the rest still finds no months: what is left is a set of pieces, each a run of linked steps. A
 * piece that stays within one unit keeps its whole chain, since as a cycle it would count once. For the first step of a
 * piece any destination of the same person serves that is open in no other months, for the last of several anybody of
 * the same unit who comes there, so the row names them all. For somebody with kin who may move too nothing else serves.
 * Where required seats are the cause, the row allows that somebody else comes there. At posts of several seats a row
 * holds as long as all others there do as chosen. O(steps) searches for months, of small parts mostly.
 */
#include "cut-months.h"

#include "kinship.h"
#include "touches.h"

static const VitriArc *step_of(const VitriScene *scene, const VitriLinked *chain, guint i)
{
    return vitri_scene_arc(scene, g_array_index(chain->arcs, guint32, i));
}

static guint32 seats_at(const VitriScene *scene, const VitriArc *step)
{
    return scene->vcase->roster->posts[step->post].seats;
}

static void free_piece(gpointer data)
{
    VitriLinked *piece = data;
    g_array_unref(piece->arcs);
    g_free(piece);
}

/** Steps of a chain from `first` on, as a chain. */
static VitriLinked *cut_piece(const VitriScene *scene, const VitriLinked *chain, guint first, guint n)
{
    VitriLinked *piece = g_memdup2(chain, sizeof *chain);
    piece->arcs = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_array_append_vals(piece->arcs, &g_array_index(chain->arcs, guint32, first), n);
    piece->opening = n == chain->arcs->len ? chain->opening : VITRI_OPENS_VACANCY;
    piece->opening_months = first == 0 ? chain->opening_months : 0xfff;
    piece->months = piece->opening_months;
    piece->shunned = 0;
    for (guint i = 0; i < n; i++)
        piece->months &= step_of(scene, piece, i)->months;
    return piece;
}

static gboolean leaves_unit(const VitriScene *scene, const VitriArc *arc)
{
    const VitriPost *posts = scene->vcase->roster->posts;
    return posts[arc->post].unit != posts[vitri_scene_agent(scene, arc->agent)->origin].unit;
}

/** Whether a piece can be no part of a cycle inside one unit. */
static gboolean is_across(const VitriScene *scene, const VitriLinked *piece)
{
    for (guint i = 0; i < piece->arcs->len; i++)
        if (leaves_unit(scene, step_of(scene, piece, i)))
            return TRUE;
    return FALSE;
}

/** Puts a shorter piece in the place of one if the pieces still find no months. */
static gboolean try_shorter(const VitriScene *scene, GPtrArray *pieces, guint index, guint first, guint n)
{
    VitriLinked *old = g_ptr_array_index(pieces, index), *piece = cut_piece(scene, old, first, n);
    g_ptr_array_index(pieces, index) = piece;
    gboolean shorter = piece->months && is_across(scene, piece) && !vitri_timing_fits_limits(scene, pieces);
    g_ptr_array_index(pieces, index) = shorter ? piece : old;
    free_piece(shorter ? old : piece);
    return shorter;
}

static void shorten(const VitriScene *scene, GPtrArray *pieces, guint index)
{
    const VitriLinked *piece = g_ptr_array_index(pieces, index);
    while (piece->arcs->len > 1 && try_shorter(scene, pieces, index, 1, piece->arcs->len - 1))
        piece = g_ptr_array_index(pieces, index);
    while (piece->arcs->len > 1 && try_shorter(scene, pieces, index, 0, piece->arcs->len - 1))
        piece = g_ptr_array_index(pieces, index);
}

/** Takes away what is not needed. The pieces find no months before and after. */
static void filter_pieces(const VitriScene *scene, GPtrArray *pieces)
{
    for (guint i = pieces->len; i-- > 0 && pieces->len > 1;) {
        VitriLinked *piece = g_ptr_array_steal_index(pieces, i);
        if (vitri_timing_fits_limits(scene, pieces))
            g_ptr_array_insert(pieces, (gint)i, piece);
        else
            free_piece(piece);
    }
    for (guint i = 0; i < pieces->len; i++)
        shorten(scene, pieces, i);
}

static void add_option(const VitriModel *model, VitriRow *row, guint32 arc, gint32 coefficient)
{
    if (model->option_of_arc[arc] != VITRI_NO_OPTION)
        vitri_row_add_term(row, model->option_of_arc[arc], coefficient);
}

/** Those who stay at a post of several seats go on staying. `bound`: agents already named. */
static void bind_stays(const VitriModel *model, gint32 post, const gint32 *chosen, GHashTable *bound, VitriRow *row)
{
    const VitriScene *scene = model->scene;
    if (scene->vcase->roster->posts[post].seats <= 1)
        return;
    for (guint32 a = 0; a < scene->agents->len; a++) {
        gint32 of_row = model->row_of_agent[a];
        if (of_row < 0 || vitri_scene_agent(scene, a)->origin != post || chosen[a] >= 0 ||
            model->stay_option[of_row] == VITRI_NO_OPTION || !g_hash_table_add(bound, GUINT_TO_POINTER(a + 1)))
            continue;
        vitri_row_add_term(row, model->stay_option[of_row], 1);
        row->upper++;
    }
}

static gboolean has_kin(const VitriScene *scene, guint32 agent)
{
    guint n = 0;
    return vitri_kinship_of(scene, agent, &n) != NULL;
}

void vitri_cut_bind_kin(const VitriModel *model, guint32 arc, const gint32 *chosen, VitriRow *row)
{
    guint n = 0;
    const guint32 *kin = vitri_kinship_of(model->scene, vitri_scene_arc(model->scene, arc)->agent, &n);
    for (guint i = 0; i < n; i++) {
        guint32 stay = model->stay_option[model->row_of_agent[kin[i]]];
        if (chosen[kin[i]] >= 0 || stay == VITRI_NO_OPTION)
            continue;
        vitri_row_add_term(row, stay, 1);
        row->upper++;
    }
}

/** Whether a step of the pieces is somebody's. */
static gboolean is_in_pieces(const VitriScene *scene, const GPtrArray *pieces, guint32 agent)
{
    for (guint p = 0; p < pieces->len; p++) {
        const VitriLinked *piece = g_ptr_array_index(pieces, p);
        for (guint i = 0; i < piece->arcs->len; i++)
            if (step_of(scene, piece, i)->agent == agent)
                return TRUE;
    }
    return FALSE;
}

/** Who takes whose place at a post of several seats hangs on all who come and go there: the cut holds as long as the
 * others there do as chosen, and nobody else comes. */
static void bind_others(const VitriModel *model, const GPtrArray *pieces, gint32 post, const gint32 *chosen,
                        VitriRow *row)
{
    const VitriScene *scene = model->scene;
    for (guint32 i = 0; i < scene->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, i);
        gboolean taken = chosen[arc->agent] == (gint32)i, in_pieces = is_in_pieces(scene, pieces, arc->agent);
        if (arc->post == post && !(taken && in_pieces)) {
            add_option(model, row, i, taken ? 1 : -1);
            row->upper += taken;
        }
        if (vitri_scene_agent(scene, arc->agent)->origin == post && chosen[arc->agent] >= 0 && !in_pieces) {
            add_option(model, row, i, 1);
            row->upper += taken;
        }
    }
}

/** The first step of a piece: any destination of that person outside the unit, open in no other months; unless others'
 * places hang on where it goes (`bound`). */
static void add_first_step(const VitriModel *model, const VitriLinked *piece, gboolean bound, VitriRow *row)
{
    const VitriScene *scene = model->scene;
    const VitriArc *step = step_of(scene, piece, 0);
    const VitriAgent *agent = vitri_scene_agent(scene, step->agent);
    guint16 window = step->months & piece->opening_months;
    for (guint32 k = 0; k < agent->n_arcs; k++) {
        const VitriArc *arc = vitri_scene_arc(scene, agent->first_arc + k);
        gboolean alike = !bound && piece->opening != VITRI_OPENS_CYCLE && !(arc->months & ~window) &&
                         leaves_unit(scene, arc) && !has_kin(scene, arc->agent);
        if (arc == step || alike)
            add_option(model, row, agent->first_arc + k, 1);
    }
    row->upper++;
}

/** The last of several steps, into a post of one seat: anybody else of that unit who could come in no other months. */
static void add_alike_last(const VitriModel *model, const GPtrArray *pieces, const VitriLinked *piece, VitriRow *row)
{
    const VitriScene *scene = model->scene;
    const VitriPost *posts = scene->vcase->roster->posts;
    const VitriArc *step = step_of(scene, piece, piece->arcs->len - 1);
    gint32 unit = posts[vitri_scene_agent(scene, step->agent)->origin].unit;
    if (piece->arcs->len < 2 || piece->opening == VITRI_OPENS_CYCLE || posts[step->post].seats > 1 ||
        has_kin(scene, step->agent))
        return;
    for (guint32 i = 0; i < scene->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, i);
        if (arc->post == step->post && !(arc->months & ~step->months) && arc != step &&
            posts[vitri_scene_agent(scene, arc->agent)->origin].unit == unit &&
            !is_in_pieces(scene, pieces, arc->agent))
            add_option(model, row, i, 1);
    }
}

static void cut_pieces(const VitriModel *model, const GPtrArray *pieces, const gint32 *chosen)
{
    const VitriScene *scene = model->scene;
    g_autoptr(GHashTable) bound = g_hash_table_new(NULL, NULL), posts = g_hash_table_new(NULL, NULL);
    VitriRow *row = vitri_problem_add_row(model->problem, -1, VITRI_ROW_CUT);
    for (guint p = 0; p < pieces->len; p++) {
        const VitriLinked *piece = g_ptr_array_index(pieces, p);
        gboolean alone = piece->arcs->len == 1 && piece->opening_months == 0xfff && is_across(scene, piece);
        add_first_step(model, piece, !alone && seats_at(scene, step_of(scene, piece, 0)) > 1, row);
        for (guint i = 1; i < piece->arcs->len; i++) {
            add_option(model, row, g_array_index(piece->arcs, guint32, i), 1);
            row->upper++;
        }
        add_alike_last(model, pieces, piece, row);
        for (guint i = 0; i < piece->arcs->len && !alone; i++) {
            gint32 post = step_of(scene, piece, i)->post;
            bind_stays(model, post, chosen, bound, row);
            if (seats_at(scene, step_of(scene, piece, i)) > 1 && g_hash_table_add(posts, GINT_TO_POINTER(post + 1)))
                bind_others(model, pieces, post, chosen, row);
        }
    }
}

/** Required seats (or kin who stay) are the cause: the chains do not stand together unless somebody else comes to one
 * of those posts, or such kin move. */
static void cut_whole(const VitriModel *model, const GPtrArray *chains, const gint32 *chosen)
{
    const VitriScene *scene = model->scene;
    g_autofree guint8 *touched = g_new0(guint8, scene->vcase->roster->n_posts + 1);
    g_autofree guint8 *named = g_new0(guint8, scene->agents->len + 1);
    g_autoptr(GHashTable) bound = g_hash_table_new(NULL, NULL);
    VitriRow *row = vitri_problem_add_row(model->problem, -1, VITRI_ROW_CUT);
    for (guint c = 0; c < chains->len; c++) {
        const VitriLinked *chain = g_ptr_array_index(chains, c);
        g_autoptr(GArray) touches = vitri_touches_read(scene, chain);
        for (guint t = 0; t < touches->len; t++)
            touched[g_array_index(touches, VitriTouch, t).post] = 1;
        for (guint i = 0; i < chain->arcs->len; i++) {
            const VitriArc *step = step_of(scene, chain, i);
            named[step->agent] = 1;
            touched[step->post] |= seats_at(scene, step) > 1;
            vitri_cut_bind_kin(model, g_array_index(chain->arcs, guint32, i), chosen, row);
            bind_stays(model, step->post, chosen, bound, row);
        }
    }
    for (guint32 i = 0; i < scene->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, i);
        gboolean taken = chosen[arc->agent] == (gint32)i;
        gboolean near = touched[arc->post] || touched[vitri_scene_agent(scene, arc->agent)->origin];
        if (taken && (named[arc->agent] || near)) {
            add_option(model, row, i, 1);
            row->upper++;
        } else if (!taken && touched[arc->post]) {
            add_option(model, row, i, -1);
        }
    }
}

void vitri_cut_months(const VitriModel *model, const GPtrArray *chains, const GArray *conflict, const gint32 *chosen)
{
    const VitriScene *scene = model->scene;
    g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func(free_piece);
    for (guint c = 0; c < conflict->len; c++) {
        const VitriLinked *chain = g_ptr_array_index(chains, g_array_index(conflict, guint, c));
        g_ptr_array_add(pieces, cut_piece(scene, chain, 0, chain->arcs->len));
    }
    if (vitri_timing_fits_limits(scene, pieces)) {
        cut_whole(model, pieces, chosen);
        return;
    }
    filter_pieces(scene, pieces);
    cut_pieces(model, pieces, chosen);
}

gboolean vitri_cut_departures(const VitriModel *model, const GPtrArray *chains, const GArray *conflict,
                              const gint32 *chosen)
{
    const VitriScene *scene = model->scene;
    const VitriPost *posts = scene->vcase->roster->posts;
    g_autofree gint32 *departures = g_new0(gint32, scene->vcase->roster->n_units + 1);
    gint32 most = -1;
    for (guint c = 0; c < conflict->len; c++) {
        const VitriLinked *chain = g_ptr_array_index(chains, g_array_index(conflict, guint, c));
        for (guint i = 0; i < chain->arcs->len; i++) {
            const VitriAgent *agent = vitri_scene_agent(scene, step_of(scene, chain, i)->agent);
            gint32 unit = posts[agent->origin].unit;
            departures[unit] += !agent->pin;
            if (departures[unit] && (most < 0 || departures[unit] > departures[most]))
                most = unit;
        }
    }
    if (most < 0)
        return FALSE;
    VitriRow *row = vitri_problem_add_row(model->problem, -1, VITRI_ROW_CUT);
    for (guint32 i = 0; i < scene->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, i);
        const VitriAgent *agent = vitri_scene_agent(scene, arc->agent);
        if (agent->pin || posts[agent->origin].unit != most)
            continue;
        add_option(model, row, i, 1);
        row->upper += chosen[arc->agent] == (gint32)i;
    }
    return TRUE;
}
