/*
 * Words of one's own that may be slips: in lists that are open, what the list does not know, with the code that may be
 * meant; in free text (professions, duties, places), the rarer of two spellings that are the same in plain letters, or
 * one slip apart.
 *
 * Each word is told once, with the number of places where it stands and the first of them. Cost: a hash probe a word,
 * near-pairs over the different words, a code list for each unknown code.
 */
#include "quality-parts.h"

#include "vitri/text.h"

#include <string.h>

/* Words that are compared with each other: those of one family. */
typedef enum { PROFESSION, DUTY, PLACE, N_FAMILIES } Family;

typedef struct {
    const char *field, *word; /* of the first place */
    VitriSource source;
    gint32 person, post, unit;
    guint count;
} Word;

typedef struct {
    VitriQualityWork *work;
    GArray *words[N_FAMILIES]; /* of Word, in the order of the roster */
    GHashTable *index[N_FAMILIES];
} Search;

static VitriDoubt *tell(VitriQualityWork *work, const char *reason, const Word *word, const char *near)
{
    VitriDoubt *doubt = vitri_quality_doubt(work, VITRI_DOUBT_CODE, reason, word->person);
    doubt->post = word->post;
    doubt->unit = word->unit;
    doubt->count = word->count;
    doubt->near = g_strdup(near);
    vitri_evidence_fact(doubt->evidence, word->field, word->word, word->source);
    return doubt;
}

static void add_word(Search *search, Family family, Word word)
{
    if (!word.word)
        return;
    guint at = GPOINTER_TO_UINT(g_hash_table_lookup(search->index[family], word.word));
    if (at > 0) {
        g_array_index(search->words[family], Word, at - 1).count++;
        return;
    }
    word.count = 1;
    g_array_append_val(search->words[family], word);
    g_hash_table_insert(search->index[family], (gpointer)word.word, GUINT_TO_POINTER(search->words[family]->len));
}

static Word make_word(const char *field, const char *word, VitriSource source)
{
    return (Word){.field = field, .word = word, .source = source, .person = -1, .post = -1, .unit = -1};
}

static void collect_words(Search *search)
{
    const VitriRoster *roster = search->work->roster;
    for (guint32 i = 0; i < roster->n_positions; i++)
        add_word(search, PROFESSION,
                 make_word("position/profession", roster->positions[i].profession, roster->positions[i].source));
    for (gint32 i = 0; i < (gint32)roster->n_posts; i++) {
        Word word = make_word("post/duty", roster->posts[i].duty, roster->posts[i].source);
        word.post = i;
        add_word(search, DUTY, word);
    }
    for (gint32 i = 0; i < (gint32)roster->n_units; i++) {
        Word word = make_word("unit/place", roster->units[i].place, roster->units[i].source);
        word.unit = i;
        add_word(search, PLACE, word);
    }
    for (gint32 i = 0; i < (gint32)roster->n_people; i++) {
        Word word = make_word("person/residence", roster->people[i].residence, roster->people[i].source);
        word.person = i;
        add_word(search, PLACE, word);
    }
}

/* The rarer word of a pair is the doubtful one; of two as frequent the later. Told once, with the first it is near. */
static void tell_pairs(VitriQualityWork *work, const GArray *words)
{
    g_autoptr(GPtrArray) plain = g_ptr_array_new_with_free_func(g_free);
    g_autofree guint32 *groups = g_new0(guint32, words->len + 1);
    g_autofree gboolean *told = g_new0(gboolean, words->len + 1);
    for (guint i = 0; i < words->len; i++)
        g_ptr_array_add(plain, vitri_text_fold(g_array_index(words, Word, i).word));
    g_autoptr(GArray) pairs = vitri_near_pairs((const char *const *)plain->pdata, groups, words->len);
    for (guint i = 0; i < pairs->len; i++) {
        VitriNearPair pair = g_array_index(pairs, VitriNearPair, i);
        const Word *a = &g_array_index(words, Word, pair.first), *b = &g_array_index(words, Word, pair.second);
        gboolean first_is_rarer = a->count < b->count;
        guint rarer = first_is_rarer ? pair.first : pair.second;
        if (told[rarer])
            continue;
        told[rarer] = TRUE;
        tell(work, "spelling", first_is_rarer ? a : b, first_is_rarer ? b->word : a->word);
    }
}

/* The code of a list that a word may mean: by a label in either language, else by its letters. NULL if none. */
static const char *find_code(const VitriCodes *codes, const char *list, const char *word)
{
    guint n = 0;
    const VitriCode *const *known = vitri_codes_list(codes, list, &n);
    g_autofree const char **ids = g_new(const char *, n + 1);
    g_autofree char *plain = vitri_text_fold(word);
    for (guint i = 0; i < n; i++) {
        const char *const names[] = {known[i]->id, known[i]->label_vi, known[i]->label_en};
        ids[i] = known[i]->id;
        for (guint k = 0; k < G_N_ELEMENTS(names); k++) {
            g_autofree char *name = vitri_text_fold(names[k] ? names[k] : "");
            if (*name && (strcmp(name, plain) == 0 || vitri_near_is_slip(name, plain)))
                return known[i]->id;
        }
    }
    return vitri_text_nearest(word, ids, n);
}

/* Words that an open list does not know: one row a list and word, in the order of the roster. */
typedef struct {
    const VitriCodes *codes;
    GArray *words;     /* of Word */
    GPtrArray *lists;  /* of char*: of each word */
    GHashTable *index; /* "list word" -> place + 1 */
} Foreign;

static void count_foreign(Foreign *foreign, const char *list, Word word)
{
    if (!word.word || !vitri_codes_has_list(foreign->codes, list) || vitri_codes_find(foreign->codes, list, word.word))
        return;
    g_autofree char *key = g_strdup_printf("%s %s", list, word.word);
    guint at = GPOINTER_TO_UINT(g_hash_table_lookup(foreign->index, key));
    if (at > 0) {
        g_array_index(foreign->words, Word, at - 1).count++;
        return;
    }
    word.count = 1;
    g_array_append_val(foreign->words, word);
    g_ptr_array_add(foreign->lists, g_strdup(list));
    g_hash_table_insert(foreign->index, g_steal_pointer(&key), GUINT_TO_POINTER(foreign->words->len));
}

/* Qualifications: the lists of levels and fields of some kinds are open. */
static void collect_foreign(Foreign *foreign, const VitriRoster *roster, gint32 person)
{
    VitriRun run = roster->people[person].qualifications;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriQualification *record = &roster->qualifications[i];
        g_autofree char *fields = g_strconcat(record->kind, "-field", NULL);
        Word level = make_word("qualification/level", record->level, record->source);
        Word field = make_word("qualification/field", record->field, record->source);
        level.person = field.person = person;
        count_foreign(foreign, record->kind, level);
        count_foreign(foreign, fields, field);
    }
}

static void find_foreign(VitriQualityWork *work)
{
    g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(Word));
    g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) index = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Foreign foreign = {work->vcase->codes, words, lists, index};
    for (gint32 i = 0; i < (gint32)work->roster->n_people; i++)
        collect_foreign(&foreign, work->roster, i);
    for (guint i = 0; i < words->len; i++) {
        const Word *word = &g_array_index(words, Word, i);
        const char *near = find_code(foreign.codes, lists->pdata[i], word->word);
        tell(work, near ? "near-code" : "unknown-code", word, near);
    }
}

void vitri_spellings_find(VitriQualityWork *work)
{
    Search search = {.work = work};
    for (guint i = 0; i < N_FAMILIES; i++) {
        search.words[i] = g_array_new(FALSE, FALSE, sizeof(Word));
        search.index[i] = g_hash_table_new(g_str_hash, g_str_equal);
    }
    collect_words(&search);
    for (guint i = 0; i < N_FAMILIES; i++) {
        tell_pairs(work, search.words[i]);
        g_array_unref(search.words[i]);
        g_hash_table_unref(search.index[i]);
    }
    find_foreign(work);
}
