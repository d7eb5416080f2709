/* What lists tell of a person on a day: the highest, the newest, what is in force. */
#include "../support/document-tree.h"
#include "../support/review-case.h"
#include "document-parts.h"

static const char one[] = REVIEW_HEAD
    "<person id='A' name='Người A' sex='male' born='1980-05-10'><tenure post='D1-CV' from='2015-01-01'/>"
    "<rank code='01.004' from='2008-01-01' until='2014-01-01'/><rank code='01.003' from='2014-01-01'/>"
    "<qualification kind='degree' level='master' on='2018'/><qualification kind='degree' level='bachelor' on='2020'/>"
    "<qualification kind='language' level='B1' on='2015'/><qualification kind='language' level='B2' on='2019'/>"
    "<qualification kind='it' level='advanced' on='2019' expires='2020-01-01'/>"
    "<rating year='2018' level='good'/><rating year='2019' level='excellent'/><rating year='2013' level='good'/>"
    "<discipline form='warning' from='2017-03-01' decision='7/QĐ'/><discipline form='reprimand' from='2022-01-01'/>"
    "<succession post='D1-PTP' from='2018-01-01' until='2021-01-01'/>"
    "<succession level='division-head' from='2020-06-01'/></person>" REVIEW_FOOT;

Test(document_profile, is_as_on_the_day)
{
    static const struct {
        VitriDate on;
        const char *expression, *expected;
    } rows[] = {
        {{2019, 12, 31}, "//d:qualification/@text", "thạc sĩ bậc 4 (B2) nâng cao"},
        {{2020, 1, 1}, "//d:qualification/@text", "thạc sĩ bậc 4 (B2)"},
        {{2017, 1, 1}, "//d:qualification/@text", "bậc 3 (B1)"},
        {{2013, 12, 31}, "//d:profile/@rank", "01.004"},
        {{2014, 1, 1}, "//d:profile/@rank-text", "chuyên viên"},
        {{2007, 1, 1}, "count(//d:profile/@rank)", "0"},
        {{2019, 12, 31}, "//d:rating/@year", "2019 2018"},
        {{2019, 12, 31}, "//d:discipline/@text", "cảnh cáo"},
        {{2017, 2, 28}, "count(//d:discipline)", "0"},
        {{2020, 12, 31}, "count(//d:succession)", "2"},
        {{2021, 1, 1}, "//d:succession/@level-text", "Trưởng phòng"},
        {{2020, 12, 31}, "count(//d:profile/@retires-on)", "1"},
    };
    g_autoptr(VitriCase) vcase = make_case(one, vitri_date(2026, 12, 31));
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriPage page;
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_document_open(&page, vcase, "vi", "review", "test", NULL, out);
        vitri_document_profile(&page, 0, rows[i].on);
        vitri_document_close(&page);
        g_autoptr(DocumentTree) tree = document_tree_new(out);
        document_tree_expect(tree, rows[i].expression, rows[i].expected);
    }
}
