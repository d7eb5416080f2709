/*
 * The parts of a .docx around its text: content types, relations, properties, styles, settings, the page number in the
 * upper margin and the line at the foot of each page.
 *
 * Invariants: properties hold the title and a fixed day, no user and no clock; styles are those of the layout and no
 * others. Relations are named, so that no part has to count.
 */
#include "docx.h"
#include "vitri/xml.h"
#include "write-paper.h"

#include <math.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"

/* The day that all documents bear, as their zip entries do. */
#define FIXED_DAY "1980-01-01T00:00:00Z"

gint vitri_docx_small(double size)
{
    return (gint)lround(MAX(size - 2, 6) * 2);
}

const char *vitri_docx_language(const char *language)
{
    return g_strcmp0(language, "vi") == 0 ? "vi-VN" : "en-GB";
}

guint vitri_docx_foot(const VitriFolio *folio, const VitriPart *part)
{
    for (guint i = 0; i < folio->parts->len; i++) {
        const VitriPart *other = folio->parts->pdata[i];
        if (other == part || g_strcmp0(other->foot, part->foot) == 0)
            return i + 1;
    }
    return 1;
}

/* Whether a footer part is written for the section: it is the first with its line. */
static gboolean has_own_foot(const VitriFolio *folio, guint i)
{
    const VitriPart *part = folio->parts->pdata[i];
    return part->foot && vitri_docx_foot(folio, part) == i + 1;
}

static void write_types(VitriPackage *package, const VitriFolio *folio)
{
    GString *out = vitri_package_add(package, "[Content_Types].xml");
    g_string_append(
        out,
        HEAD "<Types xmlns=\"" PACKAGE "content-types\">"
             "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
             "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD "document.main+xml\"/>"
             "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD "styles+xml\"/>"
             "<Override PartName=\"/word/settings.xml\" ContentType=\"" WORD "settings+xml\"/>"
             "<Override PartName=\"/word/number.xml\" ContentType=\"" WORD "header+xml\"/>"
             "<Override PartName=\"/word/none.xml\" ContentType=\"" WORD "header+xml\"/>");
    for (guint i = 0; i < folio->parts->len; i++)
        if (has_own_foot(folio, i))
            g_string_append_printf(out, "<Override PartName=\"/word/foot%u.xml\" ContentType=\"" WORD "footer+xml\"/>",
                                   i + 1);
    g_string_append(out, "<Override PartName=\"/docProps/core.xml\" "
                         "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                         "<Override PartName=\"/docProps/app.xml\" "
                         "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
                         "</Types>\n");
}

static void write_relation(GString *out, const char *id, const char *type, const char *target)
{
    g_string_append_printf(out, "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>", id, type, target);
}

static void write_relations(VitriPackage *package, const VitriFolio *folio)
{
    GString *out = vitri_package_add(package, "_rels/.rels");
    g_string_append(out, HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">");
    write_relation(out, "document", VITRI_DOCX_R "/officeDocument", "word/document.xml");
    write_relation(out, "core", PACKAGE "relationships/metadata/core-properties", "docProps/core.xml");
    write_relation(out, "app", VITRI_DOCX_R "/extended-properties", "docProps/app.xml");
    g_string_append(out, "</Relationships>\n");
    out = vitri_package_add(package, "word/_rels/document.xml.rels");
    g_string_append(out, HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">");
    write_relation(out, "styles", VITRI_DOCX_R "/styles", "styles.xml");
    write_relation(out, "settings", VITRI_DOCX_R "/settings", "settings.xml");
    write_relation(out, "number", VITRI_DOCX_R "/header", "number.xml");
    write_relation(out, "none", VITRI_DOCX_R "/header", "none.xml");
    for (guint i = 0; i < folio->parts->len; i++) {
        g_autofree char *id = g_strdup_printf("foot%u", i + 1), *file = g_strconcat(id, ".xml", NULL);
        if (has_own_foot(folio, i))
            write_relation(out, id, VITRI_DOCX_R "/footer", file);
    }
    g_string_append(out, "</Relationships>\n");
}

static void write_properties(VitriPackage *package, const VitriFolio *folio)
{
    GString *out = vitri_package_add(package, "docProps/core.xml");
    g_string_append(out,
                    HEAD "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
                         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
    vitri_xml_escape(out, folio->title ? folio->title : "");
    g_string_append_printf(
        out,
        "</dc:title><dc:language>%s</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">" FIXED_DAY
        "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" FIXED_DAY
        "</dcterms:modified></cp:coreProperties>\n",
        folio->language);
    out = vitri_package_add(package, "docProps/app.xml");
    g_string_append(out, HEAD
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                    "<Application>vitri</Application></Properties>\n");
}

static void write_style(const VitriStyle *style, const VitriLayout *layout, GString *out)
{
    static const char *const aligns[] = {"left", "center", "right", "both"};
    double lines = style->align == VITRI_ALIGN_JUSTIFY ? layout->lines.used : 1;
    g_string_append_printf(out, "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"", style->id);
    g_string_append(out, "><w:name");
    vitri_xml_attribute(out, "w:val", style->title);
    g_string_append_printf(out, "/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%s",
                           style->keep ? "<w:keepNext/>" : "");
    g_string_append_printf(out, "<w:spacing w:before=\"%ld\" w:after=\"%ld\" w:line=\"%ld\" w:lineRule=\"auto\"/>",
                           lround(style->before * 20), lround(style->after * 20), lround(lines * 240));
    if (style->indent.used > 0)
        g_string_append_printf(out, "<w:ind w:firstLine=\"%d\"/>", vitri_docx_twips(style->indent.used));
    g_string_append_printf(out, "<w:jc w:val=\"%s\"/>", aligns[style->align]);
    if (style->outline > 0)
        g_string_append_printf(out, "<w:outlineLvl w:val=\"%u\"/>", style->outline - 1);
    long size = lround(style->size.used * 2);
    g_string_append_printf(out, "</w:pPr><w:rPr>%s%s<w:sz w:val=\"%ld\"/><w:szCs w:val=\"%ld\"/></w:rPr></w:style>\n",
                           style->bold ? "<w:b/>" : "", style->italic ? "<w:i/>" : "", size, size);
}

static void write_styles(VitriPackage *package, const VitriFolio *folio, const VitriLayout *layout)
{
    GString *out = vitri_package_add(package, "word/styles.xml");
    const char *language = vitri_docx_language(folio->language);
    g_string_append_printf(
        out,
        HEAD "<w:styles xmlns:w=\"" VITRI_DOCX_W "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts "
             "w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\" w:cs=\"%s\"/><w:color w:val=\"000000\"/>"
             "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"%s\"/></w:rPr></w:rPrDefault>"
             "<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" "
             "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\n"
             "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
             "<w:qFormat/></w:style>\n",
        layout->font, layout->font, layout->font, layout->font, language);
    for (guint i = 0; i < layout->styles->len; i++)
        write_style(layout->styles->pdata[i], layout, out);
    g_string_append(out, "</w:styles>\n");
}

static void write_settings(VitriPackage *package)
{
    GString *out = vitri_package_add(package, "word/settings.xml");
    g_string_append(out, HEAD
                    "<w:settings xmlns:w=\"" VITRI_DOCX_W "\"><w:defaultTabStop w:val=\"720\"/><w:compat>"
                    "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
                    "w:val=\"15\"/></w:compat></w:settings>\n");
}

static void write_headers(VitriPackage *package)
{
    GString *out = vitri_package_add(package, "word/number.xml");
    g_string_append(out, HEAD
                    "<w:hdr xmlns:w=\"" VITRI_DOCX_W "\"><w:p><w:pPr><w:pStyle w:val=\"page-number\"/></w:pPr>"
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE "
                    "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
                    "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>\n");
    out = vitri_package_add(package, "word/none.xml");
    g_string_append(out, HEAD "<w:hdr xmlns:w=\"" VITRI_DOCX_W
                              "\"><w:p><w:pPr><w:pStyle w:val=\"page-number\"/></w:pPr></w:p>"
                              "</w:hdr>\n");
}

static void write_foot(VitriPackage *package, const VitriPart *part, guint number)
{
    g_autofree char *name = g_strdup_printf("word/foot%u.xml", number);
    GString *out = vitri_package_add(package, name);
    g_string_append(out, HEAD "<w:ftr xmlns:w=\"" VITRI_DOCX_W
                              "\"><w:p><w:pPr><w:pStyle w:val=\"provenance\"/></w:pPr><w:r>");
    vitri_docx_text(out, part->foot);
    g_string_append(out, "</w:r></w:p></w:ftr>\n");
}

void vitri_docx_begin(VitriPackage *package, const VitriFolio *folio, const VitriLayout *layout)
{
    write_types(package, folio);
    write_relations(package, folio);
    write_properties(package, folio);
    write_styles(package, folio, layout);
    write_settings(package);
    write_headers(package);
    for (guint i = 0; i < folio->parts->len; i++)
        if (has_own_foot(folio, i))
            write_foot(package, folio->parts->pdata[i], i + 1);
}
