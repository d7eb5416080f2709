/* Papers as .docx: text, tables, sections. */
#include "../support/paper-sample.h"

static char *write_docx(const char *xml)
{
    g_autoptr(GBytes) bytes = paper_write(xml, "docx");
    return paper_unpack(bytes);
}

Test(write_docx, paragraphs_say_their_style_and_runs_their_shape)
{
    g_autofree char *text = write_docx(PAPER("<p>một <b>hai</b> <i>&lt;ba&gt;</i></p>"));
    paper_expect_in(text,
                    "<w:p><w:pPr><w:pStyle w:val=\"text\"/></w:pPr><w:r><w:t xml:space=\"preserve\">một </w:t></w:r>"
                    "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">hai</w:t></w:r>");
    paper_expect_in(text, "<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">&lt;ba&gt;</w:t>");
}

Test(write_docx, every_section_counts_its_pages_from_one_and_hides_the_first)
{
    g_autofree char *text = write_docx(PAPER("<p>x</p><annex title='A' landscape='yes'/>"));
    g_auto(GStrv) sections = g_strsplit(text, "<w:sectPr>", -1);
    cr_assert_eq(g_strv_length(sections), 3);
    paper_expect_in(sections[1], "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    paper_expect_in(sections[2], "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>");
    for (guint i = 1; i < 3; i++) {
        paper_expect_in(sections[i], "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"");
        paper_expect_in(sections[i], "<w:pgNumType w:start=\"1\"/><w:titlePg/>");
        paper_expect_in(sections[i], "w:type=\"first\" r:id=\"none\"");
        paper_expect_in(sections[i], "<w:footerReference w:type=\"first\" r:id=\"foot1\"/>");
    }
}

Test(write_docx, tables_repeat_their_headings_and_do_not_split_rows)
{
    g_autofree char *text =
        write_docx(PAPER("<table><column heading='TT'/><column heading='a' group='g'/><column heading='b' group='g'/>"
                         "<row><cell>1</cell></row></table>"));
    static const char *const parts[] = {"<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
                                        "<w:gridSpan w:val=\"2\"/>",
                                        "<w:vMerge w:val=\"restart\"/>",
                                        "<w:vMerge/>",
                                        "<w:trPr><w:cantSplit/></w:trPr>",
                                        "<w:insideH w:val=\"single\"",
                                        "<w:tblLayout w:type=\"fixed\"/>"};
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        paper_expect_in(text, parts[i]);
}

Test(write_docx, rules_are_lines_in_the_middle_of_their_column)
{
    g_autofree char *text = write_docx(PAPER("<heading><subject>Trích yếu</subject></heading>"));
    const char *rule = strstr(text, "<w:pBdr><w:top w:val=\"single\"");
    int left = 0, right = 0;
    cr_assert(rule);
    const char *indent = strstr(rule, "<w:ind w:left=");
    cr_assert(indent && sscanf(indent, "<w:ind w:left=\"%d\" w:right=\"%d\"", &left, &right) == 2);
    cr_expect_eq(left, right);
    cr_expect(left > 4000 && left < 4677, "%d", left); /* half of 165 mm is 4677 */
}

Test(write_docx, the_second_language_is_marked_as_such)
{
    g_autoptr(GBytes) bytes = paper_write_both(PAPER("<p>hai</p>"), PAPER_EN("<p>two</p>"), "docx");
    g_autofree char *text = paper_unpack(bytes);
    paper_expect_in(text, "<w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">two</w:t>");
}
