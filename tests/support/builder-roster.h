#ifndef VITRI_TEST_BUILDER_ROSTER_H
#define VITRI_TEST_BUILDER_ROSTER_H

/*
 * A roster for unit tests from a short text in the format of the files.
 *
 * Read with GMarkup into the same arrays that the real reader fills, without any of its checks: a text that is wrong
 * stops the test. Wrapper elements are passed over, so <roster>, <units> and the like may stand or not.
 */

#include "vitri/roster.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    char *name;
    GHashTable *attributes;
    guint line;
    gint32 person; /* index among the person elements, -1 outside */
} BuilderFact;

typedef struct {
    GPtrArray *facts; /* of BuilderFact* */
    gint32 n_people;
    gboolean in_person;
} Builder;

static inline void builder_free_fact(gpointer data)
{
    BuilderFact *fact = data;
    g_free(fact->name);
    g_hash_table_unref(fact->attributes);
    g_free(fact);
}

static inline void builder_start(GMarkupParseContext *context, const char *name, const char **names,
                                 const char **values, gpointer user, GError **error)
{
    Builder *builder = user;
    BuilderFact *fact = g_new0(BuilderFact, 1);
    int line = 0;
    if (strcmp(name, "person") == 0) {
        builder->in_person = TRUE;
        builder->n_people++;
    }
    g_markup_parse_context_get_position(context, &line, NULL);
    fact->name = g_strdup(name);
    fact->line = (guint)line;
    fact->person = builder->in_person ? builder->n_people - 1 : -1;
    fact->attributes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (; *names; names++, values++)
        g_hash_table_insert(fact->attributes, g_strdup(*names), g_strdup(*values));
    g_ptr_array_add(builder->facts, fact);
}

static inline void builder_end(GMarkupParseContext *context, const char *name, gpointer user, GError **error)
{
    if (strcmp(name, "person") == 0)
        ((Builder *)user)->in_person = FALSE;
}

static inline GPtrArray *builder_parse(const char *xml)
{
    static const GMarkupParser parser = {.start_element = builder_start, .end_element = builder_end};
    GPtrArray *facts = g_ptr_array_new_with_free_func(builder_free_fact);
    Builder builder = {facts, 0, FALSE};
    g_autoptr(GError) error = NULL;
    g_autofree char *whole = g_strdup_printf("<case>%s</case>", xml);
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &builder, NULL);
    if (!g_markup_parse_context_parse(context, whole, -1, &error))
        g_error("builder: %s", error->message);
    g_markup_parse_context_free(context);
    return facts;
}

static inline const char *builder_text(const BuilderFact *fact, const char *name)
{
    return g_hash_table_lookup(fact->attributes, name);
}

static inline VitriDate builder_date(const BuilderFact *fact, const char *name)
{
    VitriDate date = VITRI_DATE_NONE;
    const char *text = builder_text(fact, name);
    if (text && *text && !vitri_date_parse(text, &date))
        g_error("builder: '%s' is no date", text);
    return date;
}

static inline VitriPeriod builder_period(const BuilderFact *fact)
{
    return (VitriPeriod){builder_date(fact, "from"), builder_date(fact, "until")};
}

static inline gint32 builder_number(const BuilderFact *fact, const char *name, gint32 otherwise)
{
    const char *text = builder_text(fact, name);
    return text ? atoi(text) : otherwise;
}

static inline int builder_word(const BuilderFact *fact, const char *name, int n, const char *(*name_of)(int))
{
    const char *text = builder_text(fact, name);
    for (int i = 0; text && i < n; i++)
        if (strcmp(name_of(i), text) == 0)
            return i;
    return 0;
}

static inline const char *builder_category(int i)
{
    return vitri_category_name((VitriCategory)i);
}
static inline const char *builder_regime(int i)
{
    return vitri_regime_name((VitriRegime)i);
}
static inline const char *builder_sex(int i)
{
    return vitri_sex_name((VitriSex)i);
}
static inline const char *builder_tenure_kind(int i)
{
    return vitri_tenure_kind_name((VitriTenureKind)i);
}

static inline int builder_compare_ids(gconstpointer left, gconstpointer right)
{
    const BuilderFact *a = *(BuilderFact *const *)left, *b = *(BuilderFact *const *)right;
    return g_strcmp0(builder_text(a, "id"), builder_text(b, "id"));
}

/** The facts of one element name, sorted by id; indexed in `by_id`. Caller frees. */
static inline GPtrArray *builder_select(GPtrArray *facts, const char *name, GHashTable *by_id)
{
    GPtrArray *selected = g_ptr_array_new();
    for (guint i = 0; i < facts->len; i++)
        if (strcmp(((BuilderFact *)g_ptr_array_index(facts, i))->name, name) == 0)
            g_ptr_array_add(selected, g_ptr_array_index(facts, i));
    g_ptr_array_sort(selected, builder_compare_ids);
    for (guint i = 0; i < selected->len; i++)
        g_hash_table_insert(by_id, (gpointer)builder_text(g_ptr_array_index(selected, i), "id"),
                            GINT_TO_POINTER(i + 1));
    return selected;
}

static inline gint32 builder_refer(GHashTable *by_id, const char *id)
{
    gint32 index = id ? GPOINTER_TO_INT(g_hash_table_lookup(by_id, id)) - 1 : -1;
    if (id && index < 0)
        g_error("builder: nothing has the id '%s'", id);
    return index;
}

static inline void builder_units(VitriRoster *roster, GPtrArray *units)
{
    roster->n_units = units->len;
    roster->units = g_new0(VitriUnit, units->len + 1);
    for (guint i = 0; i < units->len; i++) {
        const BuilderFact *fact = g_ptr_array_index(units, i);
        VitriUnit *unit = &roster->units[i];
        unit->id = vitri_roster_intern(roster, builder_text(fact, "id"));
        unit->kind = vitri_roster_intern(roster, builder_text(fact, "kind"));
        unit->place = vitri_roster_intern(roster, builder_text(fact, "place"));
        unit->province_class = vitri_roster_intern(roster, builder_text(fact, "province-class"));
        unit->parent = builder_refer(roster->unit_by_id, builder_text(fact, "parent"));
        unit->period = builder_period(fact);
        unit->source.line = fact->line;
        const char *predecessors = builder_text(fact, "predecessor");
        g_auto(GStrv) ids = g_strsplit(predecessors ? predecessors : "", " ", -1);
        unit->n_predecessors = g_strv_length(ids);
        unit->predecessors = g_new0(gint32, unit->n_predecessors + 1);
        for (guint k = 0; k < unit->n_predecessors; k++)
            unit->predecessors[k] = builder_refer(roster->unit_by_id, ids[k]);
    }
    for (guint i = 0; i < units->len; i++) {
        gint32 root = (gint32)i;
        while (roster->units[root].parent >= 0)
            root = roster->units[root].parent;
        roster->units[i].root = root;
    }
}

static inline void builder_positions(VitriRoster *roster, GPtrArray *positions)
{
    roster->n_positions = positions->len;
    roster->positions = g_new0(VitriPosition, positions->len + 1);
    for (guint i = 0; i < positions->len; i++) {
        const BuilderFact *fact = g_ptr_array_index(positions, i);
        roster->positions[i] = (VitriPosition){
            .id = vitri_roster_intern(roster, builder_text(fact, "id")),
            .category = (VitriCategory)builder_word(fact, "category", 4, builder_category),
            .regime = (VitriRegime)builder_word(fact, "regime", 3, builder_regime),
            .level = vitri_roster_intern(roster, builder_text(fact, "level")),
            .profession = vitri_roster_intern(roster, builder_text(fact, "profession")),
            .rank = vitri_roster_intern(roster, builder_text(fact, "rank")),
            .rotation = vitri_roster_intern(roster, builder_text(fact, "rotation")),
            .rotation_months = builder_number(fact, "rotation-months", 0),
            .source = {fact->line, 0},
        };
    }
}

static inline void builder_posts(VitriRoster *roster, GPtrArray *posts)
{
    roster->n_posts = posts->len;
    roster->posts = g_new0(VitriPost, posts->len + 1);
    for (guint i = 0; i < posts->len; i++) {
        const BuilderFact *fact = g_ptr_array_index(posts, i);
        roster->posts[i] = (VitriPost){
            .id = vitri_roster_intern(roster, builder_text(fact, "id")),
            .unit = builder_refer(roster->unit_by_id, builder_text(fact, "unit")),
            .position = builder_refer(roster->position_by_id, builder_text(fact, "position")),
            .seats = (guint32)builder_number(fact, "seats", 1),
            .duty = vitri_roster_intern(roster, builder_text(fact, "duty")),
            .period = builder_period(fact),
            .source = {fact->line, 0},
        };
    }
}

/** Papers of a tenure, of the three days that the rules ask for; 0 where none is stated. */
static inline guint32 builder_papers(VitriRoster *roster, const BuilderFact *fact, const GArray *tenures)
{
    VitriPapers papers = {.decided_on = builder_date(fact, "decided-on"),
                          .procedure_started = builder_date(fact, "procedure-started"),
                          .notice_on = builder_date(fact, "notice-on"),
                          .act = vitri_roster_intern(roster, builder_text(fact, "act")),
                          .decider = -1,
                          .paid_by = -1};
    guint32 n = 0;
    if (!vitri_date_is_set(papers.decided_on) && !vitri_date_is_set(papers.procedure_started) &&
        !vitri_date_is_set(papers.notice_on) && !papers.act)
        return 0;
    for (guint i = 0; i < tenures->len; i++)
        n = MAX(n, g_array_index(tenures, VitriTenure, i).papers);
    roster->papers = g_renew(VitriPapers, roster->papers, n + 1);
    roster->papers[n] = papers;
    return n + 1;
}

static inline void builder_tenure(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out)
{
    VitriTenure tenure = {
        .person = person,
        .post = builder_refer(roster->post_by_id, builder_text(fact, "post")),
        .kind = (VitriTenureKind)builder_word(fact, "kind", 4, builder_tenure_kind),
        .period = builder_period(fact),
        .probation_until = builder_date(fact, "probation-until"),
        .term_months = builder_number(fact, "term-months", 0),
        .ended = vitri_roster_intern(roster, builder_text(fact, "ended")),
        .papers = builder_papers(roster, fact, out),
        .source = {fact->line, 0},
    };
    g_array_append_val(out, tenure);
}

/** All facts of a kind of all people, in the order of people; each person's run is set through `offset`. */
typedef struct {
    const char *name;
    gsize run_offset, size;
    void (*add)(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out);
} BuilderList;

static inline void builder_rank(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out)
{
    VitriRankFact rank = {
        vitri_roster_intern(roster, builder_text(fact, "code")), builder_period(fact), {fact->line, 0}};
    g_array_append_val(out, rank);
}

static inline void builder_qualification(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out)
{
    VitriQualification one = {
        .kind = vitri_roster_intern(roster, builder_text(fact, "kind")),
        .level = vitri_roster_intern(roster, builder_text(fact, "level")),
        .field = vitri_roster_intern(roster, builder_text(fact, "field")),
        .on = builder_date(fact, "on"),
        .expires = builder_date(fact, "expires"),
        .source = {fact->line, 0},
    };
    g_array_append_val(out, one);
}

static inline void builder_rating(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out)
{
    VitriRating one = {
        builder_number(fact, "year", 0), vitri_roster_intern(roster, builder_text(fact, "level")), {fact->line, 0}};
    g_array_append_val(out, one);
}

static inline void builder_discipline(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out)
{
    VitriDiscipline one = {
        vitri_roster_intern(roster, builder_text(fact, "form")), NULL, builder_period(fact), {fact->line, 0}};
    g_array_append_val(out, one);
}

static inline void builder_circumstance(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out)
{
    VitriCircumstance one = {
        .kind = vitri_roster_intern(roster, builder_text(fact, "kind")),
        .evidence = vitri_roster_intern(roster, builder_text(fact, "evidence")),
        .period = builder_period(fact),
        .child_born = builder_date(fact, "child-born"),
        .source = {fact->line, 0},
    };
    g_array_append_val(out, one);
}

static inline void builder_succession(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out)
{
    VitriSuccession one = {vitri_roster_intern(roster, builder_text(fact, "level")),
                           builder_refer(roster->post_by_id, builder_text(fact, "post")),
                           builder_period(fact),
                           {fact->line, 0}};
    g_array_append_val(out, one);
}

/* Only as stated by the owner; a test that needs the other side states it with reversed="yes". */
static inline void builder_kin(VitriRoster *roster, const BuilderFact *fact, gint32 person, GArray *out)
{
    VitriKin one = {builder_refer(roster->person_by_id, builder_text(fact, "person")),
                    vitri_roster_intern(roster, builder_text(fact, "relation")),
                    g_strcmp0(builder_text(fact, "reversed"), "yes") == 0,
                    {fact->line, 0}};
    g_array_append_val(out, one);
}

static inline gpointer builder_list(VitriRoster *roster, GPtrArray *facts, GPtrArray *people, const BuilderList *list,
                                    guint32 *out_n)
{
    GArray *items = g_array_new(FALSE, TRUE, (guint)list->size);
    for (guint p = 0; p < people->len; p++) {
        const BuilderFact *person = g_ptr_array_index(people, p);
        VitriRun *run = (VitriRun *)(gpointer)((char *)&roster->people[p] + list->run_offset);
        run->first = items->len;
        for (guint i = 0; i < facts->len; i++) {
            const BuilderFact *fact = g_ptr_array_index(facts, i);
            if (fact->person == person->person && strcmp(fact->name, list->name) == 0 && fact != person)
                list->add(roster, fact, (gint32)p, items);
        }
        run->n = items->len - run->first;
    }
    *out_n = items->len;
    return g_array_free(items, FALSE);
}

static inline void builder_people(VitriRoster *roster, GPtrArray *facts, GPtrArray *people)
{
    roster->n_people = people->len;
    roster->people = g_new0(VitriPerson, people->len + 1);
    for (guint i = 0; i < people->len; i++) {
        const BuilderFact *fact = g_ptr_array_index(people, i);
        VitriPerson *person = &roster->people[i];
        person->id = vitri_roster_intern(roster, builder_text(fact, "id"));
        person->name = person->id;
        person->sex = (VitriSex)builder_word(fact, "sex", 3, builder_sex);
        person->residence = vitri_roster_intern(roster, builder_text(fact, "residence"));
        person->born = builder_date(fact, "born");
        person->regime = (VitriRegime)builder_word(fact, "regime", 3, builder_regime);
        person->source.line = fact->line;
        for (guint k = 0; k < facts->len; k++) {
            const BuilderFact *leaves = g_ptr_array_index(facts, k);
            if (leaves->person != fact->person || strcmp(leaves->name, "leaves") != 0)
                continue;
            person->leaves_on = builder_date(leaves, "on");
            person->leaves_reason = vitri_roster_intern(roster, builder_text(leaves, "reason"));
        }
    }
}

#define BUILDER_LIST(name, type, run, add)                                                                             \
    {                                                                                                                  \
        name, G_STRUCT_OFFSET(VitriPerson, run), sizeof(type), add                                                     \
    }

static inline void builder_facts(VitriRoster *roster, GPtrArray *facts, GPtrArray *people)
{
    static const BuilderList lists[] = {
        BUILDER_LIST("tenure", VitriTenure, tenures, builder_tenure),
        BUILDER_LIST("rank", VitriRankFact, ranks, builder_rank),
        BUILDER_LIST("qualification", VitriQualification, qualifications, builder_qualification),
        BUILDER_LIST("rating", VitriRating, ratings, builder_rating),
        BUILDER_LIST("discipline", VitriDiscipline, disciplines, builder_discipline),
        BUILDER_LIST("circumstance", VitriCircumstance, circumstances, builder_circumstance),
        BUILDER_LIST("succession", VitriSuccession, successions, builder_succession),
        BUILDER_LIST("kin", VitriKin, kin, builder_kin),
    };
    guint32 n = 0;
    roster->tenures = builder_list(roster, facts, people, &lists[0], &roster->n_tenures);
    roster->ranks = builder_list(roster, facts, people, &lists[1], &n);
    roster->qualifications = builder_list(roster, facts, people, &lists[2], &n);
    roster->ratings = builder_list(roster, facts, people, &lists[3], &n);
    roster->disciplines = builder_list(roster, facts, people, &lists[4], &n);
    roster->circumstances = builder_list(roster, facts, people, &lists[5], &n);
    roster->successions = builder_list(roster, facts, people, &lists[6], &n);
    roster->kin = builder_list(roster, facts, people, &lists[7], &n);
}

/** Groups tenures by post and posts by unit. */
static inline void builder_index(VitriRoster *roster)
{
    guint32 n = 0;
    roster->post_tenures = g_new0(VitriRun, roster->n_posts + 1);
    roster->post_tenure_list = g_new0(guint32, roster->n_tenures + 1);
    for (guint32 post = 0; post < roster->n_posts; post++) {
        roster->post_tenures[post].first = n;
        for (guint32 i = 0; i < roster->n_tenures; i++)
            if (roster->tenures[i].post == (gint32)post)
                roster->post_tenure_list[n++] = i;
        roster->post_tenures[post].n = n - roster->post_tenures[post].first;
    }
    n = 0;
    roster->unit_posts = g_new0(VitriRun, roster->n_units + 1);
    roster->unit_post_list = g_new0(guint32, roster->n_posts + 1);
    for (guint32 unit = 0; unit < roster->n_units; unit++) {
        roster->unit_posts[unit].first = n;
        for (guint32 i = 0; i < roster->n_posts; i++)
            if (roster->posts[i].unit == (gint32)unit)
                roster->unit_post_list[n++] = i;
        roster->unit_posts[unit].n = n - roster->unit_posts[unit].first;
    }
}

static inline void builder_keep_ids(VitriRoster *roster, GHashTable *by_id)
{
    GHashTableIter iter;
    gpointer key, value;
    g_autoptr(GHashTable) copy = g_hash_table_new(g_str_hash, g_str_equal);
    g_hash_table_iter_init(&iter, by_id);
    while (g_hash_table_iter_next(&iter, &key, &value))
        g_hash_table_insert(copy, (gpointer)vitri_roster_intern(roster, key), value);
    g_hash_table_remove_all(by_id);
    g_hash_table_iter_init(&iter, copy);
    while (g_hash_table_iter_next(&iter, &key, &value))
        g_hash_table_insert(by_id, key, value);
}

/** A roster from elements of the roster's format. Tenures of a person must stand in the order of their start. */
static inline VitriRoster *build_roster(const char *xml)
{
    g_autoptr(GPtrArray) facts = builder_parse(xml);
    VitriRoster *roster = vitri_roster_new();
    g_ptr_array_add(roster->files, g_strdup("test.xml"));
    g_autoptr(GPtrArray) units = builder_select(facts, "unit", roster->unit_by_id);
    g_autoptr(GPtrArray) positions = builder_select(facts, "position", roster->position_by_id);
    g_autoptr(GPtrArray) posts = builder_select(facts, "post", roster->post_by_id);
    g_autoptr(GPtrArray) people = builder_select(facts, "person", roster->person_by_id);
    builder_units(roster, units);
    builder_positions(roster, positions);
    builder_posts(roster, posts);
    builder_people(roster, facts, people);
    builder_facts(roster, facts, people);
    builder_index(roster);
    builder_keep_ids(roster, roster->unit_by_id);
    builder_keep_ids(roster, roster->position_by_id);
    builder_keep_ids(roster, roster->post_by_id);
    builder_keep_ids(roster, roster->person_by_id);
    return roster;
}

#endif
