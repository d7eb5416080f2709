#ifndef VITRI_TEST_DOCX_FILE_H
#define VITRI_TEST_DOCX_FILE_H

/* A small document of all blocks, laid out as the decree asks and written by hand in the test, and the same with one
 * thing changed. */

#include "archive-file.h"
#include "vitri/error.h"
#include "vitri/layout-check.h"

#define W_SPACE "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
#define R_URI "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

/** Properties of a paragraph and of its letters, and a paragraph with them. */
#define CENTRE "<w:jc w:val=\"center\"/>"
#define PLAIN "<w:spacing w:before=\"120\" w:line=\"288\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>"
#define BOLD "<w:b/>"
#define ITALIC "<w:i/>"
#define SIZE(half_points) "<w:sz w:val=\"" #half_points "\"/>"
#define PARAGRAPH(paragraph, letters, text)                                                                            \
    "<w:p><w:pPr>" paragraph "</w:pPr><w:r><w:rPr>" letters "</w:rPr><w:t>" text "</w:t></w:r></w:p>"
#define LINE_BELOW(side)                                                                                               \
    "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\"/></w:pBdr><w:ind w:left=\"" #side "\" w:right=\"" #side    \
    "\"/></w:pPr></w:p>"
#define CELL(width, content) "<w:tc><w:tcPr><w:tcW w:w=\"" #width "\" w:type=\"dxa\"/></w:tcPr>" content "</w:tc>"
#define TABLE(rows)                                                                                                    \
    "<w:tbl><w:tblPr><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" "                              \
    "w:type=\"dxa\"/></w:tblCellMar>"                                                                                  \
    "</w:tblPr>" rows "</w:tbl>"
#define SECTION(more)                                                                                                  \
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"number\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar "  \
    "w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\"/>" more "<w:titlePg/></w:sectPr>"

static const char DOCX_BODY[] = TABLE(
    "<w:tr>" CELL(4303, PARAGRAPH(CENTRE, SIZE(24), "ỦY BAN NHÂN DÂN TỈNH X")
                            PARAGRAPH(CENTRE, BOLD SIZE(24), "SỞ NỘI VỤ") LINE_BELOW(1891))
        CELL(5051, PARAGRAPH(CENTRE, BOLD SIZE(24), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                       PARAGRAPH(CENTRE, BOLD SIZE(26), "Độc lập - Tự do - Hạnh phúc")
                           LINE_BELOW(940)) "</w:tr><w:tr>" CELL(4303, PARAGRAPH(CENTRE, SIZE(26), "Số: 05/KH-SNV"))
            CELL(5051, PARAGRAPH(CENTRE, ITALIC SIZE(26), "Quy Nhơn, ngày 05 tháng 01 năm 2027")) "</w:tr>")
    PARAGRAPH(CENTRE, BOLD, "KẾ HOẠCH") PARAGRAPH(CENTRE, BOLD, "Chuyển đổi vị trí công tác năm 2027") LINE_BELOW(3777)
        PARAGRAPH(CENTRE, "", "Kính gửi: Ủy ban nhân dân tỉnh X") PARAGRAPH(PLAIN, ITALIC,
                                                                            "Căn cứ Luật Phòng, chống tham nhũng;")
            PARAGRAPH(PLAIN, ITALIC, "Căn cứ Nghị định số 59/2019/NĐ-CP.") PARAGRAPH(
                PLAIN, "",
                "Sở Nội vụ ban hành Kế hoạch chuyển đổi vị trí công tác năm 2027, áp dụng cho các đơn vị như sau:")
                PARAGRAPH(PLAIN, BOLD, "I. MỤC ĐÍCH") PARAGRAPH(PLAIN, "", "1. Phòng ngừa tham nhũng.")
                    PARAGRAPH(PLAIN, "", "a) Điểm thứ nhất;") PARAGRAPH(PLAIN, "", "b) Điểm thứ hai;")
                        PARAGRAPH(PLAIN, "", "c) Điểm thứ ba;") PARAGRAPH(PLAIN, "", "d) Điểm thứ tư;")
                            PARAGRAPH(PLAIN, "", "đ) Điểm thứ năm;") PARAGRAPH(PLAIN, "", "e) Điểm thứ sáu.") PARAGRAPH(
                                PLAIN, "", "2. Bảo đảm hoạt động.") PARAGRAPH(PLAIN, BOLD, "II. TỔ CHỨC THỰC HIỆN")
                                PARAGRAPH(PLAIN, BOLD, "Điều 1. Phạm vi") PARAGRAPH(PLAIN, BOLD, "Điều 2. Trách nhiệm")
                                    TABLE(
                                        "<w:tr>" CELL(4677, PARAGRAPH("", BOLD ITALIC SIZE(24), "Nơi nhận:")
                                                                PARAGRAPH("", SIZE(22), "- Như trên;")
                                                                    PARAGRAPH("", SIZE(22), "- Các phòng thuộc Sở;")
                                                                        PARAGRAPH("", SIZE(22), "- Lưu: VT, CCVC."))
                                            CELL(
                                                4677, PARAGRAPH(CENTRE, BOLD, "KT. GIÁM ĐỐC")
                                                          PARAGRAPH(CENTRE, BOLD, "PHÓ GIÁM ĐỐC") PARAGRAPH(
                                                              CENTRE, BOLD,
                                                              "Nguyễn Văn An")) "</w:tr>") "<w:p><w:pPr>" SECTION("") "</w:pPr></w:p>" PARAGRAPH(CENTRE,
                                                                                                                                                 BOLD,
                                                                                                                                                 "Phụ lục I")
                                        PARAGRAPH(CENTRE, BOLD, "DANH SÁCH CHUYỂN ĐỔI")
                                            PARAGRAPH(CENTRE, ITALIC, "(Kèm theo Kế hoạch số 05/KH-SNV ngày 05 tháng 01 năm 2027 của Sở Nội vụ)") "<w:p><w:pPr>" SECTION(
                                                "<w:pgNumType w:start=\"1\"/>") "</w:pPr></w:p>" PARAGRAPH(CENTRE, BOLD,
                                                                                                           "Phụ lục II")
                                                PARAGRAPH(CENTRE, BOLD, "DANH SÁCH TẠM HOÃN")
                                                    PARAGRAPH(CENTRE, ITALIC, "(Kèm theo Kế hoạch số 05/KH-SNV)")
                                                        SECTION("<w:pgNumType w:start=\"1\" w:fmt=\"decimal\"/>");

static const char DOCX_STYLES[] =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz "
    "w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>";

static const char DOCX_HEADER[] =
    "<w:p><w:pPr>" CENTRE "</w:pPr><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>2</w:t></w:r></w:p>";

/** The parts of a document; what is NULL is as in the lawful one, or not there. */
typedef struct {
    const char *body, *styles, *header, *footer, *numbering, *theme;
    const char *main_type; /**< content type of the text */
} DocxText;

static inline char *wrap_docx(const char *element, const char *content)
{
    return g_strdup_printf("<?xml version=\"1.0\"?><w:%s " W_SPACE "xmlns:r=\"" R_URI "\">%s</w:%s>", element, content,
                           element);
}

/** The parts as an archive. Caller removes and frees. */
static inline char *write_docx(const DocxText *text)
{
    g_autofree char *inner = g_strdup_printf("<w:body>%s</w:body>", text->body ? text->body : DOCX_BODY);
    g_autofree char *body = wrap_docx("document", inner), *footer = wrap_docx("ftr", text->footer ? text->footer : "");
    g_autofree char *styles = wrap_docx("styles", text->styles ? text->styles : DOCX_STYLES);
    g_autofree char *header = wrap_docx("hdr", text->header ? text->header : DOCX_HEADER);
    g_autofree char *numbering = wrap_docx("numbering", text->numbering ? text->numbering : "");
    g_autofree char *types =
        g_strdup_printf("<Types><Override PartName=\"/word/document.xml\" ContentType=\"%s\"/></Types>",
                        text->main_type ? text->main_type : WORD_TYPE "document.main+xml");
    const char *const parts[] = {"[Content_Types].xml",
                                 types,
                                 "word/_rels/document.xml.rels",
                                 "<Relationships><Relationship Id=\"styles\" Type=\"x/styles\" Target=\"styles.xml\"/>"
                                 "<Relationship Id=\"list\" Type=\"x/numbering\" Target=\"/word/numbering.xml\"/>"
                                 "<Relationship Id=\"theme\" Type=\"x/theme\" Target=\"theme/theme1.xml\"/>"
                                 "<Relationship Id=\"number\" Type=\"x/header\" Target=\"header1.xml\"/>"
                                 "<Relationship Id=\"foot\" Type=\"x/footer\" Target=\"footer1.xml\"/></Relationships>",
                                 "word/document.xml",
                                 body,
                                 "word/styles.xml",
                                 styles,
                                 "word/header1.xml",
                                 header,
                                 "word/footer1.xml",
                                 footer,
                                 "word/numbering.xml",
                                 numbering,
                                 text->theme ? "word/theme/theme1.xml" : NULL,
                                 text->theme,
                                 NULL};
    return write_archive(parts);
}

/** A text with the first place of `old`, which must be there, replaced. Caller frees. */
static inline char *change_text(const char *text, const char *old, const char *changed, const char *what)
{
    GString *made = g_string_new(text);
    cr_assert_eq(g_string_replace(made, old, changed, 1), 1, "%s: '%s' is not in the document", what, old);
    return g_string_free(made, FALSE);
}

/** The deviations of a document, measured by the rules of the house: "tag is|tag is|…". Caller frees. */
static inline char *check_docx(const DocxText *text, const char *what)
{
    ARCHIVE_FILE path = write_docx(text);
    g_autoptr(GError) error = NULL;
    g_autofree char *law = NULL;
    const char *root = g_getenv("VITRI_SOURCE_ROOT");
    g_autofree char *figures = g_build_filename(root, "data", "vn", "layout.xml", NULL);
    g_autofree char *words = g_build_filename(root, "data", "vn", "layout-words.xml", NULL);
    g_autoptr(VitriLayout) layout = vitri_layout_read(figures, &error);
    cr_assert_not_null(layout, "%s", error ? error->message : "");
    g_autoptr(GPtrArray) found = vitri_layout_check(path, layout, words, "en", &law, &error);
    cr_assert_not_null(found, "%s: %s", what, error ? error->message : "");
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < found->len; i++) {
        const VitriDeviation *deviation = found->pdata[i];
        g_string_append_printf(out, "%s%s %s", i ? "|" : "", deviation->tag->tag, deviation->is);
    }
    return g_string_free(out, FALSE);
}

/** One thing of the text that is changed, and what is found of it. */
typedef struct {
    const char *what, *old, *changed;
    const char *found; /**< "tag is" */
} DocxChange;

/** Expects each change, made alone, to be found and nothing else. */
static inline void expect_changes(const DocxChange *changes, guint n)
{
    for (guint i = 0; i < n; i++) {
        g_autofree char *body = change_text(DOCX_BODY, changes[i].old, changes[i].changed, changes[i].what);
        DocxText text = {.body = body};
        g_autofree char *found = check_docx(&text, changes[i].what);
        cr_expect_str_eq(found, changes[i].found, "%s: '%s', not '%s'", changes[i].what, found, changes[i].found);
    }
}

#endif
