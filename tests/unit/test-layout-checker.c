/* What the parts of the check share: numbers in words, capitals, and the same told once. */
#include "layout-checker.h"

#include <criterion/criterion.h>

Test(layout_checker, numbers_are_told_in_the_language)
{
    static const struct {
        guint language;
        double value;
        const char *text;
    } cases[] = {{1, 12.7, "12.7 mm"}, {0, 12.7, "12,7 mm"}, {1, 13, "13 mm"}, {0, 12.04, "12 mm"}};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriLayoutChecker checker = {.language = cases[i].language};
        g_autofree char *text = vitri_checker_number(&checker, cases[i].value, "mm");
        cr_expect_str_eq(text, cases[i].text, "'%s', not '%s'", text, cases[i].text);
    }
    VitriLayoutChecker checker = {.language = 0};
    g_autofree char *range = vitri_checker_range(&checker, (VitriMeasure){1, 1.5, 1}, "lines");
    g_autofree char *point = vitri_checker_range(&checker, (VitriMeasure){13, 13, 13}, "pt");
    cr_expect_str_eq(range, "1–1,5 lines", "%s", range);
    cr_expect_str_eq(point, "13 pt", "%s", point);
}

Test(layout_checker, capitals_are_those_of_the_alphabet)
{
    static const struct {
        const char *text;
        gboolean capitals;
    } cases[] = {{"SỞ NỘI VỤ", TRUE}, {"SỞ Nội vụ", FALSE}, {"ĐỀ ÁN 06/CP", TRUE},
                 {"đ", FALSE},        {"…", FALSE},         {"", FALSE}};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        cr_expect_eq(vitri_checker_capitals(cases[i].text), cases[i].capitals, "'%s'", cases[i].text);
}

Test(layout_checker, the_same_deviation_is_counted)
{
    VitriLayoutChecker checker = {.found = g_ptr_array_new_with_free_func(vitri_checker_deviation_free)};
    for (guint i = 0; i < 3; i++)
        vitri_checker_say(&checker, "layout-page", "I.I.1", VITRI_NOWHERE, g_strdup("large"), g_strdup("small"));
    vitri_checker_say(&checker, "layout-page", "I.I.1", VITRI_NOWHERE, g_strdup("larger"), g_strdup("small"));
    cr_assert_eq(checker.found->len, 2);
    const VitriDeviation *first = checker.found->pdata[0];
    cr_expect_eq(first->more, 0, "of the whole document there is one: %u", first->more);
    cr_expect_str_eq(first->citation, "I.I.1");
    g_ptr_array_unref(checker.found);
}
