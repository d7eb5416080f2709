/* Words of one's own: unknown to an open list, near a code, near each other; counted, and told once. */
#include "../support/quality-case.h"

#define POSTS(one, two, three)                                                                                         \
    "<units><unit id='U' name='U' kind='office'/></units><positions><position id='K' title='T' category='shared'/>"    \
    "</positions><posts><post id='A' unit='U' position='K' duty='" one                                                 \
    "'/><post id='B' unit='U' position='K' duty='" two "'/><post id='C' unit='U' position='K' duty='" three            \
    "'/></posts>"
#define DEGREES(first, second)                                                                                         \
    QUALITY_FRAME "<people><person id='P' name='N' sex='male' born='1980'>" first "</person>"                          \
                  "<person id='Q' name='M' sex='male' born='1981'>" second "</person></people>"
#define FIELD(word) "<qualification kind='degree' level='bachelor' field='" word "'/>"

Test(spellings, by_reason)
{
    static const struct {
        const char *body, *expected;
    } rows[] = {
        {DEGREES(FIELD("tax-law"), ""), ""},
        {DEGREES(FIELD("tax-lav"), ""), "near-code:P:tax-law"},
        {DEGREES(FIELD("Tax law"), ""), "near-code:P:tax-law"},
        {DEGREES(FIELD("botany"), FIELD("botany")), "unknown-code:P"},
        {DEGREES("<qualification kind='degree' level='Bachelor'/>", ""), "near-code:P:bachelor"},
        {DEGREES("<qualification kind='sport' level='x'/>", ""), ""},
        {POSTS("kế toán", "kế toán", "ke toan"), "spelling:kế toán"},
        {POSTS("ke toan", "kế toán", "kế toán"), "spelling:kế toán"},
        {POSTS("kế toán", "kế toán", "kế toan"), "spelling:kế toán"},
        {POSTS("thu phí", "thu phì", "chi"), "spelling:thu phí"},
        {POSTS("thu phí", "thu phíx", "chi"), "spelling:thu phí"},
        {POSTS("khu vực 1", "khu vực 2", "khu vực 3"), ""},
        {POSTS("phía nam", "phía bắc", "phía đông"), ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        quality_expect(rows[i].body, VITRI_DOUBT_CODE, rows[i].expected);
}

Test(spellings, are_counted_and_stand_at_their_first_place)
{
    g_autoptr(VitriQuality) quality = quality_find(DEGREES(FIELD("botany"), FIELD("botany")));
    cr_assert_eq(quality->doubts->len, 1u);
    const VitriDoubt *doubt = quality->doubts->pdata[0];
    const VitriFact *fact = &g_array_index(doubt->evidence->facts, VitriFact, 0);
    cr_expect_eq(doubt->count, 2u, "%u", doubt->count);
    cr_expect_str_eq(fact->value, "botany");
    cr_expect_str_eq(fact->field, "qualification/field");
}

/* The place of a unit and the residence of a person are one family of words. */
Test(spellings, places_of_units_and_people_are_compared)
{
    quality_expect("<units><unit id='U' name='U' kind='office' place='Quy Nhơn'/></units><people>"
                   "<person id='P' name='N' sex='male' born='1980' residence='Quy Nhon'/></people>",
                   VITRI_DOUBT_CODE, "spelling:P:Quy Nhơn");
}
