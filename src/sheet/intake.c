/*
 * What the readers of workbooks share: limits, clean texts, and the question whether a legacy font was used.
 *
 * The limits count for all sheets together and count what memory costs: an empty cell before a full one is a cell, and
 * a text that many cells share is counted for each. So no file, however it is made, costs more than about a gigabyte.
 * Every cell read costs O(1) and its text.
 * Not here: any file format.
 */
#include "intake.h"

#include "cells.h"
#include "vitri/fault.h"
#include "vitri/message.h"

#include <string.h>

enum {
    MAX_SHEETS = 256,
    MAX_ROWS = 1000000,
    MAX_COLUMNS = 16384,
    MAX_CELLS = 20000000,
    MAX_CHARACTERS = 32767,
    MAX_BYTES = 256 << 20,
};

static gboolean refuse(const VitriIntake *intake, GError **error, const char *text)
{
    return vitri_fault_refuse(error, "workbook-refused", intake->workbook->file, 0, "%s", text);
}

static gboolean refuse_cell(const VitriIntake *intake, const VitriSheet *sheet, guint row, guint column, GError **error,
                            const char *text)
{
    g_autofree char *name = vitri_cell_name(row, column);
    return vitri_fault_refuse(error, "workbook-refused", intake->workbook->file, 0, _("sheet '%s', cell %s: %s"),
                              sheet->name, name, text);
}

VitriSheet *vitri_intake_add_sheet(VitriIntake *intake, const char *name, GError **error)
{
    if (intake->workbook->sheets->len >= MAX_SHEETS) {
        refuse(intake, error, _("the workbook has more than 256 sheets"));
        return NULL;
    }
    g_autofree char *composed = g_utf8_normalize(name, -1, G_NORMALIZE_NFC);
    return vitri_workbook_add_sheet(intake->workbook, composed);
}

gboolean vitri_intake_add_rows(VitriIntake *intake, VitriSheet *sheet, guint n, GError **error)
{
    guint more = n > sheet->rows->len ? n - sheet->rows->len : 0;
    if (intake->n_rows + more > MAX_ROWS)
        return refuse(intake, error,
                      _("the workbook has more than 1000000 rows; remove what stands far below the list"));
    intake->n_rows += more;
    vitri_cells_add_rows(sheet, n);
    return TRUE;
}

gboolean vitri_intake_has_room(const VitriIntake *intake, guint64 n_cells, GError **error)
{
    return intake->n_cells + n_cells <= MAX_CELLS ||
           refuse(intake, error, _("the workbook has more than 20000000 cells"));
}

VitriCell *vitri_intake_cell(VitriIntake *intake, VitriSheet *sheet, guint row, guint column, GError **error)
{
    if (column >= MAX_COLUMNS) {
        refuse_cell(intake, sheet, row, column, error, _("a sheet has at most 16384 columns"));
        return NULL;
    }
    if (!vitri_intake_add_rows(intake, sheet, row + 1, error))
        return NULL;
    guint length = ((GArray *)g_ptr_array_index(sheet->rows, row))->len;
    guint more = column < length ? 1 : column + 1 - length;
    if (!vitri_intake_has_room(intake, more, error))
        return NULL;
    intake->n_cells += more;
    return vitri_cells_place(sheet, row, column);
}

static gboolean is_blank(gunichar c)
{
    return g_unichar_isspace(c) || c == 0x200B || c == 0xFEFF;
}

char *vitri_intake_clean(const VitriIntake *intake, const char *text)
{
    const char *end = text + strlen(text);
    while (*text && is_blank(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    while (end > text && is_blank(g_utf8_get_char(g_utf8_prev_char(end))))
        end = g_utf8_prev_char(end);
    if (end <= text)
        return NULL;
    char *clean = g_strndup(text, (gsize)(end - text));
    if (g_str_is_ascii(clean))
        return clean;
    g_autofree char *raw = clean;
    return vitri_encoding_convert(intake->encoding, raw);
}

gboolean vitri_intake_put(VitriIntake *intake, VitriSheet *sheet, guint row, guint column, VitriCellKind kind,
                          const char *clean, GError **error)
{
    if (!clean)
        return TRUE;
    gsize length = strlen(clean);
    if (length > MAX_CHARACTERS && g_utf8_strlen(clean, -1) > MAX_CHARACTERS)
        return refuse_cell(intake, sheet, row, column, error, _("a text has at most 32767 characters"));
    intake->n_bytes += length;
    if (intake->n_bytes > MAX_BYTES)
        return refuse(intake, error, _("the texts of the workbook are longer than 256 MiB"));
    VitriCell *cell = vitri_intake_cell(intake, sheet, row, column, error);
    if (cell)
        vitri_cells_take_text(cell, kind, g_strdup(clean));
    return cell != NULL;
}

static void count_sheet(VitriEncodingTally *tally, const VitriSheet *sheet)
{
    for (guint i = 0; i < sheet->rows->len; i++) {
        const GArray *cells = g_ptr_array_index(sheet->rows, i);
        for (guint k = 0; k < cells->len; k++) {
            const VitriCell *cell = &g_array_index(cells, VitriCell, k);
            if (cell->kind == VITRI_CELL_TEXT)
                vitri_encoding_count(tally, cell->text);
        }
    }
}

gboolean vitri_intake_check_encoding(const VitriIntake *intake, const VitriSheet *sheet, const char *file)
{
    VitriEncodingTally tally = {0};
    if (intake->encoding != VITRI_ENCODING_UNICODE)
        return FALSE;
    count_sheet(&tally, sheet);
    VitriEncoding guess = vitri_encoding_guess(&tally);
    const char *name = vitri_encoding_name(guess);
    if (guess == VITRI_ENCODING_TCVN3)
        vitri_fault_add(intake->faults, "legacy-encoding", file, 0,
                        _("the texts of sheet '%s' were typed in a TCVN3 (ABC) font; read it with --from-encoding "
                          "TCVN3 (capitals that only the font showed come out small)"),
                        sheet->name);
    else if (guess != VITRI_ENCODING_UNICODE)
        vitri_fault_add(intake->faults, "legacy-encoding", file, 0,
                        _("the texts of sheet '%s' were typed in a %s font; read it with --from-encoding %s"),
                        sheet->name, name, name);
    return guess != VITRI_ENCODING_UNICODE;
}
