/* Bodies that keep a fact, and those that keep it nowhere. */
#include "../../src/inspection/stated.h"
#include "../support/plan-case.h"

static void note(VitriStated *stated, const char *unit, gboolean is_stated)
{
    vitri_stated_note(stated, vitri_roster_find_unit(stated->inspected->vcase->roster, unit), is_stated);
}

Test(stated, one_finding_for_a_body_that_states_the_fact_nowhere)
{
    static const struct {
        const char *name;
        const char *without[3], *with[2]; /* units where the fact is missing, and where it stands */
        const char *found;
    } rows[] = {
        {"nothing noted", {NULL}, {NULL}, ""},
        {"missing in one unit", {"A"}, {NULL}, "unit S unknown unit/norm"},
        {"in two units of a body", {"A", "B"}, {NULL}, "unit S unknown unit/norm"},
        {"stated in one of two", {"A"}, {"B"}, ""},
        {"stated by the body itself", {"A", "B"}, {"S"}, ""},
        {"stated by another body", {"A"}, {"T"}, "unit S unknown unit/norm"},
        {"by neither body", {"A", "T"}, {NULL}, "unit S unknown unit/norm; unit T unknown unit/norm"},
    };
    g_autoptr(VitriCase) vcase = make_case(PLAN_ROSTER(""), vitri_date(2026, 12, 31));
    const VitriDefect *defect = g_ptr_array_index(vcase->defects, 0);
    VitriInspected inspected = {vcase, NULL, NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriStated) stated = vitri_stated_new(&inspected);
        g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
        for (gsize j = 0; j < 3 && rows[i].without[j]; j++)
            note(stated, rows[i].without[j], FALSE);
        for (gsize j = 0; j < 2 && rows[i].with[j]; j++)
            note(stated, rows[i].with[j], TRUE);
        vitri_stated_report(stated, defect, "unit/norm", findings->items);
        g_autofree char *found = inspect_text(findings);
        cr_expect_str_eq(found, rows[i].found, "%s: found '%s'", rows[i].name, found);
    }
}

Test(stated, holds_for_every_unit_of_the_body_once_noted)
{
    g_autoptr(VitriCase) vcase = make_case(PLAN_ROSTER(""), vitri_date(2026, 12, 31));
    VitriInspected inspected = {vcase, NULL, NULL};
    g_autoptr(VitriStated) stated = vitri_stated_new(&inspected);
    gint32 a = vitri_roster_find_unit(vcase->roster, "A");
    gint32 b = vitri_roster_find_unit(vcase->roster, "B");
    gint32 t = vitri_roster_find_unit(vcase->roster, "T");
    cr_expect_not(vitri_stated_has(stated, a));
    vitri_stated_note(stated, a, FALSE);
    cr_expect_not(vitri_stated_has(stated, a), "concerned is not stated");
    vitri_stated_note(stated, b, TRUE);
    cr_expect(vitri_stated_has(stated, a), "a sister unit states it");
    cr_expect_not(vitri_stated_has(stated, t), "another body does not");
    vitri_stated_note(stated, b, FALSE);
    cr_expect(vitri_stated_has(stated, b), "what was stated stays so");
}
