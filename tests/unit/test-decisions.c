/* Decisions: which waiver covers what, until when, and who was proposed upward. */
#include "vitri/decisions.h"

#include <criterion/criterion.h>

Test(decisions, a_waiver_covers_its_person_post_standard_and_time)
{
    static const struct {
        gint32 person, post;
        const char *standard;
        int year;
        gboolean covered;
    } cases[] = {
        {1, 5, "s", 2026, TRUE},  {1, -1, "s", 2026, TRUE}, {1, 6, "s", 2026, FALSE}, {2, 5, "s", 2026, FALSE},
        {1, 5, "t", 2026, FALSE}, {1, 5, "s", 2027, FALSE}, {3, 5, "u", 2099, TRUE},  {3, 6, "u", 2099, TRUE},
    };
    g_autoptr(VitriDecisions) decisions = vitri_decisions_new();
    VitriWaive bound = {.person = 1, .post = 5, .standard = g_strdup("s"), .until = vitri_date(2027, 1, 1)};
    VitriWaive open = {.person = 3, .post = -1, .standard = g_strdup("u")};
    g_array_append_val(decisions->waives, bound);
    g_array_append_val(decisions->waives, open);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const VitriWaive *waive = vitri_decisions_find_waive(decisions, cases[i].person, cases[i].post,
                                                             cases[i].standard, vitri_date(cases[i].year, 1, 1));
        cr_expect_eq(waive != NULL, cases[i].covered, "case %zu", i);
    }
    cr_expect_not_null(vitri_decisions_find_waive(decisions, 1, 5, "s", vitri_date(2026, 12, 31)));
}

Test(decisions, proposed_upward)
{
    g_autoptr(VitriDecisions) decisions = vitri_decisions_new();
    VitriProposeUpward upward = {.person = 4, .decision = g_strdup("d")};
    g_array_append_val(decisions->propose_upward, upward);
    cr_expect(vitri_decisions_is_proposed_upward(decisions, 4));
    cr_expect_not(vitri_decisions_is_proposed_upward(decisions, 5));
    vitri_decisions_free(NULL);
}
