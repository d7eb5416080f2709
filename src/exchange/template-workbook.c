/*
 * The empty workbook that officers fill in.
 *
 * It is the workbook form of a roster with one example row a sheet. Columns that only explain a reference are left out:
 * nobody should fill them in. Linear in columns and codes.
 */
#include "vitri/template-workbook.h"

#include "form-sheet.h"

enum { EXAMPLE_ROW = 1, TEXT_WIDTH = 22 };

/* The table without the columns that are for reading only; its columns stay the other's. */
static VitriSheetForm copy_without_helpers(const VitriSheetForm *form)
{
    VitriSheetForm copy = *form;
    copy.columns = g_ptr_array_new();
    for (guint i = 0; i < form->columns->len; i++) {
        const VitriColumn *column = form->columns->pdata[i];
        if (!column->helper)
            g_ptr_array_add(copy.columns, (gpointer)column);
    }
    return copy;
}

static void add_example(VitriSheet *sheet, const VitriSheetForm *form, const VitriFormWords *words)
{
    const char *mark = vitri_tables_text(words->tables, "example", words->language);
    for (guint i = 0; i < form->columns->len; i++) {
        const VitriColumn *column = form->columns->pdata[i];
        const char *example = vitri_columns_example(column, words->language);
        g_autofree char *marked = i == 0 ? g_strdup_printf("%s %s", mark, example) : g_strdup(example);
        vitri_sheet_set_text(sheet, EXAMPLE_ROW, i, marked);
        if (column->type == VITRI_TYPE_TEXT || column->type == VITRI_TYPE_CODE)
            vitri_sheet_style(sheet, i)->width = TEXT_WIDTH; /* there is nothing yet to be as wide as */
    }
}

VitriWorkbook *vitri_template_workbook(const VitriTables *tables, const VitriCodes *codes, const char *language)
{
    const VitriFormWords words = {tables, codes, language};
    VitriWorkbook *workbook = vitri_workbook_new("");
    workbook->title = g_strdup(vitri_tables_text(tables, "template-title", language));
    for (guint i = 0; i < tables->roster->len; i++) {
        VitriSheetForm form = copy_without_helpers(tables->roster->pdata[i]);
        VitriSheet *sheet = vitri_form_sheet_add(workbook, &form, &words);
        sheet->title = g_strdup_printf("%s – %s", workbook->title, sheet->name);
        sheet->footer = g_strdup(vitri_tables_text(tables, "template-footer", language));
        add_example(sheet, &form, &words);
        g_ptr_array_unref(form.columns);
    }
    return workbook;
}
