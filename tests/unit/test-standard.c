/* Standards: the version in force on a day, drafts, names, and freeing of what is half made. */
#include "vitri/standard.h"

#include "vitri/kind.h"

#include <criterion/criterion.h>

static void add_version(VitriStandard *standard, VitriDate from, VitriDate until, gboolean draft)
{
    VitriVersion *version = vitri_version_new();
    version->period = (VitriPeriod){from, until};
    version->draft = draft;
    g_ptr_array_add(standard->versions, version);
}

Test(standard, the_version_in_force_on_a_day)
{
    static const struct {
        int year, month, day;
        gboolean drafts;
        int from_year; /* 0: none */
    } cases[] = {
        {2019, 6, 30, FALSE, 0},  {2019, 7, 1, FALSE, 2019}, {2025, 12, 31, FALSE, 2019}, {2026, 1, 1, FALSE, 0},
        {2026, 1, 1, TRUE, 2026}, {2026, 7, 31, TRUE, 2026}, {2026, 8, 1, TRUE, 0},       {2027, 1, 1, FALSE, 2027},
    };
    g_autoptr(VitriStandard) standard = vitri_standard_new();
    add_version(standard, vitri_date(2019, 7, 1), vitri_date(2026, 1, 1), FALSE);
    add_version(standard, vitri_date(2026, 1, 1), vitri_date(2026, 8, 1), TRUE);
    add_version(standard, vitri_date(2027, 1, 1), VITRI_DATE_NONE, FALSE);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriDate on = vitri_date(cases[i].year, cases[i].month, cases[i].day);
        const VitriVersion *version = vitri_standard_version_on(standard, on, cases[i].drafts);
        cr_expect_eq(version ? version->period.from.year : 0, cases[i].from_year, "case %zu", i);
    }
}

static guint n_freed;

static void count_free(gpointer data)
{
    n_freed++;
    g_free(data);
}

Test(standard, a_requirement_is_freed_by_its_kind_with_all_inside)
{
    static const VitriKind kind = {.name = "test", .free = count_free};
    VitriRequirement *outer = g_new0(VitriRequirement, 1), *inner = g_new0(VitriRequirement, 1);
    outer->children = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_requirement_free);
    inner->kind = &kind;
    inner->data = g_malloc(1);
    g_ptr_array_add(outer->children, inner);
    g_autoptr(VitriVersion) version = vitri_version_new();
    version->when = outer;
    vitri_version_free(g_steal_pointer(&version));
    cr_expect_eq(n_freed, 1u);
}

Test(standard, nothing_is_freed_without_harm)
{
    vitri_standard_free(NULL);
    vitri_version_free(NULL);
    vitri_requirement_free(NULL);
    vitri_example_free(NULL);
    vitri_legal_source_free(NULL);
    vitri_requirement_free(g_new0(VitriRequirement, 1));
    vitri_example_free(g_new0(VitriExample, 1));
    vitri_legal_source_free(g_new0(VitriLegalSource, 1));
}

Test(standard, names_as_in_files)
{
    cr_expect_str_eq(vitri_force_name(VITRI_FORCE_MUST_UNLESS_APPROVED), "must-unless-approved");
    cr_expect_str_eq(vitri_occasion_name(VITRI_OCCASION_RE_APPOINTMENT), "re-appointment");
    cr_expect_str_eq(vitri_occasion_name(VITRI_OCCASION_UNIT), "unit");
    cr_expect_str_eq(vitri_effect_name(VITRI_EFFECT_SETS_PERIOD), "sets-period");
    cr_expect_str_eq(vitri_effect_name(VITRI_EFFECT_SINGLE), "single");
}
