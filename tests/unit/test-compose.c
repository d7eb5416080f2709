/* The order and the numbers of a document. */
#include "../support/paper-sample.h"

Test(compose, sections_are_numbered_by_level)
{
    g_autofree char *text = paper_tell_xml(
        PAPER("<section title='A'><section title='B'><section title='C'><p>x</p></section><section title='D'/>"
              "</section></section><section title='E'><section><p>không tên</p></section></section>"));
    paper_expect(text, "section-1: I. A\nsection-2: 1. B\nsection-3: a) C\ntext: x\nsection-3: b) D\nsection-1: II. E\n"
                       "text: 1. không tên\n");
}

Test(compose, articles_run_on_and_clauses_and_points_begin_anew)
{
    g_autofree char *text = paper_tell_xml(PAPER(
        "<issues>QUYẾT ĐỊNH:</issues><section title='I'><article title='Phạm vi'><clause>một</clause><point>a</point>"
        "<point>b</point><clause>hai</clause><point>c</point></article></section><article><p>Hiệu lực</p></article>"));
    paper_expect(
        text, "issues: QUYẾT ĐỊNH:\nsection-1: I. I\narticle: *Điều 1. *Phạm vi\ntext: 1. một\ntext: a) a\ntext: b) b\n"
              "text: 2. hai\ntext: a) c\ntext: *Điều 2. *Hiệu lực\n");
}

Test(compose, points_follow_the_vietnamese_alphabet)
{
    g_autoptr(GString) points = g_string_new(NULL);
    for (guint i = 0; i < 24; i++)
        g_string_append(points, "<point>x</point>");
    g_autofree char *xml = g_strdup_printf(PAPERS(PAPER_WORDS, "<paper file='p'>%s</paper>"), points->str);
    g_autofree char *text = paper_tell_xml(xml);
    static const char *const marks[] = {"a) x\n", "d) x\ntext: đ) x\ntext: e) x\ntext: g) x", "i) x\ntext: k) x",
                                        "y) x\n", "a2) x\n"};
    for (guint i = 0; i < G_N_ELEMENTS(marks); i++)
        paper_expect_in(text, marks[i]);
}

Test(compose, facts_tell_label_and_value)
{
    g_autofree char *text =
        paper_tell_xml(PAPER("<facts><fact label='Họ và tên'>Nguyễn <b>Ba</b></fact><fact label='Sinh'/></facts>"));
    paper_expect(text, "fact: Họ và tên: Nguyễn *Ba*\nfact: Sinh:\n");
}

Test(compose, annexes_are_parts_numbered_if_there_are_several)
{
    g_autofree char *one = paper_tell_xml(PAPER("<p>x</p><annex title='Danh sách' landscape='yes'><p>y</p></annex>"));
    g_autofree char *two = paper_tell_xml(PAPER("<annex title='A' reference='Kèm theo'/><annex title='B'/>"));
    paper_expect(one, "text: x\n---\nwide\nannex: Phụ lục\nannex-title: DANH SÁCH\ntext: y\n");
    paper_expect(two,
                 "---\nannex: Phụ lục I\nannex-title: A\nannex-reference: (Kèm theo)\nrule\n---\nannex: Phụ lục II\n"
                 "annex-title: B\n");
}

Test(compose, one_paper_of_several_can_be_asked_for_and_each_page_tells_its_data)
{
    g_autoptr(VitriPaperSet) papers =
        paper_read(PAPERS(PAPER_WORDS, "<paper file='a'><p>a</p></paper><paper file='b'><p>b</p><provenance roster='r' "
                                       "data='d' program='p'/></paper>"));
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(VitriFolio) second = vitri_compose(papers, 1, layout);
    g_autoptr(VitriFolio) all = vitri_compose(papers, VITRI_PAPERS_ALL, layout);
    cr_expect_eq(second->parts->len, 1);
    cr_expect_str_eq(((VitriPart *)second->parts->pdata[0])->foot, "r · d · p");
    cr_expect_eq(all->parts->len, 2);
    cr_expect_null(((VitriPart *)all->parts->pdata[0])->foot);
}
