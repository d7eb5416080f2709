/*
 * TCVN3 (ABC) and VNI for Windows: turned into Unicode, and recognised.
 *
 * TCVN3 has one code a letter. Of capitals with a tone it has none: fonts whose name ends in H show the small letter as
 * a capital, so such capitals come out small. VNI writes most letters as a vowel and a second code for its marks.
 * They are recognised by syllables: a word such as "NguyÔn" is none in Unicode, but is one read as TCVN3. A Vietnamese
 * syllable is an initial, a nucleus and a final of short lists with one tone at most, so accidents are rare; and what
 * is a syllable in Unicode too always counts as Unicode. Headings and choices of a template are Unicode where the names
 * pasted below are not, so texts that are Unicode beyond doubt do not speak for the others. Cost: ASCII words nothing,
 * others three readings each. Not here: other legacy encodings (VISCII, VPS, Windows-1258).
 */
#include "encoding.h"

#include <string.h>

enum { ENOUGH_WORDS = 5000, FEWEST_WORDS = 2, FEWEST_WORDS_MIXED = 4, TCVN3_FIRST = 0xA1 };

static const char *const names[VITRI_N_ENCODINGS] = {"Unicode", "TCVN3", "VNI"};

/* From code A1 on; NULL: no letter. */
static const char *const tcvn3[] = {
    "Ă",  "Â",  "Ê", "Ô",  "Ơ", "Ư", "Đ",  "ă", "â", "ê", "ô", "ơ",  "ư",  "đ",  NULL, NULL, NULL, NULL, NULL,
    NULL, "à",  "ả", "ã",  "á", "ạ", NULL, "ằ", "ẳ", "ẵ", "ắ", NULL, NULL, NULL, NULL, NULL, NULL, NULL, "ặ",
    "ầ",  "ẩ",  "ẫ", "ấ",  "ậ", "è", NULL, "ẻ", "ẽ", "é", "ẹ", "ề",  "ể",  "ễ",  "ế",  "ệ",  "ì",  "ỉ",  NULL,
    NULL, NULL, "ĩ", "í",  "ị", "ò", NULL, "ỏ", "õ", "ó", "ọ", "ồ",  "ổ",  "ỗ",  "ố",  "ộ",  "ờ",  "ở",  "ỡ",
    "ớ",  "ợ",  "ù", NULL, "ủ", "ũ", "ú",  "ụ", "ừ", "ử", "ữ", "ứ",  "ự",  "ỳ",  "ỷ",  "ỹ",  "ý",  "ỵ",
};

/* VNI: a letter of its own, or, after one of the vowels, its marks. All in small letters and combining marks. */
static const struct {
    gunichar code;
    const char *alone; /* NULL: none */
    const char *after; /* vowels as they are typed */
    const char *marks;
} vni[] = {
    {0xE6, "i\u0309", "", ""},
    {0xEC, "ì", "", ""},
    {0xED, "í", "", ""},
    {0xEE, "y\u0323", "", ""},
    {0xF1, "đ", "", ""},
    {0xF2, "i\u0323", "", ""},
    {0xF3, "i\u0303", "", ""},
    {0xF4, "o\u031B", "", ""},
    {0xF6, "u\u031B", "", ""},
    {0xF9, NULL, "aeouyôö", "\u0301"},
    {0xF8, NULL, "aeouyôö", "\u0300"},
    {0xFB, NULL, "aeouyôö", "\u0309"},
    {0xF5, NULL, "aeouyôö", "\u0303"},
    {0xEF, NULL, "aeouyôö", "\u0323"},
    {0xE2, NULL, "aeo", "\u0302"},
    {0xE1, NULL, "aeo", "\u0302\u0301"},
    {0xE0, NULL, "aeo", "\u0302\u0300"},
    {0xE5, NULL, "aeo", "\u0302\u0309"},
    {0xE3, NULL, "aeo", "\u0302\u0303"},
    {0xE4, NULL, "aeo", "\u0302\u0323"},
    {0xEA, NULL, "a", "\u0306"},
    {0xE9, NULL, "a", "\u0306\u0301"},
    {0xE8, NULL, "a", "\u0306\u0300"},
    {0xFA, NULL, "a", "\u0306\u0309"},
    {0xFC, NULL, "a", "\u0306\u0303"},
    {0xEB, NULL, "a", "\u0306\u0323"},
};

/* Codes 80 to 9F of Windows-1252. */
static const gunichar western[] = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178,
};

gboolean vitri_encoding_find(const char *name, VitriEncoding *out_encoding)
{
    guint i = name ? VITRI_ENCODING_TCVN3 : VITRI_ENCODING_UNICODE;
    while (name && i < VITRI_N_ENCODINGS && g_ascii_strcasecmp(name, names[i]) != 0)
        i++;
    if (i == VITRI_N_ENCODINGS)
        return FALSE;
    *out_encoding = (VitriEncoding)i;
    return TRUE;
}

const char *vitri_encoding_name(VitriEncoding encoding)
{
    return names[encoding];
}

char *vitri_encoding_from_western(const char *bytes, gsize length)
{
    GString *text = g_string_sized_new(length + length / 4);
    for (gsize i = 0; i < length; i++) {
        guchar byte = (guchar)bytes[i];
        g_string_append_unichar(text, byte >= 0x80 && byte < 0xA0 ? western[byte - 0x80] : byte);
    }
    return g_string_free(text, FALSE);
}

/* Letters that Vietnamese has beyond those of Western Europe. */
static gboolean is_beyond_western(gunichar c)
{
    return (c >= 0x100 && c < 0x152) || (c >= 0x1A0 && c <= 0x1B0) || (c >= 0x1EA0 && c <= 0x1EF9);
}

static gboolean is_unicode(const char *text)
{
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if ((guchar)*at >= 0x80 && is_beyond_western(g_utf8_get_char(at)))
            return TRUE;
    return FALSE;
}

static void append_tcvn3(GString *out, gunichar c)
{
    gboolean inside = c >= TCVN3_FIRST && c < TCVN3_FIRST + G_N_ELEMENTS(tcvn3);
    const char *letter = inside ? tcvn3[c - TCVN3_FIRST] : NULL;
    if (letter)
        g_string_append(out, letter);
    else
        g_string_append_unichar(out, c);
}

/* A letter or marks; the case is that of what was typed. `before` is the character before it. */
static void append_vni(GString *out, gunichar before, gunichar c)
{
    gunichar lower = g_unichar_tolower(c), vowel = g_unichar_tolower(before);
    for (guint i = 0; i < G_N_ELEMENTS(vni); i++) {
        if (vni[i].code != lower)
            continue;
        if (before && g_utf8_strchr(vni[i].after, -1, vowel)) {
            g_string_append(out, vni[i].marks);
            return;
        }
        if (!vni[i].alone)
            break;
        g_autofree char *upper = g_utf8_strup(vni[i].alone, -1);
        g_string_append(out, c == lower ? vni[i].alone : upper);
        return;
    }
    g_string_append_unichar(out, c);
}

char *vitri_encoding_convert(VitriEncoding encoding, const char *text)
{
    g_autofree char *composed = g_utf8_normalize(text, -1, G_NORMALIZE_NFC);
    if (encoding == VITRI_ENCODING_UNICODE || is_unicode(composed))
        return g_steal_pointer(&composed);
    g_autoptr(GString) out = g_string_new(NULL);
    gunichar before = 0;
    for (const char *at = composed; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c < 0x80)
            g_string_append_c(out, (char)c);
        else if (encoding == VITRI_ENCODING_TCVN3)
            append_tcvn3(out, c);
        else
            append_vni(out, before, c);
        before = c;
    }
    return g_utf8_normalize(out->str, -1, G_NORMALIZE_NFC);
}

/* Small letters without tone, NFC; NULL where there is more than one tone or something that is no letter. */
static char *strip_tone(const char *word)
{
    g_autofree char *lower = g_utf8_strdown(word, -1);
    g_autofree char *apart = g_utf8_normalize(lower, -1, G_NORMALIZE_NFD);
    g_autoptr(GString) out = g_string_new(NULL);
    guint n_tones = 0;
    for (const char *at = apart; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gboolean tone = c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
        n_tones += tone;
        if (!tone && !g_unichar_isalpha(c) && !g_unichar_ismark(c))
            return NULL;
        if (!tone)
            g_string_append_unichar(out, c);
    }
    return n_tones <= 1 ? g_utf8_normalize(out->str, -1, G_NORMALIZE_NFC) : NULL;
}

/* Whether `text` up to `length` is one of the words of a list with blanks between. */
static gboolean is_listed(const char *list, const char *text, gsize length)
{
    g_autofree char *word = g_strdup_printf(" %.*s ", (int)length, text);
    return strstr(list, word) != NULL;
}

static gboolean is_vowel(gunichar c)
{
    return g_utf8_strchr("aăâeêioôơuưy", -1, c) != NULL;
}

/* Of a text without tones: initial, nucleus and final are in their lists, which may be empty but for the nucleus. */
static gboolean is_syllable(const char *word)
{
    static const char initials[] = "  b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x ";
    static const char nuclei[] =
        " a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oă oai oay oao oe oeo "
        "oi oo ôi ơi ua uâ uây uê ui uô uôi uơ ươ ưa ươi ươu ưi ưu uy uya uyê uyu yê yêu "
        "iơ iô iươ iưa uă uai uao uay ue uau uu io ";
    static const char finals[] = "  c ch m n ng nh p t ";
    g_autofree char *plain = strip_tone(word);
    if (!plain)
        return FALSE;
    const char *nucleus = plain, *final;
    while (*nucleus && !is_vowel(g_utf8_get_char(nucleus)))
        nucleus = g_utf8_next_char(nucleus);
    for (final = nucleus; *final && is_vowel(g_utf8_get_char(final)); final = g_utf8_next_char(final))
        continue;
    return is_listed(initials, plain, (gsize)(nucleus - plain)) && final > nucleus &&
           is_listed(nuclei, nucleus, (gsize)(final - nucleus)) && is_listed(finals, final, strlen(final));
}

static void count_word(VitriEncodingTally *tally, const char *word)
{
    tally->n_words++;
    if (is_syllable(word)) {
        tally->n_syllables[VITRI_ENCODING_UNICODE]++;
        return;
    }
    for (guint i = VITRI_ENCODING_TCVN3; i < VITRI_N_ENCODINGS; i++) {
        g_autofree char *read = vitri_encoding_convert((VitriEncoding)i, word);
        tally->n_syllables[i] += is_syllable(read);
    }
}

/* The end of the word that begins at `at`, of letters and whatever a legacy font takes for letters. */
static const char *find_end(const char *at, gboolean *out_ascii)
{
    *out_ascii = TRUE;
    for (; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!(c >= TCVN3_FIRST && c <= 0xFF) && !g_unichar_isalpha(c))
            break;
        *out_ascii = *out_ascii && c < 0x80;
    }
    return at;
}

void vitri_encoding_count(VitriEncodingTally *tally, const char *text)
{
    if (is_unicode(text)) {
        tally->mixed = TRUE;
        return;
    }
    while (*text && tally->n_words < ENOUGH_WORDS) {
        gboolean ascii;
        const char *end = find_end(text, &ascii);
        if (!ascii) {
            g_autofree char *word = g_strndup(text, (gsize)(end - text));
            count_word(tally, word);
        }
        text = *end ? g_utf8_next_char(end) : end;
    }
}

VitriEncoding vitri_encoding_guess(const VitriEncodingTally *tally)
{
    VitriEncoding best = VITRI_ENCODING_TCVN3;
    for (guint i = best; i < VITRI_N_ENCODINGS; i++)
        if (tally->n_syllables[i] > tally->n_syllables[best])
            best = (VitriEncoding)i;
    guint n = tally->n_syllables[best];
    gboolean most = n >= (tally->mixed ? FEWEST_WORDS_MIXED : FEWEST_WORDS) && 2 * n > tally->n_words &&
                    n > 2 * tally->n_syllables[VITRI_ENCODING_UNICODE];
    return most ? best : VITRI_ENCODING_UNICODE;
}
