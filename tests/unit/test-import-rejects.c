/* Rejected rows in the form they came in, and corrected in again. */
#include "../support/exchange-case.h"
#include "../support/import-case.h"

#define ROWS                                                                                                           \
    "[People]\nList of "                                                                                               \
    "staff\nid|name|sex|born|norm\nP1|A|male|@1980-02-03|=7\nP2|B|?|@1981-02-03|=8\nP3|C|male|??|=9\n"

static const char *cell(const VitriSheet *sheet, guint row, guint column)
{
    const char *text = vitri_sheet_cell(sheet, row, column)->text;
    return text ? text : "";
}

Test(import_rejects, rows_come_back_with_what_stood_above_them_and_their_reasons)
{
    g_autoptr(ImportCase) run = run_import("[Roster]\nid|as-of\nr|2026-12-31\n" ROWS, NULL, NULL);
    cr_assert_eq(run->import->rejects->len, 1);
    const VitriWorkbook *workbook = run->import->rejects->pdata[0];
    cr_assert_eq(workbook->sheets->len, 1, "only sheets with rejected rows");
    const VitriSheet *sheet = workbook->sheets->pdata[0];
    cr_expect_eq(sheet->rows->len, 4, "%u", sheet->rows->len);
    cr_expect_str_eq(cell(sheet, 0, 0), "List of staff");
    cr_expect_str_eq(cell(sheet, 1, 1), "name");
    cr_expect_str_eq(cell(sheet, 1, 5), "! rejected because");
    cr_expect_str_eq(cell(sheet, 2, 0), "P2");
    cr_expect_str_eq(cell(sheet, 3, 0), "P3");
    cr_expect(strstr(cell(sheet, 2, 5), "'?' as 'sex' is wrong"), "%s", cell(sheet, 2, 5));
    cr_expect_eq(vitri_sheet_cell(sheet, 2, 3)->kind, VITRI_CELL_DATE, "a date stays a date");
    cr_expect_eq(vitri_sheet_cell(sheet, 2, 4)->kind, VITRI_CELL_NUMBER, "a number stays a number");
    const VitriImportReject *reject = run->import->rejected->pdata[1];
    cr_expect_str_eq(reject->place, "People!5");
}

Test(import_rejects, the_column_of_reasons_is_written_anew_in_its_place)
{
    g_autoptr(ImportCase) run = run_import("[Roster]\nid|as-of\nr|2026-12-31\n"
                                           "[People]\nid|! old|name|sex|born\nP1|why|A|?|1980\n",
                                           NULL, NULL);
    const VitriWorkbook *workbook = run->import->rejects->pdata[0];
    const VitriSheet *sheet = workbook->sheets->pdata[0];
    cr_expect_str_eq(cell(sheet, 0, 1), "! rejected because");
    cr_expect(strstr(cell(sheet, 1, 1), "'?' as 'sex' is wrong"), "%s", cell(sheet, 1, 1));
    cr_expect_str_eq(cell(sheet, 1, 5), "");
}

Test(import_rejects, without_rejected_rows_there_is_no_workbook)
{
    g_autoptr(ImportCase) run = run_import(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES, NULL, NULL);
    cr_expect_eq(run->import->rejects->len, 0);
    cr_expect_eq(run->import->rejected->len, 0);
}
