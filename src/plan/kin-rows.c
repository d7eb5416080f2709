/*
 * Bans of kinship as rows: pairs of options of two people that no months make lawful.
 *
 * Each of the two takes one option, so all options of one that clash with the same options of the other stand in one
 * row with these. Staying is an option too, but two who stay never clash: that is a breach of today. Clashes that
 * depend on the months are left to the search for months. Cost: the options of one times those of the other, for each
 * pair of kin.
 */
#include "kin-rows.h"

#include <string.h>

#include "kinship.h"

/** An arc, or staying (arc -1), with the option that stands for it. */
typedef struct {
    gint32 arc;
    guint32 option;
} Deed;

static GArray *read_deeds(const VitriModel *model, guint32 index)
{
    GArray *deeds = g_array_new(FALSE, FALSE, sizeof(Deed));
    const VitriAgent *agent = vitri_scene_agent(model->scene, index);
    Deed stay = {VITRI_STAYS, model->stay_option[model->row_of_agent[index]]};
    if (stay.option != VITRI_NO_OPTION)
        g_array_append_val(deeds, stay);
    for (guint32 a = agent->first_arc; a < agent->first_arc + agent->n_arcs; a++) {
        Deed deed = {(gint32)a, model->option_of_arc[a]};
        if (deed.option != VITRI_NO_OPTION)
            g_array_append_val(deeds, deed);
    }
    return deeds;
}

static gboolean is_agreed(const VitriScene *scene, guint32 left, guint32 right)
{
    VitriKinMonths agree = vitri_kinship_agree(scene, left, right);
    for (int m = 0; m < 12; m++)
        if (agree.with[m])
            return TRUE;
    return FALSE;
}

static gboolean clash(const VitriScene *scene, guint32 left, gint32 left_arc, guint32 right, gint32 right_arc)
{
    if (left_arc < 0 && right_arc < 0)
        return FALSE;
    if (right_arc < 0)
        return !vitri_kinship_months(scene, (guint32)left_arc, right, VITRI_STAYS, NULL);
    if (left_arc < 0)
        return !vitri_kinship_months(scene, (guint32)right_arc, left, VITRI_STAYS, NULL);
    return !is_agreed(scene, (guint32)left_arc, (guint32)right_arc);
}

/** By deed of the left: which deeds of the right clash with it, a byte each. */
static GPtrArray *read_clashes(const VitriScene *scene, guint32 left, const GArray *deeds, guint32 right,
                               const GArray *others)
{
    GPtrArray *clashes = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    for (guint i = 0; i < deeds->len; i++) {
        guint8 *with = g_new0(guint8, others->len + 1);
        for (guint k = 0; k < others->len; k++)
            with[k] = clash(scene, left, g_array_index(deeds, Deed, i).arc, right, g_array_index(others, Deed, k).arc);
        g_ptr_array_add(clashes, g_bytes_new_take(with, others->len));
    }
    return clashes;
}

static void add_pair(VitriModel *model, guint32 left, guint32 right)
{
    g_autoptr(GArray) deeds = read_deeds(model, left), others = read_deeds(model, right);
    g_autoptr(GPtrArray) clashes = read_clashes(model->scene, left, deeds, right, others);
    g_autoptr(GHashTable) rows = g_hash_table_new(g_bytes_hash, g_bytes_equal);
    for (guint i = 0; i < deeds->len; i++) {
        GBytes *with = g_ptr_array_index(clashes, i);
        const guint8 *set = g_bytes_get_data(with, NULL);
        VitriRow *row = g_hash_table_lookup(rows, with);
        if (others->len == 0 || !memchr(set, TRUE, others->len))
            continue;
        if (!row) {
            row = vitri_problem_add_row(model->problem, 1, VITRI_ROW_KIN);
            g_hash_table_insert(rows, with, row);
            for (guint k = 0; k < others->len; k++)
                if (set[k])
                    vitri_row_add_term(row, g_array_index(others, Deed, k).option, 1);
        }
        vitri_row_add_term(row, g_array_index(deeds, Deed, i).option, 1);
    }
}

void vitri_kin_rows_add(VitriModel *model)
{
    for (guint32 a = 0; a < model->scene->agents->len; a++) {
        guint n = 0;
        const guint32 *kin = vitri_kinship_of(model->scene, a, &n);
        for (guint i = 0; i < n; i++)
            if (kin[i] > a)
                add_pair(model, a, kin[i]);
    }
}
