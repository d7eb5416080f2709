/*
 * Rejected rows in the form they came in: the same sheets, what stands above the rows, the rows, one column more.
 *
 * The heading of that column begins with "!", by which an import passes it over: the file can be corrected where it is
 * and imported again.
 */
#include "import-layout.h"
#include "import-result.h"
#include "vitri/message.h"

#include <string.h>

void vitri_import_reject_free(VitriImportReject *reject)
{
    g_free(reject->file);
    g_free(reject->place);
    g_ptr_array_unref(reject->reasons);
    g_free(reject);
}

static void copy_cell(VitriSheet *to, guint row, guint column, const VitriCell *cell)
{
    VitriDate date;
    if (cell->kind == VITRI_CELL_NUMBER)
        vitri_sheet_set_number(to, row, column, cell->number);
    else if (cell->kind == VITRI_CELL_DATE && vitri_date_parse(cell->text, &date))
        vitri_sheet_set_date(to, row, column, date);
    else
        vitri_sheet_set_text(to, row, column, cell->text);
}

static void copy_row(const VitriSheet *from, guint from_row, VitriSheet *to, guint to_row, guint width)
{
    for (guint i = 0; i < width; i++)
        copy_cell(to, to_row, i, vitri_sheet_cell(from, from_row, i));
}

/* The column of reasons of an earlier import is written anew; else one behind the others. */
static guint find_reason_column(const VitriImportLayout *layout, guint width)
{
    for (guint i = 0; i < width; i++) {
        const char *text = vitri_sheet_cell(layout->sheet, layout->heading_row, i)->text;
        if (text && *text == '!')
            return i;
    }
    return width;
}

static VitriSheet *begin_sheet(VitriWorkbook *workbook, const VitriImportLayout *layout, guint width, guint reason)
{
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, layout->sheet->name);
    for (guint i = 0; i < layout->first_row; i++)
        copy_row(layout->sheet, i, sheet, i, width);
    g_autofree char *heading = g_strdup_printf("! %s", _("rejected because"));
    vitri_sheet_set_text(sheet, layout->heading_row, reason, heading);
    vitri_sheet_style(sheet, reason)->wraps = TRUE;
    sheet->head_rows = layout->first_row;
    return sheet;
}

static void add_layout(const VitriImportRun *run, const VitriImportLayout *layout, VitriWorkbook *workbook)
{
    guint width = vitri_import_layout_width(layout->sheet), next = layout->first_row;
    guint reason = find_reason_column(layout, width);
    VitriSheet *sheet = NULL;
    for (guint i = 0; i < run->rows->len; i++) {
        const VitriImportRow *row = run->rows->pdata[i];
        if (row->layout != layout || !row->reasons)
            continue;
        sheet = sheet ? sheet : begin_sheet(workbook, layout, width, reason);
        copy_row(layout->sheet, row->row, sheet, next, width);
        g_autofree char **texts = (char **)g_new0(char *, row->reasons->len + 1);
        memcpy(texts, row->reasons->pdata, row->reasons->len * sizeof(char *));
        g_autofree char *joined = g_strjoinv("; ", texts);
        vitri_sheet_set_text(sheet, next, reason, joined);
        next++;
    }
}

static void list_row(VitriImportRun *run, guint index)
{
    const VitriImportRow *row = run->rows->pdata[index];
    if (!row->reasons)
        return;
    VitriImportReject *reject = g_new0(VitriImportReject, 1);
    reject->file = g_strdup(row->layout->workbook->file);
    reject->place = vitri_import_place(run, index, -1);
    reject->reasons = g_ptr_array_ref(row->reasons);
    g_ptr_array_add(run->result->rejected, reject);
}

void vitri_import_rejects_fill(VitriImportRun *run)
{
    for (guint i = 0; i < run->rows->len; i++)
        list_row(run, i);
    for (guint i = 0; i < run->options->workbooks->len; i++) {
        const VitriWorkbook *workbook = run->options->workbooks->pdata[i];
        g_autoptr(VitriWorkbook) rejects = vitri_workbook_new(workbook->file);
        rejects->folder = workbook->folder;
        for (guint k = 0; k < run->layouts->len; k++) {
            const VitriImportLayout *layout = run->layouts->pdata[k];
            if (layout->workbook == workbook && !vitri_workbook_find_sheet(rejects, layout->sheet->name))
                add_layout(run, layout, rejects);
        }
        if (rejects->sheets->len > 0)
            g_ptr_array_add(run->result->rejects, g_steal_pointer(&rejects));
    }
}
