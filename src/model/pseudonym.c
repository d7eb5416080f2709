/*
 * Pseudonyms: the texts of a roster that name or describe a person, each replaced by a code of its kind.
 *
 * Every place that holds such a text is a row of one walk, taken twice: once to collect the distinct texts of each
 * kind, once to replace them. In between each text gets its code, by a keyed hash or by its number in sorted order
 * (padded, so that the codes sort as the texts did and a plan takes people in the same order). Cost: n log n of the
 * distinct texts. This is no anonymity: who holds which post since when stays in the roster, and may tell a person to
 * those who know the agency.
 */
#include "vitri/pseudonym.h"

#include "vitri/provenance.h"

#include <string.h>

typedef enum { PERSON, ORDER, DECISION, EVIDENCE, AUTHORITY, ORDER_TEXT, N_KINDS } Kind;

static const struct {
    const char *name, *prefix;
} kinds[N_KINDS] = {
    [PERSON] = {"person", "P"},     [ORDER] = {"order", "O"},         [DECISION] = {"decision", "D"},
    [EVIDENCE] = {"evidence", "E"}, [AUTHORITY] = {"authority", "A"}, [ORDER_TEXT] = {"order-text", "T"},
};

typedef struct {
    VitriRoster *roster;
    const VitriPseudonymOptions *options;
    GHashTable *codes[N_KINDS]; /* text -> pseudonym, both of the roster */
} Coder;

typedef void (*Visit)(Coder *coder, Kind kind, const char **text);

static void visit_facts(Coder *coder, Visit visit)
{
    VitriRoster *roster = coder->roster;
    for (guint32 i = 0; i < roster->n_people; i++) {
        const VitriPerson *person = &roster->people[i];
        for (guint32 k = 0; k < person->qualifications.n; k++)
            visit(coder, EVIDENCE, &roster->qualifications[person->qualifications.first + k].evidence);
        for (guint32 k = 0; k < person->disciplines.n; k++)
            visit(coder, DECISION, &roster->disciplines[person->disciplines.first + k].decision);
        for (guint32 k = 0; k < person->circumstances.n; k++)
            visit(coder, EVIDENCE, &roster->circumstances[person->circumstances.first + k].evidence);
        for (guint32 k = 0; k < person->recruitments.n; k++) {
            visit(coder, DECISION, &roster->recruitments[person->recruitments.first + k].decision);
            visit(coder, EVIDENCE, &roster->recruitments[person->recruitments.first + k].evidence);
        }
    }
}

static void visit_all(Coder *coder, Visit visit)
{
    VitriRoster *roster = coder->roster;
    for (guint32 i = 0; i < roster->n_people; i++)
        visit(coder, PERSON, &roster->people[i].id);
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        visit(coder, DECISION, &roster->tenures[i].decision);
        visit(coder, AUTHORITY, &roster->tenures[i].decided_by);
    }
    visit_facts(coder, visit);
    for (guint32 i = 0; i < roster->n_directives; i++) {
        visit(coder, ORDER, &roster->directives[i].id);
        visit(coder, ORDER_TEXT, &roster->directives[i].what);
        visit(coder, AUTHORITY, &roster->directives[i].by);
        visit(coder, DECISION, &roster->directives[i].decision);
    }
}

static void collect(Coder *coder, Kind kind, const char **text)
{
    if (*text)
        g_hash_table_add(coder->codes[kind], (gpointer)*text);
}

static void replace(Coder *coder, Kind kind, const char **text)
{
    if (*text)
        *text = g_hash_table_lookup(coder->codes[kind], *text);
}

static int compare_texts(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static char *make_keyed(const VitriPseudonymOptions *options, Kind kind, const char *text)
{
    g_autofree char *message = g_strconcat(kinds[kind].name, ":", text, NULL);
    g_autofree char *digest = g_compute_hmac_for_string(G_CHECKSUM_SHA256, options->key, options->length, message, -1);
    return g_strdup_printf("%s-%.16s", kinds[kind].prefix, digest);
}

static int count_digits(guint number)
{
    int n = 1;
    for (; number >= 10; number /= 10)
        n++;
    return n;
}

static const char *find_name(const VitriRoster *roster, const char *id)
{
    return roster->people[vitri_roster_find_person(roster, id)].name;
}

static void make_codes(Coder *coder, Kind kind, GArray *table)
{
    guint n = 0;
    g_autofree const char **texts = (const char **)g_hash_table_get_keys_as_array(coder->codes[kind], &n);
    qsort(texts, n, sizeof *texts, compare_texts);
    for (guint i = 0; i < n; i++) {
        g_autofree char *code = coder->options->key
                                    ? make_keyed(coder->options, kind, texts[i])
                                    : g_strdup_printf("%s-%0*u", kinds[kind].prefix, count_digits(n), i + 1);
        VitriPseudonym row = {kinds[kind].name, vitri_roster_intern(coder->roster, code), texts[i],
                              kind == PERSON ? find_name(coder->roster, texts[i]) : NULL};
        g_hash_table_insert(coder->codes[kind], (gpointer)texts[i], (gpointer)row.pseudonym);
        g_array_append_val(table, row);
    }
}

/* Another day of the month, from the second on; it tells nothing of the day that it replaces. */
static void redraw(VitriDate *date, const char *pseudonym)
{
    if (!vitri_date_is_full(*date) || date->day == 1)
        return;
    g_autofree char *text = g_strdup_printf("%s:%04d-%02d", pseudonym, date->year, date->month);
    g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
    digest[8] = '\0';
    guint64 draw = g_ascii_strtoull(digest, NULL, 16);
    date->day = (guint8)(2 + draw % (guint64)(vitri_date_days_in_month(date->year, date->month) - 1));
}

static void redraw_births(VitriRoster *roster)
{
    for (guint32 i = 0; i < roster->n_people; i++) {
        VitriPerson *person = &roster->people[i];
        redraw(&person->born, person->id);
        for (guint32 k = 0; k < person->circumstances.n; k++)
            redraw(&roster->circumstances[person->circumstances.first + k].child_born, person->id);
    }
}

static int compare_rows(gconstpointer left, gconstpointer right)
{
    const VitriPseudonym *a = left, *b = right;
    int order = strcmp(a->kind, b->kind);
    return order ? order : strcmp(a->pseudonym, b->pseudonym);
}

GArray *vitri_pseudonym_apply(VitriRoster *roster, const VitriPseudonymOptions *options)
{
    Coder coder = {.roster = roster, .options = options};
    GArray *table = g_array_new(FALSE, FALSE, sizeof(VitriPseudonym));
    for (guint kind = 0; kind < N_KINDS; kind++)
        coder.codes[kind] = g_hash_table_new(g_str_hash, g_str_equal);
    visit_all(&coder, collect);
    for (guint kind = 0; kind < N_KINDS; kind++)
        make_codes(&coder, (Kind)kind, table);
    visit_all(&coder, replace);
    for (guint32 i = 0; i < roster->n_people; i++)
        roster->people[i].name = roster->people[i].id;
    if (options->redraw_births)
        redraw_births(roster);
    g_clear_pointer(&roster->provenance, vitri_provenance_free);
    for (guint kind = 0; kind < N_KINDS; kind++)
        g_hash_table_unref(coder.codes[kind]);
    g_array_sort(table, compare_rows);
    return table;
}
