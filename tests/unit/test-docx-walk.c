/* The text of a document: what is seen of it, where it stands, and how long lines are. */
#include "../support/docx-file.h"

#include "read-docx.h"

#define RUN(content) "<w:r>" content "</w:r>"
#define TEXT(text) RUN("<w:t>" text "</w:t>")

static VitriDocx *read_body(const char *content)
{
    g_autofree char *body = g_strconcat(content, SECTION(""), NULL);
    DocxText text = {.body = body};
    ARCHIVE_FILE path = write_docx(&text);
    g_autoptr(GError) error = NULL;
    VitriDocx *docx = vitri_read_docx(path, &error);
    cr_assert_not_null(docx, "%s", error ? error->message : "");
    return docx;
}

Test(docx_walk, only_what_is_seen_is_text)
{
    static const struct {
        const char *what, *content, *text;
    } cases[] = {
        {"runs", "<w:p>" TEXT("a") TEXT("b") "</w:p>", "ab"},
        {"blanks around",
         "<w:p><w:r><w:t xml:space=\"preserve\">  a\xc2\xa0"
         "b </w:t></w:r></w:p>",
         "a b"},
        {"a line and a tab", "<w:p>" RUN("<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t>") "</w:p>", "a\nb\tc"},
        {"taken out", "<w:p>" TEXT("a") "<w:del>" TEXT("b") "</w:del></w:p>", "a"},
        {"put in", "<w:p><w:ins>" TEXT("a") "</w:ins></w:p>", "a"},
        {"hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>" TEXT("a") "</w:p>", "a"},
        {"capitals by shape", "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>đề án</w:t></w:r></w:p>", "ĐỀ ÁN"},
        {"a link", "<w:p><w:hyperlink>" TEXT("a") "</w:hyperlink></w:p>", "a"},
        {"a control", "<w:sdt><w:sdtContent><w:p>" TEXT("a") "</w:p></w:sdtContent></w:sdt>", "a"},
        {"letters that are put together", "<w:p>" TEXT("e\xcc\x82\xcc\x81") "</w:p>", "ế"},
        {"a box",
         "<w:p>" RUN(
             "<w:pict><textbox><w:txbxContent><w:p>" TEXT("mật") "</w:p></w:txbxContent></textbox></w:pict>") "</w:p>",
         "mật"},
        {"one of two forms",
         "<w:p>" RUN("<AlternateContent><Choice><w:txbxContent><w:p>" TEXT(
             "a") "</w:p></w:txbxContent></Choice>"
                  "<Fallback><w:txbxContent><w:p>" TEXT(
                      "b") "</w:p></w:txbxContent></Fallback></AlternateContent>") "</w:p>",
         "a"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriDocx) docx = read_body(cases[i].content);
        const VitriDocxParagraph *first = docx->paragraphs->pdata[0];
        cr_expect_str_eq(first->text, cases[i].text, "%s: '%s', not '%s'", cases[i].what, first->text, cases[i].text);
    }
}

Test(docx_walk, a_paragraph_stands_in_the_outermost_table)
{
    g_autoptr(VitriDocx) docx = read_body("<w:p/>" TABLE("<w:tr>" CELL(1134, "<w:p/>") CELL(
        2268, "<w:tbl><w:tr>" CELL(
                  567, "<w:p/>") "</w:tr></w:tbl><w:p/>") "</w:tr><w:tr>" CELL(1134, "<w:p/>") "</w:tr>") "<w:p/>");
    static const guint places[][3] = {{0, 0, 0}, {1, 1, 1}, {1, 1, 2}, {1, 1, 2}, {1, 2, 1}, {0, 0, 0}};
    static const double rooms[] = {165, 20, 10 - 3.8, 40, 20, 165};
    cr_assert_eq(docx->paragraphs->len, G_N_ELEMENTS(places));
    for (guint i = 0; i < G_N_ELEMENTS(places); i++) {
        const VitriDocxParagraph *paragraph = docx->paragraphs->pdata[i];
        cr_expect(paragraph->table == places[i][0] && paragraph->row == places[i][1] && paragraph->cell == places[i][2],
                  "%u: %u %u %u", i, paragraph->table, paragraph->row, paragraph->cell);
        cr_expect_float_eq(paragraph->room, rooms[i], 0.2, "%u: %f, not %f", i, paragraph->room, rooms[i]);
    }
}

Test(docx_walk, lines_are_measured_in_millimetres)
{
    static const struct {
        const char *what, *content;
        double border, drawn;
    } cases[] = {
        {"an edge", "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr><w:ind w:left=\"1134\"/></w:pPr></w:p>",
         145, 0},
        {"no edge", "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr></w:pPr></w:p>", 0, 0},
        {"a drawing", "<w:p>" RUN("<w:drawing><extent cx=\"720000\"/><prstGeom prst=\"line\"/></w:drawing>") "</w:p>",
         0, 20},
        {"a picture", "<w:p>" RUN("<w:drawing><extent cx=\"720000\"/><prstGeom prst=\"rect\"/></w:drawing>") "</w:p>",
         0, 0},
        {"an older line", "<w:p>" RUN("<w:pict><line from=\"10mm,0\" to=\"35mm,0\"/></w:pict>") "</w:p>", 0, 25},
        {"an older connector",
         "<w:p>" RUN("<w:pict><shape type=\"#_x0000_t32\" style=\"left:1pt;width:72pt\"/></w:pict>") "</w:p>", 0, 25.4},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriDocx) docx = read_body(cases[i].content);
        const VitriDocxParagraph *first = docx->paragraphs->pdata[0];
        cr_expect_float_eq(first->border, cases[i].border, 0.2, "%s: %f", cases[i].what, first->border);
        cr_expect_float_eq(first->drawn, cases[i].drawn, 0.1, "%s: %f", cases[i].what, first->drawn);
    }
}
