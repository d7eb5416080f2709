/*
 * Joining rosters: from symbols in the order of the files to indexes in the order of ids.
 *
 * Units, positions, posts and people are sorted by id; every reference is turned from the number of an id into the
 * index of what has it; facts are brought into the order of their people, so that the result does not depend on the
 * order of the files. Then come the indexes: tenures by post, posts by unit, the topmost unit of each. Everything is
 * linear but the sorting. Nothing of this starts while there is an error: a roster without a fault has no open
 * reference.
 */
#include "roster-resolve.h"

#include <string.h>

/* Every one of the five structs begins with its id. */
static int compare_ids(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* Sorts the items by id, puts index + 1 into by_id, and gives the index of each symbol. Caller frees. */
static gint32 *sort_by_id(GArray *items, VitriSymbols *symbols)
{
    gint32 *indexes = g_new(gint32, symbols->ids->len + 1);
    g_array_sort(items, compare_ids);
    guint size = g_array_get_element_size(items);
    for (guint i = 0; i < items->len; i++) {
        const char *id = *(const char *const *)(gpointer)(items->data + (gsize)i * size);
        indexes[GPOINTER_TO_INT(g_hash_table_lookup(symbols->by_id, id)) - 1] = (gint32)i;
    }
    for (guint i = 0; i < items->len; i++) {
        const char *id = *(const char *const *)(gpointer)(items->data + (gsize)i * size);
        g_hash_table_insert(symbols->by_id, (gpointer)id, GINT_TO_POINTER(i + 1));
    }
    return indexes;
}

static void map(gint32 *reference, const gint32 *indexes)
{
    if (*reference >= 0)
        *reference = indexes[*reference];
}

static void map_units(GArray *units, const gint32 *indexes)
{
    for (guint i = 0; i < units->len; i++) {
        VitriUnit *unit = &g_array_index(units, VitriUnit, i);
        map(&unit->parent, indexes);
        for (guint32 k = 0; k < unit->n_predecessors; k++)
            map(&unit->predecessors[k], indexes);
    }
}

static void map_facts(VitriRosterReader *reader, gint32 *const *indexes)
{
    const gint32 *units = indexes[VITRI_SYMBOL_UNIT], *posts = indexes[VITRI_SYMBOL_POST];
    for (guint i = 0; i < reader->posts->len; i++) {
        map(&g_array_index(reader->posts, VitriPost, i).unit, units);
        map(&g_array_index(reader->posts, VitriPost, i).position, indexes[VITRI_SYMBOL_POSITION]);
    }
    for (guint i = 0; i < reader->tenures->len; i++)
        map(&g_array_index(reader->tenures, VitriTenure, i).post, posts);
    for (guint i = 0; i < reader->papers->len; i++) {
        map(&g_array_index(reader->papers, VitriPapers, i).decider, indexes[VITRI_SYMBOL_PERSON]);
        map(&g_array_index(reader->papers, VitriPapers, i).paid_by, units);
    }
    for (guint i = 0; i < reader->recruitments->len; i++) {
        map(&g_array_index(reader->recruitments, VitriRecruitment, i).post, posts);
        map(&g_array_index(reader->recruitments, VitriRecruitment, i).position, indexes[VITRI_SYMBOL_POSITION]);
    }
    for (guint i = 0; i < reader->directives->len; i++) {
        VitriDirective *order = &g_array_index(reader->directives, VitriDirective, i);
        map(&order->person, indexes[VITRI_SYMBOL_PERSON]);
        map(&order->unit, units);
        map(&order->post, posts);
    }
    for (guint i = 0; i < reader->successions->len; i++)
        map(&g_array_index(reader->successions, VitriSuccession, i).post, posts);
    for (guint i = 0; i < reader->burdens->len; i++)
        map(&g_array_index(reader->burdens, VitriBurden, i).post, posts);
    for (guint i = 0; i < reader->kin->len; i++)
        map(&g_array_index(reader->kin, VitriKin, i).person, indexes[VITRI_SYMBOL_PERSON]);
    for (guint i = 0; i < reader->wishes->len; i++) {
        map(&g_array_index(reader->wishes, VitriWish, i).post, posts);
        map(&g_array_index(reader->wishes, VitriWish, i).unit, units);
    }
}

/* Brings facts into the order of the people, whose runs over them lie at `offset` of VitriPerson. */
static gpointer order_facts(GArray *facts, GArray *people, gsize offset)
{
    guint size = g_array_get_element_size(facts);
    char *ordered = g_malloc_n(MAX(facts->len, 1), size);
    guint32 next = 0;
    for (guint i = 0; i < people->len; i++) {
        VitriRun *run = G_STRUCT_MEMBER_P(&g_array_index(people, VitriPerson, i), offset);
        if (run->n == 0)
            continue;
        memcpy(ordered + (gsize)next * size, facts->data + (gsize)run->first * size, (gsize)run->n * size);
        run->first = next;
        next += run->n;
    }
    g_array_set_size(facts, 0);
    return ordered;
}

static int compare_tenures(gconstpointer left, gconstpointer right)
{
    const VitriTenure *a = left, *b = right;
    int order = vitri_date_compare(vitri_date_earliest(a->period.from), vitri_date_earliest(b->period.from));
    if (order == 0)
        order = (a->post > b->post) - (a->post < b->post);
    return order ? order : vitri_date_compare(a->period.until, b->period.until);
}

static void take_people(VitriRosterReader *reader, VitriRoster *roster)
{
    GArray *people = reader->people;
#define ORDER(field, type)                                                                                             \
    roster->field = (type *)order_facts(reader->field, people, G_STRUCT_OFFSET(VitriPerson, field))
    roster->n_tenures = reader->tenures->len;
    ORDER(tenures, VitriTenure);
    ORDER(ranks, VitriRankFact);
    ORDER(qualifications, VitriQualification);
    ORDER(ratings, VitriRating);
    ORDER(disciplines, VitriDiscipline);
    ORDER(circumstances, VitriCircumstance);
    ORDER(successions, VitriSuccession);
    ORDER(kin, VitriKin);
    ORDER(wishes, VitriWish);
    ORDER(burdens, VitriBurden);
    ORDER(recruitments, VitriRecruitment);
#undef ORDER
    roster->n_people = people->len;
    roster->people = (VitriPerson *)(gpointer)g_array_steal(people, NULL);
    for (guint32 i = 0; i < roster->n_people; i++) {
        VitriRun run = roster->people[i].tenures;
        if (run.n > 1)
            qsort(roster->tenures + run.first, run.n, sizeof(VitriTenure), compare_tenures);
        for (guint32 k = run.first; k < run.first + run.n; k++)
            roster->tenures[k].person = (gint32)i;
    }
}

static int compare_post_tenures(gconstpointer left, gconstpointer right, gpointer data)
{
    const VitriRoster *roster = data;
    guint32 i = *(const guint32 *)left, k = *(const guint32 *)right;
    const VitriTenure *a = &roster->tenures[i], *b = &roster->tenures[k];
    int order = vitri_date_compare(vitri_date_earliest(a->period.from), vitri_date_earliest(b->period.from));
    return order ? order : (i > k) - (i < k);
}

/* Runs of n_groups over the numbers 0..n-1 grouped by group(i), ascending within a group. */
static void group(guint32 n, guint32 n_groups, gint32 (*group_of)(const VitriRoster *, guint32), VitriRoster *roster,
                  VitriRun **out_runs, guint32 **out_list)
{
    VitriRun *runs = g_new0(VitriRun, n_groups + 1);
    guint32 *list = g_new(guint32, n + 1), next = 0;
    for (guint32 i = 0; i < n; i++)
        runs[group_of(roster, i)].n++;
    for (guint32 i = 0; i < n_groups; i++) {
        runs[i].first = next;
        next += runs[i].n;
        runs[i].n = 0;
    }
    for (guint32 i = 0; i < n; i++) {
        VitriRun *run = &runs[group_of(roster, i)];
        list[run->first + run->n++] = i;
    }
    *out_runs = runs;
    *out_list = list;
}

static gint32 post_of_tenure(const VitriRoster *roster, guint32 tenure)
{
    return roster->tenures[tenure].post;
}

static gint32 unit_of_post(const VitriRoster *roster, guint32 post)
{
    return roster->posts[post].unit;
}

static void build_indexes(VitriRoster *roster)
{
    group(roster->n_tenures, roster->n_posts, post_of_tenure, roster, &roster->post_tenures, &roster->post_tenure_list);
    group(roster->n_posts, roster->n_units, unit_of_post, roster, &roster->unit_posts, &roster->unit_post_list);
    for (guint32 i = 0; i < roster->n_posts; i++)
        g_qsort_with_data(roster->post_tenure_list + roster->post_tenures[i].first, (gint)roster->post_tenures[i].n,
                          sizeof(guint32), compare_post_tenures, roster);
    for (guint32 i = 0; i < roster->n_units; i++) {
        gint32 root = (gint32)i;
        while (roster->units[root].parent >= 0)
            root = roster->units[root].parent;
        roster->units[i].root = root;
    }
}

static void take_units(VitriRosterReader *reader, const gint32 *indexes)
{
    VitriRoster *roster = reader->roster;
    map_units(reader->units, indexes);
    roster->n_units = reader->units->len;
    g_array_set_clear_func(reader->units, NULL);
    roster->units = (VitriUnit *)(gpointer)g_array_steal(reader->units, NULL);
}

static void join(VitriRosterReader *reader)
{
    VitriRoster *roster = reader->roster;
    GArray *const items[] = {reader->units, reader->positions, reader->posts, reader->people, reader->directives};
    gint32 *indexes[VITRI_N_SYMBOLS];
    for (guint i = 0; i < VITRI_N_SYMBOLS; i++)
        indexes[i] = sort_by_id(items[i], &reader->symbols[i]);
    take_units(reader, indexes[VITRI_SYMBOL_UNIT]);
    map_facts(reader, indexes);
    roster->n_positions = reader->positions->len;
    roster->positions = (VitriPosition *)(gpointer)g_array_steal(reader->positions, NULL);
    roster->n_posts = reader->posts->len;
    roster->posts = (VitriPost *)(gpointer)g_array_steal(reader->posts, NULL);
    roster->n_directives = reader->directives->len;
    roster->directives = (VitriDirective *)(gpointer)g_array_steal(reader->directives, NULL);
    roster->papers = (VitriPapers *)(gpointer)g_array_steal(reader->papers, NULL);
    roster->steps = (VitriStep *)(gpointer)g_array_steal(reader->steps, NULL);
    take_people(reader, roster);
    build_indexes(roster);
    for (guint i = 0; i < VITRI_N_SYMBOLS; i++)
        g_free(indexes[i]);
}

VitriRoster *vitri_roster_reader_finish(VitriRosterReader *reader, const VitriCodes *codes, VitriDate on)
{
    VitriSink *sink = reader->sink;
    vitri_roster_references_check(reader);
    vitri_roster_loops_check(reader);
    if (codes)
        vitri_roster_codes_check(reader, codes);
    if (sink->n_errors > 0)
        return NULL;
    join(reader);
    VitriRoster *roster = g_steal_pointer(&reader->roster);
    VitriDate day = vitri_date_is_set(on) ? on : roster->as_of;
    vitri_roster_kin_complete(roster);
    if (vitri_date_is_set(day))
        vitri_roster_warnings_check(roster, day, sink);
    return roster;
}
