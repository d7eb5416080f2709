/* Where each agent could go and in which months, and what is said of a pin that leads nowhere. */
#include "../support/town-scene.h"

/** "A2 A3 B1 B2": where a person may go. Caller frees. */
static char *list_posts(const VitriScene *scene, gint32 person)
{
    const VitriAgent *agent = town_agent(scene, person);
    GString *text = g_string_new(NULL);
    for (guint32 i = 0; agent && i < agent->n_arcs; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, agent->first_arc + i);
        g_string_append_printf(text, "%s%s", i ? " " : "", scene->vcase->roster->posts[arc->post].id);
    }
    return g_string_free(text, FALSE);
}

static void change_nothing(Town *town)
{
}

static void open_technician(Town *town)
{
    town->roster->posts[POST_B3].seats = 2;
}

static void end_b2(Town *town)
{
    town->roster->posts[POST_B2].period.until = town_day("2027-12-31");
}

static void give_b2_no_duty(Town *town)
{
    town->roster->posts[POST_B1].duty = town->roster->posts[POST_B2].duty;
}

static void forbid(Town *town, gint32 person, gint32 post, gint32 unit)
{
    VitriForbid one = {person, post, unit, 0};
    g_array_append_val(town->vcase->decisions->forbids, one);
}

static void forbid_b2(Town *town)
{
    forbid(town, PERSON_P1, POST_B2, -1);
}

static void forbid_b2_to_others(Town *town)
{
    forbid(town, PERSON_P2, POST_B2, -1);
}

static void forbid_unit_b(Town *town)
{
    forbid(town, -1, -1, UNIT_B);
}

static void forbid_unit_r(Town *town)
{
    forbid(town, PERSON_P1, -1, UNIT_R);
}

static void leave_profession_open(Town *town)
{
    town->roster->positions[POSITION_CLERK].profession = NULL;
}

static void disturb_nobody(Town *town)
{
    town->vcase->policy->enabling = VITRI_ENABLING_NONE;
}

static void let_p3_ask_for_b(Town *town)
{
    disturb_nobody(town);
    VitriRequest request = {PERSON_P3, UNIT_B, 0};
    g_array_append_val(town->vcase->decisions->requests, request);
}

Test(arcs, where_they_may_go)
{
    static const struct {
        void (*twist)(Town *town);
        const char *what, *p1, *p2, *p3;
    } rows[] = {
        {change_nothing, "the town as it stands", "A2 A3 B1 B2", "A1 A2 A3", "A1 A3 B1 B2"},
        {open_technician, "a free seat", "A2 A3 B1 B2 B3", "A1 A2 A3 B3", "A1 A3 B1 B2 B3"},
        {end_b2, "a post that ends", "A2 A3 B1", "A1 A2 A3", "A1 A3 B1"},
        {give_b2_no_duty, "the same function elsewhere", "A2 A3 B1 B2", "A1 A2 A3", "A1 A3 B1 B2"},
        {forbid_b2, "a post forbidden to one", "A2 A3 B1", "A1 A2 A3", "A1 A3 B1 B2"},
        {forbid_b2_to_others, "forbidden to another", "A2 A3 B1 B2", "A1 A2 A3", "A1 A3 B1 B2"},
        {forbid_unit_b, "a unit forbidden to all", "A2 A3", "A1 A2 A3", "A1 A3"},
        {forbid_unit_r, "a unit above forbidden to one", "", "A1 A2 A3", "A1 A3 B1 B2"},
        {leave_profession_open, "no profession: the technician's post is no clerk's", "", "", ""},
        {disturb_nobody, "nobody is disturbed, so A2 stays full", "A3 B1 B2", "A1 A3", ""},
        {let_p3_ask_for_b, "only where the request is granted", "A2 A3 B1 B2", "A1 A2 A3", "B1 B2"},
    };
    static const gint32 people[] = {PERSON_P1, PERSON_P2, PERSON_P3};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        const char *const expected[] = {rows[i].p1, rows[i].p2, rows[i].p3};
        for (guint p = 0; p < G_N_ELEMENTS(people); p++) {
            g_autofree char *text = list_posts(scene, people[p]);
            cr_expect_str_eq(text, expected[p], "%s: P%u may go to '%s'", rows[i].what, p + 1, text);
        }
    }
}

Test(arcs, months_are_those_of_the_person_and_of_the_post)
{
    g_autoptr(Town) town = town_new();
    town->roster->posts[POST_A3].period.from = town_day("2027-04-02");
    town->roster->posts[POST_B2].period.from = town_day("2027-09-01");
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    static const struct {
        gint32 person, post;
        guint16 months;
    } rows[] = {
        {PERSON_P1, POST_A2, MONTHS_FEBRUARY_ON}, {PERSON_P1, POST_A3, 0xff0}, {PERSON_P1, POST_B2, 0xf00},
        {PERSON_P3, POST_A3, MONTHS_JUNE_ON},     {PERSON_P3, POST_B2, 0xf00},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint32 arc = town_arc(scene, rows[i].person, rows[i].post);
        cr_assert_geq(arc, 0, "row %u", i);
        cr_expect_eq(vitri_scene_arc(scene, arc)->months, rows[i].months, "row %u: %03x", i,
                     vitri_scene_arc(scene, arc)->months);
    }
    cr_expect_eq(scene->rooms[POST_A3].arcs_into, 3);
    cr_expect_eq(scene->rooms[POST_B2].arcs_into, 2);
}

Test(arcs, what_closes_a_post_is_named)
{
    g_autoptr(Town) town = town_new();
    town_add_standard(town, "z-closed", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("position", "listed=yes", NULL));
    forbid_b2(town);
    open_technician(town);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    const VitriAgent *p1 = town_agent(scene, PERSON_P1);
    const VitriStandard *standard = NULL;
    cr_expect_eq(vitri_arcs_months(scene, p1, POST_B3, &standard), 0, "it is not listed");
    cr_assert_not_null(standard);
    cr_expect_str_eq(standard->id, "z-closed");
    cr_expect_eq(vitri_arcs_months(scene, p1, POST_B2, &standard), 0);
    cr_expect_null(standard, "a prohibition is no standard");
    cr_expect_eq(vitri_arcs_months(scene, p1, POST_A1, &standard), 0, "the own post");
    cr_expect_eq(vitri_arcs_months(scene, p1, POST_A2, &standard), MONTHS_FEBRUARY_ON);
}

Test(arcs, a_pin_that_leads_nowhere_is_told)
{
    static const struct {
        const char *what, *on;
        gint32 person, post;
        const char *message;
    } rows[] = {
        {"open", "", PERSON_P1, POST_B2, NULL},
        {"where they sit", "", PERSON_P1, POST_A1, NULL},
        {"full", "", PERSON_P1, POST_B3,
         "pin of 'P1' to 'B3' finds no place there: forbidden, ended, full, of another profession or family"},
        {"of another family", "", PERSON_P1, POST_A8,
         "pin of 'P1' to 'A8' finds no place there: forbidden, ended, full, of another profession or family"},
        {"before notice is over", "2027-01-01", PERSON_P1, POST_B2,
         "pin of 'P1' to 'B2' has no lawful day in the year; a move is on the first of a month, after notice and "
         "outside every ground of deferral"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriPin pin = {.person = rows[i].person, .post = rows[i].post, .on = town_day(rows[i].on), .line = 9};
        g_array_append_val(town->vcase->decisions->pins, pin);
        g_autoptr(VitriScene) scene = town_scene(town, faults);
        cr_assert_eq(faults->len, rows[i].message != NULL, "%s: %u faults", rows[i].what, faults->len);
        if (!rows[i].message)
            continue;
        const VitriFault *fault = g_ptr_array_index(faults, 0);
        cr_expect_str_eq(fault->text, rows[i].message, "%s: %s", rows[i].what, fault->text);
        cr_expect_str_eq(fault->tag->tag, "pin-conflict");
        cr_expect_eq(fault->line, 9);
    }
}
