/* Who takes part, in which months, and what room each post has. */
#include "../support/town-scene.h"

enum { NOBODY, FIXED, FREE };

/** NOBODY: is no agent; FIXED: is accounted for; FREE: may be moved. */
static int part_of(const VitriScene *scene, gint32 person)
{
    const VitriAgent *agent = town_agent(scene, person);
    return !agent ? NOBODY : agent->fixed ? FIXED : FREE;
}

Test(scene, the_town_as_it_stands)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    cr_assert_eq(scene->agents->len, 3);
    const VitriAgent *p1 = town_agent(scene, PERSON_P1), *p2 = town_agent(scene, PERSON_P2),
                     *p3 = town_agent(scene, PERSON_P3);
    cr_expect(p1->must_overdue && !p1->must_due && !p1->enabling && p1->origin == POST_A1);
    cr_expect(p2->must_due && !p2->must_overdue && p2->origin == POST_B1);
    cr_expect(p3->enabling && !p3->must_due && !p3->must_overdue && p3->origin == POST_A2);
    cr_expect_eq(p1->months, MONTHS_FEBRUARY_ON, "after notice");
    cr_expect_eq(p2->months, MONTHS_FEBRUARY_ON);
    cr_expect_eq(p3->months, MONTHS_JUNE_ON, "after the least time");
    cr_expect_eq(part_of(scene, PERSON_P4), NOBODY);
    cr_expect_eq(part_of(scene, PERSON_H), NOBODY);
}

Test(scene, who_may_be_disturbed_is_for_the_policy)
{
    static const struct {
        VitriEnabling enabling;
        int p3, p4;
    } rows[] = {
        {VITRI_ENABLING_NONE, FIXED, NOBODY}, {VITRI_ENABLING_LISTED, FREE, NOBODY}, {VITRI_ENABLING_ANY, FREE, FREE}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->vcase->policy->enabling = rows[i].enabling;
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        cr_expect_eq(part_of(scene, PERSON_P3), rows[i].p3, "row %u", i);
        cr_expect_eq(part_of(scene, PERSON_P4), rows[i].p4, "row %u", i);
        cr_expect_eq(part_of(scene, PERSON_H), NOBODY, "a leader in the plan of staff");
    }
}

/* P3 sits at A2, which ends some day. */
Test(scene, somebody_displaced_moves_around_the_end)
{
    static const struct {
        const char *what, *end, *leaves;
        gboolean required, displaced;
        guint16 months, shunned;
    } rows[] = {
        {"up to the end", "2027-10-01", "", FALSE, TRUE, MONTHS_FEBRUARY_ON, 0xc00},
        {"the end within a month", "2027-09-30", "", FALSE, TRUE, MONTHS_FEBRUARY_ON, 0xe00},
        {"not before it from a required seat", "2027-10-01", "", TRUE, TRUE, 0xe00, 0xc00},
        {"after it where notice leaves no other month", "2027-01-15", "", FALSE, TRUE, MONTHS_FEBRUARY_ON, 0xffe},
        {"on the last day of the year", "2027-12-31", "", FALSE, TRUE, MONTHS_FEBRUARY_ON, 0},
        {"after the year", "2028-01-01", "", FALSE, FALSE, MONTHS_JUNE_ON, 0},
        {"gone by then", "2027-10-01", "2027-10-01", FALSE, FALSE, 0, 0},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->roster->posts[POST_A2].period.until = town_day(rows[i].end);
        town->roster->posts[POST_A2].required_seats = rows[i].required;
        town->roster->people[PERSON_P3].leaves_on = town_day(rows[i].leaves);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        const VitriAgent *agent = town_agent(scene, PERSON_P3);
        cr_assert_not_null(agent, "%s", rows[i].what);
        cr_expect_eq(agent->displaced, rows[i].displaced, "%s", rows[i].what);
        cr_expect_eq(agent->months, rows[i].months, "%s: %03x", rows[i].what, agent->months);
        cr_expect_eq(agent->shunned, rows[i].shunned, "%s: %03x shunned", rows[i].what, agent->shunned);
    }
}

Test(scene, a_pin_leaves_its_own_month)
{
    static const struct {
        const char *on;
        guint16 months;
    } rows[] = {
        {"", MONTHS_FEBRUARY_ON}, {"2027-05-01", 1 << 4}, {"2027-01-01", 0}, {"2027-05-02", 0}, {"2028-05-01", 0}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriPin pin = {.person = PERSON_P1, .post = POST_B2, .on = town_day(rows[i].on)};
        g_array_append_val(town->vcase->decisions->pins, pin);
        g_autoptr(VitriScene) scene = town_scene(town, faults);
        cr_expect_eq(town_agent(scene, PERSON_P1)->months, rows[i].months, "'%s'", rows[i].on);
        cr_expect_eq(faults->len, rows[i].months == 0, "'%s': a pin without a month is told", rows[i].on);
    }
}

Test(scene, decisions_bring_people_in)
{
    g_autoptr(Town) town = town_new();
    VitriRequest request = {PERSON_P4, UNIT_A, 0};
    g_array_append_val(town->vcase->decisions->requests, request);
    VitriProposeUpward up = {PERSON_P1, NULL, 0};
    g_array_append_val(town->vcase->decisions->propose_upward, up);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    cr_expect_eq(part_of(scene, PERSON_P4), FREE);
    cr_expect(town_agent(scene, PERSON_P4)->requested);
    cr_expect(town_agent(scene, PERSON_P1)->proposed_upward);
    cr_expect_not(town_agent(scene, PERSON_P2)->proposed_upward);
}

Test(scene, the_reference_day_is_the_later_of_two)
{
    static const char *const rows[][2] = {{"2026-12-31", "2027-01-01"}, {"2027-03-15", "2027-03-15"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        town->vcase->on = town_day(rows[i][0]);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        cr_expect_eq(vitri_date_compare(scene->reference, town_day(rows[i][1])), 0, "%s", rows[i][0]);
    }
}

/** seats, held, fixed, fixed_end, acting_end, agents, gives */
static void expect_room(const char *what, const VitriRoom *room, const int expected[7])
{
    const int found[] = {room->seats,      room->held,   room->fixed, room->fixed_end,
                         room->acting_end, room->agents, room->gives};
    static const char *const names[] = {"seats", "held", "fixed", "fixed_end", "acting_end", "agents", "gives"};
    for (guint i = 0; i < G_N_ELEMENTS(found); i++)
        cr_expect_eq(found[i], expected[i], "%s: %s is %d, not %d", what, names[i], found[i], expected[i]);
}

Test(scene, rooms)
{
    g_autoptr(Town) town = town_new();
    town->roster->people[PERSON_P4].leaves_on = town_day("2027-12-02");
    town->roster->posts[POST_B1].period.until = town_day("2027-10-01");
    town->roster->posts[POST_A3].required_seats = 1;
    town_add_tenure(town, PERSON_P4, POST_A3, "2026-01-01")->kind = VITRI_TENURE_ACTING;
    town_add_tenure(town, PERSON_H, POST_A3, "2026-01-01")->kind = VITRI_TENURE_ACTING;
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    expect_room("an agent's", &scene->rooms[POST_A1], (const int[]){1, 1, 0, 0, 0, 1, TRUE});
    expect_room("a leaver's, in December", &scene->rooms[POST_B3], (const int[]){1, 1, 1, 0, 0, 0, TRUE});
    expect_room("one that ends", &scene->rooms[POST_B1], (const int[]){0, 1, 0, 0, 0, 1, FALSE});
    expect_room("acting holders, one of whom leaves", &scene->rooms[POST_A3], (const int[]){1, 0, 0, 0, 1, 0, TRUE});
    expect_room("a leader's", &scene->rooms[POST_A9], (const int[]){1, 1, 1, 1, 0, 0, FALSE});
    cr_expect_eq(scene->rooms[POST_A3].required, 1);
    cr_expect_eq(scene->rooms[POST_A1].required, 0);
}

Test(scene, nobody_enters_a_post_with_too_many_holders_or_of_an_ending_unit)
{
    g_autoptr(Town) town = town_new();
    town_add_tenure(town, PERSON_H, POST_B3, "2025-01-01");
    town->roster->units[UNIT_A].period.until = town_day("2027-12-31");
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    cr_expect_eq(scene->rooms[POST_B3].held, 2);
    cr_expect_not(scene->rooms[POST_B3].gives);
    cr_expect_not(scene->rooms[POST_A3].gives);
    cr_expect(scene->rooms[POST_B2].gives);
}
