/*
 * The tables of papers as a workbook: a sheet each, named as the table or its annex, cells typed as their columns say.
 *
 * What a cell is for a spreadsheet is its value (ISO date, plain number, fraction of a percentage), else its text. A
 * spanning heading is one cell over its columns, the row of a group holds its one text. Linear in the cells.
 */
#include "paper-tree.h"

#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

/* Widths in characters: of a printed page upright and lying, of a date, of a number; the share of a column without. */
enum { TALL_PAGE = 88, WIDE_PAGE = 134, DATE_WIDTH = 11, NUMBER_WIDTH = 5, USUAL_SHARE = 10 };

enum { MOST_NAME = 31 };

/* A name as a spreadsheet takes it: 31 letters, none of []:*?/\, and another for each sheet. */
static char *make_name(const VitriWorkbook *workbook, const char *stated)
{
    g_autofree char *plain = g_strdup(stated);
    g_strdelimit(plain, "[]:*?/\\'", ' ');
    g_strstrip(plain);
    g_autofree char *cut = g_utf8_substring(plain, 0, MIN(g_utf8_strlen(plain, -1), MOST_NAME));
    char *name = g_strdup(g_strchomp(cut));
    for (guint i = 2; vitri_workbook_find_sheet(workbook, name); i++) {
        g_autofree char *end = g_strdup_printf(" %u", i);
        glong room = MOST_NAME - (glong)strlen(end);
        g_autofree char *start = g_utf8_substring(cut, 0, MIN(g_utf8_strlen(cut, -1), room));
        g_free(name);
        name = g_strconcat(start, end, NULL);
    }
    return name;
}

/* The text, and after a slash that of the second language. Caller frees. */
static char *tell_cell(const xmlNode *cell)
{
    const xmlNode *alt = vitri_paper_child(cell, "alt");
    char *text = vitri_paper_text(cell);
    if (!alt)
        return text;
    g_autofree char *first = text, *second = vitri_paper_text(alt);
    return g_strconcat(first, " / ", second, NULL);
}

static gboolean read_number(const char *text, double *out_number)
{
    char *end;
    if (!text || !*text)
        return FALSE;
    *out_number = g_ascii_strtod(text, &end);
    return *end == '\0';
}

static void set_cell(VitriSheet *sheet, guint row, guint column, const xmlNode *node, const char *type)
{
    g_autofree char *text = tell_cell(node);
    const char *value = vitri_paper_attribute(node, "value");
    double number;
    VitriDate date;
    if (g_strcmp0(type, "date") == 0 && vitri_date_parse(value ? value : text, &date))
        vitri_sheet_set_date(sheet, row, column, date);
    else if ((g_strcmp0(type, "number") == 0 || g_strcmp0(type, "percent") == 0) &&
             read_number(value ? value : text, &number))
        vitri_sheet_set_number(sheet, row, column, number);
    else
        vitri_sheet_set_text(sheet, row, column, text);
}

static void set_heading(VitriSheet *sheet, guint row, guint column, const xmlNode *node, const char *name)
{
    g_autofree char *other = g_strconcat(name, "-alt", NULL);
    const char *text = vitri_paper_attribute(node, name), *alt = vitri_paper_attribute(node, other);
    g_autofree char *both = alt ? g_strdup_printf("%s / %s", text ? text : "", alt) : g_strdup(text);
    vitri_sheet_set_text(sheet, row, column, both);
}

static double find_share(const xmlNode *column)
{
    const char *width = vitri_paper_attribute(column, "width");
    return width ? g_ascii_strtod(width, NULL) : USUAL_SHARE;
}

/* What a date, a number and the longest word of the heading need. */
static double find_least(const xmlNode *column)
{
    const char *heading = vitri_paper_attribute(column, "heading");
    double least = g_strcmp0(vitri_paper_attribute(column, "type"), "date") == 0 ? DATE_WIDTH : NUMBER_WIDTH;
    g_auto(GStrv) words = g_strsplit(heading ? heading : "", " ", -1);
    for (char **word = words; *word; word++)
        least = MAX(least, (double)g_utf8_strlen(*word, -1) + 1);
    return least;
}

/* Widths in characters: the shares of the columns of what a printed page takes, dates never cut. */
static void set_widths(VitriSheet *sheet, const GPtrArray *columns)
{
    double room = sheet->landscape ? WIDE_PAGE : TALL_PAGE, sum = 0;
    for (guint i = 0; i < columns->len; i++)
        sum += find_share(columns->pdata[i]);
    for (guint i = 0; i < columns->len; i++)
        vitri_sheet_style(sheet, i)->width =
            MAX(find_share(columns->pdata[i]) * room / sum, find_least(columns->pdata[i]));
}

/* The spanning heading of a column, above it alone or over all neighbours that have the same. */
static void set_group(VitriSheet *sheet, const GPtrArray *columns, guint i)
{
    const char *group = vitri_paper_attribute(columns->pdata[i], "group");
    VitriSpan span = {.row = 0, .column = i, .columns = 1};
    if (!group || (i > 0 && g_strcmp0(group, vitri_paper_attribute(columns->pdata[i - 1], "group")) == 0))
        return;
    while (i + span.columns < columns->len &&
           g_strcmp0(group, vitri_paper_attribute(columns->pdata[i + span.columns], "group")) == 0)
        span.columns++;
    set_heading(sheet, 0, i, columns->pdata[i], "group");
    if (span.columns > 1)
        g_array_append_val(sheet->spans, span);
}

/* The headings in one or two rows; the columns with their types. */
static void set_headings(VitriSheet *sheet, const xmlNode *table, gboolean flat, GPtrArray *columns)
{
    gboolean grouped = FALSE;
    for (const xmlNode *node = vitri_paper_child(table, "column"); node;
         node = vitri_paper_next(node->next, "column")) {
        grouped |= !flat && vitri_paper_attribute(node, "group") != NULL;
        g_ptr_array_add(columns, (gpointer)node);
    }
    sheet->head_rows = grouped ? 2 : 1;
    set_widths(sheet, columns);
    for (guint i = 0; i < columns->len; i++) {
        const xmlNode *node = columns->pdata[i];
        const char *type = vitri_paper_attribute(node, "type");
        VitriColumnStyle *style = vitri_sheet_style(sheet, i);
        style->wraps = TRUE;
        style->centred = type && strcmp(type, "text") != 0;
        style->percent = g_strcmp0(type, "percent") == 0;
        set_heading(sheet, sheet->head_rows - 1, i, node, "heading");
        if (grouped)
            set_group(sheet, columns, i);
    }
}

static void set_rows(VitriSheet *sheet, const xmlNode *table, const GPtrArray *columns)
{
    guint at = sheet->head_rows;
    for (const xmlNode *row = vitri_paper_child(table, "row"); row; row = vitri_paper_next(row->next, "row"), at++) {
        guint i = 0;
        gboolean group = g_strcmp0(vitri_paper_attribute(row, "kind"), "group") == 0;
        for (const xmlNode *cell = vitri_paper_child(row, "cell"); cell && i < columns->len;
             cell = vitri_paper_next(cell->next, "cell"), i++)
            set_cell(sheet, at, i, cell, group ? NULL : vitri_paper_attribute(columns->pdata[i], "type"));
        if (vitri_paper_attribute(row, "kind"))
            g_array_append_val(sheet->strong_rows, at);
    }
}

static char *tell_foot(const VitriPaperSet *papers, const xmlNode *paper)
{
    const xmlNode *node = vitri_paper_child(paper, "provenance");
    static const char *const names[] = {"roster", "data", "program"};
    if (!node)
        return NULL;
    GString *out = g_string_new(vitri_paper_word(papers, "provenance")->text);
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        const char place[] = {'{', (char)('a' + i), '}', '\0'};
        const char *value = vitri_paper_attribute(node, names[i]);
        g_string_replace(out, place, value ? value : "–", 1);
    }
    return g_string_free(out, FALSE);
}

/* What all sheets of one paper have in common. */
typedef struct {
    VitriWorkbook *workbook;
    char *foot;
    gboolean flat;
} Sheets;

static void add_table(const Sheets *sheets, const xmlNode *node, const char *title, gboolean landscape)
{
    const char *stated = vitri_paper_attribute(node, "name");
    const char *shown = stated ? stated : title ? title : "1";
    g_autofree char *name = make_name(sheets->workbook, shown);
    g_autoptr(GPtrArray) columns = g_ptr_array_new();
    VitriSheet *sheet = vitri_workbook_add_sheet(sheets->workbook, name);
    sheet->title = g_strdup(title ? title : shown);
    sheet->footer = g_strdup(sheets->foot);
    sheet->landscape = landscape;
    sheet->filter = g_strcmp0(vitri_paper_attribute(node, "filter"), "yes") == 0;
    set_headings(sheet, node, sheets->flat, columns);
    set_rows(sheet, node, columns);
}

/* All tables below a node; `title` of the nearest annex or section, for those without a name. */
static void add_tables(const Sheets *sheets, const xmlNode *node, const char *title, gboolean landscape)
{
    for (const xmlNode *child = vitri_paper_next(node->children, NULL); child;
         child = vitri_paper_next(child->next, NULL)) {
        const char *own = vitri_paper_attribute(child, "title"), *wide = vitri_paper_attribute(child, "landscape");
        if (vitri_paper_is(child, "table"))
            add_table(sheets, child, title, landscape);
        else
            add_tables(sheets, child, own ? own : title, landscape || g_strcmp0(wide, "yes") == 0);
    }
}

VitriWorkbook *vitri_papers_workbook(const VitriPaperSet *papers, gint which, gboolean flat, GError **error)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("");
    workbook->title = g_strdup(vitri_paper_attribute(xmlDocGetRootElement(papers->tree), "title"));
    for (guint i = 0; i < papers->papers->len; i++) {
        const xmlNode *paper = papers->papers->pdata[i];
        gboolean wide = g_strcmp0(vitri_paper_attribute(paper, "landscape"), "yes") == 0;
        if (which != VITRI_PAPERS_ALL && (guint)which != i)
            continue;
        g_autofree char *foot = tell_foot(papers, paper);
        const Sheets sheets = {workbook, foot, flat};
        add_tables(&sheets, paper, workbook->title, wide);
    }
    if (workbook->sheets->len > 0)
        return g_steal_pointer(&workbook);
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_USAGE,
                        _("this paper has no table; write it as docx, odt, html or pdf"));
    return NULL;
}
