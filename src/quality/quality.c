/*
 * A roster looked through: the parts one after the other, then one order of output.
 *
 * Doubts stand by group and reason, within it by the given names of the people as Vietnamese lists are sorted, then by
 * ids, so that the same roster gives the same bytes. Somebody is in service who holds a post on the day, in any
 * capacity, and has not left. Cost: near-linear; the check that finds the wants is the caller's.
 */
#include "quality-parts.h"

#include "vitri/text.h"

#include <string.h>

static void free_doubt(gpointer data)
{
    VitriDoubt *doubt = data;
    vitri_evidence_free(doubt->evidence);
    g_free(doubt->near);
    g_free(doubt);
}

static void clear_completeness(gpointer data)
{
    VitriCompleteness *row = data;
    g_free(row->unit_counted);
    g_free(row->unit_missing);
}

VitriDoubt *vitri_quality_doubt(VitriQualityWork *work, VitriDoubtGroup group, const char *reason, gint32 person)
{
    VitriDoubt *doubt = g_new0(VitriDoubt, 1);
    doubt->group = group;
    doubt->reason = reason;
    doubt->person = person;
    doubt->other = doubt->post = doubt->unit = doubt->other_unit = doubt->days = -1;
    doubt->evidence = vitri_evidence_new();
    g_ptr_array_add(work->quality->doubts, doubt);
    return doubt;
}

static gint32 find_tenure(const VitriCase *vcase, gint32 person)
{
    VitriDate leaves = vcase->roster->people[person].leaves_on;
    if (vitri_date_is_set(leaves) && vitri_date_compare(vitri_date_latest(leaves), vcase->on) <= 0)
        return -1;
    return vitri_roster_tenure_on(vcase->roster, person, vcase->on, TRUE);
}

typedef struct {
    char **names; /* sort keys by person */
} Order;

static int compare_numbers(gint64 left, gint64 right)
{
    return (left > right) - (left < right);
}

static int compare_doubts(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriDoubt *a = *(VitriDoubt *const *)left, *b = *(VitriDoubt *const *)right;
    char *const *names = ((const Order *)user)->names;
    int order = compare_numbers(a->group, b->group);
    order = order ? order : strcmp(a->reason, b->reason);
    order = order ? order : g_strcmp0(a->person < 0 ? NULL : names[a->person], b->person < 0 ? NULL : names[b->person]);
    const gint64 keys[][2] = {{a->person, b->person},
                              {a->other, b->other},
                              {a->unit, b->unit},
                              {a->other_unit, b->other_unit},
                              {a->post, b->post}};
    for (guint i = 0; order == 0 && i < G_N_ELEMENTS(keys); i++)
        order = compare_numbers(keys[i][0], keys[i][1]);
    for (guint i = 0; order == 0 && i < MIN(a->evidence->facts->len, b->evidence->facts->len); i++) {
        const VitriFact *one = &g_array_index(a->evidence->facts, VitriFact, i);
        const VitriFact *other = &g_array_index(b->evidence->facts, VitriFact, i);
        order = strcmp(one->field, other->field);
        order = order ? order : strcmp(one->value, other->value);
        order = order ? order : compare_numbers(one->source.line, other->source.line);
    }
    return order;
}

static void sort_doubts(VitriQuality *quality)
{
    const VitriRoster *roster = quality->vcase->roster;
    Order order = {g_new0(char *, roster->n_people + 1)};
    for (guint i = 0; i < quality->doubts->len; i++) {
        gint32 person = ((const VitriDoubt *)quality->doubts->pdata[i])->person;
        if (person >= 0 && !order.names[person])
            order.names[person] = vitri_text_name_key(roster->people[person].name);
    }
    g_ptr_array_sort_with_data(quality->doubts, compare_doubts, &order);
    for (guint32 i = 0; i < roster->n_people; i++)
        g_free(order.names[i]);
    g_free(order.names);
}

VitriQuality *vitri_quality(VitriCase *vcase, const VitriFindings *findings)
{
    VitriQuality *quality = g_new0(VitriQuality, 1);
    const VitriRoster *roster = vcase->roster;
    quality->vcase = vitri_case_ref(vcase);
    quality->doubts = g_ptr_array_new_with_free_func(free_doubt);
    quality->wants = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_want_free);
    quality->completeness = g_array_new(FALSE, TRUE, sizeof(VitriCompleteness));
    g_array_set_clear_func(quality->completeness, clear_completeness);
    VitriQualityWork work = {quality, vcase, roster, g_new(gint32, roster->n_people + 1)};
    for (guint32 i = 0; i < roster->n_people; i++) {
        work.tenure_of[i] = find_tenure(vcase, (gint32)i);
        quality->people += work.tenure_of[i] >= 0;
    }
    vitri_completeness_count(&work);
    vitri_duplicates_find(&work);
    vitri_doubtful_dates_find(&work);
    vitri_careers_find(&work);
    vitri_spellings_find(&work);
    vitri_leftovers_find(&work);
    vitri_wants_count(&work, findings);
    sort_doubts(quality);
    g_free(work.tenure_of);
    return quality;
}

void vitri_quality_free(VitriQuality *quality)
{
    if (!quality)
        return;
    g_array_unref(quality->completeness);
    g_ptr_array_unref(quality->doubts);
    g_ptr_array_unref(quality->wants);
    vitri_case_unref(quality->vcase);
    g_free(quality);
}
