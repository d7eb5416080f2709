/* The lists for an inspection: ranks, moves, leaders, departures and ratings of a period. */
#include "../support/document-tree.h"
#include "../support/review-case.h"
#include "vitri/document.h"

#define PERSON(id, rest) "<person id='" id "' name='Người " id "' sex='male' born='1980-01-01'>" rest "</person>"

static const char department[] = REVIEW_HEAD PERSON(
    "A", "<tenure post='D1-CV' from='2015-01-01' until='2020-03-01'/>"
         "<tenure post='D1-PTP' from='2020-03-01' until='2025-03-01' decision='1/QĐ' decided-by='Giám đốc Sở'/>"
         "<tenure post='D1-PTP' from='2025-03-01' decision='9/QĐ' decided-on='2025-02-20'>"
         "<step kind='file' on='2025-01-10'/><step kind='assets'/></tenure>"
         "<rank code='01.003' from='2010-06-01' until='2024-05-01'/><rank code='01.002' from='2024-05-01'/>"
         "<qualification kind='degree' level='bachelor' field='law' on='2005'/>"
         "<qualification kind='degree' level='master' on='2025-01-01'/>"
         "<qualification kind='language' level='B1' on='2012' expires='2014'/>"
         "<rating year='2024' level='good'/><rating year='2025' level='excellent'/>")
    PERSON("B", "<tenure post='D1-CV' from='2018-02-01' until='2024-08-01'/>"
                "<tenure post='D2-PTP' from='2024-08-01' until='2026-06-01' ended='released'/>"
                "<tenure post='S-PGD' from='2026-06-01' decision='22/QĐ'/>"
                "<rating year='2023' level='good'/><rating year='2026' level='completed'/>")
        PERSON("C", "<tenure post='D1-TP' from='2016-01-01' until='2025-10-01'/>"
                    "<leaves on='2025-10-01' reason='retirement'/>")
            PERSON("D", "<tenure post='D1-CV' from='2019-01-01'/>"
                        "<tenure post='T-PGD' from='2025-02-01' until='2028-02-01' kind='seconded' act='secondment'/>"
                        "<tenure post='D2-TP' from='2025' kind='concurrent'/><rank code='01.003' from='2023'/>")
                REVIEW_FOOT;

static DocumentTree *tell(const char *from, const char *to)
{
    VitriDate first, last;
    g_autoptr(VitriCase) vcase = make_case(department, vitri_date(2026, 12, 31));
    g_autoptr(GString) out = g_string_new(NULL);
    cr_assert(vitri_date_parse(from, &first) && vitri_date_parse(to, &last));
    vitri_document_forms(vcase, (VitriPeriod){first, vitri_date_add_days(last, 1)}, "vi", out);
    DocumentTree *tree = document_tree_new(out);
    document_tree_expect_valid(tree);
    return tree;
}

Test(document_forms, a_rank_is_listed_with_the_one_before_and_what_was_held_then)
{
    g_autoptr(DocumentTree) tree = tell("2023-07-01", "2026-12-31");
    document_tree_expect(tree, "//d:rank-given/@person", "A D");
    document_tree_expect(tree, "//d:rank-given[@person='A']/@former", "01.003");
    document_tree_expect(tree, "//d:rank-given[@person='A']/@former-months", "167");
    document_tree_expect(tree, "//d:rank-given[@person='A']//d:qualification/@text", "đại học");
    document_tree_expect(tree, "//d:rank-given[@unsure]/@person", "D");
    document_tree_expect(tree, "count(//d:rank-given[@person='D']/@former)", "0");
}

Test(document_forms, moves_are_changes_of_function_and_say_how_long_the_old_one_lasted)
{
    g_autoptr(DocumentTree) tree = tell("2024-01-01", "2026-12-31");
    document_tree_expect(tree, "//d:move/@person", "B B D");
    document_tree_expect(tree, "//d:move/@former-months", "22 78 73");
    document_tree_expect(tree, "//d:move[@higher]/@post", "S-PGD D2-PTP T-PGD");
    document_tree_expect(tree, "//d:move[@act='secondment']/@until", "2028-02-01");
    document_tree_expect(tree, "//d:move[@act]/@act-text", "biệt phái");
    document_tree_expect(tree, "//d:move[@post='S-PGD']/@decision", "22/QĐ");
}

Test(document_forms, leaders_have_the_first_day_and_that_of_the_present_term)
{
    g_autoptr(DocumentTree) tree = tell("2024-01-01", "2026-12-31");
    document_tree_expect(tree, "//d:leader/@person", "B A");
    document_tree_expect(tree, "//d:leader/@appointed", "2026-06-01 2020-03-01");
    document_tree_expect(tree, "//d:leader/@re-appointed", "2025-03-01");
    document_tree_expect(tree, "//d:leader[@person='A']/d:step/@kind", "file assets");
    document_tree_expect(tree, "//d:leader[@person='A']/@decided-on", "2025-02-20");
    document_tree_expect(tree, "//d:leader[@person='A']//d:qualification/@text", "thạc sĩ");
}

Test(document_forms, a_new_term_is_no_departure)
{
    g_autoptr(DocumentTree) tree = tell("2024-01-01", "2026-12-31");
    document_tree_expect(tree, "//d:departure/@person", "C B");
    document_tree_expect(tree, "//d:departure/@months", "117 22");
    document_tree_expect(tree, "//d:departure/@to", "S-PGD");
    document_tree_expect(tree, "//d:departure/@ended-text", "nghỉ hưu cho thôi giữ chức vụ");
    g_autoptr(DocumentTree) before = tell("2024-01-01", "2025-09-30");
    document_tree_expect(before, "count(//d:departure)", "0");
}

Test(document_forms, ratings_are_those_of_the_last_year_that_has_any_and_the_year_before)
{
    g_autoptr(DocumentTree) tree = tell("2024-01-01", "2026-12-31");
    document_tree_expect(tree, "//d:rated/@person", "B A D");
    document_tree_expect(tree, "//d:forms/@rated-year", "2026");
    document_tree_expect(tree, "//d:rated/d:rating/@year", "2026 2025");
    g_autoptr(DocumentTree) earlier = tell("2022-01-01", "2024-12-31");
    document_tree_expect(earlier, "//d:rated/d:rating/@year", "2024 2023");
}
