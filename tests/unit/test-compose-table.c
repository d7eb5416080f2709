/* Tables: headings, groups, totals, widths. */
#include "../support/paper-sample.h"
#include "metrics.h"

static VitriGrid *find_grid(const VitriFolio *folio)
{
    const GArray *blocks = ((VitriPart *)folio->parts->pdata[0])->blocks;
    for (guint i = 0; i < blocks->len; i++)
        if (g_array_index(blocks, VitriBlock, i).grid)
            return g_array_index(blocks, VitriBlock, i).grid;
    return NULL;
}

Test(compose_table, columns_of_a_group_stand_below_one_heading)
{
    g_autofree char *text = paper_tell_xml(PAPER(
        "<table name='Danh sách' caption='yes'><column heading='TT' type='number'/><column heading='Từ' group='Nay'/>"
        "<column heading='Đến' group='Nay'/><row kind='group'><cell>Phòng "
        "A</cell></row><row><cell>1</cell><cell>x</cell></row>"
        "<row kind='total'><cell/><cell>2</cell><cell><i>3</i></cell></row></table>"));
    paper_expect(
        text,
        "caption: Danh sách\nhead\n[1x2]\nhead: TT\n[2x1]\nhead: Nay\nhead\n[1x0]\n[1x1]\nhead: Từ\n[1x1]\nhead: Đến\n"
        "line\n[3x1]\ncell: *Phòng A*\nline\n[1x1]\ncell-centre: 1\n[1x1]\ncell: x\n[1x1]\ncell: \n"
        "line\n[1x1]\ncell-centre: \n[1x1]\ncell: *2*\n[1x1]\ncell: *3*\n");
}

Test(compose_table, no_column_is_narrower_than_its_longest_word)
{
    g_autoptr(VitriPaperSet) papers =
        paper_read(PAPER("<table><column heading='Ngày' type='date' width='1'/><column heading='Ghi chú' width='99'/>"
                         "<row><cell>31/12/2026</cell><cell>x</cell></row></table>"));
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(VitriFolio) folio = vitri_compose(papers, VITRI_PAPERS_ALL, layout);
    const VitriGrid *grid = find_grid(folio);
    double first = g_array_index(grid->widths, double, 0), second = g_array_index(grid->widths, double, 1);
    cr_expect_gt(first, vitri_metrics_width("31/12/2026", 12), "%g", first);
    cr_expect(first + second > 164.9 && first + second < 165.1, "%g", first + second);
    cr_expect_gt(second, first * 4);
}

Test(compose_table, words_too_wide_for_the_page_shrink_alike)
{
    g_autoptr(GString) xml = g_string_new("<papers xmlns='urn:vitri:paper:1'><paper file='p'><table>");
    for (guint i = 0; i < 12; i++)
        g_string_append(xml, "<column heading='Unbreakableheadingofacolumn'/>");
    g_string_append(xml, "</table></paper></papers>");
    g_autoptr(VitriPaperSet) papers = paper_read(xml->str);
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(VitriFolio) folio = vitri_compose(papers, VITRI_PAPERS_ALL, layout);
    const VitriGrid *grid = find_grid(folio);
    double sum = 0;
    for (guint i = 0; i < grid->widths->len; i++)
        sum += g_array_index(grid->widths, double, i);
    cr_expect(sum > 164.9 && sum < 165.1, "%g", sum);
    const VitriLine *line = grid->lines->pdata[0];
    const VitriBox *box = line->boxes->pdata[0];
    cr_expect_str_eq(((VitriParagraph *)box->paragraphs->pdata[0])->style->id, "head-small");
}
