/*
 * The table of a report (comma-separated values, RFC 4180, as our own templates write them) as a workbook of one sheet.
 *
 * A field that is a full ISO date becomes a date, one that is a plain decimal number (no leading zeros, no sign but a
 * minus) a number; all else stays text. It reads what the program itself wrote: nothing in it is reported as wrong.
 */
#include "vitri/paper.h"

#include <string.h>

static gboolean is_number(const char *text)
{
    gsize digits = strspn(text + (*text == '-'), "0123456789");
    const char *at = text + (*text == '-'), *end = at + digits;
    if (digits == 0 || digits > 9 || (digits > 1 && at[0] == '0'))
        return FALSE;
    if (*end == '.')
        end += 1 + strspn(end + 1, "0123456789");
    return *end == '\0' && end[-1] != '.';
}

static void set_field(VitriSheet *sheet, guint row, guint column, const char *text)
{
    VitriDate date;
    if (row > 0 && strlen(text) == strlen("2026-12-31") && vitri_date_parse(text, &date) && vitri_date_is_full(date))
        vitri_sheet_set_date(sheet, row, column, date);
    else if (row > 0 && is_number(text))
        vitri_sheet_set_number(sheet, row, column, g_ascii_strtod(text, NULL));
    else
        vitri_sheet_set_text(sheet, row, column, text);
}

/* One field from `at` on into `field`; where it ends. */
static const char *read_field(const char *at, GString *field)
{
    gboolean quoted = *at == '"';
    g_string_truncate(field, 0);
    for (at += quoted; *at; at++) {
        if (quoted && *at == '"' && at[1] != '"')
            return at + 1;
        if (!quoted && strchr(",\r\n", *at))
            break;
        at += quoted && *at == '"';
        g_string_append_c(field, *at);
    }
    return at;
}

VitriWorkbook *vitri_paper_csv_workbook(const char *csv, const char *name, const char *title, const char *foot)
{
    VitriWorkbook *workbook = vitri_workbook_new("");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, name);
    g_autoptr(GString) field = g_string_new(NULL);
    guint row = 0, column = 0;
    for (const char *at = csv; *at;) {
        at = read_field(at, field);
        if (row == 0)
            vitri_sheet_style(sheet, column)->wraps = TRUE;
        set_field(sheet, row, column++, field->str);
        if (*at == ',') {
            at++;
        } else {
            at += strspn(at, "\r\n");
            row++;
            column = 0;
        }
    }
    sheet->head_rows = 1;
    sheet->filter = TRUE;
    sheet->landscape = TRUE;
    sheet->title = g_strdup(title);
    sheet->footer = g_strdup(foot);
    workbook->title = g_strdup(title);
    return workbook;
}
