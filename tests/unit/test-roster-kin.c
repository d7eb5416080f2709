/* Kin held both ways: what each person holds afterwards. */
#include "roster-resolve.h"

#include "../support/builder-roster.h"

#include <criterion/criterion.h>

/* The kin of everybody, as "P:relation of Q" with a * where the other side stated it. */
static char *describe(const VitriRoster *roster)
{
    GString *out = g_string_new(NULL);
    for (guint32 i = 0; i < roster->n_people; i++) {
        VitriRun run = roster->people[i].kin;
        g_string_append_printf(out, "%s:", roster->people[i].id);
        for (guint32 k = run.first; k < run.first + run.n; k++)
            g_string_append_printf(out, " %s%s=%s", roster->kin[k].relation, roster->kin[k].reversed ? "*" : "",
                                   roster->people[roster->kin[k].person].id);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

#define P(id, content) "<person id='" id "' sex='male' born='1980'>" content "</person>"
#define KIN(person, relation) "<kin person='" person "' relation='" relation "'/>"

Test(roster_kin, both_sides_hold_what_one_states)
{
    static const struct {
        const char *what, *people, *kin;
    } cases[] = {
        {"nobody", P("A", "") P("B", ""), "A:\nB:\n"},
        {"one side", P("A", "") P("B", KIN("A", "parent")), "A: parent*=B\nB: parent=A\n"},
        {"both sides stand as stated", P("A", KIN("B", "child")) P("B", KIN("A", "parent")),
         "A: child=B\nB: parent=A\n"},
        {"both sides, and they contradict", P("A", KIN("B", "spouse")) P("B", KIN("A", "parent")),
         "A: spouse=B\nB: parent=A\n"},
        {"the same twice is once", P("A", KIN("B", "child") KIN("B", "child")) P("B", ""), "A: child=B\nB: child*=A\n"},
        {"two relations of one pair", P("A", KIN("B", "spouse") KIN("B", "child")) P("B", ""),
         "A: child=B spouse=B\nB: child*=A spouse*=A\n"},
        {"several people, in their order",
         P("A", KIN("C", "child") KIN("B", "spouse")) P("B", KIN("C", "child")) P("C", ""),
         "A: spouse=B child=C\nB: spouse*=A child=C\nC: child*=A child*=B\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriRoster) roster = build_roster(cases[i].people);
        vitri_roster_kin_complete(roster);
        g_autofree char *kin = describe(roster);
        cr_expect_str_eq(kin, cases[i].kin, "%s: '%s', not '%s'", cases[i].what, kin, cases[i].kin);
    }
}

Test(roster_kin, a_fact_that_was_added_keeps_the_line_of_the_one_stated)
{
    g_autoptr(VitriRoster) roster = build_roster(P("A", "") "\n" P("B", "\n" KIN("A", "parent")));
    vitri_roster_kin_complete(roster);
    for (guint32 i = 0; i < 2; i++) {
        cr_assert_eq(roster->people[i].kin.n, 1u);
        cr_expect_eq(roster->kin[roster->people[i].kin.first].source.line, 3u);
    }
}

Test(roster_kin, completing_twice_changes_nothing)
{
    g_autoptr(VitriRoster) roster = build_roster(P("A", KIN("B", "child")) P("B", "") P("C", KIN("A", "spouse")));
    vitri_roster_kin_complete(roster);
    g_autofree char *once = describe(roster);
    cr_expect_str_eq(once, "A: child=B spouse*=C\nB: child*=A\nC: spouse=A\n");
    vitri_roster_kin_complete(roster);
    g_autofree char *twice = describe(roster);
    cr_expect_str_eq(twice, once);
}
