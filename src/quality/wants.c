/*
 * What a missing fact costs: the findings of a check that are unknown for want of it, the people they are about and the
 * standards that cannot be applied, and where it is to be filled in.
 *
 * A field in which an id stands (kin[P3]/post) is counted without it, so that one gap is one row. The place to fill in
 * is the element the field belongs to, as far as there is one: the tenure held, the post, its position, its unit; else
 * the person. Cost: linear in the findings, and sorts.
 */
#include "quality-parts.h"

#include <string.h>

void vitri_want_free(VitriWant *want)
{
    if (!want)
        return;
    g_free(want->field);
    g_ptr_array_unref(want->standards);
    g_array_unref(want->places);
    g_free(want);
}

/* "tenure[A-1]/until" is "tenure/until"; "rating[2025]" stays. Caller frees. */
static char *strip_id(const VitriRoster *roster, const char *field)
{
    const char *open = strchr(field, '['), *close = open ? strchr(open, ']') : NULL;
    if (!close)
        return g_strdup(field);
    g_autofree char *of = g_strndup(open + 1, (gsize)(close - open - 1));
    if (vitri_roster_find_post(roster, of) < 0 && vitri_roster_find_person(roster, of) < 0)
        return g_strdup(field);
    return g_strdup_printf("%.*s%s", (int)(open - field), field, close + 1);
}

static gboolean is_of(const char *field, const char *element)
{
    gsize length = strlen(element);
    return strncmp(field, element, length) == 0 && strchr("/[", field[length]);
}

static VitriSource find_source(const VitriQualityWork *work, const char *field, const VitriFinding *finding)
{
    const VitriRoster *roster = work->roster;
    gint32 unit = finding->unit >= 0 ? finding->unit : finding->post >= 0 ? roster->posts[finding->post].unit : -1;
    const VitriTenure *tenure = finding->person < 0 ? NULL : vitri_quality_tenure(work, finding->person);
    if (is_of(field, "tenure") && tenure)
        return tenure->source;
    if (is_of(field, "position") && finding->post >= 0)
        return vitri_roster_position_of(roster, finding->post)->source;
    if (is_of(field, "post") && finding->post >= 0)
        return roster->posts[finding->post].source;
    if ((is_of(field, "unit") || finding->person < 0) && unit >= 0)
        return roster->units[unit].source;
    return finding->person < 0 ? VITRI_NO_SOURCE : roster->people[finding->person].source;
}

static int compare_places(gconstpointer left, gconstpointer right)
{
    const VitriWantPlace *a = left, *b = right;
    const gint32 keys[][2] = {{a->person, b->person}, {a->post, b->post}, {a->unit, b->unit}};
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static int compare_standards(gconstpointer left, gconstpointer right)
{
    return strcmp((*(const VitriStandard *const *)left)->id, (*(const VitriStandard *const *)right)->id);
}

static int compare_wants(gconstpointer left, gconstpointer right)
{
    const VitriWant *a = *(VitriWant *const *)left, *b = *(VitriWant *const *)right;
    if (a->findings != b->findings)
        return a->findings > b->findings ? -1 : 1;
    if (a->people != b->people)
        return a->people > b->people ? -1 : 1;
    return strcmp(a->field, b->field);
}

/* Sorts the places, one of each is kept, and counts the people. */
static void settle(VitriWant *want)
{
    guint kept = 0;
    gint32 last = -1;
    g_array_sort(want->places, compare_places);
    for (guint i = 0; i < want->places->len; i++) {
        VitriWantPlace place = g_array_index(want->places, VitriWantPlace, i);
        if (kept > 0 && compare_places(&g_array_index(want->places, VitriWantPlace, kept - 1), &place) == 0)
            continue;
        want->people += place.person >= 0 && place.person != last;
        last = place.person;
        g_array_index(want->places, VitriWantPlace, kept++) = place;
    }
    g_array_set_size(want->places, kept);
    g_ptr_array_sort(want->standards, compare_standards);
}

static VitriWant *get_want(VitriQualityWork *work, GHashTable *index, const char *missing)
{
    g_autofree char *field = strip_id(work->roster, missing);
    VitriWant *want = g_hash_table_lookup(index, field);
    if (want)
        return want;
    want = g_new0(VitriWant, 1);
    want->field = g_steal_pointer(&field);
    want->standards = g_ptr_array_new();
    want->places = g_array_new(FALSE, FALSE, sizeof(VitriWantPlace));
    g_hash_table_insert(index, want->field, want);
    g_ptr_array_add(work->quality->wants, want);
    return want;
}

void vitri_wants_count(VitriQualityWork *work, const VitriFindings *findings)
{
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(findings->items, i);
        if (finding->verdict != VITRI_VERDICT_UNKNOWN || !finding->evidence || !finding->evidence->missing)
            continue;
        VitriWant *want = get_want(work, index, finding->evidence->missing);
        VitriWantPlace place = {finding->person, finding->post, finding->unit, find_source(work, want->field, finding)};
        want->findings++;
        g_array_append_val(want->places, place);
        if (finding->standard && !g_ptr_array_find(want->standards, finding->standard, NULL))
            g_ptr_array_add(want->standards, (gpointer)finding->standard);
    }
    for (guint i = 0; i < work->quality->wants->len; i++)
        settle(work->quality->wants->pdata[i]);
    g_ptr_array_sort(work->quality->wants, compare_wants);
}
