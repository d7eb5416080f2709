/* Papers as .odt: text, tables, sections. */
#include "../support/paper-sample.h"

static char *write_odt(const char *xml)
{
    g_autoptr(GBytes) bytes = paper_write(xml, "odt");
    return paper_unpack(bytes);
}

Test(write_odt, paragraphs_say_their_style_and_runs_their_shape)
{
    g_autofree char *text = write_odt(PAPER("<p>một</p><p>hai <b>ba</b><i> bốn</i></p>"));
    paper_expect_in(text, "<text:p text:style-name=\"p1\">một</text:p>");
    paper_expect_in(text, "<text:p text:style-name=\"text\">hai <text:span text:style-name=\"b\">ba</text:span>"
                          "<text:span text:style-name=\"i\"><text:s/>bốn</text:span></text:p>");
}

Test(write_odt, the_first_block_of_a_section_brings_its_page)
{
    g_autofree char *text = write_odt(PAPER("<p>x</p><annex title='A' landscape='yes'/>"));
    paper_expect_in(text, "style:master-page-name=\"first-1\"><style:paragraph-properties style:page-number=\"1\"");
    paper_expect_in(text, "style:master-page-name=\"first-2\"");
    g_autofree char *letter = write_odt(PAPER("<letterhead><body>A</body></letterhead>"));
    paper_expect_in(letter, "style:family=\"table\" style:master-page-name=\"first-1\"");
}

Test(write_odt, tables_repeat_their_headings_and_span)
{
    g_autofree char *text =
        write_odt(PAPER("<table><column heading='TT'/><column heading='a' group='g'/><column heading='b' group='g'/>"
                        "<row><cell>1</cell></row></table>"));
    static const char *const parts[] = {"<table:table-header-rows>", "table:number-columns-spanned=\"2\"",
                                        "table:number-rows-spanned=\"2\"", "<table:covered-table-cell/>",
                                        "fo:keep-together=\"always\""};
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        paper_expect_in(text, parts[i]);
}

Test(write_odt, the_second_language_is_marked_as_such)
{
    g_autoptr(GBytes) bytes = paper_write_both(PAPER("<p>hai</p>"), PAPER_EN("<p>two</p>"), "odt");
    g_autofree char *text = paper_unpack(bytes);
    paper_expect_in(text, "<text:span text:style-name=\"alt11\">two</text:span>");
}
