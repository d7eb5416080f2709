/* The steps of a composer: blanks, capitals, rules, tables that would touch. */
#include "../support/paper-sample.h"

Test(composer, white_space_is_joined_and_none_stands_at_the_ends)
{
    g_autofree char *text = paper_tell_xml(PAPER("<p>\n  một  <b> hai</b>\tba <i>bốn </i>\n</p><p/>"));
    paper_expect(text, "text: một *hai* ba _bốn_\ntext: \n");
}

Test(composer, styles_in_capitals_are_written_in_capitals)
{
    g_autofree char *text = paper_tell_xml(PAPER("<heading><name>Kế hoạch</name></heading>"));
    paper_expect(text, "type: KẾ HOẠCH\n");
}

Test(composer, a_rule_is_a_share_of_the_longest_line_above_it)
{
    g_autoptr(VitriPaperSet) papers = paper_read(PAPER("<letterhead><body>Sở</body></letterhead>"));
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(VitriFolio) folio = vitri_compose(papers, VITRI_PAPERS_ALL, layout);
    const VitriPart *part = folio->parts->pdata[0];
    const VitriGrid *grid = g_array_index(part->blocks, VitriBlock, 0).grid;
    const VitriLine *line = grid->lines->pdata[0];
    const VitriBox *left = line->boxes->pdata[0], *right = line->boxes->pdata[1];
    const VitriParagraph *below_body = left->paragraphs->pdata[1], *below_motto = right->paragraphs->pdata[2];
    cr_expect(below_body->rule > 2.0 && below_body->rule < 3.0, "%g", below_body->rule);
    cr_expect(below_motto->rule > 55 && below_motto->rule < 60, "%g", below_motto->rule);
    cr_expect(below_motto->room > below_motto->rule, "%g", below_motto->room);
}

Test(composer, two_tables_never_touch)
{
#define TABLE "<table><column heading='a'/></table>"
    g_autoptr(VitriPaperSet) papers = paper_read(PAPER("<letterhead><body>A</body></letterhead>" TABLE TABLE));
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(VitriFolio) folio = vitri_compose(papers, VITRI_PAPERS_ALL, layout);
    const GArray *blocks = ((VitriPart *)folio->parts->pdata[0])->blocks;
    guint grids = 0;
    for (guint i = 0; i < blocks->len; i++) {
        grids += g_array_index(blocks, VitriBlock, i).grid != NULL;
        cr_expect(i == 0 || !g_array_index(blocks, VitriBlock, i).grid ||
                  !g_array_index(blocks, VitriBlock, i - 1).grid);
    }
    cr_expect_eq(grids, 3);
}
