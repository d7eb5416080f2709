/*
 * Tables: headings with a line of spanning headings where columns are grouped, rows with groups and totals.
 *
 * A table of many columns is set smaller. In two languages both stand in one line, parted by a slash. Columns share the
 * width by their stated shares, but none is narrower than its longest word. Linear in the cells.
 */
#include "composer.h"
#include "metrics.h"

#include <string.h>

enum { MANY_COLUMNS = 9, USUAL_SHARE = 10 };

/* Room beside the text of a box, mm. */
static const double BOX_MARGINS = 2.6;

typedef struct {
    VitriComposer *composer;
    VitriGrid *grid;
    GPtrArray *columns; /* of const xmlNode* */
    gboolean small, grouped;
} Table;

static void take_columns(Table *table, const xmlNode *node)
{
    for (const xmlNode *column = vitri_paper_child(node, "column"); column;
         column = vitri_paper_next(column->next, "column")) {
        const char *width = vitri_paper_attribute(column, "width");
        double share = width ? g_ascii_strtod(width, NULL) : USUAL_SHARE;
        g_ptr_array_add(table->columns, (gpointer)column);
        g_array_append_val(table->grid->widths, share);
        table->grouped |= vitri_paper_attribute(column, "group") != NULL;
    }
    table->small = table->columns->len > MANY_COLUMNS;
}

/* A paragraph of a box: what `text` says, the other language after a slash. */
static void add_text(Table *table, VitriBox *box, const char *style, const char *text, const char *alt)
{
    table->composer->box = box;
    VitriParagraph *paragraph = vitri_composer_begin(table->composer, style);
    vitri_composer_run(paragraph, text ? text : "", 0);
    if (alt && *alt) {
        vitri_composer_run(paragraph, " / ", 0);
        vitri_composer_run(paragraph, alt, VITRI_RUN_ALT);
    }
    vitri_composer_end(table->composer, paragraph);
    table->composer->box = NULL;
}

static void add_heading(Table *table, VitriBox *box, const xmlNode *column, const char *name)
{
    g_autofree char *other = g_strconcat(name, "-alt", NULL);
    add_text(table, box, table->small ? "head-small" : "head", vitri_paper_attribute(column, name),
             vitri_paper_attribute(column, other));
}

/* How many columns from `from` on have the same group; 1 for a column without. */
static guint count_group(const Table *table, guint from)
{
    const char *group = vitri_paper_attribute(table->columns->pdata[from], "group");
    guint n = 1;
    while (group && from + n < table->columns->len &&
           g_strcmp0(vitri_paper_attribute(table->columns->pdata[from + n], "group"), group) == 0)
        n++;
    return n;
}

static void add_headings(Table *table)
{
    VitriLine *groups = table->grouped ? vitri_folio_add_line(table->grid) : NULL;
    VitriLine *line = vitri_folio_add_line(table->grid);
    for (guint i = 0; groups && i < table->columns->len; i += count_group(table, i)) {
        const xmlNode *column = table->columns->pdata[i];
        gboolean group = vitri_paper_attribute(column, "group") != NULL;
        VitriBox *box = vitri_folio_add_box(groups, count_group(table, i), group ? 1 : 2);
        add_heading(table, box, column, group ? "group" : "heading");
    }
    for (guint i = 0; i < table->columns->len; i++) {
        const xmlNode *column = table->columns->pdata[i];
        gboolean covered = groups && !vitri_paper_attribute(column, "group");
        VitriBox *box = vitri_folio_add_box(line, 1, covered ? 0 : 1);
        if (!covered)
            add_heading(table, box, column, "heading");
    }
    table->grid->n_head = groups ? 2 : 1;
}

static const char *choose_style(const Table *table, guint i)
{
    const char *type = vitri_paper_attribute(table->columns->pdata[i], "type");
    gboolean centred = type && strcmp(type, "text") != 0;
    if (table->small)
        return centred ? "cell-small-centre" : "cell-small";
    return centred ? "cell-centre" : "cell";
}

static void add_cell(Table *table, VitriBox *box, const char *style, const xmlNode *cell, guint shape)
{
    VitriComposer *composer = table->composer;
    const xmlNode *alt = vitri_paper_child(cell, "alt");
    composer->box = box;
    VitriParagraph *paragraph = vitri_composer_begin(composer, style);
    if (cell)
        vitri_composer_inline(paragraph, cell, shape);
    if (alt) {
        vitri_composer_run(paragraph, " / ", shape);
        vitri_composer_inline(paragraph, alt, shape | VITRI_RUN_ALT);
    }
    vitri_composer_end(composer, paragraph);
    composer->box = NULL;
}

/* A heading of a group stays with the row after it, a total with the row before it. */
static void add_row(Table *table, const xmlNode *row)
{
    const char *kind = vitri_paper_attribute(row, "kind");
    const xmlNode *cell = vitri_paper_child(row, "cell");
    if (g_strcmp0(kind, "total") == 0)
        vitri_composer_keep(table->grid->lines->pdata[table->grid->lines->len - 1]);
    VitriLine *line = vitri_folio_add_line(table->grid);
    guint n = table->columns->len, shape = kind ? VITRI_RUN_BOLD : 0;
    if (g_strcmp0(kind, "group") == 0) {
        add_cell(table, vitri_folio_add_box(line, n, 1), table->small ? "cell-small" : "cell", cell, shape);
        vitri_composer_keep(line);
        return;
    }
    for (guint i = 0; i < n; i++) {
        const char *style = g_strcmp0(kind, "head") != 0 ? choose_style(table, i)
                            : table->small               ? "head-small"
                                                         : "head";
        add_cell(table, vitri_folio_add_box(line, 1, 1), style, cell, shape);
        cell = cell ? vitri_paper_next(cell->next, "cell") : NULL;
    }
}

/* Width of the longest word of a box: no word is to be broken. */
static double find_need(const VitriBox *box)
{
    double need = 0;
    for (guint i = 0; i < box->paragraphs->len; i++) {
        const VitriParagraph *paragraph = box->paragraphs->pdata[i];
        for (guint k = 0; k < paragraph->runs->len; k++) {
            g_auto(GStrv) words = g_strsplit(g_array_index(paragraph->runs, VitriRun, k).text, " ", -1);
            for (char **word = words; *word; word++)
                need = MAX(need, vitri_metrics_width(*word, paragraph->style->size.used));
        }
    }
    return need + BOX_MARGINS;
}

static void find_needs(const VitriGrid *grid, double *needs)
{
    for (guint i = 0; i < grid->lines->len; i++) {
        const VitriLine *line = grid->lines->pdata[i];
        for (guint k = 0, column = 0; k < line->boxes->len; k++) {
            const VitriBox *box = line->boxes->pdata[k];
            if (box->columns == 1)
                needs[column] = MAX(needs[column], find_need(box));
            column += box->columns;
        }
    }
}

/* Shares the width: first every column gets what its longest word needs, then the rest goes where it falls short of
 * the stated share. Where even the words do not fit, all shrink alike. */
static void share_width(const VitriGrid *grid, double width)
{
    guint n = grid->widths->len;
    g_autofree double *needs = g_new0(double, n + 1);
    double sum = 0, need = 0, wanting = 0;
    find_needs(grid, needs);
    for (guint i = 0; i < n; i++) {
        sum += g_array_index(grid->widths, double, i);
        need += needs[i];
    }
    for (guint i = 0; i < n; i++) {
        double *share = &g_array_index(grid->widths, double, i);
        *share = sum > 0 ? *share * width / sum : width / n;
        wanting += MAX(*share - needs[i], 0);
    }
    for (guint i = 0; i < n; i++) {
        double *share = &g_array_index(grid->widths, double, i);
        double more = wanting > 0 ? MAX(*share - needs[i], 0) / wanting : 0;
        *share = need < width ? needs[i] + more * (width - need) : needs[i] * width / need;
    }
}

void vitri_compose_table(VitriComposer *composer, const xmlNode *node)
{
    g_autoptr(GPtrArray) columns = g_ptr_array_new();
    Table table = {.composer = composer, .columns = columns};
    const char *name = vitri_paper_attribute(node, "name"), *caption = vitri_paper_attribute(node, "caption");
    if (name && g_strcmp0(caption, "yes") == 0)
        vitri_composer_text(composer, "caption", name, vitri_paper_attribute(node, "name-alt"));
    vitri_composer_text(composer, "space", "", NULL);
    table.grid = vitri_composer_grid(composer);
    table.grid->ruled = TRUE;
    take_columns(&table, node);
    add_headings(&table);
    for (const xmlNode *row = vitri_paper_child(node, "row"); row; row = vitri_paper_next(row->next, "row"))
        add_row(&table, row);
    share_width(table.grid, composer->width);
    vitri_composer_text(composer, "space", "", NULL);
}
