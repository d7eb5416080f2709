/*
 * A composed document as one HTML page that prints like it: A4, margins, page numbers in the upper margin from the
 * second page on, landscape annexes. The style sheet is made from the layout; no script, no other file.
 */
#include "vitri/xml.h"
#include "write-paper.h"

static const char *const aligns[] = {"left", "center", "right", "justify"};

static void write_measure(GString *out, const char *name, double value, const char *unit)
{
    g_string_append_printf(out, "%s:", name);
    vitri_write_paper_number(out, value);
    g_string_append_printf(out, "%s;", unit);
}

static void write_style(const VitriStyle *style, GString *out)
{
    g_string_append_printf(out, ".%s{", style->id);
    write_measure(out, "font-size", style->size.used, "pt");
    g_string_append_printf(out, "text-align:%s;", aligns[style->align]);
    if (style->bold)
        g_string_append(out, "font-weight:bold;");
    if (style->italic)
        g_string_append(out, "font-style:italic;");
    if (style->indent.used > 0)
        write_measure(out, "text-indent", style->indent.used, "mm");
    if (style->before > 0)
        write_measure(out, "margin-top", style->before, "pt");
    if (style->after > 0)
        write_measure(out, "margin-bottom", style->after, "pt");
    if (style->keep)
        g_string_append(out, "break-after:avoid;");
    g_string_append(out, "}\n");
}

static void write_page(const VitriLayout *layout, gboolean landscape, GString *out)
{
    g_string_append_printf(out, "@page %s{size:A4 %s;margin:", landscape ? "wide" : "tall",
                           landscape ? "landscape" : "portrait");
    const double margins[] = {layout->top.used, layout->right.used, layout->bottom.used, layout->left.used};
    for (guint i = 0; i < G_N_ELEMENTS(margins); i++) {
        vitri_write_paper_number(out, margins[i]);
        g_string_append(out, i + 1 < G_N_ELEMENTS(margins) ? "mm " : "mm;");
    }
    g_string_append_printf(out, "@top-center{content:counter(page);font:13pt \"%s\",serif}}\n", layout->font);
}

static void write_styles(const VitriLayout *layout, GString *out)
{
    g_string_append(out, "<style>\n");
    write_page(layout, FALSE, out);
    write_page(layout, TRUE, out);
    g_string_append(out, "@page :first{@top-center{content:none}}\n"
                         ":root{color-scheme:light}\nbody{margin:0;background:#dfe2e5;color:#000}\n");
    g_string_append_printf(out, ".part{font-family:\"%s\",\"Liberation Serif\",Tinos,serif;background:#fff;",
                           layout->font);
    write_measure(out, "line-height", layout->lines.used * 1.15, "");
    write_measure(out, "padding", layout->top.used, "mm");
    write_measure(out, "padding-left", layout->left.used, "mm");
    write_measure(out, "padding-right", layout->right.used, "mm");
    write_measure(out, "width", layout->width - layout->left.used - layout->right.used, "mm");
    g_string_append(out,
                    "margin:8mm auto;box-shadow:0 1px 4px #0004;page:tall;break-before:page}\n.part.wide{page:wide;");
    write_measure(out, "width", layout->height - layout->left.used - layout->right.used, "mm");
    g_string_append(out, "}\np{margin:0}\n");
    for (guint i = 0; i < layout->styles->len; i++)
        write_style(layout->styles->pdata[i], out);
    g_string_append(
        out,
        ".second{margin-top:0}.keep{break-after:avoid}\n.alt{font-style:italic;font-weight:normal;font-size:.88em}\n"
        ".rule{height:0;line-height:0;border-top:1px solid #000;margin:3pt auto}\n"
        "table{border-collapse:collapse;table-layout:fixed;width:100%}\ntd,th{vertical-align:top;padding:0;font-weight:"
        "normal}\n"
        ".ruled td,.ruled th{border:1px solid #000;padding:2pt 3pt;overflow-wrap:break-word}\n.ruled "
        "th{vertical-align:middle}\n"
        "thead{display:table-header-group}\ntr{break-inside:avoid}\n"
        ".foot{border-top:1px solid #999;margin-top:8mm;padding-top:1mm}\n"
        "@media screen and (max-width:60rem){.part,.part.wide{width:auto;margin:0;padding:6mm 4mm;overflow-x:auto}}\n"
        "@media "
        "print{body{background:#fff}.part,.part.wide{width:auto;margin:0;padding:0;box-shadow:none}.part:first-child{"
        "break-before:auto}}\n"
        "</style>\n");
}

static void write_run(const VitriFolio *folio, const VitriRun *run, GString *out)
{
    if (run->line)
        g_string_append(out, "<br>");
    if (!*run->text)
        return;
    if (run->alt)
        g_string_append_printf(out, "<span class=\"alt\" lang=\"%s\">", folio->second ? folio->second : "");
    g_string_append(out, run->bold ? "<b>" : "");
    g_string_append(out, run->italic ? "<i>" : "");
    vitri_xml_escape(out, run->text);
    g_string_append(out, run->italic ? "</i>" : "");
    g_string_append(out, run->bold ? "</b>" : "");
    g_string_append(out, run->alt ? "</span>" : "");
}

static void write_paragraph(const VitriFolio *folio, const VitriParagraph *paragraph, GString *out)
{
    if (paragraph->rule > 0) {
        g_string_append(out, "<div class=\"rule\" style=\"");
        write_measure(out, "width", paragraph->rule, "mm");
        g_string_append(out, "\"></div>\n");
        return;
    }
    g_string_append_printf(out, "<p class=\"%s%s%s\">", paragraph->style->id, paragraph->second ? " second" : "",
                           paragraph->keep ? " keep" : "");
    for (guint i = 0; i < paragraph->runs->len; i++)
        write_run(folio, &g_array_index(paragraph->runs, VitriRun, i), out);
    g_string_append(out, "</p>\n");
}

static void write_box(const VitriFolio *folio, const VitriBox *box, gboolean head, GString *out)
{
    if (box->rows == 0)
        return;
    g_string_append(out, head ? "<th scope=\"col\"" : "<td");
    if (box->columns > 1)
        g_string_append_printf(out, " colspan=\"%u\"", box->columns);
    if (box->rows > 1)
        g_string_append_printf(out, " rowspan=\"%u\"", box->rows);
    g_string_append_c(out, '>');
    for (guint i = 0; i < box->paragraphs->len; i++)
        write_paragraph(folio, box->paragraphs->pdata[i], out);
    g_string_append(out, head ? "</th>" : "</td>");
}

static void write_grid(const VitriFolio *folio, const VitriGrid *grid, GString *out)
{
    double sum = 0;
    for (guint i = 0; i < grid->widths->len; i++)
        sum += g_array_index(grid->widths, double, i);
    g_string_append_printf(out, "<table%s><colgroup>", grid->ruled ? " class=\"ruled\"" : "");
    for (guint i = 0; i < grid->widths->len; i++) {
        g_string_append(out, "<col style=\"");
        write_measure(out, "width", g_array_index(grid->widths, double, i) / sum * 100, "%");
        g_string_append(out, "\">");
    }
    g_string_append(out, grid->n_head ? "</colgroup>\n<thead>" : "</colgroup>\n<tbody>");
    for (guint i = 0; i < grid->lines->len; i++) {
        const VitriLine *line = grid->lines->pdata[i];
        if (grid->n_head && i == grid->n_head)
            g_string_append(out, "</thead>\n<tbody>");
        g_string_append(out, "<tr>");
        for (guint k = 0; k < line->boxes->len; k++)
            write_box(folio, line->boxes->pdata[k], i < grid->n_head, out);
        g_string_append(out, "</tr>\n");
    }
    g_string_append(out,
                    grid->n_head >= grid->lines->len && grid->n_head ? "</thead></table>\n" : "</tbody></table>\n");
}

static void write_part(const VitriFolio *folio, const VitriPart *part, GString *out)
{
    g_string_append_printf(out, "<section class=\"part%s\">\n", part->landscape ? " wide" : "");
    for (guint i = 0; i < part->blocks->len; i++) {
        const VitriBlock *block = &g_array_index(part->blocks, VitriBlock, i);
        if (block->grid)
            write_grid(folio, block->grid, out);
        else
            write_paragraph(folio, block->paragraph, out);
    }
    if (part->foot) {
        g_string_append(out, "<p class=\"provenance foot\">");
        vitri_xml_escape(out, part->foot);
        g_string_append(out, "</p>\n");
    }
    g_string_append(out, "</section>\n");
}

GBytes *vitri_write_paper_html(const VitriFolio *folio, const VitriLayout *layout, GError **error)
{
    GString *out = g_string_new("<!DOCTYPE html>\n<html");
    vitri_xml_attribute(out, "lang", folio->language);
    g_string_append(out, "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
                         "initial-scale=1\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                         "style-src 'unsafe-inline'\"><title>");
    vitri_xml_escape(out, folio->title ? folio->title : "");
    g_string_append(out, "</title>\n");
    write_styles(layout, out);
    g_string_append(out, "</head><body>\n");
    for (guint i = 0; i < folio->parts->len; i++)
        write_part(folio, folio->parts->pdata[i], out);
    g_string_append(out, "</body></html>\n");
    return g_string_free_to_bytes(out);
}
