/*
 * Tables and paragraphs for people who read a terminal.
 *
 * Columns are as wide as their widest cell. Where the sum is more than the width allows, the flexible columns give
 * way, the widest first, down to their longest word and then to a floor, and their cells wrap between words (a longer
 * word is cut). Widths are
 * columns of the terminal, not bytes. Cost: linear in the text. Not a pager and no frame: it must read well in a mail.
 */
#include "table.h"

#include "vitri/text.h"
#include "vitri/xml.h"

#include <string.h>

enum { GAP = 2, FLOOR = 8, WORD_MOST = 20 };

typedef struct {
    char *title;
    VitriColumnKind kind;
    int width;
    int word; /* the longest word, as far as it is kept whole */
} VitriColumn;

struct VitriTable {
    GArray *columns;  /* of VitriColumn */
    GPtrArray *cells; /* of char*, row by row */
};

VitriTable *vitri_table_new(void)
{
    VitriTable *table = g_new0(VitriTable, 1);
    table->columns = g_array_new(FALSE, FALSE, sizeof(VitriColumn));
    table->cells = g_ptr_array_new_with_free_func(g_free);
    return table;
}

void vitri_table_free(VitriTable *table)
{
    if (!table)
        return;
    for (guint i = 0; i < table->columns->len; i++)
        g_free(g_array_index(table->columns, VitriColumn, i).title);
    g_array_unref(table->columns);
    g_ptr_array_unref(table->cells);
    g_free(table);
}

void vitri_table_column(VitriTable *table, const char *title, VitriColumnKind kind)
{
    g_assert(table->cells->len == 0);
    VitriColumn column = {g_strdup(title), kind, 0, 0};
    g_array_append_val(table->columns, column);
}

void vitri_table_cell(VitriTable *table, const char *text)
{
    g_ptr_array_add(table->cells, g_strdup(text ? text : ""));
}

void vitri_table_number(VitriTable *table, gint64 number)
{
    g_ptr_array_add(table->cells, g_strdup_printf("%" G_GINT64_FORMAT, number));
}

guint vitri_table_rows(const VitriTable *table)
{
    return table->columns->len > 0 ? table->cells->len / table->columns->len : 0;
}

/* Bytes of the first piece of `text` that fits `width`; out_next: where the rest begins. */
static gsize measure_piece(const char *text, int width, const char **out_next)
{
    const char *fit = NULL;
    const char *at = text;
    while (*at) {
        const char *end = at + strcspn(at, " ");
        g_autofree char *piece = g_strndup(text, (gsize)(end - text));
        if (vitri_text_width(piece) > width)
            break;
        fit = end;
        at = end + strspn(end, " ");
    }
    if (fit) {
        *out_next = fit + strspn(fit, " ");
        return (gsize)(fit - text);
    }
    const char *cut = text;
    while (*cut && *cut != ' ') {
        const char *next = g_utf8_next_char(cut);
        g_autofree char *piece = g_strndup(text, (gsize)(next - text));
        if (cut > text && vitri_text_width(piece) > width)
            break;
        cut = next;
    }
    *out_next = cut;
    return (gsize)(cut - text);
}

/* The text in lines of at most `width` columns; at least one line. */
static GPtrArray *wrap(const char *text, int width)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    const char *at = text + strspn(text, " ");
    do {
        const char *next = at;
        gsize length = measure_piece(at, width, &next);
        g_ptr_array_add(lines, g_strndup(at, length));
        at = next;
    } while (*at);
    return lines;
}

static int measure_word(const char *text)
{
    int longest = FLOOR;
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    for (guint i = 0; words[i]; i++)
        longest = MAX(longest, vitri_text_width(words[i]));
    return MIN(longest, WORD_MOST);
}

static void measure_columns(VitriTable *table)
{
    guint n = table->columns->len;
    for (guint i = 0; i < n; i++) {
        VitriColumn *column = &g_array_index(table->columns, VitriColumn, i);
        column->width = vitri_text_width(column->title);
        column->word = measure_word(column->title);
        for (guint k = i; k < table->cells->len; k += n) {
            column->width = MAX(column->width, vitri_text_width(table->cells->pdata[k]));
            column->word = MAX(column->word, measure_word(table->cells->pdata[k]));
        }
    }
}

/* The widest flexible column that can give way; `whole`: without cutting a word. NULL: none. */
static VitriColumn *find_widest(VitriTable *table, gboolean whole)
{
    VitriColumn *widest = NULL;
    for (guint i = 0; i < table->columns->len; i++) {
        VitriColumn *column = &g_array_index(table->columns, VitriColumn, i);
        if (column->kind == VITRI_COLUMN_FLEXIBLE && column->width > (whole ? column->word : FLOOR) &&
            (!widest || column->width > widest->width))
            widest = column;
    }
    return widest;
}

/* Takes columns from the widest flexible one until all fit or none can give more. */
static void fit_columns(VitriTable *table, int width)
{
    guint n = table->columns->len;
    int total = (int)(n - 1) * GAP;
    for (guint i = 0; i < n; i++)
        total += g_array_index(table->columns, VitriColumn, i).width;
    while (total > width) {
        VitriColumn *widest = find_widest(table, TRUE);
        if (!widest)
            widest = find_widest(table, FALSE);
        if (!widest)
            return;
        widest->width--;
        total--;
    }
}

static void append_blanks(GString *out, int n)
{
    for (int i = 0; i < n; i++)
        g_string_append_c(out, ' ');
}

static void trim_end(GString *out)
{
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    g_string_append_c(out, '\n');
}

static void write_row(const VitriTable *table, char **cells, int indent, GString *out)
{
    guint n = table->columns->len;
    g_autoptr(GPtrArray) wrapped = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    guint height = 1;
    for (guint i = 0; i < n; i++) {
        GPtrArray *lines = wrap(cells[i], MAX(1, g_array_index(table->columns, VitriColumn, i).width));
        g_ptr_array_add(wrapped, lines);
        height = MAX(height, lines->len);
    }
    for (guint line = 0; line < height; line++) {
        append_blanks(out, indent);
        for (guint i = 0; i < n; i++) {
            const VitriColumn *column = &g_array_index(table->columns, VitriColumn, i);
            const GPtrArray *lines = wrapped->pdata[i];
            const char *text = line < lines->len ? lines->pdata[line] : "";
            int blanks = column->width - vitri_text_width(text);
            if (column->kind == VITRI_COLUMN_NUMBER)
                append_blanks(out, blanks);
            g_string_append(out, text);
            append_blanks(out, (column->kind == VITRI_COLUMN_NUMBER ? 0 : blanks) + GAP);
        }
        trim_end(out);
    }
}

void vitri_table_write(VitriTable *table, int width, int indent, GString *out)
{
    guint n = table->columns->len;
    if (n == 0)
        return;
    measure_columns(table);
    fit_columns(table, width - indent);
    g_autoptr(GPtrArray) titles = g_ptr_array_new();
    g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < n; i++) {
        const VitriColumn *column = &g_array_index(table->columns, VitriColumn, i);
        g_ptr_array_add(titles, column->title);
        g_ptr_array_add(rules, g_strnfill((gsize)MAX(1, column->width), '-'));
    }
    write_row(table, (char **)titles->pdata, indent, out);
    write_row(table, (char **)rules->pdata, indent, out);
    for (guint row = 0; row < vitri_table_rows(table); row++)
        write_row(table, (char **)table->cells->pdata + row * n, indent, out);
}

static void append_csv(GString *out, const char *text)
{
    if (!strpbrk(text, ",\"\r\n")) {
        g_string_append(out, text);
        return;
    }
    g_string_append_c(out, '"');
    for (; *text; text++) {
        if (*text == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *text);
    }
    g_string_append_c(out, '"');
}

void vitri_table_csv(const VitriTable *table, GString *out)
{
    guint n = table->columns->len;
    for (guint i = 0; i < n; i++) {
        append_csv(out, g_array_index(table->columns, VitriColumn, i).title);
        g_string_append(out, i + 1 < n ? "," : "\r\n");
    }
    for (guint k = 0; k < table->cells->len; k++) {
        append_csv(out, table->cells->pdata[k]);
        g_string_append(out, (k + 1) % n ? "," : "\r\n");
    }
}

void vitri_table_xml(const VitriTable *table, const char *element, const char *const *names, GString *out)
{
    guint n = table->columns->len;
    for (guint k = 0; k < table->cells->len; k++) {
        const char *cell = table->cells->pdata[k];
        if (k % n == 0)
            g_string_append_printf(out, "  <%s", element);
        vitri_xml_attribute(out, names[k % n], *cell ? cell : NULL);
        if ((k + 1) % n == 0)
            g_string_append(out, "/>\n");
    }
}

void vitri_table_paragraph(const char *text, int width, int indent, GString *out)
{
    g_auto(GStrv) paragraphs = g_strsplit(text, "\n", -1);
    for (guint i = 0; paragraphs[i]; i++) {
        g_autoptr(GPtrArray) lines = wrap(paragraphs[i], MAX(FLOOR, width - indent));
        for (guint k = 0; k < lines->len; k++) {
            append_blanks(out, indent);
            g_string_append(out, lines->pdata[k]);
            trim_end(out);
        }
    }
}
