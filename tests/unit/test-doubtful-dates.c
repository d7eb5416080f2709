/* Doubtful dates: each reason on both sides of its boundary; what is known in part is doubtful only for certain. */
#include "../support/quality-case.h"

Test(doubtful_dates, by_reason)
{
    static const struct {
        const char *born, *facts, *expected;
    } rows[] = {
        {"1980-05-01", "<tenure post='A' from='1980-04-30'/>", "before-birth:P"},
        {"1980-05-01", "<tenure post='A' from='1998-04-30'/>", "too-young:P"},
        {"1980-05-01", "<tenure post='A' from='1998-05-01'/>", ""},
        {"1980-05-01", "<tenure post='A' from='1998'/>", ""},
        {"1980", "<tenure post='A' from='1997-12-31'/>", "too-young:P"},
        {"1980", "<tenure post='A' from='1998-01-01'/>", ""},
        {"1980-05-01", "<tenure post='A' from='2005-01-01'/><recruitment on='1997-01-01'/>", "too-young:P"},
        {"1980-05-01", "<tenure post='A' from='2005-01-01'/><rank code='r1' from='1990-01-01'/>", "too-young:P"},
        {"1956-12-30", "<tenure post='A' from='2005-01-01'/>", "too-old:P"},
        {"1956-12-31", "<tenure post='A' from='2005-01-01'/>", ""},
        {"1956", "<tenure post='A' from='2005-01-01'/>", ""},
        {"1956-01-01", "<tenure post='A' from='2005-01-01'/><leaves on='2020-01-01' reason='x'/>", ""},
        {"1980-05-01", "<tenure post='A' from='2027-01-01'/>", "future:P"},
        {"1980-05-01", "<tenure post='A' from='2026-12-31'/>", ""},
        {"1980-05-01", "<tenure post='A' from='2027-01-01' decision='1'/>", ""},
        {"1980-05-01", "<tenure post='A' from='2020-01-01' decided-on='2027-01-01'/>", "future:P"},
        {"1980-05-01", "<tenure post='A' from='2020-01-01' notice-on='2027-01-01'/>", "future:P"},
        {"1980-05-01", "<tenure post='A' from='2020-01-01' handed-over-on='2027-01'/>", "future:P"},
        {"1980-05-01", "<rating year='2027' level='good'/>", "future:P"},
        {"1980-05-01", "<rating year='2026' level='good'/>", ""},
        {"1980-05-01", "<discipline form='x' from='2027-02-01'/>", "future:P"},
        {"1980-05-01", "<recruitment on='2027-02-01'/>", "future:P"},
        {"1980-05-01", "<circumstance kind='child' child-born='2027-02-01'/>", "future:P"},
        {"2027-05-01", "", "future:P"},
        {"1980-05-01", "<qualification kind='degree' level='master' on='2027'/>", "future:P"},
        {"1980-05-01", "<qualification kind='degree' level='master' on='1996-04-30'/>", "degree-too-early:P"},
        {"1980-05-01", "<qualification kind='degree' level='master' on='1996-05-01'/>", ""},
        {"1980-05-01", "<qualification kind='degree' level='master' on='2010-05-02' expires='2010-05-01'/>",
         "expires-before-issue:P"},
        {"1980-05-01", "<qualification kind='degree' level='master' on='2010-05-01' expires='2010-05-01'/>", ""},
        {"1980-05-01", "<qualification kind='degree' level='master' on='2010' expires='2010-05-01'/>", ""},
        {"1980-05-01", "<tenure post='A' from='2010-01-02' probation-until='2010-01-01'/>", "probation-before-start:P"},
        {"1980-05-01", "<tenure post='A' from='2010-01-02' probation-until='2010-01-02'/>", ""},
        {"1980-05-01", "<tenure post='A' from='2010-01-02'/><leaves on='2010-01-01' reason='x'/>", "after-leaving:P"},
        {"1980-05-01", "<tenure post='A' from='2010-01-02'/><leaves on='2010-01-02' reason='x'/>", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *body =
            g_strdup_printf(QUALITY_FRAME "<people><person id='P' name='N' sex='male' born='%s'>%s</person></people>",
                            rows[i].born, rows[i].facts);
        quality_expect(body, VITRI_DOUBT_DATE, rows[i].expected);
    }
}

Test(doubtful_dates, limits_of_nothing_look_at_nothing)
{
    g_autoptr(VitriCase) vcase = quality_case(
        QUALITY_FRAME "<people><person id='P' name='N' sex='male' born='1950-01-01'><tenure post='A' from='1960'/>"
                      "<qualification kind='degree' level='master' on='1960'/></person></people>");
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    VitriQualityRules *rules = vcase->quality_rules;
    rules->entry_years = rules->oldest_years = rules->degree_years = 0;
    g_autoptr(VitriQuality) quality = vitri_quality(vcase, findings);
    cr_expect_eq(quality->doubts->len, 0u, "%u", quality->doubts->len);
}
