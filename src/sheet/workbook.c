/*
 * Workbooks as plain tables: rows of cells, each row as long as its last cell.
 *
 * A row is an array of cells by value; it grows by doubling, so filling a sheet of n cells row by row costs O(n), and a
 * cell is found in O(1). A cell owns its text. The text of a number is its shortest decimal that reads back as the same
 * number, a date's is YYYY-MM-DD, so a reader that wants only texts need not look at the kind.
 * Days are counted as a spreadsheet counts them: 1 is 1900-01-01, and 60 is the 29 February 1900 that never was.
 * Not here: reading and writing of files, formulas, and what a text means.
 */
#include "cells.h"

#include <math.h>
#include <string.h>

/* The last days of December 1899 and February 1900 by vitri_date_day_number; the days after them are 1 and 61. */
enum { SERIAL_LEAP_FAULT = 60, DAYS_BEFORE_1900 = 693595, DAYS_BEFORE_MARCH_1900 = 693654 };

static const VitriCell empty_cell = {VITRI_CELL_EMPTY, NULL, 0};

static void clear_cell(gpointer data)
{
    g_free(((VitriCell *)data)->text);
}

static void clear_style(gpointer data)
{
    VitriColumnStyle *style = data;
    g_strfreev(style->choices);
    g_free(style->note);
}

static void free_sheet(gpointer data)
{
    VitriSheet *sheet = data;
    g_free(sheet->name);
    g_ptr_array_unref(sheet->rows);
    g_clear_pointer(&sheet->lines, g_array_unref);
    g_array_unref(sheet->styles);
    g_array_unref(sheet->strong_rows);
    g_array_unref(sheet->spans);
    g_free(sheet->title);
    g_free(sheet->footer);
    g_free(sheet);
}

VitriWorkbook *vitri_workbook_new(const char *file)
{
    VitriWorkbook *workbook = g_new0(VitriWorkbook, 1);
    workbook->file = g_strdup(file);
    workbook->sheets = g_ptr_array_new_with_free_func(free_sheet);
    return workbook;
}

void vitri_workbook_free(VitriWorkbook *workbook)
{
    if (!workbook)
        return;
    g_ptr_array_unref(workbook->sheets);
    g_free(workbook->file);
    g_free(workbook->encoding);
    g_free(workbook->sha256);
    g_free(workbook->title);
    g_free(workbook);
}

VitriSheet *vitri_workbook_add_sheet(VitriWorkbook *workbook, const char *name)
{
    VitriSheet *sheet = g_new0(VitriSheet, 1);
    sheet->name = g_strdup(name);
    sheet->rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    sheet->styles = g_array_new(FALSE, TRUE, sizeof(VitriColumnStyle));
    g_array_set_clear_func(sheet->styles, clear_style);
    sheet->strong_rows = g_array_new(FALSE, FALSE, sizeof(guint));
    sheet->spans = g_array_new(FALSE, FALSE, sizeof(VitriSpan));
    g_ptr_array_add(workbook->sheets, sheet);
    return sheet;
}

VitriSheet *vitri_workbook_find_sheet(const VitriWorkbook *workbook, const char *name)
{
    for (guint i = 0; i < workbook->sheets->len; i++) {
        VitriSheet *sheet = g_ptr_array_index(workbook->sheets, i);
        if (strcmp(sheet->name, name) == 0)
            return sheet;
    }
    return NULL;
}

const VitriCell *vitri_sheet_cell(const VitriSheet *sheet, guint row, guint column)
{
    if (row >= sheet->rows->len)
        return &empty_cell;
    const GArray *cells = g_ptr_array_index(sheet->rows, row);
    return column < cells->len ? &g_array_index(cells, VitriCell, column) : &empty_cell;
}

void vitri_cells_add_rows(VitriSheet *sheet, guint n)
{
    while (sheet->rows->len < n) {
        GArray *cells = g_array_new(FALSE, TRUE, sizeof(VitriCell));
        g_array_set_clear_func(cells, clear_cell);
        g_ptr_array_add(sheet->rows, cells);
    }
}

VitriCell *vitri_cells_place(VitriSheet *sheet, guint row, guint column)
{
    vitri_cells_add_rows(sheet, row + 1);
    GArray *cells = g_ptr_array_index(sheet->rows, row);
    if (cells->len <= column)
        g_array_set_size(cells, column + 1);
    return &g_array_index(cells, VitriCell, column);
}

void vitri_cells_take_text(VitriCell *cell, VitriCellKind kind, char *text)
{
    g_free(cell->text);
    *cell = (VitriCell){kind, text, 0};
}

void vitri_cells_set_number(VitriCell *cell, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE] = "";
    number = number == 0 ? 0 : number; /* no "-0" */
    static const char *const formats[] = {"%.15g", "%.16g", "%.17g"};
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_ascii_formatd(text, sizeof(text), formats[i], number);
        if (g_ascii_strtod(text, NULL) == number)
            break;
    }
    vitri_cells_take_text(cell, VITRI_CELL_NUMBER, g_strdup(text));
    cell->number = number;
}

gboolean vitri_cells_date_of_serial(double serial, VitriDate *out_date)
{
    if (!(serial >= 1) || serial > VITRI_SERIAL_LAST || serial == SERIAL_LEAP_FAULT)
        return FALSE;
    gint32 day = (gint32)serial;
    *out_date = vitri_date_from_day_number(day < SERIAL_LEAP_FAULT ? DAYS_BEFORE_1900 + day
                                                                   : DAYS_BEFORE_MARCH_1900 + day - SERIAL_LEAP_FAULT);
    return TRUE;
}

void vitri_cells_set_serial(VitriCell *cell, double serial)
{
    VitriDate date;
    double day = floor(serial);
    if (!vitri_cells_date_of_serial(day, &date)) {
        vitri_cells_set_number(cell, serial);
        return;
    }
    vitri_cells_take_text(cell, VITRI_CELL_DATE, vitri_date_to_string(date));
    cell->number = day;
}

void vitri_sheet_set_text(VitriSheet *sheet, guint row, guint column, const char *text)
{
    gboolean empty = !text || !*text;
    vitri_cells_take_text(vitri_cells_place(sheet, row, column), empty ? VITRI_CELL_EMPTY : VITRI_CELL_TEXT,
                          empty ? NULL : g_strdup(text));
}

void vitri_sheet_set_number(VitriSheet *sheet, guint row, guint column, double number)
{
    vitri_cells_set_number(vitri_cells_place(sheet, row, column), number);
}

void vitri_sheet_set_date(VitriSheet *sheet, guint row, guint column, VitriDate date)
{
    gint32 day = vitri_date_is_full(date) ? vitri_date_day_number(date) : 0;
    if (day <= DAYS_BEFORE_1900) { /* known in part, or of a day that a spreadsheet cannot count */
        g_autofree char *text = vitri_date_to_string(date);
        vitri_sheet_set_text(sheet, row, column, text);
        return;
    }
    gboolean early = day <= DAYS_BEFORE_MARCH_1900;
    vitri_cells_set_serial(vitri_cells_place(sheet, row, column),
                           early ? day - DAYS_BEFORE_1900 : day - DAYS_BEFORE_MARCH_1900 + SERIAL_LEAP_FAULT);
}

VitriColumnStyle *vitri_sheet_style(VitriSheet *sheet, guint column)
{
    if (sheet->styles->len <= column)
        g_array_set_size(sheet->styles, column + 1);
    return &g_array_index(sheet->styles, VitriColumnStyle, column);
}

char *vitri_column_name(guint column)
{
    char letters[8];
    guint at = sizeof(letters) - 1;
    letters[at] = '\0';
    for (guint64 rest = (guint64)column + 1; rest > 0; rest = (rest - 1) / 26)
        letters[--at] = (char)('A' + (rest - 1) % 26);
    return g_strdup(letters + at);
}

char *vitri_cell_name(guint row, guint column)
{
    g_autofree char *letters = vitri_column_name(column);
    return g_strdup_printf("%s%u", letters, row + 1);
}
