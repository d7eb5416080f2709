/* What mergers left behind: each reason on both sides of its day. */
#include "../support/quality-case.h"

#define UNITS(old, new, parent)                                                                                        \
    "<units><unit id='O' name='O' kind='office' " old                                                                  \
    "/><unit id='N' name='N' kind='office' " new "/><unit id='C' name='C' kind='office' " parent                       \
                                                 "/></units><positions><position id='K' title='T' "                    \
                                                 "category='shared'/></positions>"
#define POST(more) "<posts><post id='A' unit='O' position='K' " more "/><post id='B' unit='N' position='K'/></posts>"
#define PERSON(facts) "<people><person id='P' name='N' sex='male' born='1980'>" facts "</person></people>"

Test(leftovers, by_reason)
{
    static const struct {
        const char *body, *expected;
    } rows[] = {
        {UNITS("until='2026-12-31'", "", "") POST(""), "post-in-ended-unit:O"},
        {UNITS("until='2027-01-01'", "", "") POST(""), ""},
        {UNITS("until='2026-12'", "", "") POST(""), "post-in-ended-unit:O"},
        {UNITS("until='2020-01-01'", "", "") POST("until='2020-01-01'"), ""},
        {UNITS("until='2020-01-01'", "", "") POST("until='2020-01-01'")
             PERSON("<tenure post='A' from='2010-01-01' until='2020-01-01'/>"),
         "left-in-ended-unit:P:O"},
        {UNITS("until='2020-01-01'", "", "") POST("until='2020-01-01'") PERSON("<tenure post='A' from='2010-01-01'/>"),
         "left-in-ended-unit:P:O"},
        {UNITS("until='2020-01-01'", "", "") POST("until='2020-01-01'")
             PERSON("<tenure post='A' from='2010-01-01' until='2020-01-01'/><tenure "
                    "post='B' from='2020-01-01'/>"),
         ""},
        {UNITS("until='2020-01-01'", "", "") POST("until='2020-01-01'")
             PERSON("<tenure post='A' from='2010-01-01' until='2020-01-01'/><leaves "
                    "on='2020-01-01' reason='x'/>"),
         ""},
        {UNITS("until='2020-01-02'", "from='2020-01-01' predecessor='O'", ""), "predecessor-overlaps:N:O:1"},
        {UNITS("until='2020-01-01'", "from='2020-01-01' predecessor='O'", ""), ""},
        {UNITS("", "from='2020-01-01' predecessor='O'", ""), "predecessor-open:N:O"},
        {UNITS("", "from='2027-01-01' predecessor='O'", ""), ""},
        {UNITS("until='2020-01-01'", "", "parent='O'"), "parent-ended:C:O"},
        {UNITS("until='2020-01-01'", "", "parent='O' until='2020-01-01'"), ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        quality_expect(rows[i].body, VITRI_DOUBT_UNIT, rows[i].expected);
}

Test(leftovers, a_post_counts_its_holders)
{
    g_autoptr(VitriQuality) quality =
        quality_find(UNITS("until='2020-01-01'", "", "") POST("") PERSON("<tenure post='A' from='2010-01-01'/>"));
    guint posts = 0;
    for (guint i = 0; i < quality->doubts->len; i++) {
        const VitriDoubt *doubt = quality->doubts->pdata[i];
        if (strcmp(doubt->reason, "post-in-ended-unit") != 0)
            continue;
        posts++;
        cr_expect_eq(doubt->count, 1u, "%u", doubt->count);
    }
    cr_expect_eq(posts, 1u, "%u", posts);
}
