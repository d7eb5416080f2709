/* Recipients and signature: each change of a lawful document is found, alone. */
#include "../support/docx-file.h"

static const DocxChange changes[] = {
    {"no recipients",
     PARAGRAPH("", BOLD ITALIC SIZE(24), "Nơi nhận:") PARAGRAPH("", SIZE(22), "- Như trên;")
         PARAGRAPH("", SIZE(22), "- Các phòng thuộc Sở;") PARAGRAPH("", SIZE(22), "- Lưu: VT, CCVC."),
     "", "layout-missing missing"},
    {"word of the recipients too large", SIZE(24) "</w:rPr><w:t>Nơi", SIZE(26) "</w:rPr><w:t>Nơi", "layout-size 13 pt"},
    {"word of the recipients upright", BOLD ITALIC SIZE(24), BOLD SIZE(24), "layout-italic upright"},
    {"word without colon", "Nơi nhận:", "Nơi nhận", "layout-wording “Nơi nhận”"},
    {"a line too large", SIZE(22), SIZE(26), "layout-size 13 pt"},
    {"a line without dash", "- Các phòng thuộc Sở;", "Các phòng thuộc Sở;", "layout-wording “Các phòng thuộc Sở;”"},
    {"a line with a comma", "- Các phòng thuộc Sở;", "- Các phòng thuộc Sở,", "layout-wording “- Các phòng thuộc Sở,”"},
    {"no archive", "- Lưu: VT, CCVC.", "- Thanh tra.", "layout-wording “- Thanh tra.”"},
    {"archive without a stop", "- Lưu: VT, CCVC.", "- Lưu: VT, CCVC", "layout-wording “- Lưu: VT, CCVC”"},
    {"no blank after the authority", "KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC", "layout-wording “KT.GIÁM ĐỐC”"},
    {"authority light", BOLD "</w:rPr><w:t>KT", "</w:rPr><w:t>KT", "layout-bold not bold"},
    {"office in small letters", "<w:t>PHÓ GIÁM ĐỐC", "<w:t>Phó Giám đốc", "layout-capitals in small letters"},
    {"a title before the name", "Nguyễn Văn An", "TS. Nguyễn Văn An", "layout-wording “TS. Nguyễn Văn An”"},
    {"name in capitals", "KT. GIÁM ĐỐC", "GIÁM ĐỐC", ""},
    {"no name", "Nguyễn Văn An", "", "layout-missing missing"},
    {"name light", BOLD "</w:rPr><w:t>Nguyễn", "</w:rPr><w:t>Nguyễn", "layout-bold not bold"},
};

Test(layout_check_end, every_change_is_found_alone)
{
    expect_changes(changes, G_N_ELEMENTS(changes));
}

Test(layout_check_end, a_draft_may_leave_the_name_open)
{
    g_autofree char *open = change_text(DOCX_BODY, "Số: 05/", "Số: …/", "number");
    g_autofree char *body = change_text(open, "Nguyễn Văn An", "", "name");
    DocxText text = {.body = body};
    g_autofree char *found = check_docx(&text, "draft");
    cr_expect_str_empty(found, "'%s'", found);
}

Test(layout_check_end, a_signature_without_a_table_is_found)
{
    const char *body = PARAGRAPH(CENTRE, BOLD, "TM. ỦY BAN NHÂN DÂN") PARAGRAPH(CENTRE, BOLD, "CHỦ TỊCH")
        PARAGRAPH(CENTRE, "", "(Chữ ký, dấu)") PARAGRAPH(CENTRE, BOLD, "Nguyễn Văn An")
            PARAGRAPH("", BOLD ITALIC SIZE(24), "Nơi nhận:") PARAGRAPH("", SIZE(22), "- Như trên;")
                PARAGRAPH("", SIZE(22), "- Lưu: VT.");
    const char *begin =
        strstr(DOCX_BODY, "<w:tbl><w:tblPr><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" "
                          "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tr><w:tc><w:tcPr><w:tcW w:w=\"4677\"");
    const char *end = strstr(begin, "</w:tbl>") + strlen("</w:tbl>");
    g_autofree char *before = g_strndup(DOCX_BODY, (gsize)(begin - DOCX_BODY));
    g_autofree char *whole = g_strconcat(before, body, end, NULL);
    DocxText text = {.body = whole};
    g_autofree char *found = check_docx(&text, "no table");
    cr_expect_str_empty(found, "'%s'", found);
}
