/* The text: each change of a lawful document is found, alone. */
#include "../support/docx-file.h"

#define LONG_TEXT "<w:t>Sở Nội vụ ban hành"

static const DocxChange changes[] = {
    {"last basis ends like the others", "NĐ-CP.</w:t>", "NĐ-CP;</w:t>", "layout-bases ended by “;”"},
    {"a basis ends with a comma", "tham nhũng;</w:t>", "tham nhũng,</w:t>", "layout-bases ended by “,”"},
    {"a basis upright", ITALIC "</w:rPr><w:t>Căn cứ Luật", "</w:rPr><w:t>Căn cứ Luật", "layout-italic upright"},
    {"the addressees without colon", "Kính gửi: Ủy", "Kính gửi Ủy", "layout-wording “Kính gửi Ủy ban nhân dân tỉnh X”"},
    {"text too small", "<w:rPr></w:rPr>" LONG_TEXT, "<w:rPr>" SIZE(24) "</w:rPr>" LONG_TEXT, "layout-size 12 pt"},
    {"text at the left", "<w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr></w:rPr>" LONG_TEXT,
     "</w:pPr><w:r><w:rPr></w:rPr>" LONG_TEXT, "layout-align set to the left margin"},
    {"text centred", "<w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr></w:rPr>" LONG_TEXT,
     CENTRE "</w:pPr><w:r><w:rPr></w:rPr>" LONG_TEXT, "layout-align centred"},
    {"no indent", "<w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr></w:rPr>" LONG_TEXT,
     "<w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr></w:rPr>" LONG_TEXT, "layout-indent 0 mm"},
    {"too close", PARAGRAPH(PLAIN, "", "b) Điểm thứ hai;"),
     PARAGRAPH("<w:ind w:firstLine=\"720\"/>", "", "b) Điểm thứ hai;"), "layout-spacing 0 pt"},
    {"lines too wide", PARAGRAPH(PLAIN, "", "b) Điểm thứ hai;"),
     PARAGRAPH("<w:spacing w:before=\"120\" w:line=\"480\"/><w:ind w:firstLine=\"720\"/>", "", "b) Điểm thứ hai;"),
     "layout-lines 2 lines"},
    {"exact lines too close", PARAGRAPH(PLAIN, "", "b) Điểm thứ hai;"),
     PARAGRAPH("<w:spacing w:before=\"120\" w:line=\"240\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"720\"/>", "",
               "b) Điểm thứ hai;"),
     "layout-lines 0.7 lines"},
    {"a section left out", "II. TỔ CHỨC", "III. TỔ CHỨC", "layout-order “III”"},
    {"a section light", BOLD "</w:rPr><w:t>II.", "</w:rPr><w:t>II.", "layout-bold not bold"},
    {"an article left out", "Điều 2.", "Điều 3.", "layout-order “3”"},
    {"an article begins anew", "Điều 2.", "Điều 1.", "layout-order “1”"},
    {"an article with a colon", "Điều 2. Trách", "Điều 2: Trách", "layout-wording “Điều 2: Trách nhiệm”"},
    {"an article light", BOLD "</w:rPr><w:t>Điều 2", "</w:rPr><w:t>Điều 2", "layout-bold not bold"},
    {"a clause left out", "2. Bảo", "3. Bảo", "layout-order “3”"},
    {"points by another alphabet", "e) Điểm", "f) Điểm", "layout-order “f)”"},
    {"a point in capitals", "b) Điểm", "B) Điểm", "layout-wording “B) Điểm thứ hai;”|layout-order “B)”"},
};

Test(layout_check_text, every_change_is_found_alone)
{
    expect_changes(changes, G_N_ELEMENTS(changes));
}

Test(layout_check_text, the_same_of_many_paragraphs_is_told_once)
{
    g_autoptr(GString) body = g_string_new(DOCX_BODY);
    guint n = g_string_replace(body, "<w:ind w:firstLine=\"720\"/>", "", 0);
    DocxText text = {.body = body->str};
    g_autofree char *found = check_docx(&text, "no indents");
    cr_expect_gt(n, 10);
    cr_expect_str_eq(found, "layout-indent 0 mm|layout-indent 0 mm|layout-indent 0 mm", "'%s'", found);
}

Test(layout_check_text, what_is_lawful_too_is_not_found)
{
    static const struct {
        const char *what, *old, *changed;
    } cases[] = {
        {"several addressees", PARAGRAPH(CENTRE, "", "Kính gửi: Ủy ban nhân dân tỉnh X"),
         PARAGRAPH("<w:ind w:firstLine=\"1440\"/>", "", "Kính gửi:")
             PARAGRAPH("<w:ind w:left=\"2268\"/>", "", "- Ủy ban nhân dân tỉnh X;")
                 PARAGRAPH("<w:ind w:left=\"2268\"/>", "", "- Sở Tài chính.")},
        {"no basis",
         PARAGRAPH(PLAIN, ITALIC, "Căn cứ Luật Phòng, chống tham nhũng;")
             PARAGRAPH(PLAIN, ITALIC, "Căn cứ Nghị định số 59/2019/NĐ-CP."),
         ""},
        {"a sentence that begins like a basis",
         PARAGRAPH(PLAIN, ITALIC, "Căn cứ Luật Phòng, chống tham nhũng;")
             PARAGRAPH(PLAIN, ITALIC, "Căn cứ Nghị định số 59/2019/NĐ-CP."),
         PARAGRAPH(PLAIN, "", "Căn cứ các quy định nêu trên, Sở Nội vụ báo cáo như sau:")},
        {"a basis of another kind", "Căn cứ Nghị định số 59/2019/NĐ-CP.", "Theo đề nghị của Chánh Văn phòng."},
        {"a wide line", PARAGRAPH(PLAIN, "", "b) Điểm thứ hai;"),
         PARAGRAPH("<w:spacing w:before=\"120\" w:line=\"360\"/><w:ind w:firstLine=\"567\"/>", "", "b) Điểm thứ hai;")},
        {"a table", PARAGRAPH(PLAIN, BOLD, "II. TỔ CHỨC THỰC HIỆN"),
         TABLE("<w:tr>" CELL(9000, PARAGRAPH("", SIZE(20), "1. Ô bảng")) "</w:tr>")
             PARAGRAPH(PLAIN, BOLD, "II. TỔ CHỨC THỰC HIỆN")},
        {"chapters", PARAGRAPH(PLAIN, BOLD, "II. TỔ CHỨC THỰC HIỆN"),
         PARAGRAPH(CENTRE, BOLD, "Chương II") PARAGRAPH(CENTRE, BOLD, "TỔ CHỨC THỰC HIỆN")},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *body = change_text(DOCX_BODY, cases[i].old, cases[i].changed, cases[i].what);
        DocxText text = {.body = body};
        g_autofree char *found = check_docx(&text, cases[i].what);
        cr_expect_str_empty(found, "%s: '%s'", cases[i].what, found);
    }
}

Test(layout_check_text, numbers_that_the_document_counts_are_read)
{
    static const char list[] =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"lowerLetter\"/>"
        "<w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    g_autoptr(GString) body = g_string_new(DOCX_BODY);
    static const char *const points[] = {"a) Đ", "b) Đ", "c) Đ", "d) Đ", "đ) Đ", "e) Đ"};
    for (guint i = 0; i < G_N_ELEMENTS(points); i++)
        cr_assert_eq(g_string_replace(body, points[i], "Đ", 1), 1);
    g_string_replace(body, PLAIN "</w:pPr><w:r><w:rPr></w:rPr><w:t>Điểm",
                     "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" PLAIN "</w:pPr><w:r><w:rPr></w:rPr><w:t>Điểm", 0);
    DocxText text = {.body = body->str, .numbering = list};
    g_autofree char *found = check_docx(&text, "counted");
    /* the fifth would have to be đ */
    cr_expect_str_eq(found, "layout-order “e)”|layout-order “f)”", "'%s'", found);
}
