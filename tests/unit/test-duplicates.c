/* Records of one person twice: each reason on both sides of its boundary, a pair told once, Vietnamese order. */
#include "../support/quality-case.h"

#define P(id, name, born) "<person id='" id "' name='" name "' sex='male' born='" born "'/>"
#define IN(id, name, born, post)                                                                                       \
    "<person id='" id "' name='" name "' sex='male' born='" born "'><tenure post='" post                               \
    "' from='2020-01-01'/></person>"

Test(duplicates, by_reason)
{
    static const struct {
        const char *people, *expected;
    } rows[] = {
        {P("NV7", "Lê An", "1980-01-01") P("nv-007", "Trần Hoa", "1990-01-01"), "same-id:NV7:nv-007"},
        {P("NV7", "Lê An", "1980-01-01") P("NV70", "Trần Hoa", "1990-01-01"), ""},
        {P("NV0", "Lê An", "1980-01-01") P("NV00", "Trần Hoa", "1990-01-01"), "same-id:NV0:NV00"},
        {P("NV100", "Lê An", "1980-01-01") P("NV10", "Trần Hoa", "1990-01-01"), ""},
        {P("a", "Lê An", "1980-01-01") P("b", "LÊ AN", "1980-01-01"), "same-name:a:b"},
        {P("a", "Lê An", "1980-01-01") P("b", "Lê An", "1980-01-02"), ""},
        {P("a", "Đỗ Thị Ánh", "1980-01-01") P("b", "Do Thi Anh", "1980-01-01"), "diacritics:a:b"},
        {P("a", "Lê Văn An", "1980-01-01") P("b", "An Lê Văn", "1980-01-01"), "name-order:a:b"},
        {P("a", "Lê Văn An", "1980-01-01") P("b", "Lê Văn Anh", "1980-01-01"), "one-letter:a:b"},
        {P("a", "Lê Văn An", "1980-01-01") P("b", "Lê Văn Anhh", "1980-01-01"), ""},
        {P("a", "Lê Văn An", "1980") P("b", "Lê Văn An", "1980-05-01"), "same-name:a:b"},
        {P("a", "Lê Văn An", "1980") P("b", "Le Van An", "1980-05"), "diacritics:a:b"},
        {P("a", "Lê Văn An", "1980") P("b", "Lê Văn Anh", "1980-05-01"), ""},
        {P("a", "Lê Văn An", "1980-06") P("b", "Lê Văn An", "1980-05-01"), ""},
        {IN("a", "Lê An", "1980-01-01", "A") IN("b", "Lê An", "1990-01-01", "B"), "same-name-in-unit:a:b"},
        {IN("a", "Lê An", "1980-01-01", "A") IN("b", "Le An", "1990-01-01", "B"), ""},
        {IN("a", "Lê An", "1980-01-01", "A") P("b", "Lê An", "1990-01-01"), ""},
        {IN("a", "Lê An", "1980-01-01", "A") IN("b", "Lê An", "1980-01-01", "B"), "same-name:a:b"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *body = g_strconcat(QUALITY_FRAME "<people>", rows[i].people, "</people>", NULL);
        quality_expect(body, VITRI_DOUBT_DUPLICATE, rows[i].expected);
    }
}

/* By the given name, which stands last: Đức before Ánh by id, after it by name. */
Test(duplicates, stand_by_given_name)
{
    quality_expect(QUALITY_FRAME "<people>" P("a1", "Lê Đức", "1980-01-01") P("a2", "Lê Đức", "1980-01-01")
                       P("b1", "Trần Ánh", "1980-01-01") P("b2", "Trần Ánh", "1980-01-01") "</people>",
                   VITRI_DOUBT_DUPLICATE, "same-name:b1:b2 same-name:a1:a2");
}

Test(duplicates, carry_name_and_birth_of_both_with_their_lines)
{
    g_autoptr(VitriQuality) quality = quality_find(
        QUALITY_FRAME "<people>\n" P("a", "Lê An", "1980-01-01") "\n" P("b", "Le An", "1980-01-01") "</people>");
    cr_assert_eq(quality->doubts->len, 1u, "%u", quality->doubts->len);
    const GArray *facts = ((const VitriDoubt *)quality->doubts->pdata[0])->evidence->facts;
    cr_assert_eq(facts->len, 4u, "%u", facts->len);
    cr_expect_str_eq(g_array_index(facts, VitriFact, 0).value, "Lê An");
    cr_expect_eq(g_array_index(facts, VitriFact, 0).source.line, 2u);
    cr_expect_str_eq(g_array_index(facts, VitriFact, 2).value, "Le An");
    cr_expect_eq(g_array_index(facts, VitriFact, 2).source.line, 3u);
}
