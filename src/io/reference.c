/*
 * References of the small files (policy, decisions, plan) to a roster that is read after or before them.
 *
 * They are few, so the nearest id is looked for among all; for a roster of half a million people that is a fraction of
 * a second a fault, and the list of faults is short.
 */
#include "reference.h"

#include "vitri/message.h"

gint32 vitri_reference_keep(GPtrArray *texts, VitriForm *form, guint attribute)
{
    const char *id = vitri_form_id(form, attribute);
    if (!id)
        return -1;
    g_ptr_array_add(texts, g_strdup(id));
    return (gint32)texts->len - 1;
}

static gint32 find(const VitriRoster *roster, VitriReferenceKind kind, const char *id)
{
    switch (kind) {
    case VITRI_REFERENCE_UNIT:
        return vitri_roster_find_unit(roster, id);
    case VITRI_REFERENCE_POSITION:
        return vitri_roster_find_position(roster, id);
    case VITRI_REFERENCE_POST:
        return vitri_roster_find_post(roster, id);
    default:
        return vitri_roster_find_person(roster, id);
    }
}

static GPtrArray *list_ids(const VitriRoster *roster, VitriReferenceKind kind)
{
    const guint32 n[] = {roster->n_units, roster->n_positions, roster->n_posts, roster->n_people};
    GPtrArray *ids = g_ptr_array_new();
    for (guint32 i = 0; i < n[kind]; i++) {
        const char *const all[] = {
            kind == VITRI_REFERENCE_UNIT ? roster->units[i].id : NULL,
            kind == VITRI_REFERENCE_POSITION ? roster->positions[i].id : NULL,
            kind == VITRI_REFERENCE_POST ? roster->posts[i].id : NULL,
            kind == VITRI_REFERENCE_PERSON ? roster->people[i].id : NULL,
        };
        g_ptr_array_add(ids, (gpointer)all[kind]);
    }
    return ids;
}

void vitri_reference_resolve(gint32 *reference, VitriReferenceKind kind, const GPtrArray *texts,
                             const VitriRoster *roster, VitriSink *sink, const char *file, guint line)
{
    static const char *const names[] = {N_("unit"), N_("position"), N_("post"), N_("person")};
    if (*reference < 0)
        return;
    const char *id = g_ptr_array_index(texts, *reference);
    *reference = find(roster, kind, id);
    if (*reference >= 0 || vitri_sink_is_full(sink))
        return;
    g_autoptr(GPtrArray) ids = list_ids(roster, kind);
    g_autofree char *advice =
        vitri_sink_advice(id, (const char *const *)ids->pdata, ids->len, _("the roster has none of that id"));
    vitri_sink_add(sink, "unknown-reference", file, line, _("unknown %s '%s'%s"), _(names[kind]), id, advice);
}

gboolean vitri_reference_check_standard(const char *id, const VitriCase *vcase, VitriSink *sink, const char *file,
                                        guint line)
{
    if (!id || vitri_case_find_standard(vcase, id))
        return TRUE;
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (guint i = 0; i < vcase->standards->len; i++)
        g_ptr_array_add(ids, ((const VitriStandard *)g_ptr_array_index(vcase->standards, i))->id);
    g_autofree char *advice =
        vitri_sink_advice(id, (const char *const *)ids->pdata, ids->len, _("see `vitri data list standards`"));
    vitri_sink_add(sink, "unknown-reference", file, line, _("unknown %s '%s'%s"), _("standard"), id, advice);
    return FALSE;
}
