/* The head of a document: each change of a lawful one is found, alone. */
#include "../support/docx-file.h"

static const DocxChange changes[] = {
    {"no name of the state", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", "layout-missing missing"},
    {"state's name light", BOLD SIZE(24) "</w:rPr><w:t>CỘNG", SIZE(24) "</w:rPr><w:t>CỘNG", "layout-bold not bold"},
    {"state's name too large", SIZE(24) "</w:rPr><w:t>CỘNG", SIZE(28) "</w:rPr><w:t>CỘNG", "layout-size 14 pt"},
    {"state's name in small letters", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam",
     "layout-capitals in small letters"},
    {"hyphens without blanks", "Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc",
     "layout-wording “Độc lập-Tự do-Hạnh phúc”"},
    {"motto underlined", BOLD SIZE(26) "</w:rPr><w:t>Độc", BOLD "<w:u w:val=\"single\"/>" SIZE(26) "</w:rPr><w:t>Độc",
     "layout-rule underlined"},
    {"no line below the motto", LINE_BELOW(940), "", "layout-rule without a line below"},
    {"line below the motto too short", LINE_BELOW(940), LINE_BELOW(1500),
     "layout-rule above a line of 64% of its text"},
    {"line of signs", LINE_BELOW(940), PARAGRAPH(CENTRE, SIZE(26), "_______________"),
     "layout-rule followed by a line of signs"},
    {"no body", PARAGRAPH(CENTRE, SIZE(24), "ỦY BAN NHÂN DÂN TỈNH X") PARAGRAPH(CENTRE, BOLD SIZE(24), "SỞ NỘI VỤ"), "",
     "layout-missing missing"},
    {"body light", BOLD SIZE(24) "</w:rPr><w:t>SỞ", SIZE(24) "</w:rPr><w:t>SỞ", "layout-bold not bold"},
    {"body in small letters", "SỞ NỘI VỤ", "Sở Nội vụ", "layout-capitals in small letters"},
    {"line below the body too long", LINE_BELOW(1891), LINE_BELOW(1400),
     "layout-rule above a line of 120% of its text"},
    {"parent in italics", SIZE(24) "</w:rPr><w:t>ỦY", ITALIC SIZE(24) "</w:rPr><w:t>ỦY", "layout-italic italic"},
    {"no number", "Số: 05/KH-SNV", "", "layout-missing missing"},
    {"number without zero", "Số: 05/KH-SNV", "Số: 5/KH-SNV", "layout-wording “Số: 5/KH-SNV”"},
    {"blanks in the symbol", "Số: 05/KH-SNV", "Số: 05/KH - SNV", "layout-wording “Số: 05/KH - SNV”"},
    {"no colon", "Số: 05/KH-SNV", "Số 05/KH-SNV", "layout-wording “Số 05/KH-SNV”"},
    {"letters of another kind", "Số: 05/KH-SNV", "Số: 05/QĐ-SNV", "layout-wording “QĐ”"},
    {"number too small", SIZE(26) "</w:rPr><w:t>Số", SIZE(24) "</w:rPr><w:t>Số", "layout-size 12 pt"},
    {"no day", "Quy Nhơn, ngày 05 tháng 01 năm 2027", "", "layout-missing missing"},
    {"day without zero", "ngày 05 tháng 01 năm 2027</w:t></w:r></w:p></w:tc>",
     "ngày 5 tháng 01 năm 2027</w:t></w:r></w:p></w:tc>", "layout-wording “Quy Nhơn, ngày 5 tháng 01 năm 2027”"},
    {"month without zero", "ngày 05 tháng 01 năm 2027</w:t></w:r></w:p></w:tc>",
     "ngày 05 tháng 1 năm 2027</w:t></w:r></w:p></w:tc>", "layout-wording “Quy Nhơn, ngày 05 tháng 1 năm 2027”"},
    {"day upright", ITALIC SIZE(26), SIZE(26), "layout-italic upright"},
    {"no kind", PARAGRAPH(CENTRE, BOLD, "KẾ HOẠCH"), "", "layout-missing missing"},
    {"kind in small letters", "<w:t>KẾ HOẠCH", "<w:t>Kế hoạch", "layout-capitals in small letters"},
    {"kind at the left", CENTRE "</w:pPr><w:r><w:rPr>" BOLD "</w:rPr><w:t>KẾ",
     "</w:pPr><w:r><w:rPr>" BOLD "</w:rPr><w:t>KẾ", "layout-align not centred"},
    {"subject with a stop", "công tác năm 2027</w:t>", "công tác năm 2027.</w:t>",
     "layout-wording “Chuyển đổi vị trí công tác năm 2027.”"},
    {"subject in capitals", "Chuyển đổi vị trí công tác năm 2027</w:t>", "CHUYỂN ĐỔI VỊ TRÍ CÔNG TÁC</w:t>",
     "layout-capitals all in capitals"},
    {"no line below the subject", LINE_BELOW(3777), "", "layout-rule without a line below"},
    {"urgency light", PARAGRAPH(CENTRE, BOLD, "KẾ HOẠCH"),
     PARAGRAPH(CENTRE, "", "HỎA TỐC") PARAGRAPH(CENTRE, BOLD, "KẾ HOẠCH"), "layout-bold not bold"},
};

Test(layout_check_head, every_change_is_found_alone)
{
    expect_changes(changes, G_N_ELEMENTS(changes));
}

Test(layout_check_head, what_is_lawful_too_is_not_found)
{
    static const struct {
        const char *what, *old, *changed;
    } cases[] = {
        {"an open symbol", "Số: 05/KH-SNV", "Số:       /KH-…"},
        {"an open place", "Quy Nhơn, ngày", "…, ngày"},
        {"an open number", "Số: 05/KH-SNV", "Số:       /KH-SNV"},
        {"an open day", "ngày 05 tháng 01 năm 2027</w:t></w:r></w:p></w:tc>",
         "ngày … tháng … năm 2027</w:t></w:r></w:p></w:tc>"},
        {"a number above nine", "Số: 05/KH-SNV", "Số: 152/KH-SNV"},
        {"month three without zero", "ngày 05 tháng 01 năm 2027</w:t></w:r></w:p></w:tc>",
         "ngày 31 tháng 3 năm 2027</w:t></w:r></w:p></w:tc>"},
        {"another place of the mark", "CỘNG HÒA", "CỘNG HOÀ"},
        {"a line that is drawn", LINE_BELOW(1891),
         "<w:p><w:r><w:drawing><anchor><extent cx=\"360000\"/><graphic><prstGeom "
         "prst=\"line\"/></graphic></anchor></w:drawing></w:r></w:p>"},
        {"a line of the older kind", LINE_BELOW(1891),
         "<w:p><w:r><w:pict><line from=\"10pt,1pt\" to=\"38pt,1pt\"/></w:pict></w:r></w:p>"},
        {"no parent", PARAGRAPH(CENTRE, SIZE(24), "ỦY BAN NHÂN DÂN TỈNH X"), ""},
        {"a body of two lines", PARAGRAPH(CENTRE, SIZE(24), "ỦY BAN NHÂN DÂN TỈNH X"),
         PARAGRAPH(CENTRE, BOLD SIZE(24), "THANH TRA")},
        {"an urgency", PARAGRAPH(CENTRE, BOLD, "KẾ HOẠCH"),
         PARAGRAPH(CENTRE, BOLD, "HỎA TỐC") PARAGRAPH(CENTRE, BOLD, "KẾ HOẠCH")},
        {"a letter",
         PARAGRAPH(CENTRE, BOLD, "KẾ HOẠCH") PARAGRAPH(CENTRE, BOLD, "Chuyển đổi vị trí công tác năm 2027")
             LINE_BELOW(3777),
         ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *body = change_text(DOCX_BODY, cases[i].old, cases[i].changed, cases[i].what);
        if (i + 1 == G_N_ELEMENTS(cases)) {
            g_autofree char *plain = g_steal_pointer(&body);
            body = change_text(plain, "05/KH-SNV</w:t></w:r></w:p>",
                               "05/SNV-CCVC</w:t></w:r></w:p>" PARAGRAPH(CENTRE, SIZE(24), "V/v chuyển đổi vị trí"),
                               "letter");
        }
        DocxText text = {.body = body};
        g_autofree char *found = check_docx(&text, cases[i].what);
        cr_expect_str_empty(found, "%s: '%s'", cases[i].what, found);
    }
}
