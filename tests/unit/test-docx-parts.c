/* The parts around the text of a .docx. */
#include "../support/paper-sample.h"
#include "docx.h"
#include "vitri/xml.h"

Test(docx_parts, properties_hold_the_title_and_a_fixed_day_alone)
{
    g_autoptr(GBytes) bytes = paper_write(PAPER("<p>x</p>"), "docx");
    g_autofree char *text = paper_unpack(bytes);
    paper_expect_in(text, "<dc:title>Kế hoạch</dc:title><dc:language>vi</dc:language>");
    paper_expect_in(text, "1980-01-01T00:00:00Z</dcterms:created>");
    static const char *const forbidden[] = {"creator", "lastModifiedBy", "Company", "20261", "/home", "/work"};
    for (guint i = 0; i < G_N_ELEMENTS(forbidden); i++)
        paper_expect_not_in(text, forbidden[i]);
}

Test(docx_parts, styles_are_those_of_the_layout)
{
    g_autoptr(GBytes) bytes = paper_write(PAPER("<p>x</p>"), "docx");
    g_autofree char *text = paper_unpack(bytes);
    paper_expect_in(text, "w:styleId=\"text\"><w:name w:val=\"Nội dung văn bản\"/>");
    paper_expect_in(text, "<w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"26\"/>");
    paper_expect_in(text, "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"");
    paper_expect_in(text, "<w:lang w:val=\"vi-VN\"/>");
    paper_expect_in(text, "<w:outlineLvl w:val=\"0\"/>");
}

Test(docx_parts, sections_with_one_foot_share_its_part_and_others_have_their_own)
{
    g_autoptr(GBytes) bytes = paper_write(
        PAPERS(PAPER_WORDS, "<paper file='a'><provenance roster='1' data='1' program='p'/><annex title='x'/></paper>"
                            "<paper file='b'><provenance roster='2' data='1' program='p'/></paper>"),
        "docx");
    g_autofree char *text = paper_unpack(bytes);
    paper_expect_in(text, "== word/foot1.xml");
    paper_expect_not_in(text, "== word/foot2.xml");
    paper_expect_in(text, "== word/foot3.xml");
    paper_expect_in(text, "PartName=\"/word/foot3.xml\"");
    paper_expect_in(text, "Id=\"foot3\"");
}

Test(docx_parts, every_part_is_well_formed)
{
    static const char *const formats[] = {"docx", "odt"};
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_autoptr(GBytes) bytes = paper_write(
            PAPER("<letterhead><body>A &amp; \"B\"</body></letterhead><p>x</p><annex title='&lt;'/>"), formats[i]);
        g_autofree char *text = paper_unpack(bytes);
        g_auto(GStrv) parts = g_strsplit(text, "\n== ", -1);
        for (char **part = parts; *part; part++) {
            const char *inside = strchr(*part, '\n') + 1;
            g_autoptr(GError) error = NULL;
            if (!g_str_has_prefix(inside, "<?xml"))
                continue;
            xmlDoc *tree = vitri_xml_tree(inside, strlen(inside), *part, &error);
            cr_expect(tree, "%s: %s", formats[i], error ? error->message : "");
            xmlFreeDoc(tree);
        }
    }
}

Test(docx_parts, the_second_language_is_smaller_but_readable)
{
    cr_expect_eq(vitri_docx_small(14), 24);
    cr_expect_eq(vitri_docx_small(6), 12);
}
