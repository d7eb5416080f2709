/*
 * Sheets as CSV: RFC 4180, every row as long as the longest, a date as YYYY-MM-DD.
 *
 * Asked to, it writes for a spreadsheet program: with the mark that says UTF-8, and with an apostrophe before texts
 * that such a program would take for a formula. Numbers are left alone: "-5" is a number there, not a formula.
 */
#include "vitri/write-workbook.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/output.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static void append_text(const char *text, gboolean guarded, GString *out)
{
    gboolean quoted = text[strcspn(text, ",;\"\r\n\t")] || g_ascii_isspace(text[0]) ||
                      (*text && g_ascii_isspace(text[strlen(text) - 1]));
    if (quoted)
        g_string_append_c(out, '"');
    gsize n = strspn(text, "'"); /* its own apostrophes would be taken for guards */
    if ((guarded || n > 0) && text[n] && strchr("=+-@\t\r", text[n]))
        g_string_append_c(out, '\'');
    for (const char *at = text; *at; at++) {
        if (*at == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *at);
    }
    if (quoted)
        g_string_append_c(out, '"');
}

void vitri_write_csv(const VitriSheet *sheet, gboolean excel, GString *out)
{
    guint n = 0;
    for (guint row = 0; row < sheet->rows->len; row++)
        n = MAX(n, ((const GArray *)g_ptr_array_index(sheet->rows, row))->len);
    if (excel)
        g_string_append(out, "\xef\xbb\xbf");
    for (guint row = 0; row < sheet->rows->len; row++) {
        for (guint column = 0; column < n; column++) {
            const VitriCell *cell = vitri_sheet_cell(sheet, row, column);
            if (column > 0)
                g_string_append_c(out, ',');
            append_text(cell->text ? cell->text : "", excel && cell->kind == VITRI_CELL_TEXT, out);
        }
        g_string_append(out, "\r\n");
    }
}

static gboolean make_folder(const char *path, GError **error)
{
    if (g_mkdir_with_parents(path, 0700) != 0) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("cannot make the folder '%s': %s"), path,
                    g_strerror(errno));
        return FALSE;
    }
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    if (folder && !g_dir_read_name(folder))
        return TRUE;
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                _("the folder '%s' is not empty; empty it or name another, so that no old sheet stays in it"), path);
    return FALSE;
}

gboolean vitri_write_csv_folder(const VitriWorkbook *workbook, const char *path, gboolean excel, GError **error)
{
    if (!make_folder(path, error))
        return FALSE;
    for (guint i = 0; i < workbook->sheets->len; i++) {
        const VitriSheet *sheet = g_ptr_array_index(workbook->sheets, i);
        g_autofree char *name = g_strconcat(sheet->name, ".csv", NULL);
        g_autofree char *file = g_build_filename(path, g_strdelimit(name, G_DIR_SEPARATOR_S, '-'), NULL);
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_write_csv(sheet, excel, out);
        if (!vitri_output_write(file, out->str, out->len, TRUE, error))
            return FALSE;
    }
    return TRUE;
}
