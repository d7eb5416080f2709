/* Which pins cannot stand together: the smallest set is told, and nothing else. */
#include "pins.h"

#include "../support/town-scene.h"

static void pin(Town *town, gint32 person, gint32 post, guint line)
{
    VitriPin one = {.person = person, .post = post, .line = line};
    g_array_append_val(town->vcase->decisions->pins, one);
}

static void pin_two_to_one_seat(Town *town)
{
    pin(town, PERSON_P1, POST_B2, 11);
    pin(town, PERSON_P2, POST_A3, 12);
    pin(town, PERSON_P3, POST_B2, 13);
}

static void pin_three_to_two_seats(Town *town)
{
    town->roster->posts[POST_A3].seats = 2;
    pin(town, PERSON_P1, POST_A3, 11);
    pin(town, PERSON_P2, POST_A3, 12);
    pin(town, PERSON_P3, POST_A3, 13);
}

/** A1 must not stand empty, and nobody else may come there. */
static void pin_out_of_required_seat(Town *town)
{
    VitriForbid others[] = {{PERSON_P2, POST_A1, -1, 0}, {PERSON_P3, POST_A1, -1, 0}};
    g_array_append_vals(town->vcase->decisions->forbids, others, 2);
    town->roster->posts[POST_A1].required_seats = 1;
    pin(town, PERSON_P1, POST_B2, 11);
    pin(town, PERSON_P2, POST_A3, 12);
}

/** P1 takes the place of P3, who is to stay; or that of P2, who is to stay too: two sets of two, the first is told. */
static void pin_onto_those_who_stay(Town *town)
{
    pin(town, PERSON_P1, POST_A2, 11);
    pin(town, PERSON_P2, POST_B1, 12);
    pin(town, PERSON_P3, POST_A2, 13);
}

static const struct {
    const char *what;
    void (*twist)(Town *town);
    guint n, lines[3];
    const char *message;
} rows[] = {
    {"two to one seat",
     pin_two_to_one_seat,
     2,
     {11, 13},
     "pin of 'P1' to 'B2' is one of 2 that cannot stand together; remove or change one of them"},
    {"three to two seats",
     pin_three_to_two_seats,
     3,
     {11, 12, 13},
     "pin of 'P1' to 'A3' is one of 3 that cannot stand together; remove or change one of them"},
    {"one alone",
     pin_out_of_required_seat,
     1,
     {11},
     "pin of 'P1' to 'B2' is one of 1 that cannot stand together; remove or change one of them"},
    {"onto somebody who stays",
     pin_onto_those_who_stay,
     2,
     {11, 13},
     "pin of 'P1' to 'A2' is one of 2 that cannot stand together; remove or change one of them"},
};

Test(pins, the_smallest_set)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        rows[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(GError) error = NULL;
        cr_assert(vitri_pins_explain(scene, faults, &error), "%s", rows[i].what);
        cr_assert_eq(faults->len, rows[i].n, "%s: %u faults", rows[i].what, faults->len);
        for (guint f = 0; f < faults->len; f++) {
            const VitriFault *fault = g_ptr_array_index(faults, f);
            cr_expect_eq(fault->line, rows[i].lines[f], "%s: line %u", rows[i].what, fault->line);
            cr_expect_str_eq(fault->tag->tag, "pin-conflict");
        }
        const VitriFault *first = g_ptr_array_index(faults, 0);
        cr_expect_str_eq(first->text, rows[i].message, "%s: %s", rows[i].what, first->text);
    }
}

Test(pins, those_placed_by_hand_are_a_share_of_those_to_be_moved)
{
    static const struct {
        gint32 percent;
        guint pins, faults;
    } cases[] = {{-1, 2, 0}, {99, 2, 2}, {100, 2, 0}, {1, 1, 0}};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Town) town = town_new();
        town->vcase->policy->pinned_share_percent = cases[i].percent;
        pin(town, PERSON_P1, POST_B2, 11);
        if (cases[i].pins > 1)
            pin(town, PERSON_P2, POST_A1, 12);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        cr_expect_eq(vitri_pins_check_share(scene, faults), cases[i].faults == 0, "%d%%", cases[i].percent);
        cr_assert_eq(faults->len, cases[i].faults, "%d%%: %u faults", cases[i].percent, faults->len);
        if (faults->len)
            cr_expect_str_eq(((VitriFault *)g_ptr_array_index(faults, 0))->text,
                             "pin of 'P1' to 'B2' is one of 2 people placed by hand, where 1 may be (99% of 2 to be "
                             "moved); remove some");
    }
}
