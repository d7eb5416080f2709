/* Completeness: who counts, in which unit, and when a field is known. */
#include "../support/quality-case.h"

/* Two units; leader B1 in V, listed A1 and other A2 in U; P and Q in service, R has left, S never came. */
static const char body[] =
    "<units><unit id='U' name='U' kind='office' place='x'/><unit id='V' name='V' kind='office'/>"
    "<unit id='W' name='W' kind='office' until='2020-01-01'/></units>"
    "<positions><position id='K' title='K' category='shared' profession='p' rotation='A'/>"
    "<position id='L' title='L' category='leadership' level='head'/></positions>"
    "<posts><post id='A1' unit='U' position='K' duty='d' seats='3'/><post id='A2' unit='U' position='K'/>"
    "<post id='A3' unit='U' position='K' until='2020-01-01'/><post id='B1' unit='V' position='L'/></posts><people>"
    "<person id='P' name='N' sex='male' born='1980-05' residence='r'><tenure post='A1' from='2020-01' decision='1'/>"
    "<rank code='r1' from='2020'/><rating year='2025' level='good'/><recruitment on='2010-01-01'/>"
    "<qualification kind='degree' level='master' field='f'/><qualification kind='degree' level='master' on='2001'/>"
    "</person>"
    "<person id='Q' name='M' sex='male' born='1980'><tenure post='B1' from='2020' term-months='60'/>"
    "<rank code='r1' from='2010' until='2020-01-01'/><rating year='2024' level='good'/>"
    "<qualification kind='theory' level='high'/></person>"
    "<person id='R' name='L' sex='male' born='1980'><tenure post='A1' from='2020'/>"
    "<leaves on='2026-12-31' reason='x'/></person><person id='S' name='K' sex='male' born='1980'/></people>";

Test(completeness, counts_those_for_whom_a_field_matters)
{
    static const struct {
        const char *path;
        VitriMattersFor matters_for;
        guint counted, missing, missing_u, missing_v;
    } rows[] = {
        {"person/born", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"person/born", VITRI_MATTERS_LEADERSHIP, 1, 1, 0, 1},
        {"person/born", VITRI_MATTERS_STAFF, 1, 0, 0, 0},
        {"person/born", VITRI_MATTERS_LISTED, 1, 0, 0, 0},
        {"person/born", VITRI_MATTERS_LISTED_OR_LEADERSHIP, 2, 1, 0, 1},
        {"person/residence", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"recruitment/on", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"tenure/from", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"tenure/decision", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"tenure/term-months", VITRI_MATTERS_ALL, 2, 1, 1, 0},
        {"rank", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"rating", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"qualification[degree]", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"qualification[theory]", VITRI_MATTERS_ALL, 2, 1, 1, 0},
        {"qualification[degree]/field", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"qualification[theory]/field", VITRI_MATTERS_ALL, 2, 2, 1, 1},
        {"qualification[degree]/on", VITRI_MATTERS_ALL, 2, 1, 0, 1},
        {"position/profession", VITRI_MATTERS_ALL, 3, 1, 0, 1},
        {"position/rank", VITRI_MATTERS_LISTED, 2, 2, 2, 0},
        {"post/duty", VITRI_MATTERS_LISTED, 2, 1, 1, 0},
        {"unit/place", VITRI_MATTERS_ALL, 2, 1, 0, 1},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = quality_case(body);
        g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
        cr_assert(vitri_quality_rules_add(vcase->quality_rules, rows[i].path, rows[i].matters_for), "%s", rows[i].path);
        g_autoptr(VitriQuality) quality = vitri_quality(vcase, findings);
        const VitriCompleteness *row = &g_array_index(quality->completeness, VitriCompleteness, 0);
        cr_expect_eq(quality->people, 2u, "%u", quality->people);
        cr_expect(row->counted == rows[i].counted && row->missing == rows[i].missing &&
                      row->unit_missing[0] == rows[i].missing_u && row->unit_missing[1] == rows[i].missing_v,
                  "row %u, %s: %u %u %u %u", i, rows[i].path, row->counted, row->missing, row->unit_missing[0],
                  row->unit_missing[1]);
    }
}
