/* Text: near names, Vietnamese order, citations in words, widths. */
#include "vitri/text.h"

#include <criterion/criterion.h>
#include <string.h>

Test(text, nearest_name_is_a_slip_and_no_guess)
{
    static const char *const names[] = {"unit", "until", "position", "post", "person", "probation-until"};
    static const struct {
        const char *name, *nearest;
    } cases[] = {
        {"unti", "unit"},
        {"positon", "position"},
        {"persno", "person"},
        {"Post", "post"},
        {"util", "until"},
        {"department", NULL},
        {"x", NULL},
        {"", NULL},
        {"probation_until", "probation-until"},
        {"zzzzzzzzzz", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *nearest = vitri_text_nearest(cases[i].name, names, G_N_ELEMENTS(names));
        if (cases[i].nearest)
            cr_expect(nearest && strcmp(nearest, cases[i].nearest) == 0, "'%s' is near '%s', not '%s'", cases[i].name,
                      cases[i].nearest, nearest ? nearest : "nothing");
        else
            cr_expect_null(nearest, "'%s' is near nothing, not '%s'", cases[i].name, nearest);
    }
}

static void expect_sorted(const char *const *texts, gsize n, char *(*key)(const char *))
{
    for (gsize i = 1; i < n; i++) {
        g_autofree char *before = key(texts[i - 1]), *after = key(texts[i]);
        cr_expect_lt(strcmp(before, after), 0, "'%s' before '%s'", texts[i - 1], texts[i]);
    }
}

Test(text, vietnamese_letters_before_tones_before_case)
{
    static const char *const texts[] = {
        "1", "2", "a", "A", "à", "ả",  "ã", "á",  "Á", "ạ", "an", "ă", "ằ", "ắ", "ặ",
        "â", "ấ", "b", "c", "d", "do", "đ", "đo", "e", "ẹ", "ê",  "ế", "f", "o", "ọ",
        "ô", "ộ", "ơ", "ợ", "p", "u",  "ụ", "uy", "ư", "ự", "v",  "y", "ỹ",
    };
    expect_sorted(texts, G_N_ELEMENTS(texts), vitri_text_sort_key);
}

Test(text, composed_and_decomposed_text_sort_alike)
{
    g_autofree char *composed = vitri_text_sort_key("Nguyễn Thị Hướng");
    g_autofree char *spread = g_utf8_normalize("Nguyễn Thị Hướng", -1, G_NORMALIZE_NFD);
    g_autofree char *decomposed = vitri_text_sort_key(spread);
    cr_expect_str_eq(composed, decomposed);
}

Test(text, people_sort_by_given_name_first)
{
    static const char *const names[] = {
        "Trần Văn An", "Võ An", "Nguyễn Thị Anh", "Lê Bình", "Đỗ Duy", "An Đạt", "Phạm Thị Đào", "Hoàng Yến",
    };
    expect_sorted(names, 3, vitri_text_name_key);
    g_autofree char *an = vitri_text_name_key("Võ Văn An"), *yen = vitri_text_name_key("An Yến");
    cr_expect_lt(strcmp(an, yen), 0);
    g_autofree char *padded = vitri_text_name_key("  Võ Văn An ");
    cr_expect_str_eq(padded, an);
}

Test(text, folded_texts_are_alike_without_marks_case_and_signs)
{
    static const char *const cases[][2] = {
        {"Ngày có hiệu lực", "ngay co hieu luc"},
        {"  NGÀY  ĐẾN, (dự kiến)! ", "ngay den du kien"},
        {"Đỗ_Duy-2", "do duy 2"},
        {"", ""},
        {"…", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *folded = vitri_text_fold(cases[i][0]);
        g_autofree char *spread = g_utf8_normalize(cases[i][0], -1, G_NORMALIZE_NFD);
        g_autofree char *other = vitri_text_fold(spread);
        cr_expect_str_eq(folded, cases[i][1], "%s: '%s'", cases[i][0], folded);
        cr_expect_str_eq(other, cases[i][1], "%s: '%s'", spread, other);
    }
}

Test(text, locators_in_words)
{
    static const struct {
        const char *locator, *vi;
    } cases[] = {
        {"amending art. 36, art. 37.1", "sửa đổi Điều 36, khoản 1 Điều 37"},
        {"art. 25", "Điều 25"},
        {"art. 25.2", "khoản 2 Điều 25"},
        {"art. 25.2a", "điểm a khoản 2 Điều 25"},
        {"art. 4.1đ", "điểm đ khoản 1 Điều 4"},
        {"art. 36a.1", "khoản 1 Điều 36a"},
        {"art. 83.2–83.3", "khoản 2–3 Điều 83"},
        {"art. 41-46", "Điều 41–46"},
        {"arts. 57–63", "Điều 57–63"},
        {"amending arts. 52–55", "sửa đổi Điều 52–55"},
        {"art. 25.2, art. 26", "khoản 2 Điều 25, Điều 26"},
        {"annex II", "Phụ lục II"},
        {"phần thứ hai", "phần thứ hai"},
        {"", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *vi = vitri_text_locator(cases[i].locator, "vi");
        g_autofree char *en = vitri_text_locator(cases[i].locator, "en");
        cr_expect_str_eq(vi, cases[i].vi, "'%s': '%s'", cases[i].locator, vi);
        cr_expect_str_eq(en, cases[i].locator);
    }
}

Test(text, nfc_and_width)
{
    g_autofree char *spread = g_utf8_normalize("Điều động", -1, G_NORMALIZE_NFD);
    g_autofree char *composed = vitri_text_nfc(spread);
    cr_expect_str_eq(composed, "Điều động");
    cr_expect_null(vitri_text_nfc("\xff"));
    cr_expect_eq(vitri_text_width(spread), 9);
    cr_expect_eq(vitri_text_width("日本"), 4);
    cr_expect_eq(vitri_text_width(""), 0);
}
