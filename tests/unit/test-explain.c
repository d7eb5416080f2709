/* Why somebody is left: single, a limit of the agency's own, closed posts, too many people for too few seats. */
#include "explain.h"

#include "../support/town-scene.h"

static void forbid(Town *town, gint32 person, gint32 post, gint32 unit)
{
    VitriForbid one = {person, post, unit, 0};
    g_array_append_val(town->vcase->decisions->forbids, one);
}

/** P4's post is listed and of a profession of its own. */
static void make_sole_archivist(Town *town)
{
    VitriPosition *technician = &town->roster->positions[POSITION_TECHNICIAN];
    technician->profession = "archives";
    technician->rotation = "F01";
}

static void make_cited_archivist(Town *town)
{
    make_sole_archivist(town);
    town_add_standard(town, "single", VITRI_EFFECT_SINGLE, VITRI_OCCASION_ROTATION_MOVE, NULL);
}

static void make_archivist_of_two_units(Town *town)
{
    make_sole_archivist(town);
    town->roster->posts[POST_A3].position = POSITION_TECHNICIAN;
    forbid(town, PERSON_P4, POST_A3, -1);
}

static void make_archivist_of_two_posts(Town *town)
{
    make_sole_archivist(town);
    town->roster->posts[POST_B2].position = POSITION_TECHNICIAN;
    forbid(town, PERSON_P4, POST_B2, -1);
}

/** P4 is the only other one there; all posts of clerks but B3's are closed to P1, who is too young. */
static void close_by_age(Town *town)
{
    town->roster->people[PERSON_P1].born = town_day("1990-01-01");
    for (gint32 person = PERSON_P2; person <= PERSON_P4; person++)
        town->roster->people[person].born = town_day("1960-01-01");
    town_add_standard(town, "z-age", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("age", "min=60", NULL));
}

/** P1 and P2 may go to A3 alone, and P3 nowhere. */
static void leave_one_seat(Town *town)
{
    static const gint32 closed[] = {POST_A1, POST_A2, POST_B1, POST_B2};
    for (guint i = 0; i < G_N_ELEMENTS(closed); i++)
        forbid(town, -1, closed[i], -1);
    forbid(town, PERSON_P3, POST_A3, -1);
}

static void pair_a1_b1(Town *town)
{
    VitriPair pair = {POST_A1, POST_B1, 0};
    g_array_append_val(town->vcase->policy->pairs, pair);
}

/** P1 is overdue and P3 due, both may go to B alone, and one may leave A. */
static void share_nobody(Town *town)
{
    town_tenure(town, PERSON_P3)->period.from = town_day("2022-06-01");
    town->roster->posts[POST_B2].seats = 2;
    forbid(town, PERSON_P1, -1, UNIT_A);
    forbid(town, PERSON_P3, -1, UNIT_A);
    town->vcase->policy->unit_share_percent = 0;
}

static void limit_to_none(Town *town)
{
    town->vcase->policy->unit_moves_per_month = 0;
}

/** A1 must not stand empty, and nobody else may come there. */
static void require_a1(Town *town)
{
    town->roster->posts[POST_A1].required_seats = 1;
    forbid(town, PERSON_P2, POST_A1, -1);
    forbid(town, PERSON_P3, POST_A1, -1);
}

static const struct {
    const char *what;
    void (*twist)(Town *town);
    gint32 person;
    VitriStayReason reason;
    const char *standard, *limit, *blocks;
    gint32 profession_places;
    const char *people, *places;
} rows[] = {
    {"sole post", make_sole_archivist, PERSON_P4, VITRI_STAY_SINGLE, NULL, NULL, "", 0, "", ""},
    {"sole post, with its citation", make_cited_archivist, PERSON_P4, VITRI_STAY_SINGLE, "single", NULL, "", 0, "", ""},
    {"the other post is in another unit", make_archivist_of_two_units, PERSON_P4, VITRI_STAY_SINGLE, NULL, NULL, "", 1,
     "", ""},
    {"the other post is in the same unit", make_archivist_of_two_posts, PERSON_P4, VITRI_STAY_NO_DESTINATION, NULL,
     NULL, "", 1, "", ""},
    {"closed by a standard", close_by_age, PERSON_P1, VITRI_STAY_NO_DESTINATION, NULL, NULL, "z-age:5", 5, "", ""},
    {"two people for a seat", leave_one_seat, PERSON_P2, VITRI_STAY_NO_DESTINATION, NULL, NULL, "", 5, "P1 P2", "A3"},
    {"a pair", pair_a1_b1, PERSON_P2, VITRI_STAY_OWN_LIMIT, NULL, "pair", "", 5, "", ""},
    {"a share", share_nobody, PERSON_P3, VITRI_STAY_OWN_LIMIT, NULL, "unit-share-percent", "", 5, "", ""},
    {"a month", limit_to_none, PERSON_P1, VITRI_STAY_OWN_LIMIT, NULL, "unit-moves-per-month", "", 5, "", ""},
    {"a required seat", require_a1, PERSON_P1, VITRI_STAY_NO_DESTINATION, NULL, "required-seat", "", 5, "", ""},
};

static char *list_blocks(const VitriStay *stay)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; stay->blocks && i < stay->blocks->len; i++) {
        const VitriBlock *block = &g_array_index(stay->blocks, VitriBlock, i);
        g_string_append_printf(text, "%s%s:%d", i ? " " : "", block->standard, block->places);
    }
    return g_string_free(text, FALSE);
}

/** Ids of the people or posts of an array that may be NULL. */
static char *list_ids(const VitriRoster *roster, const GArray *indexes, gboolean people)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; indexes && i < indexes->len; i++) {
        gint32 index = g_array_index(indexes, gint32, i);
        g_string_append_printf(text, "%s%s", i ? " " : "", people ? roster->people[index].id : roster->posts[index].id);
    }
    return g_string_free(text, FALSE);
}

Test(explain, reasons)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(VitriOutcome) outcome = vitri_solve_run(scene, NULL, NULL);
        gint32 agent = scene->agent_of[rows[i].person];
        cr_assert(outcome && agent >= 0 && outcome->chosen[agent] == VITRI_STAYS, "%s", rows[i].what);
        g_autoptr(VitriPlan) plan = vitri_plan_new(town->vcase);
        VitriStay *stay = vitri_plan_add_stay(plan);
        vitri_explain_left(scene, outcome, (guint32)agent, stay);
        g_autofree char *blocks = list_blocks(stay);
        g_autofree char *people = list_ids(town->roster, stay->competing_people, TRUE);
        g_autofree char *places = list_ids(town->roster, stay->competing_places, FALSE);
        cr_expect_eq(stay->reason, rows[i].reason, "%s: %s", rows[i].what, vitri_stay_reason_name(stay->reason));
        cr_expect_eq(g_strcmp0(stay->standard, rows[i].standard), 0, "%s: %s", rows[i].what, stay->standard);
        cr_expect_eq(g_strcmp0(stay->limit, rows[i].limit), 0, "%s: %s", rows[i].what, stay->limit);
        cr_expect_str_eq(blocks, rows[i].blocks, "%s: %s", rows[i].what, blocks);
        cr_expect_eq(stay->profession_places, rows[i].profession_places, "%s: %d places", rows[i].what,
                     stay->profession_places);
        cr_expect_str_eq(people, rows[i].people, "%s: %s", rows[i].what, people);
        cr_expect_str_eq(places, rows[i].places, "%s: %s", rows[i].what, places);
    }
}
