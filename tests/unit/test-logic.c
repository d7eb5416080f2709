/* What two conditions exclude, and what they do not: nothing that some subject could meet may be called impossible. */
#include "../support/builder.h"
#include "logic.h"

#include <criterion/criterion.h>

Test(logic, contradictions_are_seen_and_nothing_else)
{
    static const struct {
        const char *left, *right; /* right NULL: left alone */
        gboolean never;
    } rows[] = {
        {"<age min='40' max='40'/>", NULL, FALSE},
        {"<age min='41' max='40'/>", NULL, TRUE},
        {"<age min='41'/>", "<age max='40'/>", TRUE},
        {"<age min='40'/>", "<age max='40'/>", FALSE},
        {"<sub-units kind='division' min='3'/>", "<sub-units kind='division' max='2'/>", TRUE},
        {"<sub-units kind='division' min='3'/>", "<sub-units kind='office' max='2'/>", FALSE},
        {"<all-of><min-time months='61'/><max-time months='60'/></all-of>", NULL, TRUE},
        {"<all-of><min-time months='60'/><max-time months='60'/></all-of>", NULL, FALSE},
        {"<all-of><min-time months='61'/><max-time months='60' probation='excluded'/></all-of>", NULL, FALSE},
        {"<position category='leadership'/>", "<position category='support shared'/>", TRUE},
        {"<position category='leadership shared'/>", "<position category='support shared'/>", FALSE},
        {"<position rotation='F01'/>", "<position rotation='F01.3'/>", FALSE},
        {"<position rotation='F01.2'/>", "<position rotation='F01.3'/>", TRUE},
        {"<position rank='r*'/>", "<position rank='r2'/>", FALSE},
        {"<position listed='yes'/>", "<position listed='no'/>", TRUE},
        {"<person-is sex='male'/>", "<person-is sex='female'/>", TRUE},
        {"<position category='leadership' level='head'/>", "<not><position category='leadership'/></not>", TRUE},
        {"<position category='leadership'/>", "<not><position category='leadership' level='head'/></not>", FALSE},
        {"<service-months min='24' in='unit'/>", "<not><service-months min='12' in='unit'/></not>", TRUE},
        {"<service-months min='12' in='unit'/>", "<not><service-months min='24' in='unit'/></not>", FALSE},
        {"<service-months min='24' in='unit'/>", "<not><service-months min='12' in='post'/></not>", FALSE},
        {"<not><age min='40'/></not>", "<not><age max='39'/></not>", FALSE},
        {"<any-of><age max='30'/><age max='39'/></any-of>", "<age min='40'/>", TRUE},
        {"<any-of><age max='30'/><headcount min='1'/></any-of>", "<age min='40'/>", FALSE},
        {"<not><any-of><age min='40'/><headcount min='1'/></any-of></not>", "<headcount min='5'/>", TRUE},
        {"<not><all-of><age min='40'/><headcount min='1'/></all-of></not>", "<headcount min='5'/>", FALSE},
        {"<no-circumstance kind='illness' child-under-months='36' min-months='12'/>", NULL, FALSE},
        {"<no-circumstance kind='illness'/>", "<not><no-circumstance kind='illness'/></not>", TRUE},
    };
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriRequirement) left = build_requirement(rows[i].left, vcase->codes, &error);
        g_autoptr(VitriRequirement) right =
            rows[i].right ? build_requirement(rows[i].right, vcase->codes, &error) : NULL;
        cr_assert(left && (right || !rows[i].right), "row %u: %s", i, error ? error->message : "");
        const VitriRequirement *forwards[] = {left, right}, *backwards[] = {right, left};
        cr_expect_eq(vitri_logic_never(forwards, 2, vcase->codes), rows[i].never, "row %u: %s", i, rows[i].left);
        cr_expect_eq(vitri_logic_never(backwards, 2, vcase->codes), rows[i].never, "row %u turned: %s", i,
                     rows[i].left);
    }
}

Test(logic, nothing_is_claimed_of_trees_that_are_too_wide)
{
    g_autoptr(GString) text = g_string_new("<all-of>");
    for (guint i = 0; i < 9; i++)
        g_string_append(text, "<any-of><age max='30'/><age max='39'/></any-of>");
    g_string_append(text, "<age min='40'/></all-of>");
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    g_autoptr(VitriRequirement) wide = build_requirement(text->str, vcase->codes, NULL);
    const VitriRequirement *all[] = {wide};
    cr_expect_not(vitri_logic_never(all, 1, vcase->codes));
}

Test(logic, values_are_numbers_or_places_in_a_list)
{
    static const struct {
        const char *requirement, *field;
        gboolean found;
        gint32 value;
    } rows[] = {
        {"<age min='40'/>", "min", TRUE, 40},
        {"<age min='40'/>", "max", FALSE, 0},
        {"<degree min='bachelor'/>", "min", TRUE, 2},
        {"<degree min='master'/>", "min", TRUE, 3},
    };
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriRequirement) one = build_requirement(rows[i].requirement, vcase->codes, &error);
        cr_assert_not_null(one, "row %u: %s", i, error ? error->message : "");
        const VitriField *field = NULL;
        for (guint k = 0; k < one->kind->n_fields; k++)
            if (strcmp(one->kind->fields[k].name, rows[i].field) == 0)
                field = &one->kind->fields[k];
        gint32 value = 0;
        cr_expect_eq(vitri_logic_value(one, field, vcase->codes, &value), rows[i].found, "row %u", i);
        cr_expect_eq(value, rows[i].value, "row %u: %d", i, value);
    }
}
