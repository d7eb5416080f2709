/* Code lists: order, prefixes, open lists, labels. */
#include "vitri/codes.h"

#include <criterion/criterion.h>

static VitriCodes *make_codes(void)
{
    static const VitriCode degrees[] = {{"master", 5, NULL, NULL, "thạc sĩ", "master"},
                                        {"bachelor", 4, NULL, NULL, "đại học", NULL},
                                        {"engineer", 4, NULL, NULL, NULL, NULL}};
    static const VitriCode line = {"F01", 1, "personnel", NULL, "tổ chức cán bộ", "personnel"};
    VitriCodes *codes = vitri_codes_new();
    for (gsize i = 0; i < G_N_ELEMENTS(degrees); i++)
        vitri_codes_add(codes, "degree", &degrees[i]);
    vitri_codes_add_list(codes, "rotation", FALSE, TRUE);
    vitri_codes_add(codes, "rotation", &line);
    vitri_codes_add_list(codes, "language", TRUE, FALSE);
    return codes;
}

Test(codes, a_list_is_ordered_and_equals_keep_their_sequence)
{
    static const char *const expected[] = {"bachelor", "engineer", "master"};
    g_autoptr(VitriCodes) codes = make_codes();
    guint n = 0;
    const VitriCode *const *list = vitri_codes_list(codes, "degree", &n);
    cr_assert_eq(n, 3u);
    for (guint i = 0; i < n; i++)
        cr_expect_str_eq(list[i]->id, expected[i]);
    cr_expect_null(vitri_codes_list(codes, "none", &n));
    cr_expect_eq(n, 0u);
}

Test(codes, what_is_accepted)
{
    static const struct {
        const char *list, *id;
        gboolean accepted, found;
    } cases[] = {
        {"degree", "master", TRUE, TRUE},     {"degree", "doctor", FALSE, FALSE},  {"degree", "master.1", FALSE, FALSE},
        {"rotation", "F01", TRUE, TRUE},      {"rotation", "F01.3", TRUE, TRUE},   {"rotation", "F01.3.2", TRUE, TRUE},
        {"rotation", "F013", FALSE, FALSE},   {"rotation", "F02.1", FALSE, FALSE}, {"rotation", ".", FALSE, FALSE},
        {"language", "klingon", TRUE, FALSE}, {"no-such-list", "x", TRUE, FALSE},
    };
    g_autoptr(VitriCodes) codes = make_codes();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        cr_expect_eq(vitri_codes_accepts(codes, cases[i].list, cases[i].id), cases[i].accepted, "%s in %s", cases[i].id,
                     cases[i].list);
        cr_expect_eq(vitri_codes_find(codes, cases[i].list, cases[i].id) != NULL, cases[i].found, "%s in %s",
                     cases[i].id, cases[i].list);
    }
    cr_expect(vitri_codes_has_list(codes, "language"));
    cr_expect_not(vitri_codes_has_list(codes, "no-such-list"));
}

Test(codes, labels_fall_back_to_the_id)
{
    g_autoptr(VitriCodes) codes = make_codes();
    cr_expect_str_eq(vitri_codes_label(codes, "degree", "bachelor", "vi"), "đại học");
    cr_expect_str_eq(vitri_codes_label(codes, "degree", "bachelor", "en"), "bachelor");
    cr_expect_str_eq(vitri_codes_label(codes, "degree", "doctor", "vi"), "doctor");
    cr_expect_str_eq(vitri_codes_label(codes, "rotation", "F01", "en"), "personnel");
    cr_expect_str_eq(vitri_codes_label(codes, "rotation", "F01.3", "en"), "F01.3");
}

Test(codes, a_code_added_again_takes_the_place_of_the_old)
{
    static const VitriCode again = {"bachelor", 9, NULL, NULL, "cử nhân", NULL};
    g_autoptr(VitriCodes) codes = make_codes();
    guint n = 0;
    vitri_codes_add(codes, "degree", &again);
    const VitriCode *const *list = vitri_codes_list(codes, "degree", &n);
    cr_assert_eq(n, 3u);
    cr_expect_str_eq(list[2]->id, "bachelor");
    cr_expect_eq(vitri_codes_find(codes, "degree", "bachelor")->order, 9);
}

Test(codes, a_code_keeps_the_days_of_its_introduction_and_abolition)
{
    static const VitriCode cut = {.id = "cut", .period = {{2020, 7, 1}, {2025, 7, 1}}};
    g_autoptr(VitriCodes) codes = make_codes();
    vitri_codes_add(codes, "discipline", &cut);
    const VitriCode *found = vitri_codes_find(codes, "discipline", "cut");
    cr_expect_eq(vitri_date_compare(found->period.from, cut.period.from), 0);
    cr_expect_eq(vitri_date_compare(found->period.until, cut.period.until), 0);
    cr_expect_not(vitri_date_is_set(vitri_codes_find(codes, "degree", "master")->period.until));
}
