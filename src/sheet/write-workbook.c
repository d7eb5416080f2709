/*
 * Workbooks as .xlsx: the only caller of libxlsxwriter.
 *
 * A text is always written as a text. Lists of choices that do not fit into a cell rule stand on a hidden sheet. The
 * document is dated 1980 and has no author, so the same workbook gives the same bytes. The library writes files only:
 * the bytes go through a private temporary file. Cost: linear in the cells; the library keeps a copy of them.
 */
#include "vitri/write-workbook.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/text.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

/* 1980-01-01T00:00:00Z; the library takes 0 for "now". */
#define CREATED 315532800
#define FONT "Times New Roman"
#define CHOICES_SHEET "choices"
#define FORBIDDEN_IN_NAMES "[]:*?/\\'"

enum {
    MOST_NAME = 31,        /* characters of the name of a sheet */
    MOST_INLINE = 250,     /* bytes of a list of choices inside a rule; the library has room for so many */
    MOST_MARGINAL = 200,   /* bytes of a head or foot of a page; its own marks come on top */
    MOST_TEXT = 32767,     /* characters of a cell */
    LAST_ROW = 1048575,    /* of a sheet */
    LEAST_WIDTH = 6,       /* of a column by content, in characters */
    MOST_WIDTH = 48,       /* the same */
    MOST_WRAPPED = 28,     /* the same, of a column whose texts take several lines */
    LINE_HEIGHT = 15,      /* points, at this size */
    MOST_HEIGHT = 400,     /* points; a spreadsheet knows no more than 409 */
    NOTE_WIDTH = 260,      /* pixels */
    NOTE_LINE = 18,        /* pixels */
    NOTE_LINE_LETTERS = 38 /* that fit into a line of a note */
};

/* What a cell looks like: one bit each. */
enum {
    LOOK_STRONG = 1,
    LOOK_WRAPS = 2,
    LOOK_DATE = 4,
    LOOK_PERCENT = 8,
    LOOK_TEXT = 16,
    LOOK_HEAD = 32,
    LOOK_CENTRED = 64,
    N_LOOKS = 128
};

typedef struct {
    lxw_workbook *book;
    lxw_format *looks[N_LOOKS]; /* made when first needed */
    GHashTable *names;          /* of sheets, in small letters */
    GPtrArray *lists;           /* of char** borrowed: column i of the sheet of choices */
} Writer;

static lxw_format *find_look(Writer *writer, guint look)
{
    lxw_format *format = writer->looks[look];
    if (format)
        return format;
    format = writer->looks[look] = workbook_add_format(writer->book);
    format_set_font_name(format, FONT);
    format_set_font_size(format, 11);
    format_set_align(format, look & LOOK_HEAD ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (look & (LOOK_STRONG | LOOK_HEAD))
        format_set_bold(format);
    if (look & (LOOK_WRAPS | LOOK_HEAD))
        format_set_text_wrap(format);
    if (look & LOOK_DATE)
        format_set_num_format(format, "dd/mm/yyyy");
    else if (look & LOOK_PERCENT)
        format_set_num_format(format, "0.0%");
    else if (look & LOOK_TEXT)
        format_set_num_format(format, "@");
    if (look & (LOOK_CENTRED | LOOK_HEAD))
        format_set_align(format, LXW_ALIGN_CENTER);
    if (look & LOOK_HEAD) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_bg_color(format, 0xE7ECF2);
    }
    return format;
}

/* A name that a sheet may bear and no sheet bears yet. Caller frees. */
static char *make_name(Writer *writer, const char *wanted)
{
    g_autofree char *clean = g_strdelimit(g_strdup(*wanted ? wanted : "-"), FORBIDDEN_IN_NAMES, ' ');
    for (guint i = 1;; i++) {
        g_autofree char *tail = i > 1 ? g_strdup_printf(" (%u)", i) : g_strdup("");
        g_autofree char *head =
            g_utf8_substring(clean, 0, MIN(g_utf8_strlen(clean, -1), MOST_NAME - (glong)strlen(tail)));
        char *name = g_strconcat(head, tail, NULL);
        char *small = g_utf8_strdown(name, -1);
        if (g_hash_table_add(writer->names, small))
            return name;
        g_free(name);
    }
}

static guint count_columns(const VitriSheet *sheet)
{
    guint n = sheet->styles->len;
    for (guint row = 0; row < sheet->rows->len; row++)
        n = MAX(n, ((const GArray *)g_ptr_array_index(sheet->rows, row))->len);
    return n;
}

static const VitriColumnStyle *find_style(const VitriSheet *sheet, guint column)
{
    static const VitriColumnStyle plain = {0};
    return column < sheet->styles->len ? &g_array_index(sheet->styles, VitriColumnStyle, column) : &plain;
}

/* The widest line of the column; of headings, which wrap, the widest word. */
static double measure_column(const VitriSheet *sheet, guint column)
{
    int widest = LEAST_WIDTH, most = find_style(sheet, column)->wraps ? MOST_WRAPPED : MOST_WIDTH;
    for (guint row = 0; row < sheet->rows->len && widest < most; row++) {
        const VitriCell *cell = vitri_sheet_cell(sheet, row, column);
        g_auto(GStrv) parts = g_strsplit_set(cell->text ? cell->text : "", row < sheet->head_rows ? " \n" : "\n", -1);
        for (guint i = 0; parts[i]; i++)
            widest = MAX(widest, vitri_text_width(parts[i]));
    }
    return MIN(widest, most) + 2;
}

/* Sets the columns; returns their widths in characters. Caller unrefs. */
static GArray *set_columns(Writer *writer, const VitriSheet *sheet, lxw_worksheet *out)
{
    guint n = count_columns(sheet);
    GArray *widths = g_array_sized_new(FALSE, FALSE, sizeof(double), n);
    for (guint column = 0; column < n; column++) {
        const VitriColumnStyle *style = find_style(sheet, column);
        guint look = (style->as_typed ? LOOK_TEXT : 0) | (style->wraps ? LOOK_WRAPS : 0);
        double width = style->width > 0 ? style->width : measure_column(sheet, column);
        worksheet_set_column(out, (lxw_col_t)column, (lxw_col_t)column, width, find_look(writer, look));
        g_array_append_val(widths, width);
    }
    return widths;
}

/* Lines that a text takes in a column, broken between words. */
static guint count_lines(const char *text, double width)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    guint lines = 1;
    double used = 0;
    for (guint i = 0; words[i]; i++) {
        double word = vitri_text_width(words[i]) + 1;
        if (used > 0 && used + word > width) {
            lines++;
            used = 0;
        }
        used += word;
    }
    for (const char *at = text; (at = strchr(at, '\n')) != NULL; at++)
        lines++;
    return lines;
}

static gboolean is_strong(const VitriSheet *sheet, guint row)
{
    for (guint i = 0; i < sheet->strong_rows->len; i++)
        if (g_array_index(sheet->strong_rows, guint, i) == row)
            return TRUE;
    return FALSE;
}

/* The heading of a group of rows: a text alone, which runs on over the empty cells beside it. */
static gboolean is_group(const VitriSheet *sheet, guint row)
{
    return ((const GArray *)g_ptr_array_index(sheet->rows, row))->len == 1 && is_strong(sheet, row);
}

/* Room of a cell in characters: that of all columns that it spans. */
static double find_width(const VitriSheet *sheet, guint row, guint column, const GArray *widths)
{
    double width = g_array_index(widths, double, column);
    for (guint i = 0; i < sheet->spans->len; i++) {
        const VitriSpan *span = &g_array_index(sheet->spans, VitriSpan, i);
        for (guint k = 1; span->row == row && span->column == column && k < span->columns; k++)
            width += g_array_index(widths, double, column + k);
    }
    return width;
}

/* A row as high as its texts need: not every program finds that out by itself. */
static void set_height(const VitriSheet *sheet, lxw_worksheet *out, guint row, const GArray *widths)
{
    const GArray *cells = g_ptr_array_index(sheet->rows, row);
    guint most = 1;
    if (is_group(sheet, row))
        return;
    for (guint column = 0; column < cells->len; column++) {
        const VitriCell *cell = &g_array_index(cells, VitriCell, column);
        if (cell->kind == VITRI_CELL_TEXT && (row < sheet->head_rows || find_style(sheet, column)->wraps))
            most = MAX(most, count_lines(cell->text, find_width(sheet, row, column, widths)));
    }
    if (most > 1)
        worksheet_set_row(out, row, MIN(most * LINE_HEIGHT, MOST_HEIGHT), NULL);
}

static gboolean write_cell(Writer *writer, lxw_worksheet *out, guint row, guint column, const VitriCell *cell,
                           guint look)
{
    lxw_col_t at = (lxw_col_t)column;
    switch (cell->kind) {
    case VITRI_CELL_EMPTY:
        return !(look & (LOOK_STRONG | LOOK_HEAD)) ||
               worksheet_write_blank(out, row, at, find_look(writer, look)) == LXW_NO_ERROR;
    case VITRI_CELL_NUMBER:
        return worksheet_write_number(out, row, at, cell->number, find_look(writer, look)) == LXW_NO_ERROR;
    case VITRI_CELL_DATE:
        look = (look | LOOK_DATE) & ~LOOK_PERCENT;
        return worksheet_write_number(out, row, at, cell->number, find_look(writer, look)) == LXW_NO_ERROR;
    default:
        look = (look | LOOK_TEXT) & ~LOOK_PERCENT;
        return g_utf8_strlen(cell->text, -1) <= MOST_TEXT &&
               worksheet_write_string(out, row, at, cell->text, find_look(writer, look)) == LXW_NO_ERROR;
    }
}

/* Before the cells: the library empties what it merges. */
static void write_spans(Writer *writer, const VitriSheet *sheet, lxw_worksheet *out)
{
    for (guint i = 0; i < sheet->spans->len; i++) {
        const VitriSpan *span = &g_array_index(sheet->spans, VitriSpan, i);
        guint look = span->row < sheet->head_rows ? LOOK_HEAD : 0;
        worksheet_merge_range(out, span->row, (lxw_col_t)span->column, span->row,
                              (lxw_col_t)(span->column + span->columns - 1), "", find_look(writer, look));
    }
}

/* FALSE: a cell does not fit; out_row and out_column say which. */
static gboolean write_cells(Writer *writer, const VitriSheet *sheet, lxw_worksheet *out, guint *out_row,
                            guint *out_column)
{
    for (guint row = 0; row < sheet->rows->len; row++) {
        const GArray *cells = g_ptr_array_index(sheet->rows, row);
        guint row_look = row < sheet->head_rows ? LOOK_HEAD : is_strong(sheet, row) ? LOOK_STRONG : 0;
        for (guint column = 0; column < cells->len; column++) {
            const VitriColumnStyle *style = find_style(sheet, column);
            guint look = row_look;
            if (row_look != LOOK_HEAD && !is_group(sheet, row))
                look |= (style->wraps ? LOOK_WRAPS : 0) | (style->percent ? LOOK_PERCENT : 0) |
                        (style->centred ? LOOK_CENTRED : 0);
            if (write_cell(writer, out, row, column, &g_array_index(cells, VitriCell, column), look))
                continue;
            *out_row = row;
            *out_column = column;
            return FALSE;
        }
    }
    return TRUE;
}

static void write_note(lxw_worksheet *out, guint row, guint column, const char *note)
{
    guint lines = 1 + (guint)(g_utf8_strlen(note, -1) / NOTE_LINE_LETTERS);
    for (const char *at = note; (at = strchr(at, '\n')) != NULL; at++)
        lines++;
    lxw_comment_options options = {.author = (char *)"",
                                   .width = NOTE_WIDTH,
                                   .height = (uint16_t)((lines + 1) * NOTE_LINE),
                                   .font_name = (char *)FONT,
                                   .font_size = 10};
    worksheet_write_comment_opt(out, row, (lxw_col_t)column, note, &options);
}

static gboolean fits_inline(char **choices)
{
    gsize length = 0;
    for (guint i = 0; choices[i]; i++) {
        if (strpbrk(choices[i], ",\"")) /* a comma parts the choices of a rule */
            return FALSE;
        length += strlen(choices[i]) + 1;
    }
    return length <= MOST_INLINE;
}

/* The column of the sheet of choices in which a list stands. */
static guint place_list(Writer *writer, char **choices)
{
    for (guint i = 0; i < writer->lists->len; i++)
        if (g_strv_equal(g_ptr_array_index(writer->lists, i), (const char *const *)choices))
            return i;
    g_ptr_array_add(writer->lists, choices);
    return writer->lists->len - 1;
}

/* A list that stands in a range. The library loses the memory of such a rule, but not of a formula of the user's: so it
 * is given one, and told afterwards that it is a list. */
static void write_range_rule(lxw_worksheet *out, guint first_row, guint column, char *range)
{
    lxw_data_validation rule = {.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA,
                                .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
                                .value_formula = range};
    worksheet_data_validation_range(out, first_row, (lxw_col_t)column, LAST_ROW, (lxw_col_t)column, &rule);
    lxw_data_val_obj *kept = NULL;
    STAILQ_FOREACH(kept, out->data_validations, list_pointers)
    {
        if (kept->validate == LXW_VALIDATION_TYPE_CUSTOM_FORMULA)
            kept->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    }
}

static void write_choices(Writer *writer, lxw_worksheet *out, guint first_row, guint column, char **choices)
{
    if (fits_inline(choices)) {
        lxw_data_validation rule = {.validate = LXW_VALIDATION_TYPE_LIST,
                                    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
                                    .value_list = choices};
        worksheet_data_validation_range(out, first_row, (lxw_col_t)column, LAST_ROW, (lxw_col_t)column, &rule);
        return;
    }
    g_autofree char *name = vitri_column_name(place_list(writer, choices));
    g_autofree char *range = g_strdup_printf("=%s!$%s$1:$%s$%u", CHOICES_SHEET, name, name, g_strv_length(choices));
    write_range_rule(out, first_row, column, range);
}

static void write_styles(Writer *writer, const VitriSheet *sheet, lxw_worksheet *out)
{
    for (guint column = 0; column < sheet->styles->len; column++) {
        const VitriColumnStyle *style = find_style(sheet, column);
        if (style->note && sheet->head_rows > 0)
            write_note(out, sheet->head_rows - 1, column, style->note);
        if (style->choices && style->choices[0])
            write_choices(writer, out, sheet->head_rows, column, style->choices);
    }
}

/* A text for the head or foot of pages, in which & begins a mark. Caller frees. */
static char *escape_marginal(const char *text)
{
    GString *out = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        const char *letter = *at == '&' ? "&&" : at;
        gsize length = *at == '&' ? 2 : (gsize)(g_utf8_next_char(at) - at);
        if (out->len + length > MOST_MARGINAL)
            break;
        g_string_append_len(out, letter, (gssize)length);
    }
    return g_string_free(out, FALSE);
}

static void set_page(const VitriSheet *sheet, lxw_worksheet *out)
{
    g_autofree char *title = escape_marginal(sheet->title ? sheet->title : "");
    g_autofree char *footer = escape_marginal(sheet->footer ? sheet->footer : "");
    g_autofree char *head = g_strdup_printf("&C&\"" FONT ",Bold\"&12 %s", title);
    g_autofree char *foot = g_strdup_printf("&L&\"" FONT ",Regular\"&9 %s&R&\"" FONT ",Regular\"&9 &P/&N", footer);
    worksheet_set_paper(out, 9); /* A4 */
    if (sheet->landscape)
        worksheet_set_landscape(out);
    worksheet_fit_to_pages(out, 1, 0);
    worksheet_set_margins(out, 0.5, 0.5, 0.75, 0.75); /* inches */
    worksheet_gridlines(out, LXW_SHOW_ALL_GRIDLINES);
    if (*title)
        worksheet_set_header(out, head);
    worksheet_set_footer(out, foot);
    if (sheet->head_rows > 0) {
        worksheet_freeze_panes(out, sheet->head_rows, 0);
        worksheet_repeat_rows(out, 0, sheet->head_rows - 1);
    }
    guint n = count_columns(sheet);
    if (sheet->filter && sheet->head_rows > 0 && n > 0)
        worksheet_autofilter(out, sheet->head_rows - 1, 0, MAX(sheet->rows->len, sheet->head_rows + 1) - 1,
                             (lxw_col_t)(n - 1));
    if (sheet->hidden)
        worksheet_hide(out);
}

static gboolean write_sheet(Writer *writer, const VitriSheet *sheet, GError **error)
{
    g_autofree char *name = make_name(writer, sheet->name);
    lxw_worksheet *out = workbook_add_worksheet(writer->book, name);
    guint row = 0, column = 0;
    g_autoptr(GArray) widths = set_columns(writer, sheet, out);
    for (guint i = 0; i < sheet->rows->len; i++)
        set_height(sheet, out, i, widths);
    write_spans(writer, sheet, out);
    if (!write_cells(writer, sheet, out, &row, &column)) {
        g_autofree char *cell = vitri_cell_name(row, column);
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("%s!%s: does not fit into a cell of a workbook"), name,
                    cell);
        return FALSE;
    }
    write_styles(writer, sheet, out);
    set_page(sheet, out);
    return TRUE;
}

static void write_lists(Writer *writer)
{
    if (writer->lists->len == 0)
        return;
    lxw_worksheet *out = workbook_add_worksheet(writer->book, CHOICES_SHEET);
    for (guint column = 0; column < writer->lists->len; column++) {
        char **choices = g_ptr_array_index(writer->lists, column);
        for (guint row = 0; choices[row]; row++)
            worksheet_write_string(out, row, (lxw_col_t)column, choices[row], find_look(writer, LOOK_TEXT));
    }
    worksheet_hide(out);
}

static gboolean write_file(const VitriWorkbook *workbook, const char *path, GError **error)
{
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) lists = g_ptr_array_new();
    Writer writer = {.book = workbook_new(path), .names = names, .lists = lists};
    lxw_doc_properties properties = {.title = workbook->title, .created = CREATED};
    g_hash_table_add(names, g_strdup(CHOICES_SHEET));
    workbook_set_properties(writer.book, &properties);
    gboolean written = TRUE;
    for (guint i = 0; written && i < workbook->sheets->len; i++)
        written = write_sheet(&writer, g_ptr_array_index(workbook->sheets, i), error);
    write_lists(&writer);
    lxw_error closed = workbook_close(writer.book); /* frees it too */
    if (written && closed != LXW_NO_ERROR)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the workbook cannot be written: %s"),
                    lxw_strerror(closed));
    return written && closed == LXW_NO_ERROR;
}

GBytes *vitri_write_workbook(const VitriWorkbook *workbook, GError **error)
{
    g_autofree char *path = NULL;
    g_autoptr(GError) why = NULL;
    int file = g_file_open_tmp("vitri-XXXXXX.xlsx", &path, &why);
    char *bytes = NULL;
    gsize length = 0;
    if (file < 0) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the workbook cannot be written: %s"), why->message);
        return NULL;
    }
    g_close(file, NULL);
    gboolean written = write_file(workbook, path, error);
    if (written && !g_file_get_contents(path, &bytes, &length, &why))
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the workbook cannot be written: %s"), why->message);
    g_unlink(path);
    return bytes ? g_bytes_new_take(bytes, length) : NULL;
}
