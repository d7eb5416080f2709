/* Sheets as they are laid out: headings, notes, drop-down lists, and what cells say for values. */
#include "form-sheet.h"

#include "../support/exchange-case.h"

#define ROSTER "tests/cases/roster.xml"

Test(form_sheet, columns_have_headings_notes_and_choices)
{
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriCase) vcase = read_tree_case(ROSTER, NULL);
    const VitriFormWords words = {tables, vcase->codes, "vi"};
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("");
    const VitriSheetForm *people = vitri_columns_find_element(tables->roster, "person");
    const VitriSheet *sheet = vitri_form_sheet_add(workbook, people, &words);
    const VitriColumnStyle *sex = &g_array_index(sheet->styles, VitriColumnStyle, find_heading(sheet, "Giới tính"));
    const VitriColumnStyle *born = &g_array_index(sheet->styles, VitriColumnStyle, find_heading(sheet, "Ngày sinh"));
    cr_expect_str_eq(sheet->name, "Nhân sự");
    cr_expect(sheet->head_rows == 1 && sheet->filter && sheet->rows->len == 1);
    cr_assert(sex->choices && g_strv_length(sex->choices) == 2);
    cr_expect_str_eq(sex->choices[0], "nam");
    cr_expect(strstr(sex->note, "Bắt buộc.") && strstr(sex->note, "Chọn trong danh sách"), "%s", sex->note);
    cr_expect(!born->choices && born->as_typed && strstr(born->note, "31/12/2026"), "%s", born->note);
}

/* Levels of qualifications hang on the kind; the list offers those of all kinds, each once. */
Test(form_sheet, a_list_that_hangs_on_another_column_offers_all)
{
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriCase) vcase = read_tree_case(ROSTER, NULL);
    const VitriFormWords words = {tables, vcase->codes, "vi"};
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("");
    const VitriSheetForm *form = vitri_columns_find_element(tables->roster, "qualification");
    const VitriSheet *sheet = vitri_form_sheet_add(workbook, form, &words);
    char **choices = g_array_index(sheet->styles, VitriColumnStyle, find_heading(sheet, "Trình độ")).choices;
    static const char *const expected[] = {"đại học", "cao cấp", "bậc 3 (B1)", "tiến sĩ"};
    for (guint i = 0; i < G_N_ELEMENTS(expected); i++)
        cr_expect(g_strv_contains((const char *const *)choices, expected[i]), "%s", expected[i]);
    cr_expect_not(g_strv_contains((const char *const *)choices, "doctorate"), "a code among the labels");
    for (guint i = 0; choices[i]; i++)
        cr_expect_not(g_strv_contains((const char *const *)choices + i + 1, choices[i]), "%s twice", choices[i]);
}

Test(form_sheet, values_are_said_as_people_read_them)
{
    static const struct {
        const char *element, *attribute, *kind, *value, *text;
        VitriCellKind cell;
    } rows[] = {
        {"person", "name", NULL, "=1+1", "=1+1", VITRI_CELL_TEXT},
        {"person", "born", NULL, "1985-08-15", "1985-08-15", VITRI_CELL_DATE},
        {"person", "born", NULL, "1985-08", "08/1985", VITRI_CELL_TEXT},
        {"person", "born", NULL, "1985", "1985", VITRI_CELL_TEXT},
        {"person", "sex", NULL, "female", "nữ", VITRI_CELL_TEXT},
        {"post", "required", NULL, "true", "có", VITRI_CELL_TEXT},
        {"post", "required", NULL, "false", "không", VITRI_CELL_TEXT},
        {"post", "seats", NULL, "12", "12", VITRI_CELL_NUMBER},
        {"rank", "code", NULL, "01.003", "chuyên viên", VITRI_CELL_TEXT},
        {"rank", "code", NULL, "01.003.x", "01.003.x", VITRI_CELL_TEXT},
        {"qualification", "level", "degree", "bachelor", "đại học", VITRI_CELL_TEXT},
        {"qualification", "level", "degree", "doctor", "tiến sĩ", VITRI_CELL_TEXT},
        {"qualification", "level", "degree", "doctorate", "doctorate",
         VITRI_CELL_TEXT}, /* its label means another code */
        {"qualification", "level", "sector", "x", "x", VITRI_CELL_TEXT},
        {"person", "status", NULL, "", NULL, VITRI_CELL_EMPTY},
    };
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriCase) vcase = read_tree_case(ROSTER, NULL);
    const VitriFormWords words = {tables, vcase->codes, "vi"};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("");
        const VitriSheetForm *form = vitri_columns_find_element(tables->roster, rows[i].element);
        VitriSheet *sheet = vitri_form_sheet_add(workbook, form, &words);
        guint index = vitri_form_sheet_index(form, vitri_columns_find_attribute(form, rows[i].attribute, FALSE));
        vitri_form_sheet_set(sheet, 1, form, index, rows[i].value, rows[i].kind, &words);
        const VitriCell *cell = vitri_sheet_cell(sheet, 1, index);
        cr_expect(cell->kind == rows[i].cell && g_strcmp0(cell->text, rows[i].text) == 0, "%s/@%s '%s': '%s'",
                  rows[i].element, rows[i].attribute, rows[i].value, cell->text);
    }
}
