/*
 * The cells of one sheet of an .xlsx file.
 *
 * Rows and cells may say where they stand or follow the one before them. A cell is put down when its end tag comes;
 * empty ones, however they are formatted, are not. Merged areas are filled after the last cell from their first one.
 * What the sheet states of its own size is only checked, never used to make room. One pass; each merged area costs its
 * cells, and all of them together count against the limit of cells.
 */
#include "read-xlsx.h"

#include "cells.h"
#include "vitri/fault.h"
#include "vitri/message.h"

#include <math.h>
#include <string.h>

/* Of the grid of a spreadsheet; an area beyond it is a lie. */
enum { GRID_ROWS = 1048576, GRID_COLUMNS = 16384, DAYS_TO_1904 = 1462 };

typedef struct {
    guint row, column, last_row, last_column;
} Area;

typedef struct {
    VitriXlsx *xlsx;
    VitriSheet *sheet;
    guint row, column; /* of the open cell, or the next one */
    guint64 style;
    char type[12];      /* of the open cell: "", "n", "s", "str", "inlineStr", "b", "e", "d" */
    GString *text;      /* its value */
    GString *formula;   /* its formula */
    GString *into;      /* where character data goes; NULL: nowhere */
    guint n_pronounced; /* open rPh elements */
    gboolean in_row, in_cell, has_formula;
    GArray *merged; /* of Area */
} Cells;

static gboolean refuse_cell(const Cells *cells, GError **error, const char *text)
{
    g_autofree char *name = vitri_cell_name(cells->row, cells->column);
    return vitri_fault_refuse(error, "workbook-refused", cells->xlsx->intake->workbook->file, 0,
                              _("sheet '%s', cell %s: %s"), cells->sheet->name, name, text);
}

/* Letters and digits of a name as numbers from 1; 0 where there are none, and no more than just beyond the grid. */
static const char *scan_name(const char *text, guint *row, guint *column)
{
    for (*column = 0; g_ascii_isupper(*text); text++)
        *column = MIN(*column * 26 + (guint)(*text - 'A') + 1, GRID_COLUMNS + 1);
    for (*row = 0; g_ascii_isdigit(*text); text++)
        *row = MIN(*row * 10 + (guint)(*text - '0'), GRID_ROWS + 1);
    return text;
}

const char *vitri_xlsx_read_name(const char *text, guint *out_row, guint *out_column)
{
    guint row, column;
    const char *end = scan_name(text, &row, &column);
    if (row == 0 || row > GRID_ROWS || column == 0 || column > GRID_COLUMNS)
        return NULL;
    *out_row = row - 1;
    *out_column = column - 1;
    return end;
}

/* Whether a sheet states a size that no sheet has. A statement that says nothing is let pass. */
static gboolean is_beyond_grid(const char *area)
{
    guint row, column;
    for (const char *at = area; at; at = strchr(at, ':') ? strchr(at, ':') + 1 : NULL) {
        scan_name(at, &row, &column);
        if (row > GRID_ROWS || column > GRID_COLUMNS)
            return TRUE;
    }
    return FALSE;
}

/* "A1:C3" or "A1". */
static gboolean read_area(const char *text, Area *area)
{
    const char *end = text ? vitri_xlsx_read_name(text, &area->row, &area->column) : NULL;
    if (!end)
        return FALSE;
    area->last_row = area->row;
    area->last_column = area->column;
    if (*end == ':')
        end = vitri_xlsx_read_name(end + 1, &area->last_row, &area->last_column);
    return end && *end == '\0' && area->last_row >= area->row && area->last_column >= area->column;
}

static gboolean start_row(Cells *cells, const char *number, GError **error)
{
    char *end = NULL;
    guint64 row = number ? g_ascii_strtoull(number, &end, 10) : 0;
    cells->column = 0;
    cells->in_row = TRUE;
    if (!number)
        return TRUE;
    if (row < 1 || row > GRID_ROWS || *end)
        return refuse_cell(cells, error, _("the number of a row is wrong"));
    cells->row = (guint)row - 1;
    return TRUE;
}

static gboolean start_cell(Cells *cells, const VitriXmlAttribute *attributes, guint n, GError **error)
{
    const char *name = vitri_xlsx_attribute(attributes, n, "r"), *type = vitri_xlsx_attribute(attributes, n, "t");
    const char *style = vitri_xlsx_attribute(attributes, n, "s");
    const char *end = name ? vitri_xlsx_read_name(name, &cells->row, &cells->column) : "";
    if (!end || *end)
        return refuse_cell(cells, error, _("the name of a cell after this one is wrong"));
    g_strlcpy(cells->type, type ? type : "n", sizeof(cells->type));
    cells->style = style ? g_ascii_strtoull(style, NULL, 10) : 0;
    cells->has_formula = FALSE;
    cells->in_cell = TRUE;
    g_string_truncate(cells->text, 0);
    g_string_truncate(cells->formula, 0);
    return TRUE;
}

static gboolean start_merged(Cells *cells, const char *reference, GError **error)
{
    Area area;
    if (!read_area(reference, &area))
        return vitri_xlsx_refuse(cells->xlsx, error, _("a merged area lies outside of every sheet"));
    g_array_append_val(cells->merged, area);
    return TRUE;
}

static void start_value(Cells *cells, const char *name)
{
    if (strcmp(name, "f") == 0) {
        cells->has_formula = TRUE;
        cells->into = cells->formula;
    } else if (strcmp(name, "v") == 0 || (strcmp(name, "t") == 0 && cells->n_pronounced == 0)) {
        cells->into = cells->text;
    }
}

static gboolean start_cells(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                            guint n, guint line, guint depth, GError **error)
{
    Cells *cells = user;
    cells->into = NULL;
    cells->n_pronounced += strcmp(name, "rPh") == 0;
    if (!vitri_xlsx_is_main(uri))
        return TRUE;
    if (cells->in_cell)
        start_value(cells, name);
    else if (cells->in_row && depth == 3 && strcmp(name, "c") == 0)
        return start_cell(cells, attributes, n, error);
    else if (depth == 2 && strcmp(name, "row") == 0)
        return start_row(cells, vitri_xlsx_attribute(attributes, n, "r"), error);
    else if (strcmp(name, "mergeCell") == 0)
        return start_merged(cells, vitri_xlsx_attribute(attributes, n, "ref"), error);
    else if (strcmp(name, "dimension") == 0 && is_beyond_grid(vitri_xlsx_attribute(attributes, n, "ref")))
        return vitri_xlsx_refuse(cells->xlsx, error,
                                 _("a sheet says that it is larger than any sheet can be; save the workbook anew"));
    return TRUE;
}

static gboolean add_characters(gpointer user, const char *text, gsize length, GError **error)
{
    Cells *cells = user;
    if (cells->into)
        g_string_append_len(cells->into, text, (gssize)length);
    return TRUE;
}

static gboolean put(Cells *cells, VitriCellKind kind, const char *clean, GError **error)
{
    return vitri_intake_put(cells->xlsx->intake, cells->sheet, cells->row, cells->column, kind, clean, error);
}

static gboolean put_text(Cells *cells, VitriCellKind kind, const char *text, GError **error)
{
    g_autofree char *clean = vitri_intake_clean(cells->xlsx->intake, text);
    return put(cells, kind, clean, error);
}

static gboolean put_shared(Cells *cells, GError **error)
{
    char *end = NULL;
    guint64 index = g_ascii_strtoull(cells->text->str, &end, 10);
    if (end == cells->text->str || *end || index >= cells->xlsx->strings->len)
        return refuse_cell(cells, error, _("its text is not in the file"));
    return put(cells, VITRI_CELL_TEXT, g_ptr_array_index(cells->xlsx->strings, index), error);
}

/* A number, or the date that its style makes of it; what is no number stays a text. */
static gboolean put_number(Cells *cells, GError **error)
{
    char *end = NULL;
    const GArray *styles = cells->xlsx->date_styles;
    double number = g_ascii_strtod(cells->text->str, &end);
    if (end == cells->text->str || *end || !isfinite(number))
        return put_text(cells, VITRI_CELL_TEXT, cells->text->str, error);
    VitriCell *cell = vitri_intake_cell(cells->xlsx->intake, cells->sheet, cells->row, cells->column, error);
    if (!cell)
        return FALSE;
    if (cells->style < styles->len && g_array_index(styles, gboolean, cells->style))
        vitri_cells_set_serial(cell, number + (cells->xlsx->from_1904 ? DAYS_TO_1904 : 0));
    else
        vitri_cells_set_number(cell, number);
    return TRUE;
}

/* "2026-12-31T08:00:00Z" */
static gboolean put_iso_date(Cells *cells, GError **error)
{
    VitriDate date;
    g_autofree char *day = g_strndup(cells->text->str, strlen("2026-12-31"));
    if (!vitri_date_parse(day, &date) || !vitri_date_is_full(date))
        return put_text(cells, VITRI_CELL_TEXT, cells->text->str, error);
    if (!vitri_intake_cell(cells->xlsx->intake, cells->sheet, cells->row, cells->column, error))
        return FALSE;
    vitri_sheet_set_date(cells->sheet, cells->row, cells->column, date);
    return TRUE;
}

static gboolean end_cell(Cells *cells, GError **error)
{
    gboolean is_text = g_str_equal(cells->type, "str") || g_str_equal(cells->type, "inlineStr");
    if (is_text) {
        vitri_xlsx_unescape(cells->text);
        return put_text(cells, VITRI_CELL_TEXT, cells->text->str, error);
    }
    if (cells->has_formula && cells->text->len == 0) { /* never computed */
        g_string_prepend_c(cells->formula, '=');
        return put_text(cells, VITRI_CELL_ERROR, cells->formula->str, error);
    }
    if (cells->text->len == 0)
        return TRUE;
    if (g_str_equal(cells->type, "s"))
        return put_shared(cells, error);
    if (g_str_equal(cells->type, "b"))
        return put(cells, VITRI_CELL_BOOLEAN, vitri_xlsx_is_true(cells->text->str) ? "true" : "false", error);
    if (g_str_equal(cells->type, "e"))
        return put_text(cells, VITRI_CELL_ERROR, cells->text->str, error);
    return g_str_equal(cells->type, "d") ? put_iso_date(cells, error) : put_number(cells, error);
}

static gboolean end_cells(gpointer user, const char *name, guint depth, GError **error)
{
    Cells *cells = user;
    cells->into = NULL;
    cells->n_pronounced -= strcmp(name, "rPh") == 0;
    if (cells->in_row && depth == 2) {
        cells->in_row = FALSE;
        cells->row++;
    }
    if (!cells->in_cell || depth != 3)
        return TRUE;
    cells->in_cell = FALSE;
    gboolean done = end_cell(cells, error);
    cells->column++;
    return done;
}

static gboolean fill_area(Cells *cells, const Area *area, GError **error)
{
    VitriIntake *intake = cells->xlsx->intake;
    const VitriCell first = *vitri_sheet_cell(cells->sheet, area->row, area->column);
    g_autofree char *text = g_strdup(first.text); /* cells move while the sheet grows */
    guint64 n = (area->last_row - area->row + (guint64)1) * (area->last_column - area->column + (guint64)1);
    if (!text)
        return TRUE;
    if (!vitri_intake_has_room(intake, n, error))
        return FALSE;
    for (guint row = area->row; row <= area->last_row; row++) {
        for (guint column = area->column; column <= area->last_column; column++) {
            if (!vitri_intake_put(intake, cells->sheet, row, column, first.kind, text, error))
                return FALSE;
            vitri_cells_place(cells->sheet, row, column)->number = first.number;
        }
    }
    return TRUE;
}

gboolean vitri_xlsx_read_cells(VitriXlsx *xlsx, const char *part, VitriSheet *sheet, GError **error)
{
    const VitriXmlHandler handler = {.start = start_cells, .end = end_cells, .text = add_characters};
    g_autoptr(GString) text = g_string_new(NULL), formula = g_string_new(NULL);
    g_autoptr(GArray) merged = g_array_new(FALSE, FALSE, sizeof(Area));
    Cells cells = {.xlsx = xlsx, .sheet = sheet, .text = text, .formula = formula, .merged = merged};
    if (!vitri_xlsx_parse(xlsx, part, &handler, &cells, error))
        return FALSE;
    for (guint i = 0; i < merged->len; i++)
        if (!fill_area(&cells, &g_array_index(merged, Area, i), error))
            return FALSE;
    return TRUE;
}
