/*
 * A composed document as .docx (Office Open XML, WordprocessingML): the text and its tables. The parts around it
 * (styles, headers, properties) are in docx-parts.c.
 *
 * Every kind of paragraph is a style of the document; a paragraph itself says only its style. Elements stand in the
 * order that the schema wants. Lengths are twentieths of a point. Linear in the document.
 */
#include "docx.h"
#include "vitri/xml.h"
#include "write-paper.h"

#include <math.h>
#include <string.h>

enum { RULE_EIGHTHS = 6, BORDER_EIGHTHS = 4, CELL_MARGIN = 57 };

gint vitri_docx_twips(double mm)
{
    return (gint)lround(mm * 1440 / 25.4);
}

void vitri_docx_text(GString *out, const char *text)
{
    g_string_append(out, "<w:t xml:space=\"preserve\">");
    vitri_xml_escape(out, text);
    g_string_append(out, "</w:t>");
}

static void write_run(const VitriFolio *folio, const VitriParagraph *paragraph, const VitriRun *run, GString *out)
{
    g_string_append(out, "<w:r>");
    if (run->alt)
        g_string_append_printf(out, "<w:rPr><w:b w:val=\"0\"/><w:i/><w:sz w:val=\"%d\"/><w:lang w:val=\"%s\"/></w:rPr>",
                               vitri_docx_small(paragraph->style->size.used), vitri_docx_language(folio->second));
    else if (run->bold || run->italic)
        g_string_append_printf(out, "<w:rPr>%s%s</w:rPr>", run->bold ? "<w:b/>" : "", run->italic ? "<w:i/>" : "");
    if (run->line)
        g_string_append(out, "<w:br/>");
    if (*run->text)
        vitri_docx_text(out, run->text);
    g_string_append(out, "</w:r>");
}

static void write_rule(const VitriParagraph *paragraph, GString *out)
{
    gint side = vitri_docx_twips((paragraph->room - paragraph->rule) / 2);
    g_string_append_printf(out,
                           "<w:p><w:pPr><w:pStyle w:val=\"space\"/><w:keepNext/><w:pBdr><w:top w:val=\"single\" "
                           "w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"80\" "
                           "w:after=\"0\" w:line=\"60\" w:lineRule=\"exact\"/><w:ind w:left=\"%d\" "
                           "w:right=\"%d\"/></w:pPr></w:p>",
                           RULE_EIGHTHS, side, side);
}

static void write_paragraph(const VitriFolio *folio, const VitriParagraph *paragraph, GString *out)
{
    if (paragraph->rule > 0) {
        write_rule(paragraph, out);
        return;
    }
    g_string_append_printf(out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s%s</w:pPr>", paragraph->style->id,
                           paragraph->keep ? "<w:keepNext/>" : "",
                           paragraph->second ? "<w:spacing w:before=\"0\"/><w:outlineLvl w:val=\"9\"/>" : "");
    for (guint i = 0; i < paragraph->runs->len; i++)
        write_run(folio, paragraph, &g_array_index(paragraph->runs, VitriRun, i), out);
    g_string_append(out, "</w:p>");
}

static void write_borders(GString *out)
{
    static const char *const sides[] = {"top", "left", "bottom", "right", "insideH", "insideV"};
    g_string_append(out, "<w:tblBorders>");
    for (guint i = 0; i < G_N_ELEMENTS(sides); i++)
        g_string_append_printf(out, "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>", sides[i],
                               BORDER_EIGHTHS);
    g_string_append(out, "</w:tblBorders>");
}

static void write_box(const VitriFolio *folio, const VitriGrid *grid, guint column, const VitriBox *box, gboolean head,
                      GString *out)
{
    gint width = 0;
    for (guint i = column; i < column + box->columns; i++)
        width += vitri_docx_twips(g_array_index(grid->widths, double, i));
    g_string_append_printf(out, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", width);
    if (box->columns > 1)
        g_string_append_printf(out, "<w:gridSpan w:val=\"%u\"/>", box->columns);
    if (box->rows != 1)
        g_string_append(out, box->rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
    if (head)
        g_string_append(out, "<w:vAlign w:val=\"center\"/>");
    g_string_append(out, "</w:tcPr>");
    for (guint i = 0; i < box->paragraphs->len; i++)
        write_paragraph(folio, box->paragraphs->pdata[i], out);
    if (box->paragraphs->len == 0)
        g_string_append(out, "<w:p><w:pPr><w:pStyle w:val=\"space\"/></w:pPr></w:p>");
    g_string_append(out, "</w:tc>");
}

static void write_line(const VitriFolio *folio, const VitriGrid *grid, guint at, GString *out)
{
    const VitriLine *line = grid->lines->pdata[at];
    gboolean head = at < grid->n_head;
    guint column = 0;
    g_string_append_printf(out, "<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>", head ? "<w:tblHeader/>" : "");
    for (guint i = 0; i < line->boxes->len; i++) {
        const VitriBox *box = line->boxes->pdata[i];
        write_box(folio, grid, column, box, head, out);
        column += box->columns;
    }
    g_string_append(out, "</w:tr>\n");
}

static void write_grid(const VitriFolio *folio, const VitriGrid *grid, GString *out)
{
    gint sum = 0, margin = grid->ruled ? CELL_MARGIN : 0;
    for (guint i = 0; i < grid->widths->len; i++)
        sum += vitri_docx_twips(g_array_index(grid->widths, double, i));
    g_string_append_printf(out, "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/>", sum);
    if (grid->ruled)
        write_borders(out);
    g_string_append_printf(
        out,
        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"%d\" w:type=\"dxa\"/><w:left w:w=\"%d\" "
        "w:type=\"dxa\"/><w:bottom w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%d\" "
        "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
        margin / 2, margin, margin / 2, margin);
    for (guint i = 0; i < grid->widths->len; i++)
        g_string_append_printf(out, "<w:gridCol w:w=\"%d\"/>",
                               vitri_docx_twips(g_array_index(grid->widths, double, i)));
    g_string_append(out, "</w:tblGrid>\n");
    for (guint i = 0; i < grid->lines->len; i++)
        write_line(folio, grid, i, out);
    g_string_append(out, "</w:tbl>\n");
}

/* Page, margins, page number from 1, not shown on the first page. */
static void write_section(const VitriFolio *folio, const VitriLayout *layout, const VitriPart *part, GString *out)
{
    gint width = vitri_docx_twips(layout->width), height = vitri_docx_twips(layout->height);
    guint foot = vitri_docx_foot(folio, part);
    g_string_append(out, "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"number\"/>"
                         "<w:headerReference w:type=\"first\" r:id=\"none\"/>");
    if (part->foot)
        g_string_append_printf(out,
                               "<w:footerReference w:type=\"default\" r:id=\"foot%u\"/>"
                               "<w:footerReference w:type=\"first\" r:id=\"foot%u\"/>",
                               foot, foot);
    g_string_append_printf(out, "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>",
                           part->landscape ? height : width, part->landscape ? width : height,
                           part->landscape ? " w:orient=\"landscape\"" : "");
    g_string_append_printf(out,
                           "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" "
                           "w:footer=\"%d\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>",
                           vitri_docx_twips(layout->top.used), vitri_docx_twips(layout->right.used),
                           vitri_docx_twips(layout->bottom.used), vitri_docx_twips(layout->left.used),
                           vitri_docx_twips(layout->page_number), vitri_docx_twips(layout->page_number));
}

static void write_part(const VitriFolio *folio, const VitriLayout *layout, guint at, GString *out)
{
    const VitriPart *part = folio->parts->pdata[at];
    gboolean last = at + 1 == folio->parts->len;
    for (guint i = 0; i < part->blocks->len; i++) {
        const VitriBlock *block = &g_array_index(part->blocks, VitriBlock, i);
        if (block->grid) {
            write_grid(folio, block->grid, out);
        } else {
            write_paragraph(folio, block->paragraph, out);
            g_string_append_c(out, '\n');
        }
    }
    g_string_append(out, "<w:p><w:pPr><w:pStyle w:val=\"space\"/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>");
    if (!last)
        write_section(folio, layout, part, out);
    g_string_append(out, "</w:pPr></w:p>\n");
    if (last)
        write_section(folio, layout, part, out);
}

GBytes *vitri_write_paper_docx(const VitriFolio *folio, const VitriLayout *layout, GError **error)
{
    VitriPackage package;
    vitri_package_begin(&package);
    vitri_docx_begin(&package, folio, layout);
    GString *out = vitri_package_add(&package, "word/document.xml");
    g_string_append(out,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"" VITRI_DOCX_W
                    "\" xmlns:r=\"" VITRI_DOCX_R "\"><w:body>\n");
    for (guint i = 0; i < folio->parts->len; i++)
        write_part(folio, layout, i, out);
    g_string_append(out, "</w:body></w:document>\n");
    return vitri_package_end(&package, FALSE, error);
}
