/* Fields that can be looked up by path, and those that cannot. */
#include "vitri/quality-rules.h"

#include <criterion/criterion.h>

Test(quality_rules, a_path_is_known_or_refused)
{
    static const struct {
        const char *path, *of;
        int what; /* -1: refused */
    } rows[] = {
        {"person/born", NULL, VITRI_QUALITY_BORN},
        {"rank", NULL, VITRI_QUALITY_RANK},
        {"qualification[degree]", "degree", VITRI_QUALITY_QUALIFICATION},
        {"qualification[state-management]/on", "state-management", VITRI_QUALITY_QUALIFICATION_ON},
        {"unit/place", NULL, VITRI_QUALITY_PLACE},
        {"qualification", NULL, -1},
        {"qualification[]", NULL, -1},
        {"qualification[degree]/evidence", NULL, -1},
        {"qualification[degree", NULL, -1},
        {"person[x]/born", NULL, -1},
        {"person/name", NULL, -1},
        {"", NULL, -1},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriQualityRules) rules = vitri_quality_rules_new();
        gboolean added = vitri_quality_rules_add(rules, rows[i].path, VITRI_MATTERS_STAFF);
        cr_assert_eq(added, rows[i].what >= 0, "'%s'", rows[i].path);
        cr_expect_eq(rules->fields->len, added ? 1u : 0u, "'%s'", rows[i].path);
        if (!added)
            continue;
        const VitriQualityField *field = &g_array_index(rules->fields, VitriQualityField, 0);
        cr_expect(field->what == (VitriQualityWhat)rows[i].what && field->matters_for == VITRI_MATTERS_STAFF, "'%s'",
                  rows[i].path);
        cr_expect_eq(g_strcmp0(field->of, rows[i].of), 0, "'%s': %s", rows[i].path, field->of);
        cr_expect_str_eq(field->path, rows[i].path);
    }
}
