/* What an edit of a row means: told by the word, else by what differs from the hidden copy. */
#include "plan-edits.h"

#include "../support/exchange-case.h"
#include "vitri/export-plan.h"

#define PLAN                                                                                                           \
    "<plan xmlns='urn:vitri:plan:1' year='2027' on='2026-12-31'>"                                                      \
    "<move person='P02' to='CCVC-01' on='2027-03-01'/><stay person='P04' post='CCHC-01' reason='not-due'/></plan>"

Test(plan_edits, a_row_has_one_meaning)
{
    static const struct {
        const char *sheet, *heading, *text, *person;
        VitriPlanWants wants;
        gboolean with_day, untouched;
    } rows[] = {
        {"Moves", "Edit", NULL, "P02", VITRI_PLAN_WANTS_NOTHING, FALSE, TRUE},
        {"Moves", "Edit", "keep", "P02", VITRI_PLAN_WANTS_PIN, TRUE, TRUE},
        {"Moves", "Edit", "not there", "P02", VITRI_PLAN_WANTS_FORBID, FALSE, TRUE},
        {"Moves", "Edit", "stays", "P02", VITRI_PLAN_WANTS_STAY, FALSE, TRUE},
        {"Moves", "On", "03/2027", "P02", VITRI_PLAN_WANTS_NOTHING, FALSE, TRUE}, /* the same day */
        {"Moves", "On", "04/2027", "P02", VITRI_PLAN_WANTS_PIN, TRUE, FALSE},
        {"Moves", "On", NULL, "P02", VITRI_PLAN_WANTS_PIN, TRUE, FALSE},
        {"Moves", "To post", "CCVC-02", "P02", VITRI_PLAN_WANTS_PIN, FALSE, FALSE},
        {"Moves", "To post", NULL, "P02", VITRI_PLAN_WANTS_STAY, FALSE, FALSE},
        {"Original", "Person", NULL, "P02", VITRI_PLAN_WANTS_PIN, TRUE, FALSE}, /* nothing to compare with */
        {"Stays", "Edit", NULL, "P04", VITRI_PLAN_WANTS_NOTHING, TRUE, TRUE},
        {"Stays", "Edit", "keep", "P04", VITRI_PLAN_WANTS_STAY, TRUE, TRUE},
        {"Stays", "To post", "CCVC-02", "P04", VITRI_PLAN_WANTS_PIN, TRUE, FALSE},
    };
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriPlan) plan = read_tree_plan("tests/cases/roster.xml", PLAN);
    const VitriRoster *roster = plan->vcase->roster;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriWorkbook) workbook = vitri_export_plan(plan, tables, "en", NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        const VitriPlanSource source = {workbook, tables, roster, plan->vcase->codes, "en", faults};
        VitriPlanEdits edits;
        set_text(find_sheet(workbook, rows[i].sheet), 1, rows[i].heading, rows[i].text);
        vitri_plan_edits_open(&edits, &source);
        const VitriPlanEdit *edit = vitri_plan_edits_find(&edits, vitri_roster_find_person(roster, rows[i].person));
        cr_assert(edit && vitri_plan_edits_counts(&edits, edit), "row %u", i);
        cr_expect(edit->wants == rows[i].wants && edit->with_day == rows[i].with_day &&
                      edit->untouched == rows[i].untouched,
                  "row %u: %d %d %d", i, edit->wants, edit->with_day, edit->untouched);
        cr_expect_str_eq(roster->posts[edit->own].id, edit->is_move ? "TCBC-01" : "CCHC-01", "row %u", i);
        cr_expect_eq(faults->len, 0, "row %u", i);
        vitri_plan_edits_close(&edits);
    }
}
