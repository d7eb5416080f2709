/* Legacy encodings: every letter of both tables, what is recognised, and what never is. */
#include "encoding.h"

#include <criterion/criterion.h>

/* The same letters in Unicode, TCVN3 and VNI, from the tables that came with the fonts. */
static const char *const letters[][3] = {
    {"à ả ã á ạ", "µ ¶ · ¸ ¹", "aø aû aõ aù aï"},
    {"ă ằ ẳ ẵ ắ ặ", "¨ » ¼ ½ ¾ Æ", "aê aè aú aü aé aë"},
    {"â ầ ẩ ẫ ấ ậ", "© Ç È É Ê Ë", "aâ aà aå aã aá aä"},
    {"đ", "®", "ñ"},
    {"è ẻ ẽ é ẹ", "Ì Î Ï Ð Ñ", "eø eû eõ eù eï"},
    {"ê ề ể ễ ế ệ", "ª Ò Ó Ô Õ Ö", "eâ eà eå eã eá eä"},
    {"ì ỉ ĩ í ị", "× Ø Ü Ý Þ", "ì æ ó í ò"},
    {"ò ỏ õ ó ọ", "ß á â ã ä", "oø oû oõ où oï"},
    {"ô ồ ổ ỗ ố ộ", "« å æ ç è é", "oâ oà oå oã oá oä"},
    {"ơ ờ ở ỡ ớ ợ", "¬ ê ë ì í î", "ô ôø ôû ôõ ôù ôï"},
    {"ù ủ ũ ú ụ", "ï ñ ò ó ô", "uø uû uõ uù uï"},
    {"ư ừ ử ữ ứ ự", "\u00AD õ ö ÷ ø ù", "ö öø öû öõ öù öï"},
    {"ỳ ỷ ỹ ý ỵ", "ú û ü ý þ", "yø yû yõ yù î"},
};

static void expect_converted(VitriEncoding encoding, const char *from, const char *expected)
{
    g_autofree char *text = vitri_encoding_convert(encoding, from);
    cr_expect_str_eq(text, expected, "%s '%s' is '%s', not '%s'", vitri_encoding_name(encoding), from, text, expected);
}

Test(encoding, reads_every_letter)
{
    guint n = 0;
    for (guint i = 0; i < G_N_ELEMENTS(letters); i++) {
        g_auto(GStrv) each = g_strsplit(letters[i][0], " ", -1);
        n += g_strv_length(each);
        expect_converted(VITRI_ENCODING_TCVN3, letters[i][1], letters[i][0]);
        expect_converted(VITRI_ENCODING_VNI, letters[i][2], letters[i][0]);
        g_autofree char *upper = g_utf8_strup(letters[i][0], -1), *typed = g_utf8_strup(letters[i][2], -1);
        expect_converted(VITRI_ENCODING_VNI, typed, upper);
    }
    cr_expect_eq(n, 67, "%u small letters", n);
    expect_converted(VITRI_ENCODING_TCVN3, "¡ ¢ § £ ¤ ¥ ¦", "Ă Â Đ Ê Ô Ơ Ư");
}

Test(encoding, reads_names_and_leaves_the_rest)
{
    static const struct {
        VitriEncoding encoding;
        const char *from, *to;
    } cases[] = {
        {VITRI_ENCODING_TCVN3, "NguyÔn V¨n Minh", "Nguyễn Văn Minh"},
        {VITRI_ENCODING_TCVN3, "TrÇn ThÞ H\u00AD¬ng, 12/2026", "Trần Thị Hương, 12/2026"},
        {VITRI_ENCODING_TCVN3, "§Æng §×nh §øc", "Đặng Đình Đức"},
        {VITRI_ENCODING_VNI, "Nguyeãn Vaên Minh", "Nguyễn Văn Minh"},
        {VITRI_ENCODING_VNI, "Traàn Thò Höông", "Trần Thị Hương"},
        {VITRI_ENCODING_VNI, "ÑAËNG ÑÌNH ÑÖÙC", "ĐẶNG ĐÌNH ĐỨC"},
        {VITRI_ENCODING_VNI, "Ñaëng Thuøy Döông (2026)", "Đặng Thùy Dương (2026)"},
        {VITRI_ENCODING_TCVN3, "Trần Hòa", "Trần Hòa"}, /* is Unicode already */
        {VITRI_ENCODING_VNI, "Trần Hòa", "Trần Hòa"},
        {VITRI_ENCODING_UNICODE, "Tra\u0302\u0300n", "Trần"},
        {VITRI_ENCODING_UNICODE, "Hoà Hòa", "Hoà Hòa"},
        {VITRI_ENCODING_VNI, "ø ", "ø "},
        {VITRI_ENCODING_TCVN3, "“V¨n”", "“Văn”"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        expect_converted(cases[i].encoding, cases[i].from, cases[i].to);
}

Test(encoding, recognises_what_was_typed_in_a_legacy_font)
{
    static const struct {
        const char *text;
        VitriEncoding encoding;
    } cases[] = {
        {"NguyÔn V¨n Minh", VITRI_ENCODING_TCVN3},
        {"TrÇn ThÞ Thu Hµ, Phã tr\u00ADëng phßng; Lª §×nh Phóc", VITRI_ENCODING_TCVN3},
        {"Së Néi vô, Phßng Tæ chøc c¸n bé", VITRI_ENCODING_TCVN3},
        {"Nguyeãn Vaên Minh", VITRI_ENCODING_VNI},
        {"Traàn Thò Thu Haø, Phoù tröôûng phoøng; Leâ Ñình Phuùc", VITRI_ENCODING_VNI},
        {"Sôû Noäi vuï, Phoøng Toå chöùc caùn boä", VITRI_ENCODING_VNI},
        {"Nguyễn Văn Minh, Trần Thị Thu Hà, Hòa Bình", VITRI_ENCODING_UNICODE},
        {"Hà, Hòa, Bình, Nam, Tú, Lý, Trà, Quý", VITRI_ENCODING_UNICODE},
        {"Y Bê Êban, Krông Búk, Đắk Lắk, H'Mông", VITRI_ENCODING_UNICODE},
        {"Zoë Müller, Café Noël, naïve, Ångström, São Paulo", VITRI_ENCODING_UNICODE},
        {"m², 20°C, ±3, §5, 10 µm, ©, £, ½", VITRI_ENCODING_UNICODE},
        {"Nguyen Van Minh", VITRI_ENCODING_UNICODE},
        {"", VITRI_ENCODING_UNICODE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriEncodingTally tally = {0};
        vitri_encoding_count(&tally, cases[i].text);
        VitriEncoding guess = vitri_encoding_guess(&tally);
        cr_expect_eq(guess, cases[i].encoding, "'%s' is taken for %s", cases[i].text, vitri_encoding_name(guess));
    }
}

Test(encoding, sees_few_legacy_words_among_many_of_unicode_as_no_legacy_file)
{
    VitriEncodingTally tally = {0};
    for (guint i = 0; i < 10; i++)
        vitri_encoding_count(&tally, "Nguyễn Văn");
    vitri_encoding_count(&tally, "NguyÔn V¨n");
    cr_expect_eq(vitri_encoding_guess(&tally), VITRI_ENCODING_UNICODE);
    cr_expect_eq(tally.n_words, 2);
}

Test(encoding, legacy_names_pasted_below_headings_of_unicode_are_seen)
{
    VitriEncodingTally tally = {0};
    static const char *const texts[] = {"Họ và tên", "Giới tính",         "Ngày sinh",       "Nữ",           "Nữ",
                                        "Mã người",  "Nguyeãn Vaên Minh", "Traàn Thò Haèng", "Leâ Höõu Ñöùc"};
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        vitri_encoding_count(&tally, texts[i]);
    cr_expect_eq(vitri_encoding_guess(&tally), VITRI_ENCODING_VNI);
}

Test(encoding, finds_names)
{
    VitriEncoding encoding = VITRI_N_ENCODINGS;
    cr_expect(vitri_encoding_find(NULL, &encoding) && encoding == VITRI_ENCODING_UNICODE);
    cr_expect(vitri_encoding_find("tcvn3", &encoding) && encoding == VITRI_ENCODING_TCVN3);
    cr_expect(vitri_encoding_find("VNI", &encoding) && encoding == VITRI_ENCODING_VNI);
    cr_expect_not(vitri_encoding_find("Unicode", &encoding));
    cr_expect_not(vitri_encoding_find("VISCII", &encoding));
}

Test(encoding, reads_western_bytes)
{
    g_autofree char *text = vitri_encoding_from_western("V\xa8n \x93x\x94 \x80", 9);
    cr_expect_str_eq(text, "V¨n “x” €");
}
