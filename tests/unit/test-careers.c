/* Careers: gaps and overlaps with their days, on both sides of the boundary, and only where they are certain. */
#include "../support/quality-case.h"

Test(careers, gaps_and_overlaps_with_their_days)
{
    static const struct {
        const char *facts, *expected;
    } rows[] = {
        {"<tenure post='A' from='2010-01-01' until='2015-01-01'/><tenure post='B' from='2015-02-01'/>", ""},
        {"<tenure post='A' from='2010-01-01' until='2015-01-01'/><tenure post='B' from='2015-02-02'/>", "gap:P:32"},
        {"<tenure post='A' from='2010-01-01' until='2015-01'/><tenure post='B' from='2015-03-03'/>", ""},
        {"<tenure post='A' from='2010-01-01' until='2015-01'/><tenure post='B' from='2015-03-04'/>", "gap:P:32"},
        {"<tenure post='A' from='2010-01-01' until='2015'/><tenure post='B' from='2016'/>", ""},
        {"<tenure post='A' from='2010-01-01' until='2015-01-01'/><tenure post='B' from='2016-01-01'/>"
         "<tenure post='A' kind='acting' from='2014-01-01' until='2016-01-01'/>",
         ""},
        {"<tenure post='A' from='2010-01-01' until='2012-01-01'/><tenure post='B' from='2011-12-31'/>", "overlap:P:1"},
        {"<tenure post='A' from='2010-01-01' until='2012-01-01'/><tenure post='B' from='2012-01-01'/>", ""},
        {"<tenure post='A' from='2010-01-01'/><tenure post='B' from='2026-12-01'/>", "overlap:P:31"},
        {"<tenure post='A' from='2010-01-01'/><tenure post='B' from='2026-12-01' kind='concurrent'/>", ""},
        {"<tenure post='A' from='2010-01-01' until='2012'/><tenure post='B' from='2012-06-01'/>", ""},
        {"<tenure post='A' from='2010-01-01'/><tenure post='B' from='2020-01-11'/>"
         "<leaves on='2020-01-21' reason='x'/>",
         "overlap:P:10"},
        {"<tenure post='A' from='2010-01-01'/>", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *body = g_strdup_printf(
            QUALITY_FRAME "<people><person id='P' name='N' sex='male' born='1980-01-01'>%s</person></people>",
            rows[i].facts);
        quality_expect(body, VITRI_DOUBT_CAREER, rows[i].expected);
    }
}
