/* A sheet of a plan as it comes back: headings below titles, columns in any order, values by their column. */
#include "plan-sheet.h"

#include "../support/exchange-case.h"

typedef struct {
    VitriTables *tables;
    VitriCase *vcase;
    VitriWorkbook *workbook;
    GPtrArray *faults;
    VitriPlanSource source;
} Fixture;

static void open_fixture(Fixture *fixture)
{
    fixture->tables = read_tables();
    fixture->vcase = read_tree_case("tests/cases/roster.xml", NULL);
    fixture->workbook = vitri_workbook_new("t.xlsx");
    fixture->faults = vitri_fault_list_new();
    fixture->source = (VitriPlanSource){
        fixture->workbook, fixture->tables, fixture->vcase->roster, fixture->vcase->codes, "vi", fixture->faults};
}

static void close_fixture(Fixture *fixture)
{
    vitri_workbook_free(fixture->workbook);
    vitri_tables_free(fixture->tables);
    vitri_case_unref(fixture->vcase);
    g_ptr_array_unref(fixture->faults);
}

static void fill_row(VitriSheet *sheet, guint row, const char *cells)
{
    g_auto(GStrv) texts = g_strsplit(cells, "|", -1);
    for (guint i = 0; texts[i]; i++)
        vitri_sheet_set_text(sheet, row, i, texts[i]);
}

Test(plan_sheet, rows_are_read_below_titles_in_any_order)
{
    Fixture fixture;
    open_fixture(&fixture);
    VitriSheet *sheet = vitri_workbook_add_sheet(fixture.workbook, "CHUYEN DOI");
    fill_row(sheet, 0, "KẾ HOẠCH CHUYỂN ĐỔI NĂM 2027");
    fill_row(sheet, 2, "Thực hiện từ ngày|Mã vị trí chuyển đến|Mã người|Lý do chuyển");
    fill_row(sheet, 3, "3/2027|CCVC-01|P02|QUA HAN");
    fill_row(sheet, 5, "|||");
    g_autoptr(VitriPlanSheet) moves = vitri_plan_sheet_open(&fixture.source, "move");
    g_autofree char *reason = vitri_plan_sheet_value(moves, 3, "reason");
    g_autofree char *chain = vitri_plan_sheet_value(moves, 3, "chain");
    const VitriDate day = vitri_plan_sheet_day(moves, 3, "on");
    cr_expect_eq(moves->first_row, 3);
    cr_expect_str_eq(reason, "overdue");
    cr_expect_null(chain);
    cr_expect(day.year == 2027 && day.month == 3 && day.day == 1);
    cr_expect_eq(vitri_plan_sheet_person(moves, 3, "person"), vitri_roster_find_person(fixture.vcase->roster, "P02"));
    cr_expect_eq(vitri_plan_sheet_post(moves, 3, "to"), vitri_roster_find_post(fixture.vcase->roster, "CCVC-01"));
    cr_expect(vitri_plan_sheet_is_empty(moves, 4) && vitri_plan_sheet_is_empty(moves, 5));
    cr_expect_eq(fixture.faults->len, 0);
    close_fixture(&fixture);
}

Test(plan_sheet, a_missing_sheet_has_no_rows_and_one_without_headings_is_told)
{
    Fixture fixture;
    open_fixture(&fixture);
    g_autoptr(VitriPlanSheet) stays = vitri_plan_sheet_open(&fixture.source, "stay");
    cr_expect(stays->first_row == stays->n_rows && fixture.faults->len == 0);
    fill_row(vitri_workbook_add_sheet(fixture.workbook, "Moves"), 0, "one|two|three");
    g_autoptr(VitriPlanSheet) moves = vitri_plan_sheet_open(&fixture.source, "move");
    cr_assert(moves->first_row == moves->n_rows && fixture.faults->len == 1);
    cr_expect_str_eq(((const VitriFault *)fixture.faults->pdata[0])->tag->tag, "no-headings");
    close_fixture(&fixture);
}

Test(plan_sheet, the_words_that_may_stand_in_a_cell_are_named)
{
    Fixture fixture;
    open_fixture(&fixture);
    VitriSheet *sheet = vitri_workbook_add_sheet(fixture.workbook, "Moves");
    fill_row(sheet, 0, "To post|Person|Edit");
    fill_row(sheet, 1, "CCVC-01|P02|pinned");
    g_autoptr(VitriPlanSheet) moves = vitri_plan_sheet_open(&fixture.source, "move");
    g_autofree char *value = vitri_plan_sheet_value(moves, 1, "edit");
    cr_expect_null(value);
    cr_assert_eq(fixture.faults->len, 1);
    const VitriFault *fault = fixture.faults->pdata[0];
    cr_expect(strstr(fault->text, "'giữ nguyên', 'không đến', 'ở lại'"), "%s", fault->text);
    close_fixture(&fixture);
}

Test(plan_sheet, wrong_cells_are_told_and_count_as_empty)
{
    static const struct {
        const char *cells, *attribute, *tag, *cell;
    } rows[] = {
        {"x|CCVC-01|P02|due", "on", "wrong-value", "Moves!A2"},
        {"3/2027|CCVC-09|P02|due", "to", "unknown-reference", "Moves!B2"},
        {"3/2027|CCVC-01|P09|due", "person", "unknown-reference", "Moves!C2"},
        {"3/2027|CCVC-01|P02|because", "reason", "wrong-value", "Moves!D2"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Fixture fixture;
        open_fixture(&fixture);
        VitriSheet *sheet = vitri_workbook_add_sheet(fixture.workbook, "Moves");
        fill_row(sheet, 0, "On|To post|Person|Reason");
        fill_row(sheet, 1, rows[i].cells);
        g_autoptr(VitriPlanSheet) moves = vitri_plan_sheet_open(&fixture.source, "move");
        g_autofree char *value = vitri_plan_sheet_value(moves, 1, rows[i].attribute);
        cr_expect_null(value, "%s", rows[i].cells);
        cr_assert_eq(fixture.faults->len, 1, "%s", rows[i].cells);
        const VitriFault *fault = fixture.faults->pdata[0];
        cr_expect_str_eq(fault->tag->tag, rows[i].tag, "%s", rows[i].cells);
        cr_expect_str_eq(fault->cell, rows[i].cell, "%s", rows[i].cells);
        close_fixture(&fixture);
    }
}
