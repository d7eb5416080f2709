/* The attributes that say which time counts, as they stand in rule data. */
#include "../../src/rules/kind-time.h"

#include "../support/kind-table.h"

Test(tenure_fields, nothing_stated_is_the_time_of_the_holder)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    VitriRequirement *requirement = build_requirement("<max-time months=\"60\"/>", vcase->codes, NULL);
    const VitriTenureRule *rule = &((const VitriKindTime *)requirement->data)->time.rule;
    cr_expect_eq(rule->pool, VITRI_POOL_FUNCTION);
    cr_expect_not(rule->excludes_probation);
    cr_expect_null(rule->excludes);
    cr_expect(vitri_tenure_counts(rule, VITRI_TENURE_HOLDER));
    cr_expect_not(vitri_tenure_counts(rule, VITRI_TENURE_ACTING));
    vitri_requirement_free(requirement);
}

Test(tenure_fields, every_attribute_reaches_the_rule)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    VitriRequirement *requirement = build_requirement(
        "<min-time months=\"24\" probation=\"excluded\" pooled=\"rotation\" counts=\"acting seconded\" "
        "excludes=\"study lent\" exclude-min-months=\"12\"/>",
        vcase->codes, NULL);
    const VitriTenureRule *rule = &((const VitriKindTime *)requirement->data)->time.rule;
    cr_expect_eq(rule->pool, VITRI_POOL_ROTATION);
    cr_expect(rule->excludes_probation);
    cr_expect_eq(rule->exclude_min_months, 12);
    cr_assert_not_null(rule->excludes);
    cr_expect_str_eq(rule->excludes[1], "lent");
    cr_expect_not(vitri_tenure_counts(rule, VITRI_TENURE_HOLDER));
    cr_expect(vitri_tenure_counts(rule, VITRI_TENURE_ACTING));
    cr_expect(vitri_tenure_counts(rule, VITRI_TENURE_SECONDED));
    vitri_requirement_free(requirement);
}

Test(tenure_fields, wrong_words_are_refused)
{
    static const char *const refused[][2] = {
        {"<max-time months=\"60\" counts=\"holder guest\"/>", "guest"},
        {"<max-time months=\"60\" excludes=\"holiday\"/>", "holiday"},
        {"<max-time months=\"60\" pooled=\"town\"/>", "town"},
        {"<service-months min=\"12\" in=\"function\" counts=\"guest\"/>", "guest"},
        {"<service-months min=\"12\" in=\"function\" pooled=\"rotation\"/>", "pooled"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
