/*
 * A composed document as plain values: parts of paragraphs and grids. Whoever adds one keeps none: all belongs to the
 * folio. Nothing of their order or look is decided here.
 */
#include "folio.h"

static void clear_run(gpointer run)
{
    g_free(((VitriRun *)run)->text);
}

static void free_paragraph(gpointer data)
{
    VitriParagraph *paragraph = data;
    g_array_unref(paragraph->runs);
    g_free(paragraph);
}

static void free_box(gpointer data)
{
    VitriBox *box = data;
    g_ptr_array_unref(box->paragraphs);
    g_free(box);
}

static void free_line(gpointer data)
{
    VitriLine *line = data;
    g_ptr_array_unref(line->boxes);
    g_free(line);
}

static void clear_block(gpointer data)
{
    VitriBlock *block = data;
    if (block->paragraph)
        free_paragraph(block->paragraph);
    if (!block->grid)
        return;
    g_array_unref(block->grid->widths);
    g_ptr_array_unref(block->grid->lines);
    g_free(block->grid);
}

static void free_part(gpointer data)
{
    VitriPart *part = data;
    g_array_unref(part->blocks);
    g_free(part->foot);
    g_free(part);
}

VitriFolio *vitri_folio_new(void)
{
    VitriFolio *folio = g_new0(VitriFolio, 1);
    folio->parts = g_ptr_array_new_with_free_func(free_part);
    return folio;
}

void vitri_folio_free(VitriFolio *folio)
{
    if (!folio)
        return;
    g_free(folio->title);
    g_free(folio->language);
    g_free(folio->second);
    g_ptr_array_unref(folio->parts);
    g_free(folio);
}

VitriPart *vitri_folio_add_part(VitriFolio *folio, gboolean landscape, const char *foot)
{
    VitriPart *part = g_new0(VitriPart, 1);
    part->landscape = landscape;
    part->blocks = g_array_new(FALSE, TRUE, sizeof(VitriBlock));
    g_array_set_clear_func(part->blocks, clear_block);
    part->foot = g_strdup(foot);
    g_ptr_array_add(folio->parts, part);
    return part;
}

static VitriParagraph *make_paragraph(const VitriStyle *style)
{
    VitriParagraph *paragraph = g_new0(VitriParagraph, 1);
    paragraph->style = style;
    paragraph->runs = g_array_new(FALSE, TRUE, sizeof(VitriRun));
    g_array_set_clear_func(paragraph->runs, clear_run);
    return paragraph;
}

VitriParagraph *vitri_folio_add_paragraph(VitriPart *part, const VitriStyle *style)
{
    VitriBlock block = {.paragraph = make_paragraph(style)};
    g_array_append_val(part->blocks, block);
    return block.paragraph;
}

VitriParagraph *vitri_folio_fill_box(VitriBox *box, const VitriStyle *style)
{
    VitriParagraph *paragraph = make_paragraph(style);
    g_ptr_array_add(box->paragraphs, paragraph);
    return paragraph;
}

VitriGrid *vitri_folio_add_grid(VitriPart *part)
{
    VitriBlock block = {.grid = g_new0(VitriGrid, 1)};
    block.grid->widths = g_array_new(FALSE, TRUE, sizeof(double));
    block.grid->lines = g_ptr_array_new_with_free_func(free_line);
    g_array_append_val(part->blocks, block);
    return block.grid;
}

VitriLine *vitri_folio_add_line(VitriGrid *grid)
{
    VitriLine *line = g_new0(VitriLine, 1);
    line->boxes = g_ptr_array_new_with_free_func(free_box);
    g_ptr_array_add(grid->lines, line);
    return line;
}

VitriBox *vitri_folio_add_box(VitriLine *line, guint columns, guint rows)
{
    VitriBox *box = g_new0(VitriBox, 1);
    box->paragraphs = g_ptr_array_new_with_free_func(free_paragraph);
    box->columns = columns;
    box->rows = rows;
    g_ptr_array_add(line->boxes, box);
    return box;
}
