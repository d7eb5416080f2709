/* Rules that can never be met, alone and in pairs: only where both bind the same subject on the same day. */
#include "../support/rule-data.h"
#include "data-parts.h"

Test(data_never, a_rule_alone)
{
    static const struct {
        const char *when, *require;
        gboolean told;
    } rows[] = {
        {NULL, "<age min='40' max='40'/>", FALSE},
        {NULL, "<age min='41' max='40'/>", TRUE},
        {"<person-is sex='male'/>", "<person-is sex='female'/>", TRUE},
        {"<person-is sex='male'/>", "<person-is sex='male female'/>", FALSE},
        {"<all-of><person-is sex='male'/><person-is sex='female'/></all-of>", "<age min='1'/>", TRUE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build_case("", NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        build_standard(vcase, "s", VITRI_EFFECT_REQUIRES, rows[i].when, rows[i].require);
        vitri_data_check_never(vcase, faults);
        g_autofree char *told = tell_faults(faults);
        cr_expect_eq(faults->len, rows[i].told, "row %u: '%s'", i, told);
        cr_expect(!rows[i].told || g_str_has_prefix(told, "never-met"), "row %u: '%s'", i, told);
    }
}

typedef struct {
    const char *what;
    VitriForce force;
    VitriEffect effect;
    guint occasions;
    VitriFamily family;
    const char *when, *from;
    gboolean told;
} PairRow;

Test(data_never, two_rules_that_contradict_each_other_where_both_apply)
{
    static const PairRow rows[] = {
        {"plain", VITRI_FORCE_MUST, VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, VITRI_FAMILY_STAFF, NULL, NULL,
         TRUE},
        {"desirable", VITRI_FORCE_SHOULD, VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, VITRI_FAMILY_STAFF, NULL, NULL,
         FALSE},
        {"a ground", VITRI_FORCE_MUST, VITRI_EFFECT_DEFERS, VITRI_OCCASION_HOLDING, VITRI_FAMILY_STAFF, NULL, NULL,
         FALSE},
        {"another occasion", VITRI_FORCE_MUST, VITRI_EFFECT_REQUIRES, VITRI_OCCASION_APPOINTMENT, VITRI_FAMILY_STAFF,
         NULL, NULL, FALSE},
        {"moves of the other family", VITRI_FORCE_MUST, VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
         VITRI_FAMILY_LEADERS, NULL, NULL, FALSE},
        {"another when", VITRI_FORCE_MUST, VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, VITRI_FAMILY_STAFF,
         "<position category='support'/>", NULL, FALSE},
        {"a when within", VITRI_FORCE_MUST, VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, VITRI_FAMILY_STAFF,
         "<position category='leadership' level='head'/>", NULL, TRUE},
        {"a day later", VITRI_FORCE_MUST, VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, VITRI_FAMILY_STAFF, NULL,
         "2020-01-01", FALSE},
        {"a day earlier", VITRI_FORCE_MUST, VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, VITRI_FAMILY_STAFF, NULL,
         "2019-12-31", TRUE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const PairRow *row = &rows[i];
        g_autoptr(VitriCase) vcase = build_case("", NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriStandard *one =
            build_standard(vcase, "a", VITRI_EFFECT_REQUIRES, "<position category='leadership'/>", "<age max='40'/>");
        VitriStandard *other = build_standard(vcase, "b", row->effect, row->when, "<age min='41'/>");
        ((VitriVersion *)one->versions->pdata[0])->period.until = vitri_date(2020, 1, 1);
        if (row->from)
            cr_assert(vitri_date_parse(row->from, &((VitriVersion *)other->versions->pdata[0])->period.from));
        other->force = row->force;
        other->occasions = row->occasions;
        other->family = row->family;
        vitri_data_check_never(vcase, faults);
        g_autofree char *told = tell_faults(faults);
        cr_expect_eq(faults->len, row->told, "%s: '%s'", row->what, told);
        cr_expect(!row->told || g_str_has_prefix(told, "never-both-met: 'a' and 'b'"), "%s: '%s'", row->what, told);
    }
}
