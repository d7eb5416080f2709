/*
 * A composed document as .odt (OpenDocument text): the text and its tables. The parts around it are in odt-parts.c.
 *
 * The text is written once while the automatic styles that it needs (widths of columns, rules, the first block of a
 * section, which carries its page) are gathered beside it; both then stand in content.xml. Linear in the document.
 */
#include "odt.h"
#include "vitri/xml.h"
#include "write-paper.h"

#include <math.h>
#include <string.h>

/* The text and its automatic styles; the page that waits for the next block. */
typedef struct {
    GString *text, *styles;
    guint n_paragraphs, n_rules, n_grids;
    guint page; /* number of the section that begins with the next block; 0: none */
} Writer;

/* Attributes of the style of the block that begins a section. */
static void write_master(const Writer *writer, GString *out)
{
    if (writer->page > 0)
        g_string_append_printf(out, " style:master-page-name=\"first-%u\"", writer->page);
}

/* The start tag of a paragraph: in its own style, or in one made of it where it begins a section, stays with what
 * follows, or stands close below its other language. */
static void begin_paragraph(Writer *writer, const VitriParagraph *paragraph)
{
    if (writer->page == 0 && !paragraph->keep && !paragraph->second) {
        g_string_append_printf(writer->text, "<text:p text:style-name=\"%s\">", paragraph->style->id);
        return;
    }
    g_string_append_printf(writer->styles,
                           "<style:style style:name=\"p%u\" style:family=\"paragraph\" style:parent-style-name=\"%s\"",
                           ++writer->n_paragraphs, paragraph->style->id);
    write_master(writer, writer->styles);
    g_string_append_printf(writer->styles, "><style:paragraph-properties%s%s%s/></style:style>\n",
                           writer->page > 0 ? " style:page-number=\"1\"" : "",
                           paragraph->keep ? " fo:keep-with-next=\"always\"" : "",
                           paragraph->second ? " fo:margin-top=\"0pt\"" : "");
    g_string_append_printf(writer->text, "<text:p text:style-name=\"p%u\">", writer->n_paragraphs);
    writer->page = 0;
}

/* Size of the second language beside text of a style, points. */
static gint shrink(const VitriStyle *style)
{
    return (gint)lround(MAX(style->size.used - 2, 6));
}

static void write_run(Writer *writer, const VitriParagraph *paragraph, const VitriRun *run)
{
    GString *out = writer->text;
    g_autofree char *alt = g_strdup_printf("alt%d", shrink(paragraph->style));
    const char *style = run->alt ? alt : run->bold && run->italic ? "bi" : run->bold ? "b" : run->italic ? "i" : NULL;
    if (run->line)
        g_string_append(out, "<text:line-break/>");
    if (style)
        g_string_append_printf(out, "<text:span text:style-name=\"%s\">", style);
    if (run->text[0] == ' ') /* a blank at the start of a stretch would be lost */
        g_string_append(out, "<text:s/>");
    vitri_xml_escape(out, run->text + (run->text[0] == ' '));
    if (style)
        g_string_append(out, "</text:span>");
}

static void write_rule(Writer *writer, const VitriParagraph *paragraph)
{
    double side = (paragraph->room - paragraph->rule) / 2;
    g_string_append_printf(
        writer->styles,
        "<style:style style:name=\"rule%u\" style:family=\"paragraph\" "
        "style:parent-style-name=\"space\"><style:paragraph-properties fo:border-top=\"0.75pt solid "
        "#000000\" fo:padding=\"0mm\" fo:keep-with-next=\"always\" fo:line-height=\"3pt\" fo:margin-top=\"4pt\"",
        ++writer->n_rules);
    vitri_odt_measure(writer->styles, "fo:margin-left", side, "mm");
    vitri_odt_measure(writer->styles, "fo:margin-right", side, "mm");
    g_string_append(writer->styles, "/><style:text-properties fo:font-size=\"2pt\"/></style:style>\n");
    g_string_append_printf(writer->text, "<text:p text:style-name=\"rule%u\"/>\n", writer->n_rules);
}

static void write_paragraph(Writer *writer, const VitriParagraph *paragraph)
{
    if (paragraph->rule > 0) {
        write_rule(writer, paragraph);
        return;
    }
    begin_paragraph(writer, paragraph);
    for (guint i = 0; i < paragraph->runs->len; i++)
        write_run(writer, paragraph, &g_array_index(paragraph->runs, VitriRun, i));
    g_string_append(writer->text, "</text:p>\n");
}

static void write_box(Writer *writer, const VitriGrid *grid, const VitriBox *box, gboolean head)
{
    GString *out = writer->text;
    if (box->rows == 0) {
        g_string_append(out, "<table:covered-table-cell/>");
        return;
    }
    g_string_append_printf(out, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\"",
                           !grid->ruled ? "plain"
                           : head       ? "headed"
                                        : "ruled");
    if (box->columns > 1)
        g_string_append_printf(out, " table:number-columns-spanned=\"%u\"", box->columns);
    if (box->rows > 1)
        g_string_append_printf(out, " table:number-rows-spanned=\"%u\"", box->rows);
    g_string_append_c(out, '>');
    for (guint i = 0; i < box->paragraphs->len; i++)
        write_paragraph(writer, box->paragraphs->pdata[i]);
    if (box->paragraphs->len == 0)
        g_string_append(out, "<text:p text:style-name=\"space\"/>");
    g_string_append(out, "</table:table-cell>");
    for (guint i = 1; i < box->columns; i++)
        g_string_append(out, "<table:covered-table-cell/>");
}

/* Styles of a grid and its columns, and the columns themselves. */
static void write_columns(Writer *writer, const VitriGrid *grid)
{
    guint number = ++writer->n_grids;
    double sum = 0;
    for (guint i = 0; i < grid->widths->len; i++)
        sum += g_array_index(grid->widths, double, i);
    g_string_append_printf(writer->styles, "<style:style style:name=\"grid%u\" style:family=\"table\"", number);
    write_master(writer, writer->styles);
    g_string_append(writer->styles, "><style:table-properties table:align=\"left\" "
                                    "table:border-model=\"collapsing\"");
    vitri_odt_measure(writer->styles, "style:width", sum, "mm");
    g_string_append(writer->styles,
                    writer->page > 0 ? " style:page-number=\"1\"/></style:style>\n" : "/></style:style>\n");
    writer->page = 0;
    g_string_append_printf(writer->text, "<table:table table:name=\"table%u\" table:style-name=\"grid%u\">", number,
                           number);
    for (guint i = 0; i < grid->widths->len; i++) {
        g_string_append_printf(writer->styles,
                               "<style:style style:name=\"grid%u.%u\" style:family=\"table-column\">"
                               "<style:table-column-properties",
                               number, i + 1);
        vitri_odt_measure(writer->styles, "style:column-width", g_array_index(grid->widths, double, i), "mm");
        g_string_append(writer->styles, "/></style:style>\n");
        g_string_append_printf(writer->text, "<table:table-column table:style-name=\"grid%u.%u\"/>", number, i + 1);
    }
}

static void write_grid(Writer *writer, const VitriGrid *grid)
{
    write_columns(writer, grid);
    if (grid->n_head)
        g_string_append(writer->text, "<table:table-header-rows>");
    for (guint i = 0; i < grid->lines->len; i++) {
        const VitriLine *line = grid->lines->pdata[i];
        g_string_append(writer->text, "<table:table-row table:style-name=\"row\">");
        for (guint k = 0; k < line->boxes->len; k++)
            write_box(writer, grid, line->boxes->pdata[k], i < grid->n_head);
        g_string_append(writer->text, "</table:table-row>\n");
        if (grid->n_head && i + 1 == grid->n_head)
            g_string_append(writer->text, "</table:table-header-rows>");
    }
    g_string_append(writer->text, "</table:table>\n");
}

#define PADDING "fo:padding-top=\"0.3mm\" fo:padding-bottom=\"0.3mm\" fo:padding-left=\"1mm\" fo:padding-right=\"1mm\""

/* Styles that every text has: shapes of runs, rows and cells. */
static void write_shapes(const VitriLayout *layout, GString *out)
{
    g_autoptr(GHashTable) sizes = g_hash_table_new(NULL, NULL);
    static const char *const cells[][2] = {{"plain", "fo:padding=\"0mm\" fo:border=\"none\""},
                                           {"ruled", "" PADDING " fo:border=\"0.5pt solid #000000\""},
                                           {"headed", "" PADDING " fo:border=\"0.5pt solid #000000\" "
                                                      "style:vertical-align=\"middle\""}};
    g_string_append(out, "<style:style style:name=\"b\" style:family=\"text\"><style:text-properties "
                         "fo:font-weight=\"bold\"/></style:style>\n"
                         "<style:style style:name=\"i\" style:family=\"text\"><style:text-properties "
                         "fo:font-style=\"italic\"/></style:style>\n"
                         "<style:style style:name=\"bi\" style:family=\"text\"><style:text-properties "
                         "fo:font-weight=\"bold\" fo:font-style=\"italic\"/></style:style>\n"
                         "<style:style style:name=\"row\" style:family=\"table-row\"><style:table-row-properties "
                         "fo:keep-together=\"always\"/></style:style>\n");
    for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
        g_string_append_printf(out,
                               "<style:style style:name=\"%s\" style:family=\"table-cell\">"
                               "<style:table-cell-properties %s/></style:style>\n",
                               cells[i][0], cells[i][1]);
    for (guint i = 0; i < layout->styles->len; i++) {
        gint size = shrink(layout->styles->pdata[i]);
        if (g_hash_table_add(sizes, GINT_TO_POINTER(size)))
            g_string_append_printf(out,
                                   "<style:style style:name=\"alt%d\" style:family=\"text\"><style:text-properties "
                                   "fo:font-weight=\"normal\" fo:font-style=\"italic\" fo:font-size=\"%dpt\"/>"
                                   "</style:style>\n",
                                   size, size);
    }
}

GBytes *vitri_write_paper_odt(const VitriFolio *folio, const VitriLayout *layout, GError **error)
{
    VitriPackage package;
    Writer writer = {.text = g_string_new(NULL), .styles = g_string_new(NULL)};
    vitri_package_begin(&package);
    vitri_odt_begin(&package, folio, layout);
    write_shapes(layout, writer.styles);
    for (guint i = 0; i < folio->parts->len; i++) {
        const VitriPart *part = folio->parts->pdata[i];
        writer.page = i + 1;
        for (guint k = 0; k < part->blocks->len; k++) {
            const VitriBlock *block = &g_array_index(part->blocks, VitriBlock, k);
            if (block->grid)
                write_grid(&writer, block->grid);
            else
                write_paragraph(&writer, block->paragraph);
        }
    }
    GString *out = vitri_package_add(&package, "content.xml");
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " VITRI_ODT_NAMESPACES
                         "><office:automatic-styles>\n");
    g_string_append_len(out, writer.styles->str, (gssize)writer.styles->len);
    g_string_append(out, "</office:automatic-styles>\n<office:body><office:text>\n");
    g_string_append_len(out, writer.text->str, (gssize)writer.text->len);
    g_string_append(out, "</office:text></office:body></office:document-content>\n");
    g_string_free(writer.text, TRUE);
    g_string_free(writer.styles, TRUE);
    return vitri_package_end(&package, TRUE, error);
}
