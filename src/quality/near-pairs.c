/*
 * Texts that are one slip apart, found without comparing each with each.
 *
 * Two texts one slip apart share what is left of them when one letter is taken out: so every text is entered under a
 * hash of itself and of each of its shortenings, and only those that meet under a hash are compared. The hash decides
 * nothing by itself. Cost: n times length entries, one sort; memory 16 bytes an entry.
 */
#include "quality-parts.h"

#include <string.h>

/* Of those that meet under one hash, each is compared with so many before it. */
enum { NEIGHBOURS = 8 };

typedef struct {
    guint64 hash;
    guint32 index;
} Entry;

/* FNV-1a over the group and the text without the byte at `without`. */
static guint64 hash_without(const char *text, guint32 group, gsize without)
{
    guint64 hash = (G_GUINT64_CONSTANT(14695981039346656037) ^ group) * G_GUINT64_CONSTANT(1099511628211);
    for (gsize i = 0; text[i]; i++)
        if (i != without)
            hash = (hash ^ (guchar)text[i]) * G_GUINT64_CONSTANT(1099511628211);
    return hash;
}

gboolean vitri_near_is_slip(const char *left, const char *right)
{
    gsize n = strlen(left), m = strlen(right), start = 0, end = 0;
    while (start < n && start < m && left[start] == right[start])
        start++;
    while (end < n - start && end < m - start && left[n - 1 - end] == right[m - 1 - end])
        end++;
    const char *a = left + start, *b = right + start;
    gsize more = n - start - end, other = m - start - end;
    for (gsize i = 0; i < MAX(more, other); i++)
        if ((i < more && g_ascii_isdigit(a[i])) || (i < other && g_ascii_isdigit(b[i])))
            return FALSE;
    if (more + other == 0)
        return FALSE;
    return (more <= 1 && other <= 1) || (more == 2 && other == 2 && a[0] == b[1] && a[1] == b[0]);
}

static int compare_entries(gconstpointer left, gconstpointer right)
{
    const Entry *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

static int compare_pairs(gconstpointer left, gconstpointer right)
{
    const VitriNearPair *a = left, *b = right;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->second > b->second) - (a->second < b->second);
}

static GArray *list_entries(const char *const *texts, const guint32 *groups, guint n)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    for (guint32 i = 0; i < n; i++) {
        gsize length = strlen(texts[i]);
        for (gsize k = 0; k <= length; k++) { /* the last leaves nothing out */
            Entry entry = {hash_without(texts[i], groups[i], k), i};
            g_array_append_val(entries, entry);
        }
    }
    g_array_sort(entries, compare_entries);
    return entries;
}

static void drop_repeats(GArray *pairs)
{
    guint kept = 0;
    g_array_sort(pairs, compare_pairs);
    for (guint i = 0; i < pairs->len; i++) {
        VitriNearPair pair = g_array_index(pairs, VitriNearPair, i);
        if (kept == 0 || compare_pairs(&g_array_index(pairs, VitriNearPair, kept - 1), &pair) != 0)
            g_array_index(pairs, VitriNearPair, kept++) = pair;
    }
    g_array_set_size(pairs, kept);
}

GArray *vitri_near_pairs(const char *const *texts, const guint32 *groups, guint n)
{
    g_autoptr(GArray) entries = list_entries(texts, groups, n);
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(VitriNearPair));
    guint run = 0;
    for (guint i = 1; i < entries->len; i++) {
        const Entry *entry = &g_array_index(entries, Entry, i);
        if (g_array_index(entries, Entry, i - 1).hash != entry->hash)
            run = i;
        for (guint k = MAX(run, i < NEIGHBOURS ? 0 : i - NEIGHBOURS); k < i; k++) {
            VitriNearPair pair = {g_array_index(entries, Entry, k).index, entry->index};
            if (pair.first == pair.second || groups[pair.first] != groups[pair.second])
                continue;
            if (strcmp(texts[pair.first], texts[pair.second]) == 0 ||
                vitri_near_is_slip(texts[pair.first], texts[pair.second]))
                g_array_append_val(pairs, pair);
        }
    }
    drop_repeats(pairs);
    return pairs;
}
