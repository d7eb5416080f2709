#ifndef VITRI_TEST_TOWN_H
#define VITRI_TEST_TOWN_H

#include "vitri/case.h"
#include "vitri/kind.h"
#include "vitri/plan.h"

#include <string.h>

/**
 * A small town to judge plans of: a case made in memory, judged on 2026-12-31, and a lawful plan of 2027 for it.
 *
 * Units A and B under R. Clerks of one profession, listed, 24 to 60 months: P1 at A1 (overdue), P2 at B1 (due on
 * 2027-06-01), P3 at A2 (not due). P4 at B3 is not listed, H leads A. A3 and B2 are vacant. The plan moves P1 to B2 in
 * March and P2 to A1 in July; P3 stays. Facts may be changed until town_settle(), which computes the indexes.
 */
enum { UNIT_A, UNIT_B, UNIT_R };
enum { POSITION_CLERK, POSITION_DEPUTY, POSITION_HEAD, POSITION_TECHNICIAN };
enum { POST_A1, POST_A2, POST_A3, POST_A8, POST_A9, POST_B1, POST_B2, POST_B3, POST_B8, POST_B9, N_POSTS };
enum { PERSON_H, PERSON_P1, PERSON_P2, PERSON_P3, PERSON_P4, N_PEOPLE };
enum { MOST_TENURES = 16 };

typedef struct {
    VitriCase *vcase;
    VitriRoster *roster;
    VitriPlan *plan;
} Town;

static inline VitriDate town_day(const char *text)
{
    VitriDate date = VITRI_DATE_NONE;
    g_assert_true(*text == '\0' || vitri_date_parse(text, &date));
    return date;
}

/** A requirement from "name=value;name=value" and the requirements inside, which it owns; the list ends with NULL. */
static inline VitriRequirement *town_require(const char *kind, const char *attributes, ...)
{
    VitriRequirement *requirement = g_new0(VitriRequirement, 1);
    g_auto(GStrv) words = g_strsplit(attributes, ";", -1);
    guint n = *attributes ? g_strv_length(words) : 0;
    g_autofree VitriKindAttribute *items = g_new0(VitriKindAttribute, n + 1);
    g_autoptr(VitriCodes) codes = vitri_codes_new();
    for (guint i = 0; i < n; i++) {
        char *value = strchr(words[i], '=');
        *value = '\0';
        items[i] = (VitriKindAttribute){words[i], value + 1};
    }
    requirement->kind = vitri_kind_find(kind);
    g_assert_nonnull(requirement->kind);
    requirement->data = vitri_kind_parse(requirement->kind, items, n, codes, NULL);
    g_assert_nonnull(requirement->data);
    va_list children;
    va_start(children, attributes);
    for (VitriRequirement *child = va_arg(children, VitriRequirement *); child;
         child = va_arg(children, VitriRequirement *)) {
        if (!requirement->children)
            requirement->children = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_requirement_free);
        g_ptr_array_add(requirement->children, child);
    }
    va_end(children);
    return requirement;
}

/** Adds a standard with one version since 2000; call in the order of ids. */
static inline VitriStandard *town_add_standard(Town *town, const char *id, VitriEffect effect, guint occasions,
                                               VitriRequirement *require)
{
    VitriStandard *standard = vitri_standard_new();
    VitriVersion *version = vitri_version_new();
    standard->id = g_strdup(id);
    standard->effect = effect;
    standard->occasions = occasions;
    standard->force = VITRI_FORCE_MUST;
    version->period.from = town_day("2000-01-01");
    version->require = require;
    g_ptr_array_add(standard->versions, version);
    g_ptr_array_add(town->vcase->standards, standard);
    g_hash_table_insert(town->vcase->standard_by_id, standard->id, standard);
    return standard;
}

static inline VitriRequirement *town_free_of(const char *circumstance)
{
    g_autofree char *attributes = g_strdup_printf("kind=%s", circumstance);
    return town_require("no-circumstance", attributes, NULL);
}

static inline void town_add_standards(Town *town)
{
    town_add_standard(town, "defers", VITRI_EFFECT_DEFERS, VITRI_OCCASION_ROTATION_MOVE, town_free_of("raising-child"));
    town_add_standard(town, "exempts", VITRI_EFFECT_EXEMPTS, VITRI_OCCASION_ROTATION_MOVE, town_free_of("too-old"));
    town_add_standard(town, "form", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("same-profession", "", NULL));
    VitriRequirement *least = town_require("min-time", "months=24", NULL);
    VitriRequirement *most = town_require("max-time", "months=60", NULL);
    town_add_standard(town, "period", VITRI_EFFECT_SETS_PERIOD, VITRI_OCCASION_HOLDING,
                      town_require("all-of", "", least, most, NULL));
    town_add_standard(town, "protects", VITRI_EFFECT_PROTECTS, VITRI_OCCASION_ROTATION_MOVE,
                      town_free_of("prosecuted"));
}

static inline void town_add_posts(VitriRoster *roster)
{
    static const struct {
        const char *id, *duty;
        gint32 unit, position;
    } rows[N_POSTS] = {
        {"A1", "schools", UNIT_A, POSITION_CLERK}, {"A2", "hospitals", UNIT_A, POSITION_CLERK},
        {"A3", "courts", UNIT_A, POSITION_CLERK},  {"A8", NULL, UNIT_A, POSITION_DEPUTY},
        {"A9", NULL, UNIT_A, POSITION_HEAD},       {"B1", NULL, UNIT_B, POSITION_CLERK},
        {"B2", "roads", UNIT_B, POSITION_CLERK},   {"B3", NULL, UNIT_B, POSITION_TECHNICIAN},
        {"B8", NULL, UNIT_B, POSITION_DEPUTY},     {"B9", NULL, UNIT_B, POSITION_HEAD},
    };
    roster->n_posts = N_POSTS;
    roster->posts = g_new0(VitriPost, N_POSTS);
    for (guint i = 0; i < N_POSTS; i++)
        roster->posts[i] = (VitriPost){
            .id = rows[i].id, .unit = rows[i].unit, .position = rows[i].position, .seats = 1, .duty = rows[i].duty};
}

static inline void town_add_places(VitriRoster *roster)
{
    static const char *const units[] = {"A", "B", "R"};
    roster->n_units = G_N_ELEMENTS(units);
    roster->units = g_new0(VitriUnit, roster->n_units);
    for (guint i = 0; i < roster->n_units; i++)
        roster->units[i] = (VitriUnit){
            .id = units[i], .name = units[i], .kind = "division", .parent = i == UNIT_R ? -1 : UNIT_R, .root = UNIT_R};
    static const VitriPosition positions[] = {
        {.id = "clerk", .category = VITRI_CATEGORY_PROFESSIONAL, .profession = "records", .rotation = "F01"},
        {.id = "deputy", .category = VITRI_CATEGORY_LEADERSHIP, .profession = "leading", .level = "deputy"},
        {.id = "head", .category = VITRI_CATEGORY_LEADERSHIP, .profession = "leading", .level = "head"},
        {.id = "technician", .category = VITRI_CATEGORY_SUPPORT, .profession = "records"},
    };
    roster->n_positions = G_N_ELEMENTS(positions);
    roster->positions = g_memdup2(positions, sizeof positions);
    town_add_posts(roster);
}

/** Another tenure; the person's run is computed by town_settle(). */
static inline VitriTenure *town_add_tenure(Town *town, gint32 person, gint32 post, const char *from)
{
    VitriRoster *roster = town->roster;
    g_assert_cmpuint(roster->n_tenures, <, MOST_TENURES);
    VitriTenure *tenure = &roster->tenures[roster->n_tenures++];
    *tenure = (VitriTenure){.person = person, .post = post, .period.from = town_day(from)};
    return tenure;
}

/** The first tenure of a person. */
static inline VitriTenure *town_tenure(Town *town, gint32 person)
{
    guint i = 0;
    while (town->roster->tenures[i].person != person)
        i++;
    return &town->roster->tenures[i];
}

static inline void town_add_people(Town *town)
{
    static const struct {
        const char *id, *from;
        gint32 post;
    } rows[N_PEOPLE] = {{"H", "2024-01-01", POST_A9},
                        {"P1", "2021-01-01", POST_A1},
                        {"P2", "2022-06-01", POST_B1},
                        {"P3", "2025-06-01", POST_A2},
                        {"P4", "2020-01-01", POST_B3}};
    VitriRoster *roster = town->roster;
    roster->n_people = N_PEOPLE;
    roster->people = g_new0(VitriPerson, N_PEOPLE);
    roster->tenures = g_new0(VitriTenure, MOST_TENURES);
    for (gint32 i = 0; i < N_PEOPLE; i++) {
        roster->people[i] = (VitriPerson){.id = rows[i].id, .name = rows[i].id};
        town_add_tenure(town, i, rows[i].post, rows[i].from);
    }
}

static inline VitriMove *town_move(Town *town, gint32 person, gint32 to, const char *on)
{
    VitriMove *move = vitri_plan_add_move(town->plan);
    move->person = person;
    move->to = to;
    move->on = town_day(on);
    return move;
}

static inline VitriStay *town_stay(Town *town, gint32 person, VitriStayReason reason)
{
    VitriStay *stay = vitri_plan_add_stay(town->plan);
    stay->person = person;
    stay->reason = reason;
    return stay;
}

/** The lawful plan's move of P1 (0) or P2 (1); the stay of P3. */
static inline VitriMove *town_planned(Town *town, guint i)
{
    return &g_array_index(town->plan->moves, VitriMove, i);
}

static inline VitriStay *town_planned_stay(Town *town)
{
    return &g_array_index(town->plan->stays, VitriStay, 0);
}

/** No moves at all. */
static inline void town_drop_moves(Town *town)
{
    g_array_set_size(town->plan->moves, 0);
}

/** P1 and P3 change places in unit A on one day; at most one departure a month. */
static inline void town_swap_in_unit(Town *town)
{
    town_drop_moves(town);
    town->vcase->policy->unit_moves_per_month = 1;
    town_move(town, PERSON_P1, POST_A2, "2027-06-01");
    town_move(town, PERSON_P3, POST_A1, "2027-06-01");
}

/** A ground of a person for the standards defers, exempts and protects; one a town. */
static inline void town_add_circumstance(Town *town, gint32 person, const char *kind, const char *from,
                                         const char *until)
{
    town->roster->circumstances = g_new0(VitriCircumstance, 1);
    town->roster->circumstances[0] = (VitriCircumstance){.kind = kind, .period = {town_day(from), town_day(until)}};
    town->roster->people[person].circumstances = (VitriRun){0, 1};
}

static inline Town *town_new(void)
{
    Town *town = g_new0(Town, 1);
    town->vcase = vitri_case_new();
    town->roster = town->vcase->roster;
    town->vcase->on = town_day("2026-12-31");
    town_add_places(town->roster);
    town_add_people(town);
    town_add_standards(town);
    town->plan = vitri_plan_new(town->vcase);
    town->plan->year = 2027;
    town->plan->seed = 7;
    town_move(town, PERSON_P1, POST_B2, "2027-03-01");
    town_move(town, PERSON_P2, POST_A1, "2027-07-01");
    town_stay(town, PERSON_P3, VITRI_STAY_NOT_DUE);
    return town;
}

static inline void town_free(Town *town)
{
    vitri_plan_free(town->plan);
    vitri_case_unref(town->vcase);
    g_free(town);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Town, town_free)

static inline int town_compare_tenures(gconstpointer left, gconstpointer right)
{
    const VitriTenure *a = left, *b = right;
    if (a->person != b->person)
        return a->person < b->person ? -1 : 1;
    return vitri_date_compare(vitri_date_earliest(a->period.from), vitri_date_earliest(b->period.from));
}

/** Groups tenures by person and by post, and posts by unit, as a roster promises them. */
static inline void town_settle(Town *town)
{
    VitriRoster *roster = town->roster;
    qsort(roster->tenures, roster->n_tenures, sizeof(VitriTenure), town_compare_tenures);
    roster->post_tenures = g_new0(VitriRun, roster->n_posts);
    roster->post_tenure_list = g_new0(guint32, roster->n_tenures);
    roster->unit_posts = g_new0(VitriRun, roster->n_units);
    roster->unit_post_list = g_new0(guint32, roster->n_posts);
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        VitriRun *run = &roster->people[roster->tenures[i].person].tenures;
        run->first = run->n++ ? run->first : i;
    }
    guint32 n = 0;
    for (guint32 post = 0; post < roster->n_posts; post++) {
        roster->post_tenures[post].first = n;
        for (guint32 i = 0; i < roster->n_tenures; i++)
            if (roster->tenures[i].post == (gint32)post)
                roster->post_tenure_list[n++] = i;
        roster->post_tenures[post].n = n - roster->post_tenures[post].first;
    }
    n = 0;
    for (guint32 unit = 0; unit < roster->n_units; unit++) {
        roster->unit_posts[unit].first = n;
        for (guint32 post = 0; post < roster->n_posts; post++)
            if (roster->posts[post].unit == (gint32)unit)
                roster->unit_post_list[n++] = post;
        roster->unit_posts[unit].n = n - roster->unit_posts[unit].first;
    }
}

#endif
