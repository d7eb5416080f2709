/* Sheet, margins, letters and page numbers: each change of a lawful document is found, alone. */
#include "../support/docx-file.h"

static const DocxChange changes[] = {
    {"another sheet", "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\"",
     "layout-page on a sheet of 215.9 × 279.4 mm"},
    {"upper margin", "w:top=\"1134\"", "w:top=\"720\"", "layout-margin with an upper margin of 12.7 mm"},
    {"lower margin", "w:bottom=\"1134\"", "w:bottom=\"1701\"", "layout-margin with a lower margin of 30 mm"},
    {"left margin", "w:left=\"1701\"", "w:left=\"1134\"", "layout-margin with a left margin of 20 mm"},
    {"right margin", "w:right=\"851\" w:bottom", "w:right=\"567\" w:bottom",
     "layout-margin with a right margin of 10 mm"},
    {"another font", "</w:rPr><w:t>1. Phòng", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/></w:rPr><w:t>1. Phòng",
     "layout-font in Arial"},
    {"a colour", "</w:rPr><w:t>1. Phòng", "<w:color w:val=\"FF0000\"/></w:rPr><w:t>1. Phòng",
     "layout-colour of colour FF0000"},
    {"number on the first page", "<w:titlePg/>", "", "layout-page-number with a page number on the first page"},
    {"other digits", "w:fmt=\"decimal\"", "w:fmt=\"lowerRoman\"", "layout-page-number numbered in other digits"},
};

Test(layout_check_pages, every_change_is_found_alone)
{
    expect_changes(changes, G_N_ELEMENTS(changes));
}

Test(layout_check_pages, the_page_number_is_measured)
{
    static const struct {
        const char *what, *old, *changed, *found;
    } cases[] = {
        {"at the right", CENTRE, "<w:jc w:val=\"right\"/>",
         "layout-page-number with a page number that is not centred"},
        {"too small", "<w:r><w:t>", "<w:r><w:rPr>" SIZE(20) "</w:rPr><w:t>",
         "layout-page-number with a page number of 10 pt"},
        {"bold", "<w:r><w:t>", "<w:r><w:rPr>" BOLD "</w:rPr><w:t>",
         "layout-page-number with a page number in bold or italics"},
        {"the number of pages is another thing", " PAGE ", " NUMPAGES ", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *header = change_text(DOCX_HEADER, cases[i].old, cases[i].changed, cases[i].what);
        DocxText text = {.header = header};
        g_autofree char *found = check_docx(&text, cases[i].what);
        cr_expect_str_eq(found, cases[i].found, "%s: '%s'", cases[i].what, found);
    }
}

Test(layout_check_pages, a_long_document_needs_page_numbers_above)
{
    g_autoptr(GString) body = g_string_new(DOCX_BODY);
    g_autofree char *filler = g_strnfill(3000, 'x');
    g_string_replace(body, "áp dụng", filler, 1);
    DocxText text = {.body = body->str, .header = ""};
    g_autofree char *none = check_docx(&text, "none");
    cr_expect_str_eq(none, "layout-page-number without page numbers", "'%s'", none);
    g_string_replace(body, "<w:headerReference w:type=\"default\" r:id=\"number\"/>",
                     "<w:footerReference w:type=\"default\" r:id=\"foot\"/>", 0);
    DocxText below = {.body = body->str, .footer = DOCX_HEADER};
    g_autofree char *low = check_docx(&below, "below");
    cr_expect_str_eq(low, "layout-page-number with a page number in the lower margin", "'%s'", low);
}
