/* Papers as templates make them: read, refused, merged in two languages; their schema. */
#include "../support/paper-sample.h"
#include "../support/schema.h"
#include "vitri/error.h"

Test(paper, each_paper_has_a_file_of_its_own)
{
    static const char *const files[] = {"ke-hoach-2027", "ke-hoach-2027-2", "a-b--c", "paper"};
    g_autoptr(VitriPaperSet) papers = paper_read(
        PAPERS("", "<paper file='ke-hoach-2027'/><paper file='ke-hoach-2027'/><paper file='a/b..c'/><paper/>"));
    cr_assert_eq(vitri_papers_count(papers), G_N_ELEMENTS(files));
    for (guint i = 0; i < G_N_ELEMENTS(files); i++)
        cr_expect_str_eq(vitri_papers_file(papers, i), files[i], "%s", vitri_papers_file(papers, i));
}

Test(paper, what_is_no_paper_is_a_fault_and_none_is_said_so)
{
    static const struct {
        const char *xml, *says;
        int code;
    } rows[] = {
        {"<papers", "not-well-formed", VITRI_ERROR_INPUT},
        {"<papers xmlns='urn:other'/>", "holds 'papers'", VITRI_ERROR_FAULT},
        {PAPER("<div/>"), "holds 'div'", VITRI_ERROR_FAULT},
        {PAPER("<p><script/></p>"), "holds 'script'", VITRI_ERROR_FAULT},
        {PAPERS("", ""), "nothing for the report 'x'", VITRI_ERROR_USAGE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        cr_assert_null(vitri_papers_read(rows[i].xml, strlen(rows[i].xml), "x", &error), "%u", i);
        cr_expect(g_error_matches(error, VITRI_ERROR, rows[i].code), "%u: %s", i, error->message);
        cr_expect(strstr(error->message, rows[i].says), "%s", error->message);
    }
}

Test(paper, in_two_languages_the_second_stands_where_texts_differ)
{
    g_autoptr(VitriPaperSet) papers = paper_read(
        PAPER("<section title='Mục đích'><p>Như <b>sau</b></p><p>2027</p><item>Một</item></section>"
              "<table name='Bảng'><column heading='Ngày' type='date'/><row><cell value='2027-04-01'>01/4/2027"
              "</cell></row></table>"));
    g_autoptr(VitriPaperSet) other = paper_read(
        PAPER_EN("<section title='Aims'><p>As <b>follows</b></p><p>2027</p><item>One</item></section>"
                 "<table name='Table'><column heading='Day' type='date'/><row><cell value='2027-04-01'>1 Apr 2027"
                 "</cell></row></table>"));
    cr_assert(vitri_papers_merge(papers, other, NULL));
    g_autofree char *text = paper_tell(papers);
    paper_expect(text,
                 "section-1: I. Mục đích\nsection-1': ~Aims~\ntext: Như *sau*\ntext': ~As ~~follows~\ntext: 2027\n"
                 "text: - Một\ntext': ~One~\nhead\n[1x1]\nhead: Ngày / ~Day~\nline\n[1x1]\ncell-centre: 01/4/2027\n");
}

Test(paper, papers_that_are_not_built_alike_are_not_merged)
{
    static const char *const others[] = {PAPER("<p>a</p>"), PAPER("<p>a</p><item>b</item><p>c</p>"),
                                         PAPER("<p>a</p><p>b</p>"), PAPERS("", "<paper/><paper/>")};
    for (guint i = 0; i < G_N_ELEMENTS(others); i++) {
        g_autoptr(VitriPaperSet) papers = paper_read(PAPER("<p>a</p><item>b</item>"));
        g_autoptr(VitriPaperSet) other = paper_read(others[i]);
        g_autoptr(GError) error = NULL;
        cr_expect(!vitri_papers_merge(papers, other, &error), "%u", i);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_FAULT), "%u", i);
    }
}

Test(paper, the_schema_takes_what_the_format_says_and_nothing_else)
{
    static const struct {
        const char *xml;
        gboolean good;
    } rows[] = {
        {PAPER("<p>a <b>b</b></p>"), TRUE},
        {PAPER("<letterhead><body>A</body></letterhead><article><clause>a</clause><point>b</point></article>"), TRUE},
        {PAPER("<annex title='A' landscape='yes'><table><column heading='x' group='g'/></table></annex>"), TRUE},
        {PAPER("<annex title='A' landscape='no'/>"), FALSE},
        {PAPER("<p><u>a</u></p>"), FALSE},
        {PAPER("<table><row><cell>x</cell></row></table>"), FALSE},
        {PAPER("<recipients/><signature><office>A</office></signature>"), FALSE},
        {PAPERS("", "<paper file='x'/>"), FALSE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(schema_accepts("paper", rows[i].xml), rows[i].good, "%s", rows[i].xml);
}
