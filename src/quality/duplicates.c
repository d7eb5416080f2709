/*
 * Records that may be one person twice: ids that differ by case, blanks, signs or leading zeros; one birth and a name
 * that is the same but for diacritics, the order of its words or one letter; one name twice in a unit.
 *
 * A pair is told once, by the strongest reason. A birth known in part agrees with every birth it may be, but then the
 * names must have the same letters. Nobody is compared with everybody: ids and names go through a hash, near names
 * through near-pairs.
 */
#include "quality-parts.h"

#include "vitri/text.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    VitriQualityWork *work;
    GHashTable *told; /* set of pairs: guint64*, the smaller index in the high half */
    char **folded;    /* by person: the name in plain letters */
} Search;

static void tell(Search *search, const char *reason, gint32 first, gint32 second)
{
    gint32 low = MIN(first, second), high = MAX(first, second);
    guint64 key = (guint64)low << 32 | (guint64)high;
    if (low == high || g_hash_table_contains(search->told, &key))
        return;
    g_hash_table_add(search->told, g_memdup2(&key, sizeof key));
    VitriDoubt *doubt = vitri_quality_doubt(search->work, VITRI_DOUBT_DUPLICATE, reason, low);
    doubt->other = high;
    const gint32 both[] = {low, high};
    for (guint i = 0; i < G_N_ELEMENTS(both); i++) {
        const VitriPerson *person = &search->work->roster->people[both[i]];
        vitri_evidence_fact(doubt->evidence, "person/name", person->name, person->source);
        vitri_evidence_date(doubt->evidence, "person/born", person->born, person->source);
    }
}

/* "nv-007", "NV 7" and "NV7" are "nv7". Caller frees. */
static char *make_plain_id(const char *id)
{
    g_autofree char *lower = g_utf8_casefold(id, -1);
    GString *plain = g_string_new(NULL);
    gboolean in_number = FALSE;
    for (const char *at = lower; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gboolean leading = c == '0' && !in_number && g_ascii_isdigit(at[1]);
        if (g_unichar_isalnum(c) && !leading)
            g_string_append_unichar(plain, c);
        if (!leading)
            in_number = g_unichar_isdigit(c);
    }
    return g_string_free(plain, FALSE);
}

/* Every text that stands twice: the later person with the first of that text. Takes the text. */
static void tell_repeated(Search *search, GHashTable *first_of, char *text, const char *reason, gint32 person)
{
    gint32 first = GPOINTER_TO_INT(g_hash_table_lookup(first_of, text)) - 1;
    if (first < 0) {
        g_hash_table_insert(first_of, text, GINT_TO_POINTER(person + 1));
        return;
    }
    tell(search, reason, first, person);
    g_free(text);
}

static void find_same_ids(Search *search)
{
    const VitriRoster *roster = search->work->roster;
    g_autoptr(GHashTable) first_of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint32 i = 0; i < roster->n_people; i++)
        tell_repeated(search, first_of, make_plain_id(roster->people[i].id), "same-id", (gint32)i);
}

static int compare_words(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The words of a text in alphabetical order. Caller frees. */
static char *sort_words(const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    qsort(words, g_strv_length(words), sizeof *words, compare_words);
    return g_strjoinv(" ", words);
}

/* What two names have in common that are made of the same words, or, if not, that they differ by a letter. */
static const char *compare_names(const Search *search, gint32 first, gint32 second, gboolean same_words)
{
    const VitriPerson *people = search->work->roster->people;
    if (!same_words)
        return "one-letter";
    if (strcmp(search->folded[first], search->folded[second]) != 0)
        return "name-order";
    g_autofree char *left = g_utf8_casefold(people[first].name, -1);
    g_autofree char *right = g_utf8_casefold(people[second].name, -1);
    return strcmp(left, right) == 0 ? "same-name" : "diacritics";
}

/* Births of one text, known to the day or not. */
static void find_same_births(Search *search, char *const *words)
{
    const VitriRoster *roster = search->work->roster;
    g_autofree guint32 *births = g_new(guint32, roster->n_people + 1);
    for (guint32 i = 0; i < roster->n_people; i++) {
        VitriDate born = roster->people[i].born;
        births[i] = (guint32)born.year * 10000u + born.month * 100u + born.day;
    }
    g_autoptr(GArray) pairs = vitri_near_pairs((const char *const *)words, births, roster->n_people);
    for (guint i = 0; i < pairs->len; i++) {
        VitriNearPair pair = g_array_index(pairs, VitriNearPair, i);
        gboolean same_words = strcmp(words[pair.first], words[pair.second]) == 0;
        gint32 first = (gint32)pair.first, second = (gint32)pair.second;
        tell(search, compare_names(search, first, second, same_words), first, second);
    }
}

/* The same words, and births of one year of which one may be the other. */
static void find_possible_births(Search *search, char *const *words)
{
    const VitriRoster *roster = search->work->roster;
    g_autoptr(GHashTable) last_of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (gint32 i = 0; i < (gint32)roster->n_people; i++) {
        VitriDate born = roster->people[i].born;
        char *key = g_strdup_printf("%d %s", born.year, words[i]);
        gint32 last = GPOINTER_TO_INT(g_hash_table_lookup(last_of, key)) - 1;
        if (last >= 0 && vitri_date_order(roster->people[last].born, born) == VITRI_ORDER_UNSURE)
            tell(search, compare_names(search, last, i, TRUE), last, i);
        g_hash_table_insert(last_of, key, GINT_TO_POINTER(i + 1));
    }
}

static void find_same_units(Search *search)
{
    const VitriRoster *roster = search->work->roster;
    g_autoptr(GHashTable) first_of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (gint32 i = 0; i < (gint32)roster->n_people; i++) {
        const VitriTenure *tenure = vitri_quality_tenure(search->work, i);
        if (!tenure)
            continue;
        g_autofree char *name = g_utf8_casefold(roster->people[i].name, -1);
        tell_repeated(search, first_of, g_strdup_printf("%d %s", roster->posts[tenure->post].unit, name),
                      "same-name-in-unit", i);
    }
}

void vitri_duplicates_find(VitriQualityWork *work)
{
    const VitriRoster *roster = work->roster;
    Search search = {work, g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
                     g_new0(char *, roster->n_people + 1)};
    for (guint32 i = 0; i < roster->n_people; i++)
        search.folded[i] = vitri_text_fold(roster->people[i].name);
    g_auto(GStrv) words = g_new0(char *, roster->n_people + 1);
    for (guint32 i = 0; i < roster->n_people; i++)
        words[i] = sort_words(search.folded[i]);
    find_same_ids(&search);
    find_same_births(&search, words);
    find_possible_births(&search, words);
    find_same_units(&search);
    g_strfreev(search.folded);
    g_hash_table_unref(search.told);
}
