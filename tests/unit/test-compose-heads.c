/* What stands around the text: letterhead, addressees, bases, signatures and recipients. */
#include "../support/paper-sample.h"

Test(compose_heads, a_letterhead_has_two_columns_with_rules_below_body_and_motto)
{
    g_autofree char *text = paper_tell_xml(PAPER(
        "<letterhead><parent>Ủy ban nhân dân tỉnh X</parent><body>Sở Nội vụ</body><number value='5' symbol='KH-SNV'/>"
        "<place>Quy Nhơn</place><date>2027-01-05</date></letterhead>"));
    paper_expect(text,
                 "line\n[1x1]\nparent: ỦY BAN NHÂN DÂN TỈNH X\nbody: SỞ NỘI VỤ\nrule\n[1x1]\n"
                 "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nmotto: Độc lập - Tự do - Hạnh phúc\nrule\nline\n[1x1]\n"
                 "number: Số: 05/KH-SNV\n[1x1]\nplace: Quy Nhơn, ngày 05 tháng 01 năm 2027\n");
}

Test(compose_heads, what_is_not_known_stays_open)
{
    static const struct {
        const char *inside, *says;
    } rows[] = {
        {"<number symbol='KH'/>", "number: Số:                   /KH\n"},
        {"<date year='2026'/>", "place: …, ngày … tháng … năm 2026\n"},
        {"<date/>", "place: …, ngày … tháng … năm …\n"},
        {"<date>2026-12-31</date>", "place: …, ngày 31 tháng 12 năm 2026\n"},
        {"<number value='125' symbol='KH'/>", "number: Số: 125/KH\n"},
        {"<number value='7' symbol='SNV-CCVC'/><letter-subject>V/v lấy ý kiến</letter-subject>",
         "letter-subject: V/v lấy ý kiến\n"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml =
            g_strdup_printf(PAPERS(PAPER_WORDS, "<paper file='p'><letterhead><body>A</body>%s</letterhead>"
                                                "</paper>"),
                            rows[i].inside);
        g_autofree char *raw = paper_tell_xml(xml);
        g_auto(GStrv) parts = g_strsplit(raw, "\xc2\xa0", -1);
        g_autofree char *text = g_strjoinv("   ", parts);
        paper_expect_in(text, rows[i].says);
    }
}

Test(compose_heads, a_long_name_is_parted_in_its_middle)
{
    g_autofree char *text = paper_tell_xml(
        PAPER("<letterhead><parent>Ủy ban nhân dân tỉnh Thừa Thiên Huế</parent><body>A</body></letterhead>"));
    paper_expect_in(text, "parent: ỦY BAN NHÂN DÂN|TỈNH THỪA THIÊN HUẾ\n");
}

Test(compose_heads, bases_end_as_the_law_says)
{
    g_autofree char *text =
        paper_tell_xml(PAPER("<bases><basis>Căn cứ A</basis><basis>Căn cứ B.</basis><basis>Căn cứ C;</basis></bases>"));
    paper_expect(text, "basis: Căn cứ A;\nbasis: Căn cứ B;\nbasis: Căn cứ C.\n");
}

Test(compose_heads, one_addressee_stands_in_the_line_several_below_it)
{
    g_autofree char *one = paper_tell_xml(PAPER("<to><addressee>UBND tỉnh</addressee></to>"));
    g_autofree char *two = paper_tell_xml(PAPER("<to><addressee>A</addressee><addressee>B</addressee></to>"));
    paper_expect(one, "to: Kính gửi: UBND tỉnh\n");
    paper_expect(two, "to: Kính gửi:\nto-line: - A\nto-line: - B\n");
}

Test(compose_heads, recipients_stand_beside_the_signature_and_keep_the_last_paragraph)
{
    static const char xml[] = PAPER("<p>x</p><signature><authority>KT. Giám đốc</authority><office>Phó Giám "
                                    "đốc</office><name>Lê Ba</name></signature>"
                                    "<recipients><recipient>Như trên</recipient><recipient>Các "
                                    "phòng.</recipient><archive unit='TC' copies='5'/></recipients>");
    g_autofree char *text = paper_tell_xml(xml);
    paper_expect(
        text, "text: x\nline\n[1x1]\nrecipients: Nơi nhận:\nrecipient: - Như trên;\nrecipient: - Các phòng;\n"
              "recipient: - Lưu: VT, TC (5).\n[1x1]\nauthority: KT. GIÁM ĐỐC\noffice: PHÓ GIÁM ĐỐC\nsigner: Lê Ba\n");
    g_autoptr(VitriPaperSet) papers = paper_read(xml);
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(VitriFolio) folio = vitri_compose(papers, VITRI_PAPERS_ALL, layout);
    const VitriPart *part = folio->parts->pdata[0];
    cr_expect(g_array_index(part->blocks, VitriBlock, 0).paragraph->keep);
}

Test(compose_heads, archives_and_several_signatures)
{
    static const struct {
        const char *inside, *says;
    } rows[] = {
        {"<recipients><recipient>A</recipient></recipients>", "recipient: - A.\n"},
        {"<recipients><recipient>A</recipient><archive/></recipients>", "recipient: - A;\nrecipient: - Lưu: VT.\n"},
        {"<recipients><archive unit='TC'/></recipients>", "recipient: - Lưu: VT, TC.\n"},
        {"<signature><office>A</office></signature><signature><office>B</office><name>C</name></signature>",
         "line\n[1x1]\noffice: A\nsigner: "},
        {"<signature><office>A</office></signature><signature><office>B</office><name>C</name></signature>",
         "\n[1x1]\noffice: B\nsigner: C\n"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strdup_printf(PAPERS(PAPER_WORDS, "<paper file='p'>%s</paper>"), rows[i].inside);
        g_autofree char *text = paper_tell_xml(xml);
        paper_expect_in(text, rows[i].says);
    }
}

Test(compose_heads, the_engines_words_stand_in_both_languages)
{
    static const char vi[] =
        "<letterhead><body>Sở</body><number value='1' symbol='A'/><date>2027-01-05</date></letterhead>"
        "<to><addressee>Sở</addressee></to><article title='Một'/><annex title='Hai' reference='Ba'/>";
    static const char en[] =
        "<letterhead><body>Agency</body><number value='1' symbol='A'/><date>2027-01-05</date></letterhead>"
        "<to><addressee>Agency</addressee></to><article title='One'/><annex title='Two' reference='Three'/>";
    g_autofree char *first = g_strdup_printf(PAPERS(PAPER_WORDS, "<paper file='p'>%s</paper>"), vi);
    g_autofree char *second = g_strdup_printf(PAPERS(PAPER_WORDS_EN, "<paper file='p'>%s</paper>"), en);
    g_autoptr(VitriPaperSet) papers = paper_read(first);
    g_autoptr(VitriPaperSet) other = paper_read(second);
    cr_assert(vitri_papers_merge(papers, other, NULL));
    g_autofree char *text = paper_tell(papers);
    static const char *const lines[] = {"body: SỞ|~AGENCY~\n",
                                        "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|~SOCIALIST REPUBLIC OF VIET NAM~\n",
                                        "number: Số: 01/A|~No.: 01/A~\n",
                                        "place: …, ngày 05 tháng 01 năm 2027|~…, 05 January 2027~\n",
                                        "to: Kính gửi: Sở|~To: Agency~\n",
                                        "article: *Điều 1. *Một\narticle': ~Article 1. One~\n",
                                        "annex: Phụ lục|~Annex~\n",
                                        "annex-reference: (Ba)|~(Three)~\n"};
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
        paper_expect_in(text, lines[i]);
}
