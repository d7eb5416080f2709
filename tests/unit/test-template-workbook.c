/* The empty workbook: every sheet, an example that is told as such and fits its columns, nothing for reading only. */
#include "vitri/template-workbook.h"

#include "../support/exchange-case.h"

/* Whether an example is what the importer would take: a date, a code, a word … */
static gboolean fits(const VitriColumn *column, const char *example, const char *kind, const VitriCodes *codes)
{
    VitriDate date;
    const VitriCell cell = {VITRI_CELL_TEXT, (char *)example, 0};
    if (column->type == VITRI_TYPE_DATE)
        return vitri_cell_date(&cell, &date, NULL);
    if (column->type == VITRI_TYPE_CODE)
        return vitri_columns_code(codes, *column->of == '@' ? kind : column->of, example) != NULL;
    return column->type != VITRI_TYPE_WORD || vitri_columns_word(column, example) != NULL;
}

Test(template_workbook, every_sheet_has_an_example_that_fits)
{
    static const char *const languages[] = {"vi", "en"};
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriCase) vcase = read_tree_case("tests/cases/roster.xml", NULL);
    for (guint l = 0; l < G_N_ELEMENTS(languages); l++) {
        g_autoptr(VitriWorkbook) workbook = vitri_template_workbook(tables, vcase->codes, languages[l]);
        cr_assert_eq(workbook->sheets->len, tables->roster->len);
        for (guint i = 0; i < workbook->sheets->len; i++) {
            const VitriSheet *sheet = workbook->sheets->pdata[i];
            const VitriSheetForm *form = vitri_columns_find_table(tables->roster, sheet->name);
            cr_expect_eq(form, tables->roster->pdata[i], "%s", sheet->name);
            cr_expect(sheet->rows->len == 2 && vitri_tables_is_example(tables, vitri_sheet_cell(sheet, 1, 0)->text),
                      "%s: %s", sheet->name, vitri_sheet_cell(sheet, 1, 0)->text);
            for (guint k = 0; vitri_sheet_cell(sheet, 0, k)->text; k++) {
                const VitriColumn *column = vitri_columns_find(form, vitri_sheet_cell(sheet, 0, k)->text);
                const char *example = vitri_sheet_cell(sheet, 1, k)->text;
                cr_assert(column && !column->helper, "%s/%u", sheet->name, k);
                cr_expect(example || !column->required, "%s/%s has no example", sheet->name, column->attribute);
                cr_expect(k == 0 || !example || fits(column, example, "degree", vcase->codes), "%s/%s: %s", sheet->name,
                          column->attribute, example);
            }
        }
    }
}
