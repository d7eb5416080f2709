/*
 * The parts of an .odt around its text: manifest, properties, the styles of the layout, and the pages of every section:
 * a first one without and following ones with the page number, all with the line at the foot.
 *
 * Invariants: properties hold the title and a fixed day, no user and no clock.
 */
#include "odt.h"
#include "vitri/xml.h"
#include "write-paper.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define MIME "application/vnd.oasis.opendocument.text"
#define FIXED_DAY "1980-01-01T00:00:00"

/* Between the text and the page number above it or the line at the foot, mm. */
static const double HEADER_GAP = 2;

void vitri_odt_measure(GString *out, const char *name, double value, const char *unit)
{
    g_string_append_printf(out, " %s=\"", name);
    vitri_write_paper_number(out, value);
    g_string_append_printf(out, "%s\"", unit);
}

static void write_manifest(VitriPackage *package)
{
    static const char *const files[] = {"content.xml", "styles.xml", "meta.xml"};
    GString *out = vitri_package_add(package, "META-INF/manifest.xml");
    g_string_append(out,
                    HEAD "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                         "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" "
                         "manifest:version=\"1.3\" manifest:media-type=\"" MIME "\"/>");
    for (guint i = 0; i < G_N_ELEMENTS(files); i++)
        g_string_append_printf(out, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>",
                               files[i]);
    g_string_append(out, "</manifest:manifest>\n");
}

static void write_meta(VitriPackage *package, const VitriFolio *folio)
{
    GString *out = vitri_package_add(package, "meta.xml");
    g_string_append(out, HEAD "<office:document-meta " VITRI_ODT_NAMESPACES "><office:meta>"
                              "<meta:generator>vitri</meta:generator><dc:title>");
    vitri_xml_escape(out, folio->title ? folio->title : "");
    g_string_append_printf(out,
                           "</dc:title><dc:language>%s</dc:language><meta:creation-date>" FIXED_DAY
                           "</meta:creation-date><dc:date>" FIXED_DAY
                           "</dc:date></office:meta></office:document-meta>\n",
                           folio->language);
}

static void write_style(const VitriStyle *style, const VitriLayout *layout, GString *out)
{
    static const char *const aligns[] = {"start", "center", "end", "justify"};
    gboolean justified = style->align == VITRI_ALIGN_JUSTIFY;
    g_string_append_printf(out, "<style:style style:name=\"%s\"", style->id);
    vitri_xml_attribute(out, "style:display-name", style->title);
    g_string_append(out, " style:family=\"paragraph\" style:parent-style-name=\"Standard\"");
    if (style->outline > 0)
        g_string_append_printf(out, " style:default-outline-level=\"%u\"", style->outline);
    g_string_append_printf(out, "><style:paragraph-properties fo:text-align=\"%s\"", aligns[style->align]);
    vitri_odt_measure(out, "fo:margin-top", style->before, "pt");
    vitri_odt_measure(out, "fo:margin-bottom", style->after, "pt");
    vitri_odt_measure(out, "fo:text-indent", style->indent.used, "mm");
    vitri_odt_measure(out, "fo:line-height", justified ? layout->lines.used * 100 : 100, "%");
    g_string_append(out,
                    style->keep ? " fo:keep-with-next=\"always\"/><style:text-properties" : "/><style:text-properties");
    vitri_odt_measure(out, "fo:font-size", style->size.used, "pt");
    g_string_append_printf(out, "%s%s/></style:style>\n", style->bold ? " fo:font-weight=\"bold\"" : "",
                           style->italic ? " fo:font-style=\"italic\"" : "");
}

static void write_page(const VitriLayout *layout, gboolean landscape, gboolean first, GString *out)
{
    double head = layout->top.used - layout->page_number, foot = layout->bottom.used - layout->page_number;
    g_string_append_printf(out, "<style:page-layout style:name=\"%s-%s\"><style:page-layout-properties",
                           first ? "first" : "next", landscape ? "wide" : "tall");
    vitri_odt_measure(out, "fo:page-width", landscape ? layout->height : layout->width, "mm");
    vitri_odt_measure(out, "fo:page-height", landscape ? layout->width : layout->height, "mm");
    vitri_odt_measure(out, "fo:margin-top", first ? layout->top.used : layout->page_number, "mm");
    vitri_odt_measure(out, "fo:margin-bottom", layout->page_number, "mm");
    vitri_odt_measure(out, "fo:margin-left", layout->left.used, "mm");
    vitri_odt_measure(out, "fo:margin-right", layout->right.used, "mm");
    g_string_append_printf(out, " style:print-orientation=\"%s\"/>", landscape ? "landscape" : "portrait");
    if (!first) {
        g_string_append(out, "<style:header-style><style:header-footer-properties style:dynamic-spacing=\"true\"");
        vitri_odt_measure(out, "fo:min-height", head, "mm");
        vitri_odt_measure(out, "fo:margin-bottom", HEADER_GAP, "mm");
        g_string_append(out, "/></style:header-style>");
    }
    g_string_append(out, "<style:footer-style><style:header-footer-properties style:dynamic-spacing=\"true\"");
    vitri_odt_measure(out, "fo:min-height", foot, "mm");
    vitri_odt_measure(out, "fo:margin-top", HEADER_GAP, "mm");
    g_string_append(out, "/></style:footer-style></style:page-layout>\n");
}

static void write_master(const VitriPart *part, guint number, gboolean first, GString *out)
{
    g_string_append_printf(out, "<style:master-page style:name=\"%s-%u\" style:page-layout-name=\"%s-%s\"",
                           first ? "first" : "next", number, first ? "first" : "next",
                           part->landscape ? "wide" : "tall");
    if (first)
        g_string_append_printf(out, " style:next-style-name=\"next-%u\"", number);
    g_string_append_c(out, '>');
    if (!first)
        g_string_append(out, "<style:header><text:p text:style-name=\"page-number\"><text:page-number "
                             "text:select-page=\"current\">2</text:page-number></text:p></style:header>");
    g_string_append(out, "<style:footer><text:p text:style-name=\"provenance\">");
    vitri_xml_escape(out, part->foot ? part->foot : "");
    g_string_append(out, "</text:p></style:footer></style:master-page>\n");
}

static void write_styles(VitriPackage *package, const VitriFolio *folio, const VitriLayout *layout)
{
    GString *out = vitri_package_add(package, "styles.xml");
    gboolean vietnamese = strcmp(folio->language, "vi") == 0;
    g_string_append_printf(
        out,
        HEAD "<office:document-styles " VITRI_ODT_NAMESPACES "><office:font-face-decls><style:font-face "
             "style:name=\"main\" svg:font-family=\"'%s'\" style:font-family-generic=\"roman\" "
             "style:font-pitch=\"variable\"/></office:font-face-decls>\n<office:styles>"
             "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:orphans=\"2\" "
             "fo:widows=\"2\"/><style:text-properties style:font-name=\"main\" fo:font-size=\"14pt\" "
             "fo:color=\"#000000\" fo:language=\"%s\" fo:country=\"%s\"/></style:default-style>\n"
             "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n",
        layout->font, vietnamese ? "vi" : "en", vietnamese ? "VN" : "GB");
    for (guint i = 0; i < layout->styles->len; i++)
        write_style(layout->styles->pdata[i], layout, out);
    g_string_append(out, "</office:styles>\n<office:automatic-styles>");
    for (guint i = 0; i < 4; i++)
        write_page(layout, i & 1, i & 2, out);
    g_string_append(out, "</office:automatic-styles>\n<office:master-styles>\n");
    for (guint i = 0; i < folio->parts->len; i++) {
        write_master(folio->parts->pdata[i], i + 1, TRUE, out);
        write_master(folio->parts->pdata[i], i + 1, FALSE, out);
    }
    g_string_append(out, "</office:master-styles></office:document-styles>\n");
}

void vitri_odt_begin(VitriPackage *package, const VitriFolio *folio, const VitriLayout *layout)
{
    g_string_append(vitri_package_add(package, "mimetype"), MIME);
    write_manifest(package);
    write_meta(package, folio);
    write_styles(package, folio, layout);
}
