/* Sheets as CSV: quoting, rows of one length, and what a spreadsheet program must not run. */
#include "vitri/write-workbook.h"

#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/read-workbook.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static VitriSheet *build_sheet(VitriWorkbook *workbook)
{
    static const char *const cells[] = {"a,b", "say \"x\"", "two\nlines", " blank", "=1+1", "-tel", "@x", "plain"};
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "S");
    for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
        vitri_sheet_set_text(sheet, 0, i, cells[i]);
    vitri_sheet_set_number(sheet, 1, 1, -5);
    return sheet;
}

Test(write_csv, cells_are_quoted_and_rows_are_of_one_length)
{
    static const struct {
        gboolean excel;
        const char *text;
    } rows[] = {
        {FALSE, "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" blank\",=1+1,-tel,@x,plain\r\n,-5,,,,,,\r\n"},
        {TRUE,
         "\xef\xbb\xbf\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" blank\",'=1+1,'-tel,'@x,plain\r\n,-5,,,,,,\r\n"},
    };
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t");
    const VitriSheet *sheet = build_sheet(workbook);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_write_csv(sheet, rows[i].excel, out);
        cr_expect_str_eq(out->str, rows[i].text, "%s", out->str);
    }
}

Test(write_csv, texts_with_apostrophes_before_a_formula_are_read_back_whole)
{
    static const char *const texts[] = {"=1+1", "'=1+1", "''@x", "'q", "''q", "'", "-'x"};
    g_autofree char *folder = g_dir_make_tmp("vitri-XXXXXX", NULL);
    g_autofree char *file = g_build_filename(folder, "S.csv", NULL);
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "S");
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        vitri_sheet_set_text(sheet, 0, i, texts[i]);
    for (guint excel = 0; excel < 2; excel++) {
        g_autoptr(GString) out = g_string_new(NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        vitri_write_csv(sheet, excel == 1, out);
        cr_assert(g_file_set_contents(file, out->str, (gssize)out->len, NULL));
        g_autoptr(VitriWorkbook) back = vitri_read_workbook(file, NULL, faults, NULL);
        cr_assert(back && back->sheets->len == 1);
        for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
            cr_expect_str_eq(vitri_sheet_cell(back->sheets->pdata[0], 0, i)->text, texts[i], "%s", out->str);
    }
    g_remove(file);
    g_rmdir(folder);
}

Test(write_csv, an_empty_sheet_is_nothing)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t");
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_csv(vitri_workbook_add_sheet(workbook, "S"), FALSE, out);
    cr_expect_str_eq(out->str, "");
}

Test(write_csv, a_workbook_is_a_new_folder_for_its_owner_only)
{
    g_autofree char *parent = g_dir_make_tmp("vitri-XXXXXX", NULL);
    g_autofree char *folder = g_build_filename(parent, "out", NULL);
    g_autofree char *file = g_build_filename(folder, "A-B.csv", NULL);
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t");
    g_autoptr(GError) error = NULL, again = NULL;
    g_autofree char *text = NULL;
    GStatBuf about;
    vitri_sheet_set_text(vitri_workbook_add_sheet(workbook, "A/B"), 0, 0, "x");
    cr_assert(vitri_write_csv_folder(workbook, folder, FALSE, &error), "%s", error ? error->message : "");
    cr_assert(g_file_get_contents(file, &text, NULL, NULL), "%s", file);
    cr_expect_str_eq(text, "x\r\n");
    cr_expect(g_stat(file, &about) == 0 && (about.st_mode & 0777) == 0600);
    cr_expect(g_stat(folder, &about) == 0 && (about.st_mode & 0777) == 0700);
    cr_expect_not(vitri_write_csv_folder(workbook, folder, FALSE, &again));
    cr_expect(again && again->code == VITRI_ERROR_INPUT && strstr(again->message, "not empty"), "%s",
              again ? again->message : "");
    g_unlink(file);
    g_rmdir(folder);
    g_rmdir(parent);
}
